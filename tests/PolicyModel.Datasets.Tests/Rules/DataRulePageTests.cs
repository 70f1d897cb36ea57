using System.Globalization;
using System.Text.RegularExpressions;
using PolicyModel.Rules;
using PolicyModel.Rules.Tests.Docs;

namespace PolicyModel.Datasets.Tests;

/// <summary>The pages of the rules on data say what the rules say of themselves, and their examples are judged.</summary>
public sealed partial class DataRulePageTests
{
    public static TheoryData<string> Rules => [.. DataRules.Descriptors.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_that_says_what_the_rule_says_of_itself(string id)
    {
        var rule = DataRules.Descriptors.Single(r => r.Id == id);
        PageOf(id).Hold($"# {rule.Id}\n\n**{rule.Title}**\n\n- **{AssessmentCodes.Severities.CodeOf(rule.Severity)}**: {rule.SeverityBecause}\n- **needs**: {rule.Needs}\n- **since** rules {rule.Since}\n");
        Assert.Equal(["## What it finds", "## When it cannot decide", "## Examples", "## How contested"], PageOf(id).Headings(2));
        Assert.All(PageOf(id).Headings(2), h => Assert.NotEqual("", PageOf(id).Section(h)));
    }

    [Fact]
    public void The_index_lists_every_rule() => new Page("rules/data.md").Hold(string.Concat(
        ["| rule | finds | severity |\n|---|---|---|\n", .. DataRules.Descriptors.Select(r => $"| [{r.Id}]({r.Id}.md) | {r.Title} | {AssessmentCodes.Severities.CodeOf(r.Severity)} |\n")]));

    [Fact]
    public void No_page_is_left_of_a_rule_that_there_is_not() =>
        Assert.Equal(DataRules.Descriptors.Select(r => $"rules/{r.Id}.md"), Page.In("rules").Select(p => p.Path).Where(p => p.StartsWith("rules/PM8", StringComparison.Ordinal) || p.StartsWith("rules/PM9", StringComparison.Ordinal)));

    [Fact]
    public void Every_link_of_a_page_leads_somewhere() =>
        Assert.All(DataRules.Descriptors.Select(r => PageOf(r.Id)).Append(new Page("rules/data.md")).SelectMany(p => p.Links().Select(l => (Page: p, Link: l))), l => Assert.True(l.Page.LeadsTo(l.Link), l.Link));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_examples_are_found_and_not_found(string id)
    {
        Assert.NotEmpty(await DataFindings.OfAsync(id, Example(id, "### found")));
        Assert.Empty(await DataFindings.OfAsync(id, Example(id, "### not found")));
        Assert.All(new[] { "### found", "### not found" }, h => Assert.Empty(Run.Of(Records.Utf8(string.Join('\n', Example(id, h)))).Records.SelectMany(r => r.Problems)));
    }

    /// <summary>The records of an example, those of a case -0001 as often as its fence says, under ids of their own.</summary>
    private static string[] Example(string id, string heading)
    {
        var fence = Fence().Match(PageOf(id).Section(heading)!);
        var times = fence.Groups["times"] is { Success: true, Value: var told } ? int.Parse(told, CultureInfo.InvariantCulture) : 1;
        string[] lines = fence.Groups["lines"].Value.Split('\n');
        return times == 1 ? lines
            : [.. lines.SelectMany(line => line.Contains("-0001", StringComparison.Ordinal) ? Enumerable.Range(0, times).Select(i => line.Replace("-0001", $"-{i}", StringComparison.Ordinal)) : [line])];
    }

    private static Page PageOf(string id) => new($"rules/{id}.md");

    [GeneratedRegex("```json( ×(?<times>[0-9]+))?\n(?<lines>.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();
}
