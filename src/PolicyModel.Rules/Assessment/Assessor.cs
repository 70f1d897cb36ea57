using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace PolicyModel.Rules;

/// <summary>
/// Judges cases. Immutable and safe for many threads at once; make one and keep it, for it keeps the clocks of the zones it
/// has met. It reads no clock: the as-of instant is the record's or the caller's.
/// </summary>
public sealed class Assessor
{
    private readonly Rule[] rules = RuleCatalogue.Create();
    private readonly HoldJudge judge;

    /// <summary>An assessor for a law book and a set of readings.</summary>
    /// <param name="law">The law.</param>
    /// <param name="readings">The readings.</param>
    /// <param name="options">What else is chosen.</param>
    public Assessor(LawBook law, ReadingSet readings, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(options);
        Law = law;
        Options = options;
        Readings = readings;
        judge = new HoldJudge(law, readings);
        Versions = new AssessmentVersions
        {
            Rules = RuleCatalogue.Version,
            Law = law.Version,
            Calendar = law.Calendar.Version,
            Tzdb = TzdbDateTimeZoneSource.Default.TzdbVersion,
            Readings = readings.Version,
            Schema = "v1",
        };
    }

    /// <summary>An assessor for a law book and a set of readings, with the usual options.</summary>
    /// <param name="law">The law.</param>
    /// <param name="readings">The readings.</param>
    public Assessor(LawBook law, ReadingSet readings)
        : this(law, readings, new AssessmentOptions())
    {
    }

    /// <summary>An assessor for the law and the readings that come with the package.</summary>
    public Assessor()
        : this(LawBook.BuiltIn, ReadingSet.BuiltIn)
    {
    }

    /// <summary>The law.</summary>
    public LawBook Law { get; }

    /// <summary>The readings.</summary>
    public ReadingSet Readings { get; }

    /// <summary>What else was chosen.</summary>
    public AssessmentOptions Options { get; }

    /// <summary>The versions of everything an assessment rests on.</summary>
    public AssessmentVersions Versions { get; }

    /// <summary>True when the person is still held by the record and the record names no as-of time, so that one must be given.</summary>
    /// <param name="record">The case.</param>
    public static bool NeedsAsOf(Validated<CustodyCase> record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Value.AsOf is null && CaseProjection.StillHeld(record.Value);
    }

    /// <summary>Judges a case under every reading of the set.</summary>
    /// <param name="record">The checked case.</param>
    /// <param name="asOf">The time for which to judge; it overrides the record's own. A day means its last local second.</param>
    /// <exception cref="ArgumentException">Custody still runs and neither the record nor the caller names an as-of time (<see cref="NeedsAsOf"/>).</exception>
    public Assessment Assess(Validated<CustodyCase> record, ReportedTime? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (asOf is null && NeedsAsOf(record))
        {
            throw new ArgumentException("Custody still runs in the record: an as-of time is needed.", nameof(asOf));
        }

        var judged = Bench();
        judged.Judge(record.Value, asOf);
        return Explain(judged);
    }

    /// <summary>A place to judge cases at, one after another, without saying anything of them.</summary>
    internal JudgedCase Bench() => new(rules, new CaseProjection(Law, Options.WorstGrade), new CaseJudgment(Law, Readings, judge));

    /// <summary>The assessment of a case that has been judged.</summary>
    internal Assessment Explain(JudgedCase judged)
    {
        var known = judged.Record;
        var (projection, judgment, results) = (judged.Projection, judged.Judgment, judged.Results.ToArray());
        return new Assessment
        {
            CaseId = known.CaseId,
            AsOf = judged.AsOf,
            Versions = Versions,
            Verdicts = [.. Readings.Readings.Select((r, i) => new ReadingVerdict { Reading = r.Id, Verdict = judgment.VerdictOf(i) })],
            BracketReadings = [.. judgment.BracketReadings],
            Bracket = judgment.Bracket,
            BracketAtMost = judgment.BracketAtMost,
            Holds = judgment.Timeline is { Standing: Standing.Undetermined, Holds.Count: 0 } ? null : Holds(known, projection, judgment, results),
            Assumptions = [.. Assumptions(known, projection, judgment)],
            Missing = [.. Missing(judgment)],
            Needed = Needed(projection, judgment, results),
            Findings = [.. rules.Zip(results).Where(r => JudgedCase.IsFinding(r.Second.Outcome)).Select(r => Finding(r.First, r.Second, projection, judgment))],
            Outcomes = [.. rules.Zip(results, (rule, result) => new RuleOutcome { Rule = rule.Descriptor.Id, Outcome = result.Outcome })],
        };
    }

    /// <summary>The deadline of a hold by the clock alone.</summary>
    /// <param name="eligible">When the person became eligible for release; a fraction of a second is dropped.</param>
    /// <param name="zone">The custodian's zone.</param>
    /// <param name="reading">The reading's id.</param>
    /// <param name="form">The form; it matters to readings that go by its face.</param>
    /// <param name="deadline">The last instant at which leaving is in time; null where the reading, or the form under it, gives no time at all.</param>
    /// <returns>False where the holiday calendar was not checked for those days.</returns>
    /// <exception cref="ArgumentException">The set has no such reading, or the reading goes by the law of a place, or by the face of a form that is not known.</exception>
    public bool TryDeadline(Instant eligible, DateTimeZone zone, string reading, DetainerForm form, out Instant? deadline)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var known = Readings.Readings.FirstOrDefault(r => r.Id == reading) ?? throw new ArgumentException("There is no such reading.", nameof(reading));
        if (known.Instruments == InstrumentRule.ByPlace)
        {
            throw new ArgumentException("The reading goes by the law of a place and by the facts of a case.", nameof(reading));
        }

        if (known.Deadline == DeadlineRule.FormFace && Law.FaceOf(form) is null)
        {
            throw new ArgumentException("The reading goes by the face of the form, and the form is not known.", nameof(form));
        }

        var found = judge.TryDeadline(eligible.ToUnixTimeSeconds(), zone, known, form, out var seconds);
        deadline = seconds is { } at ? Instant.FromUnixTimeSeconds(at) : null;
        return found;
    }

    private ValueList<HoldAssessment> Holds(CustodyCase record, CaseProjection projection, CaseJudgment judgment, RuleResult[] results)
    {
        var validity = ValidityOf(projection, results);
        return [.. judgment.Timeline.Holds.Select((hold, h) => new HoldAssessment
        {
            Eligible = hold.Eligible,
            Trigger = hold.Trigger,
            GroundId = hold.Ground < 0 ? null : record.Grounds![hold.Ground].GroundId,
            Ended = hold.Ended,
            EndedBy = hold.EndedBy,
            Questions = new HoldQuestions { Validity = validity, Duration = DurationOf(judgment, h) },
            Readings = [.. Readings.Readings.Select((reading, r) => Result(record, projection, hold, reading, judgment.Result(h, r)))],
        })];
    }

    private Verdict? DurationOf(CaseJudgment judgment, int hold)
    {
        for (var i = 0; i < Readings.Readings.Count; i++)
        {
            if (Readings.Readings[i].Id == "regulation")
            {
                return judgment.Result(hold, i).Verdict;
            }
        }

        return null;
    }

    private ReadingResult Result(CustodyCase record, CaseProjection projection, Hold hold, Reading reading, HoldReading result) => new()
    {
        Reading = reading.Id,
        Verdict = result.Verdict,
        Reason = result.Reason,
        Deadline = result.Deadline,
        UncoveredAtLeast = result.Verdict == Verdict.Undetermined ? null : Duration.FromSeconds(result.Uncovered.Minimum),
        UncoveredAtMost = result.Verdict == Verdict.Undetermined ? null : Duration.FromSeconds(result.Uncovered.Maximum),
        Near = result is { Verdict: Verdict.Within, Carried: true, Deadline: { } deadline } && deadline.EarliestUnixSeconds >= hold.Ended.LatestUnixSeconds
            ? Duration.FromSeconds(deadline.EarliestUnixSeconds - hold.Ended.LatestUnixSeconds)
            : null,
        Authority = [.. judge.Authorities(projection, hold, reading).Select(a => new AuthoritySpan
        {
            From = a.Span.Earliest,
            To = a.Span.Latest,
            Certain = a.Certain,
            Basis = a.Instrument < 0 ? AuthorityBasis.ClaimedAgreement : AuthorityBasis.Detainer,
            DetainerId = a.Instrument < 0 ? null : record.Detainers![a.Instrument].DetainerId,
            Provision = a.Provision.ProvisionId,
        })],
    };

    /// <summary>The checks on the instruments, summed up: a failed one outweighs an open one, and an open one a passed one.</summary>
    private Validity ValidityOf(CaseProjection projection, RuleResult[] results)
    {
        var asks = false;
        foreach (ref readonly var instrument in projection.Facts.Instruments)
        {
            asks |= instrument.AsksForHold;
        }

        if (!asks)
        {
            return Validity.NoInstrument;
        }

        var validity = Validity.Satisfied;
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Descriptor.CountsForValidity)
            {
                validity = results[i].Outcome switch
                {
                    Outcome.Violated => Validity.NotSatisfied,
                    Outcome.Undetermined when validity == Validity.Satisfied => Validity.Undetermined,
                    _ => validity,
                };
            }
        }

        return validity;
    }

    private IEnumerable<string> Assumptions(CustodyCase record, CaseProjection projection, CaseJudgment judgment)
    {
        if (judgment.Timeline.Holds.Count == 0)
        {
            yield break;
        }

        for (var i = 0; i < record.Grounds!.Count; i++)
        {
            if (!record.Grounds[i].BeganAt.HasValue)
            {
                yield return At("grounds", i, "beganAt", "not recorded: the ground is taken to have run at booking");
            }
        }

        if (record.Detainers is null)
        {
            yield return "/detainers is not recorded: no instrument is taken to exist";
        }

        for (var i = 0; i < (record.Detainers?.Count ?? 0); i++)
        {
            foreach (var assumption in Assumptions(record.Detainers![i], i, projection))
            {
                yield return assumption;
            }
        }

        if (Processing(judgment) is { } processing)
        {
            yield return processing(projection.Facts.KeptForIce);
        }
    }

    private IEnumerable<string> Assumptions(Detainer detainer, int index, CaseProjection projection)
    {
        var facts = projection.Facts.Instruments[index];
        if (!facts.AsksForHold)
        {
            yield break;
        }

        if (detainer.Form == DetainerForm.Unknown)
        {
            yield return At("detainers", index, "form", "not recorded: it is taken to ask for a hold, and to be any form that asks for one and may have been in use on the day");
        }
        else if (!detainer.Request.HasValue || detainer.Request.Value == DetainerRequest.Unknown)
        {
            yield return At("detainers", index, "request", "not recorded: the form decides that it asks for a hold");
        }

        if (facts.ReceiptAssumed)
        {
            yield return At("detainers", index, "receivedAt", "not recorded: it is taken to have been received in time, in the custodian's favour");
        }

        if (facts.Served == Told.Nothing && (detainer.Form == DetainerForm.Unknown || Law.FaceOf(detainer.Form)!.TakesEffectByService))
        {
            yield return At("detainers", index, "servedOnSubjectAt", "not recorded: it is taken to have been served, in the custodian's favour");
        }
    }

    private Func<bool, string>? Processing(CaseJudgment judgment)
    {
        for (var hold = 0; hold < judgment.Timeline.Holds.Count; hold++)
        {
            for (var reading = 0; reading < Readings.Readings.Count; reading++)
            {
                if (judgment.Result(hold, reading).ProcessingDecided)
                {
                    return kept => string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(kept ? Readings.ProcessingKeptForIce : Readings.ProcessingOtherwise).TotalHours} hours of ordinary release processing are allowed before a verdict (a policy figure, no law): the record {(kept ? "shows" : "does not show")} that the person was kept for ICE");
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Missing(CaseJudgment judgment)
    {
        List<string> names = [];
        if (judgment.Timeline.Standing == Standing.Undetermined)
        {
            names.Add(judgment.Timeline.Missing.Name);
        }

        foreach (var reading in judgment.BracketReadings)
        {
            if (judgment.MissingFor(reading) is { IsNone: false } missing)
            {
                names.Add(missing.Name);
            }
        }

        return names.Distinct(StringComparer.Ordinal);
    }

    private ValueList<NeededFact> Needed(CaseProjection projection, CaseJudgment judgment, RuleResult[] results)
    {
        var needed = new NeededFacts();
        foreach (var reading in Readings.Readings)
        {
            if (!judgment.Timeline.Missing.IsNone)
            {
                needed.AddForReading(judgment.Timeline.Missing, reading.Id);
            }

            if (judgment.MissingFor(reading.Id) is { IsNone: false } missing)
            {
                needed.AddForReading(missing, reading.Id);
            }

            foreach (var time in ImpreciseTimes.Of(projection, judgment, [reading.Id]))
            {
                needed.AddForReading(time, reading.Id);
            }
        }

        for (var i = 0; i < rules.Length; i++)
        {
            foreach (var fact in Open(rules[i], results[i], projection, judgment))
            {
                needed.AddForRule(fact, rules[i].Descriptor.Id);
            }
        }

        return needed.ToList();
    }

    /// <summary>What an undetermined outcome waits for: the missing fact or, where there is none, each time that is not precise enough.</summary>
    private static IReadOnlyList<MissingFact> Open(Rule rule, RuleResult result, CaseProjection projection, CaseJudgment judgment) =>
        result.Outcome != Outcome.Undetermined ? []
        : result.Missing.IsNone ? ImpreciseTimes.Of(projection, judgment, rule.ReadingsFollowed(judgment).Where(judgment.Has))
        : [result.Missing];

    private Finding Finding(Rule rule, RuleResult result, CaseProjection projection, CaseJudgment judgment)
    {
        var descriptor = rule.Descriptor;
        return new Finding
        {
            Rule = descriptor.Id,
            Outcome = result.Outcome,
            Severity = result.Severity ?? descriptor.Severity,
            Path = result.Pointer,
            Message = result.Outcome == Outcome.Undetermined ? Undetermined(result, judgment) : rule.Describe(result, judgment),
            Citations = [.. (result.Cites ?? rule.Cites(projection, Law)).Select(id => ProvisionCitation.Of(Law[id]))],
            Facts = [.. Facts(rule, judgment)],
            Missing = result.Missing.IsNone ? [] : [result.Missing.Name],
            WouldChange = result.Outcome == Outcome.Undetermined
                ? Open(rule, result, projection, judgment) is [var only] ? only.WouldChange : null
                : rule.WouldChange(result, judgment),
        };
    }

    private static string Undetermined(in RuleResult result, CaseJudgment judgment)
    {
        if (!result.Missing.IsNone)
        {
            return "Cannot be told. " + result.Missing.Field!.Sentence;
        }

        var precise = judgment.BracketReadings.Select(judgment.WorstUnder).All(r => r?.Reason != VerdictReason.Precision);
        return result.MayBeProcessing || precise && judgment.BracketReadings.Select(judgment.WorstUnder).Any(r => r?.Reason == VerdictReason.Processing)
            ? "Cannot be told. Ordinary release processing may account for the time."
            : precise ? "Cannot be told. The readings listed do not agree."
            : "Cannot be told. The recorded times are not precise enough.";
    }

    private static IEnumerable<FindingFact> Facts(Rule rule, CaseJudgment judgment)
    {
        var reading = rule.Descriptor.Id switch
        {
            RuleIds.PastCountedHours => "regulation",
            RuleIds.PastFormHours => "form",
            _ => null,
        };
        if (reading is null || judgment.WorstUnder(reading) is not { } worst || worst.Verdict == Verdict.Undetermined)
        {
            yield break;
        }

        yield return new FindingFact { Name = "reading", Value = reading };
        yield return new FindingFact { Name = "verdict", Value = AssessmentCodes.Verdicts.CodeOf(worst.Verdict) };
        if (worst.Deadline is { } deadline)
        {
            yield return new FindingFact { Name = "deadlineEarliest", Value = Wire.Instant(deadline.EarliestUnixSeconds) };
            yield return new FindingFact { Name = "deadlineLatest", Value = Wire.Instant(deadline.LatestUnixSeconds) };
        }

        yield return new FindingFact { Name = "uncoveredMinimum", Value = Wire.Duration(worst.Uncovered.Minimum) };
        yield return new FindingFact { Name = "uncoveredMaximum", Value = Wire.Duration(worst.Uncovered.Maximum) };
    }

    private static string At(string list, int index, string field, string what) => string.Create(CultureInfo.InvariantCulture, $"/{list}/{index}/{field} is {what}");
}
