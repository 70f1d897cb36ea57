using System.Text.Json.Nodes;
using PolicyModel.Rules;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tool.Tests;

public sealed class LawCommandTests : IDisposable
{
    private const string NotNone = "None known is not the same as none";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_a_place_a_table_tells_every_stance_and_which_places_have_none()
    {
        var call = await Call.RunAsync("law");
        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.All(LawBook.BuiltIn.Provisions.Where(p => p is { Stance: not null, Status: ProvisionStatus.InForce }), p => Assert.Single(call.Lines, l => l.StartsWith(p.Jurisdiction + " ", StringComparison.Ordinal) && l.Split(' ').Contains(p.ProvisionId)));
        Assert.Matches("None known: .*US-GU.*", call.Output);
        Assert.Contains(NotNone, call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-22", "us-co-24-76.6-102", "us-co-sb25-276")]
    [InlineData("2025-05-23", "us-co-sb25-276", "us-co-24-76.6-102")]
    public async Task On_a_day_only_what_stood_is_told(string day, string stood, string stoodNot)
    {
        foreach (var args in (string[][])[["law", "--on", day], ["law", "US-CO", "--on", day], ["law", "us-co", "--on", day, "--format", "json"]])
        {
            var call = await Call.RunAsync(args);
            Assert.Contains(stood, call.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(stoodNot, call.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_place_is_told_with_sources_dates_and_grade()
    {
        var call = await Call.RunAsync("law", "US-CO");
        var provision = LawBook.BuiltIn["us-co-sb25-276"];
        Assert.All((string[])[provision.Title, provision.Rule!, provision.Note!, provision.Citations[0].Title, "hold, prohibits-hold, statute; in force from 2025-05-23", "primary, checked 2026-11-24", "policymodel law US."], t => Assert.Contains(t, call.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_without_provisions_has_none_known_which_is_not_none()
    {
        var call = await Call.RunAsync("law", "US-GU", "--on", "2026-03-06");
        Assert.Contains("On holds, none known in US-GU on 2026-03-06. " + NotNone, call.Output, StringComparison.Ordinal);
        var json = JsonNode.Parse((await Call.RunAsync("law", "US-GU", "--format", "json")).Output)!;
        Assert.Empty(json["provisions"]!.AsArray());
        Assert.Contains(NotNone, json["note"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_found_nothing_and_a_bill_are_told_apart_from_law()
    {
        var call = await Call.RunAsync("law", "US-KY");
        Assert.Contains("On holds, none known in US-KY.", call.Output, StringComparison.Ordinal);
        Assert.Contains("\nSearched for, and not found:\n\nus-ky-none", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provision_whose_first_day_was_not_read_is_told_for_days_before_it_too()
    {
        var unread = LawBook.BuiltIn.Provisions.First(p => p is { DateQuality: DateQuality.Unknown, Status: ProvisionStatus.InForce, Binds.Counties.Count: 0, Binds.Kinds.Count: 0, Binds.ExceptKinds.Count: 0 } && p.Jurisdiction != Provision.Federal);
        var call = await Call.RunAsync("law", unread.Jurisdiction, "--on", "2026-01-01");
        Assert.Matches($"Known to hold later; the first day was not read:\n(.*\n)*{unread.ProvisionId}", call.Output);
    }

    [Fact]
    public async Task Federal_law_has_rows_of_its_own()
    {
        var call = await Call.RunAsync("law", "US");
        Assert.All(LawBook.BuiltIn.Provisions.Where(p => p.Jurisdiction == Provision.Federal), p => Assert.Contains($"\n{p.ProvisionId}  ", call.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("none known", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Law_of_the_callers_own_is_told_beside_the_packages_and_by_county()
    {
        var law = folder.Write("law.json", OwnLaw.Document);
        Assert.Contains("\nIn some counties, or for some kinds of custodian:\n\nus-gu-made-up", (await Call.RunAsync("law", "US-GU", "--law", law)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("none known", (await Call.RunAsync("law", "US-GU", "--law", law, "--county", "66010")).Output, StringComparison.Ordinal);
        var elsewhere = await Call.RunAsync("law", "US-GU", "--law", law, "--county", "66020");
        Assert.Contains("On holds, none known in US-GU, county 66020.", elsewhere.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("us-gu-made-up", elsewhere.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_printed_as_json_follows_the_schema_and_can_be_given_back_as_law()
    {
        var all = await Call.RunAsync("law", "--format", "json");
        using (var judge = SchemaJudge.Start())
        {
            Assert.All(judge.Judge([("law", JsonNode.Parse(all.Output)!.ToJsonString(), 0)]), j => Assert.Null(j.Verdict));
        }

        var again = await Call.RunAsync("law", "--format", "json", "--law", folder.Write("all.json", all.Output));
        Assert.Equal(JsonNode.Parse(all.Output)!["provisions"]!.ToJsonString(), JsonNode.Parse(again.Output)!["provisions"]!.ToJsonString());
    }

    [Theory]
    [InlineData("law")]
    [InlineData("check", "records.ndjson")]
    [InlineData("explain", "records.ndjson")]
    [InlineData("deadline", "--from", "2026-03-06T18:30", "--zone", "America/Chicago")]
    public async Task Law_that_cannot_be_used_is_2_with_every_fault_and_law_that_cannot_be_opened_is_3(params string[] args)
    {
        var broken = folder.Write("broken.json", """{ "schema": "policymodel/law/v1", "version": "1", "provisions": [{ "provisionId": "x" }] }""");
        var call = await Call.RunAsync([.. args, "--law", broken]);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("broken.json: the law is not usable:", call.Error, StringComparison.Ordinal);
        Assert.All((string[])["jurisdiction", "title", "validFrom", "citations", "grade", "checkedOn"], p => Assert.Contains($"/provisions/0/{p}: ", call.Error, StringComparison.Ordinal));
        Assert.Equal(3, (await Call.RunAsync([.. args, "--law", folder.PathOf("none.json")])).ExitCode);
    }

    [Fact]
    public async Task Readings_of_the_callers_own_are_judged_and_can_be_chosen()
    {
        string[] own = ["--law", folder.Write("law.json", OwnLaw.Document), "--readings-file", folder.Write("readings.json", OwnLaw.Readings)];
        var records = folder.Write("records.ndjson", Records.Exceeding);
        var check = await Call.RunAsync(["check", records, .. own, "--format", "ndjson"]);
        Assert.Contains("\"prairie\":\"exceeds\"", check.Output, StringComparison.Ordinal);
        var chosen = await Call.RunAsync(["check", records, .. own, "--readings", "prairie", "--format", "ndjson"]);
        Assert.Contains("\"verdicts\":{\"prairie\":\"exceeds\"}", chosen.Output, StringComparison.Ordinal);
        Assert.Contains("24 counted hours", (await Call.RunAsync(["check", records, .. own])).Output, StringComparison.Ordinal);
        Assert.Contains("prairie", (await Call.RunAsync(["explain", records, .. own])).Output, StringComparison.Ordinal);
        Assert.Equal("2026-03-09T23:30:00Z", (await Call.RunAsync(["deadline", "--from", "2026-03-06T18:30", "--zone", "America/Chicago", "--reading", "prairie", .. own])).Lines[0]);
        Assert.Equal(2, (await Call.RunAsync("check", records, "--readings-file", own[3])).ExitCode);
        Assert.Equal(2, (await Call.RunAsync("check", records, "--readings", "prairie")).ExitCode);
    }
}
