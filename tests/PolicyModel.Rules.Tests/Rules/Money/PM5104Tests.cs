using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5104: equipment above the cap.</summary>
public sealed class PM5104Tests
{
    private static ReimbursementAgreement Bought(decimal dollars, int? officers = 4, string on = "2026-03-02") =>
        Reimbursement(Line(FundingCategory.Equipment, dollars, on)) with { EligibleCount = officers is { } n ? n : default(Reported<int>) };

    [Theory]
    [InlineData(29999.99, "satisfied")]
    [InlineData(30000.00, "satisfied")]
    [InlineData(30000.01, "violated")]
    public void Seven_and_a_half_thousand_for_each_officer(double dollars, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5104", Bought((decimal)dollars)));

    [Fact]
    public void Carroll_received_a_vehicle_at_its_cost_beside_four_times_the_sum()
    {
        var carroll = Reimbursement(Line(FundingCategory.Equipment, 30000, "2026-03-02"), Line(FundingCategory.Vehicle, 92515, "2026-03-02", id: "l2")) with { EligibleCount = 4 };

        Assert.Equal(("satisfied", "satisfied"), (OutcomeOf("PM5104", carroll), OutcomeOf("PM5105", carroll)));
    }

    [Fact]
    public void The_greatest_count_of_officers_and_all_agreements_of_the_agency_count()
    {
        OfficerDelegation[] trained = [Delegation() with { TrainedOn = Day("2025-06-01") }, Delegation() with { DelegationId = RecordId.Parse("d2"), Officer = OtherOfficer, TrainedOn = Day("2026-11-25") }];

        Assert.Equal("satisfied", OutcomeOf("PM5104", [Bought(7500, null), .. trained]));
        Assert.Equal("violated", OutcomeOf("PM5104", [Bought(7500.01m, null), .. trained]));
        Assert.Equal("violated", OutcomeOf("PM5104", Bought(20000), Bought(10000.01m) with { AgreementId = Id("reimbursement", "2026-01-01") }));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/eligibleCount"], FindingOf("PM5104", Bought(1, null)).Missing);
        Assert.Equal(["/lines/0/incurredFrom"], FindingOf("PM5104", Bought(1, on: "")).Missing);
        Assert.Equal(["terms in force on that day"], FindingOf("PM5104", Bought(1, on: "2025-09-25")).Missing);
        Assert.Equal(["/lines/0/amount"], FindingOf("PM5104", Reimbursement(Line(FundingCategory.Equipment, 1, "2026-03-02") with { Amount = default }) with { EligibleCount = 4 }).Missing);
    }

    [Fact]
    public void Other_lines_and_property_of_the_Department_of_Defense_are_not_asked()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM5104", Reimbursement(Line(FundingCategory.Vehicle, 1, "2026-03-02"))));
        Assert.Equal("not-applicable", OutcomeOf("PM5104", new EquipmentProvision { AgreementId = Id("equipment-provision", "2026-01-01"), Agency = Agency(), FederalParty = FederalParty.Dla, Items = [], Lines = [Line(FundingCategory.Equipment, 9e6m, "2026-03-02")] }));
    }
}
