using System.Text.Json;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Reads one provision from the law's data.</summary>
internal static class ProvisionReader
{
    internal static Provision Read(JsonElement element)
    {
        var parameters = element.TryGetProperty("parameters", out var found) ? found : default;
        return new Provision
        {
            ProvisionId = element.Text("provisionId"),
            Jurisdiction = element.Text("jurisdiction"),
            PlaceName = element.OptionalText("placeName"),
            Binds = element.TryGetProperty("binds", out var binds) ? ReadBodies(binds) : new(),
            Subject = Code(LawCodes.Subjects, element.OptionalText("subject"), ProvisionSubject.Unstated),
            Stance = element.OptionalText("stance") is { } stance ? Code(LawCodes.Stances, stance, default) : null,
            Rank = Code(LawCodes.Ranks, element.OptionalText("rank"), LegalRank.Unstated),
            Title = element.Text("title"),
            Rule = element.OptionalText("rule"),
            Status = Code(LawCodes.Statuses, element.OptionalText("status"), ProvisionStatus.InForce),
            ValidFrom = element.Date("validFrom"),
            ValidTo = element.OptionalDate("validTo"),
            DateQuality = Code(LawCodes.DateQualities, element.OptionalText("dateQuality"), DateQuality.Exact),
            Hours = Number(parameters, "hours"),
            CountsDays = Flag(parameters, "counted"),
            ClockStart = Code(LawCodes.ClockStarts, parameters.ValueKind == JsonValueKind.Object ? parameters.OptionalText("from") : null, ClockStart.ReleaseEligibility),
            EndsWithDay = Flag(parameters, "endsWithDay"),
            EarlyTransferDays = Number(parameters, "earlyTransferDays"),
            Accepts = Codes(LawCodes.Instruments, element, "accepts"),
            Needs = Codes(LawCodes.Instruments, element, "needs"),
            OffenceTest = element.TryGetProperty("offenceTest", out var test) ? ReadTest(test) : null,
            Notices = [.. Items(element, "notices").Select(ReadNotice)],
            Litigation = [.. Items(element, "litigation").Select(ReadLitigation)],
            Citations = [.. Items(element, "citations").Select(c => new Citation { Title = c.Text("title"), Href = c.OptionalText("href") })],
            Grade = Code(PolicyModel.Codes.SourceGrades, element.Text("grade"), default),
            CheckedOn = element.Date("checkedOn"),
            Note = element.OptionalText("note"),
        };
    }

    private static BoundBodies ReadBodies(JsonElement element) => new()
    {
        Counties = [.. Items(element, "counties").Select(c => CountyGeoid.Parse(c.GetString()!))],
        Kinds = Codes(PolicyModel.Codes.CustodianKinds, element, "kinds"),
        ExceptKinds = Codes(PolicyModel.Codes.CustodianKinds, element, "exceptKinds"),
        InWords = element.OptionalText("bodies"),
    };

    private static OffenceTest ReadTest(JsonElement element) => new()
    {
        AllOf = element.Text("combine") switch
        {
            "all" => true,
            "any" => false,
            _ => throw new JsonException("combine: expected all or any."),
        },
        Criteria = [.. Items(element, "criteria").Select(ReadCriterion)],
    };

    private static OffenceCriterion ReadCriterion(JsonElement element) => new()
    {
        Title = element.Text("title"),
        Of = Code(LawCodes.CriterionSubjects, element.Text("of"), default),
        Levels = Codes(PolicyModel.Codes.OffenceLevels, element, "levels"),
        Classes = [.. Items(element, "classes").Select(c => c.GetString()!)],
        Categories = [.. Items(element, "categories").Select(c => OffenceCategory.Parse(c.GetString()!))],
        LookbackYears = Number(element, "lookbackYears"),
        Condition = element.OptionalText("condition") is { } condition ? Code(PolicyModel.Codes.LegalConditionKinds, condition, default) : null,
    };

    private static NoticeDuty ReadNotice(JsonElement element) => new()
    {
        To = Code(PolicyModel.Codes.NoticeRecipients, element.Text("to"), default),
        Kind = Code(PolicyModel.Codes.NoticeKinds, element.Text("kind"), default),
        WithinHours = Number(element, "withinHours"),
        Title = element.Text("title"),
    };

    private static Litigation ReadLitigation(JsonElement element) => new()
    {
        State = Code(LawCodes.LitigationStates, element.Text("state"), default),
        From = element.OptionalDate("from"),
        To = element.OptionalDate("to"),
        Note = element.Text("note"),
    };

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => element.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static ValueList<T> Codes<T>(CodeList<T> codes, JsonElement element, string name)
        where T : struct, Enum => [.. Items(element, name).Select(c => Code(codes, c.GetString(), default))];

    private static T Code<T>(CodeList<T> codes, string? code, T otherwise)
        where T : struct, Enum => code is null ? otherwise : codes.TryParse(code, out var value) ? value : throw new JsonException($"{code}: there is no such code.");

    private static int? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static bool Flag(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
