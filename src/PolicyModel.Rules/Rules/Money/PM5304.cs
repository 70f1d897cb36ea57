namespace PolicyModel.Rules;

/// <summary>A border grant beyond its terms.</summary>
internal sealed class PM5304 : RecordRule<OpsgSubaward>
{
    private static readonly FactField Share = new("/personnelShare", "The record does not say which share goes to personnel.", "the share that goes to personnel");
    private static readonly FactField Waiver = new("/personnelWaiver", "The record does not say whether the limit on personnel was waived.", "whether the limit on personnel was waived");
    private static readonly FactField Authority = new("/authorityClaimed", "The record does not say whether the grant was named as authority for immigration enforcement.", "whether the grant was named as authority for an act of immigration enforcement");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.BorderGrantTerms,
        Title = "A border grant spends more on personnel than it may, or was named as authority for immigration enforcement.",
        Severity = Severity.Warning,
        SeverityBecause = "The guidance sets the share; that the grant confers no authority is graver.",
        Provisions = ["opsg-limits"],
        Needs = "The share of personnel, whether it was waived, and whether the grant was named as authority.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OpsgSubaward record, RecordSet records) => RecordResult.Gravest(
    [
        record.AuthorityClaimed switch
        {
            true => RecordResult.Violated("/authorityClaimed", "The grant was named as the authority for immigration enforcement, which it does not confer.") with { Severity = Severity.Error },
            false => RecordResult.Satisfied,
            null => RecordResult.Undetermined(Authority),
        },
        JudgePersonnel(record, records),
    ]);

    private static RecordResult JudgePersonnel(OpsgSubaward record, RecordSet records) =>
        record.PersonnelShare.OrNull() is not { } share ? RecordResult.Undetermined(Share)
        : records.Limit("opsg-personnel-share", records.AsOf) is not { } most ? RecordResult.Undetermined(RecordFields.LawThatDay)
        : share <= most.Limit ? RecordResult.Satisfied with { Near = $"{Figure(most.Limit - share)} points below {Figure(most.Limit)} per cent" }
        : record.PersonnelWaiver switch
        {
            true => RecordResult.Satisfied,
            null => RecordResult.Undetermined(Waiver),
            false => RecordResult.Violated("/personnelShare", $"Personnel takes {Figure(share)} per cent; without a waiver {Figure(most.Limit)} are allowed.", $"A share of {Figure(most.Limit)} per cent, or a waiver."),
        };
}
