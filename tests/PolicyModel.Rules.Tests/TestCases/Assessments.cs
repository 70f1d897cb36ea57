using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules.Tests;

/// <summary>What an assessment says, as short sentences that tests compare with.</summary>
internal static class Assessments
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    private static readonly ReadingSet Everywhere = ReadingSet.BuiltIn.Only(["regulation", "form", "lenient", "judicial"]);

    /// <summary>The readings that ask nothing of the place, so that a case says the same wherever it happens.</summary>
    internal static Assessor Usual { get; } = new(LawBook.BuiltIn, Everywhere);

    /// <summary>All that comes with the package.</summary>
    internal static Assessor Full { get; } = new();

    internal static Assessor WithProcessing(Duration keptForIce, Duration otherwise) =>
        new(LawBook.BuiltIn, Everywhere with { ProcessingKeptForIce = keptForIce, ProcessingOtherwise = otherwise });

    /// <summary>
    /// What a reading says of the only hold, or of the one that is meant: <c>exceeds by PT15H</c>, <c>may exceed for precision
    /// by PT0S to PT4H</c>, <c>within</c>; the verdict alone where there is no hold.
    /// </summary>
    internal static string Says(this Assessment assessment, string reading, int? hold = null)
    {
        var verdict = assessment.VerdictUnder(reading);
        if (assessment.Holds is not { Count: > 0 } holds)
        {
            return AssessmentCodes.Verdicts.CodeOf(verdict);
        }

        var result = (hold is { } meant ? holds[meant] : Assert.Single(holds)).Under(reading);
        if (hold is null && assessment.Missing.Count == 0)
        {
            Assert.Equal(verdict, result.Verdict);
        }

        return result.Verdict switch
        {
            Verdict.Exceeds => "exceeds by " + Span(result),
            Verdict.MayExceed => $"may exceed for {AssessmentCodes.VerdictReasons.CodeOf(result.Reason!.Value)} by {Span(result)}",
            _ => AssessmentCodes.Verdicts.CodeOf(result.Verdict),
        };
    }

    internal static Verdict VerdictUnder(this Assessment assessment, string reading) => Assert.Single(assessment.Verdicts, v => v.Reading == reading).Verdict;

    internal static ReadingResult Under(this HoldAssessment hold, string reading) => Assert.Single(hold.Readings, r => r.Reading == reading);

    internal static HoldAssessment OnlyHold(this Assessment assessment) => Assert.Single(assessment.Holds!);

    internal static string OutcomeOf(this Assessment assessment, string rule) => AssessmentCodes.Outcomes.CodeOf(Assert.Single(assessment.Outcomes, o => o.Rule == rule).Outcome);

    internal static Finding FindingOf(this Assessment assessment, string rule) => Assert.Single(assessment.Findings, f => f.Rule == rule);

    internal static string OnlyMissing(this Assessment assessment) => Assert.Single(assessment.Missing);

    /// <summary>Bounds as local clock times: <c>2026-03-06T18:30:00</c>, or two of them with <c>to</c> between.</summary>
    internal static string In(this InstantBounds bounds, string zone = "America/Chicago")
    {
        var earliest = Text(bounds.Earliest);
        return bounds.IsExact ? earliest : $"{earliest} to {Text(bounds.Latest)}";

        string Text(Instant instant) => Local.Format(instant.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime);
    }

    internal static byte[] Bytes(this Assessment assessment)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            AssessmentWriter.Write(writer, assessment);
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal static string Json(this Assessment assessment) => Encoding.UTF8.GetString(assessment.Bytes());

    /// <summary>ISO 8601 in hours, minutes and seconds, written apart from the library's own.</summary>
    internal static string Iso(Duration duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var parts = new[] { (seconds / 3600, "H"), (seconds % 3600 / 60, "M"), (seconds % 60, "S") }
            .Where(p => p.Item1 != 0)
            .Select(p => p.Item1.ToString(CultureInfo.InvariantCulture) + p.Item2);
        return seconds == 0 ? "PT0S" : "PT" + string.Concat(parts);
    }

    private static string Span(ReadingResult result)
    {
        var (least, most) = (Iso(result.UncoveredAtLeast!.Value), Iso(result.UncoveredAtMost!.Value));
        return least == most ? least : $"{least} to {most}";
    }
}
