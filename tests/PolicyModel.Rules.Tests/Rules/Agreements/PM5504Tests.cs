using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5504: a law on agreements that leaves the agency out, or sets conditions.</summary>
public sealed class PM5504Tests
{
    private static Section287gMemorandum Of(string state, AgencyLevel? level) => Memorandum(state: state) with { Agency = Agency(state) with { Level = level is { } l ? l : default(Reported<AgencyLevel>) } };

    [Theory]
    [InlineData("VA", AgencyLevel.County, "2026-02-03", "not-applicable")]
    [InlineData("VA", AgencyLevel.County, "2026-02-04", "observed")]
    [InlineData("VA", AgencyLevel.State, "2026-02-04", "satisfied")]
    [InlineData("VA", null, "2026-02-04", "undetermined")]
    [InlineData("VA", AgencyLevel.County, "2026-07-01", "observed")]
    [InlineData("VA", null, "2026-07-01", "observed")]
    [InlineData("VA", AgencyLevel.State, "2026-06-30", "satisfied")]
    [InlineData("VA", AgencyLevel.State, "2026-07-01", "observed")]
    [InlineData("VA", AgencyLevel.State, "2028-06-30", "observed")]
    [InlineData("VA", AgencyLevel.State, "2028-07-01", "satisfied")]
    [InlineData("ME", AgencyLevel.County, "2026-07-13", "undetermined")]
    [InlineData("ME", AgencyLevel.County, "2026-07-14", "observed")]
    [InlineData("TX", AgencyLevel.County, "2025-12-31", "not-applicable")]
    [InlineData("TX", AgencyLevel.County, "2026-01-01", "satisfied")]
    [InlineData("TX", AgencyLevel.Municipal, "2026-01-01", "observed")]
    [InlineData("MO", AgencyLevel.County, "2026-11-24", "not-applicable")]
    public void The_law_reaches_some_levels_and_sets_conditions_for_some(string state, AgencyLevel? level, string asOf, string outcome) => Assert.Equal(outcome, OutcomeOn(Day(asOf), "PM5504", Of(state, level)));

    [Fact]
    public void Every_place_with_conditions_is_tested_here() => Assert.Equal(
        ["US-ME", "US-VA"], LawBook.BuiltIn.Provisions.Where(p => p.Agreements?.Effect == AgreementEffect.Conditions).Select(p => p.Jurisdiction).Order(StringComparer.Ordinal));

    [Fact]
    public void It_cites_the_law_that_it_speaks_of() => Assert.Equal(["us-va-sb783"], FindingOf("PM5504", Of("VA", AgencyLevel.County)).Citations.Select(c => c.Provision));
}
