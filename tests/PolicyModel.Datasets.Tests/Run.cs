using System.Buffers;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets.Tests;

/// <summary>A data set read and judged to its end, with everything that may be printed of it.</summary>
internal sealed class Run
{
    private static readonly Assessor Assessor = new();

    private Run(List<AssessedRecord> records, Report report)
    {
        Records = records;
        Report = report;
    }

    internal List<AssessedRecord> Records { get; }

    internal Report Report { get; }

    /// <summary>Every problem of every record as "code line pointer".</summary>
    internal string[] Problems => [.. Records.SelectMany(r => r.Problems).Select(p => $"{p.Code} {p.Line} {p.Pointer}")];

    /// <summary>Every problem as "code line column pointer".</summary>
    internal string[] CellProblems => [.. Records.SelectMany(r => r.Problems).Select(p => $"{p.Code} {p.Line} {p.Column ?? "-"} {p.Pointer}")];

    /// <summary>All that the library would print of the run: the text, the JSON and every line of NDJSON.</summary>
    internal string Printed { get; private init; } = "";

    internal static Run Of(byte[] bytes, DatasetOptions? options = null, int maxFindings = 1000, string name = "in", Baseline? baseline = null) =>
        OfAsync(bytes, options, maxFindings, name, baseline).GetAwaiter().GetResult();

    internal static Task<Run> OfAsync(string text, DatasetOptions? options = null, int maxFindings = 1000) => OfAsync(Encoding.UTF8.GetBytes(text), options, maxFindings);

    internal static async Task<Run> OfAsync(byte[] bytes, DatasetOptions? options = null, int maxFindings = 1000, string name = "in", Baseline? baseline = null, int timelines = 0)
    {
        var dataset = new DatasetAssessor(Assessor, options ?? new DatasetOptions());
        using var builder = new ReportBuilder(Assessor, options?.AsOf, maxFindings) { Settings = options?.Settings ?? ReportSettings.None, Baseline = baseline, MaxTimelines = timelines };
        List<AssessedRecord> records = [];
        await foreach (var record in dataset.AssessStreamAsync(new ChunkedStream(bytes, 1000), name, TestContext.Current.CancellationToken))
        {
            builder.Add(record);
            records.Add(record);
        }

        var report = builder.Build(dataset.Inputs);

        // What a report counts without explaining it is what it counts of each record read by itself.
        Assert.Equal(Encoding.UTF8.GetString(await JsonAsync(report)), Encoding.UTF8.GetString(await JsonAsync(await CountedAsync(bytes, options, maxFindings, name, baseline, timelines))));
        return new Run(records, report)
        {
            Printed = TextReport.Render(report) + Encoding.UTF8.GetString(await JsonAsync(report)) + string.Concat(records.Select(Line)),
        };
    }

    private static async Task<Report> CountedAsync(byte[] bytes, DatasetOptions? options, int maxFindings, string name, Baseline? baseline, int timelines)
    {
        var dataset = new DatasetAssessor(Assessor, options ?? new DatasetOptions());
        using var builder = new ReportBuilder(Assessor, options?.AsOf, maxFindings) { Settings = options?.Settings ?? ReportSettings.None, Baseline = baseline, MaxTimelines = timelines };
        await dataset.ReportAsync([DatasetInput.Stream(new ChunkedStream(bytes, 1000), name)], builder, cancellationToken: TestContext.Current.CancellationToken);
        return builder.Build(dataset.Inputs);
    }

    internal static async Task<byte[]> JsonAsync(Report report)
    {
        using var output = new MemoryStream();
        await JsonReport.WriteAsync(report, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    internal static string Line(AssessedRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonReport.WriteLine(record, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
