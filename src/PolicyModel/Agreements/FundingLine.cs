using NodaTime;

namespace PolicyModel;

/// <summary>One line of money. OCDS counterpart: contracts/implementation/transactions.</summary>
public sealed record FundingLine
{
    /// <summary>The line's id in the agreement.</summary>
    public required RecordId LineId { get; init; }

    /// <summary>What it is for.</summary>
    public required FundingCategory Category { get; init; }

    /// <summary>The source's own words for it.</summary>
    public string? CategoryRaw { get; init; }

    /// <summary>What kind of figure the amount is.</summary>
    public required FigureBasis Basis { get; init; }

    /// <summary>The source's own words for the kind of figure.</summary>
    public string? BasisRaw { get; init; }

    /// <summary>The amount.</summary>
    public Reported<Money> Amount { get; init; }

    /// <summary>How many units.</summary>
    public Reported<decimal> Quantity { get; init; }

    /// <summary>The unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The amount for one unit.</summary>
    public Reported<Money> UnitAmount { get; init; }

    /// <summary>The first day it was incurred for.</summary>
    public Reported<LocalDate> IncurredFrom { get; init; }

    /// <summary>The last day it was incurred for, included.</summary>
    public Reported<LocalDate> IncurredTo { get; init; }

    /// <summary>The federal fiscal year, named by the year in which it ends.</summary>
    public Reported<int> FiscalYear { get; init; }

    /// <summary>The quarter of that year; the first is October to December.</summary>
    public Reported<int> Quarter { get; init; }

    /// <summary>The officer's pseudonym.</summary>
    public Reported<SubjectPseudonym> Officer { get; init; }

    /// <summary>The invoice.</summary>
    public Reported<string> InvoiceId { get; init; }

    /// <summary>The day it was paid.</summary>
    public Reported<LocalDate> PaidOn { get; init; }

    /// <summary>What documents it.</summary>
    public ValueList<string>? Documents { get; init; }

    /// <summary>Whether the same cost is claimed under another programme; false only where the record says that it is not.</summary>
    public bool? ClaimedElsewhere { get; init; }
}
