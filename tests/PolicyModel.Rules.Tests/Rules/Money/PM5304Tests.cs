using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5304: a border grant beyond its terms.</summary>
public sealed class PM5304Tests
{
    private static OpsgSubaward Grant(decimal? share, bool? waiver = false, bool? authority = false) => new()
    {
        AgreementId = Id("opsg-subaward", "2025-10-01"),
        Agency = Agency(),
        PersonnelShare = share is { } s ? s : default(Reported<decimal>),
        PersonnelWaiver = waiver,
        AuthorityClaimed = authority,
    };

    [Theory]
    [InlineData(49.99, false, "satisfied")]
    [InlineData(50.00, false, "satisfied")]
    [InlineData(50.01, false, "violated")]
    [InlineData(50.01, true, "satisfied")]
    [InlineData(50.01, null, "undetermined")]
    [InlineData(null, false, "undetermined")]
    public void Half_goes_to_personnel_at_most(double? share, bool? waiver, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5304", Grant((decimal?)share, waiver)));

    [Fact]
    public void Named_as_authority_it_is_an_error()
    {
        Assert.Equal(Severity.Error, FindingOf("PM5304", Grant(60, authority: true)).Severity);
        Assert.Equal(Severity.Warning, FindingOf("PM5304", Grant(60)).Severity);
        Assert.Equal(["/authorityClaimed"], FindingOf("PM5304", Grant(50, authority: null)).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5304", Reimbursement()));
    }
}
