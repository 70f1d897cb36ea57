using System.CommandLine;
using System.Globalization;
using PolicyModel.Datasets;

namespace PolicyModel.Tool;

/// <summary><c>policymodel pseudonymize</c>: replaces ids by keyed pseudonyms.</summary>
internal sealed class PseudonymizeCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "JSON records, one a line, or a delimited table; gzip is unpacked. - is standard input." };
    private readonly KeyOptions key;
    private readonly Option<string> keyId = new("--key-id") { Description = "What stands in front of each pseudonym, such as k1.", HelpName = "ID", Required = true };
    private readonly Option<string> release = new("--release") { Description = "The release in which the pseudonyms mean something: another release gives others.", HelpName = "R", Required = true };
    private readonly Option<string[]> fields = new("--field") { Description = "A field of records (/caseId and /subject by default; # stands for every item of a list) or a column of a table. May stand several times.", HelpName = "N" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Shell shell;

    private PseudonymizeCommand(Command command, Shell shell)
    {
        this.shell = shell;
        command.Add(file);
        key = new KeyOptions(command, "the key");
        command.Add(keyId);
        command.Add(release);
        command.Add(fields);
        command.Add(output);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("pseudonymize", "Replaces ids by keyed pseudonyms within one release. Only the fields named are replaced; look for identifiers elsewhere first: check reports them as PM9001.");
        var pseudonymize = new PseudonymizeCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => pseudonymize.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        if (!ReleaseId.TryParse(call.GetRequiredValue(release), out var scope))
        {
            throw new UsageException($"--release: expected {ReleaseId.Form}.");
        }

        if (!PseudonymKey.TryCreate(call.GetRequiredValue(keyId), await key.SecretAsync(call, shell, cancellationToken).ConfigureAwait(false), scope, out var made, out var problem))
        {
            throw new UsageException(problem);
        }

        var path = call.GetRequiredValue(file);
        if (call.GetValue(output) is { } to && path != "-" && string.Equals(Path.GetFullPath(path), Path.GetFullPath(to), StringComparison.Ordinal))
        {
            throw new UsageException("--output: the file is the input.");
        }

        var named = call.GetValue(fields) is { Length: > 0 } given ? given : Pseudonymizer.CaseFields;
        var replaced = 0L;
        await shell.WriteAsync(call.GetValue(output), async stream => replaced = await new Pseudonymizer(made, named).WriteAsync(RecordOptions.Input(path, shell), stream, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        await shell.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"policymodel: {replaced} values replaced.")).ConfigureAwait(false);
        return ExitCodes.Nothing;
    }
}
