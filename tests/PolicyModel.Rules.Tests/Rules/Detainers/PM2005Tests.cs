using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;
using static PolicyModel.ProbableCauseBasis;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2005: no basis of probable cause, or only that an investigation began.</summary>
public sealed class PM2005Tests
{
    private static CaseBuilder Held() => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T10:00");

    [Theory]
    [InlineData(I247A)]
    [InlineData(I247D)]
    [InlineData(I247X)]
    public void A_form_that_asks_for_a_basis_and_states_none_is_a_violation(DetainerForm form)
    {
        var finding = Held().Detainer(form, basis: []).Assess().FindingOf("PM2005");

        Assert.Equal((Outcome.Violated, Severity.Error, "/detainers/0"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.NotNull(finding.WouldChange);
    }

    [Theory]
    [InlineData(I247)]
    [InlineData(I247A)]
    [InlineData(I247D)]
    [InlineData(I247X)]
    [InlineData(Unknown)]
    public void That_an_investigation_began_is_no_basis_on_any_form(DetainerForm form) =>
        Assert.Equal("violated", Held().Detainer(form, basis: [InvestigationInitiated]).Assess().OutcomeOf("PM2005"));

    [Theory]
    [InlineData(FinalOrder)]
    [InlineData(PendingRemovalProceedings)]
    [InlineData(BiometricMatch)]
    [InlineData(StatementsOrEvidence)]
    public void Any_other_basis_is_one_and_an_investigation_beside_it_takes_nothing_away(ProbableCauseBasis basis)
    {
        Assert.Equal("satisfied", Held().Detainer(I247A, basis: [basis]).Assess().OutcomeOf("PM2005"));
        Assert.Equal("satisfied", Held().Detainer(I247A, basis: [InvestigationInitiated, basis]).Assess().OutcomeOf("PM2005"));
    }

    [Theory]
    [InlineData("2008-12-31T08:00", "undetermined")]
    [InlineData("2009-01-01T08:00", "violated")]
    public void What_was_clear_before_2009_is_not_judged(string booked, string outcome) => Assert.Equal(
        outcome,
        Case.Booked(booked).Ground("g1", ended: "2009-01-05T10:00", reason: BailPosted).Detainer(I247, basis: [InvestigationInitiated]).HandedToIce("2009-01-06T10:00").Assess().OutcomeOf("PM2005"));

    [Theory]
    [InlineData("12/12", "2013-05-01", "violated")]
    [InlineData("12/11", "2012-05-01", "not-applicable")]
    [InlineData(null, "2012-05-01", "not-applicable")]
    [InlineData(null, "2012-11-30", "not-applicable")]
    [InlineData(null, "2012-12-01", "undetermined")]
    [InlineData(null, "2013-05-01", "undetermined")]
    [InlineData("8/10", "2013-05-01", "undetermined")]
    public void Only_the_last_edition_of_form_I247_asks_for_a_basis(string? edition, string issued, string outcome) =>
        Assert.Equal(outcome, Held().Detainer(I247, issued: issued, edition: edition, basis: []).Assess().OutcomeOf("PM2005"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/probableCause"], Held().Detainer(I247A).Assess().FindingOf("PM2005").Missing);
        Assert.Equal(["/detainers/0/edition"], Held().Detainer(I247, basis: []).Assess().FindingOf("PM2005").Missing);
        Assert.Equal(["/detainers/0/form"], Held().Detainer(Unknown, basis: []).Assess().FindingOf("PM2005").Missing);
    }

    [Theory]
    [InlineData(I247N)]
    [InlineData(I247G)]
    [InlineData(NcicHit)]
    public void What_asks_for_no_hold_needs_no_basis(DetainerForm form) => Assert.Equal("not-applicable", Held().Detainer(form, basis: []).Assess().OutcomeOf("PM2005"));

    [Fact]
    public void A_person_whom_dhs_had_lent_is_asked_back_without_one()
    {
        Assert.Equal("not-applicable", Held().Detainer(I247A, basis: [], boxes: [DetainerBox.ResumeCustody]).Assess().OutcomeOf("PM2005"));
        Assert.Equal("violated", Held().Detainer(I247A, basis: [], boxes: [DetainerBox.ProbableCause]).Assess().OutcomeOf("PM2005"));
        Assert.Equal("violated", Held().Detainer(I247A, basis: [], boxes: [DetainerBox.ProbableCause, DetainerBox.ResumeCustody]).Assess().OutcomeOf("PM2005"));
    }

    [Fact]
    public void It_does_not_apply_without_a_detainer() => Assert.Equal("not-applicable", Held().NoDetainers().Assess().OutcomeOf("PM2005"));

    [Fact]
    public void One_without_a_basis_outweighs_one_that_is_open_and_that_outweighs_one_that_has_it()
    {
        Assert.Equal("/detainers/2", Held().Detainer(I247A, basis: [FinalOrder]).Detainer(I247A).Detainer(I247A, basis: []).Assess().FindingOf("PM2005").Path);
        Assert.Equal("/detainers/1", Held().Detainer(I247A, basis: [FinalOrder]).Detainer(I247A).Detainer(I247A).Assess().FindingOf("PM2005").Path);
    }
}
