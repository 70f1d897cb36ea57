using NodaTime;

namespace PolicyModel.Datasets;

/// <summary>A detention facility as a published list has it.</summary>
public sealed record ListedFacility
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its code, where the list gives one.</summary>
    public FacilityCode? Code { get; init; }

    /// <summary>Its state.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>Its type, in the words of the list, such as <c>DIGSA</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Beds that are paid for whether used or not, where a column gives them.</summary>
    public int? GuaranteedMinimum { get; init; }

    /// <summary>What is paid for a day; null where the list has no such column, the cell is empty, or its text is not understood.</summary>
    public PerDiemTerms? PerDiem { get; init; }

    /// <summary>The first day of the contract.</summary>
    public LocalDate? ContractFrom { get; init; }

    /// <summary>The last day of the contract, included.</summary>
    public LocalDate? ContractTo { get; init; }

    /// <summary>The last day of the last inspection.</summary>
    public LocalDate? LastInspectedOn { get; init; }
}
