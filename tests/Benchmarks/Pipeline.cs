using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Benchmarks;

/// <summary>The whole way of this library: text to assessments under every reading and by every rule, counted, with the findings written as one JSON report.</summary>
/// <param name="assessor">The assessor.</param>
/// <param name="options">How to read.</param>
/// <param name="maxFindings">How many findings are written.</param>
internal sealed class Pipeline(Assessor assessor, DatasetOptions options, int maxFindings = Pipeline.UsualFindings)
{
    /// <summary>How many findings <c>policymodel check</c> writes unless it is told otherwise.</summary>
    internal const int UsualFindings = 1000;

    internal Pipeline()
        : this(new Assessor(), new DatasetOptions())
    {
    }

    internal Report Run(byte[] text) => RunAsync(text).GetAwaiter().GetResult();

    private async Task<Report> RunAsync(byte[] text)
    {
        var dataset = new DatasetAssessor(assessor, options);
        using var builder = new ReportBuilder(assessor, options.AsOf, maxFindings);
        await dataset.ReportAsync([DatasetInput.Stream(new MemoryStream(text, writable: false), "made-up.ndjson")], builder);
        var report = builder.Build(dataset.Inputs);
        using var written = new MemoryStream();
        await JsonReport.WriteAsync(report, written, CancellationToken.None);
        return report;
    }
}
