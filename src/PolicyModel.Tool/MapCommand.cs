using System.CommandLine;
using System.Text;
using PolicyModel.Datasets;
using PolicyModel.Parquet;

namespace PolicyModel.Tool;

/// <summary><c>policymodel map</c>: drafts a mapping from a table, or prints one that is shipped.</summary>
internal sealed class MapCommand
{
    private readonly Argument<string?> file = new("FILE") { Description = "A delimited table, an Excel workbook (its first sheet) or Parquet; - is standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> shipped = new("--shipped") { Description = $"Print a shipped mapping instead: {string.Join(", ", ShippedMappings.Names)}.", HelpName = "NAME" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Shell shell;

    private MapCommand(Command command, Shell shell)
    {
        this.shell = shell;
        command.Add(file);
        command.Add(shipped);
        command.Add(output);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("map", "Drafts a mapping from the header and first rows of a table, and says what it could not place. Everything in a draft is a guess by words: look at it before you use it. It quotes code values of the table, and no others.");
        var map = new MapCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => map.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var path = call.GetValue(file);
        var name = call.GetValue(shipped);
        if (path is null == name is null)
        {
            throw new UsageException("map: expected a FILE, or --shipped with the name of a mapping.");
        }

        if (name is not null)
        {
            var document = ShippedMappings.TryGet(name, out var json) ? json : throw new UsageException($"--shipped: expected one of {string.Join(", ", ShippedMappings.Names)}.");
            await WriteAsync(call, document).ConfigureAwait(false);
            return ExitCodes.Nothing;
        }

        var draft = await MappingDraft.CreateAsync(RecordOptions.Input(path!, shell), [ParquetTables.Format], cancellationToken).ConfigureAwait(false);
        await WriteAsync(call, draft.Json).ConfigureAwait(false);
        await TellAsync("Columns that were placed:", draft.Columns.Where(c => c.Field is not null).Select(c => $"{c.Name} -> {c.Field}{(c.Note is null ? "" : $"  {c.Note}")}")).ConfigureAwait(false);
        await TellAsync("Columns that were not placed:", draft.Columns.Where(c => c.Field is null).Select(c => $"{c.Name}  {c.Note}")).ConfigureAwait(false);
        await TellAsync("To be filled in or looked at:", draft.Missing).ConfigureAwait(false);
        return ExitCodes.Nothing;
    }

    private Task WriteAsync(ParseResult call, string text) => shell.WriteAsync(call.GetValue(output), stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask());

    private async Task TellAsync(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            await shell.Error.WriteLineAsync(heading).ConfigureAwait(false);
            foreach (var line in all)
            {
                await shell.Error.WriteLineAsync($"  {line}").ConfigureAwait(false);
            }
        }
    }
}
