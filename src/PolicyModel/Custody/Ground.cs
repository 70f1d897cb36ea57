using NodaTime;

namespace PolicyModel;

/// <summary>The offence a ground rests on, as far as the rules need it. NIEM counterpart: j:Charge.</summary>
public sealed record Offence
{
    /// <summary>The level under the law of the place.</summary>
    public Reported<OffenceLevel> Level { get; init; }

    /// <summary>The source's own words for the level.</summary>
    public string? LevelRaw { get; init; }

    /// <summary>The class within the level, as the law of the place writes it (<c>A</c>, <c>C</c>, <c>3</c>).</summary>
    public string? Class { get; init; }

    /// <summary>The category; an open list.</summary>
    public Reported<OffenceCategory> Category { get; init; }

    /// <summary>The source's own words for the category.</summary>
    public string? CategoryRaw { get; init; }
}

/// <summary>
/// A non-immigration legal basis for custody: a charge, a sentence, a judge's warrant, another agency's hold, a court's order.
/// It runs from <see cref="BeganAt"/> (included) to its end (not included): the earliest of <see cref="EndedAt"/> and what its
/// bail does. An absent end means that it still runs; an unknown one that it ended and nobody recorded when.
/// </summary>
public sealed record Ground
{
    /// <summary>The ground's id in the case.</summary>
    public required RecordId GroundId { get; init; }

    /// <summary>The kind.</summary>
    public required GroundKind Kind { get; init; }

    /// <summary>The source's own words for the kind.</summary>
    public string? KindRaw { get; init; }

    /// <summary>The offence.</summary>
    public Offence? Offence { get; init; }

    /// <summary>When it began. Not recorded: it is taken to have run at booking.</summary>
    public Reported<ReportedTime> BeganAt { get; init; }

    /// <summary>When a charge was filed.</summary>
    public Reported<ReportedTime> ChargedAt { get; init; }

    /// <summary>Whether a charge was filed; false only where the record says that none was.</summary>
    public bool? Charged { get; init; }

    /// <summary>When a judge found probable cause.</summary>
    public Reported<ReportedTime> ProbableCauseFoundAt { get; init; }

    /// <summary>Whether a judge found probable cause; false only where the record says that none did.</summary>
    public bool? ProbableCauseFound { get; init; }

    /// <summary>What the arrest rested on.</summary>
    public Reported<ArrestBasis> ArrestBasis { get; init; }

    /// <summary>The source's own words for the basis.</summary>
    public string? ArrestBasisRaw { get; init; }

    /// <summary>When the person first appeared before a judge.</summary>
    public Reported<ReportedTime> FirstAppearanceAt { get; init; }

    /// <summary>The law that a court's order rests on.</summary>
    public Reported<CourtOrderBasis> OrderBasis { get; init; }

    /// <summary>The source's own words for that law.</summary>
    public string? OrderBasisRaw { get; init; }

    /// <summary>The terms of a sentence.</summary>
    public SentenceTerms? Sentence { get; init; }

    /// <summary>The order of release.</summary>
    public ReleaseOrder? ReleaseOrder { get; init; }

    /// <summary>When it ended.</summary>
    public Reported<ReportedTime> EndedAt { get; init; }

    /// <summary>Why it ended.</summary>
    public Reported<GroundEndReason> EndReason { get; init; }

    /// <summary>The source's own words for the reason.</summary>
    public string? EndReasonRaw { get; init; }

    /// <summary>Checks what a single value cannot show.</summary>
    internal static void Check(Ground ground, DateTimeZone zone, ProblemSink problems)
    {
        if (ground.EndReason.IsProvided && !ground.EndedAt.IsProvided)
        {
            problems.Add(ProblemCodes.Contradiction, "endReason", "A reason for the end is given and no end; an end whose time is not known is written as {\"reported\":\"unknown\"}.");
        }

        if (ground.Charged == false && ground.ChargedAt.IsProvided)
        {
            problems.Add(ProblemCodes.Contradiction, "charged", "The record says that no charge was filed and gives a time of one.");
        }

        if (ground.ProbableCauseFound == false && ground.ProbableCauseFoundAt.IsProvided)
        {
            problems.Add(ProblemCodes.Contradiction, "probableCauseFound", "The record says that no judge found probable cause and gives a time of a finding.");
        }

        if (ground.BeganAt.HasValue && ground.EndedAt.HasValue && !ground.BeganAt.Value.BoundsIn(zone).CanPrecede(ground.EndedAt.Value.BoundsIn(zone)))
        {
            problems.Add(ProblemCodes.GroundEndsBeforeItBegins, "endedAt", "The ground ends before it begins.");
        }

        if (ground.ReleaseOrder is { } order)
        {
            Times.InOrder(problems, zone, order.IssuedAt, order.ReceivedAt, "releaseOrder/receivedAt");
        }
    }
}

/// <summary>Which endings let a person go.</summary>
public static class GroundEndReasons
{
    /// <summary>True for a release trigger: an ending of a ground that lets a person go.</summary>
    /// <param name="reason">The reason.</param>
    public static bool IsReleaseTrigger(this GroundEndReason reason) => reason <= GroundEndReason.WarrantWithdrawn;
}
