using System.Globalization;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The table of findings of a page, with its filters.</summary>
/// <param name="page">The page.</param>
/// <param name="titles">What each rule finds, by its id.</param>
/// <param name="whose">What a finding is of, as the heading of its column.</param>
internal sealed class HtmlFindings(HtmlText page, IReadOnlyDictionary<string, string> titles, string whose)
{
    /// <summary>Writes the table.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="timeline">The number of the timeline that is drawn for a finding's record, or null.</param>
    internal void Table(ValueList<ReportedFinding> findings, Func<ReportedFinding, int?> timeline)
    {
        if (findings.Count == 0)
        {
            page.Line($"<p>Nothing was found.</p>");
            return;
        }

        page.Line($"<div class=\"filters\" role=\"search\" aria-label=\"Filter the findings\" hidden><label>Words or {whose.ToLowerInvariant()} <input id=\"filter-words\" type=\"search\" autocomplete=\"off\"></label>");
        Select("Outcome", "outcome", findings.Select(f => AssessmentCodes.Outcomes.CodeOf(f.Finding.Outcome)));
        Select("Severity", "severity", findings.Select(f => AssessmentCodes.Severities.CodeOf(f.Finding.Severity)));
        Select("Rule", "rule", findings.Select(f => f.Finding.Rule));
        page.Line($"<button type=\"button\" id=\"filter-clear\">Show all</button></div><p class=\"count\" id=\"finding-count\" role=\"status\">{findings.Count} findings listed.</p>");
        page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Findings\"><table><thead><tr>");
        foreach (var heading in (string[])[whose, "Where", "Rule", "Outcome", "Severity", "What the record shows"])
        {
            page.Line($"<th scope=\"col\"><button type=\"button\">{heading}</button></th>");
        }

        page.Line($"</tr></thead><tbody id=\"finding-rows\">");
        foreach (var reported in findings)
        {
            Finding(reported, timeline(reported));
        }

        page.Line($"</tbody></table></div>");
    }

    private void Select(string label, string of, IEnumerable<string> values)
    {
        page.Line($"<label>{label} <select data-of=\"{of}\"><option value=\"\">all</option>");
        foreach (var value in values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            page.Line($"<option>{value}</option>");
        }

        page.Line($"</select></label>");
    }

    private void Finding(ReportedFinding reported, int? timeline)
    {
        var finding = reported.Finding;
        var outcome = AssessmentCodes.Outcomes.CodeOf(finding.Outcome);
        var severity = AssessmentCodes.Severities.CodeOf(finding.Severity);
        var line = reported.Source.Line.ToString(CultureInfo.InvariantCulture);
        page.Line($"<tr data-outcome=\"{outcome}\" data-severity=\"{severity}\" data-rule=\"{finding.Rule}\"><td class=\"id\">");
        if (timeline is { } number)
        {
            page.Line($"<a href=\"#case-{number.ToString(CultureInfo.InvariantCulture)}\">{reported.CaseId?.Value}</a>");
        }
        else
        {
            page.Line($"{reported.CaseId?.Value ?? reported.RecordId ?? "(no readable id)"}");
        }

        page.Line($"</td><td class=\"where\" data-key=\"{reported.Source.File} {line}\">{reported.Source.File} line {line}{(reported.Column is { } column ? $", column {column}" : "")}<span class=\"more\">{finding.Path}</span></td>");
        page.Line($"<td class=\"tag\" title=\"{titles.GetValueOrDefault(finding.Rule, "What makes a record valid")}\">{finding.Rule}</td><td class=\"tag\">{outcome}</td><td class=\"tag\" data-key=\"{(long)finding.Severity}\">{severity}</td><td class=\"says\">{finding.Message}");
        if (finding.Amended is { } amended)
        {
            page.Line($"<span class=\"more\">Set aside (before: {AssessmentCodes.Outcomes.CodeOf(amended.Outcome)}, {AssessmentCodes.Severities.CodeOf(amended.Severity)}): {amended.Reason}</span>");
        }

        if (finding.WouldChange is { } wouldChange)
        {
            page.Line($"<span class=\"more\">Would change it: {wouldChange}</span>");
        }

        if (finding.Outcome != Outcome.Undetermined && finding.Citations.Count > 0)
        {
            page.Line($"<span class=\"more\">Source:");
            foreach (var (citation, i) in finding.Citations.DistinctBy(c => c.Title).Select((c, i) => (c, i)))
            {
                page.Line($"{(i == 0 ? "" : "; ")}");
                if (citation.Href is { } href && href.StartsWith("https://", StringComparison.Ordinal))
                {
                    page.Line($"<a href=\"{href}\" rel=\"noreferrer noopener\">{citation.Title}</a>");
                }
                else
                {
                    page.Line($"{citation.Title}");
                }
            }

            page.Line($"</span>");
        }

        page.Line($"</td></tr>");
    }
}
