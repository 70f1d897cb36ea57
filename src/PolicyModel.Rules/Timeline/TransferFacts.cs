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
    private readonly Room<IceTransferFacts> toIce = new();
    private readonly Room<NoticeFacts> notices = new();
    private bool instrumentsRecorded;
    private Told onAgreement;

    internal void Take(CustodyCase record)
    {
        var zone = record.Custodian.TimeZone.Zone;
        toIce.Clear();
        var all = record.Transfers.Items();
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].To.Kind == CustodianKind.Ice)
            {
                toIce.Add(Of(all[i], i, record, zone));
            }
        }

        notices.Clear();
        foreach (var notice in record.Notices.Items())
        {
            notices.Add(new NoticeFacts { Kind = notice.Kind, To = notice.To, Given = notice.Given != false, At = BoundsOf(notice.At, zone) });
        }

        instrumentsRecorded = record.Detainers is not null;
        onAgreement = record.AgreementIds is { } ids ? ids.Count > 0 ? Told.Yes : Told.No : Told.Nothing;
    }

    internal TransferFacts Facts => new() { ToIce = toIce.Items, Notices = notices.Items, InstrumentsRecorded = instrumentsRecorded, OnAgreement = onAgreement };

    private static IceTransferFacts Of(Transfer transfer, int index, CustodyCase record, DateTimeZone zone) => new()
    {
        Index = index,
        At = BoundsOf(transfer.At, zone),
        Received = BoundsOf(transfer.ReceivedAt, zone),
        Authority = transfer.Authority.HasValue && transfer.Authority.Value != TransferAuthority.Unknown ? transfer.Authority.Value : null,
        Instrument = transfer.DetainerId is { } id ? IndexOf(id, record.Detainers.Items()) : null,
        DocumentedBy = transfer.DocumentedBy.OrNull(),
    };

    private static int IndexOf(RecordId id, ReadOnlySpan<Detainer> detainers)
    {
        for (var i = 0; i < detainers.Length; i++)
        {
            if (detainers[i].DetainerId == id)
            {
                return i;
            }
        }

        return -1;
    }

    private static InstantBounds? BoundsOf(Reported<ReportedTime> time, DateTimeZone zone) => time.HasValue ? time.Value.BoundsIn(zone) : null;
}
