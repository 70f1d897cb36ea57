using NodaTime;

namespace PolicyModel;

/// <summary>What a data set covers.</summary>
public sealed record Coverage
{
    /// <summary>The first day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day, included.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The states and districts.</summary>
    public ValueList<Jurisdiction>? Places { get; init; }
}
