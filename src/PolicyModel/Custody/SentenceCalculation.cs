using NodaTime;

namespace PolicyModel;

/// <summary>A calculation of the day a sentence ends.</summary>
public sealed record SentenceCalculation
{
    /// <summary>When it was calculated.</summary>
    public Reported<ReportedTime> At { get; init; }

    /// <summary>The day on which the sentence was then found to end.</summary>
    public required LocalDate EndsOn { get; init; }

    /// <summary>Why it was calculated anew.</summary>
    public string? Reason { get; init; }
}
