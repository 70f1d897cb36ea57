using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What a record says of convictions, as far as an instrument waits for one.</summary>
internal readonly ref struct ConvictionFacts
{
    /// <summary>True where the record lists convictions, be it none.</summary>
    internal required bool Recorded { get; init; }

    /// <summary>The day of each; null where it is not recorded.</summary>
    internal required ReadOnlySpan<LocalDate?> Days { get; init; }

    /// <summary>True where a ground is, or ended as, a sentence served: somebody was convicted.</summary>
    internal required bool ServedSentence { get; init; }

    internal static LocalDate?[] DaysOf(CustodyCase record) =>
        [.. (record.Convictions ?? []).Select(c => c.ConvictedOn.HasValue ? c.ConvictedOn.Value : (LocalDate?)null)];

    internal static bool ShowsSentence(CustodyCase record) => (record.Grounds ?? []).Any(g =>
        g.Kind == GroundKind.Sentence || (g.EndReason.HasValue && g.EndReason.Value is GroundEndReason.SentenceServed or GroundEndReason.TimeServed));
}
