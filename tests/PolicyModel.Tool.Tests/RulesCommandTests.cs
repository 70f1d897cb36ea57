using System.Text.Json.Nodes;
using PolicyModel.Rules;

namespace PolicyModel.Tool.Tests;

public sealed class RulesCommandTests
{
    [Fact]
    public async Task Every_rule_has_a_line()
    {
        var call = await Call.RunAsync("rules");
        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal(RuleCatalogue.Descriptors.Concat(PolicyModel.Datasets.DataRules.Descriptors).Concat(PolicyModel.Datasets.ListRules.Descriptors).Select(r => r.Id), call.Lines.Select(l => l.Split(' ')[0]));
        Assert.All(call.Lines.Zip(RuleCatalogue.Descriptors), l => Assert.EndsWith(l.Second.Title, l.First, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_is_told_with_its_law_and_what_it_needs()
    {
        var rule = RuleCatalogue.Descriptors[0];
        var call = await Call.RunAsync("rules", "pm1001");
        Assert.All((string[])[rule.Title, rule.SeverityBecause, rule.Needs, .. rule.Provisions.Select(p => LawBook.BuiltIn[p].Citations[0].Title)], t => Assert.Contains(t, call.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_tells_the_same()
    {
        var all = JsonNode.Parse((await Call.RunAsync("rules", "--format", "json")).Output)!;
        Assert.Equal(RuleCatalogue.Descriptors.Concat(PolicyModel.Datasets.DataRules.Descriptors).Concat(PolicyModel.Datasets.ListRules.Descriptors).Select(r => r.Id), all["rules"]!.AsArray().Select(r => r!["rule"]!.GetValue<string>()));
        var one = JsonNode.Parse((await Call.RunAsync("rules", "PM1002", "--format", "json")).Output)!["rules"]![0]!;
        Assert.Equal(("error", "8-cfr-287.7-d"), (one["severity"]!.GetValue<string>(), one["provisions"]![0]!["provision"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_id_that_there_is_not_is_answered_with_those_that_there_are() =>
        Assert.Contains("PM1001, PM1002", (await Call.RunAsync("rules", "PM0000")).Error, StringComparison.Ordinal);
}
