using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets;

/// <summary>
/// The flat table of the library: a row for each part of a case (the case itself, a ground, an event of bail, a detainer, a transfer), with the
/// columns that the shipped mapping <c>flat</c> reads. What has no column, and what a cell cannot hold without doubt, stands
/// as JSON in the column <c>more</c> of the case's row, so that nothing is lost. No cell but a case id begins as a formula of a spreadsheet does.
/// </summary>
internal sealed class FlatTable
{
    private const string CasePart = "case";

    private static readonly JsonElement Unknown = JsonDocument.Parse("""{"reported":"unknown"}""").RootElement;
    private static readonly JsonElement Redacted = JsonDocument.Parse("""{"reported":"redacted"}""").RootElement;

    private readonly DatasetMapping mapping = ShippedMappings.Flat;
    private readonly int[] places;
    private readonly int keyColumn;
    private readonly int partColumn;

    internal FlatTable()
    {
        var layout = mapping.Tables[0];
        keyColumn = layout.GroupBy[0];
        partColumn = mapping.Lists[0].Where[0].Column;

        // The key, the part, the fields, and last what is left.
        var order = Enumerable.Range(0, layout.Columns.Count).OrderBy(c => c == keyColumn ? 0 : c == partColumn ? 1 : c == mapping.Rest ? 3 : 2).ToArray();
        Columns = [.. order.Select(c => layout.Columns[c].Name)];
        places = [.. order.Select((column, place) => (column, place)).OrderBy(p => p.column).Select(p => p.place)];
    }

    /// <summary>The names of the columns.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>The field that each column is of; null for the part, and for what is left.</summary>
    internal IEnumerable<(string Column, CaseForm? Form)> Fields
    {
        get
        {
            var layout = mapping.Tables[0];
            var forms = mapping.Case.Sources.Concat(mapping.Lists.SelectMany(l => l.Item.Sources)).ToDictionary(s => s.ColumnName!, s => s.Form, StringComparer.Ordinal);
            return Columns.Select(c => (c, forms.GetValueOrDefault(c)));
        }
    }

    /// <summary>What stands in the column of the part.</summary>
    internal IEnumerable<string> Parts => [CasePart, .. mapping.Lists.Select(PartOf)];

    /// <summary>The rows of a case.</summary>
    /// <param name="record">The case.</param>
    /// <param name="hasRest">True where something of it has no cell of its own.</param>
    internal List<string[]> Rows(CustodyCase record, out bool hasRest)
    {
        var rest = JsonNode.Parse(CustodyCaseWriter.ToUtf8(record))!.AsObject();
        rest.Remove("schema");
        var key = record.CaseId.Value;
        List<string[]> rows = [Row(key, CasePart)];
        Take(mapping.Case, rest, rows[0]);
        foreach (var list in mapping.Lists)
        {
            if (rest[list.List.Name] is JsonArray { Count: > 0 } items)
            {
                foreach (var item in items)
                {
                    TakeItem(list, item!.AsObject(), key, rows);
                }

                if (items.All(i => i!.AsObject().Count == 0))
                {
                    rest.Remove(list.List.Name);
                }
            }
        }

        hasRest = rest.Count > 0;
        if (hasRest)
        {
            rows[0][places[mapping.Rest!.Value]] = rest.ToJsonString();
        }

        return rows;
    }

    /// <summary>What a cell reports in the place of a value.</summary>
    internal static bool TryState(string cell, out JsonElement state)
    {
        state = cell == "(unknown)" ? Unknown : Redacted;
        return cell is "(unknown)" or "(redacted)";
    }

    private static string PartOf(ListSource list) => list.Where[0].Values.Single();

    private string[] Row(string key, string part)
    {
        var row = new string[Columns.Count];
        Array.Fill(row, "");
        row[places[keyColumn]] = key;
        row[places[partColumn]] = part;
        return row;
    }

    /// <summary>Makes rows of an item: one, or one for each event of a history in it. What no cell takes stays in the item.</summary>
    private void TakeItem(ListSource list, JsonObject item, string key, List<string[]> rows)
    {
        var first = Row(key, PartOf(list));
        rows.Add(first);
        var own = list.GroupBy is { } columns ? columns[0] : -1;
        var id = own < 0 ? "" : item[list.List.IdField!.Name]!.GetValue<string>();
        Take(list.Item, item, first);
        foreach (var field in list.Item.Fields.Where(f => f.Items is not null))
        {
            if (item[field.Name] is not JsonArray { Count: > 0 } events)
            {
                continue;
            }

            for (var i = 0; i < events.Count; i++)
            {
                var row = i == 0 ? first : Row(key, PartOf(list));
                if (i > 0)
                {
                    row[places[own]] = id;
                    rows.Add(row);
                }

                Take(field.Items![0], events[i]!.AsObject(), row);
            }

            if (events.All(e => e!.AsObject().Count == 0))
            {
                item.Remove(field.Name);
            }
        }
    }

    /// <summary>Moves into cells what can be read from them again without doubt.</summary>
    private void Take(FieldNode node, JsonObject from, string[] row)
    {
        foreach (var field in node.Fields)
        {
            if (from[field.Name] is not { } value)
            {
                continue;
            }

            if (field.Source is { } source)
            {
                if (TryText(source, value, out var cell))
                {
                    row[places[source.Columns[0]]] = cell;
                    from.Remove(field.Name);
                }
            }
            else if (value is JsonObject { Count: > 0 } inner)
            {
                Take(field, inner, row);
                if (inner.Count == 0)
                {
                    from.Remove(field.Name);
                }
            }
        }
    }

    private static bool TryText(FieldSource source, JsonNode value, out string cell)
    {
        cell = "";
        switch (source.Form.Kind)
        {
            case FormKind.List:
                var members = value.AsArray().Select(m => m!.GetValue<string>()).ToArray();
                cell = string.Join(source.Split, members);
                return members.Length > 0 && cell.Split(source.Split, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SequenceEqual(members, StringComparer.Ordinal) && IsPlain(cell);
            case FormKind.Money when value["amount"] is { } amount:
                cell = amount.GetValue<string>();
                return value["currency"]!.GetValue<string>() == "USD" && MoneyText.TryParse(cell, out var read) && read == cell;
            default:
                if (value is JsonObject state)
                {
                    cell = state["reported"]?.GetValue<string>() == "unknown" ? "(unknown)" : "(redacted)";
                    return state.Count == 1 && TryState(cell, out _);
                }

                cell = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
                return IsPlain(cell) && !TryState(cell, out _);
        }
    }

    /// <summary>True for a text that is neither cut nor changed nor taken for a formula on its way through any program of tables.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0 && text[0] is not ('=' or '+' or '-' or '@') && text.AsSpan().Trim().Length == text.Length && text.EnumerateRunes().All(r => !Rune.IsControl(r) && r != Rune.ReplacementChar);
}
