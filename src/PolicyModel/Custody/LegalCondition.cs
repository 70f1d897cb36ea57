namespace PolicyModel;

/// <summary>What the record says of a condition on which the law of some places makes a hold, a transfer or a release depend.</summary>
public sealed record LegalCondition
{
    /// <summary>The condition.</summary>
    public required LegalConditionKind Condition { get; init; }

    /// <summary>The source's own words for it.</summary>
    public string? ConditionRaw { get; init; }

    /// <summary>Whether it is met; false only where the record says that it is not.</summary>
    public required bool Met { get; init; }

    /// <summary>When that was found.</summary>
    public Reported<ReportedTime> At { get; init; }
}
