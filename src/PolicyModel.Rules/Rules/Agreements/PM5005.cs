namespace PolicyModel.Rules;

/// <summary>An officer nominated without citizenship or experience.</summary>
internal sealed class PM5005 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Citizenship = new("/usCitizen", "The record does not say whether the officer is a citizen.", "whether the officer is a citizen");
    private static readonly FactField Experience = new("/leaYears", "The record does not say how many years of experience the officer had when nominated.", "the years of experience at nomination");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NomineeUnqualified,
        Title = "An officer was nominated without the citizenship or the years of experience that the memorandum asks for.",
        Severity = Severity.Error,
        SeverityBecause = "What the memorandum states is binding between its sides.",
        Provisions = ["moa-tfm-2025-03-07", "moa-tfm-2025-02-12", "moa-wso-2025-02-14", "moa-jem-2020-08-21", "8-usc-1357-g"],
        Needs = "Whether the officer is a citizen, and the years of experience at nomination.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        var terms = records.TermsOf(record);
        var (told, citizens) = terms.Tells(t => t.CitizensOnly);
        var experience = terms.Tells("experience-years", out var years);
        return told != Told.Yes || experience == Told.Nothing ? RecordResult.Undetermined(terms.Missing)
            : RecordResult.Gravest([citizens ? JudgeCitizenship(record) : RecordResult.NotApplicable, experience == Told.Yes ? JudgeExperience(record, years) : RecordResult.NotApplicable])
                with { Cites = [.. terms.Cites, "8-usc-1357-g"] };
    }

    private static RecordResult JudgeCitizenship(OfficerDelegation record) => record.UsCitizen switch
    {
        true => RecordResult.Satisfied,
        false => RecordResult.Violated("/usCitizen", "The memorandum asks for citizens, and the officer is none by the record."),
        null => RecordResult.Undetermined(Citizenship),
    };

    private static RecordResult JudgeExperience(OfficerDelegation record, decimal years) =>
        record.LeaYears.OrNull() is not { } served ? RecordResult.Undetermined(Experience)
        : served < years ? RecordResult.Violated("/leaYears", $"The memorandum asks for {Figure(years)} years of experience at nomination; the record tells {Figure(served)}.", $"{Figure(years)} years of experience at nomination.")
        : RecordResult.Satisfied with { Near = $"{Figure(served - years)} years above the {Figure(years)} that are asked for" };
}
