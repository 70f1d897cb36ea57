namespace PolicyModel.Rules;

/// <summary>A detainer hold past the hours printed on its own form; follows the reading <c>form</c>.</summary>
internal sealed class PM1003() : MirrorRule("form")
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PastFormHours,
        Title = "A detainer hold went past the 48 hours that its own form asks for.",
        Severity = Severity.Warning,
        SeverityBecause = "It is the face of a form; whether weekends count under it no court is known to have decided.",
        Provisions = ["form-i-247a", "8-cfr-287.7-d"],
        Needs = "What PM1002 needs, and the form.",
        Since = "2026-11-24",
    };

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) => CitesForms(projection, law, (instrument, _) => instrument.AsksForHold);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => judgment.Sentence(Reading, "what the form itself asks for");
}
