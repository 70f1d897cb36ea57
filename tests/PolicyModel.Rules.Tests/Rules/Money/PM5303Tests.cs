using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5303: a payment for custody that does not count.</summary>
public sealed class PM5303Tests
{
    private static ScaapPayment Paid(bool? use, params ScaapInmate[] inmates) => new() { AgreementId = Id("scaap-payment", "2025-10-01"), Agency = Agency(), CorrectionalUse = use, Inmates = [.. inmates] };

    private static ScaapInmate Inmate(int? days, int? felonies, int? misdemeanors) => new() { Days = Told(days), Felonies = Told(felonies), Misdemeanors = Told(misdemeanors) };

    private static Reported<int> Told(int? number) => number is { } n ? n : default(Reported<int>);

    [Theory]
    [InlineData(3, 1, 0, "violated")]
    [InlineData(4, 1, 0, "satisfied")]
    [InlineData(4, 0, 1, "violated")]
    [InlineData(4, 0, 2, "satisfied")]
    [InlineData(null, 1, 0, "undetermined")]
    [InlineData(4, null, null, "undetermined")]
    [InlineData(4, null, 2, "satisfied")]
    [InlineData(4, 1, null, "satisfied")]
    public void Four_days_and_a_felony_or_two_misdemeanors(int? days, int? felonies, int? misdemeanors, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5303", Paid(true, Inmate(days, felonies, misdemeanors))));

    [Fact]
    public void The_money_goes_to_corrections()
    {
        Assert.Equal("violated", OutcomeOf("PM5303", Paid(false)));
        Assert.Equal(["/correctionalUse"], FindingOf("PM5303", Paid(null)).Missing);
        Assert.Equal(["/inmates"], FindingOf("PM5303", Paid(true) with { Inmates = null }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5303", Reimbursement()));
    }
}
