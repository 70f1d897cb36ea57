using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>
/// Renders an assessment as a timeline picture: local custody and its grounds as bars and, for each hold and each reading, what
/// covers the hold with its citation, the days that are not counted, the deadline, and the stretch that nothing covers. What the
/// record leaves open is hatched. The picture is one SVG element that needs nothing else, reads in light and in dark, and carries
/// all it says as a text alternative. The same input gives the same bytes. Pure: it reads no file and no clock. No legal advice.
/// </summary>
public static class TimelinePicture
{
    // A hold with a length of less than this part of the axis is drawn again on an axis of its own.
    private const double Legible = 0.4;

    // A hold is shown for this many times the length up to its last deadline; its band then runs off the edge.
    private const int DeadlinesShown = 6;
    private const int MostGrounds = 12;
    private const int MostHolds = 8;
    private const int MostSpans = 12;
    private const int MostTold = 6;
    private const int MostShadedDays = 400;
    private const long Hour = 3600;
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd uuuu'-'MM'-'dd");

    /// <summary>The picture as one SVG element, which may stand alone as a file or inside an HTML page.</summary>
    /// <param name="record">The case that was assessed.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="assessor">What assessed it: its law and readings name the citations and the days that are not counted.</param>
    /// <param name="idPrefix">What every id and class name begins with, so that several pictures can stand in one page: a letter, then letters, digits, <c>-</c> or <c>_</c>.</param>
    /// <exception cref="ArgumentException">The prefix does not have that form.</exception>
    public static string Render(CustodyCase record, Assessment assessment, Assessor assessor, string idPrefix = "timeline")
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(idPrefix);
        if (idPrefix.Length == 0 || !char.IsAsciiLetter(idPrefix[0]) || !idPrefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException("Expected a letter, then letters, digits, - or _.", nameof(idPrefix));
        }

        return new Drawing(record, assessment, assessor, new TimelineSheet(idPrefix)).Draw();
    }

    private sealed class Drawing(CustodyCase record, Assessment assessment, Assessor assessor, TimelineSheet sheet)
    {
        private readonly CaseProjection projection = new(record, assessment.AsOf, assessor.Law, assessor.Options.WorstGrade);
        private readonly DateTimeZone zone = record.Custodian.TimeZone.Zone;

        internal string Draw()
        {
            var title = $"Timeline of case {assessment.CaseId}: custody, grounds and authority";
            sheet.Title(title);
            var axis = new TimelineAxis(Padded(Whole()), zone, TimelineSheet.Left, TimelineSheet.Inner);
            sheet.Axis(axis, Caption(axis));
            var top = sheet.Y;
            DrawCustody(axis);
            DrawGrounds(axis);
            DrawHolds(axis, top);
            sheet.Heading(Account.BracketSentence(assessment));
            if (assessment.Missing.Count > 0)
            {
                sheet.Line($"Needed and not in the record: {string.Join(", ", assessment.Missing)}.");
            }

            sheet.Line(Account.NoAdvice);
            return sheet.ToSvg(title);
        }

        /// <summary>From booking to the end of custody and the last deadline.</summary>
        private Stretch Whole()
        {
            var facts = projection.Facts;
            var end = facts.Leaving == EndState.Unknown ? facts.Booked.LatestUnixSeconds + (24 * Hour) : facts.Left.LatestUnixSeconds;
            foreach (ref readonly var stretch in facts.Stretches)
            {
                end = facts.Leaving == EndState.Unknown && stretch.Ended.LatestUnixSeconds != CaseFacts.Never ? Math.Max(end, stretch.Ended.LatestUnixSeconds + (24 * Hour)) : end;
            }

            foreach (var hold in assessment.Holds ?? [])
            {
                end = Math.Max(end, LastDeadline(hold));
            }

            return new(facts.Booked.EarliestUnixSeconds, Math.Max(end, facts.Booked.LatestUnixSeconds));
        }

        private static long LastDeadline(HoldAssessment hold) =>
            hold.Readings.Select(r => r.Deadline).OfType<InstantBounds>().Select(d => d.LatestUnixSeconds).Append(hold.Eligible.LatestUnixSeconds).Max();

        private static Stretch Padded(Stretch shown)
        {
            var margin = Math.Max((shown.To - shown.From) / 40, Hour);
            return new(shown.From - margin, shown.To + margin);
        }

        private string Caption(TimelineAxis axis)
        {
            var changes = axis.ClockChanges().Take(3).Select(d => $" The clocks change on {Day(d)}.").ToList();
            return $"Local time in {zone.Id}.{(changes.Count < 3 ? string.Concat(changes) : "")}";
        }

        private void DrawCustody(TimelineAxis axis)
        {
            var facts = projection.Facts;
            var booked = facts.Booked;
            var left = facts.Leaving == EndState.Unknown ? new InstantBounds(booked.LatestUnixSeconds, axis.Shown.To) : facts.Left;
            var end = facts switch
            {
                { Leaving: EndState.Unknown } => "ended at a time that is not recorded",
                { Leaving: EndState.Running } => $"still held {Account.At(left, zone)}",
                { HandedToIce: true } => $"ended {Account.At(left, zone)} by hand-over to ICE",
                _ => $"ended {Account.At(left, zone)}",
            };
            sheet.Band(axis, $"Local custody: booked {Account.At(booked, zone)}, {end}", BandKind.Custody, AtMost(booked, left), Surely(booked, left));
        }

        private void DrawGrounds(TimelineAxis axis)
        {
            if (record.Grounds is not { Count: > 0 } grounds)
            {
                sheet.Label(axis, record.Grounds is null ? "The record does not say on which grounds the person was held." : "The record says that there was no ground.", axis.Shown.From);
                return;
            }

            for (var i = 0; i < Math.Min(grounds.Count, MostGrounds); i++)
            {
                DrawGround(axis, grounds[i], i);
            }

            if (grounds.Count > MostGrounds)
            {
                sheet.Label(axis, $"{grounds.Count - MostGrounds} more grounds are not drawn.", axis.Shown.From);
            }
        }

        private void DrawGround(TimelineAxis axis, Ground ground, int index)
        {
            var facts = projection.Facts;
            List<string> words = [];
            List<Stretch> atMost = [];
            List<Stretch> surely = [];
            foreach (ref readonly var stretch in facts.Stretches)
            {
                if (stretch.Ground != index)
                {
                    continue;
                }

                // An end that is not known, or has not come, is drawn up to the end of what is shown of custody.
                var custodyEnd = facts.Leaving == EndState.Unknown ? axis.Shown.To : facts.Left.LatestUnixSeconds;
                var began = Clipped(stretch.Began, facts.Booked, custodyEnd);
                var ended = stretch.End switch
                {
                    EndState.Running => new InstantBounds(custodyEnd, custodyEnd),
                    EndState.Unknown => new InstantBounds(began.LatestUnixSeconds, Math.Max(began.LatestUnixSeconds, custodyEnd)),
                    _ => Clipped(stretch.Ended, facts.Booked, custodyEnd),
                };
                words.Add($"{Began(stretch, ground)}, {Ended(stretch)}");
                atMost.AddRange(AtMost(began, ended));
                surely.AddRange(Surely(began, ended));
            }

            sheet.Band(axis, $"Ground {ground.GroundId} ({Codes.GroundKinds.CodeOf(ground.Kind)}): {Told(words, "; again ")}", BandKind.Ground, atMost, surely);
        }

        private static InstantBounds Clipped(InstantBounds bounds, InstantBounds booked, long custodyEnd)
        {
            var earliest = Math.Clamp(bounds.EarliestUnixSeconds, booked.EarliestUnixSeconds, Math.Max(custodyEnd, booked.EarliestUnixSeconds));
            return new(earliest, Math.Max(earliest, Math.Min(bounds.LatestUnixSeconds, custodyEnd)));
        }

        private string Began(in GroundStretch stretch, Ground ground) =>
            stretch.Began.EarliestUnixSeconds == CaseFacts.Always ? ground.BeganAt.IsProvided ? "began at a time that is not recorded" : "taken to have run at booking"
            : $"began {OpenBounds(stretch.Began)}";

        private string Ended(in GroundStretch stretch) => stretch.End switch
        {
            EndState.Running => "no end on record",
            EndState.Unknown => "ended at a time that is not recorded",
            _ => $"ended {OpenBounds(stretch.Ended)}{(stretch.Trigger is { } trigger ? $": {AssessmentCodes.ReleaseTriggers.CodeOf(trigger)}" : "")}",
        };

        private string OpenBounds(InstantBounds bounds) => bounds switch
        {
            { EarliestUnixSeconds: CaseFacts.Never } => "never",
            { LatestUnixSeconds: CaseFacts.Never } => $"at {Wire.Local(bounds.Earliest, zone)} or later",
            _ => Account.At(bounds, zone),
        };

        private void DrawHolds(TimelineAxis axis, double top)
        {
            if (assessment.Holds is not { Count: > 0 } holds)
            {
                EndOverview(axis, top);
                sheet.Line(assessment.Holds is null ? Account.CannotBeTold : Account.NoHold);
                return;
            }

            for (var i = 0; i < Math.Min(holds.Count, MostHolds); i++)
            {
                sheet.Band(axis, $"{Which(i)}No ground ran from eligibility for release on", BandKind.Hold, AtMost(holds[i].Eligible, holds[i].Ended), Surely(holds[i].Eligible, holds[i].Ended));
            }

            EndOverview(axis, top);
            for (var i = 0; i < Math.Min(holds.Count, MostHolds); i++)
            {
                sheet.Heading($"{Which(i)}{Account.Eligibility(holds[i], zone)} {Account.End(holds[i], zone)}");
                DrawHold(axis, holds[i]);
            }

            if (holds.Count > MostHolds)
            {
                sheet.Line($"{holds.Count - MostHolds} more holds are not drawn; the account tells them.");
            }
        }

        private string Which(int hold) => assessment.Holds!.Count > 1 ? $"Hold {hold + 1} of {assessment.Holds.Count}. " : "";

        private void EndOverview(TimelineAxis axis, double top)
        {
            if (projection.Facts is { Leaving: EndState.Running, Left: var now })
            {
                sheet.AsOf(axis, now.LatestUnixSeconds, top);
            }
        }

        private void DrawHold(TimelineAxis whole, HoldAssessment hold)
        {
            var axis = whole;
            var lasts = new Stretch(hold.Eligible.EarliestUnixSeconds, Math.Max(hold.Ended.LatestUnixSeconds, LastDeadline(hold)));
            var shown = lasts with { To = Math.Min(lasts.To, lasts.From + (DeadlinesShown * Math.Max(LastDeadline(hold) - lasts.From, 24 * Hour))) };
            if (shown.To - shown.From < Legible * (whole.Shown.To - whole.Shown.From))
            {
                axis = new TimelineAxis(Padded(shown), zone, TimelineSheet.Left, TimelineSheet.Inner);
                sheet.Axis(axis, $"Enlarged{(shown == lasts ? "" : "; the hold goes on past the edge")}. {Caption(axis)}");
            }

            foreach (var reading in hold.Readings)
            {
                DrawReading(axis, hold, reading);
            }
        }

        private void DrawReading(TimelineAxis axis, HoldAssessment hold, ReadingResult result)
        {
            var reading = assessor.Readings.Readings.FirstOrDefault(r => r.Id == result.Reading);
            var outside = assessment.BracketReadings.Contains(result.Reading, StringComparer.Ordinal) ? "" : ", outside the bracket";
            sheet.Heading($"Reading {result.Reading}{outside}{(reading is null ? "" : $": {reading.Title}")}");
            var says = Account.Says(result, hold, zone);
            sheet.Line(char.ToUpperInvariant(says[0]) + says[1..]);
            if (result.UncoveredAtLeast is null)
            {
                return;
            }

            var top = sheet.Y;
            DrawAuthority(axis, result);
            DrawUncovered(axis, hold, result);
            if (result.Deadline is { } deadline && reading is not null)
            {
                DrawUncounted(axis, hold.Eligible, deadline, reading, top);
            }

            if (hold.EndedBy == HoldEnd.StillHeld)
            {
                sheet.AsOf(axis, hold.Ended.LatestUnixSeconds, top);
            }
            else
            {
                sheet.End(axis, hold.Ended, top);
            }

            // Last, so that it is seen where the hold ends at it.
            if (result.Deadline is { } limit)
            {
                sheet.Deadline(axis, limit, top);
            }
        }

        private void DrawAuthority(TimelineAxis axis, ReadingResult result)
        {
            // Instruments that carry the same span under the same provision are one band.
            var bands = result.Authority.GroupBy(a => (a.From, a.To, a.Certain, a.Provision)).ToList();
            if (bands.Count == 0)
            {
                sheet.Label(axis, "No authority covers any of it.", axis.Shown.From);
            }

            foreach (var band in bands.Take(MostSpans))
            {
                var (from, to, certain, provision) = band.Key;
                var names = band.Select(a => $"{a.DetainerId}" is { Length: > 0 } id ? id : AssessmentCodes.AuthorityBases.CodeOf(a.Basis)).Distinct(StringComparer.Ordinal).ToList();
                var sure = certain is { } part ? Of(part.Start, part.End) : (Stretch?)null;
                var atMost = Of(from, to);
                var words = sure == atMost ? $"from {Span(atMost)}"
                    : sure is { } known ? $"surely from {Span(known)}, at most from {Span(atMost)}"
                    : $"at most from {Span(atMost)}, and surely at no time";
                sheet.Band(axis, $"{Told(names, ", ")} under {assessor.Law[provision].Citations[0].Title}: {words}", BandKind.Authority, [atMost], sure is { } whole ? [whole] : []);
            }

            if (bands.Count > MostSpans)
            {
                sheet.Label(axis, $"{bands.Count - MostSpans} more spans of authority are not drawn.", axis.Shown.From);
            }
        }

        private void DrawUncovered(TimelineAxis axis, HoldAssessment hold, ReadingResult result)
        {
            var surely = new Stretch(hold.Eligible.LatestUnixSeconds, hold.Ended.EarliestUnixSeconds).Without(result.Authority.Select(a => Of(a.From, a.To)));
            var atMost = new Stretch(hold.Eligible.EarliestUnixSeconds, hold.Ended.LatestUnixSeconds)
                .Without(result.Authority.Where(a => a.Certain is not null).Select(a => Of(a.Certain!.Value.Start, a.Certain.Value.End)));
            if (atMost.Count == 0)
            {
                return;
            }

            var words = atMost.SequenceEqual(surely) ? $"Not covered: from {Spans(surely)}"
                : surely.Count > 0 ? $"Not covered: surely from {Spans(surely)}, at most from {Spans(atMost)}"
                : $"Possibly not covered: at most from {Spans(atMost)}";
            sheet.Band(axis, words, BandKind.Uncovered, atMost, surely);
        }

        private void DrawUncounted(TimelineAxis axis, InstantBounds eligible, InstantBounds deadline, Reading reading, double top)
        {
            if (UncountedLayers(reading) is not { } layers)
            {
                return;
            }

            var before = DaysBetween(axis, eligible.EarliestUnixSeconds, deadline.LatestUnixSeconds).Take(MostShadedDays).Where(d => IsUncounted(d, layers)).ToList();
            sheet.Label(axis, before.Count == 0 ? "Every day up to the deadline is counted." : $"Not counted up to the deadline: {Told(before.ConvertAll(Day), ", ")}", eligible.EarliestUnixSeconds);
            var first = Instant.FromUnixTimeSeconds(eligible.EarliestUnixSeconds).InZone(zone).Date;
            var shown = axis.DaysShown().SkipWhile(d => d < first).Take(MostShadedDays + 1).ToList();
            if (shown.Count <= MostShadedDays)
            {
                sheet.Uncounted(axis, Merged(axis, shown.Where(d => IsUncounted(d, layers))), top);
            }
        }

        private static IEnumerable<LocalDate> DaysBetween(TimelineAxis axis, long from, long to)
        {
            var first = Instant.FromUnixTimeSeconds(from).InZone(axis.Zone).Date;
            for (var day = first; axis.StartOf(day) < to || day == first; day = day.PlusDays(1))
            {
                yield return day;
            }
        }

        private static List<Stretch> Merged(TimelineAxis axis, IEnumerable<LocalDate> days)
        {
            List<Stretch> runs = [];
            foreach (var day in days)
            {
                var run = new Stretch(axis.StartOf(day), axis.StartOf(day.PlusDays(1))).Within(axis.Shown);
                if (runs.Count > 0 && runs[^1].To == run.From)
                {
                    runs[^1] = runs[^1] with { To = run.To };
                }
                else if (!run.IsEmpty)
                {
                    runs.Add(run);
                }
            }

            return runs;
        }

        /// <summary>The layers of holidays that the reading's clock leaves out in this case, with Saturdays and Sundays; null where every day counts.</summary>
        private HolidayLayers? UncountedLayers(Reading reading)
        {
            var facts = projection.Facts;
            var counts = reading.Deadline == DeadlineRule.Counted;
            foreach (ref readonly var instrument in facts.Instruments)
            {
                counts |= reading.Deadline == DeadlineRule.FormFace && instrument.AsksForHold && assessor.Law.FaceOf(instrument.Form) is null or { CountsDays: true };
            }

            return !counts ? null : facts.ObservesInaugurationDay ? reading.Layers : reading.Layers & ~HolidayLayers.InaugurationDay;
        }

        private bool IsUncounted(LocalDate day, HolidayLayers layers) =>
            day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
            || (day >= assessor.Law.Calendar.CheckedFrom && day <= assessor.Law.Calendar.CheckedTo && assessor.Law.Calendar.IsHoliday(day, layers));

        private string Spans(IReadOnlyList<Stretch> stretches) => Told([.. stretches.Select(Span)], "; from ");

        private string Span(Stretch stretch) => $"{Wire.Local(Instant.FromUnixTimeSeconds(stretch.From), zone)} to {Wire.Local(Instant.FromUnixTimeSeconds(stretch.To), zone)}";

        private static string Told(List<string> words, string between) =>
            string.Join(between, words.Take(MostTold)) + (words.Count > MostTold ? $" and {words.Count - MostTold} more" : "");

        private static string Day(LocalDate day) => DayPattern.Format(day);

        private static Stretch Of(Instant from, Instant to) => new(from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());

        private static List<Stretch> AtMost(InstantBounds from, InstantBounds to) => [new(from.EarliestUnixSeconds, Math.Max(from.EarliestUnixSeconds, to.LatestUnixSeconds))];

        private static List<Stretch> Surely(InstantBounds from, InstantBounds to) =>
            from.LatestUnixSeconds < to.EarliestUnixSeconds || (from.IsExact && to.IsExact) ? [new(from.LatestUnixSeconds, Math.Max(from.LatestUnixSeconds, to.EarliestUnixSeconds))] : [];
    }
}
