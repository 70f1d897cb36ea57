using System.Reflection;
using System.Text;
using FsCheck.Fluent;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Datasets.Tests;

/// <summary>What the library prints follows the schemas of answers, as an independent validator judges it.</summary>
public sealed class ReportSchemaTests
{
    [Fact]
    public async Task Reports_and_the_lines_of_judged_records_follow_their_schemas()
    {
        List<(string Schema, string Json, string What)> printed = [];
        foreach (var lines in RecordMixes.Lines().Generator.Sample(60, 25))
        {
            var run = await Run.OfAsync(string.Join('\n', lines));
            printed.Add(("report", Encoding.UTF8.GetString(await Run.JsonAsync(run.Report)).Replace('\n', ' '), "a report"));
            printed.AddRange(run.Records.Where(r => r.Assessment is not null).Select(r => ("assessment", Run.Line(r).TrimEnd(), "an assessment")));
        }

        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(printed), p => Assert.Equal((p.Record, null), (p.Record, p.Verdict)));
    }

    [Fact]
    public void The_mappings_of_the_samples_follow_their_schema()
    {
        var root = typeof(ReportSchemaTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var mappings = Directory.GetFiles(Path.Combine(root, "docs", "samples"), "*.mapping.json").Select(f => ("mapping", File.ReadAllText(f).Replace('\n', ' '), Path.GetFileName(f))).ToArray();
        Assert.NotEmpty(mappings);
        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(mappings.Append(("mapping", Mappings.Everything.ReplaceLineEndings(" "), "everything"))), m => Assert.Equal((m.Record, null), (m.Record, m.Verdict)));
    }
}
