using System.CommandLine;
using NodaTime;
using PolicyModel.Datasets;

namespace PolicyModel.Tool;

/// <summary><c>policymodel report --merge</c>: makes the report of a whole data set of its parts.</summary>
internal sealed class ReportCommand
{
    private readonly Option<string[]> merge = new("--merge") { Description = "Parts that check --format part wrote, in the order of the data set; - is standard input. Two runs over the parts give the same bytes, and those of one run over all.", HelpName = "PART", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> format = new("--format") { Description = "text for people, json for one report, csv for spreadsheets, sarif for programs that show findings, html for a page that needs nothing else.", DefaultValueFactory = _ => "text", HelpName = "F" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Option<string?> settings = new("--settings") { Description = "What was lowered or suppressed in the parts: the same document.", HelpName = "S" };
    private readonly Option<string> failOn = ReportOutput.FailOn();
    private readonly Option<int?> maxFindings = ReportOutput.MaxFindings();
    private readonly LawOptions law;
    private readonly Shell shell;

    private ReportCommand(Command command, Shell shell)
    {
        this.shell = shell;
        format.AcceptOnlyFromAmong("text", "json", "csv", "sarif", "html");
        command.Add(merge);
        command.Add(format);
        command.Add(output);
        command.Add(settings);
        law = new LawOptions(command, withReadings: true);
        command.Add(failOn);
        command.Add(maxFindings);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("report", "Makes the report of a whole data set of its parts, what repeats a record of another part included. Exit codes as those of check.");
        var report = new ReportCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => report.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var max = ReportOutput.Cap(call.GetValue(maxFindings), call.GetRequiredValue(format));
        var parts = call.GetRequiredValue(merge);
        if (call.GetValue(output) is { } to && parts.Any(p => p != "-" && string.Equals(Path.GetFullPath(p), Path.GetFullPath(to), StringComparison.Ordinal)))
        {
            throw new UsageException("--output: the file is one of the parts.");
        }

        var (book, readings) = await law.ReadAsync(call, cancellationToken).ConfigureAwait(false);
        using var merger = new ReportMerger(book, readings, await SettingsAsync(call, shell.Today, cancellationToken).ConfigureAwait(false), max);
        foreach (var path in parts)
        {
            var name = path == "-" ? "standard input" : FileNames.Shown(path);
            var part = path == "-" ? shell.Input : Open(path, name);
            await using (part.ConfigureAwait(false))
            {
                await merger.AddAsync(part, name, cancellationToken).ConfigureAwait(false);
            }
        }

        var report = merger.Build();
        await shell.WriteAsync(call.GetValue(output), stream => ReportOutput.WriteAsync(report, call.GetRequiredValue(format), stream)).ConfigureAwait(false);
        return ReportOutput.ExitCode(call.GetRequiredValue(failOn), report.Gravest);
    }

    private async Task<ReportSettings> SettingsAsync(ParseResult call, LocalDate today, CancellationToken cancellationToken)
    {
        if (call.GetValue(settings) is not { } path)
        {
            return ReportSettings.None;
        }

        var bytes = await SideFile.ReadAsync(path, "settings file", cancellationToken).ConfigureAwait(false);
        return ReportSettings.TryRead(bytes, today, out var read, out var problems) ? read : throw SideFile.NotUsable(path, "settings file", problems);
    }

    private static FileStream Open(string path, string name)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DatasetException($"{name}: cannot be opened.", e);
        }
    }
}
