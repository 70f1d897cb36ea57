using System.Text;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

public static partial class HtmlReport
{
    /// <summary>Writes a report on published lists.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteListAsync(ListReport report, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Encoding.UTF8.GetBytes(Render(report)), cancellationToken).ConfigureAwait(false);
    }

    private static string Render(ListReport report)
    {
        var page = new HtmlText();
        HtmlFrame.Open(page, "Published lists beside the terms and the law of agreements", withScript: true);
        page.Line($"<header><h1>What these published lists show</h1>");
        page.Line($"<p class=\"lede\">{report.Rows} rows tell of {report.Agreements} agreements, which are judged as of {LocalDatePattern.Iso.Format(report.AsOf)}.</p>");
        page.Line($"<p>{ListText.Head} A finding tells what a list shows beside a term or a law; what a list shows may be a fault of the list. What it does not tell is counted as such.</p></header>");
        page.Line($"<nav aria-label=\"Contents\"><ul><li><a href=\"#limits\">The lists and their limits</a></li><li><a href=\"#rules\">By rule</a></li><li><a href=\"#findings\">Findings</a></li></ul></nav><main id=\"main\">");
        Lists(page, report);
        Rules(page, report);
        page.Line($"<section aria-labelledby=\"findings\"><h2 id=\"findings\">Findings</h2>");
        page.Line($"<p>{(report.Findings.Count == report.FindingsTotal ? "" : $"The page lists the first {HtmlText.Number(report.Findings.Count)} of {HtmlText.Number(report.FindingsTotal)} findings; every count above is of all.")}</p>");
        new HtmlFindings(page, ListText.Titles, "Agreement").Table(report.Findings, _ => null);
        page.Line($"</section></main><footer><p>Rules {report.RulesVersion}, law {report.LawVersion}. The same lists, versions and as-of day give the same page.</p></footer>");
        HtmlFrame.Close(page, withScript: true);
        return page.ToString();
    }

    private static void Lists(HtmlText page, ListReport report)
    {
        page.Line($"<section aria-labelledby=\"limits\"><h2 id=\"limits\">The lists and their limits</h2><p>To be read with every figure on this page:</p><ul>");
        foreach (var limit in ListText.Limits(report))
        {
            page.Line($"<li>{limit}</li>");
        }

        page.Line($"</ul><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"What was read\"><table><caption>What became of each row. Read, blank and refused ones add up to the rows.</caption><thead><tr><th scope=\"col\">File</th><th scope=\"col\">List</th><th scope=\"col\">Released on</th><th scope=\"col\" class=\"n\">Rows</th><th scope=\"col\" class=\"n\">Read</th><th scope=\"col\" class=\"n\">Agreements</th><th scope=\"col\" class=\"n\">Blank</th><th scope=\"col\" class=\"n\">Refused</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        foreach (var list in report.Lists)
        {
            page.Line($"<tr><th scope=\"row\">{list.File}</th><td>{list.List.Title}</td><td>{(list.ReleasedOn is { } day ? LocalDatePattern.Iso.Format(day) : "not told")}</td><td class=\"n\">{list.Rows}</td><td class=\"n\">{list.Read}</td><td class=\"n\">{list.Agreements}</td><td class=\"n\">{list.Blank}</td><td class=\"n\">{list.Refused}</td><td class=\"hash\">{list.Sha256}</td></tr>");
        }

        page.Line($"</tbody></table></div></section>");
    }

    private static void Rules(HtmlText page, ListReport report)
    {
        page.Line($"<section aria-labelledby=\"rules\"><h2 id=\"rules\">What each rule finds</h2><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Counts by rule\"><table><caption>Rules that concern at least one of the {report.Agreements} agreements. The counts of a rule, with those it does not concern, add up to them.</caption>");
        page.Line($"<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\" class=\"n\">violated</th><th scope=\"col\" class=\"n\">observed</th><th scope=\"col\" class=\"n\">satisfied</th><th scope=\"col\" class=\"n\">cannot tell</th><th scope=\"col\" class=\"n\">suppressed</th><th scope=\"col\" class=\"n\">no concern</th></tr></thead><tbody>");
        foreach (var counts in report.Rules.Where(c => c[Outcome.NotApplicable] < report.Agreements))
        {
            page.Line($"<tr><td><strong>{counts.Rule}</strong> {ListText.Titles[counts.Rule]}<span class=\"more\">{ListText.Of(counts, report.Agreements)}</span></td><td class=\"n\">{counts[Outcome.Violated]}</td><td class=\"n\">{counts[Outcome.Observed]}</td><td class=\"n\">{counts[Outcome.Satisfied]}</td><td class=\"n\">{counts[Outcome.Undetermined]}</td><td class=\"n\">{counts[Outcome.Suppressed]}</td><td class=\"n\">{counts[Outcome.NotApplicable]}</td></tr>");
        }

        page.Line($"</tbody></table></div>");
        foreach (var (counts, found) in ListText.Found(report))
        {
            page.Line($"<p><strong>{counts.Rule}</strong>, in the {report.Rows} rows: {ListText.Titles[counts.Rule]} {found} times.</p>");
        }

        page.Line($"</section>");
    }
}
