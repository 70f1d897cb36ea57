using static PolicyModel.OffenceLevel;

namespace PolicyModel.Rules.Tests;

/// <summary>PM4002, watch list: handed to ICE where every ground is known and minor.</summary>
public sealed class PM4002Tests
{
    private static CaseBuilder Booked(string jurisdiction = "US-MO") => Case.Booked("2026-04-13T08:00", jurisdiction: jurisdiction);

    [Theory]
    [InlineData("US-MO", Infraction, null, null, "observed")]
    [InlineData("US-MO", Misdemeanor, null, "traffic", "observed")]
    [InlineData("US-MO", Misdemeanor, "A", "traffic", "observed")]
    [InlineData("US-MO", Misdemeanor, "D", null, "observed")] // punished by a fine alone
    [InlineData("US-MO", Misdemeanor, "A", null, "satisfied")]
    [InlineData("US-MO", Misdemeanor, null, null, "undetermined")]
    [InlineData("US-TX", Misdemeanor, "C", null, "observed")]
    [InlineData("US-TX", Misdemeanor, "D", null, "satisfied")]
    [InlineData("US-KS", Misdemeanor, "C", null, "undetermined")] // this place's classes are not known
    [InlineData("US-MO", Felony, null, "traffic", "satisfied")]
    [InlineData("US-MO", NotCharged, null, "traffic", "undetermined")]
    [InlineData("US-MO", OffenceLevel.Unknown, null, "traffic", "undetermined")]
    [InlineData("US-MO", null, null, "traffic", "undetermined")]
    [InlineData("US-MO", null, null, null, "undetermined")]
    public void The_level_the_class_and_the_category_decide(string place, OffenceLevel? level, string? offenceClass, string? category, string outcome) =>
        Assert.Equal(outcome, Booked(place).Ground("g1", level: level, offenceClass: offenceClass, category: category).HandedToIce("2026-04-15T12:00").Assess().OutcomeOf("PM4002"));

    [Theory]
    [InlineData(GroundKind.WarrantlessArrest, "observed")]
    [InlineData(GroundKind.JudicialWarrant, "satisfied")]
    [InlineData(GroundKind.ProbationOrParoleHold, "satisfied")]
    [InlineData(GroundKind.Sentence, "satisfied")]
    public void Only_a_charge_or_an_arrest_is_minor(GroundKind kind, string outcome) =>
        Assert.Equal(outcome, Booked().Ground("g1", kind: kind, level: Infraction).HandedToIce("2026-04-15T12:00").Assess().OutcomeOf("PM4002"));

    [Fact]
    public void One_graver_ground_settles_it_and_one_unknown_leaves_it_open()
    {
        Assert.Equal("satisfied", Booked().Ground("g1", level: Infraction).Ground("g2").Ground("g3", level: Felony).HandedToIce("2026-04-15T12:00").Assess().OutcomeOf("PM4002"));
        Assert.Equal("observed", Booked().Ground("g1", level: Infraction).Ground("g2", level: Infraction).HandedToIce("2026-04-15T12:00").Assess().OutcomeOf("PM4002"));

        var open = Booked().Ground("g1", level: Infraction).Ground("g2").HandedToIce("2026-04-15T12:00").Assess().FindingOf("PM4002");
        Assert.Equal(["/grounds/1/offence/level"], open.Missing);
    }

    [Fact]
    public void Grounds_must_be_recorded_and_none_at_all_is_not_a_minor_one()
    {
        Assert.Equal(["/grounds"], Booked().HandedToIce("2026-04-15T12:00").Assess().FindingOf("PM4002").Missing);
        Assert.Equal("satisfied", Booked().NoGrounds().HandedToIce("2026-04-15T12:00").Assess().OutcomeOf("PM4002"));
    }

    [Fact]
    public void It_does_not_apply_without_a_hand_over_to_ice() =>
        Assert.Equal("not-applicable", Booked().Ground("g1", level: Infraction).Left("2026-04-15T12:00").Assess().OutcomeOf("PM4002"));

    [Fact]
    public void It_is_a_note_that_points_to_the_hand_over()
    {
        var finding = Booked().Ground("g1", level: Infraction).Transferred("2026-04-14T12:00", CustodianKind.Court).HandedToIce("2026-04-15T12:00").Assess().FindingOf("PM4002");

        Assert.Equal((Outcome.Observed, Severity.Note, "/transfers/1"), (finding.Outcome, finding.Severity, finding.Path));
    }
}
