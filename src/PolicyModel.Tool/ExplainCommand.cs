using System.CommandLine;
using System.Globalization;
using System.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel explain</c>: cases as numbered accounts.</summary>
internal static class ExplainCommand
{
    internal static Command Create(Shell shell)
    {
        var command = new Command("explain", "Tells cases as numbered accounts: what the record says, when the person could have gone, and what each reading makes of it.");
        var input = new InputOptions(command);
        var caseId = new Option<string?>("--case") { Description = "The id of the one case to tell; all by default.", HelpName = "ID" };
        command.Add(caseId);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => RunAsync(shell, input, call, call.GetValue(caseId), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(Shell shell, InputOptions input, ParseResult call, string? wanted, CancellationToken cancellationToken)
    {
        if (wanted is not null && !CaseId.TryParse(wanted, out _))
        {
            throw new UsageException($"--case: expected {CaseId.Form}.");
        }

        var (assessor, options) = await input.ReadAsync(call, cancellationToken).ConfigureAwait(false);
        var dataset = new DatasetAssessor(assessor, options);
        var told = 0;
        await shell.WriteAsync(path: null, async stream =>
        {
            await foreach (var record in InputOptions.AssessAsync(dataset, call.GetRequiredValue(input.Files), shell, cancellationToken).ConfigureAwait(false))
            {
                if (wanted is null || record.CaseId?.Value == wanted)
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes((told++ == 0 ? "" : "\n") + Tell(record)), cancellationToken).ConfigureAwait(false);
                }
            }
        }).ConfigureAwait(false);
        return told > 0 || wanted is null ? ExitCodes.Nothing : throw new UsageException("--case: the file holds no case of that id.");
    }

    private static string Tell(AssessedRecord record)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Case {record.CaseId?.Value ?? "without a readable id"} ({record.Source.File} line {record.Source.Line})\n");
        var paragraphs = record.Assessment is { } assessment
            ? Account.Render(record.Case!, assessment)
            : ["The record is not valid and is not judged.", .. record.Problems.Select(p => $"{p.Code} line {p.Line} {p.Pointer}: {p.Message}")];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1,3}. {paragraphs[i]}\n");
        }

        return text.ToString();
    }
}
