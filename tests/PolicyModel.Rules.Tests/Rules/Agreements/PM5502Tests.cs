using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5502: no agreement where the law of the place asks for one.</summary>
public sealed class PM5502Tests
{
    private static Section287gMemorandum Ended(string state) => Memorandum(state: state) with { Status = AgreementStatus.Terminated, Termination = new Termination { EffectiveOn = Day("2026-01-15") } };

    [Theory]
    [InlineData("TX", "2025-12-31", "not-applicable")]
    [InlineData("TX", "2026-12-01", "satisfied")]
    [InlineData("TX", "2026-12-02", "violated")]
    [InlineData("TN", "2026-05-30", "not-applicable")]
    [InlineData("TN", "2027-01-01", "satisfied")]
    [InlineData("TN", "2027-01-02", "violated")]
    [InlineData("FL", "2026-11-23", "undetermined")]
    [InlineData("FL", "2026-11-24", "satisfied")]
    [InlineData("FL", "2026-11-25", "violated")]
    [InlineData("AR", "2026-11-23", "undetermined")]
    [InlineData("AR", "2026-11-24", "satisfied")]
    [InlineData("AR", "2026-11-25", "violated")]
    [InlineData("GA", "2024-06-30", "not-applicable")]
    [InlineData("GA", "2024-07-01", "satisfied")]
    [InlineData("GA", "2024-07-02", "violated")]
    [InlineData("GA", "2026-11-24", "violated")]
    [InlineData("MO", "2026-11-24", "not-applicable")]
    public void It_is_due_by_its_day(string state, string asOf, string outcome) => Assert.Equal(outcome, OutcomeOn(Day(asOf), "PM5502", Ended(state)));

    [Fact]
    public void Every_place_with_such_law_is_tested_here() => Assert.Equal(
        ["US-AR", "US-FL", "US-GA", "US-TN", "US-TX"], LawBook.BuiltIn.Provisions.Where(p => p.Agreements?.Effect == AgreementEffect.Mandates).Select(p => p.Jurisdiction).Order(StringComparer.Ordinal));

    [Fact]
    public void One_in_force_is_enough_whichever_record_is_judged()
    {
        var contract = new IntergovernmentalServiceAgreement { AgreementId = Id("igsa", "2026-01-01", "GA"), Agency = Agency("GA") };

        Assert.Equal("satisfied", OutcomeOf("PM5502", contract, Memorandum(state: "GA")));
        Assert.Equal("violated", OutcomeOf("PM5502", contract, Ended("GA")));
        Assert.Equal(["memorandum of the agency"], FindingOf("PM5502", contract).Missing);
    }

    [Fact]
    public void One_that_is_pending_or_whose_standing_is_not_told_leaves_it_open()
    {
        Assert.Equal("undetermined", OutcomeOf("PM5502", Ended("GA") with { Status = AgreementStatus.Pending, Termination = null }));
        Assert.Equal("undetermined", OutcomeOf("PM5502", Memorandum(state: "GA") with { Status = AgreementStatus.RemovedFromList }));
        Assert.Equal(["/agency/level"], FindingOf("PM5502", Ended("GA") with { Agency = Agency("GA") with { Level = default } }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5502", Ended("GA") with { Agency = Agency("GA") with { Level = AgencyLevel.Municipal } }));
    }
}
