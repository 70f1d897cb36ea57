using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>What agreement the holding agency had on the day of a hold: facts side by side.</summary>
public sealed class AgreementAtHoldTests
{
    private const string Named = "Prairie County Jail";

    private static Section287gMemorandum OfTheJail => Memorandum() with { Agency = Agency() with { Name = Named } };

    [Theory]
    [InlineData("2026-04-14", true)]
    [InlineData("2026-04-15", true)]
    [InlineData("2026-04-16", false)]
    public void It_was_in_force_on_the_day_on_which_the_hold_began(string effective, bool inForce)
    {
        var beside = Assert.Single(Beside([OfTheJail with { EffectiveOn = Day(effective), SignedByAgency = null }]));

        Assert.Equal((0, Day("2026-04-15"), Section287gModel.TaskForce, inForce, false), (beside.Hold, beside.Day, beside.Model, beside.InForce, beside.NamedByCase));
    }

    [Fact]
    public void One_whose_standing_is_not_told_is_told_as_unknown() => Assert.Null(Assert.Single(Beside([OfTheJail with { Status = AgreementStatus.RemovedFromList }])).InForce);

    [Fact]
    public void The_agreement_of_another_agency_is_none_of_the_holding_one()
    {
        Assert.Empty(Beside([Memorandum()]));
        Assert.Empty(Beside([OfTheJail with { JailOperator = Agency() }]));
        Assert.Single(Beside([Memorandum() with { JailOperator = Agency() with { Name = Named } }]));
        Assert.Empty(Beside([OfTheJail with { AgreementId = Id("TFM", "2025-04-15", "KS"), Agency = Agency("KS") with { Name = Named } }]));
    }

    [Fact]
    public void One_that_the_case_names_is_told_whatever_its_agency_is_called()
    {
        var beside = Assert.Single(Beside([Memorandum()], with: r => r with { AgreementIds = [Memorandum().AgreementId] }));

        Assert.True(beside.NamedByCase);
    }

    [Fact]
    public void It_counts_the_officers_authorised_that_day_and_answers_for_one()
    {
        OfficerDelegation[] delegations =
        [
            Delegation() with { AuthorizedFrom = Day("2026-04-15") },
            Delegation() with { DelegationId = RecordId.Parse("d2"), Officer = OtherOfficer, AuthorizedFrom = Day("2026-04-16") },
            Delegation() with { DelegationId = RecordId.Parse("d3"), Officer = SubjectPseudonym.Parse("o1_77aa01bc5d2e9f34") },
        ];

        var beside = Assert.Single(Beside([OfTheJail], delegations, Officer));

        Assert.Equal((1, 1, true), (beside.OfficersAuthorised, beside.OfficersUndetermined, beside.OfficerAuthorised));
        Assert.False(Assert.Single(Beside([OfTheJail], delegations, OtherOfficer)).OfficerAuthorised);
        Assert.Null(Assert.Single(Beside([OfTheJail], delegations)).OfficerAuthorised);
    }

    private static ValueList<AgreementAtHold> Beside(FundingAgreement[] agreements, OfficerDelegation[]? delegations = null, SubjectPseudonym? officer = null, Func<CustodyCase, CustodyCase>? with = null)
    {
        var built = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-15T12:00", reason: GroundEndReason.BailPosted).HandedToIce("2026-04-16T12:00")
            .With(r => (with ?? (c => c))(r with { Custodian = r.Custodian with { Name = Named }, Jurisdiction = Jurisdiction.Parse("US-MO") }));
        var custody = built.Record();
        return AgreementAtHold.Of(custody, Assessments.Usual.Assess(custody), agreements.Select(AgencyRecords.Valid), (delegations ?? []).Select(AgencyRecords.Valid), officer);
    }
}
