using System.CommandLine;
using System.Globalization;
using System.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel explain</c>: cases as numbered accounts, as records requests, and one as a timeline picture.</summary>
internal sealed class ExplainCommand
{
    private readonly InputOptions input;
    private readonly Option<string?> caseId = new("--case") { Description = "The id of the one case to tell; all by default.", HelpName = "ID" };
    private readonly Option<bool> request = new("--request") { Description = "Instead of the account, tell what to ask whoever holds the records for: the facts that are missing, and why each is needed." };
    private readonly Option<string?> picture = new("--svg") { Description = "Also draw the one case as a timeline picture into a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Shell shell;

    private ExplainCommand(Command command, Shell shell)
    {
        this.shell = shell;
        input = new InputOptions(command);
        command.Add(caseId);
        command.Add(request);
        command.Add(picture);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("explain", "Tells cases as numbered accounts: what the record says, when the person could have gone, and what each reading makes of it.");
        var explain = new ExplainCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => explain.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var wanted = call.GetValue(caseId);
        if (wanted is not null && !CaseId.TryParse(wanted, out _))
        {
            throw new UsageException($"--case: expected {CaseId.Form}.");
        }

        input.SpareInputs(call, picture);
        var (assessor, options) = await input.ReadAsync(call, shell, cancellationToken).ConfigureAwait(false);
        var records = InputOptions.AssessAsync(new DatasetAssessor(assessor, options), input.FilesOf(call), shell, cancellationToken);
        if (call.GetValue(picture) is { } path)
        {
            var drawn = await DrawAsync(records, wanted, assessor, path, cancellationToken).ConfigureAwait(false);
            records = new[] { drawn }.ToAsyncEnumerable();
        }

        var told = 0;
        await shell.WriteAsync(path: null, async stream =>
        {
            await foreach (var record in records.ConfigureAwait(false))
            {
                if (wanted is null || record.CaseId?.Value == wanted)
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes((told++ == 0 ? "" : "\n") + Tell(record, call.GetValue(request))), cancellationToken).ConfigureAwait(false);
                }
            }
        }).ConfigureAwait(false);
        return told > 0 || wanted is null ? ExitCodes.Nothing : throw NoSuchCase();
    }

    /// <summary>Draws the one case that is wanted and gives it back.</summary>
    private async Task<AssessedRecord> DrawAsync(IAsyncEnumerable<AssessedRecord> records, string? wanted, Assessor assessor, string path, CancellationToken cancellationToken)
    {
        AssessedRecord? only = null;
        await foreach (var record in records.ConfigureAwait(false))
        {
            if (wanted is null || record.CaseId?.Value == wanted)
            {
                only = only is null ? record : throw new UsageException(wanted is null ? "--svg draws one case: name it with --case." : "--svg draws one case: several have that id.");
            }
        }

        if (only is null)
        {
            throw wanted is null ? new UsageException("--svg: there is no case to draw.") : NoSuchCase();
        }

        if (only is not { Case: { } known, Assessment: { } assessment })
        {
            throw new UsageException("--svg: the case is not valid, so that there is nothing to draw; explain without --svg tells why.");
        }

        await shell.WriteAsync(path, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(TimelinePicture.Render(known, assessment, assessor)), cancellationToken).AsTask()).ConfigureAwait(false);
        return only;
    }

    private static UsageException NoSuchCase() => new("--case: the file holds no case of that id.");

    private static string Tell(AssessedRecord record, bool request)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(request ? "Records request for case" : "Case")} {record.CaseId?.Value ?? "without a readable id"} ({record.Source.File} line {record.Source.Line})\n");
        var paragraphs = record.Assessment is { } assessment
            ? request ? RequestForRecords.Render(record.Case!, assessment) : Account.Render(record.Case!, assessment)
            : ["The record is not valid and is not judged.", .. record.Problems.Select(p => $"{p.Code} line {p.Line} {p.Pointer}: {p.Message}")];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1,3}. {paragraphs[i]}\n");
        }

        return text.ToString();
    }
}
