namespace PolicyModel.Rules;

/// <summary>A list and a memorandum that give different days.</summary>
internal sealed class PM5014 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField Signed = new("/signedByFederal/signedOn", "The record does not give the days of both signatures.", "the days of both signatures");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ListedDayDiffers,
        Title = "The published list and the memorandum give different days of signing.",
        Severity = Severity.Note,
        SeverityBecause = "Two records of one signing do not agree.",
        Provisions = ["287g-list"],
        Needs = "The day in the list, and the days of the signatures.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records) =>
        record.ListedSignedOn.OrNull() is not { } listed ? RecordResult.NotApplicable
        : record.SignedOn() is not { } signed ? RecordResult.Undetermined(Signed)
        : listed == signed ? RecordResult.Satisfied
        : RecordResult.Violated("/listedSignedOn", $"The list gives {Day(listed)}, and the later signature is of {Day(signed)}.", "A list that gives the day of the later signature.");
}
