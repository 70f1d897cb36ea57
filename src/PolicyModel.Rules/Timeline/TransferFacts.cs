using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A transfer to ICE, be it only on paper.</summary>
internal readonly record struct IceTransferFacts
{
    /// <summary>Where it stands among the transfers of the record.</summary>
    internal required int Index { get; init; }

    /// <summary>When; null where that is not recorded.</summary>
    internal InstantBounds? At { get; init; }

    /// <summary>When ICE took the person in by its own record.</summary>
    internal InstantBounds? Received { get; init; }

    /// <summary>What it is said to rest on; null where that is not recorded or not known.</summary>
    internal TransferAuthority? Authority { get; init; }

    /// <summary>The instrument it is said to rest on; null where none is named.</summary>
    internal int? Instrument { get; init; }

    internal TransferDocument? DocumentedBy { get; init; }
}

/// <summary>A notice, as far as one is owed.</summary>
internal readonly record struct NoticeFacts
{
    internal required NoticeKind Kind { get; init; }

    internal required NoticeRecipient To { get; init; }

    /// <summary>False where the record says that it was not given.</summary>
    internal required bool Given { get; init; }

    internal InstantBounds? At { get; init; }
}

/// <summary>What a record says of transfers to ICE, of the notices before them and of what they rest on.</summary>
internal readonly ref struct TransferFacts
{
    internal required ReadOnlySpan<IceTransferFacts> ToIce { get; init; }

    internal required ReadOnlySpan<NoticeFacts> Notices { get; init; }

    /// <summary>True where the record lists the papers that came for the person, be it none.</summary>
    internal required bool InstrumentsRecorded { get; init; }

    /// <summary>Whether the custody is said to rest on an agreement.</summary>
    internal required Told OnAgreement { get; init; }
}

/// <summary>Projects what a record says of transfers to ICE.</summary>
internal sealed class TransferProjection
{
    private readonly IceTransferFacts[] toIce;
    private readonly NoticeFacts[] notices;
    private readonly bool instrumentsRecorded;
    private readonly Told onAgreement;

    internal TransferProjection(CustodyCase record)
    {
        var zone = record.Custodian.TimeZone.Zone;
        toIce = [.. (record.Transfers ?? []).Select((t, i) => (Transfer: t, Index: i)).Where(t => t.Transfer.To.Kind == CustodianKind.Ice).Select(t => Of(t.Transfer, t.Index, record, zone))];
        notices = [.. (record.Notices ?? []).Select(n => new NoticeFacts { Kind = n.Kind, To = n.To, Given = n.Given != false, At = BoundsOf(n.At, zone) })];
        instrumentsRecorded = record.Detainers is not null;
        onAgreement = record.AgreementIds is { } ids ? ids.Count > 0 ? Told.Yes : Told.No : Told.Nothing;
    }

    internal TransferFacts Facts => new() { ToIce = toIce, Notices = notices, InstrumentsRecorded = instrumentsRecorded, OnAgreement = onAgreement };

    private static IceTransferFacts Of(Transfer transfer, int index, CustodyCase record, DateTimeZone zone) => new()
    {
        Index = index,
        At = BoundsOf(transfer.At, zone),
        Received = BoundsOf(transfer.ReceivedAt, zone),
        Authority = transfer.Authority.HasValue && transfer.Authority.Value != TransferAuthority.Unknown ? transfer.Authority.Value : null,
        Instrument = transfer.DetainerId is { } id ? (record.Detainers ?? []).Select(d => d.DetainerId).ToList().IndexOf(id) : null,
        DocumentedBy = transfer.DocumentedBy.OrNull(),
    };

    private static InstantBounds? BoundsOf(Reported<ReportedTime> time, DateTimeZone zone) => time.HasValue ? time.Value.BoundsIn(zone) : null;
}
