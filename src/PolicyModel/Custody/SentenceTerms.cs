namespace PolicyModel;

/// <summary>The length of a sentence and how its end was calculated.</summary>
public sealed record SentenceTerms
{
    /// <summary>Its length in days.</summary>
    public Reported<int> Days { get; init; }

    /// <summary>Days already served or credited.</summary>
    public Reported<int> CreditDays { get; init; }

    /// <summary>How its end was calculated, in order.</summary>
    public ValueList<SentenceCalculation>? Calculations { get; init; }
}
