using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets;

/// <summary>Writes the draft of a mapping: places the columns, and notes what it could not place.</summary>
internal sealed class DraftAuthor
{
    private const int MostCodes = 200;

    private readonly DraftTable table;
    private readonly string title;
    private readonly Dictionary<string, ColumnProfile> placed = new(StringComparer.Ordinal);
    private readonly Dictionary<ColumnProfile, List<string>> notes = [];
    private readonly List<string> missing = [];
    private readonly ColumnProfile? kinds;
    private readonly string[] detainerValues = [];

    internal DraftAuthor(DraftTable table, string title)
    {
        this.table = table;
        this.title = title;
        Place();

        // A detainer may be one of the charges.
        kinds = new[] { DraftHints.ChargeCode, DraftHints.ChargeText }.Select(f => placed.GetValueOrDefault(f)).FirstOrDefault(c => c?.Values.Any(DraftHints.IsDetainer) == true);
        detainerValues = kinds is null ? [] : [.. kinds.Values.Where(DraftHints.IsDetainer)];
    }

    /// <summary>Every column with its field and notes.</summary>
    internal IReadOnlyList<DraftedColumn> Columns => [.. table.Columns.Select(c => new DraftedColumn
    {
        Name = c.Name,
        Field = placed.Where(p => p.Value == c).Select(p => p.Key).FirstOrDefault(),
        Note = notes.TryGetValue(c, out var said) ? string.Join(' ', said) : null,
    })];

    /// <summary>What the table does not tell.</summary>
    internal IReadOnlyList<string> Missing => missing;

    internal JsonObject Write()
    {
        var key = placed.GetValueOrDefault(DraftHints.CaseId);
        var mapping = new JsonObject
        {
            ["schema"] = DatasetMapping.Schema,
            ["title"] = title,
            ["limits"] = new JsonArray(string.Create(CultureInfo.InvariantCulture, $"The mapping was drafted from the header and the first {table.Rows} rows, and nobody has looked at it yet.")),
            ["table"] = Table(),
            ["groupBy"] = key is null ? "row" : new JsonArray(key.Name),
        };
        if (key?.ComesBack == true)
        {
            mapping["rows"] = "anywhere";
        }

        if (key is null)
        {
            missing.Add("/groupBy: no column was found that tells cases apart; each row is a case, numbered by file and row.");
        }

        mapping["case"] = Case(key);
        var lists = Lists();
        if (lists.Count > 0)
        {
            mapping["lists"] = lists;
        }

        return mapping;
    }

    /// <summary>Gives each field the column whose header fits it best, and no column to two fields.</summary>
    private void Place()
    {
        var open = new List<ColumnProfile>();
        foreach (var column in table.Columns)
        {
            if (DraftHints.IsPersonal(column.Plain))
            {
                Note(column, "It tells who somebody is, and was left out on purpose; a pseudonym may stand at /case/subject.");
            }
            else
            {
                open.Add(column);
            }
        }

        var fits = DraftHints.All.SelectMany((hint, order) => open.Select(column => (hint, order, column, Fit: DraftHints.Fit(hint, column.Plain))))
            .Where(f => f.Fit > 0).OrderByDescending(f => f.Fit).ThenBy(f => f.order);
        foreach (var (hint, _, column, _) in fits)
        {
            if (!placed.ContainsKey(hint.Field) && !placed.ContainsValue(column) && Holds(hint, column))
            {
                placed[hint.Field] = column;
            }
        }

        foreach (var column in open.Where(c => !placed.ContainsValue(c)))
        {
            Note(column, column.Filled == 0 ? "It is empty in the rows that were looked at." : column.Times().Count > 0 ? "It holds dates, but its header does not say of what." : "No field was found for it.");
        }
    }

    private static bool Holds(DraftHint hint, ColumnProfile column) => hint.Kind switch
    {
        FormKind.Time => column.Times().Count > 0,
        FormKind.Money => column.IsMoney(),
        FormKind.Code => IsCode(hint, column),
        _ => column.Filled > 0,
    };

    /// <summary>True where the words of the values mean something: of a state, nearly all of them.</summary>
    private static bool IsCode(DraftHint hint, ColumnProfile column)
    {
        string[] values = [.. column.Values.Where(v => !SourceMarks.IsNothing(v)).Take(MostCodes + 1)];
        var meant = values.Count(v => DraftHints.CodeOf(hint.Field, v) is not null);
        return !column.HasTooMany && values.Length <= MostCodes && (hint.Field == DraftHints.Jurisdiction ? meant > values.Length / 2 : meant > 0);
    }

    private JsonObject Table()
    {
        var options = new JsonObject { ["trim"] = true };
        string[] nulls = [.. table.Columns.SelectMany(c => c.Nothing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (nulls.Length > 0)
        {
            options["nulls"] = new JsonArray([.. nulls.Select(n => JsonValue.Create(n))]);
        }

        return options;
    }

    private JsonObject Case(ColumnProfile? key)
    {
        var jurisdiction = Code(DraftHints.Jurisdiction);
        var name = placed.GetValueOrDefault(DraftHints.CustodianName);
        if (jurisdiction is null)
        {
            missing.Add("/case/jurisdiction: the state is needed, such as US-MO.");
        }

        if (name is null)
        {
            missing.Add("/case/custodian/name: the name of the jail is needed.");
        }

        missing.Add("/case/custodian/timeZone: the zone of the jail's clocks is needed, such as America/Chicago.");
        var fields = new JsonObject
        {
            ["caseId"] = key is null ? new JsonObject { ["row"] = "R{file}-{row}" } : Column(key),
            ["jurisdiction"] = jurisdiction ?? Value("?"),
            ["custodian"] = new JsonObject { ["name"] = name is null ? Value("?") : Column(name), ["timeZone"] = Value("?") },
        };
        if (placed.GetValueOrDefault(DraftHints.AgencyName) is { } agency)
        {
            fields["arrestingAgency"] = new JsonObject { ["name"] = Column(agency) };
        }

        fields["bookedAt"] = Time(DraftHints.BookedAt) ?? Booked();
        fields["leftCustodyAt"] = Time(DraftHints.LeftCustodyAt, unknownWhenEmpty: true) ?? Left();
        return fields;
    }

    private JsonObject Booked()
    {
        missing.Add(placed.ContainsKey(DraftHints.IssuedAt)
            ? "/case/bookedAt: no day of booking was found; the day of the detainer stands in its place, which is late."
            : "/case/bookedAt: the column with the day of booking is needed.");
        return Time(DraftHints.IssuedAt) ?? Value("?");
    }

    /// <summary>The end of custody where the table has no column for it: where a row says that the person went to ICE, its day; else nobody knows.</summary>
    private JsonObject Left()
    {
        missing.Add("/case/leftCustodyAt: no day of release was found; where a person was not handed over, the end of custody is not known.");
        if (HandOver() is { } where && Time(DraftHints.GroundEndedAt, unknownWhenEmpty: true) is { } ended)
        {
            ended["where"] = where;
            ended["take"] = "latest";
            return ended;
        }

        return Value(Unknown());
    }

    private JsonArray Lists()
    {
        var lists = new JsonArray();
        Add("grounds", Grounds(), kinds is null ? null : Where(kinds, "notIn", detainerValues), skipEmpty: kinds is null, once: false);
        Add("bail", Bail(), null, skipEmpty: true, once: false);
        Add("detainers", Detainers(), kinds is null ? null : Where(kinds, "in", detainerValues), skipEmpty: kinds is null, once: false);
        Add("transfers", Transfers(out var handedOver), handedOver, skipEmpty: handedOver is null, once: handedOver is not null);
        return lists;

        void Add(string name, JsonObject? fields, JsonNode? where, bool skipEmpty, bool once)
        {
            if (fields is null)
            {
                return;
            }

            var list = new JsonObject { ["list"] = name };
            if (where is not null)
            {
                list["where"] = where;
            }

            if (skipEmpty)
            {
                list["skipEmpty"] = true;
            }

            if (once)
            {
                list["once"] = true;
            }

            list["fields"] = fields;
            lists.Add(list);
        }
    }

    private JsonObject? Grounds()
    {
        var raw = placed.GetValueOrDefault(DraftHints.ChargeText) ?? placed.GetValueOrDefault(DraftHints.ChargeCode);
        if (raw is null && !placed.ContainsKey(DraftHints.GroundEndedAt))
        {
            missing.Add("/lists: no column of charges was found, so that cases have no grounds of custody.");
            return null;
        }

        var fields = new JsonObject { ["kind"] = Value("criminal-charge") };
        Put(fields, "kindRaw", raw is null ? null : Column(raw));
        var offence = new JsonObject();
        Put(offence, "level", Code(DraftHints.Level));
        Put(offence, "categoryRaw", placed.GetValueOrDefault(DraftHints.ChargeCode) is { } code && code != raw ? Column(code) : null);
        Put(fields, "offence", offence.Count > 0 ? offence : null);
        Put(fields, "beganAt", Time(DraftHints.BookedAt));
        Put(fields, "endedAt", Time(DraftHints.GroundEndedAt, unknownWhenEmpty: true));
        Put(fields, "endReason", Code(DraftHints.GroundEndReason));
        Put(fields, "endReasonRaw", placed.GetValueOrDefault(DraftHints.GroundEndReason) is { } reason ? Column(reason) : null);
        return fields;
    }

    private JsonObject? Bail()
    {
        if (!placed.TryGetValue(DraftHints.BailAmount, out var amount) && !placed.ContainsKey(DraftHints.BailPostedAt))
        {
            return null;
        }

        var history = new JsonArray();
        if (amount is not null)
        {
            var set = new JsonObject { ["event"] = Value("set") };
            Put(set, "type", Code(DraftHints.BailType));
            var money = Column(amount);
            money["otherwise"] = Unknown();
            set["amount"] = money;
            history.Add(set);
        }

        if (Time(DraftHints.BailPostedAt) is { } posted)
        {
            history.Add(new JsonObject { ["event"] = Value("posted"), ["at"] = posted });
        }

        return new JsonObject { ["covers"] = new JsonObject { ["idsOf"] = "grounds", ["of"] = "row" }, ["history"] = history };
    }

    private JsonObject? Detainers()
    {
        if (kinds is null && !placed.ContainsKey(DraftHints.IssuedAt) && !placed.ContainsKey(DraftHints.ReceivedAt))
        {
            missing.Add("/lists: nothing was found that tells a detainer.");
            return null;
        }

        var form = placed.GetValueOrDefault(DraftHints.DetainerForm);
        var fields = new JsonObject { ["form"] = Code(DraftHints.DetainerForm, otherwise: "unknown") ?? Value("unknown") };
        Put(fields, "formRaw", form is null ? null : Column(form));
        fields["request"] = Value("unknown");
        Put(fields, "issuedAt", Time(DraftHints.IssuedAt));
        Put(fields, "receivedAt", Time(DraftHints.ReceivedAt));
        Put(fields, "endReason", Code(DraftHints.DetainerEndReason));
        Put(fields, "endReasonRaw", placed.GetValueOrDefault(DraftHints.DetainerEndReason) is { } reason ? Column(reason) : null);
        return fields;
    }

    private JsonObject? Transfers(out JsonNode? handedOver)
    {
        handedOver = null;
        var at = Time(DraftHints.TransferAt);
        if (at is null && HandOver() is { } where && Time(DraftHints.GroundEndedAt) is { } ended)
        {
            handedOver = where;
            at = ended;
            at["take"] = "latest";
        }

        return at is null ? null : new JsonObject { ["at"] = at, ["to"] = new JsonObject { ["kind"] = Value("ice") } };
    }

    /// <summary>The rows that say that the person went to ICE.</summary>
    private JsonNode? HandOver()
    {
        if (!placed.TryGetValue(DraftHints.GroundEndReason, out var reason) || reason.Values.Where(DraftHints.IsHandOver).ToArray() is not { Length: > 0 } values)
        {
            return null;
        }

        return kinds is null ? Where(reason, "in", values) : new JsonArray(Where(kinds, "in", detainerValues), Where(reason, "in", values));
    }

    private JsonObject? Time(string field, bool unknownWhenEmpty = false)
    {
        if (!placed.TryGetValue(field, out var column))
        {
            return null;
        }

        var patterns = column.Times();
        var time = Column(column);
        time["times"] = new JsonArray([.. patterns.Select(p => JsonValue.Create(p))]);
        if (column.IsMidnight(patterns))
        {
            time["fillerMidnight"] = true;
            Note(column, "Every clock time in it is midnight, which was taken for no hour.");
        }

        if (column.IsAmbiguous(patterns[0]))
        {
            Note(column, "No cell tells the day from the month; the month was taken to come first.");
        }

        if (unknownWhenEmpty)
        {
            time["whenEmpty"] = Unknown();
        }

        return time;
    }

    /// <summary>A column of codes with what its values mean, as far as their words tell.</summary>
    private JsonObject? Code(string field, string? otherwise = null)
    {
        if (!placed.TryGetValue(field, out var column))
        {
            return null;
        }

        var map = new JsonObject();
        var unknown = 0;
        foreach (var value in column.Values.Where(v => !SourceMarks.IsNothing(v)))
        {
            if (DraftHints.CodeOf(field, value) is { } code)
            {
                map[value] = code;
            }
            else
            {
                unknown++;
            }
        }

        Note(column, unknown == 0 ? "Its values were mapped by their words." : string.Create(CultureInfo.InvariantCulture, $"Of its values, {unknown} {(unknown == 1 ? "means" : "mean")} nothing to the draft{(otherwise is null ? $" and {(unknown == 1 ? "has" : "have")} to be added to the map" : "")}."));
        var source = Column(column);
        source["map"] = map;
        if (otherwise is not null)
        {
            source["otherwise"] = otherwise;
        }

        return source;
    }

    private void Note(ColumnProfile column, string note)
    {
        if (!notes.TryGetValue(column, out var said))
        {
            notes[column] = said = [];
        }

        if (!said.Contains(note, StringComparer.Ordinal))
        {
            said.Add(note);
        }
    }

    private static JsonObject Column(ColumnProfile column) => new() { ["column"] = column.Name };

    private static JsonObject Value(JsonNode value) => new() { ["value"] = value };

    private static JsonObject Unknown() => new() { ["reported"] = "unknown" };

    private static JsonObject Where(ColumnProfile column, string how, IEnumerable<string> values) => new() { ["column"] = column.Name, [how] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]) };

    private static void Put(JsonObject fields, string name, JsonNode? value)
    {
        if (value is not null)
        {
            fields[name] = value;
        }
    }
}
