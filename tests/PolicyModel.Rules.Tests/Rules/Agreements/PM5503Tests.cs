using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5503: an end without the approval that the law asks for.</summary>
public sealed class PM5503Tests
{
    private static Section287gMemorandum Ended(string approved, bool? given = null, string ended = "2026-03-01", TerminationParty? by = TerminationParty.Agency, string state = "FL") => Memorandum(state: state) with
    {
        Status = AgreementStatus.Terminated,
        Termination = new Termination
        {
            GivenBy = by is { } party ? party : default(Reported<TerminationParty>),
            EffectiveOn = On(ended),
            Approval = new Approval { ApprovedOn = On(approved), Given = given },
        },
    };

    [Theory]
    [InlineData("2026-02-28", null, "satisfied")]
    [InlineData("2026-03-01", null, "satisfied")]
    [InlineData("2026-03-02", null, "violated")]
    [InlineData("", false, "violated")]
    [InlineData("", true, "undetermined")]
    [InlineData("", null, "undetermined")]
    public void The_board_approves_before_the_end(string approved, bool? given, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5503", Ended(approved, given)));

    [Theory]
    [InlineData("2025-02-12", "not-applicable")]
    [InlineData("2025-02-13", "violated")]
    public void It_holds_from_its_first_day(string ended, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5503", Ended("", false, ended) with { SignedByAgency = null }));

    [Fact]
    public void Only_an_end_by_the_agency_in_such_a_place_is_asked()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM5503", Ended("", false, by: TerminationParty.Federal)));
        Assert.Equal("not-applicable", OutcomeOf("PM5503", Ended("", false, state: "MO")));
        Assert.Equal("not-applicable", OutcomeOf("PM5503", Memorandum(state: "FL")));
        Assert.Equal(["/termination/givenBy"], FindingOf("PM5503", Ended("", false, by: null)).Missing);
        Assert.Equal(["/termination/effectiveOn"], FindingOf("PM5503", Ended("", false, "")).Missing);
    }
}
