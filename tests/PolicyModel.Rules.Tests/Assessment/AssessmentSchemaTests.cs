using System.Text;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Rules.Tests;

/// <summary>What the library answers follows the schema of answers, as an independent validator judges it.</summary>
public sealed class AssessmentSchemaTests
{
    [Fact]
    public void Assessments_of_any_case_follow_their_schema()
    {
        using var judge = SchemaJudge.Start();
        var asOf = ReportedTime.Parse("2035-01-01");
        var assessments = Enumerable.Range(0, 2000).AsParallel().AsOrdered()
            .Select(seed => ("assessment", Encoding.UTF8.GetString(Assessments.Usual.Assess(RandomCases.Make(seed).Checked, asOf).Bytes()), seed));
        Assert.All(judge.Judge(assessments), a => Assert.Equal((a.Record, null), (a.Record, a.Verdict)));
    }
}
