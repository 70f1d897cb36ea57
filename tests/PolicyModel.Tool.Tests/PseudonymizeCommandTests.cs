using System.Text.Json.Nodes;

namespace PolicyModel.Tool.Tests;

public sealed class PseudonymizeCommandTests : IDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef-made-up";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Records_get_pseudonyms_in_place_of_ids_and_the_release_that_they_hold_in_and_stay_valid()
    {
        var input = Records.Line("B-1") + "\n" + Records.Line("B-2", root => root["subject"] = "A 217 555 012") + "\n" + Records.Line("B-1") + "\n";
        var call = await RunAsync(input);
        Assert.Equal((0, "policymodel: 4 values replaced.\n"), (call.ExitCode, call.Error));
        var records = call.Lines.Select(l => JsonNode.Parse(l)!).ToArray();
        Assert.All(records, r => Assert.Matches("^k1_[b-np-z2-9]{26}$", r["caseId"]!.GetValue<string>()));
        Assert.Equal(records[0]["caseId"]!.GetValue<string>(), records[2]["caseId"]!.GetValue<string>());
        Assert.NotEqual(records[0]["caseId"]!.GetValue<string>(), records[1]["caseId"]!.GetValue<string>());
        Assert.All(records, r => Assert.Equal("r1", r["release"]!.GetValue<string>()));
        var check = await Call.WithInputAsync(call.Output, "check", "-", "--format", "json");
        Assert.Equal(3, JsonNode.Parse(check.Output)!["records"]!["valid"]!.GetValue<int>());
    }

    [Fact]
    public async Task Another_release_and_another_key_give_other_pseudonyms_and_the_same_give_the_same()
    {
        var first = await RunAsync(Records.Exceeding);
        Assert.Equal(first.Output, (await RunAsync(Records.Exceeding)).Output);
        Assert.Equal(first.Output, (await RunAsync(Records.Exceeding, secret: Secret + "\r\n")).Output);
        Assert.Equal(3, new[] { first.Output, (await RunAsync(Records.Exceeding, release: "r2")).Output, (await RunAsync(Records.Exceeding, secret: Secret + "!")).Output }.Select(o => JsonNode.Parse(o)!["caseId"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task However_an_A_number_is_written_it_is_one_and_a_second_run_changes_nothing()
    {
        var input = string.Join('\n', new[] { "A217555012", "a 217-555-012", " A 217 555 012 ", "A#217.555.012" }.Select(n => $"{{\"caseId\":\"{n}\"}}"));
        var call = await RunAsync(input);
        Assert.Single(call.Lines.Distinct());
        Assert.NotEqual(call.Lines[0], (await RunAsync("{\"caseId\":\"217555012\"}")).Lines[0]);
        Assert.Equal(call.Output, (await RunAsync(call.Output)).Output);
        Assert.Equal((await RunAsync("{\"caseId\":\"A17555012\"}")).Output, (await RunAsync("{\"caseId\":\"A017555012\"}")).Output);
    }

    [Fact]
    public async Task Fields_are_named_by_pointers_and_what_is_not_named_stays_byte_for_byte()
    {
        var call = await RunAsync("""{"a":{"ids":["x",7,null]},"caseId":"stays é <&>","n":1.50,"w":{"reported":"redacted","raw":"Canary"}}""", ["--field", "/a/ids/#", "--field", "/w", "--field", "/missing/x"]);
        Assert.Equal(0, call.ExitCode);
        Assert.Matches("""^\{"a":\{"ids":\["k1_[^"]+","k1_[^"]+",null\]\},"caseId":"stays é <&>","n":1.50,"w":\{"reported":"redacted"\}\}\n$""", call.Output);
    }

    [Fact]
    public async Task Columns_of_a_table_are_replaced_and_the_rest_stays()
    {
        var call = await RunAsync("id;name;when\nA1;\"x; y\";2026-03-05\n;\"say \"\"so\"\"\";\nA1;z;2026-03-06\n", ["--field", "id"]);
        Assert.Equal("policymodel: 2 values replaced.\n", call.Error);
        var lines = call.Output.Split('\n');
        Assert.Equal(("id;name;when", ";\"say \"\"so\"\"\";"), (lines[0], lines[2]));
        Assert.Matches("^k1_[^;]+;\"x; y\";2026-03-05$", lines[1]);
        Assert.Equal(lines[1].Split(';')[0], lines[3].Split(';')[0]);
    }

    [Fact]
    public async Task The_key_may_stand_in_the_environment()
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "pseudonymize", "-", "--key-env", "POLICYMODEL_TEST_KEY", "--key-id", "k1", "--release", "r1");
        Assert.Equal((await RunAsync(Records.Exceeding, secret: Call.Variables["POLICYMODEL_TEST_KEY"])).Output, call.Output);
        Assert.Equal(2, (await Call.WithInputAsync(Records.Exceeding, "pseudonymize", "-", "--key-env", "NO_SUCH", "--key-id", "k1", "--release", "r1")).ExitCode);
    }

    [Theory]
    [InlineData("tiny", "k1", "r1")]
    [InlineData("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", "k1", "r1")]
    [InlineData(Secret, "sha256", "r1")]
    [InlineData(Secret, "K1", "r1")]
    [InlineData(Secret, "k_1", "r1")]
    [InlineData(Secret, "k1", "r 1")]
    public async Task A_key_that_is_none_is_a_usage_error_that_does_not_repeat_it(string secret, string id, string release)
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "pseudonymize", "-", "--key-file", folder.Write("key", secret), "--key-id", id, "--release", release);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.DoesNotContain(secret, call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_given_once_and_the_input_is_not_overwritten()
    {
        var key = folder.Write("key", Secret);
        Assert.Equal(2, (await Call.WithInputAsync("", "pseudonymize", "-", "--key-id", "k1", "--release", "r1")).ExitCode);
        Assert.Equal(2, (await Call.WithInputAsync("", "pseudonymize", "-", "--key-file", key, "--key-env", "POLICYMODEL_TEST_KEY", "--key-id", "k1", "--release", "r1")).ExitCode);
        var input = folder.Write("in.ndjson", Records.Exceeding);
        Assert.Equal(2, (await Call.RunAsync("pseudonymize", input, "--output", input, "--key-file", key, "--key-id", "k1", "--release", "r1")).ExitCode);
        Assert.Equal(Records.Exceeding, await File.ReadAllTextAsync(input, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_understood_stops_it_and_no_file_appears()
    {
        foreach (var bad in new[] { "{", "[]", "{\"caseId\":{}}", Records.Exceeding + "\n7", "{\"caseId\":\"x\",\"caseId\":\"y\"}" })
        {
            var call = await Call.WithInputAsync(bad, "pseudonymize", "-", "--key-file", folder.Write("key", Secret), "--key-id", "k1", "--release", "r1", "--output", folder.PathOf("out"));
            Assert.Equal(3, call.ExitCode);
            Assert.Equal(["key"], folder.Files);
        }
    }

    private Task<Call> RunAsync(string input, string[]? more = null, string secret = Secret, string release = "r1") =>
        Call.WithInputAsync(input, ["pseudonymize", "-", "--key-file", folder.Write("key", secret), "--key-id", "k1", "--release", release, .. more ?? []]);
}
