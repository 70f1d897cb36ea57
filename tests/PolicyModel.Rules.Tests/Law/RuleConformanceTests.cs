using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using PolicyModel.Rules.Tests.Docs;

namespace PolicyModel.Rules.Tests;

/// <summary>Whoever adds a rule or a provision finds out here what else belongs to it.</summary>
public sealed partial class RuleConformanceTests
{
    private const int FewestLetters = 60;

    private static readonly string Root = typeof(RuleConformanceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The kinds of cases that a rule is tried on, and how a test that has one looks.</summary>
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["found"] = ["\"violated\"", "\"observed\"", "Outcome.Violated", "Outcome.Observed"],
        ["satisfied"] = ["\"satisfied\"", "Outcome.Satisfied"],
        ["undetermined"] = ["\"undetermined\"", "Outcome.Undetermined", ".Missing"],
        ["not applicable"] = ["\"not-applicable\"", "Outcome.NotApplicable"],
    };

    /// <summary>The kinds of cases that a rule cannot have, with the reason.</summary>
    private static readonly Dictionary<(string Rule, string Kind), string> Without = [];

    public static TheoryData<string> Rules => [.. RuleCatalogue.Descriptors.Select(d => d.Id)];

    public static TheoryData<string> Provisions => [.. LawBook.BuiltIn.Provisions.Select(p => p.ProvisionId)];

    public static TheoryData<string, string> Cases => [.. RuleCatalogue.Descriptors.SelectMany(d => Kinds.Keys.Select(k => (d.Id, k)))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_with_every_part_filled(string id)
    {
        var page = RulePages.PageOf(id);
        Assert.True(page.Exists, $"{id}: run the tests once with POLICYMODEL_UPDATE=1, then fill in docs/{page.Path}.");
        Assert.All(["## The law", "## What it finds", "## When it cannot decide", "## Examples", "## How contested"], heading =>
        {
            var section = page.Section(heading);
            Assert.True(section is not null, $"{id}: docs/{page.Path} has no heading {heading}: add it.");
            Assert.True(section.Length >= FewestLetters, $"{id}: write what stands below {heading} in docs/{page.Path}.");
        });
        Assert.Contains("\n- ", "\n" + page.Section("## When it cannot decide"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_an_example_each_way_and_they_are_judged_as_it_says(string id)
    {
        var page = RulePages.PageOf(id);
        var outcomes = page.Headings(3).Select(h => h[4..]).ToList();
        Assert.True(outcomes.Any(o => o is "violated" or "observed"), $"{id}: add an example below ### violated (or observed) in docs/{page.Path}.");
        Assert.True(outcomes.Contains("satisfied") || Without.ContainsKey((id, "satisfied")), $"{id}: add an example below ### satisfied in docs/{page.Path}.");
        Assert.All(outcomes, outcome =>
        {
            var section = page.Section("### " + outcome)!;
            var example = Example().Match(section);
            Assert.True(example.Success && section.IndexOf("```", StringComparison.Ordinal) > 0, $"{id}: below ### {outcome} stand a sentence and a record in a block of json.");
            Assert.Equal((outcome, id), (Judge(id, example.Groups["json"].Value, outcome), id));
        });
    }

    /// <summary>What the rule says of an example: a custody case, or a list of the records of an agency, of which the first is judged.</summary>
    private static string Judge(string id, string json, string outcome)
    {
        if (RuleCatalogue.OfAgencies.Any(d => d.Id == id))
        {
            return AgencyRecords.OutcomeOf(id, AgencyRecords.Read(json));
        }

        var read = CustodyCaseReader.TryRead(Encoding.UTF8.GetBytes(json), out var record, out var problems);
        Assert.True(read, $"{id}: the example below ### {outcome} is not valid: {string.Join("; ", problems)}");
        return Assessments.Full.Assess(record!).OutcomeOf(id);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_tried_on_every_kind_of_case(string id, string kind)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Root, "tests/PolicyModel.Rules.Tests/Rules"), $"{id}Tests.cs", SearchOption.AllDirectories).SingleOrDefault();
        Assert.True(file is not null, $"{id}: add tests/PolicyModel.Rules.Tests/Rules/…/{id}Tests.cs: just under, at and just over each limit, each missing fact, not applicable, either side of each effective date.");
        var tried = Kinds[kind].Any(File.ReadAllText(file).Contains);
        Assert.True(tried || Without.ContainsKey((id, kind)), $"{id}: add a case that is {kind} to {Path.GetFileName(file)}, or name in RuleConformanceTests.Without why there is none.");
        Assert.False(tried && Without.ContainsKey((id, kind)), $"{id}: there is a case that is {kind} after all: take it out of RuleConformanceTests.Without.");
    }

    [Theory]
    [MemberData(nameof(Provisions))]
    public void A_provision_stands_on_the_page_of_its_place(string id)
    {
        var page = LawPages.PageOf(LawBook.BuiltIn[id].Jurisdiction);
        Assert.True(page.Exists && page.Section("## " + id) is { Length: > 0 }, $"{id}: run the tests once with POLICYMODEL_UPDATE=1, which writes docs/{page.Path}.");
    }

    [GeneratedRegex("```json\n(?<json>[^`]+)\n```", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();
}
