namespace PolicyModel;

/// <summary>One person whose custody is counted for a payment, without any trait that names the person.</summary>
public sealed record ScaapInmate
{
    /// <summary>Consecutive days in custody.</summary>
    public Reported<int> Days { get; init; }

    /// <summary>Convictions of felonies.</summary>
    public Reported<int> Felonies { get; init; }

    /// <summary>Convictions of misdemeanors.</summary>
    public Reported<int> Misdemeanors { get; init; }
}
