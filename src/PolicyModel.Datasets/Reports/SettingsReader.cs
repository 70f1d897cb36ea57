using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Reads settings documents and reports every fault with its pointer.</summary>
internal sealed class SettingsReader
{
    private const int LongestReason = 500;
    private readonly ProblemSink problems = new();

    internal IReadOnlyList<Problem> Problems => problems.Problems;

    internal IReadOnlyList<FindingSetting> Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            if (!IsObject(root, "", "schema", "rules"))
            {
                return [];
            }

            if (Text(root, "", "schema") is { } schema && schema != ReportSettings.Schema)
            {
                Report(ProblemCodes.UnknownSchema, "/schema", $"Expected {ReportSettings.Schema}.");
            }

            return [.. Items(root, "", "rules").Select((item, i) => Setting(item, $"/rules/{i}")).OfType<FindingSetting>()];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Report(ProblemCodes.MalformedJson, "", "The settings are not JSON, are nested too deeply, or hold a text that is no valid Unicode.");
            return [];
        }
    }

    private FindingSetting? Setting(JsonElement item, string at)
    {
        if (!IsObject(item, at, "rule", "cases", "severity", "suppress", "reason", "until"))
        {
            return null;
        }

        var rule = Text(item, at, "rule");
        if (rule is not null && !DataRules.AllIds.Contains(rule))
        {
            Report(ProblemCodes.UnknownCode, at + "/rule", "There is no such rule, or it is one that says whether a record is valid: those cannot be set aside.");
        }

        var reason = Text(item, at, "reason");
        if (reason is not null && (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason || reason.Any(char.IsControl)))
        {
            Report(ProblemCodes.UnusableText, at + "/reason", $"Expected 1 to {LongestReason} characters on one line.");
        }

        Severity? severity = null;
        if (item.TryGetProperty("severity", out var told))
        {
            severity = told.ValueKind == JsonValueKind.String && AssessmentCodes.Severities.TryParse(told.GetString()!, out var known) && known < Severity.Error ? known : null;
            if (severity is null)
            {
                Report(ProblemCodes.UnknownCode, at + "/severity", "Expected note or warning: findings are lowered only.");
            }
        }

        var suppress = item.TryGetProperty("suppress", out var flag);
        if (suppress && flag.ValueKind != JsonValueKind.True)
        {
            Report(ProblemCodes.WrongType, at + "/suppress", "Expected true, or leave it out.");
        }

        if (suppress == item.TryGetProperty("severity", out _))
        {
            Report(ProblemCodes.Contradiction, at, "Expected either severity or suppress.");
        }

        return new FindingSetting { Rule = rule ?? "", Cases = Cases(item, at), Severity = severity, Reason = reason ?? "", Until = Until(item, at) };
    }

    private ValueList<CaseId>? Cases(JsonElement item, string at)
    {
        if (!item.TryGetProperty("cases", out _))
        {
            return null;
        }

        List<CaseId> cases = [];
        var i = 0;
        foreach (var text in Items(item, at, "cases"))
        {
            if (text.ValueKind == JsonValueKind.String && CaseId.TryParse(text.GetString(), out var id))
            {
                cases.Add(id);
            }
            else
            {
                Report(ProblemCodes.MalformedValue, $"{at}/cases/{i}", $"Expected {CaseId.Form}.");
            }

            i++;
        }

        if (i == 0)
        {
            Report(ProblemCodes.MalformedValue, at + "/cases", "Expected one case at least; leave it out for all.");
        }

        return [.. cases];
    }

    private LocalDate? Until(JsonElement item, string at)
    {
        if (!item.TryGetProperty("until", out var text))
        {
            return null;
        }

        if (text.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(text.GetString()!) is { Success: true, Value: var day })
        {
            return day;
        }

        Report(ProblemCodes.MalformedValue, at + "/until", "Expected a day such as 2027-01-31.");
        return null;
    }

    private bool IsObject(JsonElement element, string at, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(ProblemCodes.WrongType, at, "Expected an object.");
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                Report(ProblemCodes.UnknownProperty, at, "There is a property that the format does not know.");
            }
            else if (!names.Add(property.Name))
            {
                Report(ProblemCodes.DuplicateProperty, $"{at}/{property.Name}", "The property stands twice.");
            }
        }

        return true;
    }

    private string? Text(JsonElement element, string at, string name)
    {
        if (!element.TryGetProperty(name, out var text))
        {
            Report(ProblemCodes.MissingProperty, $"{at}/{name}", "Required.");
            return null;
        }

        if (text.ValueKind == JsonValueKind.String)
        {
            return text.GetString();
        }

        Report(ProblemCodes.WrongType, $"{at}/{name}", "Expected a text.");
        return null;
    }

    private IEnumerable<JsonElement> Items(JsonElement element, string at, string name)
    {
        if (!element.TryGetProperty(name, out var list))
        {
            Report(ProblemCodes.MissingProperty, $"{at}/{name}", "Required.");
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray()];
        }

        Report(ProblemCodes.WrongType, $"{at}/{name}", "Expected a list.");
        return [];
    }

    private void Report(string code, string at, string message) => problems.Add(new Problem { Code = code, Pointer = at, Message = message });
}
