using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using PolicyModel.Datasets;
using PolicyModel.Parquet;

namespace PolicyModel.Tool;

/// <summary>The argument and options that say which records are read, and how.</summary>
internal sealed class RecordOptions
{
    internal RecordOptions(Command command)
    {
        Files = new Argument<string[]>("FILE")
        {
            Description = "Records to read: NDJSON, JSON, the flat table, or with --mapping any delimited table, Excel workbook or Parquet; gzip is unpacked. Files, folders and patterns (data/**/*.csv); - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        Files.Validators.Add(CheckFiles);
        Mapping = new Option<string?>("--mapping") { Description = $"How the rows of a table become cases: a mapping document, or one that is shipped ({string.Join(", ", ShippedMappings.Names)}).", HelpName = "M" };
        Lenient = new Option<bool>("--lenient") { Description = "Pass over unknown JSON properties with a note instead of an error." };
        command.Add(Files);
        command.Add(Mapping);
        command.Add(Lenient);
    }

    internal Argument<string[]> Files { get; }

    private Option<string?> Mapping { get; }

    private Option<bool> Lenient { get; }

    internal async Task<DatasetOptions> ReadAsync(ParseResult call, CancellationToken cancellationToken) => new()
    {
        AppliesDataRules = false,
        Mapping = await MappingAsync(call.GetValue(Mapping), cancellationToken).ConfigureAwait(false),
        Mode = call.GetValue(Lenient) ? ReadMode.Lenient : ReadMode.Strict,
        Formats = [ParquetTables.Format],
    };

    /// <summary>The name or path of the mapping, as it was given.</summary>
    internal string? MappingOf(ParseResult call) => call.GetValue(Mapping);

    /// <summary>The files that are meant by what was given.</summary>
    internal IReadOnlyList<string> FilesOf(ParseResult call) => InputPaths.Find(call.GetRequiredValue(Files));

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

    private static async Task<DatasetMapping?> MappingAsync(string? given, CancellationToken cancellationToken)
    {
        if (given is null)
        {
            return null;
        }

        var bytes = !File.Exists(given) && ShippedMappings.TryGet(given, out var shipped) ? Encoding.UTF8.GetBytes(shipped) : await SideFile.ReadAsync(given, "mapping", cancellationToken).ConfigureAwait(false);
        return DatasetMapping.TryRead(bytes, out var mapping, out var problems) ? mapping : throw SideFile.NotUsable(given, "mapping", problems);
    }
}
