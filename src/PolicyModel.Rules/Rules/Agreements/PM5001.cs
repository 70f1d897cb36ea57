namespace PolicyModel.Rules;

/// <summary>A memorandum that holds before both sides had signed.</summary>
internal sealed class PM5001 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField Agency = new("/signedByAgency/signedOn", "The record does not say when the agency signed.", "the day on which the agency signed");
    private static readonly FactField Federal = new("/signedByFederal/signedOn", "The record does not say when the federal side signed.", "the day on which the federal side signed");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.SignaturesAndEffect,
        Title = "A memorandum holds from a day before both sides had signed it.",
        Severity = Severity.Error,
        SeverityBecause = "The memorandum takes effect by both signatures.",
        Provisions = ["287g-memorandum", "8-usc-1357-g"],
        Needs = "The days of both signatures, and the first day.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records) =>
        record.Status.OrNull() == AgreementStatus.Pending || (record.Status.OrNull() == AgreementStatus.Withdrawn && !record.EffectiveOn.HasValue)
            ? RecordResult.NotApplicable
            : RecordResult.Gravest([Judge(record, record.SignedByAgency, "/signedByAgency/signedOn", Agency, records), Judge(record, record.SignedByFederal, "/signedByFederal/signedOn", Federal, records)]);

    private static RecordResult Judge(Section287gMemorandum record, Signature? signature, string pointer, FactField missing, RecordSet records) =>
        signature?.SignedOn.OrNull() is not { } day ? RecordResult.Undetermined(missing)
        : day > records.AsOf ? RecordResult.Violated(pointer, $"The memorandum stands as more than pending, and a signature bears a day still to come, {Day(day)}.")
        : record.EffectiveOn.OrNull() < day ? RecordResult.Violated("/effectiveOn", $"The memorandum holds from {Day(record.EffectiveOn.Value)}, before a signature of {Day(day)}.", $"A first day at or after {Day(day)}.")
        : RecordResult.Satisfied;
}
