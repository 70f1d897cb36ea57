using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>
/// Renders an assessment as a numbered account that a non-lawyer can follow: what the record says, when the person could have
/// gone, what each reading of the law makes of it, and what is not known. Neutral words; no legal advice.
/// </summary>
public static class Account
{
    internal const string CannotBeTold = "Whether there was custody after release eligibility cannot be told from this record.";
    internal const string NoHold = "A ground ran for as long as local custody lasted: there was no custody after release eligibility, and no time limit to judge.";
    internal const string NoAdvice = "This account sets dates beside readings of the law. \"Within\" means not past that reading's time limit and no more. It is no legal advice.";

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd uuuu'-'MM'-'dd");

    /// <summary>The paragraphs of the account, in order, without their numbers.</summary>
    /// <param name="record">The case that was assessed.</param>
    /// <param name="assessment">Its assessment.</param>
    public static IReadOnlyList<string> Render(CustodyCase record, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(assessment);
        var zone = record.Custodian.TimeZone.Zone;
        List<string> paragraphs =
        [
            $"Booked {Told(record.BookedAt)} ({zone.Id}), in {record.Jurisdiction}.",
            Grounds(record),
            Instruments(record),
        ];
        if (assessment.Holds is not { } holds)
        {
            paragraphs.Add(CannotBeTold);
        }
        else if (holds.Count == 0)
        {
            paragraphs.Add(NoHold);
        }
        else
        {
            for (var i = 0; i < holds.Count; i++)
            {
                AddHold(paragraphs, holds[i], holds.Count > 1 ? $"Hold {i + 1} of {holds.Count}. " : "", assessment, zone);
            }
        }

        paragraphs.Add(BracketSentence(assessment));
        paragraphs.AddRange(assessment.Findings.Select(f => $"{f.Rule} ({AssessmentCodes.Outcomes.CodeOf(f.Outcome)}): {f.Message} [{string.Join("; ", f.Citations.Select(c => c.Title).Distinct(StringComparer.Ordinal))}]"));
        if (assessment.Assumptions.Count > 0)
        {
            paragraphs.Add("Taken to be so because the record does not say otherwise: " + string.Join("; ", assessment.Assumptions) + ".");
        }

        if (assessment.Missing.Count > 0)
        {
            paragraphs.Add("Needed and not in the record: " + string.Join(", ", assessment.Missing) + ".");
        }

        paragraphs.Add(NoAdvice);
        return paragraphs;
    }

    /// <summary>When the person became eligible for release, and why then.</summary>
    internal static string Eligibility(HoldAssessment hold, DateTimeZone zone)
    {
        var ground = hold.GroundId is { } id ? $"the last ground ({id}) ended: {AssessmentCodes.ReleaseTriggers.CodeOf(hold.Trigger)}" : "no ground ran";
        return $"Eligible for release {At(hold.Eligible, zone)}, when {ground}.";
    }

    /// <summary>When the hold ended, and how.</summary>
    internal static string End(HoldAssessment hold, DateTimeZone zone) => hold.EndedBy switch
    {
        HoldEnd.HandedToIce => $"Local custody ended {At(hold.Ended, zone)} by hand-over to ICE.",
        HoldEnd.NewGround => $"A new ground began {At(hold.Ended, zone)}.",
        HoldEnd.StillHeld => $"Still held {At(hold.Ended, zone)}, the time for which the record is judged.",
        _ => $"Local custody ended {At(hold.Ended, zone)}.",
    };

    /// <summary>The name of a reading, and whether it stands outside the bracket.</summary>
    internal static string Name(ReadingResult reading, Assessment assessment) =>
        assessment.BracketReadings.Contains(reading.Reading, StringComparer.Ordinal) ? $"Reading {reading.Reading}" : $"Reading {reading.Reading} (hypothetical, outside the bracket)";

    /// <summary>What a reading says of a hold.</summary>
    internal static string Says(ReadingResult reading, HoldAssessment hold, DateTimeZone zone)
    {
        if (reading.UncoveredAtLeast is not { } least || reading.UncoveredAtMost is not { } most)
        {
            return "cannot be judged.";
        }

        var deadline = reading.Deadline is { } limit ? $"the time ends {At(limit, zone)}; " : "no time is given; ";
        var minimum = Wire.Words((long)least.TotalSeconds);
        var maximum = Wire.Words((long)most.TotalSeconds);
        var span = minimum == maximum ? minimum : least == Duration.Zero ? $"up to {maximum}" : $"at least {minimum} and at most {maximum}";
        var left = TimeLeft(reading, hold) is { } seconds ? $" Time left: {Wire.Words(seconds)}." : "";
        return reading.Verdict switch
        {
            Verdict.Exceeds => $"{deadline}custody exceeds this reading by {span}.{left}",
            Verdict.MayExceed when reading.Reason == VerdictReason.Processing => $"{deadline}{span} are not covered, which ordinary release processing may account for.{left}",
            Verdict.MayExceed => $"{deadline}custody may exceed this reading, by {span}; the recorded times are not precise enough to tell.{left}",
            _ => $"{deadline}custody is within this reading's time limit.{left}{Near(reading, hold)}",
        };
    }

    /// <summary>Over how many of the listed readings custody exceeds.</summary>
    internal static string BracketSentence(Assessment assessment)
    {
        var list = string.Join(", ", assessment.BracketReadings);
        return assessment.Bracket switch
        {
            Bracket.All => $"Over the readings {list}: custody exceeds under all that apply.",
            Bracket.Some => $"Over the readings {list}: custody exceeds under some.",
            Bracket.None when assessment.BracketAtMost != Bracket.None => $"Over the readings {list}: custody surely exceeds under none, and may exceed under {AssessmentCodes.Brackets.CodeOf(assessment.BracketAtMost)}.",
            Bracket.None => $"Over the readings {list}: custody exceeds under none.",
            Bracket.Undetermined => $"Over the readings {list}: it cannot be told whether custody exceeds.",
            _ => $"Over the readings {list}: none applies.",
        };
    }

    private static void AddHold(List<string> paragraphs, HoldAssessment hold, string which, Assessment assessment, DateTimeZone zone)
    {
        paragraphs.Add(which + Eligibility(hold, zone));
        paragraphs.Add(which + End(hold, zone));
        paragraphs.AddRange(hold.Readings.Select(reading => $"{which}{Name(reading, assessment)}: {Says(reading, hold, zone)}"));
    }

    private static string Near(ReadingResult reading, HoldAssessment hold)
    {
        if (hold.EndedBy == HoldEnd.StillHeld || reading.Near is not { } near)
        {
            return "";
        }

        var exact = hold.Ended.IsExact && reading.Deadline is { IsExact: true };
        return near == Duration.Zero
            ? $" The hold {(exact ? "ended" : "may have ended")} at that very second."
            : $" The hold ended {(exact ? "" : "at least ")}{Wire.Words((long)near.TotalSeconds)} before that.";
    }

    // For someone still held under an instrument that still carries the hold, whatever was or was not covered before.
    private static long? TimeLeft(ReadingResult reading, HoldAssessment hold)
    {
        var now = hold.Ended.LatestUnixSeconds;
        return hold.EndedBy == HoldEnd.StillHeld && reading.Deadline is { } deadline && deadline.EarliestUnixSeconds >= now && reading.Authority.Any(a => a.To >= hold.Ended.Latest)
            ? deadline.EarliestUnixSeconds - now
            : null;
    }

    private static string Grounds(CustodyCase record)
    {
        if (record.Grounds is not { } grounds)
        {
            return "The record does not say on which grounds the person was held.";
        }

        if (grounds.Count == 0)
        {
            return "The record says that there was no ground.";
        }

        return "Grounds: " + string.Join("; ", grounds.Select(g => $"{g.GroundId} ({Codes.GroundKinds.CodeOf(g.Kind)}{Level(g)}), {End(g, record)}")) + ".";
    }

    private static string Level(Ground ground) =>
        ground.Offence is not { Level.HasValue: true } offence ? ""
        : $", {Codes.OffenceLevels.CodeOf(offence.Level.Value)}{(offence.Category.HasValue ? ", " + offence.Category.Value : "")}";

    private static string End(Ground ground, CustodyCase record)
    {
        List<string> parts = [.. (record.Bail ?? []).Where(b => b.Covers.Contains(ground.GroundId)).Select(b => "bail " + string.Join(", ", b.History.Select(Step)))];
        if (ground.EndedAt.HasValue)
        {
            parts.Add($"ended {Told(ground.EndedAt.Value)} ({(ground.EndReason.HasValue ? Codes.GroundEndReasons.CodeOf(ground.EndReason.Value) : "reason not recorded")})");
        }
        else if (ground.EndedAt.IsProvided)
        {
            parts.Add("ended at a time that is not recorded");
        }

        return parts.Count == 0 ? "with no end on record" : string.Join("; ", parts);
    }

    private static string Step(BailEvent step) =>
        Codes.BailEventKinds.CodeOf(step.Event) + (step.At.HasValue ? " " + Told(step.At.Value) : "")
        + (step.RefusedBecause.HasValue ? $" because: {Codes.BailRefusalReasons.CodeOf(step.RefusedBecause.Value)}" : "");

    private static string Instruments(CustodyCase record)
    {
        if (record.Detainers is not { Count: > 0 } detainers)
        {
            return "No immigration instrument is on record.";
        }

        return "Instruments: " + string.Join("; ", detainers.Select(d =>
            $"{d.DetainerId} (form {Codes.DetainerForms.CodeOf(d.Form)}), {(d.ReceivedAt.HasValue ? "received " + Told(d.ReceivedAt.Value) : d.Received == false ? "not received" : "receipt not recorded")}")) + ".";
    }

    internal static string Told(ReportedTime time) => time.Precision == TimePrecision.Day
        ? $"on {Day.Format(time.Date)} (hour not recorded)"
        : $"on {Day.Format(time.Date)} at {time.Clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}{(time.Offset is { } offset ? $" (UTC{offset:m})" : "")}";

    internal static string At(InstantBounds bounds, DateTimeZone zone) => (bounds.IsExact ? "at " : "") + Wire.Between(bounds, zone);
}
