using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5105: vehicles above the cap.</summary>
public sealed class PM5105Tests
{
    private static ReimbursementAgreement Bought(decimal dollars, string on = "2026-03-02") => Reimbursement(Line(FundingCategory.Vehicle, dollars, on));

    [Theory]
    [InlineData(99999.99, "satisfied")]
    [InlineData(100000.00, "satisfied")]
    [InlineData(100000.01, "violated")]
    public void A_hundred_thousand_for_an_agency(double dollars, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5105", Bought((decimal)dollars)));

    [Fact]
    public void A_provision_of_vehicles_counts_with_the_reimbursement()
    {
        var provision = new VehicleProvision { AgreementId = Id("vehicle-provision", "2026-01-01"), Agency = Agency(), Vehicles = [], Lines = [Line(FundingCategory.Vehicle, 60000, "2026-01-05")] };

        Assert.Equal("satisfied", OutcomeOf("PM5105", provision, Bought(40000)));
        Assert.Equal("violated", OutcomeOf("PM5105", provision, Bought(40000.01m)));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/lines/0/incurredFrom"], FindingOf("PM5105", Bought(1, "")).Missing);
        Assert.Equal("undetermined", OutcomeOf("PM5105", Bought(1, "2025-09-25")));
        Assert.Equal(["amounts of the agency's other agreements"], FindingOf("PM5105", Bought(1), Reimbursement(Line(FundingCategory.Vehicle, 1, "2026-03-02") with { Amount = default }) with { AgreementId = Id("reimbursement", "2026-01-01") }).Missing);
        Assert.Equal("undetermined", OutcomeOf("PM5105", Reimbursement(Line(FundingCategory.Vehicle, 1, "2026-03-02") with { Amount = new Money(9_000_000_00, "EUR") })));
        Assert.Equal(["/lines"], FindingOf("PM5105", Reimbursement() with { Lines = null }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5105", Memorandum()));
    }

    [Fact]
    public void The_inferred_cap_can_be_changed_by_law_of_ones_own()
    {
        var law = LawBook.BuiltIn["287g-equipment"];
        var book = LawBook.BuiltIn.With(law with { Terms = [.. law.Terms.Select(t => t.Term == "vehicles-per-agency" ? t with { Limit = 50000 } : t)] });

        Assert.All(law.Terms, t => Assert.True(t.Inferred));
        Assert.Contains(Assess(Today, book, Bought(50000.01m)).Records[0].Findings, f => f.Rule == "PM5105" && f.Outcome == Outcome.Violated);
    }
}
