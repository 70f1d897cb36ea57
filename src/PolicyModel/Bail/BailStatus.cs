namespace PolicyModel;

/// <summary>The state of a bail.</summary>
public enum BailStatus
{
    /// <summary>Nothing has happened.</summary>
    None,

    /// <summary>Bail is set.</summary>
    Set,

    /// <summary>Bail is denied.</summary>
    Denied,

    /// <summary>Bail has been offered.</summary>
    Tendered,

    /// <summary>An offer has been refused.</summary>
    Refused,

    /// <summary>Bail is posted.</summary>
    Posted,

    /// <summary>Bail is revoked.</summary>
    Revoked,

    /// <summary>Bail is forfeited.</summary>
    Forfeited,

    /// <summary>The bail's obligation has ended.</summary>
    Exonerated,
}

/// <summary>The state machine of bail: which event may follow which state, and where it leads.</summary>
public static class BailStates
{
    /// <summary>The state after an event, or null where the event cannot happen in that state.</summary>
    /// <param name="status">The state before.</param>
    /// <param name="step">The event.</param>
    public static BailStatus? After(BailStatus status, BailEventKind step) => (step, status) switch
    {
        (BailEventKind.Set, BailStatus.None or BailStatus.Denied or BailStatus.Revoked or BailStatus.Forfeited or BailStatus.Exonerated) => BailStatus.Set,
        (BailEventKind.Denied, BailStatus.None or BailStatus.Set or BailStatus.Refused or BailStatus.Revoked or BailStatus.Forfeited) => BailStatus.Denied,
        (BailEventKind.Changed, BailStatus.Set or BailStatus.Refused) => BailStatus.Set,
        (BailEventKind.Tendered, BailStatus.Set or BailStatus.Refused) => BailStatus.Tendered,
        (BailEventKind.Refused, BailStatus.Tendered) => BailStatus.Refused,
        (BailEventKind.Posted, BailStatus.Set or BailStatus.Tendered or BailStatus.Refused or BailStatus.Forfeited) => BailStatus.Posted,
        (BailEventKind.Revoked, BailStatus.Posted) => BailStatus.Revoked,
        (BailEventKind.Forfeited, BailStatus.Posted) => BailStatus.Forfeited,
        (BailEventKind.Exonerated, BailStatus.Posted or BailStatus.Revoked or BailStatus.Forfeited) => BailStatus.Exonerated,
        _ => null,
    };
}
