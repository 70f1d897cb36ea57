namespace PolicyModel.Rules;

/// <summary>What a record says of something that may have happened once: whether, and when.</summary>
internal readonly record struct Occurrence
{
    /// <summary>Whether it happened; no only where the record says so.</summary>
    internal required Told Happened { get; init; }

    /// <summary>When, where that is recorded.</summary>
    internal InstantBounds? At { get; init; }

    internal static Occurrence Of(bool? told, Reported<ReportedTime> at, NodaTime.DateTimeZone zone) => new()
    {
        Happened = at.IsProvided || told == true ? Told.Yes : told == false ? Told.No : Told.Nothing,
        At = at.HasValue ? at.Value.BoundsIn(zone) : null,
    };

    /// <summary>Whether it had happened by a time, that very second included.</summary>
    internal Told By(InstantBounds limit) =>
        Happened == Told.No ? Told.No
        : At is not { } at ? Told.Nothing
        : GroundAlgebra.IsAfter(at, limit) switch
        {
            Told.Yes => Told.No,
            Told.No => Told.Yes,
            _ => Told.Nothing,
        };
}
