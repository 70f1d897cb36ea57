using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Reads back what a part of a report holds. What does not have its form is refused by an exception, which the merger tells as a broken part.</summary>
internal static class PartJson
{
    internal static AssessmentVersions Versions(JsonElement told) => new()
    {
        Rules = Text(told, "rules"),
        Law = Text(told, "law"),
        Calendar = Text(told, "calendar"),
        Tzdb = Text(told, "tzdb"),
        Readings = Text(told, "readings"),
        Schema = Text(told, "schema"),
    };

    /// <summary>The counts of a part.</summary>
    /// <param name="told">The report of the part.</param>
    /// <param name="like">A report of the same rules and readings.</param>
    internal static Report Report(JsonElement told, Report like) => like with
    {
        Inputs = [.. told.GetProperty("inputs").EnumerateArray().Select(Input)],
        Incomplete = told.TryGetProperty("incomplete", out _),
        Read = told.GetProperty("records").GetProperty("read").GetInt64(),
        Valid = told.GetProperty("records").GetProperty("valid").GetInt64(),
        Verdicts = Verdicts(told.GetProperty("readings"), like),
        Months = Groups(told.GetProperty("months"), "month", like),
        Custodians = Groups(told.GetProperty("custodians"), "custodian", like),
        Brackets = Brackets(told.GetProperty("brackets")),
        Rules = Rules(told.GetProperty("rules"), like.Rules),
        AcrossRecords = Rules(told.GetProperty("acrossRecords"), like.AcrossRecords),
        FindingsTotal = told.GetProperty("findingsTotal").GetInt64(),
        FindingsSuppressed = told.GetProperty("findingsSuppressed").GetInt64(),
    };

    internal static FillerHours Hours(JsonElement told)
    {
        var hours = new FillerHours();
        foreach (var field in told.EnumerateArray())
        {
            var counted = new FieldHours { Times = field.GetProperty("times").GetInt64() };
            var i = 0;
            foreach (var at in field.GetProperty("at").EnumerateArray())
            {
                counted.At[i] = at.GetProperty("count").GetInt64();
                counted.First[i] = at.TryGetProperty("file", out var file) ? (new RecordSource { File = file.GetString()!, Line = at.GetProperty("line").GetInt32() }, Text(at, "path")) : null;
                i++;
            }

            hours.Add(Text(field, "field"), counted);
        }

        return hours;
    }

    internal static ReportedFinding Finding(JsonElement told)
    {
        var source = told.GetProperty("source");
        return new ReportedFinding
        {
            CaseId = TextOrNull(told, "caseId") is { } id ? CaseId.Parse(id) : null,
            Source = new RecordSource { File = Text(source, "file"), Line = source.GetProperty("line").GetInt32() },
            Byte = source.TryGetProperty("byte", out var at) ? at.GetInt64() : null,
            Column = TextOrNull(source, "column"),
            Finding = new Finding
            {
                Rule = Text(told, "rule"),
                Outcome = Code(AssessmentCodes.Outcomes, Text(told, "outcome")),
                Severity = Code(AssessmentCodes.Severities, Text(told, "severity")),
                Path = Text(told, "path"),
                Message = Text(told, "message"),
                Citations = [.. told.GetProperty("citations").EnumerateArray().Select(Citation)],
                Facts = [.. told.GetProperty("facts").EnumerateObject().Select(f => new FindingFact { Name = f.Name, Value = f.Value.GetString()! })],
                Missing = [.. told.GetProperty("missing").EnumerateArray().Select(m => m.GetString()!)],
                WouldChange = TextOrNull(told, "wouldChange"),
                Amended = told.TryGetProperty("amended", out var amended) ? Amendment(amended) : null,
            },
        };
    }

    private static Amendment Amendment(JsonElement told) => new()
    {
        Outcome = Code(AssessmentCodes.Outcomes, Text(told, "outcome")),
        Severity = Code(AssessmentCodes.Severities, Text(told, "severity")),
        Reason = Text(told, "reason"),
        Until = told.TryGetProperty("until", out _) ? Day(told, "until") : null,
    };

    private static ProvisionCitation Citation(JsonElement told) => new()
    {
        Provision = Text(told, "provision"),
        Title = Text(told, "title"),
        Href = TextOrNull(told, "href"),
        EffectiveFrom = Day(told, "effectiveFrom"),
        Grade = Code(Codes.SourceGrades, Text(told, "grade")),
        CheckedOn = Day(told, "checkedOn"),
    };

    private static InputSummary Input(JsonElement told) => new()
    {
        File = Text(told, "file"),
        Sha256 = Text(told, "sha256"),
        Records = told.GetProperty("records").GetInt64(),
        Limits = [.. told.GetProperty("limits").EnumerateArray().Select(l => l.GetString()!)],
    };

    private static ValueList<VerdictCounts> Verdicts(JsonElement told, Report like) => [.. like.Readings.Readings.Select(r => (r.Id, Counts: told.GetProperty(r.Id))).Select(r => new VerdictCounts
    {
        Reading = r.Id,
        Exceeds = Count(r.Counts, "exceeds"),
        MayExceed = Count(r.Counts, "mayExceed"),
        Within = Count(r.Counts, "within"),
        Undetermined = Count(r.Counts, "undetermined"),
        NotApplicable = Count(r.Counts, "notApplicable"),
    })];

    private static ValueList<GroupCounts> Groups(JsonElement told, string name, Report like) =>
        [.. told.EnumerateArray().Select(g => new GroupCounts { Name = Text(g, name), Valid = Count(g, "valid"), Verdicts = Verdicts(g.GetProperty("readings"), like) })];

    private static BracketCounts Brackets(JsonElement told) => new()
    {
        All = Count(told, "all"),
        Some = Count(told, "some"),
        None = Count(told, "none"),
        Undetermined = Count(told, "undetermined"),
        NotApplicable = Count(told, "notApplicable"),
    };

    private static ValueList<OutcomeCounts> Rules(JsonElement told, ValueList<OutcomeCounts> like) =>
        [.. told.EnumerateArray().Zip(like).Select(r => Text(r.First, "rule") == r.Second.Rule ? r.Second.With(o => Count(r.First, JsonReport.NameOf(o))) : throw new FormatException("The rules are others."))];

    private static T Code<T>(CodeList<T> codes, string text)
        where T : struct, Enum => codes.TryParse(text, out var value) ? value : throw new FormatException("There is no such code.");

    private static LocalDate Day(JsonElement told, string name) => LocalDatePattern.Iso.Parse(Text(told, name)).GetValueOrThrow();

    private static long Count(JsonElement told, string name) => told.GetProperty(name).GetInt64();

    private static string Text(JsonElement told, string name) => told.GetProperty(name).GetString()!;

    private static string? TextOrNull(JsonElement told, string name) => told.TryGetProperty(name, out var text) ? text.GetString() : null;
}
