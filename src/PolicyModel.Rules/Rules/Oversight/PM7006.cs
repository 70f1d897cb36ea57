namespace PolicyModel.Rules;

/// <summary>A response that refers to nothing, or is past its deadline.</summary>
internal sealed class PM7006 : RecordRule<CommunityResponse>
{
    private static readonly FactField RespondsTo = new("/respondsTo", "The record does not say what the response responds to.", "what the response responds to");
    private static readonly FactField Others = new("records of what the response refers to", "No record of the kind that the response refers to was given.");
    private static readonly FactField Status = new("/legalChallenge/status", "The record does not say where the suit stands.", "where the suit stands");
    private static readonly FactField DueOn = new("/recordsRequest/dueOn", "The record does not say when the request is due.", "the day on which the request is due");
    private static readonly FactField AnsweredOn = new("/recordsRequest/answeredOn", "The record does not say when the request was answered.", "whether, and when, the request was answered");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ResponseUnsettled,
        Title = "A community response refers to nothing on record, or a suit or request is past its recorded deadline.",
        Severity = Severity.Warning,
        SeverityBecause = "The record says itself what it refers to and when it is due.",
        Provisions = ["response-record"],
        Needs = "What the response refers to, and the deadlines of a suit or a request.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(CommunityResponse record, RecordSet records) => RecordResult.Gravest(
    [
        record.RespondsTo is not { } targets ? RecordResult.Undetermined(RespondsTo)
            : targets.Count == 0 ? RecordResult.Violated("/respondsTo", "The response names nothing that it responds to.", "What it responds to.")
            : RecordResult.Gravest(targets.Select((target, i) => JudgeTarget(target, i, records))),
        record.LegalChallenge is { } challenge ? JudgeChallenge(challenge, records) : RecordResult.NotApplicable,
        record.RecordsRequest is { } request ? JudgeRequest(request, records) : RecordResult.NotApplicable,
    ]);

    /// <summary>Transfers and incidents stand in records of other kinds, which are not judged here.</summary>
    private static RecordResult JudgeTarget(ResponseReference target, int index, RecordSet records)
    {
        var known = target.Target switch
        {
            ResponseTarget.Agreement => records.Agreements.Select(a => a.AgreementId.Value).ToList(),
            ResponseTarget.TrainingProgram => records.Training.OfType<TrainingProgram>().Select(p => p.ProgramId.Value).ToList(),
            _ => [target.Id],
        };
        return known.Contains(target.Id) ? RecordResult.Satisfied
            : known.Count == 0 ? RecordResult.Undetermined(Others)
            : RecordResult.Violated(At("respondsTo", index, "id"), "The response refers to a record that is not among those given.", "The record that it refers to.");
    }

    private static RecordResult JudgeChallenge(LegalChallenge challenge, RecordSet records) => challenge.Status.OrNull() switch
    {
        LegalStatus.Filed or LegalStatus.Pending or LegalStatus.Appealed when challenge.NextDeadlineOn.OrNull() is { } deadline => deadline < records.AsOf
            ? RecordResult.Violated("/legalChallenge/nextDeadlineOn", $"The suit is open, and its recorded deadline was {Day(deadline)}.", "What came of the deadline, or the next one.")
            : RecordResult.Satisfied with { Near = $"{InDays(Days(records.AsOf, deadline))} before the deadline" },
        LegalStatus.Settled or LegalStatus.Dismissed or LegalStatus.Decided => RecordResult.Satisfied,
        null or LegalStatus.Unknown => RecordResult.Undetermined(Status),
        _ => RecordResult.NotApplicable,
    };

    private static RecordResult JudgeRequest(RecordsRequest request, RecordSet records)
    {
        if (request.Status.OrNull() == RecordsRequestStatus.Withdrawn)
        {
            return RecordResult.NotApplicable;
        }

        if (request.DueOn.OrNull() is not { } due)
        {
            return RecordResult.Undetermined(DueOn);
        }

        return request.AnsweredOn.OrNull() is { } answered
            ? answered > due ? RecordResult.Violated("/recordsRequest/answeredOn", $"The request was due on {Day(due)} and answered {InDays(Days(due, answered))} later.", $"An answer by {Day(due)}.") : RecordResult.Satisfied
            : records.AsOf <= due ? RecordResult.Satisfied with { Near = $"{InDays(Days(records.AsOf, due))} before it is due" }
            : request.Status.OrNull() is RecordsRequestStatus.Open or RecordsRequestStatus.NoAnswer ? RecordResult.Violated("/recordsRequest/dueOn", $"The request was due on {Day(due)} and has no answer on {Day(records.AsOf)}.", "An answer.")
            : RecordResult.Undetermined(AnsweredOn);
    }
}
