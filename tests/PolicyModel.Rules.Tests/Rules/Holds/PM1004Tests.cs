using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1004: a hold that a later paper, a booking anew or a move was taken to restart. Eligible on Monday 2026-04-13 at 10:00; the 48 hours end on Wednesday at 10:00.</summary>
public sealed class PM1004Tests
{
    private const string Eligible = "2026-04-13T10:00";

    private static CaseBuilder Held(string left, string eligible = Eligible) =>
        Case.Booked("2026-04-12T08:00").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247A, received: "2026-04-12T09:00", issued: "2026-04-12").HandedToIce(left);

    private static CaseBuilder SecondReceived(string left, string received, string eligible = Eligible) => Held(left, eligible).Detainer(I247A, received: received, issued: received[..10]);

    private static CaseBuilder Moved(string left, string? at) =>
        Held(left).With(r => r with { FacilityMoves = [new FacilityMove { At = Time(at), From = "North wing", To = "South wing" }] });

    private static CaseBuilder Rebooked(string left, string? at, bool? inPlace = true, TransferDocument document = TransferDocument.JailRebooking) =>
        Held(left).With(r => r with
        {
            Transfers =
            [
                .. r.Transfers!,
                new Transfer { TransferId = RecordId.Parse("t9"), At = Time(at), To = new TransferParty { Kind = inPlace == true ? CustodianKind.Ice : CustodianKind.Hospital }, InPlace = inPlace, DocumentedBy = document },
            ],
        });

    private static CaseBuilder CopyServed(string left, string? at, string? served = "2026-04-12T11:00", NoticeKind kind = NoticeKind.CopyOfDetainer, NoticeRecipient to = NoticeRecipient.Subject, bool? given = true) =>
        Case.Booked("2026-04-12T08:00").Ground("g1", ended: Eligible, reason: BailPosted).Detainer(I247A, received: "2026-04-12T09:00", served: served).HandedToIce(left)
            .With(r => r with { Notices = [new Notice { Kind = kind, To = to, At = Time(at), Given = given }] });

    private static Reported<ReportedTime> Time(string? at) => at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at);

    [Theory]
    [InlineData("2026-04-15T09:59:59", "satisfied")]
    [InlineData("2026-04-15T10:00", "satisfied")]
    [InlineData("2026-04-15T10:00:01", "violated")]
    [InlineData("2026-04-16T09:59:59", "violated")]
    [InlineData("2026-04-16T10:00", "violated")] // 48 hours from the second detainer
    [InlineData("2026-04-16T10:00:01", "satisfied")] // past both
    public void It_is_violated_between_the_deadline_and_the_one_that_a_second_detainer_would_give(string left, string outcome) =>
        Assert.Equal(outcome, SecondReceived(left, "2026-04-14T10:00").Assess().OutcomeOf("PM1004"));

    [Fact]
    public void The_deadline_that_a_restart_would_give_leaves_out_weekends_too()
    {
        // Received on Wednesday at 12:00 in the week before: two counted days from Thursday at 12:00 end on Monday.
        Assert.Equal("violated", SecondReceived("2026-04-20T12:00", "2026-04-16T12:00", eligible: "2026-04-14T10:00").Assess().OutcomeOf("PM1004"));
        Assert.Equal("satisfied", SecondReceived("2026-04-20T12:00:01", "2026-04-16T12:00", eligible: "2026-04-14T10:00").Assess().OutcomeOf("PM1004"));
    }

    [Fact]
    public void It_says_which_of_them_it_was()
    {
        Assert.Contains("from the receipt of a later detainer;", Message(SecondReceived("2026-04-16T10:00", "2026-04-14T10:00")), StringComparison.Ordinal);
        Assert.Contains("from the service of a later detainer;", Message(Held("2026-04-16T10:00").Detainer(I247A, received: "2026-04-12T20:00", served: "2026-04-14T10:00")), StringComparison.Ordinal);
        Assert.Contains("from the jail's booking anew;", Message(Rebooked("2026-04-16T10:00", "2026-04-14T10:00")), StringComparison.Ordinal);
        Assert.Contains("from a move to another facility;", Message(Moved("2026-04-16T10:00", "2026-04-14T10:00")), StringComparison.Ordinal);
        Assert.Contains("from a copy that was served again;", Message(CopyServed("2026-04-16T10:00", "2026-04-14T10:00")), StringComparison.Ordinal);

        static string Message(CaseBuilder record) => record.Assess().FindingOf("PM1004") is { Outcome: Outcome.Violated } finding ? finding.Message : "";
    }

    [Theory]
    [InlineData("/detainers/1/receivedAt")]
    [InlineData("/detainers/1/servedOnSubjectAt")]
    [InlineData("/transfers/1")]
    [InlineData("/facilityMoves/0")]
    [InlineData("/notices/0")]
    public void It_points_to_it(string place)
    {
        var record = place switch
        {
            "/detainers/1/receivedAt" => SecondReceived("2026-04-16T10:00", "2026-04-14T10:00"),
            "/detainers/1/servedOnSubjectAt" => Held("2026-04-16T10:00").Detainer(I247A, received: "2026-04-12T20:00", served: "2026-04-14T10:00"),
            "/transfers/1" => Rebooked("2026-04-16T10:00", "2026-04-14T10:00"),
            "/facilityMoves/0" => Moved("2026-04-16T10:00", "2026-04-14T10:00"),
            _ => CopyServed("2026-04-16T10:00", "2026-04-14T10:00"),
        };

        Assert.Equal(place, record.Assess().FindingOf("PM1004").Path);
    }

    [Fact]
    public void A_corrected_detainer_is_a_later_one_although_the_first_came_at_an_unknown_time()
    {
        var first = Case.Booked("2026-04-12T08:00").Ground("g1", ended: Eligible, reason: BailPosted).HandedToIce("2026-04-16T10:00").Detainer(I247A);

        Assert.Equal("violated", first.Detainer(I247A, received: "2026-04-14T10:00", supersedes: "d1").Assess().OutcomeOf("PM1004"));
    }

    [Fact]
    public void A_first_detainer_that_came_late_restarts_nothing() =>
        Assert.Equal(
            "not-applicable",
            Case.Booked("2026-04-12T08:00").Ground("g1", ended: Eligible, reason: BailPosted).Detainer(I247A, received: "2026-04-14T10:00", served: "2026-04-14T11:00").HandedToIce("2026-04-16T10:00").Assess().OutcomeOf("PM1004"));

    [Fact]
    public void The_same_detainer_told_twice_is_one()
    {
        var record = Case.Booked("2026-04-12T08:00").Ground("g1", ended: Eligible, reason: BailPosted).HandedToIce("2026-04-16T10:00");

        Assert.Equal("not-applicable", record.Detainer(I247A, received: "2026-04-14").Detainer(I247A, received: "2026-04-14").Assess().OutcomeOf("PM1004"));
    }

    [Theory]
    [InlineData(I247N, null)]
    [InlineData(I247A, DetainerRequest.Notify)]
    public void A_later_paper_that_asks_for_no_hold_restarts_nothing(DetainerForm form, DetainerRequest? request) =>
        Assert.Equal("not-applicable", Held("2026-04-16T10:00").Detainer(form, received: "2026-04-14T10:00", request: request).Assess().OutcomeOf("PM1004"));

    [Fact]
    public void A_later_paper_that_never_came_restarts_nothing() =>
        Assert.Equal("not-applicable", Held("2026-04-16T10:00").Detainer(I247A, issued: "2026-04-14", wasReceived: false).Assess().OutcomeOf("PM1004"));

    [Theory]
    [InlineData("2026-04-13T10:00")] // as the person became eligible
    [InlineData("2026-04-12T20:00")]
    [InlineData("2026-04-16T10:00:01")] // once the hold was over
    public void What_came_before_the_hold_or_after_it_restarts_nothing(string at)
    {
        Assert.Equal("not-applicable", SecondReceived("2026-04-16T10:00", at).Assess().OutcomeOf("PM1004"));
        Assert.Equal("not-applicable", Moved("2026-04-16T10:00", at).Assess().OutcomeOf("PM1004"));
    }

    [Theory]
    [InlineData(true, TransferDocument.IceBookIn)]
    [InlineData(false, TransferDocument.JailRebooking)]
    [InlineData(null, TransferDocument.JailRebooking)]
    public void Only_a_booking_anew_in_place_is_one(bool? inPlace, TransferDocument document) =>
        Assert.Equal("not-applicable", Rebooked("2026-04-16T10:00", document == TransferDocument.IceBookIn ? "2026-04-16T10:00" : "2026-04-14T10:00", inPlace, document).Assess().OutcomeOf("PM1004"));

    [Theory]
    [InlineData("2026-04-12T11:00", NoticeKind.Rights, NoticeRecipient.Subject, true)]
    [InlineData("2026-04-12T11:00", NoticeKind.CopyOfDetainer, NoticeRecipient.Counsel, true)]
    [InlineData("2026-04-12T11:00", NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, false)]
    [InlineData(null, NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, true)] // the first service there is
    [InlineData("2026-04-14T10:00", NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, true)] // one service told twice
    [InlineData("2026-04-14T12:00", NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, true)] // before the other one
    public void A_notice_that_serves_no_copy_again_restarts_nothing(string? served, NoticeKind kind, NoticeRecipient to, bool given) =>
        Assert.Equal("not-applicable", CopyServed("2026-04-16T10:00", "2026-04-14T10:00", served, kind, to, given).Assess().OutcomeOf("PM1004"));

    [Fact]
    public void A_copy_served_twice_by_notice_is_served_again()
    {
        var twice = CopyServed("2026-04-16T10:00", "2026-04-12T12:00", served: null).With(r => r with
        {
            Notices = [.. r.Notices!, new Notice { Kind = NoticeKind.CopyOfDetainer, To = NoticeRecipient.Subject, At = ReportedTime.Parse("2026-04-14T10:00") }],
        });

        Assert.Equal("/notices/1", twice.Assess().FindingOf("PM1004").Path);
    }

    [Fact]
    public void It_names_the_time_that_is_missing_or_not_precise_enough()
    {
        Assert.Equal(["/detainers/1/receivedAt"], Held("2026-04-16T10:00").Detainer(I247A, issued: "2026-04-14").Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/detainers/1/receivedAt"], SecondReceived("2026-04-16T10:00", "2026-04-14").Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/detainers/1/servedOnSubjectAt"], Held("2026-04-16T10:00").Detainer(I247A, received: "2026-04-12T20:00", served: "2026-04-14").Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/transfers/1/at"], Rebooked("2026-04-16T10:00", null).Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/facilityMoves/0/at"], Moved("2026-04-16T10:00", null).Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/notices/0/at"], CopyServed("2026-04-16T10:00", null).Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/notices/0/at"], CopyServed("2026-04-16T10:00", "2026-04-14", served: "2026-04-14").Assess().FindingOf("PM1004").Missing); // once or twice that day
        Assert.Equal(["/notices/0/at"], CopyServed("2026-04-16T10:00", "2026-04-14T10:00", served: "unknown").Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/transfers/0/at"], SecondReceived("2026-04-16", "2026-04-14T10:00").Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/grounds/0/endedAt"], SecondReceived("2026-04-15T10:00:01", "2026-04-14T10:00", eligible: "2026-04-13").Assess().FindingOf("PM1004").Missing);
    }

    [Fact]
    public void A_time_that_is_not_precise_matters_only_where_it_decides()
    {
        Assert.Equal("satisfied", SecondReceived("2026-04-15T10:00", "2026-04-14").Assess().OutcomeOf("PM1004"));
        Assert.Equal("satisfied", Moved("2026-04-15T10:00", null).Assess().OutcomeOf("PM1004"));
        Assert.Equal("violated", SecondReceived("2026-04-16T00:00", "2026-04-14").Assess().OutcomeOf("PM1004")); // inside, whatever the hour
        Assert.Equal("satisfied", SecondReceived("2026-04-17T00:00", "2026-04-14").Assess().OutcomeOf("PM1004")); // past both, whatever the hour
    }

    [Fact]
    public void It_names_what_keeps_holds_from_being_found()
    {
        Assert.Equal(["/grounds"], Case.Booked("2026-04-12T08:00").Detainer(I247A, received: "2026-04-12T09:00").Detainer(I247A, received: "2026-04-14T10:00").HandedToIce("2026-04-16T10:00").Assess().FindingOf("PM1004").Missing);
        Assert.Equal(["/leftCustodyAt"], SecondReceived("", "2026-04-14T10:00").Assess().FindingOf("PM1004").Missing);
    }

    [Theory]
    [InlineData("1997-03-31T10:00", "law in force on that day")]
    [InlineData("1997-04-01T10:00", null)]
    public void The_regulation_is_known_from_the_first_of_april_1997(string eligible, string? missing)
    {
        // Monday and Tuesday; the second detainer comes a day later, and the hold ends two days after that.
        var day = ReportedTime.Parse(eligible).Date;
        string At(int days) => NodaTime.Text.LocalDatePattern.Iso.Format(day.PlusDays(days)) + "T10:00";
        var finding = Case.Booked(At(-1)).Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247, received: At(-1)).Detainer(I247, received: At(1)).HandedToIce(At(3)).Assess().FindingOf("PM1004");

        Assert.Equal(missing is null ? Outcome.Violated : Outcome.Undetermined, finding.Outcome);
        Assert.Equal(missing is null ? [] : [missing], finding.Missing);
    }

    [Fact]
    public void It_does_not_apply_without_a_hold_a_later_paper_or_the_reading_it_counts_by()
    {
        Assert.Equal("not-applicable", Case.Booked("2026-04-12T08:00").Ground("g1").Detainer(I247A, received: "2026-04-12T09:00").Detainer(I247A, received: "2026-04-14").Left("2026-04-16T10:00").Assess().OutcomeOf("PM1004"));
        Assert.Equal("not-applicable", Held("2026-04-16T10:00").Assess().OutcomeOf("PM1004"));
        Assert.Equal("not-applicable", SecondReceived("2026-04-16T10:00", "2026-04-14T10:00").Assess(by: new Assessor(LawBook.BuiltIn, ReadingSet.BuiltIn.Only(["form"]))).OutcomeOf("PM1004"));
    }

    [Fact]
    public void It_is_a_warning_and_tells_what_would_change_it()
    {
        var finding = SecondReceived("2026-04-16T10:00", "2026-04-14T10:00").Assess().FindingOf("PM1004");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("An end of custody at or before Wed 2026-04-15 10:00:00 (America/Chicago).", finding.WouldChange);
        Assert.Equal("one-period-of-hold", finding.Citations[0].Provision);
    }
}
