namespace PolicyModel.Rules;

/// <summary>An examination below the score, or tried too often.</summary>
internal sealed class PM5007 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Score = new("/examScore", "The record does not say with which score the officer passed.", "the officer's score");
    private static readonly FactField Attempts = new("/attempts", "The record does not say how often the officer tried.", "the number of attempts");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ExaminationFailed,
        Title = "An officer was authorised on an examination below the score that the memorandum asks for, or tried too often.",
        Severity = Severity.Error,
        SeverityBecause = "What the memorandum states is binding between its sides.",
        Provisions = ["moa-wso-2025-02-14", "moa-jem-2020-08-21"],
        Needs = "The score and the attempts.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        var terms = records.TermsOf(record);
        var scored = terms.Tells("exam-score", out var score);
        var tried = terms.Tells("exam-attempts", out var attempts);
        return scored == Told.Nothing || tried == Told.Nothing ? RecordResult.Undetermined(terms.Missing)
            : scored == Told.No ? RecordResult.NotApplicable
            : RecordResult.Gravest([JudgeScore(record, score), JudgeAttempts(record, attempts)]) with { Cites = terms.Cites };
    }

    private static RecordResult JudgeScore(OfficerDelegation record, decimal least) =>
        record.ExamScore.OrNull() is not { } score ? RecordResult.Undetermined(Score)
        : score < least ? RecordResult.Violated("/examScore", $"The memorandum asks for {Figure(least)} per cent; the record tells {Figure(score)}.", $"A score of {Figure(least)} per cent.")
        : RecordResult.Satisfied with { Near = $"{Figure(score - least)} points above {Figure(least)}" };

    private static RecordResult JudgeAttempts(OfficerDelegation record, decimal most) =>
        record.Attempts.OrNull() is not { } attempts ? RecordResult.Undetermined(Attempts)
        : attempts > most ? RecordResult.Violated("/attempts", $"The memorandum allows {Figure(most)} attempts; the record tells {attempts}.")
        : RecordResult.Satisfied;
}
