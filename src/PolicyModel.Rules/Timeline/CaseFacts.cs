using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What a record says of a yes-or-no fact.</summary>
internal enum Told : byte
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}

/// <summary>How an end is known.</summary>
internal enum EndState : byte
{
    /// <summary>It has not come: the thing still runs.</summary>
    Running,

    /// <summary>It came within known bounds.</summary>
    Known,

    /// <summary>It came, and nobody recorded when.</summary>
    Unknown,
}

/// <summary>A stretch over which a ground runs: a ground with bail that was posted and later revoked has two.</summary>
internal readonly record struct GroundStretch
{
    internal required int Ground { get; init; }

    internal required InstantBounds Began { get; init; }

    internal required EndState End { get; init; }

    /// <summary>When it ended; the end of time while it runs.</summary>
    internal required InstantBounds Ended { get; init; }

    /// <summary>What ended it; null where that is not recorded or is no release trigger.</summary>
    internal ReleaseTrigger? Trigger { get; init; }

    /// <summary>Whether it ended by bail that was posted, be it only after a refusal: yes, no, or not to be told.</summary>
    internal Told BailWasPosted { get; init; }

    /// <summary>An arrest without a warrant, with neither a charge nor a finding of probable cause on record.</summary>
    internal bool IsUnsupportedArrest { get; init; }
}

/// <summary>An instrument as the algebra needs it.</summary>
internal readonly record struct InstrumentFacts
{
    internal required DetainerForm Form { get; init; }

    /// <summary>True when it asks for a hold; a form that is not recorded is taken to.</summary>
    internal required bool AsksForHold { get; init; }

    /// <summary>True when the record says that the custodian never received it.</summary>
    internal bool NeverReceived { get; init; }

    /// <summary>True when receipt is not recorded and is taken in the custodian's favour.</summary>
    internal bool ReceiptAssumed { get; init; }

    /// <summary>When its authority can begin.</summary>
    internal required InstantBounds Receipt { get; init; }

    /// <summary>When it was taken away; the end of time where it was not.</summary>
    internal required InstantBounds Cut { get; init; }

    internal required Told Served { get; init; }

    /// <summary>When it was served, where that is recorded.</summary>
    internal InstantBounds? ServedAt { get; init; }

    /// <summary>The local days on which it can have been issued; null where that is not recorded.</summary>
    internal (LocalDate First, LocalDate Last)? Issued { get; init; }

    /// <summary>Whether ICE issued it.</summary>
    internal required Told IssuedByIce { get; init; }

    /// <summary>Whether a signed warrant came with it.</summary>
    internal required Told SignedWarrant { get; init; }

    /// <summary>Whether the warrant that came with it was signed by a judge.</summary>
    internal required Told JudgesWarrant { get; init; }

    /// <summary>When the warrant that came with it was signed, where that is recorded.</summary>
    internal InstantBounds? WarrantSigned { get; init; }

    /// <summary>When its authority can begin where that rests on its warrant: a warrant that is dated after receipt came later.</summary>
    internal InstantBounds ReceiptWithWarrant => WarrantSigned is { } signed && signed.EarliestUnixSeconds > Receipt.LatestUnixSeconds ? signed : Receipt;
}

/// <summary>How minor the grounds of a case are.</summary>
internal enum Minority : byte
{
    /// <summary>Some level is not known, and none known is more than minor.</summary>
    CannotTell,

    /// <summary>Every ground is known and minor.</summary>
    AllMinor,

    /// <summary>Some ground is more than minor.</summary>
    NotAllMinor,
}

/// <summary>Why bail that was offered did not lead to release.</summary>
internal enum TenderFate : byte
{
    /// <summary>None was offered.</summary>
    NoTender,

    /// <summary>Every offer was accepted, or refused for a reason that is not the detainer.</summary>
    NotRefusedForDetainer,

    /// <summary>An offer was refused because of a detainer.</summary>
    RefusedForDetainer,

    /// <summary>An offer was refused for a reason that is not recorded.</summary>
    RefusedUnknown,

    /// <summary>What became of an offer is not recorded.</summary>
    FateUnknown,
}

/// <summary>
/// A case as bounds and codes, without text: what the algebra and the rules read. Times are whole seconds since 1970 (UTC).
/// </summary>
internal readonly ref struct CaseFacts
{
    internal const long Never = long.MaxValue;
    internal const long Always = long.MinValue;

    internal required DateTimeZone Zone { get; init; }

    internal required InstantBounds Booked { get; init; }

    /// <summary>How the end of local custody is known.</summary>
    internal required EndState Leaving { get; init; }

    /// <summary>The end of local custody; the as-of instant while custody runs.</summary>
    internal InstantBounds Left { get; init; }

    internal required bool HandedToIce { get; init; }

    internal required int HandOverIndex { get; init; }

    internal required bool GroundsRecorded { get; init; }

    internal required ReadOnlySpan<GroundStretch> Stretches { get; init; }

    internal required ReadOnlySpan<InstrumentFacts> Instruments { get; init; }

    /// <summary>The instruments as papers, in the same order.</summary>
    internal required ReadOnlySpan<PaperFacts> Papers { get; init; }

    internal required ConvictionFacts Convictions { get; init; }

    /// <summary>True where the record says that a judge found probable cause for the hold.</summary>
    internal required bool JudgeFoundProbableCause { get; init; }

    /// <summary>What the record says around the holds.</summary>
    internal required HoldSurroundings Surroundings { get; init; }

    internal required bool ObservesInaugurationDay { get; init; }

    internal required Minority Grounds { get; init; }

    internal required int FirstGroundOfUnknownLevel { get; init; }

    /// <summary>What the record says of bail and release beside the steps of bail.</summary>
    internal required ReleaseFacts Release { get; init; }

    /// <summary>What the record says of transfers to ICE.</summary>
    internal required TransferFacts Transfers { get; init; }

    /// <summary>The law of the place.</summary>
    internal required LawOfPlace LawOfPlace { get; init; }

    internal required TenderFate Tender { get; init; }

    internal required (int Bail, int Event) TenderPlace { get; init; }

    /// <summary>The law of the place over the days of custody, stretch by stretch.</summary>
    internal required ReadOnlySpan<PlacePiece> Place { get; init; }

    /// <summary>True where the record claims a contract with ICE or an agreement of 8 U.S.C. 1357(g) for the custody.</summary>
    internal required bool ClaimsAgreement { get; init; }

    /// <summary>True where the record shows that the person was kept for ICE: an instrument asks for a hold, or ICE took over.</summary>
    internal bool KeptForIce
    {
        get
        {
            foreach (ref readonly var instrument in Instruments)
            {
                if (instrument.AsksForHold)
                {
                    return true;
                }
            }

            return HandedToIce;
        }
    }
}
