using NodaTime;

namespace PolicyModel;

/// <summary>One step in the history of a bail.</summary>
public sealed record BailEvent
{
    /// <summary>What happened.</summary>
    public required BailEventKind Event { get; init; }

    /// <summary>The source's own words for the event.</summary>
    public string? EventRaw { get; init; }

    /// <summary>When.</summary>
    public Reported<ReportedTime> At { get; init; }

    /// <summary>The type of bail.</summary>
    public Reported<BailType> Type { get; init; }

    /// <summary>The source's own words for the type.</summary>
    public string? TypeRaw { get; init; }

    /// <summary>The amount.</summary>
    public Reported<Money> Amount { get; init; }

    /// <summary>Why tendered bail was refused; only with <see cref="BailEventKind.Refused"/>.</summary>
    public Reported<BailRefusalReason> RefusedBecause { get; init; }

    /// <summary>The source's own words for the reason.</summary>
    public string? RefusedBecauseRaw { get; init; }
}

/// <summary>
/// A bail and its history. The events stand in the order in which they happened, which counts where times tie; each must be
/// a step that <see cref="BailStates"/> allows. NIEM counterpart: j:Bail.
/// </summary>
public sealed record Bail
{
    /// <summary>The bail's id in the case.</summary>
    public required RecordId BailId { get; init; }

    /// <summary>The grounds it covers; at least one. A ground is released when every bail that covers it is posted.</summary>
    public required ValueList<RecordId> Covers { get; init; }

    /// <summary>What happened, in order.</summary>
    public required ValueList<BailEvent> History { get; init; }

    /// <summary>When the conditions of release were met. Not recorded: posting is enough.</summary>
    public Reported<ReportedTime> ConditionsMetAt { get; init; }

    /// <summary>Whether the person, or whoever would have paid, was advised against posting it; false only where the record says that nobody did.</summary>
    public bool? Discouraged { get; init; }

    /// <summary>Why posting was advised against.</summary>
    public Reported<BailDiscouragement> DiscouragedBecause { get; init; }

    /// <summary>The source's own words for the reason.</summary>
    public string? DiscouragedBecauseRaw { get; init; }

    /// <summary>The state as of an instant: that of the last event that has surely happened by then.</summary>
    /// <param name="asOf">The instant.</param>
    /// <param name="zone">The custodian's zone.</param>
    public BailStatus StatusAt(Instant asOf, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);

        // Events stand in the order in which they happened: what stands before one that has happened has happened too,
        // also where its own time is told less precisely or not at all.
        var happened = History.Count;
        while (happened > 0 && !(History[happened - 1].At is { HasValue: true } at && at.Value.BoundsIn(zone).Latest <= asOf))
        {
            happened--;
        }

        var status = BailStatus.None;
        for (var i = 0; i < happened; i++)
        {
            status = BailStates.After(status, History[i].Event) ?? status;
        }

        return status;
    }

    /// <summary>Checks the steps and the order of the history.</summary>
    internal static void Check(Bail bail, DateTimeZone zone, ProblemSink problems)
    {
        var status = BailStatus.None;
        var earliest = long.MinValue;
        problems.Enter("history");
        for (var i = 0; i < bail.History.Count; i++)
        {
            var step = bail.History[i];
            if (step is null || !Codes.BailEventKinds.Contains(step.Event))
            {
                continue;
            }

            problems.Enter(i);
            if (BailStates.After(status, step.Event) is { } next)
            {
                status = next;
            }
            else
            {
                problems.Add(ProblemCodes.IllegalBailStep, "event", $"Bail cannot be {Codes.BailEventKinds.CodeOf(step.Event)} when its state is {Codes.BailStatuses.CodeOf(status)}.");
            }

            if (step.RefusedBecause.IsProvided && step.Event != BailEventKind.Refused)
            {
                problems.Add(ProblemCodes.Contradiction, "refusedBecause", "A reason for refusal stands beside an event that is no refusal.");
            }

            if (step.At.HasValue)
            {
                var bounds = step.At.Value.BoundsIn(zone);
                if (bounds.LatestUnixSeconds < earliest)
                {
                    problems.Add(ProblemCodes.BailEventsOutOfOrder, "at", "The event lies before the one that stands in front of it.");
                }

                earliest = Math.Max(earliest, bounds.EarliestUnixSeconds);
            }

            problems.Leave();
        }

        problems.Leave();
        if (bail.Discouraged == false && bail.DiscouragedBecause.IsProvided)
        {
            problems.Add(ProblemCodes.Contradiction, "discouraged", "The record says that nobody advised against posting and gives a reason for doing so.");
        }
    }
}
