using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>What is found in the rows of published lists and no rule on a record finds. They are counted apart.</summary>
public static class ListRules
{
    /// <summary>The id of an agreement stands in two rows.</summary>
    public const string DuplicateAgreement = "PM8101";

    /// <summary>One bed in two tiers.</summary>
    public const string TiersOverlap = "PM8102";

    /// <summary>A contract that had ended when the list was released.</summary>
    public const string ListedPastEnd = "PM8103";

    /// <summary>An award of nothing or less.</summary>
    public const string NothingObligated = "PM8104";

    /// <summary>An award that obligates more than it may come to.</summary>
    public const string BeyondPotential = "PM8105";

    /// <summary>An award whose end with options lies before that without.</summary>
    public const string PotentialEndFirst = "PM8106";

    /// <summary>What each rule is, in the order of the ids.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
    [
        Describe(DuplicateAgreement, "An agreement stands in two rows of a list.", Severity.Warning, "Counts of a list mean something only where each agreement stands once.", "what an agreement's id is made of"),
        Describe(TiersOverlap, "The tiers of a daily rate overlap, so that one bed stands in two of them.", Severity.Warning, "What a day costs is told twice for that bed, and may differ.", "the text on daily rates"),
        Describe(ListedPastEnd, "A list holds a facility whose contract had ended when the list was released.", Severity.Note, "The contract may have been extended; the list does not say so.", "the last day of the contract, and the day of release"),
        Describe(NothingObligated, "An award obligates nothing, or less than nothing.", Severity.Note, "It may have been closed out; sums over awards leave it out or take it off.", "what is obligated"),
        Describe(BeyondPotential, "An award obligates more than it comes to with every option.", Severity.Warning, "Both figures cannot be right.", "what is obligated, and the value with every option"),
        Describe(PotentialEndFirst, "An award's end with every option lies before its end without.", Severity.Warning, "Both days cannot be right.", "both days"),
    ];

    private static RuleDescriptor Describe(string id, string title, Severity severity, string because, string needs) =>
        new() { Id = id, Title = title, Severity = severity, SeverityBecause = because, Provisions = [], Needs = needs, Since = "2026-11-24" };
}
