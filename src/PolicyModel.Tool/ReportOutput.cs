using System.CommandLine;
using System.Text;
using PolicyModel.Datasets;

namespace PolicyModel.Tool;

/// <summary>How a report is written, and what exit code it gives.</summary>
internal static class ReportOutput
{
    internal const int TextFindings = 50;
    internal const int OtherFindings = 1000;

    internal static Option<string> FailOn()
    {
        var option = new Option<string>("--fail-on") { Description = "The severity of findings from which the exit code is 1: note, warning, error or never.", DefaultValueFactory = _ => "error", HelpName = "S" };
        option.AcceptOnlyFromAmong("note", "warning", "error", "never");
        return option;
    }

    internal static Option<int?> MaxFindings() => new("--max-findings") { Description = "How many findings to show: 50 in text and 1000 elsewhere by default. Counts are exact all the same.", HelpName = "N" };

    internal static int Cap(int? given, string format) =>
        (given ?? (format == "text" ? TextFindings : OtherFindings)) is >= 0 and var max ? max : throw new UsageException("--max-findings: expected a number from 0.");

    // A report that was begun is written whole, even where the run was interrupted.
    internal static Task WriteAsync(Report report, string format, Stream stream) => format switch
    {
        "json" => JsonReport.WriteAsync(report, stream, CancellationToken.None),
        "csv" => CsvReport.WriteAsync(report, stream, CancellationToken.None),
        "html" => HtmlReport.WriteAsync(report, stream, CancellationToken.None),
        "sarif" => SarifReport.WriteAsync(report, stream, CancellationToken.None),
        _ => stream.WriteAsync(Encoding.UTF8.GetBytes(TextReport.Render(report)), CancellationToken.None).AsTask(),
    };

    internal static int ExitCode(string failOn, Severity? gravest) =>
        gravest is { } severity && Rules.AssessmentCodes.Severities.TryParse(failOn, out var from) && severity >= from ? ExitCodes.Findings : ExitCodes.Nothing;
}
