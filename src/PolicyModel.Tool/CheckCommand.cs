using System.Buffers;
using System.CommandLine;
using System.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel check</c>: validates and assesses every record.</summary>
internal sealed class CheckCommand
{
    private const int FlushBytes = 1 << 16;
    private const int TextFindings = 50;
    private const int JsonFindings = 1000;

    private readonly InputOptions input;
    private readonly Option<string> format = new("--format") { Description = "text for people, json for one report, ndjson for one line a record.", DefaultValueFactory = _ => "text", HelpName = "F" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Option<string> failOn = new("--fail-on") { Description = "The severity of findings from which the exit code is 1: note, warning, error or never.", DefaultValueFactory = _ => "error", HelpName = "S" };
    private readonly Option<int?> maxFindings = new("--max-findings") { Description = "How many findings to show: 50 in text and 1000 in json by default. Counts are exact all the same.", HelpName = "N" };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No progress." };
    private readonly Shell shell;

    private CheckCommand(Command command, Shell shell)
    {
        this.shell = shell;
        input = new InputOptions(command);
        format.AcceptOnlyFromAmong("text", "json", "ndjson");
        failOn.AcceptOnlyFromAmong("note", "warning", "error", "never");
        command.Add(format);
        command.Add(output);
        command.Add(failOn);
        command.Add(maxFindings);
        command.Add(quiet);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("check", "Validates and assesses every record: the main job. Exit code 0: nothing found; 1: findings; 2: usage; 3: input unreadable; 4: output not writable.");
        var check = new CheckCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => check.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var max = call.GetValue(maxFindings) ?? (call.GetValue(format) == "text" ? TextFindings : JsonFindings);
        if (max < 0)
        {
            throw new UsageException("--max-findings: expected a number from 0.");
        }

        var (assessor, options) = await input.ReadAsync(call, cancellationToken).ConfigureAwait(false);
        var dataset = new DatasetAssessor(assessor, options);
        var files = input.FilesOf(call);
        input.SpareInputs(call, output);

        using var builder = new ReportBuilder(assessor, options.AsOf, max) { AcrossRecords = call.GetValue(format) != "ndjson" };
        var records = InputOptions.AssessAsync(dataset, files, shell, cancellationToken);
        var progress = new Progress(shell, call.GetValue(quiet), files, dataset);
        var interrupted = false;
        await shell.WriteAsync(call.GetValue(output), async stream =>
        {
            var lines = call.GetValue(format) == "ndjson" ? new ArrayBufferWriter<byte>() : null;
            try
            {
                await foreach (var record in records.ConfigureAwait(false))
                {
                    builder.Add(record);
                    progress.Step();
                    if (lines is not null)
                    {
                        JsonReport.WriteLine(record, lines);
                        await FlushAsync(lines, stream, FlushBytes).ConfigureAwait(false);
                    }
                }
            }
            catch (OperationCanceledException)
            {
                interrupted = true;
            }
            catch (DatasetException) when (lines is not null)
            {
                // What was judged before the input broke off is not lost.
                await FlushAsync(lines, stream, 1).ConfigureAwait(false);
                await stream.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                throw;
            }
            finally
            {
                progress.Clear();
            }

            if (lines is not null)
            {
                if (interrupted)
                {
                    lines.Write("{\"incomplete\":true}\n"u8);
                }

                await FlushAsync(lines, stream, 1).ConfigureAwait(false);
                return;
            }

            var report = builder.Build(dataset.Inputs, interrupted);
            if (call.GetValue(format) == "json")
            {
                await JsonReport.WriteAsync(report, stream, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(TextReport.Render(report)), CancellationToken.None).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return interrupted ? ExitCodes.Interrupted : ExitCode(call.GetRequiredValue(failOn), builder.Build([]).Gravest);
    }

    private static int ExitCode(string failOn, Severity? gravest) =>
        gravest is { } severity && AssessmentCodes.Severities.TryParse(failOn, out var from) && severity >= from ? ExitCodes.Findings : ExitCodes.Nothing;

    private static async Task FlushAsync(ArrayBufferWriter<byte> lines, Stream stream, int atLeast)
    {
        if (lines.WrittenCount >= atLeast)
        {
            await stream.WriteAsync(lines.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
            lines.ResetWrittenCount();
        }
    }
}
