using NodaTime;
using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5501: an agreement that the law of the place forbids.</summary>
public sealed class PM5501Tests
{
    /// <summary>The first day of each law on agreements, and the last day on which what stood before may go on.</summary>
    public static TheoryData<string, string, string, string> Dates => new()
    {
        { "IL", "section-287g-moa", "2019-06-21", "2019-06-20" },
        { "IL", "igsa", "2021-08-02", "2022-01-01" },
        { "CA", "section-287g-moa", "2018-01-01", "2017-12-31" },
        { "WA", "section-287g-moa", "2019-05-21", "2019-05-20" },
        { "DE", "section-287g-moa", "2025-07-14", "2025-08-13" },
        { "DE", "igsa", "2025-07-14", "2025-08-13" },
        { "MD", "section-287g-moa", "2026-02-17", "2026-07-01" },
        { "MD", "igsa", "2026-02-17", "2026-07-01" },
        { "NM", "section-287g-moa", "2026-05-20", "2026-05-19" },
        { "NM", "igsa", "2026-05-20", "2026-05-19" },
        { "NY", "section-287g-moa", "2026-05-27", "2026-05-26" },
        { "NY", "igsa", "2026-05-27", "2026-05-26" },
        { "CO", "igsa", "2024-01-01", "2023-12-31" },
    };

    private static FundingAgreement Made(string kind, string state, string from, string to = "")
    {
        var status = to.Length == 0 ? AgreementStatus.Active : AgreementStatus.Expired;
        if (kind == "section-287g-moa")
        {
            Section287gMemorandum memorandum = Memorandum(day: from, state: state) with { ExpiresOn = On(to), Status = status };
            return memorandum;
        }

        return new IntergovernmentalServiceAgreement { AgreementId = Id(kind, from, state), Agency = Agency(state), EffectiveOn = Day(from), ExpiresOn = On(to), Status = status };
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    [Fact]
    public void Every_place_with_such_law_is_tested_here() => Assert.Equal(
        LawBook.BuiltIn.Provisions.Where(p => p.Agreements?.Effect == AgreementEffect.Forbids).Select(p => p.Jurisdiction).Distinct().Order(StringComparer.Ordinal),
        Dates.Select(d => "US-" + d.Data.Item1).Concat(["US-VA", "US-NJ", "US-OR", "US-CT"]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Dates))]
    public void One_that_is_new_is_forbidden_from_the_first_day_on(string state, string kind, string from, string last)
    {
        Assert.NotEqual(from, last);
        var before = Made(kind, state, Iso(Day(from).PlusDays(-1)), from);
        var on = Made(kind, state, from, Iso(Day(from).PlusDays(1)));

        Assert.Equal(("satisfied", "violated"), (OutcomeOf("PM5501", before), OutcomeOf("PM5501", on)));
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void One_that_stood_before_may_go_on_to_the_last_day(string state, string kind, string from, string last)
    {
        var old = Iso(Day(from).PlusDays(-400));

        Assert.Equal("satisfied", OutcomeOf("PM5501", Made(kind, state, old, Iso(Day(last).PlusDays(1)))));
        Assert.Equal("violated", OutcomeOf("PM5501", Made(kind, state, old, Iso(Day(last).PlusDays(2)))));
        Assert.Equal("satisfied", OutcomeOn(Day(last), "PM5501", Made(kind, state, old)));
        Assert.Equal("violated", OutcomeOn(Day(last).PlusDays(1), "PM5501", Made(kind, state, old)));
    }

    [Fact]
    public void California_forbids_new_contracts_and_lets_old_ones_stand()
    {
        Assert.Equal("satisfied", OutcomeOf("PM5501", Made("igsa", "CA", "2017-06-15")));
        Assert.Equal("violated", OutcomeOf("PM5501", Made("igsa", "CA", "2017-06-16")));
    }

    [Theory]
    [InlineData(AgencyLevel.State, "2026-02-03", "satisfied")]
    [InlineData(AgencyLevel.State, "2026-02-04", "violated")]
    [InlineData(AgencyLevel.County, "2026-02-04", "not-applicable")]
    [InlineData(null, "2026-02-04", "undetermined")]
    public void Virginias_directive_binds_agencies_of_the_state(AgencyLevel? level, string asOf, string outcome) => Assert.Equal(outcome, OutcomeOn(
        Day(asOf), "PM5501", Memorandum(state: "VA") with { Agency = Agency("VA") with { Level = level is { } l ? l : default(Reported<AgencyLevel>) } }));

    [Theory]
    [InlineData("2026-05-18", "undetermined")]
    [InlineData("2026-05-20", "violated")]
    public void A_list_that_was_retrieved_before_the_law_began_does_not_say_that_the_agreement_went_on(string retrieved, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5501", Memorandum(state: "NM") with { Sources = [new Source { Citation = "list", RetrievedOn = Day(retrieved) }] }));

    [Theory]
    [InlineData("NJ")]
    [InlineData("OR")]
    [InlineData("CT")]
    public void A_law_that_was_not_read_decides_nothing(string state)
    {
        Assert.Equal("undetermined", OutcomeOf("PM5501", Memorandum(state: state)));
        Assert.Equal("undetermined", OutcomeOn(Day("2026-11-23"), "PM5501", Memorandum(state: state)));
    }

    [Fact]
    public void What_is_missing_is_named_and_a_place_without_such_law_is_not_asked()
    {
        Assert.Equal(["/effectiveOn"], FindingOf("PM5501", Memorandum(state: "DE") with { SignedByAgency = null }).Missing);
        Assert.Equal(["/status"], FindingOf("PM5501", Memorandum(state: "DE") with { Status = AgreementStatus.RemovedFromList }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5501", Memorandum()));
        Assert.Equal("not-applicable", OutcomeOf("PM5501", Memorandum(state: "DE") with { Status = AgreementStatus.Pending }));
        Assert.Equal(["us-de-8402b"], FindingOf("PM5501", Memorandum(state: "DE")).Citations.Select(c => c.Provision));
    }
}
