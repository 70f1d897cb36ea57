using System.Text.Json.Nodes;
using PolicyModel.Rules;
using PolicyModel.Rules.Tests;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tool.Tests;

public sealed class AgencyCommandTests : IDisposable
{
    private const string Office = "Prairie County Sheriff's Office";

    private static readonly string Sample = Path.Combine(NodeFolder.Root, "docs/samples/agency.ndjson");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Prairie County Sheriff's Office")]
    [InlineData("prairie county sheriff")]
    [InlineData("FL0990000")]
    [InlineData("FL-prairie-county-sheriffs-office")]
    public async Task The_page_in_the_guide_shows_what_the_command_prints(string agency)
    {
        var call = await Call.RunAsync("agency", agency, "--from", Sample, "--as-of", "2026-11-24");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Contains(call.Output, await File.ReadAllTextAsync(Path.Combine(NodeFolder.Root, "docs/agency.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_is_that_of_the_run_where_none_is_given() =>
        Assert.StartsWith($"{Office} (FL-prairie-county-sheriffs-office) as of 2026-06-15.", (await Call.RunAsync("agency", Office, "--from", Sample)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Json_follows_its_schema_which_says_no_more_than_that()
    {
        var json = JsonNode.Parse((await Call.RunAsync("agency", Office, "--from", Sample, "--as-of", "2026-11-24", "--format", "json")).Output)!;
        using (var judge = SchemaJudge.Start())
        {
            Assert.All(judge.Judge([("agency-dossier", json.ToJsonString(), 0), ("agency-assessment", json["assessment"]!.ToJsonString(), 1)]), j => Assert.Null(j.Verdict));
        }

        var schema = SchemaConstraints.Of("agency-dossier");
        schema.NamesCodes(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["#/properties/caps/items/properties/grade"] = Codes.SourceGrades.Codes,
            ["#/properties/law/items/properties/grade"] = Codes.SourceGrades.Codes,
            ["#/properties/law/items/properties/effect"] = LawCodes.AgreementEffects.Codes,
            ["#/properties/property/items/properties/kind"] = ["equipment", "vehicle"],
        });

        // What the sample does not have: a place, limits of the data, a law that ends or has a last day.
        json["agency"]!["place"] = "1257425";
        json["inputs"]![0]!["limits"] = new JsonArray("a limit");
        json["law"]![0]!["to"] = "2030-01-01";
        json["law"]![0]!["by"] = "2029-01-01";
        schema.Break(json);
        schema.HoldsEachConstraint();
    }

    [Fact]
    public async Task The_page_needs_nothing_else_and_reads_in_light_in_dark_and_narrow()
    {
        var page = folder.PathOf("agency.html");
        Assert.Equal(0, (await Call.RunAsync("agency", Office, "--from", Sample, "--as-of", "2026-11-24", "--format", "html", "--output", page)).ExitCode);
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", text, StringComparison.Ordinal);
        Browser.Opens(page);
    }

    [Fact]
    public async Task No_format_names_an_officer_or_a_case_or_says_why()
    {
        foreach (var format in new[] { "text", "json", "html" })
        {
            var output = (await Call.RunAsync("agency", Office, "--from", Sample, "--as-of", "2026-11-24", "--format", format)).Output;
            Assert.DoesNotContain("o1_", output, StringComparison.Ordinal);
            Assert.DoesNotContain("A-0001", output, StringComparison.Ordinal);
            Assert.DoesNotContain("because", output, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("Canary Person", "Canary")]
    [InlineData("Police memorandum on a vehicle, A 217 555 012", "217 555")]
    [InlineData("county agreement, car, 417 55 5012", "417 55")]
    [InlineData("born 06/05/1987", "06/05")]
    [InlineData("canary@example.org", "canary@")]
    public async Task What_may_identify_a_person_is_in_no_output_whatever_field_it_stands_in(string planted, string trace)
    {
        var lines = (await File.ReadAllLinesAsync(Sample, TestContext.Current.CancellationToken)).Select(line =>
        {
            var record = JsonNode.Parse(line)!.AsObject();
            string[] fields = (string?)record["schema"] switch
            {
                FundingAgreement.Schema => ["agency/name", "parentBody", "publication/href", "sources/0/citation", "vehicles/0/description", "statusRaw", "lines/0/categoryRaw", "lines/0/invoiceId"],
                OversightRecord.Schema => ["title", "publisher", "withheld", "summary", "kindRaw", "organisations/0", "recordsRequest/law", "recordsRequest/withheld"],
                CustodyCase.Schema => ["custodian/kindRaw", "transfers/0/place", "transfers/0/authorityRaw"],
                _ => ["modelRaw"],
            };
            foreach (var field in fields.Where(f => (string?)record["record"] != "disclosure" || f is "title" or "publisher" or "withheld"))
            {
                Plant(record, field.Split('/'), planted);
            }

            return record.ToJsonString();
        });
        var file = folder.Write("agency.ndjson", string.Join('\n', lines));
        foreach (var format in new[] { "text", "json", "html" })
        {
            var told = await Call.RunAsync("agency", "FL-prairie-county-sheriffs-office", "--from", file, "--format", format);
            var changes = await Call.RunAsync("monitor", file, Sample, "--format", format);
            Assert.NotEqual(2, told.ExitCode);
            Assert.All(new[] { told.Output, told.Error, changes.Output, changes.Error }, o => Assert.DoesNotContain(trace, o, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task An_agency_that_is_not_there_or_is_not_one_is_2_and_several_are_listed()
    {
        var none = await Call.RunAsync("agency", "Harbor City Police Department", "--from", Sample);
        var several = await Call.RunAsync("agency", "12099", "--from", Sample);

        Assert.Equal((2, 2), (none.ExitCode, several.ExitCode));
        Assert.Contains("no agreement in the files is one of such an agency", none.Error, StringComparison.Ordinal);
        Assert.Contains("\n  FL-prairie-county-sheriffs-office\n  FL-ridge-county-sheriffs-office", several.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_told_by_place_and_gives_1()
    {
        var call = await Call.RunAsync("agency", Office, "--from", Sample, folder.Write("odd.ndjson", "{}\n"), "--as-of", "2026-11-24");

        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("policymodel: odd.ndjson line 1: PM0010", call.Error, StringComparison.Ordinal);
        Assert.Contains("17 records were read, of which 1 could not be used.", call.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await Call.RunAsync("agency", Office, "--from", folder.PathOf("nowhere"))).ExitCode);
    }

    /// <summary>Puts a text where a record has one already, or where the last step is a property that it may have.</summary>
    private static void Plant(JsonNode at, string[] path, string text)
    {
        foreach (var step in path.SkipLast(1))
        {
            if ((at is JsonArray items ? items.ElementAtOrDefault(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)) : at[step]) is not { } next)
            {
                return;
            }

            at = next;
        }

        if (at is JsonArray list)
        {
            list[0] = text;
        }
        else if (at[path[^1]] is not null || path[^1].EndsWith("Raw", StringComparison.Ordinal) || path[^1] is "summary" or "parentBody")
        {
            at[path[^1]] = text;
        }
    }
}
