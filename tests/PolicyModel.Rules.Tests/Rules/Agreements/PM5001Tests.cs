using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5001: a memorandum that holds before both sides had signed.</summary>
public sealed class PM5001Tests
{
    [Theory]
    [InlineData("2025-04-15", "2025-04-20", "2025-04-19", "violated")]
    [InlineData("2025-04-15", "2025-04-20", "2025-04-20", "satisfied")]
    [InlineData("2025-04-15", "2025-04-20", "2025-04-21", "satisfied")]
    [InlineData("2025-04-20", "2025-04-15", "2025-04-16", "violated")]
    [InlineData("2025-04-15", "2025-04-20", "", "satisfied")]
    [InlineData("2026-11-24", "2026-11-24", "", "satisfied")]
    [InlineData("2026-11-25", "2026-11-24", "", "violated")]
    [InlineData("", "2025-04-20", "2025-04-20", "undetermined")]
    [InlineData("2025-04-15", "", "2025-04-20", "undetermined")]
    public void It_holds_from_the_later_signature_on(string agency, string federal, string effective, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5001", Signed(agency, federal) with { EffectiveOn = On(effective) }));

    [Theory]
    [InlineData(AgreementStatus.Pending)]
    [InlineData(AgreementStatus.Withdrawn)]
    public void One_that_never_stood_is_not_asked(AgreementStatus status) => Assert.Equal("not-applicable", OutcomeOf("PM5001", Memorandum() with { Status = status, SignedByAgency = null }));

    [Fact]
    public void The_signature_that_is_missing_is_named() =>
        Assert.Equal(["/signedByFederal/signedOn"], FindingOf("PM5001", Memorandum() with { SignedByFederal = null }).Missing);

    [Fact]
    public void The_finding_points_to_the_first_day_and_says_what_would_change_it()
    {
        var finding = FindingOf("PM5001", Signed("2025-04-15", "2025-04-20") with { EffectiveOn = Day("2025-04-15") });

        Assert.Equal(("/effectiveOn", "A first day at or after 2025-04-20."), (finding.Path, finding.WouldChange));
        Assert.Equal(["287g-memorandum", "8-usc-1357-g"], finding.Citations.Select(c => c.Provision));
    }

    private static Section287gMemorandum Signed(string agency, string federal) =>
        Memorandum() with { SignedByAgency = new Signature { SignedOn = On(agency) }, SignedByFederal = new Signature { SignedOn = On(federal) } };
}
