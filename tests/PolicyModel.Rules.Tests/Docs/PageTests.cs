namespace PolicyModel.Rules.Tests.Docs;

/// <summary>The pages of rules and of places say what the data say.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.Descriptors.Select(r => r.Id)];

    public static TheoryData<string> Places => [.. LawPages.Places];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_that_says_what_the_rule_says_of_itself(string id) =>
        RulePages.PageOf(id).Hold(RulePages.Of(RuleCatalogue.Descriptors.Single(r => r.Id == id)), RulePages.ByHand);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_has_a_page_that_says_what_the_law_book_says_of_it(string place) => LawPages.PageOf(place).Hold(LawPages.Of(place));

    [Fact]
    public void The_index_of_rules_lists_every_rule() => new Page("rules/README.md").Hold(RulePages.Index());

    [Fact]
    public void The_index_of_law_tells_stances_by_state_and_date() => new Page("law/README.md").Hold(LawPages.Index());

    [Fact]
    public void The_page_of_decided_cases_tells_where_reading_and_court_agree() => DecidedCasesPage.Page.Hold(DecidedCasesPage.Text());

    [Fact]
    public void No_page_is_left_of_a_rule_or_a_place_that_there_is_not()
    {
        Assert.Equal([.. RuleCatalogue.Descriptors.Select(r => RulePages.PageOf(r.Id).Path).Append("rules/README.md").Order(StringComparer.Ordinal)], Page.In("rules").Select(p => p.Path).Where(p => !IsOnData(p)));
        Assert.Equal([.. LawPages.Places.Select(p => LawPages.PageOf(p).Path).Append("law/README.md").Order(StringComparer.Ordinal)], Page.In("law").Select(p => p.Path));
    }

    [Fact]
    public void Every_link_of_a_page_leads_somewhere() => Assert.All(
        Page.In("rules").Concat(Page.In("law")).Append(DecidedCasesPage.Page).SelectMany(p => p.Links().Select(l => (Page: p, Link: l))),
        l => Assert.True(l.Page.LeadsTo(l.Link), $"docs/{l.Page.Path} leads to {l.Link}, which there is not."));

    /// <summary>The pages of the rules on data are held by the tests of their own package.</summary>
    private static bool IsOnData(string path) => path == "rules/data.md" || path.StartsWith("rules/PM8", StringComparison.Ordinal) || path.StartsWith("rules/PM9", StringComparison.Ordinal);
}
