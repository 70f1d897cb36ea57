namespace PolicyModel.Datasets;

/// <summary>A record as it was read: a checked case, or the problems that keep it from being one.</summary>
public sealed record ReadRecord
{
    /// <summary>The line on which the record begins, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The record's case id where it could be read.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The checked case; null where the record is invalid.</summary>
    public Validated<CustodyCase>? Case { get; init; }

    /// <summary>The problems, with lines of the file. A valid record may have notes.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
