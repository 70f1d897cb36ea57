using System.Diagnostics;
using System.Globalization;
using PolicyModel.Datasets;
using Spectre.Console;

namespace PolicyModel.Tool;

/// <summary>A line of progress on a terminal, with rate and time left; silent in a pipe and with --quiet. NO_COLOR is honoured.</summary>
internal sealed class Progress
{
    private const int EveryRecords = 256;
    private const double EverySeconds = 0.2;

    private readonly IAnsiConsole? console;
    private readonly DatasetAssessor dataset;
    private readonly long totalBytes;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long records;
    private double shownAt;

    internal Progress(Shell shell, bool quiet, IEnumerable<string> files, DatasetAssessor dataset)
    {
        this.dataset = dataset;
        totalBytes = files.Sum(f => File.Exists(f) ? new FileInfo(f).Length : 0);
        console = quiet || !shell.ShowsProgress ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Error) });
    }

    internal void Step(int more)
    {
        var before = records;
        records += more;
        if (console is null || records / EveryRecords == before / EveryRecords || watch.Elapsed.TotalSeconds - shownAt < EverySeconds)
        {
            return;
        }

        shownAt = watch.Elapsed.TotalSeconds;
        var done = totalBytes > 0 ? Math.Min(1, dataset.BytesRead / (double)totalBytes) : 0;
        var left = done > 0.01 ? string.Create(CultureInfo.InvariantCulture, $", {done:P0}, {shownAt / done * (1 - done):0} s left") : "";
        console.Write("\r");
        console.Markup(string.Create(CultureInfo.InvariantCulture, $"[grey]{records} records, {records / shownAt:0} a second{left}[/]   "));
    }

    internal void Clear()
    {
        if (console is not null && shownAt > 0)
        {
            console.Write("\r" + new string(' ', 70) + "\r");
        }
    }
}
