namespace PolicyModel.Rules;

/// <summary>What a caller chooses about judging. Immutable.</summary>
public sealed record AssessmentOptions
{
    /// <summary>
    /// The worst grade of source that a provision of a place may have to decide a case. One that is worse is told as not verified, and
    /// what hangs on it is undetermined.
    /// </summary>
    public SourceGrade WorstGrade { get; init; } = SourceGrade.Secondary;
}
