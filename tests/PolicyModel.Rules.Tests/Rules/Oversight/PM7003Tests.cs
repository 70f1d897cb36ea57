using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM7003: a service agreement that is withheld.</summary>
public sealed class PM7003Tests
{
    [Theory]
    [InlineData(PublicationState.Published, "satisfied")]
    [InlineData(PublicationState.Withheld, "violated")]
    [InlineData(PublicationState.Unknown, "undetermined")]
    [InlineData(null, "undetermined")]
    public void It_is_published_or_withheld(PublicationState? state, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM7003", Reimbursement() with { Publication = new Publication { ServiceAgreement = state is { } s ? s : default(Reported<PublicationState>) } }));

    [Fact]
    public void It_is_asked_of_reimbursement_only()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM7003", Memorandum()));
        Assert.Equal(["/publication/serviceAgreement"], FindingOf("PM7003", Reimbursement()).Missing);
    }
}
