using NodaTime;
using static PolicyModel.TransferAuthority;

namespace PolicyModel.Rules.Tests;

/// <summary>PM4003: a transfer to ICE without an authority on record, or with one that cannot carry it.</summary>
public sealed class PM4003Tests
{
    private static readonly Warrant Served = new() { Form = WarrantForm.I200, Signed = true, ServedBy = IssuerRole.DeportationOfficer, ServedAt = ReportedTime.Parse("2026-04-14T09:00") };

    private static CaseBuilder Handed(TransferAuthority? authority, string at = "2026-04-14T12:00", string booked = "2026-04-13T08:00", string? detainer = null, TransferDocument? documentedBy = null) =>
        Case.Booked(booked).Ground("g1", ended: at, reason: GroundEndReason.Dismissed).HandedToIce(at, documentedBy: documentedBy).With(r => r with
        {
            Transfers = [r.Transfers![0] with { Authority = authority is { } known ? known : default(Reported<TransferAuthority>), DetainerId = detainer is null ? null : RecordId.Parse(detainer) }],
        });

    private static CaseBuilder OnAgreement(CaseBuilder told, bool any = true) => told.With(r => r with { AgreementIds = any ? [AgreementId.Parse("MO-prairie-county-sheriff#section-287g-moa#2025-03-01")] : [] });

    private static string Outcome(CaseBuilder told) => told.Assess().OutcomeOf("PM4003");

    private static ValueList<string> Missing(CaseBuilder told) => told.Assess().FindingOf("PM4003").Missing;

    [Fact]
    public void A_record_that_says_none_was_recorded_is_a_violation_and_one_that_says_nothing_leaves_it_open()
    {
        Assert.Equal("violated", Outcome(Handed(NoneRecorded)));
        Assert.Equal(["/transfers/0/authority"], Missing(Handed(null)));
        Assert.Equal(["/transfers/0/authority"], Missing(Handed(TransferAuthority.Unknown)));
    }

    [Theory]
    [InlineData(JudicialWarrant)]
    [InlineData(TransferAuthority.CourtOrder)]
    public void A_judges_warrant_or_order_carries_it(TransferAuthority authority) => Assert.Equal("satisfied", Outcome(Handed(authority)));

    [Fact]
    public void A_detainer_carries_it_where_it_asks_for_a_hold_came_and_was_in_effect()
    {
        Assert.Equal("satisfied", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247A)));
        Assert.Equal("satisfied", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.Unknown)));
        Assert.Equal("violated", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247G)));
        Assert.Equal("violated", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.NcicHit)));
        Assert.Equal("violated", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247A, request: DetainerRequest.Notify)));
        Assert.Equal("violated", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247A, wasReceived: false)));
    }

    [Theory]
    [InlineData("2026-04-14T11:59", "violated")]
    [InlineData("2026-04-14T12:00", "satisfied")]
    [InlineData("2026-04-14T12:01", "satisfied")]
    [InlineData("2026-04-14", "undetermined")]
    [InlineData("2026-04-13", "violated")]
    public void A_detainer_that_was_taken_away_before_the_transfer_carries_none(string ended, string outcome) =>
        Assert.Equal(outcome, Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247A, ended: ended, endReason: DetainerEndReason.Withdrawn)));

    [Fact]
    public void A_detainer_that_ended_with_custody_was_in_effect_and_the_time_of_the_transfer_is_needed_for_another()
    {
        Assert.Equal("satisfied", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247A, ended: "2026-04-14", endReason: DetainerEndReason.BookedIntoDetention)));
        Assert.Equal(
            ["/transfers/0/at"],
            Missing(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247A, ended: "2026-04-14", endReason: DetainerEndReason.Withdrawn).With(r => r with { Transfers = [r.Transfers![0] with { At = default }] })));
    }

    [Fact]
    public void A_detainer_must_be_there_and_the_record_may_not_list_any()
    {
        Assert.Equal("violated", Outcome(Handed(TransferAuthority.Detainer).NoDetainers()));
        Assert.Equal(["/detainers"], Missing(Handed(TransferAuthority.Detainer)));
        Assert.Equal(["/detainers"], Missing(Handed(IceWarrantServed).NoDetainers()));
    }

    [Fact]
    public void The_detainer_that_the_transfer_names_counts_and_where_it_names_none_any_of_them()
    {
        Assert.Equal("satisfied", Outcome(Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247G).Detainer(DetainerForm.I247A)));
        Assert.Equal("violated", Outcome(Handed(TransferAuthority.Detainer, detainer: "d1").Detainer(DetainerForm.I247G).Detainer(DetainerForm.I247A)));
        Assert.Equal("satisfied", Outcome(Handed(TransferAuthority.Detainer, detainer: "d2").Detainer(DetainerForm.I247G).Detainer(DetainerForm.I247A)));
    }

    [Theory]
    [InlineData(IssuerRole.DeportationOfficer, "satisfied")]
    [InlineData(IssuerRole.WarrantServiceOfficer, "satisfied")]
    [InlineData(IssuerRole.LocalOfficer, "violated")]
    [InlineData(IssuerRole.Other, "undetermined")]
    public void A_served_warrant_carries_it_where_the_officer_could_serve_one(IssuerRole by, string outcome) => Assert.Equal(outcome, Outcome(Handed(IceWarrantServed).Detainer(DetainerForm.I247A, warrant: Served with { ServedBy = by })));

    [Fact]
    public void What_is_not_told_of_the_warrant_is_missing()
    {
        Assert.Equal(["/detainers/0/warrant"], Missing(Handed(IceWarrantServed).Detainer(DetainerForm.I247A)));
        Assert.Equal(["/detainers/0/warrant"], Missing(Handed(IceWarrantServed).Detainer(DetainerForm.I247A, warrant: Served with { Signed = null })));
        Assert.Equal(["/detainers/0/warrant/servedBy"], Missing(Handed(IceWarrantServed).Detainer(DetainerForm.I247A, warrant: Served with { ServedBy = default, ServedAt = default })));
        Assert.Equal("violated", Outcome(Handed(IceWarrantServed).Detainer(DetainerForm.I247A, warrant: Served with { Signed = false })));
        Assert.Equal("violated", Outcome(Handed(IceWarrantServed).Detainer(DetainerForm.I247A, warrant: Served with { ServedBy = default, ServedAt = default, Served = false })));
        Assert.Equal("violated", Outcome(Handed(IceWarrantServed).Detainer(DetainerForm.I247A, warrantAttached: false)));
    }

    [Fact]
    public void An_officer_under_an_agreement_needs_the_agreement_and_the_warrant()
    {
        static CaseBuilder Officer(Warrant? warrant) => Handed(Section287gOfficer).Detainer(DetainerForm.I247A, warrant: warrant);

        Assert.Equal("satisfied", Outcome(OnAgreement(Officer(Served))));
        Assert.Equal(["/agreementIds"], Missing(Officer(Served)));
        Assert.Equal(["/detainers/0/warrant"], Missing(OnAgreement(Officer(null))));
        Assert.Equal("violated", Outcome(OnAgreement(Officer(Served), any: false)));
    }

    [Theory]
    [InlineData(TransferDocument.IceArrest, "satisfied")]
    [InlineData(TransferDocument.IceBookIn, "satisfied")]
    [InlineData(TransferDocument.I203, "satisfied")]
    [InlineData(TransferDocument.JailRebooking, "violated")]
    [InlineData(TransferDocument.Other, "undetermined")]
    [InlineData(null, "undetermined")]
    public void A_contract_carries_it_by_an_act_of_ICE_and_not_by_paper_of_the_jail(TransferDocument? documentedBy, string outcome) => Assert.Equal(outcome, Outcome(Handed(IceCustodyContract, documentedBy: documentedBy)));

    [Fact]
    public void Paper_of_the_jail_that_hands_nobody_over_is_a_transfer_to_be_judged_too() =>
        Assert.Equal("violated", Outcome(Case.Booked("2026-04-13T08:00").Ground("g1").HandedToIce("2026-04-14T12:00", inPlace: true, documentedBy: TransferDocument.JailRebooking).Left("2026-04-16T12:00")
            .With(r => r with { Transfers = [r.Transfers![0] with { Authority = IceCustodyContract }] })));

    [Theory]
    [InlineData("2026-04-14T12:00", "satisfied")]
    [InlineData("2026-04-14T16:00", "satisfied")]
    [InlineData("2026-04-14T16:01", "violated")]
    public void The_end_of_a_sentence_carries_it_then_and_not_after_a_hold(string at, string outcome) => Assert.Equal(outcome, Outcome(Handed(SentenceEnd, at)
        .With(r => r with { Grounds = [r.Grounds![0] with { Kind = GroundKind.Sentence, EndedAt = ReportedTime.Parse("2026-04-14T12:00"), EndReason = GroundEndReason.SentenceServed }] })));

    [Fact]
    public void The_end_of_a_sentence_needs_the_timeline_and_its_times()
    {
        Assert.Equal(["/grounds"], Missing(Case.Booked("2026-04-13T08:00").HandedToIce("2026-04-14T12:00").With(r => r with { Transfers = [r.Transfers![0] with { Authority = SentenceEnd }] })));
        Assert.Equal(["/grounds/0/endedAt"], Missing(Handed(SentenceEnd).With(r => r with { Grounds = [r.Grounds![0] with { EndedAt = ReportedTime.Parse("2026-04-14") }] })));
        Assert.Equal("satisfied", Outcome(Handed(SentenceEnd).With(r => r with { Grounds = [r.Grounds![0] with { EndedAt = ReportedTime.Parse("2026-04-16") }] })));
    }

    [Theory]
    [InlineData("1997-03-31", "undetermined")]
    [InlineData("1997-04-01", "violated")]
    public void Before_the_first_day_of_the_provision_the_law_is_not_known(string day, string outcome) => Assert.Equal(outcome, Outcome(Handed(NoneRecorded, day + "T12:00", day + "T08:00")));

    [Fact]
    public void It_does_not_apply_without_a_transfer_to_ICE() =>
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-13T08:00").Ground("g1").Transferred("2026-04-14T12:00", CustodianKind.Court).Left("2026-04-16T12:00")));

    [Fact]
    public void It_cites_the_provision_of_the_authority_and_says_what_would_change_it()
    {
        var none = Handed(NoneRecorded).Assess().FindingOf("PM4003");
        var detainer = Handed(TransferAuthority.Detainer).Detainer(DetainerForm.I247G).Assess().FindingOf("PM4003");

        Assert.Equal((Severity.Error, "/transfers/0", "transfer-authority"), (none.Severity, none.Path, Assert.Single(none.Citations).Provision));
        Assert.Equal("A record of an authority that can carry the transfer.", none.WouldChange);
        Assert.Equal("8-cfr-287.7-d", Assert.Single(detainer.Citations).Provision);
        Assert.Equal("A record of another authority, or of what this one needs.", detainer.WouldChange);
    }

    [Fact]
    public void Every_authority_that_a_record_can_claim_stands_in_the_table() => Assert.All(
        Enum.GetValues<TransferAuthority>().Where(a => a != TransferAuthority.Unknown),
        a => Assert.True(LawBook.BuiltIn.TransferAuthorities.Of(a) is not null, $"{a}: add it to Law/us/transfer-authorities.json."));
}
