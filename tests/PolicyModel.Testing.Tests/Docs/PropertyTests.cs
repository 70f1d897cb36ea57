using FsCheck.Xunit;
using PolicyModel;
using PolicyModel.Rules;
using PolicyModel.Testing;

namespace MyProject.Tests;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public sealed class PropertyTests
{
    [Property]
    public void Every_case_has_an_answer_under_every_reading(Validated<CustodyCase> record)
    {
        var assessment = new Assessor().Assess(record, ReportedTime.Parse("2199-12-31"));
        Assert.Equal(ReadingSet.BuiltIn.Readings.Select(r => r.Id), assessment.Verdicts.Select(v => v.Reading));
    }

    [Property]
    public void What_is_wrong_is_refused(InvalidRecord record) => Assert.NotEmpty(record.Problems);
}
