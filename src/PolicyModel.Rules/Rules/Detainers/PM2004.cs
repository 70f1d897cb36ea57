namespace PolicyModel.Rules;

/// <summary>No signed I-200 or I-205 with a detainer that needs one.</summary>
internal sealed class PM2004 : Rule
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NoSignedWarrant,
        Title = "A detainer that needs a signed warrant (I-200 or I-205) came without one.",
        Severity = Severity.Warning,
        SeverityBecause = "It is ICE's own policy since 2017-04-02; it binds ICE and gives no private right.",
        Provisions = ["ice-policy-10074.2"],
        Needs = "Who issued the detainer, when, and whether a signed warrant came with it.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var from = judgment.Law["ice-policy-10074.2"].ValidFrom;
        var result = RuleResult.NotApplicable;
        if (facts.Leaving != EndState.Unknown && facts.Left.Latest.DateIn(facts.Zone) < from)
        {
            // Custody was over before the policy was made, and with it every detainer.
            return result;
        }

        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (!instrument.AsksForHold || instrument.IssuedByIce == Told.No || instrument.Issued is { } before && before.Last < from)
            {
                continue;
            }

            // Form I-247A came into use on the day the policy did: its form tells what its date may not.
            var issuedSince = instrument.Form == DetainerForm.I247A || instrument.Issued is { } days && days.First >= from;
            if (instrument.SignedWarrant == Told.Yes)
            {
                result = result.Outcome == Outcome.NotApplicable ? RuleResult.Satisfied : result;
            }
            else if (instrument.SignedWarrant == Told.Nothing)
            {
                result = RuleResult.Undetermined(new(FactFields.Warrant, i), "/detainers", i);
            }
            else if (!issuedSince)
            {
                result = RuleResult.Undetermined(new(FactFields.DateOfIssue, i), "/detainers", i);
            }
            else if (instrument.IssuedByIce == Told.Nothing)
            {
                result = RuleResult.Undetermined(new(FactFields.Issuer, i), "/detainers", i);
            }
            else
            {
                return RuleResult.Found(Outcome.Violated, "/detainers", i);
            }
        }

        return result;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "The record says that no signed warrant (I-200 or I-205) came with a detainer that ICE issued on or after 2017-04-02.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A signed I-200 or I-205 that came with the detainer." : null;
}
