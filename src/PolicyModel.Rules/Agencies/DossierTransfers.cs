namespace PolicyModel.Rules;

/// <summary>Counts of what the case data show of the custody that an agency had. Counts only: no case is named.</summary>
public sealed record DossierTransfers
{
    /// <summary>How many cases were in the agency's custody.</summary>
    public required int Cases { get; init; }

    /// <summary>How many of them have a detainer.</summary>
    public required int WithDetainer { get; init; }

    /// <summary>How many transfers they have to anyone.</summary>
    public required int Transfers { get; init; }

    /// <summary>How many of these handed a person over to ICE.</summary>
    public required int HandOvers { get; init; }

    /// <summary>Hand-overs to ICE by the authority on record and year; null where the record tells none.</summary>
    public required ValueList<TransferCount> ByAuthority { get; init; }
}

/// <summary>How many people were handed over to ICE in a year under one authority.</summary>
public sealed record TransferCount
{
    /// <summary>The year; null where the record gives no time.</summary>
    public int? Year { get; init; }

    /// <summary>The authority; null where the record gives none.</summary>
    public TransferAuthority? Authority { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }
}
