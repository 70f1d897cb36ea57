using NodaTime;

namespace PolicyModel;

/// <summary>A conviction, as far as tests of state law need it.</summary>
public sealed record Conviction
{
    /// <summary>The offence.</summary>
    public required Offence Offence { get; init; }

    /// <summary>The day of conviction.</summary>
    public Reported<LocalDate> ConvictedOn { get; init; }

    /// <summary>The state or district of the court.</summary>
    public Reported<Jurisdiction> Jurisdiction { get; init; }
}
