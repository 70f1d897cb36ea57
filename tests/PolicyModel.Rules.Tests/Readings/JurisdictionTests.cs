using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>
/// The reading <c>jurisdiction</c>: what the law in force in the place gives on each day of the hold, never more than the federal cap.
/// Unless told otherwise the person is eligible Tuesday 2026-04-14 10:00, so that the federal 48 counted hours end Thursday 10:00.
/// </summary>
public sealed class JurisdictionTests
{
    private const LegalConditionKind Order = LegalConditionKind.JudicialHoldOrder;
    private static readonly Warrant Signed = new() { Form = WarrantForm.I200, Signed = true };
    private static readonly Warrant Judges = new() { Form = WarrantForm.Judicial, Signed = true };

    private static CaseBuilder In(string place, string? county = null, string eligible = "2026-04-14T10:00", string booked = "2026-04-13T08:00") =>
        Case.Booked(booked, jurisdiction: place, county: county).Ground("g1", ended: eligible, reason: BailPosted);

    private static string Says(CaseBuilder told) => told.Assess(by: Assessments.Full).Says("jurisdiction");

    private static string Missing(CaseBuilder told)
    {
        var assessment = told.Assess(by: Assessments.Full);
        Assert.Equal(Verdict.Undetermined, assessment.VerdictUnder("jurisdiction"));
        return assessment.OnlyMissing();
    }

    [Theory]
    [InlineData("2026-04-16T10:00", "undetermined")]
    [InlineData("2026-04-16T10:00:01", "exceeds by PT1S")]
    [InlineData("2026-04-17T10:00", "exceeds by PT24H")]
    public void Where_the_law_of_the_place_is_silent_only_what_is_past_the_federal_cap_is_told(string left, string says) =>
        Assert.StartsWith(says.Split(" by")[0], Says(In("US-MO").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce(left)), StringComparison.Ordinal);

    [Theory]
    [InlineData("US-MO")]
    [InlineData("US-OH")]
    [InlineData("US-PR")]
    public void Silent_or_with_no_provision_known_the_authority_to_hold_is_what_is_missing(string place) =>
        Assert.Equal("state authority to hold", Missing(In(place).Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-15T10:00")));

    [Fact]
    public void Leaving_at_eligibility_is_within_wherever_it_is() => Assert.Equal("within", Says(In("US-MO").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-14T10:00")));

    [Fact]
    public void Without_an_instrument_there_is_nothing_that_the_place_could_give() => Assert.Equal("exceeds by PT24H", Says(In("US-MO").NoDetainers().HandedToIce("2026-04-15T10:00")));

    [Theory]
    [InlineData("US-IL")]
    [InlineData("US-CA")]
    [InlineData("US-CO")]
    [InlineData("US-MA")]
    [InlineData("US-NY")]
    public void Where_holds_are_barred_a_hold_exceeds_from_eligibility(string place) =>
        Assert.Equal("exceeds by PT24H", Says(In(place).Detainer(I247A, received: "2026-04-13T09:00", warrant: Signed).HandedToIce("2026-04-15T10:00")));

    [Theory]
    [InlineData(CustodianKind.CountyJail, "exceeds by PT24H")]
    [InlineData(CustodianKind.UsMarshals, "undetermined")]
    [InlineData(CustodianKind.FederalPrison, "undetermined")]
    public void The_law_of_a_state_binds_no_federal_custodian(CustodianKind kind, string says) =>
        Assert.Equal(says, Says(In("US-IL").Kind(kind).Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-15T10:00")));

    [Fact]
    public void A_judges_warrant_carries_where_only_that_does() =>
        Assert.Equal("within", Says(In("US-IL").Detainer(I247A, received: "2026-04-13T09:00", warrant: Judges).HandedToIce("2026-04-15T10:00")));

    [Theory]
    [InlineData("2026-04-16T10:00", "within")]
    [InlineData("2026-04-16T15:00", "exceeds by PT5H")]
    public void Where_detainers_are_to_be_honoured_the_federal_cap_still_limits(string left, string says) =>
        Assert.Equal(says, Says(In("US-TX").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce(left)));

    [Theory]
    [InlineData("2017-08-30T10:00", "2017-08-31T10:00", "undetermined")]
    [InlineData("2017-09-22T10:00", "2017-09-23T10:00", "undetermined")]
    [InlineData("2017-09-26T10:00", "2017-09-27T10:00", "within")]
    public void Before_the_first_date_and_while_a_court_enjoins_it_the_law_gives_nothing_that_is_known(string eligible, string left, string says) =>
        Assert.Equal(says, Says(In("US-TX", eligible: eligible, booked: "2017-08-29T08:00").Detainer(I247A, received: "2017-08-29T09:00").HandedToIce(left)));

    [Fact]
    public void A_condition_that_is_not_met_gives_nothing_and_one_that_is_not_recorded_leaves_it_open()
    {
        var held = In("US-FL").Detainer(I247A, received: "2026-04-13T09:00", warrant: Signed).Condition(LegalConditionKind.FaciallySufficientDetainer, met: true).HandedToIce("2026-04-15T10:00");
        var without = In("US-FL").Detainer(I247A, received: "2026-04-13T09:00", warrantAttached: false).Condition(LegalConditionKind.FaciallySufficientDetainer, met: true).HandedToIce("2026-04-15T10:00");
        var unknown = In("US-FL").Detainer(I247A, received: "2026-04-13T09:00").Condition(LegalConditionKind.FaciallySufficientDetainer, met: true).HandedToIce("2026-04-15T10:00");

        Assert.Equal("within", Says(held));
        Assert.Equal("exceeds by PT24H", Says(without));
        Assert.Equal("/detainers/0/warrant", Missing(unknown));
    }

    [Fact]
    public void A_hold_that_crosses_an_effective_date_is_judged_piece_by_piece()
    {
        // Colorado barred holds from Tuesday 2019-05-28; what its law was before is not known here.
        var across = In("US-CO", eligible: "2019-05-27T20:00", booked: "2019-05-26T08:00").Detainer(I247A, received: "2019-05-26T09:00").HandedToIce("2019-05-28T06:00");
        var before = In("US-CO", eligible: "2019-05-27T10:00", booked: "2019-05-26T08:00").Detainer(I247A, received: "2019-05-26T09:00").HandedToIce("2019-05-27T22:00");

        Assert.Equal("exceeds by PT6H to PT10H", Says(across));
        Assert.Equal("law in force on that day", Missing(before));
    }

    [Theory]
    [InlineData("2026-04-14T23:59", "within")]
    [InlineData("2026-04-15T00:00", "within")]
    [InlineData("2026-04-15T05:00", "exceeds by PT5H")]
    public void New_Jersey_ends_with_the_day_of_release(string left, string says) => Assert.Equal(says, Says(
        In("US-NJ").Detainer(I247A, received: "2026-04-13T09:00").Condition(LegalConditionKind.QualifyingOffence, met: true)
            .Also(c => c.Convictions = [new Conviction { Offence = new Offence { Level = OffenceLevel.Felony, Category = OffenceCategory.Parse("violent-or-serious") }, ConvictedOn = new NodaTime.LocalDate(2024, 1, 1) }])
            .HandedToIce(left)));

    [Theory]
    [InlineData("2025-09-04T09:00", "within")]
    [InlineData("2025-09-04T18:00", "exceeds by PT9H")]
    public void North_Carolinas_first_clock_runs_from_receipt_not_from_eligibility(string left, string says) => Assert.Equal(says, Says(
        In("US-NC", eligible: "2025-09-03T10:00", booked: "2025-09-01T08:00").Detainer(I247A, received: "2025-09-02T09:00", warrant: Signed).Condition(Order, met: true).HandedToIce(left)));

    [Theory]
    [InlineData("2026-04-16T10:00", "within")]
    [InlineData("2026-04-16T15:00", "exceeds by PT5H")]
    public void North_Carolinas_second_clock_runs_from_eligibility(string left, string says) => Assert.Equal(says, Says(
        In("US-NC").Detainer(I247A, received: "2026-04-13T09:00", warrant: Signed).Condition(Order, met: true).HandedToIce(left)));

    [Fact]
    public void A_receipt_that_is_known_to_the_day_moves_both_ends_of_its_time()
    {
        // Received some time on Wednesday; eligible Wednesday 10:00; left Friday 12:00. At best it came at noon and covers to the end.
        var told = In("US-NC", eligible: "2025-09-03T10:00", booked: "2025-09-01T08:00").Detainer(I247A, received: "2025-09-03", warrant: Signed).Condition(Order, met: true).HandedToIce("2025-09-05T12:00");
        var reading = told.Assess(by: Assessments.Full).OnlyHold().Under("jurisdiction");

        // The federal cap ends Friday 10:00. Receipt at 10:00 covers all of it; receipt at midnight ends its time at Friday 00:00, receipt at 23:59:59 begins it late.
        Assert.Equal((NodaTime.Duration.FromHours(2), NodaTime.Duration.FromHours(16) - NodaTime.Duration.FromSeconds(1)), (reading.UncoveredAtLeast, reading.UncoveredAtMost));
    }

    [Fact]
    public void North_Carolina_changes_its_clock_on_the_first_of_october_2025()
    {
        // Received Monday 08:00, eligible Tuesday 20:00: the first clock ends Wednesday 2025-10-01 08:00, the second runs to Thursday 20:00.
        CaseBuilder Held(string left) => In("US-NC", eligible: "2025-09-30T20:00", booked: "2025-09-28T08:00").Detainer(I247A, received: "2025-09-29T08:00", warrant: Signed).Condition(Order, met: true).HandedToIce(left);

        Assert.Equal("within", Says(Held("2025-10-02T20:00")));
        Assert.Equal("exceeds by PT5H", Says(Held("2025-10-03T01:00")));
    }

    [Fact]
    public void Georgia_counts_every_hour()
    {
        CaseBuilder Held(string left) => In("US-GA", eligible: "2026-04-17T10:00", booked: "2026-04-15T08:00").Detainer(I247A, received: "2026-04-15T09:00").HandedToIce(left);

        Assert.Equal("within", Says(Held("2026-04-19T10:00")));
        Assert.Equal("exceeds by PT5H", Says(Held("2026-04-19T15:00")));
    }

    [Fact]
    public void A_county_or_a_kind_of_custodian_on_which_the_law_depends_is_what_is_missing()
    {
        CaseBuilder Held(string? county) => In("US-NY", county: county, eligible: "2016-04-12T10:00", booked: "2016-04-11T08:00").Detainer(I247D, received: "2016-04-11T09:00").HandedToIce("2016-04-13T10:00");

        Assert.Equal("law in force on that day", Missing(In("US-NY", eligible: "2014-04-15T10:00", booked: "2014-04-14T08:00").Detainer(I247, received: "2014-04-14T09:00").HandedToIce("2014-04-16T10:00")));
        Assert.Equal("/county", Missing(Held(null)));
        Assert.Equal("/custodian/kind", Missing(Held("36061")));
        Assert.Equal("exceeds by PT24H", Says(Held("36061").Kind(CustodianKind.CityJail)));
        Assert.Equal("state authority to hold", Missing(Held("36029")));
    }

    [Fact]
    public void A_provision_below_the_grade_that_is_asked_for_decides_nothing()
    {
        var held = In("US-NJ").Detainer(I247A, received: "2026-04-13T09:00").Also(c => c.Convictions = []).Condition(LegalConditionKind.QualifyingOffence, met: false).HandedToIce("2026-04-15T10:00");
        var strict = new Assessor(LawBook.BuiltIn, ReadingSet.BuiltIn, new AssessmentOptions { WorstGrade = SourceGrade.Primary });

        Assert.Equal("law not verified", held.Assess(by: strict).OnlyMissing());
    }

    [Fact]
    public void The_judicial_reading_enters_the_bracket_where_the_place_had_made_it_its_own()
    {
        var illinois = In("US-IL").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-15T10:00").Assess(by: Assessments.Full);
        var texas = In("US-TX").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-15T10:00").Assess(by: Assessments.Full);
        var before = In("US-IL", eligible: "2017-08-25T10:00", booked: "2017-08-24T08:00").Detainer(I247A, received: "2017-08-24T09:00").HandedToIce("2017-08-26T10:00").Assess(by: Assessments.Full);

        Assert.Contains("judicial", illinois.BracketReadings);
        Assert.DoesNotContain("judicial", texas.BracketReadings);
        Assert.DoesNotContain("judicial", before.BracketReadings);
        Assert.Equal(Bracket.Some, illinois.Bracket);
        Assert.Equal(Bracket.None, texas.Bracket);
    }

    [Theory]
    [InlineData(TransferAuthority.Section287gOfficer)]
    [InlineData(TransferAuthority.IceCustodyContract)]
    public void A_claimed_contract_or_agreement_carries_under_the_lenient_reading_alone(TransferAuthority claimed)
    {
        var held = In("US-MO").NoDetainers().Also(c => c.AgreementIds = []).HandedToIce("2026-04-15T10:00", claimed: claimed);
        var assessment = held.Assess(by: Assessments.Full);

        Assert.Equal("within", assessment.Says("lenient"));
        Assert.All(["regulation", "form", "jurisdiction"], r => Assert.Equal("exceeds by PT24H", assessment.Says(r)));
        var span = Assert.Single(assessment.OnlyHold().Under("lenient").Authority);
        Assert.Equal((AuthorityBasis.ClaimedAgreement, null), (span.Basis, span.DetainerId));
    }

    [Theory]
    [InlineData("MO-prairie-county-sheriff#WSO#2026-01-05", "within")]
    [InlineData("MO-prairie-county-sheriff#igsa#2026-01-05", "within")]
    [InlineData("MO-prairie-county-sheriff#vehicle-provision#2026-01-05", "exceeds by PT24H")]
    public void An_agreement_that_the_custody_is_said_to_rest_on_is_such_a_claim(string agreement, string says) => Assert.Equal(
        says,
        In("US-MO").Detainer(I247N, received: "2026-04-13T09:00").Also(c => c.AgreementIds = [AgreementId.Parse(agreement)]).HandedToIce("2026-04-15T10:00").Assess(by: Assessments.Full).Says("lenient"));
}
