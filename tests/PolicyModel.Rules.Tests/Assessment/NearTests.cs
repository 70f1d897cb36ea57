using NodaTime;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>How close a hold that is within came. Eligible Friday 2026-04-17 10:00: form to Sunday 10:00, regulation to Tuesday 10:00.</summary>
public sealed class NearTests
{
    private static CaseBuilder Eligible(string ended = "2026-04-17T10:00") =>
        Case.Booked("2026-04-16T08:00").Ground("g1", ended: ended, reason: BailPosted).Detainer(I247A, received: "2026-04-16T09:00");

    [Theory]
    [InlineData("2026-04-19T09:59:59", "PT1S")]
    [InlineData("2026-04-19T10:00", "PT0S")]
    [InlineData("2026-04-19T10:00:01", null)]
    [InlineData("2026-04-18", "PT10H1S")]
    [InlineData("2026-04-19", null)]
    public void It_is_the_least_time_between_the_end_and_the_deadline_and_there_is_none_past_it(string left, string? near) =>
        Assert.Equal(near, Near(Eligible().HandedToIce(left), "form"));

    [Fact]
    public void It_is_counted_from_the_earliest_deadline() => Assert.Equal("PT24H", Near(Eligible("2026-04-17").HandedToIce("2026-04-18T00:00"), "form"));

    [Fact]
    public void Each_reading_has_its_own()
    {
        var record = Eligible().HandedToIce("2026-04-18T10:00");
        Assert.Equal(("PT72H", "PT24H", "PT84H", null), (Near(record, "regulation"), Near(record, "form"), Near(record, "lenient"), Near(record, "judicial")));
    }

    [Fact]
    public void For_someone_still_held_it_is_the_time_left() => Assert.Equal("PT1H30M", Near(Eligible().StillHeldAt("2026-04-19T08:30"), "form"));

    [Fact]
    public void Where_nothing_carries_the_hold_there_is_none() =>
        Assert.Null(Near(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).NoDetainers().HandedToIce("2026-04-17T10:00"), "regulation"));

    [Fact]
    public void Where_the_time_left_of_the_hold_is_not_covered_there_is_none() =>
        Assert.Null(Near(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-17T11:00").HandedToIce("2026-04-18T10:00"), "form"));

    [Fact]
    public void It_stands_in_the_json_of_its_reading_alone()
    {
        var json = Eligible().HandedToIce("2026-04-20T10:00").Assess().Json();
        Assert.Contains("""
            "uncovered":{"minimum":"PT0S","maximum":"PT0S"},"near":"PT24H","authority"
            """.Trim(), json, StringComparison.Ordinal);
        Assert.Equal(2, json.Split("\"near\"").Length - 1);
    }

    private static string? Near(CaseBuilder record, string reading) => record.Assess().OnlyHold().Under(reading).Near is { } near ? Assessments.Iso(near) : null;
}
