using System.Reflection;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets.Tests;

/// <summary>A public file of real bookings, through the mapping that is shipped for it. The file is no part of the project.</summary>
public sealed class TravisTests
{
    private static readonly string Root = typeof(TravisTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string Charges = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "travis-tx-jail", "charges-2000-2016.csv"));

    [Fact]
    public async Task Bookings_in_Travis_County_with_a_detainer_are_counted_as_known()
    {
        Assert.SkipUnless(File.Exists(Charges), "The public file travis-tx-jail/charges-2000-2016.csv does not lie beside the repository, in ../shared/data.");
        Assert.True(ShippedMappings.TryGet("travis-jail-charges", out var json));
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(json), out var mapping, out _));
        var assessor = new Assessor();
        var dataset = new DatasetAssessor(assessor, new DatasetOptions { Mapping = mapping });
        var builder = new ReportBuilder(assessor, null, 1000);
        List<string?> invalid = [];
        await foreach (var record in dataset.AssessAsync(Charges, TestContext.Current.CancellationToken))
        {
            builder.Add(record);
            if (record.Assessment is null)
            {
                invalid.Add(record.CaseId?.Value);
            }
        }

        var report = builder.Build(dataset.Inputs);
        Assert.Equal((9_533, 9_531, 2), (report.Read, report.Valid, report.Invalid));
        Assert.Equal(["B01347", "B02689"], invalid);
        Assert.Equal(0, report.AcrossRecords[0][Outcome.Violated]);
        var verdicts = report.Verdicts.ToDictionary(v => v.Reading, v => (v.Exceeds, v.MayExceed, v.Within, v.Undetermined, v.NotApplicable));
        Assert.Equal((34, 2_445, 5_127, 1_914, 11), verdicts["regulation"]);
        Assert.Equal((34, 2_445, 5_127, 1_914, 11), verdicts["form"]);
        Assert.Equal((34, 0, 0, 9_486, 11), verdicts["jurisdiction"]); // what the law of Texas gave before 2017-09-01 is not known
        Assert.Equal((16, 2_444, 5_146, 1_914, 11), verdicts["lenient"]);
        Assert.Equal((4_664, 2_942, 0, 1_914, 11), verdicts["judicial"]);
        var brackets = report.Brackets;
        Assert.Equal((16, 18, 0, 9_486, 11), (brackets.All, brackets.Some, brackets.None, brackets.Undetermined, brackets.NotApplicable));
    }
}
