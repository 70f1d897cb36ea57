using NodaTime;

namespace PolicyModel.Rules;

/// <summary>One change between two releases of a list of agreements.</summary>
public sealed record AgreementChange
{
    /// <summary>What became of the entry.</summary>
    public required AgreementChangeKind Kind { get; init; }

    /// <summary>The entry in the earlier release; null where it appeared.</summary>
    public FundingAgreement? Before { get; init; }

    /// <summary>The entry in the later release; null where it was removed from the list.</summary>
    public FundingAgreement? After { get; init; }

    /// <summary>The day of the entry in the earlier release: that of signing which the list gives, else the first day, else that of the id; null where none is told.</summary>
    public LocalDate? DayBefore { get; init; }

    /// <summary>The day of the entry in the later release, told alike.</summary>
    public LocalDate? DayAfter { get; init; }

    /// <summary>What differs between the two, as JSON Pointers in order; the id and the sources of a record aside. Empty where there are not two.</summary>
    public ValueList<string> Fields { get; init; } = [];
}

/// <summary>An agreement that stands several times in a release.</summary>
public sealed record RepeatedAgreement
{
    /// <summary>The agreement.</summary>
    public required AgreementId AgreementId { get; init; }

    /// <summary>How often it stands in the earlier release.</summary>
    public required int Before { get; init; }

    /// <summary>How often it stands in the later release.</summary>
    public required int After { get; init; }
}
