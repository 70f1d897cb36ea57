namespace PolicyModel.Testing;

/// <summary>What <see cref="Conformance.Run"/> found in a file.</summary>
public sealed class ConformanceResult
{
    /// <summary>How many records there are.</summary>
    public required int Records { get; init; }

    /// <summary>Every problem of every severity, each with its line in the file.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>A file does not hold what was asked of it.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(string message, ConformanceResult result)
        : base(message) => Result = result;

    /// <summary>What was found.</summary>
    public ConformanceResult Result { get; }
}
