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

    internal static bool ShowsSentence(CustodyCase record)
    {
        foreach (var ground in record.Grounds.Items())
        {
            if (ground.Kind == GroundKind.Sentence || (ground.EndReason.HasValue && ground.EndReason.Value is GroundEndReason.SentenceServed or GroundEndReason.TimeServed))
            {
                return true;
            }
        }

        return false;
    }
}
