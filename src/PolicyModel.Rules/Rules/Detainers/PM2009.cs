namespace PolicyModel.Rules;

/// <summary>Held after the detainer was cancelled, withdrawn, declined or superseded.</summary>
internal sealed class PM2009 : DetainerRule
{
    private static readonly FactField EndOfDetainer = new("/detainers/#/endedAt", "The record does not say when the detainer ended.", "when the detainer was cancelled, withdrawn or declined");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.HeldAfterDetainerEnded,
        Title = "Custody went on after the detainer was cancelled, withdrawn, declined or superseded, and no other instrument carried it.",
        Severity = Severity.Error,
        SeverityBecause = "Once a detainer is taken back, nobody asks for the hold.",
        Provisions = ["detainer-ended", "8-cfr-287.7-a"],
        Needs = "When and why the detainer ended, the other instruments, the grounds and their ends, the end of custody.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        if (!instrument.AsksForHold || instrument.NeverReceived || facts.Papers[index].EndedWithCustody || instrument.Cut.EarliestUnixSeconds == CaseFacts.Never)
        {
            return RuleResult.NotApplicable;
        }

        var result = RuleResult.NotApplicable;
        foreach (var hold in judgment.Timeline.Holds)
        {
            var (least, most) = HoldShare.AfterItsEnd(facts, hold, index, judgment.Processing);
            result = Graver(result, least > 0 ? Violated(index)
                : most == 0 ? RuleResult.Satisfied
                : instrument.Cut is { EarliestUnixSeconds: CaseFacts.Always } ? Undetermined(EndOfDetainer, index)
                : HoldShare.Open(facts, hold, index));
        }

        return judgment.Timeline.Standing == Standing.Undetermined ? Graver(result, RuleResult.Undetermined(judgment.Timeline.Missing, "/detainers", index)) : result;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "Custody went on after the detainer had ended other than by hand-over, and by the record no other instrument asked for the hold.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "An end of custody, ordinary processing allowed, at the end of the detainer, or another detainer then in effect." : null;
}
