namespace PolicyModel.Testing;

/// <summary>What <see cref="Conformance.Run"/> asks of a file.</summary>
public sealed class ConformanceOptions
{
    /// <summary>The schema of every record, such as <c>custody-case</c> or <c>policymodel/custody-case/v1</c>; null where each record says its own.</summary>
    public string? Schema { get; init; }

    /// <summary>How to meet unknown properties; strict by default.</summary>
    public ReadMode Mode { get; init; } = ReadMode.Strict;

    /// <summary>The least severity that makes the check fail; errors by default.</summary>
    public Severity FailsFrom { get; init; } = Severity.Error;

    /// <summary>How many records there must be at least; 1 by default, so that an empty file is noticed.</summary>
    public int LeastRecords { get; init; } = 1;

    /// <summary>How many problems the message lists; the rest are counted.</summary>
    public int MostListed { get; init; } = 1000;
}
