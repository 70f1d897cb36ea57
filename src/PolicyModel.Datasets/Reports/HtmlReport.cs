using System.Globalization;
using System.Text;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Writes reports as one HTML page that needs nothing else, no network either: what was read and its limits, charts by reading, month and custodian with
/// their figures as tables, the rules, the findings to filter and sort, and a timeline a case. It reads by keyboard, in dark and on paper, and without its script.
/// </summary>
public static partial class HtmlReport
{
    /// <summary>Of how many cases a page shows timelines, unless a caller asks for another number.</summary>
    public const int Timelines = 40;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteAsync(Report report, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Encoding.UTF8.GetBytes(new Page(report).Render()), cancellationToken).ConfigureAwait(false);
    }

    private sealed class Page(Report report)
    {
        private readonly HtmlText page = new();
        private readonly Dictionary<string, string> titles = RuleCatalogue.OfCases.Concat(DataRules.Descriptors).ToDictionary(r => r.Id, r => r.Title, StringComparer.Ordinal);

        internal string Render()
        {
            Head();
            page.Line($"<main id=\"main\">");
            Limits();
            Readings();
            Months();
            Custodians();
            Rules();
            Findings();
            CaseTimelines();
            page.Line($"</main>");
            Foot();
            return page.ToString();
        }

        private void Head()
        {
            HtmlFrame.Open(page, "Custody records beside the law of immigration detainers", withScript: true);
            page.Line($"<header><h1>What these custody records show beside the law of immigration detainers</h1>");
            if (report.Incomplete)
            {
                page.Line($"<p class=\"notice\"><strong>Incomplete.</strong> Reading was stopped before the end; every figure is of what was read until then.</p>");
            }

            page.Line($"<p class=\"lede\">{SafeSentences.Records(report)}{(report.AsOfShown is { } asOf ? $" They are judged as of {asOf}." : "")}</p>");
            page.Line($"<p>Each record is set beside several readings of the law. A verdict belongs to its reading: <em>exceeds</em> means that at every instant the record allows, custody went past that reading’s limit; <em>may exceed</em>, that it did so at some of them; <em>within</em>, that it was not past that limit, and no more. What a record does not tell is counted as such. None of this is legal advice or a finding of fault.</p>");
            if (report.IsPublic)
            {
                page.Line($"<p class=\"notice\"><strong>Public report.</strong> Counts of 1 to 10, and what they could be reckoned from, are withheld. Months and custodians with such a count stand together with others or, where that does not hide it, are left out. Findings and cases are not listed.</p>");
            }

            page.Line($"</header>");
            page.Line($"<nav aria-label=\"Contents\"><ul><li><a href=\"#limits\">The records and their limits</a></li><li><a href=\"#readings\">By reading</a></li><li><a href=\"#months\">By month</a></li><li><a href=\"#custodians\">By custodian</a></li><li><a href=\"#rules\">By rule</a></li><li><a href=\"#findings\">Findings</a></li><li><a href=\"#timelines\">Timelines</a></li></ul></nav>");
            new HtmlCharts(page).Textures();
        }

        private void Limits()
        {
            page.Line($"<section aria-labelledby=\"limits\"><h2 id=\"limits\">The records and their limits</h2>");
            var limits = report.Inputs.SelectMany(i => i.Limits).Distinct(StringComparer.Ordinal).ToArray();
            if (limits.Length > 0)
            {
                page.Line($"<p>To be read with every figure on this page:</p><ul>");
                foreach (var limit in limits)
                {
                    page.Line($"<li>{limit}</li>");
                }

                page.Line($"</ul>");
            }
            else
            {
                page.Line($"<p>Nothing was stated about the limits of this data: whom it covers, whom it leaves out, and how it was recorded. Ask before a figure is printed.</p>");
            }

            page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"What was read\"><table><caption>What was read</caption><thead><tr><th scope=\"col\">File</th><th scope=\"col\" class=\"n\">Records</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
            foreach (var input in report.Inputs)
            {
                page.Line($"<tr><th scope=\"row\">{input.File}</th><td class=\"n\">{input.Records}</td><td class=\"hash\">{input.Sha256}</td></tr>");
            }

            page.Line($"</tbody></table></div>");
            Settings();
            page.Line($"</section>");
        }

        private void Settings()
        {
            if (report.Settings.Settings.Count == 0)
            {
                return;
            }

            page.Line($"<h3>What was set aside, and why</h3><p>Settings change no verdict and no figure of a reading. What they suppress is counted as suppressed and stands at the end of the findings.</p><ul>");
            foreach (var setting in report.Settings.Settings)
            {
                var what = setting.Severity is { } severity ? $"lowered to {AssessmentCodes.Severities.CodeOf(severity)}" : "suppressed";
                var whose = setting.Cases is { } cases ? $" for {HtmlText.Number(cases.Count)} named cases" : "";
                var until = setting.Until is { } day ? $" ({(setting.IsInForce(report.Settings.Day) ? "until" : "not in force since")} {LocalDatePattern.Iso.Format(day)})" : "";
                page.Line($"<li>{setting.Rule} {what}{whose}{until}: {setting.Reason}</li>");
            }

            page.Line($"</ul>");
        }

        private void Readings()
        {
            page.Line($"<section aria-labelledby=\"readings\"><h2 id=\"readings\">What each reading makes of the records</h2>");
            if (report.Valid == 0)
            {
                page.Line($"<p>No record could be judged.</p></section>");
                return;
            }

            new HtmlCharts(page).Bars(
                "chart-readings",
                "Verdicts by reading",
                $"Records with a hold, or that do not tell whether there was one, by reading; at the right how many they are of the {HtmlText.Number(report.Valid)} valid records. May exceed is never added to exceeds. The limits above apply.",
                "Reading",
                [.. report.Verdicts.Select(v => (v.Reading, v))]);
            page.Line($"<h3>In words that can be printed</h3><dl>");
            foreach (var (counts, reading) in report.Verdicts.Zip(report.Readings.Readings))
            {
                page.Line($"<dt><strong>{reading.Id}</strong>: {reading.Title}</dt><dd>{SafeSentences.Of(counts, report.Valid)}</dd>");
            }

            page.Line($"<dt><strong>Over the readings {string.Join(", ", report.Readings.Readings.Where(r => r.InBracket).Select(r => r.Id))}</strong></dt><dd>{SafeSentences.Of(report.Brackets, report.Valid)}</dd></dl></section>");
        }

        private void Months()
        {
            page.Line($"<section aria-labelledby=\"months\"><h2 id=\"months\">By month of booking</h2>");
            GroupCounts[] months = [.. report.Months.Where(m => m.Name != GroupTally.Others)];
            if (months.Length == 0)
            {
                page.Line($"<p>There is nothing to show by month.</p>");
            }
            else if (months.Length < report.Months.Count)
            {
                page.Line($"<p>Months with small counts are not drawn: {report.Months[^1].Valid} records.</p>");
            }

            for (var i = 0; i < report.Verdicts.Count && months.Length > 0; i++)
            {
                var reading = report.Verdicts[i].Reading;
                Folded(i, reading, () => new HtmlCharts(page).Months(
                    $"chart-months-{i}",
                    $"Verdicts by month of booking under the reading {reading}",
                    $"Reading {reading}: records with a hold, or that do not tell whether there was one, by the month of booking on the custodian’s calendar; of {HtmlText.Number(report.Valid)} valid records {HtmlText.Number(report.Verdicts[i].NotApplicable)} without a hold are not drawn. A month near the end of the data may lack bookings that had not ended.",
                    [.. months.Select(m => (m.Name, m.Verdicts[i]))]));
            }

            page.Line($"</section>");
        }

        private void Custodians()
        {
            page.Line($"<section aria-labelledby=\"custodians\"><h2 id=\"custodians\">By custodian</h2>");
            if (report.Custodians.Count == 0)
            {
                page.Line($"<p>There is nothing to show by custodian.</p>");
            }

            for (var i = 0; i < report.Verdicts.Count && report.Custodians.Count > 0; i++)
            {
                var reading = report.Verdicts[i].Reading;
                Folded(i, reading, () => new HtmlCharts(page).Bars(
                    $"chart-custodians-{i}",
                    $"Verdicts by custodian under the reading {reading}",
                    $"Reading {reading}: records with a hold, or that do not tell whether there was one, by custodian, those with most records first; at the right how many they are of the custodian’s valid records. Custodians record differently: figures compare what they wrote down as much as what they did.",
                    "Custodian",
                    [.. report.Custodians.OrderByDescending(c => c.Valid).ThenBy(c => c.Name, StringComparer.Ordinal).Select(c => (c.Name, c.Verdicts[i]))]));
            }

            page.Line($"</section>");
        }

        /// <summary>The first reading is open to see; the others fold out.</summary>
        private void Folded(int index, string reading, Action body)
        {
            if (index > 0)
            {
                page.Line($"<details><summary>Reading {reading}</summary>");
            }
            else
            {
                page.Line($"<h3>Reading {reading}</h3>");
            }

            body();
            if (index > 0)
            {
                page.Line($"</details>");
            }
        }

        private void Rules()
        {
            page.Line($"<section aria-labelledby=\"rules\"><h2 id=\"rules\">What each rule finds</h2>");
            if (report.IsPublic)
            {
                PublicRules();
                return;
            }

            page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Counts by rule\"><table><caption>Rules that concern at least one of the {report.Valid} valid records. The counts of a rule, with those it does not concern, add up to them.</caption>");
            page.Line($"<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\" class=\"n\">violated</th><th scope=\"col\" class=\"n\">observed</th><th scope=\"col\" class=\"n\">satisfied</th><th scope=\"col\" class=\"n\">cannot tell</th><th scope=\"col\" class=\"n\">suppressed</th><th scope=\"col\" class=\"n\">no concern</th></tr></thead><tbody>");
            var silent = new List<string>();
            foreach (var (counts, rule) in report.Rules.Zip(RuleCatalogue.OfCases))
            {
                if (counts[Outcome.NotApplicable] == report.Valid)
                {
                    silent.Add(rule.Id);
                    continue;
                }

                page.Line($"<tr><td><strong>{rule.Id}</strong> {rule.Title}<span class=\"more\">{SafeSentences.Of(counts, report.Valid)}</span></td><td class=\"n\">{counts[Outcome.Violated]}</td><td class=\"n\">{counts[Outcome.Observed]}</td><td class=\"n\">{counts[Outcome.Satisfied]}</td><td class=\"n\">{counts[Outcome.Undetermined]}</td><td class=\"n\">{counts[Outcome.Suppressed]}</td><td class=\"n\">{counts[Outcome.NotApplicable]}</td></tr>");
            }

            page.Line($"</tbody></table></div>");
            if (silent.Count > 0)
            {
                page.Line($"<p class=\"quiet\">Concern none of the records: {string.Join(", ", silent)}.</p>");
            }

            foreach (var counts in report.AcrossRecords.Where(c => Enum.GetValues<Outcome>().Any(o => c[o] != 0)))
            {
                page.Line($"<p><strong>{counts.Rule}</strong> {titles[counts.Rule]} {SafeSentences.Data(counts, report.Read)}</p>");
            }

            page.Line($"</section>");
        }

        /// <summary>How often each rule found something, and nothing that would give away a small count.</summary>
        private void PublicRules()
        {
            page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Counts by rule\"><table><caption>In how many of the {report.Valid} valid records a rule found something, where that is none or more than {PublicReport.LeastCount - 1L}. Rules that follow a reading are told by it above.</caption>");
            page.Line($"<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\" class=\"n\">violated</th><th scope=\"col\" class=\"n\">observed</th></tr></thead><tbody>");
            foreach (var (counts, rule) in report.Rules.Zip(RuleCatalogue.OfCases).Where(r => r.First[Outcome.Violated] != 0 || r.First[Outcome.Observed] != 0))
            {
                if (!PublicReport.Follows(rule.Id))
                {
                    page.Line($"<tr><td><strong>{rule.Id}</strong> {rule.Title}</td><td class=\"n\">{counts[Outcome.Violated]}</td><td class=\"n\">{counts[Outcome.Observed]}</td></tr>");
                }
            }

            page.Line($"</tbody></table></div></section>");
        }

        private void Findings()
        {
            page.Line($"<section aria-labelledby=\"findings\"><h2 id=\"findings\">Findings</h2>");
            if (report.IsPublic)
            {
                page.Line($"<p>A public report lists none.</p></section>");
                return;
            }

            if (report.FindingsKnown is { } known)
            {
                page.Line($"<p>{known} findings of a former report are left out here; what follows is new.</p>");
            }

            var fresh = report.FindingsTotal - (report.FindingsKnown ?? 0);
            page.Line($"<p>{(report.Findings.Count == fresh ? "" : $"The page lists the first {HtmlText.Number(report.Findings.Count)} of {HtmlText.Number(fresh)} findings; every count above is of all. ")}A finding tells what the record shows, and where; what a record shows may be a fault of the record.</p>");
            var drawn = report.Timelines.Select((t, i) => (Key: (t.CaseId, t.Source), Number: i + 1)).ToDictionary(t => t.Key, t => t.Number);
            new HtmlFindings(page, titles, "Case").Table(report.Findings, f => f.CaseId is { } id && drawn.TryGetValue((id, f.Source), out var number) ? number : null);
            page.Line($"</section>");
        }

        private void CaseTimelines()
        {
            page.Line($"<section aria-labelledby=\"timelines\"><h2 id=\"timelines\">Timelines</h2>");
            if (report.Timelines.Count == 0)
            {
                page.Line($"<p>There is no case to draw.</p></section>");
                return;
            }

            page.Line($"<p>The first {HtmlText.Number(report.Timelines.Count)} cases in which something is violated. Each picture tells in words all that it shows; <code>policymodel explain --svg</code> draws any other case. On paper stand those that are open.</p>");
            foreach (var (timeline, i) in report.Timelines.Select((t, i) => (t, i)))
            {
                var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                page.Line($"<details class=\"timeline\" id=\"case-{number}\"><summary>Case {timeline.CaseId.Value} ({timeline.Source.File} line {timeline.Source.Line.ToString(CultureInfo.InvariantCulture)})</summary><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Timeline of case {timeline.CaseId.Value}\">");
                page.Raw(timeline.Svg);
                page.Line($"</div></details>");
            }

            page.Line($"</section>");
        }

        private void Foot()
        {
            var versions = report.Versions;
            page.Line($"<footer><p>Rules {versions.Rules}, law {versions.Law}, calendar {versions.Calendar}, readings {versions.Readings}, time zones {versions.Tzdb}. The same records, versions and as-of time give the same page. It holds no name and no number of a person; case ids are those of the data set.</p></footer>");
            HtmlFrame.Close(page, withScript: true);
        }
    }
}
