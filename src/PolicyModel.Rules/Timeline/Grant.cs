namespace PolicyModel.Rules;

/// <summary>A stretch of time that a reading gives an instrument, or an agreement that is claimed, to carry a hold.</summary>
internal readonly record struct Grant
{
    /// <summary>The instrument; -1 for an agreement that is claimed.</summary>
    internal required int Instrument { get; init; }

    /// <summary>When it can begin; never before eligibility.</summary>
    internal required InstantBounds Begins { get; init; }

    /// <summary>When it ends: by the strictest count from the earliest eligibility, and by the most generous from the latest.</summary>
    internal required InstantBounds Ends { get; init; }

    /// <summary>Seconds after which it ends, counted from its own beginning; null where its end does not move with its beginning.</summary>
    internal long? RunsFromReceipt { get; init; }

    /// <summary>The second before which it covers nothing, whatever its own time runs from; null for none.</summary>
    internal long? NotBefore { get; init; }

    /// <summary>True when receipt is not recorded and is taken in the custodian's favour.</summary>
    internal bool ReceiptAssumed { get; init; }

    /// <summary>False where it cannot be told whether it is given at all.</summary>
    internal required bool IsSure { get; init; }

    /// <summary>The provision that gives it; null where no provision is asked for.</summary>
    internal Provision? Provision { get; init; }

    /// <summary>What an instrument carries as long as it is in effect, whatever a clock says.</summary>
    internal static Grant WhileInEffect(int index, in InstrumentFacts instrument) => new() { Instrument = index, Begins = instrument.Receipt, Ends = instrument.Cut, IsSure = true };
}

/// <summary>Room for a few grants on the stack.</summary>
[System.Runtime.CompilerServices.InlineArray(Length)]
internal struct GrantBuffer
{
    internal const int Length = 8;
    private Grant first;
}

/// <summary>Grants as they are found: on the stack as long as they are few.</summary>
internal ref struct GrantList(Span<Grant> buffer)
{
    private Span<Grant> grants = buffer;
    private int count;

    internal readonly Span<Grant> Grants => grants[..count];

    internal void Add(in Grant grant)
    {
        if (count == grants.Length)
        {
            Span<Grant> larger = new Grant[count * 2];
            grants.CopyTo(larger);
            grants = larger;
        }

        grants[count++] = grant;
    }

    /// <summary>Those that are surely given.</summary>
    internal readonly Span<Grant> Sure(Span<Grant> buffer)
    {
        var sure = new GrantList(buffer);
        foreach (ref readonly var grant in Grants)
        {
            if (grant.IsSure)
            {
                sure.Add(grant);
            }
        }

        return sure.Grants;
    }
}
