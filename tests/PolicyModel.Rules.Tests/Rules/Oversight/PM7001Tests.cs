using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM7001: a memorandum not posted for weeks.</summary>
public sealed class PM7001Tests
{
    private static Section287gMemorandum Listed(string signed, LinkState? link) => Memorandum(day: signed) with { Publication = new Publication { Link = link is { } l ? l : default(Reported<LinkState>) } };

    [Theory]
    [InlineData("2026-11-02", LinkState.LinkPending, "violated")]
    [InlineData("2026-11-03", LinkState.LinkPending, "satisfied")]
    [InlineData("2026-11-04", LinkState.LinkPending, "satisfied")]
    [InlineData("2026-11-02", LinkState.None, "violated")]
    [InlineData("2025-01-01", LinkState.Linked, "satisfied")]
    [InlineData("2025-01-01", null, "undetermined")]
    public void Three_weeks_are_waited_for(string signed, LinkState? link, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7001", Listed(signed, link)));

    [Theory]
    [InlineData("2026-01-22", "satisfied")]
    [InlineData("2026-01-23", "violated")]
    public void A_list_tells_of_the_link_on_the_day_it_was_retrieved(string retrieved, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM7001", Listed("2026-01-01", LinkState.LinkPending) with { Sources = [new Source { Citation = "list", RetrievedOn = Day(retrieved) }] }));

    [Fact]
    public void The_day_of_signing_is_needed_and_one_that_is_pending_is_not_asked()
    {
        Assert.Equal(["/signedByFederal/signedOn"], FindingOf("PM7001", Listed("2026-01-01", LinkState.LinkPending) with { SignedByFederal = null }).Missing);
        Assert.Equal("violated", OutcomeOf("PM7001", Listed("2026-01-01", LinkState.LinkPending) with { SignedByFederal = null, ListedSignedOn = Day("2026-01-01") }));
        Assert.Equal("not-applicable", OutcomeOf("PM7001", Listed("2026-01-01", LinkState.LinkPending) with { Status = AgreementStatus.Pending }));
    }
}
