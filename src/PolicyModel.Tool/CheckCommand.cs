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

    private readonly InputOptions input;
    private readonly Option<string> format = new("--format") { Description = "text for people, json for one report, ndjson for one line a record, csv for spreadsheets, sarif for programs that show findings, html for a page that needs nothing else, part for the part of a report that report --merge makes whole.", DefaultValueFactory = _ => "text", HelpName = "F" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Option<string> failOn = ReportOutput.FailOn();
    private readonly Option<int?> maxFindings = ReportOutput.MaxFindings();
    private readonly Option<string?> baseline = new("--baseline") { Description = "A former report that check --format json wrote: what stands in it is counted, and neither shown nor weighed for the exit code.", HelpName = "R" };
    private readonly Option<bool> isPublic = new("--public") { Description = "A report fit to publish, as text, json or html: small counts withheld with what they could be reckoned from, months in place of days, no findings, no cases." };
    private readonly KeyOptions key;
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No progress." };
    private readonly Shell shell;

    private CheckCommand(Command command, Shell shell)
    {
        this.shell = shell;
        input = new InputOptions(command);
        input.AddLists(command);
        format.AcceptOnlyFromAmong("text", "json", "ndjson", "csv", "sarif", "html", "part");
        command.Add(format);
        command.Add(output);
        command.Add(failOn);
        command.Add(maxFindings);
        command.Add(baseline);
        command.Add(isPublic);
        key = new KeyOptions(command, "the key of the hashes in a part, the same for all parts");
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
        var max = ReportOutput.Cap(call.GetValue(maxFindings), call.GetRequiredValue(format));
        if (call.GetValue(isPublic) && call.GetValue(format) is not ("text" or "json" or "html"))
        {
            throw new UsageException("--public: a public report lists no findings; choose text, json or html.");
        }

        if (key.IsGiven(call) && call.GetValue(format) != "part")
        {
            throw new UsageException("--key-file, --key-env: only a part of a report has keyed hashes; choose --format part.");
        }

        if (await input.ListAsync(call, cancellationToken).ConfigureAwait(false) is { } lists)
        {
            return await CheckListsAsync(call, lists, max, cancellationToken).ConfigureAwait(false);
        }

        var (assessor, options) = await input.ReadAsync(call, shell, cancellationToken).ConfigureAwait(false);
        var acrossRecords = call.GetValue(format) != "ndjson";
        var dataset = new DatasetAssessor(assessor, options with { AppliesDataRules = acrossRecords });
        var files = input.FilesOf(call);
        input.SpareInputs(call, output);

        if (call.GetValue(format) == "part")
        {
            return await PartAsync(call, assessor, options with { AppliesDataRules = true }, max, cancellationToken).ConfigureAwait(false);
        }

        var former = await BaselineAsync(call, cancellationToken).ConfigureAwait(false);
        using var builder = new ReportBuilder(assessor, options.AsOf, max) { LeavesOutProtected = call.GetValue(isPublic), Settings = options.Settings, Baseline = former, MaxTimelines = call.GetValue(format) == "html" && !call.GetValue(isPublic) ? HtmlReport.Timelines : 0 };
        DatasetInput[] inputs = [.. files.Select(f => RecordOptions.Input(f, shell))];
        var progress = new Progress(shell, call.GetValue(quiet), files, dataset);
        var interrupted = false;
        await shell.WriteAsync(call.GetValue(output), async stream =>
        {
            var lines = call.GetValue(format) == "ndjson" ? new ArrayBufferWriter<byte>() : null;
            try
            {
                if (lines is null)
                {
                    await dataset.ReportAsync(inputs, builder, progress.Step, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await foreach (var record in dataset.AssessAllAsync(inputs, cancellationToken).ConfigureAwait(false))
                    {
                        builder.Add(record);
                        progress.Step(1);
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
            await ReportOutput.WriteAsync(call.GetValue(isPublic) ? PublicReport.Of(report) : report, call.GetRequiredValue(format), stream).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return interrupted ? ExitCodes.Interrupted : ReportOutput.ExitCode(call.GetRequiredValue(failOn), builder.Build([]).Gravest);
    }

    /// <summary>Published lists of agreements, facilities and awards, judged for a day.</summary>
    private async Task<int> CheckListsAsync(ParseResult call, PublishedListOptions options, int max, CancellationToken cancellationToken)
    {
        if (call.GetValue(isPublic) || call.GetValue(baseline) is not null || call.GetValue(format) is "ndjson" or "part")
        {
            throw new UsageException("A published list is public and has no cases: --public, --baseline, --format ndjson and --format part do not go with one.");
        }

        var (assessor, asOf, settings) = await input.ReadForListsAsync(call, shell, cancellationToken).ConfigureAwait(false);
        input.SpareInputs(call, output);
        var report = await new ListAssessor(assessor, options).AssessAsync(input.FilesOf(call).Select(f => RecordOptions.Input(f, shell)), asOf, max, settings, cancellationToken).ConfigureAwait(false);
        await shell.WriteAsync(call.GetValue(output), stream => WriteAsync(report, call.GetRequiredValue(format), stream)).ConfigureAwait(false);
        return ReportOutput.ExitCode(call.GetRequiredValue(failOn), report.Gravest);
    }

    private static Task WriteAsync(ListReport report, string format, Stream stream) => format switch
    {
        "json" => JsonReport.WriteListAsync(report, stream, CancellationToken.None),
        "csv" => CsvReport.WriteListAsync(report, stream, CancellationToken.None),
        "html" => HtmlReport.WriteListAsync(report, stream, CancellationToken.None),
        "sarif" => SarifReport.WriteListAsync(report, stream, CancellationToken.None),
        _ => stream.WriteAsync(Encoding.UTF8.GetBytes(TextReport.Render(report)), CancellationToken.None).AsTask(),
    };

    private async Task<Baseline?> BaselineAsync(ParseResult call, CancellationToken cancellationToken)
    {
        if (call.GetValue(baseline) is not { } path)
        {
            return null;
        }

        if (call.GetValue(format) == "ndjson")
        {
            throw new UsageException("--baseline: lines of ndjson are judged one by one; choose another format.");
        }

        var bytes = await SideFile.ReadAsync(path, "former report", cancellationToken).ConfigureAwait(false);
        return Baseline.TryRead(bytes, out var former, out var problems) ? former : throw SideFile.NotUsable(path, "former report", problems);
    }

    /// <summary>Writes the part of a report.</summary>
    private async Task<int> PartAsync(ParseResult call, Assessor assessor, DatasetOptions options, int max, CancellationToken cancellationToken)
    {
        if (call.GetValue(baseline) is not null)
        {
            throw new UsageException("--baseline: a part is made whole before it is set beside a former report.");
        }

        var secret = await key.SecretAsync(call, shell, cancellationToken).ConfigureAwait(false);
        if (secret.Length < PseudonymKey.LeastBytes)
        {
            throw new UsageException($"The key has fewer than {PseudonymKey.LeastBytes} bytes.");
        }

        var dataset = new DatasetAssessor(assessor, options);
        var files = input.FilesOf(call);
        var progress = new Progress(shell, call.GetValue(quiet), files, dataset);
        var (interrupted, gravest) = (false, (Severity?)null);
        await shell.WriteAsync(call.GetValue(output), async stream =>
        {
            using var part = new ReportPartWriter(assessor, options.AsOf, max, options.Settings, secret, stream);
            try
            {
                await foreach (var record in InputOptions.AssessAsync(dataset, files, shell, cancellationToken).ConfigureAwait(false))
                {
                    await part.AddAsync(record, CancellationToken.None).ConfigureAwait(false);
                    progress.Step(1);
                }
            }
            catch (OperationCanceledException)
            {
                interrupted = true;
            }
            finally
            {
                progress.Clear();
            }

            await part.FinishAsync(dataset.Inputs, interrupted, CancellationToken.None).ConfigureAwait(false);
            gravest = part.Gravest;
        }).ConfigureAwait(false);
        return interrupted ? ExitCodes.Interrupted : ReportOutput.ExitCode(call.GetRequiredValue(failOn), gravest);
    }

    private static async Task FlushAsync(ArrayBufferWriter<byte> lines, Stream stream, int atLeast)
    {
        if (lines.WrittenCount >= atLeast)
        {
            await stream.WriteAsync(lines.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
            lines.ResetWrittenCount();
        }
    }
}
