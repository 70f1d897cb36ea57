using NodaTime;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>The reading <c>jurisdiction</c> asks what the record tells on the days of the hold, not on the day of booking. Eligible 2026-04-14 10:00 unless told otherwise.</summary>
public sealed class DayOfHoldTests
{
    private static readonly Conviction Felony = new() { Offence = new Offence { Level = OffenceLevel.Felony, Class = "B" }, Jurisdiction = Jurisdiction.Parse("US-CT") };

    private static CaseBuilder In(string place, GroundEndReason reason = BailPosted, string left = "2026-04-15T10:00", Warrant? warrant = null, string? category = null) =>
        Case.Booked("2026-01-02T08:00", jurisdiction: place).Ground("g1", ended: "2026-04-14T10:00", reason: reason, category: category)
            .Detainer(I247A, received: "2026-04-13T09:00", warrant: warrant).HandedToIce(left);

    private static string Says(CaseBuilder told) => told.Assess(by: Assessments.Full).Says("jurisdiction");

    private static CaseBuilder Told(CaseBuilder told, LegalConditionKind condition, bool met, string? at = null) =>
        told.Also(c => c.Conditions = [.. c.Conditions ?? [], new LegalCondition { Condition = condition, Met = met, At = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at) }]);

    [Theory]
    [InlineData(13, "within")]
    [InlineData(14, "within")]
    [InlineData(15, "exceeds by PT14H")] // of the hold the ten hours of the 15th are covered
    [InlineData(16, "exceeds by PT24H")]
    public void A_conviction_counts_from_its_day_on(int day, string says) => Assert.Equal(says, Says(
        Told(In("US-CT", TimeServed), LegalConditionKind.WatchlistMatch, met: false).Also(c => c.Conditions = [.. c.Conditions!, new LegalCondition { Condition = LegalConditionKind.QualifyingOffence, Met = false }])
            .Also(c => c.Convictions = [Felony with { ConvictedOn = new LocalDate(2026, 4, day) }])));

    [Theory]
    [InlineData(13, "exceeds by PT10H")] // five years were over on the 14th
    [InlineData(14, "within")]
    public void A_look_back_ends_on_the_day_of_the_hold(int day, string says) => Assert.Equal(says, Says(
        Told(In("US-NJ", left: "2026-04-14T20:00", category: "traffic"), LegalConditionKind.JudicialRemovalOrder, met: false).Also(c => c.Conditions = [.. c.Conditions!, new LegalCondition { Condition = LegalConditionKind.QualifyingOffence, Met = false }])
            .Also(c => c.Convictions = [new Conviction { Offence = new Offence { Level = OffenceLevel.Felony, Category = OffenceCategory.Parse("other") }, ConvictedOn = new LocalDate(2021, 4, day) }])));

    [Theory]
    [InlineData("2026-04-13", "within")]
    [InlineData("2026-04-14", "within")]
    [InlineData(null, "within")]
    public void An_order_to_hold_counts_whenever_it_came_after_booking(string? at, string says) => Assert.Equal(says, Says(
        Told(In("US-NC", warrant: new Warrant { Form = WarrantForm.I200, Signed = true }), LegalConditionKind.JudicialHoldOrder, met: true, at)));

    [Theory]
    [InlineData("2026-04-13T12:00", "within")]
    [InlineData("2026-04-14T10:00", "within")]
    [InlineData("2026-04-15T09:00", "exceeds by PT23H")]
    [InlineData("2027-01-01", "exceeds by PT24H")]
    public void A_judges_warrant_carries_from_its_signature(string signed, string says) => Assert.Equal(says, Says(
        In("US-IL", warrant: new Warrant { Form = WarrantForm.Judicial, SignedAt = ReportedTime.Parse(signed) })));

    [Fact]
    public void The_hours_from_receipt_run_from_the_paper_that_came_last()
    {
        CaseBuilder Held(string left) => Case.Booked("2025-03-01T08:00", jurisdiction: "US-NC").Ground("g1", ended: "2025-03-04T10:00", reason: BailPosted)
            .Detainer(I247A, received: "2025-03-03T10:00", warrant: new Warrant { Form = WarrantForm.I200, SignedAt = ReportedTime.Parse("2025-03-04T08:00") })
            .Condition(LegalConditionKind.JudicialHoldOrder, met: true).HandedToIce(left);

        Assert.Equal("within", Says(Held("2025-03-06T08:00")));
        Assert.Equal("exceeds by PT5H", Says(Held("2025-03-06T13:00")));
    }

    [Fact]
    public void A_judges_warrant_with_a_detainer_carries_under_the_judicial_reading() => Assert.Equal("within", In("US-DC", warrant: new Warrant { Form = WarrantForm.Judicial, Signed = true })
        .Assess(by: Assessments.Full).Says("judicial"));

    [Fact]
    public void Citizenship_that_was_borne_out_takes_away_what_the_law_of_the_place_excepts()
    {
        var shown = In("US-TX").With(r => r with { CitizenshipEvidence = new CitizenshipEvidence { Concerns = CitizenshipConcern.Citizenship, CheckedAt = ReportedTime.Parse("2026-04-13"), Found = CitizenshipFinding.Supported } });

        Assert.Equal("within", Says(In("US-TX")));
        Assert.Equal("exceeds by PT24H", Says(shown));
        Assert.Equal("exceeds by PT24H", Says(Told(In("US-TX"), LegalConditionKind.CitizenshipShown, met: true)));
    }

    [Theory]
    [InlineData(Dismissed, "within")]
    [InlineData(BailPosted, "undetermined")]
    public void Whether_bail_resolves_charges_is_left_open(GroundEndReason reason, string says) => Assert.Equal(says, Says(In("US-NH", reason)));

    [Fact]
    public void Alabama_asks_for_a_status_that_was_verified()
    {
        Assert.Equal("undetermined", Says(In("US-AL")));
        Assert.Equal("within", Says(Told(In("US-AL"), LegalConditionKind.StatusVerified, met: true)));
    }

    [Theory]
    [InlineData("US-RI", CustodianKind.Police, "undetermined")]
    [InlineData("US-RI", CustodianKind.StatePrison, "exceeds by PT24H")]
    public void A_policy_binds_the_bodies_it_names(string place, CustodianKind kind, string says) => Assert.Equal(says, Says(In(place).Kind(kind)));

    [Theory]
    [InlineData(CustodianKind.Police, "exceeds by PT24H")]
    [InlineData(CustodianKind.CountyJail, "exceeds by PT24H")]
    [InlineData(CustodianKind.StatePrison, "undetermined")]
    public void Las_Vegas_bound_its_police_and_its_jail_alone(CustodianKind kind, string says) => Assert.Equal(says, Says(
        Case.Booked("2024-03-04T08:00", jurisdiction: "US-NV", county: "32003").Kind(kind).Ground("g1", ended: "2024-03-05T10:00", reason: BailPosted)
            .Detainer(I247A, received: "2024-03-04T09:00").HandedToIce("2024-03-06T10:00")));

    [Theory]
    [InlineData("violent-or-serious", 2014, "undetermined")]
    [InlineData("violent-or-serious", 2010, "exceeds by PT24H")] // longer ago than five years
    [InlineData("traffic", 2014, "exceeds by PT24H")]
    public void The_New_York_police_may_have_waited_for_a_warrant_only_where_the_offence_qualifies(string category, int year, string says)
    {
        var held = Case.Booked("2016-04-11T08:00", jurisdiction: "US-NY", county: "36061").Kind(CustodianKind.Police).Ground("g1", ended: "2016-04-12T10:00", reason: BailPosted)
            .Detainer(I247D, received: "2016-04-11T09:00").HandedToIce("2016-04-13T10:00").Condition(LegalConditionKind.WatchlistMatch, met: false)
            .Also(c => c.Convictions = [new Conviction { Offence = new Offence { Level = OffenceLevel.Felony, Category = OffenceCategory.Parse(category) }, ConvictedOn = new LocalDate(year, 6, 1) }]);
        Assert.Equal(says, Says(held));
    }
}
