namespace PolicyModel;

/// <summary>One side of a transfer.</summary>
public sealed record TransferParty
{
    /// <summary>The kind of agency.</summary>
    public required CustodianKind Kind { get; init; }

    /// <summary>The source's own words for the kind.</summary>
    public string? KindRaw { get; init; }

    /// <summary>The agency's name.</summary>
    public Reported<string> Name { get; init; }
}

/// <summary>A transfer of a person from one custodian to another. NIEM counterpart: j:CustodyTransfer.</summary>
public sealed record Transfer
{
    /// <summary>The transfer's id in the case.</summary>
    public required RecordId TransferId { get; init; }

    /// <summary>When.</summary>
    public Reported<ReportedTime> At { get; init; }

    /// <summary>When the receiving custodian took the person into its own custody, by its own record (its book-in).</summary>
    public Reported<ReportedTime> ReceivedAt { get; init; }

    /// <summary>Who handed the person over.</summary>
    public TransferParty? From { get; init; }

    /// <summary>Who received the person.</summary>
    public required TransferParty To { get; init; }

    /// <summary>What the transfer is said to rest on.</summary>
    public Reported<TransferAuthority> Authority { get; init; }

    /// <summary>The source's own words for the authority.</summary>
    public string? AuthorityRaw { get; init; }

    /// <summary>The instrument it is said to rest on.</summary>
    public RecordId? DetainerId { get; init; }

    /// <summary>The place, in the source's words.</summary>
    public string? Place { get; init; }

    /// <summary>True when the person stayed in the building and only the custodian changed.</summary>
    public bool? InPlace { get; init; }

    /// <summary>The paper that documents it.</summary>
    public Reported<TransferDocument> DocumentedBy { get; init; }

    /// <summary>The source's own words for the paper.</summary>
    public string? DocumentedByRaw { get; init; }

    /// <summary>
    /// True when the transfer ends local custody by a hand-over to ICE. A hand-over in place is one only where an act of the
    /// receiving agency documents it; a re-booking by the jail alone is none.
    /// </summary>
    public bool IsHandOverToIce =>
        To.Kind == CustodianKind.Ice
        && (InPlace != true || (DocumentedBy.HasValue && DocumentedBy.Value is TransferDocument.IceArrest or TransferDocument.IceBookIn or TransferDocument.I203));
}
