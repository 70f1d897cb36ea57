using System.CommandLine;

namespace PolicyModel.Tool;

/// <summary>The command and its sub-commands.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(string[] args, Shell shell, TextWriter help, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Sets custody records beside the law of immigration detainers: was this person held longer than the law allows, under which reading, and how sure can we be? No legal advice.")
        {
            CheckCommand.Create(shell),
            ReportCommand.Create(shell),
            ExplainCommand.Create(shell),
            DeadlineCommand.Create(shell),
            LawCommand.Create(shell),
            RulesCommand.Create(shell),
            CompareCommand.Create(shell),
            MonitorCommand.Create(shell),
            AgencyCommand.Create(shell),
            ConvertCommand.Create(shell),
            MapCommand.Create(shell),
            SchemaCommand.Create(shell),
            PseudonymizeCommand.Create(shell),
        };
        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors)
            {
                await shell.Error.WriteLineAsync($"policymodel: {error.Message}").ConfigureAwait(false);
            }

            await shell.Error.WriteLineAsync("See policymodel --help.").ConfigureAwait(false);
            return ExitCodes.Usage;
        }

        return await call.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help, Error = shell.Error, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) },
            cancellationToken).ConfigureAwait(false);
    }
}
