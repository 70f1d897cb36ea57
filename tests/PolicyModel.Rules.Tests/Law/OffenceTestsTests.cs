using NodaTime;
using static PolicyModel.Rules.OffenceCriterionSubject;

namespace PolicyModel.Rules.Tests;

/// <summary>A provision's test of offences, and its papers, held against a record.</summary>
public sealed class OffenceTestsTests
{
    private static readonly LocalDate Day = new(2026, 4, 15);

    private static readonly OffenceCriterion Felony = Criterion(OffenceCriterionSubject.Conviction) with { Levels = [OffenceLevel.Felony] };

    private static CaseBuilder Booked() => Case.Booked("2026-04-13T08:00").Left("2026-04-16T10:00");

    private static OffenceCriterion Criterion(OffenceCriterionSubject of) => new() { Title = "as the test says", Of = of };

    private static Conviction Convicted(string? on = null, OffenceLevel? level = null, string? offenceClass = null, string? category = null, string? place = "US-MO") => new()
    {
        ConvictedOn = on is null ? default(Reported<LocalDate>) : NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value,
        Jurisdiction = place is null ? default(Reported<Jurisdiction>) : Jurisdiction.Parse(place),
        Offence = new Offence
        {
            Level = level is { } told ? told : default(Reported<OffenceLevel>),
            Class = offenceClass,
            Category = category is null ? default(Reported<OffenceCategory>) : OffenceCategory.Parse(category),
        },
    };

    private static CaseBuilder With(params Conviction[] convictions) => Booked().With(r => r with { Convictions = [.. convictions] });

    private static CaseBuilder Telling(LegalConditionKind condition, bool met, string? at = null) => Booked().With(r => r with
    {
        Conditions = [.. r.Conditions ?? [], new LegalCondition { Condition = condition, Met = met, At = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at) }],
    });

    /// <summary><c>met</c>, <c>not met</c>, or the place of the missing fact.</summary>
    private static string Says((bool? Met, MissingFact Missing) answer) => answer.Met switch
    {
        true => "met",
        false => "not met",
        _ => answer.Missing.Name,
    };

    private static string Says(CaseBuilder told, params OffenceCriterion[] any) => Says(OffenceTests.Evaluate(new OffenceTest { AllOf = false, Criteria = [.. any] }, told.Record().Value, Day));

    private static string SaysAll(CaseBuilder told, params OffenceCriterion[] all) => Says(OffenceTests.Evaluate(new OffenceTest { AllOf = true, Criteria = [.. all] }, told.Record().Value, Day));

    private static string Paper(AcceptedInstrument paper, CaseBuilder told) => Says(OffenceTests.Has(paper, told.Record().Value, 0, LawBook.BuiltIn, Day));

    [Fact]
    public void Convictions_that_nobody_recorded_are_missing_and_an_empty_list_says_that_there_are_none()
    {
        Assert.Equal("/convictions", Says(Booked(), Felony));
        Assert.Equal("not met", Says(With(), Felony));
    }

    [Theory]
    [InlineData(OffenceLevel.Felony, "met")]
    [InlineData(OffenceLevel.Misdemeanor, "not met")]
    [InlineData(OffenceLevel.NotCharged, "not met")]
    [InlineData(OffenceLevel.Unknown, "/convictions/0/offence/level")]
    [InlineData(null, "/convictions/0/offence/level")]
    public void A_level_is_met_not_met_or_missing(OffenceLevel? level, string says) => Assert.Equal(says, Says(With(Convicted(level: level)), Felony));

    [Theory]
    [InlineData("A", "US-MO", "met")]
    [InlineData("C", "US-MO", "not met")]
    [InlineData(null, "US-MO", "/convictions/0/offence/class")]
    [InlineData("A", "US-KS", "/convictions/0/offence/class")]
    [InlineData("A", null, "/convictions/0/offence/class")]
    public void A_class_tells_something_only_under_the_law_of_this_place(string? offenceClass, string? place, string says) =>
        Assert.Equal(says, Says(With(Convicted(level: OffenceLevel.Felony, offenceClass: offenceClass, place: place)), Felony with { Classes = ["A", "B"] }));

    [Fact]
    public void An_offence_of_another_level_needs_no_class() =>
        Assert.Equal("not met", Says(With(Convicted(level: OffenceLevel.Misdemeanor, place: null)), Felony with { Classes = ["A", "B"] }));

    [Theory]
    [InlineData("violent", "met")]
    [InlineData("traffic", "not met")]
    [InlineData(null, "/convictions/0/offence/category")]
    public void A_category_is_met_not_met_or_missing(string? category, string says) =>
        Assert.Equal(says, Says(With(Convicted(category: category)), Criterion(OffenceCriterionSubject.Conviction) with { Categories = [OffenceCategory.Parse("violent")] }));

    [Theory]
    [InlineData("2021-04-14", "not met")]
    [InlineData("2021-04-15", "met")]
    [InlineData("2021-04-16", "met")]
    [InlineData("2026-04-15", "met")]
    [InlineData("2026-04-16", "not met")]
    [InlineData(null, "/convictions/0/convictedOn")]
    public void A_look_back_reaches_to_the_same_day_of_the_year_and_ends_on_the_day(string? convicted, string says) =>
        Assert.Equal(says, Says(With(Convicted(convicted, OffenceLevel.Felony)), Felony with { LookbackYears = 5 }));

    [Fact]
    public void Without_a_look_back_the_day_of_conviction_is_not_needed_and_a_later_one_does_not_count()
    {
        Assert.Equal("met", Says(With(Convicted(level: OffenceLevel.Felony)), Felony));
        Assert.Equal("not met", Says(With(Convicted("2026-04-16", OffenceLevel.Felony)), Felony));
    }

    [Fact]
    public void One_conviction_that_meets_it_outweighs_one_that_may() =>
        Assert.Equal("met", Says(With(Convicted(), Convicted(level: OffenceLevel.Felony)), Felony));

    [Fact]
    public void A_sentence_rests_on_a_conviction_whose_day_is_not_told()
    {
        var sentenced = Booked().Ground("g1", kind: GroundKind.Sentence, level: OffenceLevel.Felony);

        Assert.Equal("met", Says(sentenced, Felony));
        Assert.Equal("/convictions", Says(sentenced, Felony with { LookbackYears = 5 }));
        Assert.Equal("not met", Says(With().Ground("g1", kind: GroundKind.Sentence, level: OffenceLevel.Misdemeanor), Felony));
    }

    [Fact]
    public void Charges_need_the_grounds()
    {
        var charged = Criterion(Charge) with { Levels = [OffenceLevel.Felony] };

        Assert.Equal("/grounds", Says(Booked(), charged));
        Assert.Equal("not met", Says(Booked().NoGrounds(), charged));
        Assert.Equal("met", Says(Booked().Ground("g1", level: OffenceLevel.Felony), charged));
        Assert.Equal("/grounds/0/offence/level", Says(Booked().Ground("g1"), charged));
        Assert.Equal("not met", Says(Booked().Ground("g1", kind: GroundKind.JudicialWarrant, level: OffenceLevel.Felony), charged));
    }

    [Theory]
    [InlineData("2026-04-15T10:00", GroundEndReason.Dismissed, "not met")]
    [InlineData("2026-04-15", GroundEndReason.NoChargesFiled, "not met")]
    [InlineData("2026-04-16T09:00", GroundEndReason.Acquitted, "met")]
    [InlineData("2026-04-14T10:00", GroundEndReason.BailPosted, "met")]
    [InlineData("2026-04-14T10:00", null, "/grounds/0/endReason")]
    [InlineData("unknown", GroundEndReason.Dismissed, "/grounds/0/endedAt")]
    public void A_charge_that_was_dropped_by_that_day_stands_no_more(string ended, GroundEndReason? reason, string says) =>
        Assert.Equal(says, Says(Booked().Ground("g1", ended: ended, reason: reason, level: OffenceLevel.Felony), Criterion(Charge) with { Levels = [OffenceLevel.Felony] }));

    [Theory]
    [InlineData("2026-04-14", "met")]
    [InlineData("2026-04-16", "not met")]
    [InlineData("unknown", "met")]
    [InlineData(null, "/grounds/0/chargedAt")]
    public void An_arrest_becomes_a_charge_when_it_is_filed(string? charged, string says) =>
        Assert.Equal(says, Says(Booked().Ground("g1", kind: GroundKind.WarrantlessArrest, charged: charged, level: OffenceLevel.Felony), Criterion(Charge)));

    [Fact]
    public void A_charge_or_a_conviction_is_enough_and_both_must_fail()
    {
        var either = Criterion(ChargeOrConviction) with { Levels = [OffenceLevel.Felony] };

        Assert.Equal("met", Says(Booked().Ground("g1", level: OffenceLevel.Felony), either));
        Assert.Equal("met", Says(With(Convicted(level: OffenceLevel.Felony)), either));
        Assert.Equal("/convictions", Says(Booked().Ground("g1", level: OffenceLevel.Misdemeanor), either));
        Assert.Equal("not met", Says(With().Ground("g1", level: OffenceLevel.Misdemeanor), either));
    }

    [Fact]
    public void A_condition_is_what_the_record_told_last_up_to_the_day()
    {
        var listed = Criterion(Condition) with { Condition = LegalConditionKind.WatchlistMatch };

        Assert.Equal("met", Says(Telling(LegalConditionKind.WatchlistMatch, met: true), listed));
        Assert.Equal("not met", Says(Telling(LegalConditionKind.WatchlistMatch, met: false, at: "2026-04-15T10:00"), listed));
        Assert.Equal("/conditions", Says(Telling(LegalConditionKind.WatchlistMatch, met: true, at: "2026-04-16"), listed));
        Assert.Equal("/conditions", Says(Telling(LegalConditionKind.GangListed, met: true), listed));
        Assert.Equal("/conditions", Says(Booked(), listed));
        Assert.Equal("not met", Says(
            Telling(LegalConditionKind.WatchlistMatch, met: true, at: "2026-04-14").With(r => r with { Conditions = [.. r.Conditions!, r.Conditions![0] with { Met = false, At = ReportedTime.Parse("2026-04-15") }] }),
            listed));
    }

    [Fact]
    public void What_settles_the_test_outweighs_what_is_not_known()
    {
        var listed = Criterion(Condition) with { Condition = LegalConditionKind.GangListed };

        Assert.Equal("met", Says(With(Convicted(level: OffenceLevel.Felony)), listed, Felony));
        Assert.Equal("/conditions", Says(With(), listed, Felony));
        Assert.Equal("not met", SaysAll(With(), listed, Felony));
        Assert.Equal("/conditions", SaysAll(With(Convicted(level: OffenceLevel.Felony)), listed, Felony));
        Assert.Equal("/convictions", SaysAll(Booked(), Felony, listed));
    }

    [Fact]
    public void A_missing_condition_is_named_in_the_sentence() =>
        Assert.Contains("gang-listed", OffenceTests.IsMet(LegalConditionKind.GangListed, Booked().Record().Value, Day).Missing.Field!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData(DetainerForm.I247A, null, null, "met")]
    [InlineData(DetainerForm.Unknown, null, null, "met")]
    [InlineData(DetainerForm.I247A, DetainerRequest.Notify, null, "not met")]
    [InlineData(DetainerForm.I247A, null, false, "not met")]
    [InlineData(DetainerForm.I247G, null, null, "not met")]
    [InlineData(DetainerForm.PhoneCall, DetainerRequest.Hold, null, "not met")]
    public void A_detainer_is_a_form_that_asks_for_a_hold_and_came(DetainerForm form, DetainerRequest? request, bool? received, string says) =>
        Assert.Equal(says, Paper(AcceptedInstrument.Detainer, Booked().Detainer(form, request: request, wasReceived: received)));

    [Fact]
    public void A_detainer_is_complete_on_its_face_as_the_record_says_or_as_its_probable_cause_shows()
    {
        Assert.Equal("/detainers/0/probableCause", Paper(AcceptedInstrument.FaciallySufficientDetainer, Booked().Detainer(DetainerForm.I247A)));
        Assert.Equal("met", Stating(ProbableCauseBasis.InvestigationInitiated, ProbableCauseBasis.FinalOrder));
        Assert.Equal("not met", Stating(ProbableCauseBasis.InvestigationInitiated));
        Assert.Equal("not met", Stating());
        Assert.Equal("not met", Paper(AcceptedInstrument.FaciallySufficientDetainer, Telling(LegalConditionKind.FaciallySufficientDetainer, met: true).Detainer(DetainerForm.I247G)));
        Assert.Equal("met", Paper(AcceptedInstrument.FaciallySufficientDetainer, Telling(LegalConditionKind.FaciallySufficientDetainer, met: true).Detainer(DetainerForm.I247A)));
        Assert.Equal("not met", Paper(AcceptedInstrument.FaciallySufficientDetainer, Telling(LegalConditionKind.FaciallySufficientDetainer, met: false).Detainer(DetainerForm.I247A)));

        static string Stating(params ProbableCauseBasis[] bases) => Paper(
            AcceptedInstrument.FaciallySufficientDetainer,
            Booked().Detainer(DetainerForm.I247A).With(r => r with { Detainers = [r.Detainers![0] with { ProbableCause = [.. bases] }] }));
    }

    [Theory]
    [InlineData(WarrantForm.I200, true, "met", "not met")]
    [InlineData(WarrantForm.I205, true, "met", "not met")]
    [InlineData(WarrantForm.I200, false, "not met", "not met")]
    [InlineData(WarrantForm.I200, null, "/detainers/0/warrant", "not met")]
    [InlineData(WarrantForm.Judicial, true, "/detainers/0/warrant", "met")]
    [InlineData(WarrantForm.Judicial, false, "not met", "not met")]
    [InlineData(WarrantForm.Judicial, null, "/detainers/0/warrant", "/detainers/0/warrant")]
    public void A_warrant_counts_once_it_is_signed(WarrantForm form, bool? signed, string administrative, string judicial)
    {
        var told = Booked().Detainer(DetainerForm.I247A, warrant: new Warrant { Form = form, Signed = signed });

        Assert.Equal(administrative, Paper(AcceptedInstrument.AdministrativeWarrant, told));
        Assert.Equal(judicial, Paper(AcceptedInstrument.JudicialWarrant, told));
    }

    [Theory]
    [InlineData(AcceptedInstrument.AdministrativeWarrant)]
    [InlineData(AcceptedInstrument.JudicialWarrant)]
    public void A_record_that_says_no_warrant_came_says_that_there_is_none(AcceptedInstrument paper)
    {
        Assert.Equal("not met", Paper(paper, Booked().Detainer(DetainerForm.I247A, warrantAttached: false)));
        Assert.Equal("/detainers/0/warrant", Paper(paper, Booked().Detainer(DetainerForm.I247A)));
    }

    [Theory]
    [InlineData(AcceptedInstrument.JudicialHoldOrder, LegalConditionKind.JudicialHoldOrder)]
    [InlineData(AcceptedInstrument.JudicialRemovalOrder, LegalConditionKind.JudicialRemovalOrder)]
    [InlineData(AcceptedInstrument.JudicialProbableCause, LegalConditionKind.JudicialProbableCause)]
    public void What_a_judge_found_is_a_condition_of_the_record(AcceptedInstrument paper, LegalConditionKind condition)
    {
        Assert.Equal("met", Paper(paper, Telling(condition, met: true).Detainer(DetainerForm.I247A)));
        Assert.Equal("not met", Paper(paper, Telling(condition, met: false).Detainer(DetainerForm.I247A)));
        Assert.Equal("/conditions", Paper(paper, Telling(condition, met: true, at: "2026-04-16").Detainer(DetainerForm.I247A)));
        Assert.Equal("/conditions", Paper(paper, Booked().Detainer(DetainerForm.I247A)));
    }

    [Theory]
    [InlineData(CustodianKind.Court, "d1", "2026-04-15T23:59", "met")]
    [InlineData(CustodianKind.Court, "d1", "2026-04-16", "/conditions")]
    [InlineData(CustodianKind.Court, null, "2026-04-15", "/conditions")]
    [InlineData(CustodianKind.Ice, "d1", "2026-04-15", "/conditions")]
    public void A_hold_that_a_court_placed_for_the_detainer_is_a_judges_order(CustodianKind by, string? detainer, string at, string says) => Assert.Equal(says, Paper(
        AcceptedInstrument.JudicialHoldOrder,
        Booked().Detainer(DetainerForm.I247A).With(r => r with
        {
            HoldEvents = [new HoldEvent { At = ReportedTime.Parse(at), PlacedBy = new TransferParty { Kind = by }, DetainerId = detainer is null ? null : RecordId.Parse(detainer) }],
        })));
}
