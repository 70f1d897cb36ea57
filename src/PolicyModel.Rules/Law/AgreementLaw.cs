using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What the law of a place says about agreements with federal immigration authorities.</summary>
public sealed record AgreementLaw
{
    /// <summary>What it says.</summary>
    public required AgreementEffect Effect { get; init; }

    /// <summary>The kinds of agreement it speaks of, by the code of <see cref="FundingAgreement.Kind"/>; empty for all.</summary>
    public ValueList<string> Kinds { get; init; } = [];

    /// <summary>The levels of agency it binds; empty for all.</summary>
    public ValueList<AgencyLevel> Levels { get; init; } = [];

    /// <summary>The last day on which what stood before may go on, or by which what is asked for is due; null where it is the first day of the provision.</summary>
    public LocalDate? By { get; init; }

    /// <summary>True where what stood before may go on, and only what is new is forbidden.</summary>
    public bool NewOnly { get; init; }

    /// <summary>Whether it speaks of a kind of agreement.</summary>
    /// <param name="kind">The kind.</param>
    public bool SpeaksOf(string kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    /// <summary>Whether it binds an agency of a level; null where the level is needed and not known.</summary>
    /// <param name="level">The level, or null where it is not recorded.</param>
    public bool? Binds(AgencyLevel? level) => Levels.Count == 0 ? true : level is { } known ? Levels.Contains(known) : null;
}
