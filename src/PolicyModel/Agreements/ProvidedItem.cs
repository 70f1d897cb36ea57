using NodaTime;

namespace PolicyModel;

/// <summary>Vehicles or equipment that were given.</summary>
public sealed record ProvidedItem
{
    /// <summary>The item's id in the agreement.</summary>
    public required RecordId ItemId { get; init; }

    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Serial numbers.</summary>
    public ValueList<string>? Serials { get; init; }

    /// <summary>The model year.</summary>
    public Reported<int> ModelYear { get; init; }

    /// <summary>The cost of all of them.</summary>
    public Reported<Money> Cost { get; init; }

    /// <summary>Whether it was new.</summary>
    public Reported<ItemCondition> Condition { get; init; }

    /// <summary>The source's own words for the condition.</summary>
    public string? ConditionRaw { get; init; }

    /// <summary>Who holds title.</summary>
    public Reported<TitleHolder> TitleHolder { get; init; }

    /// <summary>The source's own words for the holder of title.</summary>
    public string? TitleHolderRaw { get; init; }

    /// <summary>The day title passes to the agency.</summary>
    public Reported<LocalDate> TitlePassesOn { get; init; }

    /// <summary>Whether it is controlled property.</summary>
    public bool? ControlledProperty { get; init; }

    /// <summary>What it may be used for.</summary>
    public Reported<VehicleUse> Use { get; init; }

    /// <summary>The source's own words for the use.</summary>
    public string? UseRaw { get; init; }

    /// <summary>What must become of it.</summary>
    public string? Disposal { get; init; }
}
