using System.Reflection;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets.Tests;

/// <summary>The mappings that come with the library. The public files they are of are no part of the project.</summary>
public sealed class ShippedMappingsTests
{
    private static readonly string Root = typeof(ShippedMappingsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string Pages = Path.Combine(Root, "docs", "mappings");

    [Fact]
    public void Every_mapping_is_usable_says_its_limits_and_has_a_page_that_the_index_names()
    {
        var index = File.ReadAllText(Path.Combine(Pages, "README.md"));
        Assert.Equal(ShippedMappings.Names, Directory.GetFiles(Pages, "*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Where(n => n is not ("README" or "lists")).Order(StringComparer.Ordinal));
        Assert.All(ShippedMappings.Names, name =>
        {
            var mapping = Read(name);
            Assert.Equal(name == "flat", mapping.Limits.Count == 0);
            Assert.Contains($"]({name}.md)", index, StringComparison.Ordinal);
        });
        Assert.False(ShippedMappings.TryGet("nowhere", out _));
    }

    [Theory]
    [InlineData("travis-tx-jail/charges-2017-02-reinstated.csv", "travis-jail-charges-2017", 31)]
    [InlineData("ice-detainers-pa-fy08-fy15.csv", "ice-detainers-foia", 32_757)]
    public async Task Every_row_of_a_published_file_becomes_part_of_a_valid_case(string file, string name, int records)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", file));
        Assert.SkipUnless(File.Exists(path), $"The public file {file} does not lie beside the repository, in ../shared/data.");
        var dataset = new DatasetAssessor(new Assessor(), new DatasetOptions { Mapping = Read(name) });
        var valid = 0;
        await foreach (var record in dataset.AssessAsync(path, TestContext.Current.CancellationToken))
        {
            Assert.Empty(record.Problems);
            valid += record.Assessment is not null ? 1 : 0;
        }

        Assert.Equal(records, valid);
    }

    [Theory]
    [InlineData("ice-detainers-2026", "Detainer Prepare Date,Detainer Facility,Facility State,Detainer Type,Detainer Lift Reason,Deportation Ordered Yes No,Biometric Match Yes No")]
    [InlineData("ice-detainers-2026-published", "detainer_prepare_date,detention_facility,facility_state,detainer_type,detainer_lift_reason,deportation_ordered_yes_no,biometric_match_yes_no")]
    public async Task A_row_of_the_published_table_is_a_detainer_without_an_end(string name, string header)
    {
        var rows = $"Some title,,,,,,\n{header}\n2025-03-06,PRAIRIE CO JAIL,MISSOURI,I247A - Immigration Detainer - Immigration Detainer - Notice of Action,Detainer Declined by LEA,YES,NO\n2025-03-07,PRAIRIE CO JAIL,MISSOURI,I247Q - A new form,,,\n";
        var run = await Run.OfAsync(rows, new DatasetOptions { Mapping = Read(name) });
        Assert.Empty(run.CellProblems);
        var (first, second) = (run.Records[0].Case!, run.Records[1].Case!);
        Assert.Equal(("D1-3", "US-MO", "America/Chicago", "2025-03-06"), (first.CaseId.Value, first.Jurisdiction.Value, first.Custodian.TimeZone.ToString(), first.Detainers![0].IssuedAt.Value.ToString()));
        Assert.Equal((DetainerForm.I247A, DetainerEndReason.DeclinedByAgency, ReportedState.Unknown), (first.Detainers[0].Form, first.Detainers[0].EndReason.Value, first.Detainers[0].EndedAt.State));
        Assert.Equal([ProbableCauseBasis.FinalOrder], first.Detainers[0].ProbableCause!);
        Assert.Equal((DetainerForm.Unknown, "I247Q - A new form", false), (second.Detainers![0].Form, second.Detainers[0].FormRaw, second.Detainers[0].EndReason.IsProvided));
        Assert.Null(second.Detainers[0].ProbableCause);
    }

    private static DatasetMapping Read(string name)
    {
        Assert.True(ShippedMappings.TryGet(name, out var json));
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(json), out var mapping, out var problems), string.Join('\n', problems));
        return mapping;
    }
}
