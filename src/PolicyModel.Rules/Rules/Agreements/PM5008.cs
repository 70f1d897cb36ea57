using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Credentials from before certification.</summary>
internal sealed class PM5008 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Form = new("/form70006On", "The record does not say when credentials were given.", "the day of Form 70-006");
    private static readonly FactField Examined = new("/examinedOn", "The record does not say when the officer was examined.", "the day of the examination");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.CredentialBeforeTraining,
        Title = "An officer was given credentials before training and examination were done.",
        Severity = Severity.Error,
        SeverityBecause = "Powers are given to officers who were trained and certified.",
        Provisions = ["moa-wso-2025-02-14", "moa-jem-2020-08-21", "8-usc-1357-g"],
        Needs = "The day of Form 70-006, and those of training and examination.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records) =>
        record.Model is not (Section287gModel.JailEnforcement or Section287gModel.WarrantServiceOfficer) ? RecordResult.NotApplicable
        : record.Form70006On.OrNull() is not { } given ? RecordResult.Undetermined(Form)
        : RecordResult.Gravest([Judge(given, record.TrainedOn.OrNull(), RecordFields.TrainedOn), Judge(given, record.ExaminedOn.OrNull(), Examined)]);

    private static RecordResult Judge(LocalDate given, LocalDate? done, FactField missing) =>
        done is not { } day ? RecordResult.Undetermined(missing)
        : given < day ? RecordResult.Violated("/form70006On", $"Form 70-006 is of {Day(given)}; training and examination were done on {Day(day)}.", $"A form of {Day(day)} or later.")
        : RecordResult.Satisfied;
}
