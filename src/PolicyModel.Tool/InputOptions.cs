using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyModel.Datasets;
using PolicyModel.Parquet;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>The options that every command which reads records shares.</summary>
internal sealed class InputOptions
{
    private readonly LawOptions law;
    private readonly IReadOnlyList<Option> options;

    internal InputOptions(Command command)
    {
        Files = new Argument<string[]>("FILE")
        {
            Description = "Records to read: NDJSON, JSON, or with --mapping a delimited table, an Excel workbook or Parquet; gzip is unpacked. Files, folders and patterns (data/**/*.csv); - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Files.Validators.Add(CheckFiles);
        Mapping = new Option<string?>("--mapping") { Description = "How the rows of a table become cases: a mapping document.", HelpName = "M" };
        AsOf = new Option<string?>("--as-of") { Description = "The time for which to judge, such as 2026-04-01; it overrides the records' own. A day means its last local second.", HelpName = "T" };
        Readings = new Option<string?>("--readings") { Description = "The readings to judge under, with commas between; all by default.", HelpName = "R,R" };
        law = new LawOptions(command, withReadings: true);
        Lenient = new Option<bool>("--lenient") { Description = "Pass over unknown JSON properties with a note instead of an error." };
        command.Add(Files);
        command.Add(Mapping);
        command.Add(AsOf);
        command.Add(Readings);
        command.Add(Lenient);
        options = [.. command.Options];
    }

    internal Argument<string[]> Files { get; }

    private Option<string?> Mapping { get; }

    private Option<string?> AsOf { get; }

    private Option<string?> Readings { get; }

    private Option<bool> Lenient { get; }

    internal async Task<(Assessor Assessor, DatasetOptions Options)> ReadAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var asOf = call.GetValue(AsOf);
        ReportedTime? time = null;
        if (asOf is not null)
        {
            time = ReportedTime.TryParse(asOf, out var parsed) ? parsed : throw new UsageException("--as-of: expected a day (2026-04-01), a clock time (2026-04-01T12:00) or an instant (2026-04-01T12:00:00Z).");
        }

        var (book, readings) = await law.ReadAsync(call, cancellationToken).ConfigureAwait(false);
        return (
            new Assessor(book, Chosen(readings, call.GetValue(Readings))),
            new DatasetOptions
            {
                AsOf = time,
                Mapping = await MappingAsync(call.GetValue(Mapping), cancellationToken).ConfigureAwait(false),
                Mode = call.GetValue(Lenient) ? ReadMode.Lenient : ReadMode.Strict,
                Formats = [ParquetTables.Format],
            });
    }

    /// <summary>The first option given that says how records are read or judged, for a call that does neither.</summary>
    internal string? JudgingOption(ParseResult call) => options.FirstOrDefault(o => call.GetResult(o) is { Implicit: false })?.Name;

    /// <summary>The files that are meant by what was given.</summary>
    internal IReadOnlyList<string> FilesOf(ParseResult call) => InputPaths.Find(call.GetRequiredValue(Files));

    /// <summary>The records of all files.</summary>
    internal static IAsyncEnumerable<AssessedRecord> AssessAsync(DatasetAssessor dataset, IEnumerable<string> files, Shell shell, CancellationToken cancellationToken) =>
        dataset.AssessAllAsync(files.Select(f => Input(f, shell)), cancellationToken);

    /// <summary>A file, or standard input.</summary>
    internal static DatasetInput Input(string file, Shell shell) => file == "-" ? DatasetInput.Stream(shell.Input, "standard input") : DatasetInput.File(file);

    /// <summary>Refuses an output that would overwrite one of the inputs.</summary>
    internal void SpareInputs(ParseResult call, Option<string?> output)
    {
        if (call.GetValue(output) is { } path && FilesOf(call).Any(f => f != "-" && string.Equals(Path.GetFullPath(f), Path.GetFullPath(path), StringComparison.Ordinal)))
        {
            throw new UsageException($"{output.Name}: the file is one of the inputs.");
        }
    }

    /// <summary>An option that the command does not know would be taken for a file; standard input is gone when it has been read.</summary>
    private static void CheckFiles(ArgumentResult result)
    {
        if (result.Tokens.Count(t => t.Value == "-") > 1)
        {
            result.AddError("- stands twice: standard input can be read once only.");
        }

        foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
        {
            result.AddError($"Unrecognized option '{token.Value}'. A file whose name begins so is given as ./{token.Value}");
        }
    }

    private static ReadingSet Chosen(ReadingSet readings, string? list)
    {
        if (list is null)
        {
            return readings;
        }

        var ids = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length > 0 && ids.All(id => readings.Readings.Any(r => r.Id == id)))
        {
            return readings.Only(ids);
        }

        throw new UsageException($"--readings: expected one or more of {string.Join(", ", readings.Readings.Select(r => r.Id))}.");
    }

    private static async Task<DatasetMapping?> MappingAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return null;
        }

        var bytes = await SideFile.ReadAsync(path, "mapping", cancellationToken).ConfigureAwait(false);
        return DatasetMapping.TryRead(bytes, out var mapping, out var problems) ? mapping : throw SideFile.NotUsable(path, "mapping", problems);
    }
}
