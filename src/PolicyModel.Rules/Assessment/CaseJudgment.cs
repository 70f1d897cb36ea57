namespace PolicyModel.Rules;

/// <summary>What all readings say of one case: the timeline, each hold under each reading, the verdicts and the bracket.</summary>
internal sealed class CaseJudgment
{
    private readonly ReadingSet readings;
    private readonly NodaTime.DateTimeZone zone;
    private readonly HoldReading[][] results;
    private readonly HoldReading[] withoutInstruments;
    private readonly HoldJudge judge;
    private readonly Verdict[] verdicts;
    private readonly bool[] inBracket;

    internal CaseJudgment(in CaseFacts facts, LawBook law, ReadingSet readings, HoldJudge judge)
    {
        Law = law;
        zone = facts.Zone;
        this.readings = readings;
        this.judge = judge;
        Timeline = CustodyTimeline.Of(facts, law["gerstein-mclaughlin-48"].Hours!.Value * 3600L);
        results = new HoldReading[Timeline.Holds.Count][];
        withoutInstruments = new HoldReading[results.Length];
        verdicts = new Verdict[readings.Readings.Count];
        Array.Fill(verdicts, Timeline.Standing == Standing.Undetermined ? Verdict.Undetermined : Verdict.NotApplicable);
        for (var hold = 0; hold < results.Length; hold++)
        {
            withoutInstruments[hold] = judge.JudgeWithoutInstruments(facts, Timeline.Holds[hold]);
            results[hold] = new HoldReading[verdicts.Length];
            for (var reading = 0; reading < verdicts.Length; reading++)
            {
                var result = judge.Judge(facts, Timeline.Holds[hold], readings.Readings[reading]);
                results[hold][reading] = result;
                verdicts[reading] = result.Verdict < verdicts[reading] ? result.Verdict : verdicts[reading];
            }
        }

        inBracket = [.. readings.Readings.Select(r => r.InBracket)];
        AddWhatThePlaceAdopted(facts);
        BracketReadings = [.. readings.Readings.Where((_, i) => inBracket[i]).Select(r => r.Id)];
        WithoutInstruments = WorstWithout();
        Processing = judge.Processing(facts);
    }

    internal LawBook Law { get; }

    internal CustodyTimeline Timeline { get; }

    /// <summary>The readings that the bracket is taken over.</summary>
    internal IReadOnlyList<string> BracketReadings { get; }

    /// <summary>The verdict that would stand if no instrument carried anything.</summary>
    internal Verdict WithoutInstruments { get; }

    /// <summary>The seconds of ordinary processing that the case is allowed.</summary>
    internal long Processing { get; }

    internal Bracket Bracket => BracketOver(v => v == Verdict.Exceeds);

    internal Bracket BracketAtMost => BracketOver(v => v is Verdict.Exceeds or Verdict.MayExceed);

    internal ref readonly HoldReading Result(int hold, int reading) => ref results[hold][reading];

    internal ref readonly HoldReading Result(int hold, string reading) => ref results[hold][IndexOf(reading)];

    /// <summary>What would stand of a hold if no instrument carried anything.</summary>
    internal ref readonly HoldReading ResultWithoutInstruments(int hold) => ref withoutInstruments[hold];

    /// <summary>The time that a reading would end at, were it counted from an instant; false where the calendar does not reach so far.</summary>
    internal bool TryDeadline(string reading, long from, out long deadline)
    {
        var found = judge.TryDeadline(from, zone, readings.Readings[IndexOf(reading)], DetainerForm.Unknown, out var at);
        deadline = at ?? 0;
        return found && at is not null;
    }

    /// <summary>The end of a number of hours that run on counted days only, with the holidays of federal law and the days they are observed on left out.</summary>
    internal bool TryCounted(long from, int hours, out long deadline) => judge.TryCounted(from, zone, hours, out deadline);

    internal Verdict VerdictOf(int reading) => verdicts[reading];

    internal Verdict VerdictOf(string reading) => verdicts[IndexOf(reading)];

    internal bool Has(string reading) => IndexOf(reading) >= 0;

    /// <summary>The worst hold under a reading; null where there is none.</summary>
    internal HoldReading? WorstUnder(string reading)
    {
        var index = IndexOf(reading);
        HoldReading? worst = null;
        foreach (var hold in results)
        {
            if (worst is not { } before || hold[index].Verdict < before.Verdict)
            {
                worst = hold[index];
            }
        }

        return worst;
    }

    /// <summary>What is missing for a reading that cannot be judged; nothing where precision or processing leaves it open.</summary>
    internal MissingFact MissingFor(string reading) =>
        VerdictOf(reading) != Verdict.Undetermined ? default
        : Timeline.Standing == Standing.Undetermined ? Timeline.Missing
        : WorstUnder(reading)?.Missing ?? default;

    internal MissingFact MissingForBracket() => BracketReadings.Select(MissingFor).FirstOrDefault(m => !m.IsNone);

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

    /// <summary>A hypothetical reading enters the bracket where the law of the place had made it its own on every day of every hold.</summary>
    private void AddWhatThePlaceAdopted(in CaseFacts facts)
    {
        var adopted = Timeline.Holds.Count > 0;
        foreach (var hold in Timeline.Holds)
        {
            foreach (var piece in facts.Place)
            {
                adopted &= piece.JudgesOnly || hold.Eligible.EarliestUnixSeconds >= piece.Span.To || hold.Ended.LatestUnixSeconds < piece.Span.From;
            }
        }

        for (var i = 0; i < inBracket.Length; i++)
        {
            inBracket[i] |= adopted && readings.Readings[i].InBracketWhereAdopted;
        }
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

    private Verdict WorstWithout()
    {
        var worst = Timeline.Standing == Standing.Undetermined ? Verdict.Undetermined : Verdict.NotApplicable;
        foreach (var hold in withoutInstruments)
        {
            worst = hold.Verdict < worst ? hold.Verdict : worst;
        }

        return worst;
    }

    private Bracket BracketOver(Func<Verdict, bool> counts)
    {
        var apply = 0;
        var found = 0;
        var undetermined = false;
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (!inBracket[i] || verdicts[i] == Verdict.NotApplicable)
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
}
