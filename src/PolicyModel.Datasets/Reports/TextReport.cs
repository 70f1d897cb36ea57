using System.Globalization;
using System.Text;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Writes reports as plain text for people: what was read, what each reading makes of it, and the findings.</summary>
public static partial class TextReport
{
    /// <summary>The report as text.</summary>
    /// <param name="report">The report.</param>
    public static string Render(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new Text();
        text.Line("Custody records set beside readings of the law of immigration detainers. No legal advice.");
        if (report.Incomplete)
        {
            text.Line("INCOMPLETE: reading was stopped before the end; the counts are of what was read.");
        }

        text.Line();
        foreach (var input in report.Inputs)
        {
            text.Line($"{input.File}: {(report.IsPublic ? "" : $"{Count(input.Records, "record")}, ")}SHA-256 {input.Sha256}");
        }

        text.Line($"{Count(report.Read, "record")} read: {report.Valid} valid, {report.Invalid} invalid{(report.AsOfShown is { } asOf ? $"; judged as of {asOf}" : "")}.");
        var limits = report.Inputs.SelectMany(i => i.Limits).Distinct(StringComparer.Ordinal).ToArray();
        if (limits.Length > 0)
        {
            text.Line();
            text.Line("Limits of this data, to be read with every figure:");
            foreach (var limit in limits)
            {
                text.Line($"  - {limit}");
            }
        }

        Settings(report.Settings, text);
        Readings(report, text);
        Rules(report, text);
        Findings(report, text);
        var versions = report.Versions;
        text.Line();
        text.Line($"Rules {versions.Rules}, law {versions.Law}, calendar {versions.Calendar}, readings {versions.Readings}, time zones {versions.Tzdb}.");
        return text.ToString();
    }

    private static void Settings(ReportSettings settings, Text text)
    {
        if (settings.Settings.Count == 0)
        {
            return;
        }

        text.Line();
        text.Line($"Settings of {ReportSettings.FileName}, which change no verdict and no count of a reading:");
        foreach (var setting in settings.Settings)
        {
            var what = setting.Severity is { } severity ? $"lowered to {AssessmentCodes.Severities.CodeOf(severity)}" : "suppressed";
            var whose = setting.Cases is { } cases ? $" for {Count(cases.Count, "case")}" : "";
            var until = setting.Until is not { } day ? "" : setting.IsInForce(settings.Day) ? $" (until {LocalDatePattern.Iso.Format(day)})" : $" (ended {LocalDatePattern.Iso.Format(day)}: not in force)";
            text.Line($"  - {setting.Rule} {what}{whose}{until}: {setting.Reason}");
        }
    }

    private static void Readings(Report report, Text text)
    {
        text.Line();
        text.Line("What each reading makes of the valid records (\"within\" means not past that reading's limit, and no more):");
        text.Line();
        text.Line($"  {"reading",-12}{"exceeds",10}{"may exceed",12}{"within",10}{"cannot tell",13}{"no hold",10}");
        foreach (var counts in report.Verdicts)
        {
            text.Line($"  {counts.Reading,-12}{SafeSentences.Shown(counts.Exceeds),10}{SafeSentences.Shown(counts.MayExceed),12}{SafeSentences.Shown(counts.Within),10}{SafeSentences.Shown(counts.Undetermined),13}{SafeSentences.Shown(counts.NotApplicable),10}");
        }

        text.Line();
        foreach (var (counts, reading) in report.Verdicts.Zip(report.Readings.Readings))
        {
            text.Line($"  {reading.Id}: {reading.Title}.");
            text.Line($"    {SafeSentences.Of(counts, report.Valid)}");
        }

        var bracket = report.Brackets;
        text.Line();
        text.Line($"Over the readings {string.Join(", ", report.Readings.Readings.Where(r => r.InBracket).Select(r => r.Id))}: exceeds under all {SafeSentences.Shown(bracket.All)}, under some {SafeSentences.Shown(bracket.Some)}, under none {SafeSentences.Shown(bracket.None)}, cannot be told {SafeSentences.Shown(bracket.Undetermined)}, no hold {SafeSentences.Shown(bracket.NotApplicable)}.");
    }

    private static void Rules(Report report, Text text)
    {
        text.Line();
        text.Line($"What each rule finds in the {report.Valid} valid records:");
        text.Line();
        text.Line($"  {"rule",-8}{"satisfied",10}{"violated",10}{"observed",10}{"cannot tell",13}{"suppressed",12}{"no concern",12}");
        foreach (var (counts, rule) in report.Rules.Zip(RuleCatalogue.OfCases))
        {
            text.Line($"  {counts.Rule,-8}{SafeSentences.Shown(counts[Outcome.Satisfied]),10}{SafeSentences.Shown(counts[Outcome.Violated]),10}{SafeSentences.Shown(counts[Outcome.Observed]),10}{SafeSentences.Shown(counts[Outcome.Undetermined]),13}{SafeSentences.Shown(counts[Outcome.Suppressed]),12}{SafeSentences.Shown(counts[Outcome.NotApplicable]),12}  {rule.Title}");
            if (!report.IsPublic && counts[Outcome.NotApplicable] < report.Valid)
            {
                text.Line($"          {SafeSentences.Of(counts, report.Valid)}");
            }
        }

        var data = report.AcrossRecords.Zip(DataRules.Descriptors).Where(c => Enum.GetValues<Outcome>().Any(o => c.First[o] is not (0 or Report.Withheld))).ToArray();
        if (data.Length == 0)
        {
            return;
        }

        text.Line();
        text.Line("What the rules on data and privacy find, counted apart:");
        foreach (var (counts, rule) in data)
        {
            text.Line();
            text.Line($"  {counts.Rule}  {rule.Title}");
            text.Line($"          {SafeSentences.Data(counts, report.Read)}");
        }
    }

    private static void Findings(Report report, Text text)
    {
        text.Line();
        if (report.IsPublic)
        {
            text.Line("A public report: counts of 1 to 10, and what they could be reckoned from, are withheld; findings are not listed.");
            return;
        }

        if (report.FindingsKnown is { } known)
        {
            text.Line($"{Count(known, "finding")} of the former report left out: what follows is new.");
            text.Line();
        }

        Findings(report.Findings, report.FindingsTotal - (report.FindingsKnown ?? 0), "(no readable case id)", text);
    }

    private static void Findings(ValueList<ReportedFinding> findings, long total, string nameless, Text text)
    {
        text.Line(findings.Count == total
            ? $"{Count(total, "finding")}:"
            : $"{Count(total, "finding")}, of which the first {findings.Count} are shown (problems, then violated, observed, undetermined and suppressed):");
        ReportedFinding? before = null;
        var line = 0;
        foreach (var reported in findings)
        {
            if (before is null || before.CaseId != reported.CaseId || before.Source.File != reported.Source.File || (reported.CaseId is null && before.Source != reported.Source))
            {
                text.Line();
                text.Line($"  {reported.CaseId?.Value ?? reported.RecordId ?? nameless} ({reported.Source.File} line {reported.Source.Line})");
                line = reported.Source.Line;
            }

            Finding(reported, line, text);
            before = reported;
        }
    }

    /// <summary>A finding below the heading of its case, with its line where that is another one.</summary>
    private static void Finding(ReportedFinding reported, int headingLine, Text text)
    {
        var finding = reported.Finding;
        var outcome = AssessmentCodes.Outcomes.CodeOf(finding.Outcome);
        List<string> places = [];
        if (reported.Column is { } column)
        {
            places.Add($"line {reported.Source.Line}, column {column}");
        }
        else if (reported.Source.Line != headingLine)
        {
            places.Add($"line {reported.Source.Line}");
        }

        if (finding.Path.Length > 0)
        {
            places.Add(finding.Path);
        }

        var place = places.Count == 0 ? "" : $" [{string.Join("; ", places)}]";
        text.Line($"    {finding.Rule} {outcome} ({AssessmentCodes.Severities.CodeOf(finding.Severity)}): {finding.Message}{place}");
        if (finding.Amended is { } amended)
        {
            text.Line($"      Set aside as {AssessmentCodes.Outcomes.CodeOf(finding.Outcome)} ({AssessmentCodes.Severities.CodeOf(finding.Severity)}), before {AssessmentCodes.Outcomes.CodeOf(amended.Outcome)} ({AssessmentCodes.Severities.CodeOf(amended.Severity)}): {amended.Reason}");
        }

        if (finding.WouldChange is { } wouldChange)
        {
            text.Line($"      Would change it: {wouldChange}");
        }

        var sources = finding.Citations.Select(c => $"{c.Title} ({Codes.SourceGrades.CodeOf(c.Grade)})").Distinct(StringComparer.Ordinal).ToArray();
        if (sources.Length > 0 && finding.Outcome != Outcome.Undetermined)
        {
            text.Line($"      Source: {string.Join("; ", sources)}");
        }
    }

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private sealed class Text
    {
        private readonly StringBuilder builder = new();

        internal void Line(string line = "") => builder.Append(line.TrimEnd()).Append('\n');

        public override string ToString() => builder.ToString();
    }
}
