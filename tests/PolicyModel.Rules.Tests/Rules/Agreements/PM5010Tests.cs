using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5010: an end that the printed text does not allow so soon.</summary>
public sealed class PM5010Tests
{
    private static Section287gMemorandum Ended(Section287gModel model, TerminationParty by, string effective, string revision, Func<Termination, Termination>? and = null)
    {
        var end = new Termination { GivenBy = by, NoticeGivenOn = Day("2026-01-01"), NoticeReceivedOn = Day("2026-01-01"), PostedOn = Day("2026-01-01"), EffectiveOn = On(effective), Exigent = false };
        return Memorandum(model) with { Status = AgreementStatus.Terminated, TemplateRevision = On(revision), Termination = and is null ? end : and(end) };
    }

    [Theory]
    [InlineData(Section287gModel.WarrantServiceOfficer, TerminationParty.Agency, "2026-03-31", "2025-02-14", "violated")]
    [InlineData(Section287gModel.WarrantServiceOfficer, TerminationParty.Agency, "2026-04-01", "2025-02-14", "satisfied")]
    [InlineData(Section287gModel.WarrantServiceOfficer, TerminationParty.Federal, "2026-03-31", "2025-02-14", "violated")]
    [InlineData(Section287gModel.TaskForce, TerminationParty.Agency, "2026-01-01", "2025-03-07", "satisfied")]
    [InlineData(Section287gModel.TaskForce, TerminationParty.Federal, "2026-03-31", "2025-03-07", "violated")]
    [InlineData(Section287gModel.TaskForce, TerminationParty.Federal, "2026-04-01", "2025-03-07", "satisfied")]
    [InlineData(Section287gModel.TaskForce, TerminationParty.Federal, "2026-01-02", "2025-03-06", "not-applicable")]
    [InlineData(Section287gModel.TaskForce, TerminationParty.Federal, "2026-01-02", "", "undetermined")]
    [InlineData(Section287gModel.TaskForce, TerminationParty.Agency, "2026-01-01", "", "satisfied")]
    [InlineData(Section287gModel.JailEnforcement, TerminationParty.Federal, "2026-03-31", "2020-08-21", "violated")]
    [InlineData(Section287gModel.JailEnforcement, TerminationParty.Agency, "2026-01-01", "2020-08-21", "satisfied")]
    [InlineData(Section287gModel.WarrantServiceOfficer, TerminationParty.Court, "2026-01-01", "2025-02-14", "not-applicable")]
    [InlineData(Section287gModel.WarrantServiceOfficer, TerminationParty.Unknown, "2026-04-01", "2025-02-14", "undetermined")]
    [InlineData(Section287gModel.WarrantServiceOfficer, TerminationParty.Agency, "", "2025-02-14", "undetermined")]
    public void The_end_follows_the_printed_text(Section287gModel model, TerminationParty by, string effective, string revision, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5010", Ended(model, by, effective, revision)));

    [Fact]
    public void Exigent_circumstances_free_ICE_from_the_days_of_the_warrant_service_text()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM5010", Ended(Section287gModel.WarrantServiceOfficer, TerminationParty.Federal, "2026-01-02", "2025-02-14", t => t with { Exigent = true })));
        Assert.Equal(["/termination/exigent"], FindingOf("PM5010", Ended(Section287gModel.WarrantServiceOfficer, TerminationParty.Federal, "2026-01-02", "2025-02-14", t => t with { Exigent = null })).Missing);
    }

    [Fact]
    public void The_posting_counts_beside_the_notice()
    {
        Assert.Equal("violated", OutcomeOf("PM5010", Ended(Section287gModel.TaskForce, TerminationParty.Federal, "2026-04-01", "2025-03-07", t => t with { PostedOn = Day("2026-01-02") })));
        Assert.Equal(["/termination/postedOn"], FindingOf("PM5010", Ended(Section287gModel.TaskForce, TerminationParty.Federal, "2026-04-01", "2025-03-07", t => t with { PostedOn = default })).Missing);
        Assert.Equal(["/termination/noticeGivenOn"], FindingOf("PM5010", Ended(Section287gModel.TaskForce, TerminationParty.Federal, "2026-04-01", "2025-03-07", t => t with { NoticeGivenOn = default })).Missing);
    }

    [Fact]
    public void The_negotiated_text_of_a_Texas_agency_ends_on_receipt()
    {
        var ended = Ended(Section287gModel.TaskForce, TerminationParty.Federal, "2026-01-01", "2025-01-30");

        Assert.Equal("satisfied", OutcomeOf("PM5010", ended with { AgreementId = Id("TFM", "2025-04-15", "TX"), Agency = Agency("TX") }));
        Assert.Equal("undetermined", OutcomeOf("PM5010", ended));
    }

    [Fact]
    public void Without_an_end_it_does_not_apply() => Assert.Equal("not-applicable", OutcomeOf("PM5010", Memorandum()));
}
