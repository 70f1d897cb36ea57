using System.CommandLine;
using System.Text;
using PolicyModel.Datasets;

namespace PolicyModel.Tool;

/// <summary>Where a key comes from: a file or the environment, never the command line.</summary>
internal sealed class KeyOptions
{
    private readonly Option<string?> keyFile;
    private readonly Option<string?> keyVariable;

    internal KeyOptions(Command command, string what)
    {
        keyFile = new Option<string?>("--key-file") { Description = $"The file that holds {what}: 32 bytes or more, drawn at random. A key is never given on the command line.", HelpName = "F" };
        keyVariable = new Option<string?>("--key-env") { Description = "The environment variable that holds the key.", HelpName = "V" };
        command.Add(keyFile);
        command.Add(keyVariable);
    }

    internal bool IsGiven(ParseResult call) => (call.GetValue(keyFile), call.GetValue(keyVariable)) is not (null, null);

    internal async Task<byte[]> SecretAsync(ParseResult call, Shell shell, CancellationToken cancellationToken) => (call.GetValue(keyFile), call.GetValue(keyVariable)) switch
    {
        ({ } path, null) => await SideFile.ReadAsync(path, "key", cancellationToken).ConfigureAwait(false),
        (null, { } variable) => shell.Variable(variable) is { } secret ? Encoding.UTF8.GetBytes(secret) : throw new UsageException("--key-env: the environment has no such variable."),
        _ => throw new UsageException("Give the key by --key-file or by --key-env."),
    };
}
