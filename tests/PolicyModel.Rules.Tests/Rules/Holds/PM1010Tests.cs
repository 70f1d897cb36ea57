using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1010: a hold under a basic ordering agreement without its papers, before scheduled release, or past 48 hours. The sentence ends on Friday 2026-04-17 at 10:00.</summary>
public sealed class PM1010Tests
{
    private const string Ordering = "MO-prairie-county-sheriff#basic-ordering-agreement#2018-02-01";
    private const string Detention = "MO-prairie-county-sheriff#igsa#2018-02-01";

    private static readonly Warrant Signed = new() { Form = WarrantForm.I200, Signed = true };

    private static CaseBuilder Held(string left = "2026-04-18T10:00", string eligible = "2026-04-17T10:00", bool? i203 = true, Warrant? warrant = null, bool? warrantAttached = null, DetainerForm form = I247A, bool? received = null, string booked = "2026-04-16T08:00") =>
        Case.Booked(booked).Ground("g1", ended: eligible, reason: SentenceServed, kind: GroundKind.Sentence)
            .Detainer(form, received: received == false ? null : booked, wasReceived: received, warrant: warrantAttached is null ? warrant ?? Signed : null, warrantAttached: warrantAttached)
            .HandedToIce(left)
            .With(r => r with { AgreementIds = [AgreementId.Parse(Ordering)], Detainers = [.. r.Detainers!.Select(d => d with { I203 = i203 })] });

    private static CaseBuilder ByContract(CaseBuilder record, bool? inPlace = null, TransferDocument? document = null) => record.With(r => r with
    {
        Transfers = [r.Transfers![0] with { Authority = TransferAuthority.IceCustodyContract, InPlace = inPlace, DocumentedBy = document is { } told ? told : default(Reported<TransferDocument>) }],
    });

    [Theory]
    [InlineData("2026-04-19T09:59:59", "satisfied")]
    [InlineData("2026-04-19T10:00", "satisfied")]
    [InlineData("2026-04-19T10:00:01", "violated")]
    public void With_its_papers_the_hold_lasts_48_hours_and_the_weekend_counts(string left, string outcome) =>
        Assert.Equal(outcome, Held(left).Assess().OutcomeOf("PM1010"));

    [Fact]
    public void A_hold_without_one_of_its_papers_is_violated_and_the_place_tells_which()
    {
        Assert.Equal("/detainers/0/i203", Violated(Held(i203: false)));
        Assert.Equal("/detainers/0/warrant", Violated(Held(warrantAttached: false)));
        Assert.Equal("/detainers/0/warrant", Violated(Held(warrant: new Warrant { Form = WarrantForm.I205, Signed = false })));
        Assert.Equal("/detainers", Violated(Held(form: I247D)));
        Assert.Equal("/detainers", Violated(Held(received: false)));
        Assert.Equal("/detainers", Violated(Held().With(r => r with { Detainers = [] })));
        Assert.Equal("/leftCustodyAt", Violated(Held("2026-04-20T10:00")));

        static string? Violated(CaseBuilder record) => record.Assess().FindingOf("PM1010") is { Outcome: Outcome.Violated } finding ? finding.Path : null;
    }

    [Theory]
    [InlineData("/detainers/0/i203", "no order to detain on Form I-203 came", "A Form I-203.")]
    [InlineData("/detainers/0/warrant", "no signed warrant (I-200 or I-205) came", "A signed I-200 or I-205 with the detainer.")]
    [InlineData("/detainers", "no detainer on Form I-247A came", "A detainer on Form I-247A, received.")]
    [InlineData("/leftCustodyAt", "exceeds 48 hours", "An end of custody within 48 hours of release eligibility.")]
    [InlineData("/transfers/0", "before the release that was scheduled", "A hand-over once the last ground had ended.")]
    public void It_says_what_was_wrong_and_what_would_change_it(string place, string says, string change)
    {
        var record = place switch
        {
            "/detainers/0/i203" => Held(i203: false),
            "/detainers/0/warrant" => Held(warrantAttached: false),
            "/detainers" => Held(form: I247D),
            "/leftCustodyAt" => Held("2026-04-20T10:00"),
            _ => ByContract(Held("2026-04-17T09:00")),
        };
        var finding = record.Assess().FindingOf("PM1010");

        Assert.Equal((Severity.Error, place, change), (finding.Severity, finding.Path, finding.WouldChange));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.Equal("ice-basic-ordering-agreement", Assert.Single(finding.Citations).Provision);
    }

    [Fact]
    public void What_the_record_does_not_say_of_a_paper_leaves_it_open()
    {
        Assert.Equal(["/detainers/0/i203"], Held(i203: null).Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/detainers/0/warrant"], Held(warrant: new Warrant { Form = WarrantForm.I200 }).Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/detainers/0/form"], Held(form: Unknown).Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/detainers"], Held().With(r => r with { Detainers = null }).Assess().FindingOf("PM1010").Missing);
    }

    [Fact]
    public void One_detainer_with_the_papers_is_enough()
    {
        var two = Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: SentenceServed, kind: GroundKind.Sentence)
            .Detainer(I247A, received: "2026-04-16T09:00", warrantAttached: false).Detainer(I247A, received: "2026-04-16T10:00", warrant: Signed).HandedToIce("2026-04-18T10:00");

        Assert.Equal("satisfied", two.With(r => r with { AgreementIds = [AgreementId.Parse(Ordering)], Detainers = [r.Detainers![0] with { I203 = true }, r.Detainers[1]] }).Assess().OutcomeOf("PM1010"));
    }

    [Fact]
    public void A_form_i_203_that_documents_the_hand_over_is_one() =>
        Assert.Equal("satisfied", ByContract(Held(i203: null), document: TransferDocument.I203).Assess().OutcomeOf("PM1010"));

    [Theory]
    [InlineData("2026-04-17T09:59:59", "violated")]
    [InlineData("2026-04-17T10:00", "satisfied")]
    [InlineData("2026-04-17T10:00:01", "satisfied")]
    public void A_hand_over_under_the_agreement_waits_for_the_scheduled_release(string left, string outcome) =>
        Assert.Equal(outcome, ByContract(Held(left)).Assess().OutcomeOf("PM1010"));

    [Fact]
    public void Another_hand_over_before_release_is_no_matter_of_the_agreement() =>
        Assert.Equal("not-applicable", Held("2026-04-17T09:00").Assess().OutcomeOf("PM1010"));

    [Fact]
    public void After_a_hand_over_in_place_the_record_cannot_tell_how_long_the_stay_was()
    {
        var finding = ByContract(Held("2026-04-17T10:00"), inPlace: true, TransferDocument.I203).Assess().FindingOf("PM1010");

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Equal(["end of the stay under the agreement"], finding.Missing);
        Assert.Equal("violated", ByContract(Held("2026-04-19T10:00:01"), inPlace: true, TransferDocument.I203).Assess().OutcomeOf("PM1010"));
    }

    [Theory]
    [InlineData("2018-01-16T10:00", "not-applicable")]
    [InlineData("2018-01-16T23:59:59", "not-applicable")]
    [InlineData("2018-01-17T00:00", "violated")]
    public void The_agreement_came_into_use_on_the_seventeenth_of_january_2018(string eligible, string outcome) =>
        Assert.Equal(outcome, Held("2018-01-20T10:00", eligible, i203: false, booked: "2018-01-15T08:00").Assess().OutcomeOf("PM1010"));

    [Theory]
    [InlineData("2018-01-16T23:59:59", "not-applicable")]
    [InlineData("2018-01-17T00:00", "violated")]
    public void A_hand_over_before_release_counts_from_that_day_too(string left, string outcome) =>
        Assert.Equal(outcome, ByContract(Held(left, eligible: "2018-01-18T10:00", booked: "2018-01-15T08:00")).Assess().OutcomeOf("PM1010"));

    [Fact]
    public void A_contract_that_is_not_recorded_leaves_it_open_and_another_one_is_outside_it()
    {
        Assert.Equal(["/agreementIds"], ByContract(Held()).With(r => r with { AgreementIds = null }).Assess().FindingOf("PM1010").Missing);
        Assert.Equal("not-applicable", ByContract(Held()).With(r => r with { AgreementIds = [AgreementId.Parse(Detention)] }).Assess().OutcomeOf("PM1010"));
        Assert.Equal("not-applicable", Held().With(r => r with { AgreementIds = null }).Assess().OutcomeOf("PM1010"));
        Assert.Equal("not-applicable", ByContract(Held("2018-01-16T10:00", eligible: "2018-01-16T09:00", booked: "2018-01-15T08:00")).With(r => r with { AgreementIds = null }).Assess().OutcomeOf("PM1010"));
    }

    [Theory]
    [InlineData("2026-04-17T10:00", "not-applicable")]
    [InlineData("2026-04-17T14:00", "undetermined")]
    [InlineData("2026-04-17T14:00:01", "violated")]
    public void Custody_that_ordinary_processing_may_account_for_need_not_be_a_hold_under_the_agreement(string left, string outcome) =>
        Assert.Equal(outcome, Held(left, i203: false).Assess().OutcomeOf("PM1010"));

    [Fact]
    public void Times_that_are_not_precise_enough_leave_it_open()
    {
        Assert.Equal(["/transfers/0/at"], Held("2026-04-19").Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Held("2026-04-19T10:00", eligible: "2026-04-17").Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/transfers/0/at"], Held("2026-04-17", i203: false).Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/transfers/0/at"], ByContract(Held("2026-04-17")).Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/grounds/0/endedAt"], ByContract(Held("2026-04-17T09:00", eligible: "2026-04-17")).Assess().FindingOf("PM1010").Missing);
    }

    [Fact]
    public void It_names_what_keeps_holds_from_being_found()
    {
        Assert.Equal(["/grounds"], Held().With(r => r with { Grounds = null }).Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/leftCustodyAt"], Held("").Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/grounds/0/endedAt"], ByContract(Held()).With(r => r with { Grounds = [r.Grounds![0] with { EndedAt = default, EndReason = default }] }).Assess().FindingOf("PM1010").Missing);
        Assert.Equal(["/leftCustodyAt"], ByContract(Held("")).Assess().FindingOf("PM1010").Missing);
    }
}
