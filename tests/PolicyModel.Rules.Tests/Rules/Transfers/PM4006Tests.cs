namespace PolicyModel.Rules.Tests;

/// <summary>PM4006: a gap or an overlap between local and federal custody.</summary>
public sealed class PM4006Tests
{
    private static CaseBuilder Received(string? at, string left = "2026-04-14T12:00") => Case.Booked("2026-04-13T08:00").Ground("g1").HandedToIce(left)
        .With(r => r with { Transfers = [r.Transfers![0] with { ReceivedAt = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at) }] });

    [Theory]
    [InlineData("2026-04-14T11:59:59", "violated", Severity.Warning)]
    [InlineData("2026-04-14T12:00", "satisfied", null)]
    [InlineData("2026-04-14T12:00:01", "violated", Severity.Note)]
    [InlineData("2026-04-14T17:00Z", "satisfied", null)]
    public void An_overlap_is_a_warning_and_a_gap_a_note(string received, string outcome, Severity? severity)
    {
        var assessment = Received(received).Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM4006"));
        Assert.Equal(severity, assessment.Findings.SingleOrDefault(f => f.Rule == "PM4006")?.Severity);
    }

    [Theory]
    [InlineData("2026-04-14", "2026-04-14T12:00", "undetermined")]
    [InlineData("2026-04-14T12:00", "2026-04-14", "undetermined")]
    [InlineData("2026-04-14", "2026-04-14", "undetermined")]
    [InlineData("2026-04-13", "2026-04-14", "violated")]
    [InlineData("2026-04-15", "2026-04-14", "violated")]
    public void Times_told_by_the_day_show_only_what_lies_on_other_days(string received, string left, string outcome) => Assert.Equal(outcome, Received(received, left).Assess().OutcomeOf("PM4006"));

    [Fact]
    public void The_time_that_is_not_precise_enough_is_named()
    {
        Assert.Equal(["/transfers/0/receivedAt"], Received("2026-04-14").Assess().FindingOf("PM4006").Missing);
        Assert.Equal(["/transfers/0/at"], Received("2026-04-14T12:00", "2026-04-14").Assess().FindingOf("PM4006").Missing);
    }

    [Fact]
    public void The_book_in_and_the_hand_over_are_needed()
    {
        Assert.Equal(["/transfers/0/receivedAt"], Received(null).Assess().FindingOf("PM4006").Missing);
        Assert.Equal(["/transfers/0/at"], Received("2026-04-14T12:00").With(r => r with { Transfers = [r.Transfers![0] with { At = default }] }).Assess().FindingOf("PM4006").Missing);
    }

    [Fact]
    public void It_does_not_apply_without_a_hand_over_to_ICE() =>
        Assert.Equal("not-applicable", Case.Booked("2026-04-13T08:00").Ground("g1").Transferred("2026-04-14T12:00", CustodianKind.Court).Left("2026-04-16T12:00").Assess().OutcomeOf("PM4006"));

    [Fact]
    public void It_says_which_of_the_two_it_is()
    {
        var overlap = Received("2026-04-14T11:00").Assess().FindingOf("PM4006");

        Assert.Equal("/transfers/0", overlap.Path);
        Assert.Contains("before local custody ended", overlap.Message, StringComparison.Ordinal);
        Assert.Contains("time passed", Received("2026-04-14T13:00").Assess().FindingOf("PM4006").Message, StringComparison.Ordinal);
        Assert.Equal("A book-in by ICE at the instant at which local custody ended.", overlap.WouldChange);
    }
}
