namespace PolicyModel.Rules.Tests;

/// <summary>PM4007: a notice that was owed and not given.</summary>
public sealed class PM4007Tests
{
    private static readonly Assessor Own = new(
        OwnLaw.With("""
            {
              "schema": "policymodel/law/v1", "version": "own-1",
              "provisions": [
                { "provisionId": "wy-counsel", "jurisdiction": "US-WY", "subject": "notice", "rank": "statute", "title": "Counsel", "rule": "Counsel is told.", "validFrom": "2020-01-01",
                  "notices": [{ "to": "counsel", "kind": "intended-transfer", "withinHours": 24, "title": "That a transfer is intended" }], "citations": [{ "title": "Made up" }], "grade": "primary", "checkedOn": "2026-11-24" },
                { "provisionId": "mt-county", "jurisdiction": "US-MT", "binds": { "kinds": ["county-jail"] }, "subject": "notice", "rank": "statute", "title": "Court", "rule": "The court is told.", "validFrom": "2020-01-01",
                  "notices": [{ "to": "court", "kind": "other", "title": "That a detainer stands" }], "citations": [{ "title": "Made up" }], "grade": "primary", "checkedOn": "2026-11-24" }
              ]
            }
            """),
        ReadingSet.BuiltIn);

    private static CaseBuilder With(string place = "US-MO", DetainerForm form = DetainerForm.I247, string? received = "2026-04-14T09:00", string booked = "2026-04-13T08:00", bool? served = null) =>
        Case.Booked(booked, jurisdiction: place).Ground("g1").Detainer(form, received: received, wasServed: served).Left("2026-04-20T12:00");

    private static Notice Notice(NoticeKind kind, NoticeRecipient to, string? at = null, bool? given = null) =>
        new() { Kind = kind, To = to, At = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at), Given = given };

    private static CaseBuilder Telling(CaseBuilder told, params Notice[] notices) => told.With(r => r with { Notices = [.. notices] });

    private static string Outcome(CaseBuilder told, Assessor? by = null) => told.Assess(by: by).OutcomeOf("PM4007");

    [Fact]
    public void In_Texas_the_person_is_told_of_the_hold()
    {
        Assert.Equal("satisfied", Outcome(Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Subject, "2026-04-14T10:00"))));
        Assert.Equal("satisfied", Outcome(Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: true))));
        Assert.Equal("violated", Outcome(Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false))));
        Assert.Equal(["/notices"], With("US-TX").Assess().FindingOf("PM4007").Missing);
        Assert.Equal(["/notices"], Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Court)).Assess().FindingOf("PM4007").Missing);
    }

    [Fact]
    public void One_notice_that_was_given_outweighs_others_that_were_not() =>
        Assert.Equal("satisfied", Outcome(Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: true))));

    [Fact]
    public void Where_detainers_are_to_be_honoured_notice_is_of_a_hold_and_elsewhere_of_any_request()
    {
        Assert.Equal("not-applicable", Outcome(With("US-TX", DetainerForm.I247G)));
        Assert.Equal("undetermined", Outcome(With("US-NJ", DetainerForm.I247G)));
        Assert.Equal("not-applicable", Outcome(With("US-NJ", DetainerForm.PhoneCall)));
    }

    [Fact]
    public void In_California_both_notices_are_owed_and_the_copy_may_have_been_served_with_the_form()
    {
        var told = Notice(NoticeKind.IntendedTransfer, NoticeRecipient.Subject, given: true);

        Assert.Equal("satisfied", Outcome(Telling(With("US-CA"), told, Notice(NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, given: true))));
        Assert.Equal("satisfied", Outcome(Telling(With("US-CA", served: true), told)));
        Assert.Equal("undetermined", Outcome(Telling(With("US-CA"), told)));
        Assert.Equal("violated", Outcome(Telling(With("US-CA"), told, Notice(NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, given: false))));
    }

    [Theory]
    [InlineData("2017-08-31T09:00", "not-applicable")]
    [InlineData("2017-09-25T09:00", "violated")]
    [InlineData("2017-09-10T09:00", "not-applicable")]
    public void The_law_of_the_day_on_which_the_paper_came_counts_and_what_a_court_stopped_does_not(string received, string outcome) =>
        Assert.Equal(outcome, Outcome(Telling(With("US-TX", received: received, booked: "2017-08-30T08:00"), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false))));

    [Theory]
    [InlineData("2021-10-31T09:00", "not-applicable")]
    [InlineData("2021-11-01T09:00", "violated")]
    public void Oklahomas_law_began_on_the_first_of_November_2021(string received, string outcome) =>
        Assert.Equal(outcome, Outcome(Telling(With("US-OK", received: received, booked: "2021-10-30T08:00"), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false))));

    [Fact]
    public void Where_receipt_is_not_recorded_the_law_must_stand_over_all_of_the_custody()
    {
        Assert.Equal(["law in force on that day"], Telling(With("US-OK", received: null, booked: "2021-10-30T08:00"), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false)).Assess().FindingOf("PM4007").Missing);
        Assert.Equal("violated", Outcome(Telling(With("US-OK", received: null), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false))));
    }

    [Theory]
    [InlineData("2023-05-31T09:00", "undetermined")]
    [InlineData("2023-06-01T09:00", "violated")]
    public void Before_a_first_day_that_was_not_read_the_law_is_not_known(string received, string outcome) =>
        Assert.Equal(outcome, Outcome(Telling(With("US-WV", received: received, booked: "2023-05-30T08:00"), Notice(NoticeKind.Other, NoticeRecipient.Court, given: false))));

    [Fact]
    public void Rights_are_told_on_commitment_whether_or_not_a_paper_came()
    {
        var committed = Case.Booked("2026-04-13T08:00", "America/Los_Angeles", "US-OR").Ground("g1").Left("2026-04-14T08:00");

        Assert.Equal(["/notices"], committed.Assess().FindingOf("PM4007").Missing);
        Assert.Equal("violated", Outcome(Telling(committed, Notice(NoticeKind.Rights, NoticeRecipient.Subject, given: false))));
    }

    [Theory]
    [InlineData("2026-04-15T08:59", "satisfied")]
    [InlineData("2026-04-15T09:00", "satisfied")]
    [InlineData("2026-04-15T09:01", "violated")]
    [InlineData("2026-04-15", "undetermined")]
    [InlineData(null, "undetermined")]
    public void A_notice_with_hours_comes_within_them(string? at, string outcome) =>
        Assert.Equal(outcome, Outcome(Telling(With("US-WY"), Notice(NoticeKind.IntendedTransfer, NoticeRecipient.Counsel, at)), Own));

    [Fact]
    public void The_time_of_a_notice_is_named_where_it_is_missing() =>
        Assert.Equal(["/notices/0/at"], Telling(With("US-WY"), Notice(NoticeKind.IntendedTransfer, NoticeRecipient.Counsel)).Assess(by: Own).FindingOf("PM4007").Missing);

    [Fact]
    public void A_notice_after_custody_is_too_late()
    {
        Assert.Equal("satisfied", Outcome(Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Subject, "2026-04-20T12:00"))));
        Assert.Equal("violated", Outcome(Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Subject, "2026-04-20T12:01"))));
    }

    [Fact]
    public void Whom_the_law_binds_is_missing_only_where_a_notice_was_not_given()
    {
        Assert.Equal(["/custodian/kind"], Telling(With("US-MT"), Notice(NoticeKind.Other, NoticeRecipient.Court, given: false)).Assess(by: Own).FindingOf("PM4007").Missing);
        Assert.Equal("satisfied", Outcome(Telling(With("US-MT"), Notice(NoticeKind.Other, NoticeRecipient.Court, given: true)), Own));
    }

    [Theory]
    [InlineData(DetainerForm.I247A, true, "satisfied")]
    [InlineData(DetainerForm.I247A, false, "violated")]
    [InlineData(DetainerForm.I247A, null, "undetermined")]
    [InlineData(DetainerForm.I247, null, "not-applicable")]
    [InlineData(DetainerForm.Unknown, false, "not-applicable")]
    public void A_form_that_is_to_be_served_owes_the_person_a_copy(DetainerForm form, bool? served, string outcome) => Assert.Equal(outcome, Outcome(With(form: form, served: served)));

    [Fact]
    public void A_copy_that_was_given_is_service_enough_and_one_that_was_not_is_none()
    {
        Assert.Equal("satisfied", Outcome(Telling(With(form: DetainerForm.I247A), Notice(NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, given: true))));
        Assert.Equal("violated", Outcome(Telling(With(form: DetainerForm.I247A), Notice(NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, given: false))));
        Assert.Equal(["/detainers/0/servedOnSubjectAt"], With(form: DetainerForm.I247A).Assess().FindingOf("PM4007").Missing);
    }

    [Fact]
    public void It_does_not_apply_where_no_paper_came()
    {
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-13T08:00", jurisdiction: "US-TX").Ground("g1").NoDetainers().Left("2026-04-20T12:00")));
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-13T08:00", jurisdiction: "US-TX").Ground("g1").Detainer(DetainerForm.I247A, wasReceived: false).Left("2026-04-20T12:00")));
    }

    [Fact]
    public void What_the_law_of_the_place_asks_for_outweighs_what_a_form_does() => Assert.Equal(
        Severity.Error,
        Telling(With("US-TX", DetainerForm.I247A, served: false), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false)).Assess().FindingOf("PM4007").Severity);

    [Fact]
    public void A_law_is_an_error_and_a_form_a_warning()
    {
        var law = Telling(With("US-TX"), Notice(NoticeKind.Other, NoticeRecipient.Subject, given: false)).Assess().FindingOf("PM4007");
        var form = With(form: DetainerForm.I247A, served: false).Assess().FindingOf("PM4007");

        Assert.Equal((Severity.Error, "/notices/0", "us-tx-2.251"), (law.Severity, law.Path, Assert.Single(law.Citations).Provision));
        Assert.Contains("That the person is held on a detainer of ICE", law.Message, StringComparison.Ordinal);
        Assert.Equal("A record of the notice, given in time.", law.WouldChange);
        Assert.Equal((Severity.Warning, "/detainers/0", "form-i-247a"), (form.Severity, form.Path, Assert.Single(form.Citations).Provision));
    }
}
