namespace PolicyModel.Rules;

/// <summary>
/// What all readings say of one case: the timeline, each hold under each reading, the verdicts and the bracket. One judgment serves many cases, one after another: what it
/// held of the former is gone.
/// </summary>
internal sealed class CaseJudgment
{
    private readonly ReadingSet readings;
    private readonly HoldJudge judge;
    private readonly Room<HoldReading> results = new();
    private readonly Room<HoldReading> withoutInstruments = new();
    private readonly Verdict[] verdicts;
    private readonly long arrestLimit;
    private readonly string[] usually;
    private readonly string[] whereAdopted;
    private NodaTime.DateTimeZone zone = NodaTime.DateTimeZone.Utc;
    private bool adopted;

    /// <summary>A judgment that has not judged yet.</summary>
    /// <param name="law">The law.</param>
    /// <param name="readings">The readings.</param>
    /// <param name="judge">The judge of holds.</param>
    internal CaseJudgment(LawBook law, ReadingSet readings, HoldJudge judge)
    {
        Law = law;
        this.readings = readings;
        this.judge = judge;
        arrestLimit = law["gerstein-mclaughlin-48"].Hours!.Value * 3600L;
        verdicts = new Verdict[readings.Readings.Count];
        usually = [.. readings.Readings.Where(r => r.InBracket).Select(r => r.Id)];
        whereAdopted = [.. readings.Readings.Where(r => r.InBracket || r.InBracketWhereAdopted).Select(r => r.Id)];
    }

    /// <summary>The judgment of one case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="law">The law.</param>
    /// <param name="readings">The readings.</param>
    /// <param name="judge">The judge of holds.</param>
    internal CaseJudgment(in CaseFacts facts, LawBook law, ReadingSet readings, HoldJudge judge)
        : this(law, readings, judge) => Judge(facts);

    /// <summary>Judges a case.</summary>
    /// <param name="facts">The case.</param>
    internal void Judge(in CaseFacts facts)
    {
        zone = facts.Zone;
        Timeline.Find(facts, arrestLimit);
        WithoutInstruments = Timeline.Standing == Standing.Undetermined ? Verdict.Undetermined : Verdict.NotApplicable;
        Array.Fill(verdicts, WithoutInstruments);
        results.Clear();
        withoutInstruments.Clear();
        adopted = Timeline.Holds.Count > 0;
        for (var hold = 0; hold < Timeline.Holds.Count; hold++)
        {
            var one = Timeline.Holds[hold];
            var without = judge.JudgeWithoutInstruments(facts, one);
            withoutInstruments.Add(without);
            WithoutInstruments = without.Verdict < WithoutInstruments ? without.Verdict : WithoutInstruments;
            for (var reading = 0; reading < verdicts.Length; reading++)
            {
                results.Add(judge.Judge(facts, one, readings.Readings[reading]));
                var verdict = results.Items[^1].Verdict;
                verdicts[reading] = verdict < verdicts[reading] ? verdict : verdicts[reading];
            }

            foreach (ref readonly var piece in facts.Place)
            {
                adopted &= piece.JudgesOnly || one.Eligible.EarliestUnixSeconds >= piece.Span.To || one.Ended.LatestUnixSeconds < piece.Span.From;
            }
        }

        Processing = judge.Processing(facts);
    }

    internal LawBook Law { get; }

    internal CustodyTimeline Timeline { get; } = new();

    /// <summary>The readings that the bracket is taken over; a hypothetical one where the law of the place had made it its own on every day of every hold.</summary>
    internal string[] BracketReadings => adopted ? whereAdopted : usually;

    /// <summary>The verdict that would stand if no instrument carried anything.</summary>
    internal Verdict WithoutInstruments { get; private set; }

    /// <summary>The seconds of ordinary processing that the case is allowed.</summary>
    internal long Processing { get; private set; }

    internal Bracket Bracket => BracketOver(v => v == Verdict.Exceeds);

    internal Bracket BracketAtMost => BracketOver(v => v is Verdict.Exceeds or Verdict.MayExceed);

    internal ref readonly HoldReading Result(int hold, int reading) => ref results.Items[(hold * verdicts.Length) + reading];

    internal ref readonly HoldReading Result(int hold, string reading) => ref Result(hold, IndexOf(reading));

    /// <summary>What would stand of a hold if no instrument carried anything.</summary>
    internal ref readonly HoldReading ResultWithoutInstruments(int hold) => ref withoutInstruments.Items[hold];

    /// <summary>The time that a reading would end at, were it counted from an instant; false where the calendar does not reach so far.</summary>
    internal bool TryDeadline(string reading, long from, out long deadline)
    {
        var found = judge.TryDeadline(from, zone, readings.Readings[IndexOf(reading)], DetainerForm.Unknown, out var at);
        deadline = at ?? 0;
        return found && at is not null;
    }

    /// <summary>The end of a number of hours that run on counted days only, with the holidays of federal law and the days they are observed on left out.</summary>
    internal bool TryCounted(long from, int hours, out long deadline) => judge.TryCounted(from, zone, hours, out deadline);

    /// <summary>The verdict of each reading.</summary>
    internal ReadOnlySpan<Verdict> Verdicts => verdicts;

    internal Verdict VerdictOf(int reading) => verdicts[reading];

    internal Verdict VerdictOf(string reading) => verdicts[IndexOf(reading)];

    internal bool Has(string reading) => IndexOf(reading) >= 0;

    /// <summary>The worst hold under a reading; null where there is none.</summary>
    internal HoldReading? WorstUnder(string reading)
    {
        var index = IndexOf(reading);
        HoldReading? worst = null;
        for (var hold = 0; hold < Timeline.Holds.Count; hold++)
        {
            if (worst is not { } before || Result(hold, index).Verdict < before.Verdict)
            {
                worst = Result(hold, index);
            }
        }

        return worst;
    }

    /// <summary>What is missing for a reading that cannot be judged; nothing where precision or processing leaves it open.</summary>
    internal MissingFact MissingFor(string reading) =>
        VerdictOf(reading) != Verdict.Undetermined ? default
        : Timeline.Standing == Standing.Undetermined ? Timeline.Missing
        : WorstUnder(reading)?.Missing ?? default;

    internal MissingFact MissingForBracket()
    {
        foreach (var reading in BracketReadings)
        {
            if (MissingFor(reading) is { IsNone: false } missing)
            {
                return missing;
            }
        }

        return default;
    }

    /// <summary>Bounds as the custodian's clock shows them, with the zone.</summary>
    internal string Between(InstantBounds bounds) => $"{Wire.Between(bounds, zone)} ({zone.Id})";

    /// <summary>A sentence that says how far the worst hold went past a limit.</summary>
    internal string Sentence(string reading, string limit)
    {
        if (WorstUnder(reading) is not { } worst)
        {
            return "";
        }

        var least = Wire.Words(worst.Uncovered.Minimum);
        var span = worst.Uncovered.Minimum == worst.Uncovered.Maximum ? $"by {least}" : $"by at least {least} and at most {Wire.Words(worst.Uncovered.Maximum)}";
        return worst is { Carried: true, Deadline: { } deadline }
            ? $"Custody after release eligibility exceeds {limit} {span}; the time ended {Between(deadline)}."
            : $"Custody after release eligibility exceeds {limit} {span}; no instrument on record carries any of it under this reading.";
    }

    private int IndexOf(string reading)
    {
        for (var i = 0; i < readings.Readings.Count; i++)
        {
            if (readings.Readings[i].Id == reading)
            {
                return i;
            }
        }

        return -1;
    }

    private Bracket BracketOver(Func<Verdict, bool> counts)
    {
        var apply = 0;
        var found = 0;
        var undetermined = false;
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (!IsInBracket(readings.Readings[i]) || verdicts[i] == Verdict.NotApplicable)
            {
                continue;
            }

            apply++;
            found += counts(verdicts[i]) ? 1 : 0;
            undetermined |= verdicts[i] == Verdict.Undetermined;
        }

        return apply == 0 ? Bracket.NotApplicable
            : found == apply ? Bracket.All
            : found > 0 ? Bracket.Some
            : undetermined ? Bracket.Undetermined
            : Bracket.None;
    }

    private bool IsInBracket(Reading reading) => reading.InBracket || (adopted && reading.InBracketWhereAdopted);
}
