using System.CommandLine;
using System.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel monitor</c>: what appeared, changed and was removed between two releases of a list of agreements.</summary>
internal sealed class MonitorCommand
{
    private readonly Argument<string> old = new("OLD") { Description = "The earlier release: a published list that is known by its columns (ICE's lists of 287(g) agreements, as CSV or workbook), or agreements as NDJSON or JSON; gzip is unpacked. - is standard input, of JSON only." };
    private readonly Argument<string> now = new("NEW") { Description = "The later release." };
    private readonly Option<string> format = new("--format") { Description = "text for people, json for programs, html for a page that needs nothing else.", DefaultValueFactory = _ => "text", HelpName = "F" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Shell shell;

    private MonitorCommand(Command command, Shell shell)
    {
        this.shell = shell;
        format.AcceptOnlyFromAmong("text", "json", "html");
        command.Add(old);
        command.Add(now);
        command.Add(format);
        command.Add(output);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("monitor", "Tells what appeared, changed and was removed between two releases of a list of agreements. Exit code 0: nothing changed; 1: something changed, or a record cannot be read; 2: usage; 3: input unreadable; 4: output not writable.");
        var monitor = new MonitorCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => monitor.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (earlier, later) = (call.GetRequiredValue(old), call.GetRequiredValue(now));
        if (earlier == "-" && later == "-")
        {
            throw new UsageException("- stands twice: standard input can be read once only.");
        }

        var (before, agreementsBefore) = await ReadAsync(earlier, cancellationToken).ConfigureAwait(false);
        var (after, agreementsAfter) = await ReadAsync(later, cancellationToken).ConfigureAwait(false);
        var report = new AgreementListReport { Before = before, After = after, Comparison = AgreementListComparison.Of(agreementsBefore, agreementsAfter) };
        var written = call.GetRequiredValue(format) switch
        {
            "json" => report.ToJson(),
            "html" => Encoding.UTF8.GetBytes(report.ToHtml()),
            _ => Encoding.UTF8.GetBytes(report.ToText()),
        };
        await shell.WriteAsync(call.GetValue(output), stream => stream.WriteAsync(written, CancellationToken.None).AsTask()).ConfigureAwait(false);
        return report.Comparison.Changes.Count + before.Invalid + after.Invalid > 0 ? ExitCodes.Findings : ExitCodes.Nothing;
    }

    private async Task<(AgreementRelease Release, List<Validated<FundingAgreement>> Agreements)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var files = new AgencyFiles(shell);
        List<Validated<FundingAgreement>> agreements = [];
        var (invalid, others) = (0L, 0L);
        await foreach (var record in files.ReadAsync([path], cancellationToken).ConfigureAwait(false))
        {
            if (record.Agreement is { } agreement)
            {
                agreements.Add(agreement);
            }
            else
            {
                (invalid, others) = record.IsInvalid ? (invalid + 1, others) : (invalid, others + 1);
            }
        }

        var input = files.Inputs[0];
        return (new AgreementRelease { File = input.File, Sha256 = input.Sha256, Invalid = invalid, PassedOver = others, Limits = input.Limits }, agreements);
    }
}
