namespace PolicyModel.Rules;

/// <summary>An approval that is required and missing.</summary>
internal sealed class PM7002 : RecordRule<FundingAgreement>
{
    private static readonly FactField Requirement = new("/approval/requirement", "The record does not say whether the agreement needs approval.", "whether a governing body has to approve the agreement");
    private static readonly FactField ApprovedOn = new("/approval/approvedOn", "The record does not say whether, or when, the agreement was approved.", "whether, and when, the agreement was approved");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ApprovalMissing,
        Title = "An approval that the place requires was not given, came later, or is disputed.",
        Severity = Severity.Warning,
        SeverityBecause = "Who has to approve goes by the place, and courts have differed.",
        Provisions = ["approval-of-agreement"],
        Needs = "Whether approval is required, and whether and when it was given.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        if (record.Status.OrNull() == AgreementStatus.Pending || record.Approval?.Requirement.OrNull() == ApprovalRequirement.NotRequired)
        {
            return RecordResult.NotApplicable;
        }

        if (record.Approval is not { } approval || approval.Requirement.OrNull() is not { } requirement || requirement == ApprovalRequirement.Unknown)
        {
            return RecordResult.Undetermined(Requirement);
        }

        return requirement == ApprovalRequirement.Disputed ? RecordResult.Observed("/approval/requirement", "Whether the agreement needs approval is disputed.", "A ruling on whether approval is required.")
            : approval.Given == false ? RecordResult.Violated("/approval/given", "The agreement needs approval by the record, and it was not given.", "An approval.")
            : approval.ApprovedOn.OrNull() is not { } approved ? RecordResult.Undetermined(ApprovedOn)
            : record.BeginsOn() is not { } begins ? RecordResult.Undetermined(RecordFields.EffectiveOn)
            : approved > begins ? RecordResult.Violated("/approval/approvedOn", $"The agreement began on {Day(begins)}; approval is of {Day(approved)}.", $"An approval at or before {Day(begins)}.")
            : RecordResult.Satisfied;
    }
}
