using System.Diagnostics.CodeAnalysis;

namespace PolicyModel.Datasets;

/// <summary>A daily rate that holds for the beds from one number to another.</summary>
public sealed record PerDiemTier
{
    /// <summary>The first bed it holds for, counted from 1.</summary>
    public required int FromBed { get; init; }

    /// <summary>The last bed it holds for, included; null where it holds for every bed beyond.</summary>
    public int? ToBed { get; init; }

    /// <summary>The rate for a person and day.</summary>
    public required Money DayRate { get; init; }
}

/// <summary>A daily rate that holds for one class of persons, such as juveniles.</summary>
public sealed record PerDiemClass
{
    /// <summary>The class, in the words of the source.</summary>
    public required string Class { get; init; }

    /// <summary>The rate for a person and day.</summary>
    public required Money DayRate { get; init; }
}

/// <summary>What a contract pays for a day of detention, as the text of a published list says it. Immutable.</summary>
public sealed record PerDiemTerms
{
    /// <summary>One rate for all; hidden where the list withholds it.</summary>
    public Reported<Money> DayRate { get; init; }

    /// <summary>A sum that does not go by persons; over which span the text does not say.</summary>
    public Money? FlatFee { get; init; }

    /// <summary>Beds that are paid for whether used or not.</summary>
    public int? GuaranteedMinimum { get; init; }

    /// <summary>The facilities that share the minimum, by the code that the text gives; empty where none do.</summary>
    public ValueList<FacilityCode> SharedBy { get; init; } = [];

    /// <summary>Rates that go by the number of beds, in the order of the text.</summary>
    public ValueList<PerDiemTier> Tiers { get; init; } = [];

    /// <summary>Rates that go by who is held, in the order of the text.</summary>
    public ValueList<PerDiemClass> Classes { get; init; } = [];

    /// <summary>The first bed that stands in two tiers, whether their rates differ or not; null where none does.</summary>
    public int? OverlapAt => (from later in Enumerable.Range(0, Tiers.Count)
                              from earlier in Enumerable.Range(0, later)
                              let first = Math.Max(Tiers[later].FromBed, Tiers[earlier].FromBed)
                              where first <= Math.Min(Tiers[later].ToBed ?? int.MaxValue, Tiers[earlier].ToBed ?? int.MaxValue)
                              orderby first
                              select (int?)first).FirstOrDefault();

    /// <summary>Reads the text of a list. The whole text is read, or none of it.</summary>
    /// <param name="text">The text, such as <c>320 (GM); $119.95 (1-320), $94.95 (321-400)</c>.</param>
    /// <param name="terms">What it says; null where it is not understood.</param>
    /// <param name="position">Where it is not understood: the number of the character, counted from 1; 0 where it is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PerDiemTerms? terms, out int position)
    {
        ArgumentNullException.ThrowIfNull(text);
        terms = PerDiemText.Read(text, out var stopped);
        position = terms is null ? stopped + 1 : 0;
        return terms is not null;
    }
}
