using System.CommandLine;
using System.Globalization;
using PolicyModel.Datasets;
using PolicyModel.Parquet;

namespace PolicyModel.Tool;

/// <summary><c>policymodel convert</c>: records from any format that can be read to NDJSON, or to the flat table as CSV or Parquet.</summary>
internal sealed class ConvertCommand
{
    private const int ShownProblems = 20;

    private readonly RecordOptions records;
    private readonly Option<string?> to = new("--to") { Description = "ndjson, csv or parquet; by default as the name of the output ends.", HelpName = "F" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Option<bool> package = new("--data-package") { Description = "Write datapackage.json beside the CSV file: its columns described for other programs (Frictionless Data)." };
    private readonly Shell shell;

    private ConvertCommand(Command command, Shell shell)
    {
        this.shell = shell;
        records = new RecordOptions(command);
        to.AcceptOnlyFromAmong("ndjson", "csv", "parquet");
        command.Add(to);
        command.Add(output);
        command.Add(package);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("convert", "Writes valid records as NDJSON, or as the flat table in CSV or Parquet, and loses nothing of them. Exit code 1 where records were left out.");
        var convert = new ConvertCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => convert.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var path = call.GetValue(output);
        var format = call.GetValue(to) ?? Path.GetExtension(path ?? "").ToUpperInvariant() switch
        {
            ".NDJSON" or ".JSONL" => "ndjson",
            ".CSV" => "csv",
            ".PARQUET" => "parquet",
            _ => throw new UsageException("--to: expected ndjson, csv or parquet, or an output whose name ends so."),
        };
        if (call.GetValue(package) && (format != "csv" || path is null))
        {
            throw new UsageException("--data-package: it stands beside a CSV file, so that --output and csv are needed.");
        }

        records.SpareInputs(call, output);
        var converter = new DatasetConverter(await records.ReadAsync(call, cancellationToken).ConfigureAwait(false));
        var sources = records.FilesOf(call).Select(f => RecordOptions.Input(f, shell));
        Conversion? conversion = null;
        await shell.WriteAsync(path, async stream => conversion = await (format switch
        {
            "ndjson" => converter.ToNdjsonAsync(sources, stream, cancellationToken),
            "csv" => converter.ToCsvAsync(sources, stream, cancellationToken),
            _ => converter.ToTableAsync(sources, stream, ParquetTables.Format, cancellationToken),
        }).ConfigureAwait(false)).ConfigureAwait(false);
        if (call.GetValue(package))
        {
            var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path!))!, "datapackage.json");
            await shell.WriteAsync(beside, stream => stream.WriteAsync(DataPackage.Describe(Path.GetFileName(path!)), cancellationToken).AsTask()).ConfigureAwait(false);
        }

        await TellAsync(conversion!).ConfigureAwait(false);
        return conversion!.Written < conversion.Read ? ExitCodes.Findings : ExitCodes.Nothing;
    }

    private async Task TellAsync(Conversion conversion)
    {
        foreach (var problem in conversion.Problems.Take(ShownProblems))
        {
            var column = problem.Problem.Column is { } name ? $" {name}" : "";
            await LineAsync($"{problem.Source.File} line {problem.Source.Line}{column}: {problem.Problem.Code} {problem.Problem.Pointer} {problem.Problem.Message}").ConfigureAwait(false);
        }

        if (conversion.ProblemsTotal > ShownProblems)
        {
            await LineAsync($"and {conversion.ProblemsTotal - ShownProblems} more; check tells them all").ConfigureAwait(false);
        }

        await LineAsync($"{conversion.Written} of {conversion.Read} records written").ConfigureAwait(false);
        if (conversion.WithRest > 0)
        {
            await LineAsync($"{conversion.WithRest} of them have parts without a column of their own, which stand as JSON in the column more").ConfigureAwait(false);
        }
    }

    private Task LineAsync(FormattableString line) => shell.Error.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
