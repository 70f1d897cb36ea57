using System.Buffers;
using System.Globalization;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Writes the findings of reports as CSV for spreadsheets: UTF-8 with a byte order mark, lines that end in CR LF, one line a finding. A cell that a
/// spreadsheet would take for a formula is preceded by an apostrophe, and so is one that begins with an apostrophe: whoever takes one away where there is one has the text.
/// </summary>
public static class CsvReport
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");

    private static readonly string[] Header =
        ["file", "line", "column", "caseId", "rule", "outcome", "severity", "path", "message", "missing", "wouldChange", "sources", "reason", "fingerprint"];

    /// <summary>Writes the findings that a report shows.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteAsync(Report report, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WriteAsync(report.Findings, output, cancellationToken);
    }

    /// <summary>Writes the findings that a report on published lists shows.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteListAsync(ListReport report, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WriteAsync(report.Findings, output, cancellationToken, "recordId");
    }

    private static async Task WriteAsync(ValueList<ReportedFinding> findings, Stream output, CancellationToken cancellationToken, string whose = "caseId")
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = new StringBuilder("\uFEFF");
        Line(text, [.. Header.Select(h => h == "caseId" ? whose : h)]);
        foreach (var reported in findings)
        {
            var finding = reported.Finding;
            Line(
                text,
                reported.Source.File,
                reported.Source.Line.ToString(CultureInfo.InvariantCulture),
                reported.Column,
                reported.CaseId?.Value ?? reported.RecordId,
                finding.Rule,
                AssessmentCodes.Outcomes.CodeOf(finding.Outcome),
                AssessmentCodes.Severities.CodeOf(finding.Severity),
                finding.Path,
                finding.Message,
                string.Join("; ", finding.Missing),
                finding.WouldChange,
                string.Join("; ", finding.Citations.Select(c => c.Title).Distinct(StringComparer.Ordinal)),
                finding.Amended?.Reason,
                reported.Fingerprint);
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A cell as it stands in the file: defused, and quoted where it needs to be.</summary>
    internal static string Cell(string text)
    {
        // What begins like this is run or fetched by one spreadsheet or another; so does what follows blanks, and the wide forms.
        var start = text.AsSpan().TrimStart(' ');
        var defused = start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' || text.StartsWith('\'') ? "'" + text : text;
        return defused.AsSpan().ContainsAny(Quoted) || defused.StartsWith('\'') ? $"\"{defused.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : defused;
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Cell(cells[i] ?? ""));
        }

        text.Append("\r\n");
    }
}
