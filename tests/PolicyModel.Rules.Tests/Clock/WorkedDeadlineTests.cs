using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>The deadlines worked out by hand in the research on federal law, section 1.5, with their ids. New York time.</summary>
public sealed class WorkedDeadlineTests
{
    private const HolidayLayers Statutory = HolidayLayers.Statutory;
    private const HolidayLayers Observed = HolidayLayers.Statutory | HolidayLayers.Observed;
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData("V01", "2026-03-02T17:00", "2026-03-04T17:00", 48)]
    [InlineData("V02", "2026-03-05T17:00", "2026-03-09T17:00", 95)]
    [InlineData("V03", "2026-03-06T18:30", "2026-03-10T18:30", 95)]
    [InlineData("V04", "2026-03-07T10:00", "2026-03-11T00:00", 85)]
    [InlineData("V05", "2026-03-08T23:59", "2026-03-11T00:00", 48)]
    [InlineData("V06", "2026-05-22T18:30", "2026-05-27T18:30", 120)]
    [InlineData("V07", "2026-09-06T09:00", "2026-09-10T00:00", 87)]
    [InlineData("V08", "2025-11-26T15:00", "2025-12-01T15:00", 120)]
    [InlineData("V09", "2026-06-18T20:00", "2026-06-23T20:00", 120)]
    [InlineData("V12a", "2021-01-19T10:00", "2021-01-21T10:00", 48)]
    [InlineData("V13a", "2025-12-23T17:00", "2025-12-26T17:00", 72)]
    [InlineData("V16", "2026-10-30T18:30", "2026-11-03T18:30", 97)]
    [InlineData("V17", "2010-02-12T10:12", "2010-02-17T10:12", 120)]
    [InlineData("V19", "2026-03-13T23:59", "2026-03-17T23:59", 96)]
    [InlineData("V20", "2026-03-14T00:00", "2026-03-18T00:00", 96)]
    [InlineData("V21", "2025-01-17T17:00", "2025-01-22T17:00", 120)]
    [InlineData("V23", "2020-06-18T20:00", "2020-06-22T20:00", 96)]
    public void Where_no_holiday_falls_on_a_weekend_both_ways_of_observing_agree(string id, string start, string deadline, int elapsedHours)
    {
        Assert.Equal($"{id} {deadline} {elapsedHours}", Worked(id, start, Statutory));
        Assert.Equal($"{id} {deadline} {elapsedHours}", Worked(id, start, Observed));
    }

    [Theory]
    [InlineData("V10", "2026-07-02T12:00", "2026-07-06T12:00", 96, "2026-07-07T12:00", 120)]
    [InlineData("V11", "2022-06-17T16:00", "2022-06-21T16:00", 96, "2022-06-22T16:00", 120)]
    [InlineData("V22", "2027-12-30T12:00", "2028-01-03T12:00", 96, "2028-01-04T12:00", 120)]
    [InlineData("V24", "2021-06-17T12:00", "2021-06-21T12:00", 96, "2021-06-22T12:00", 120)]
    public void A_holiday_on_a_weekend_adds_a_day_where_its_observed_day_is_excluded(
        string id, string start, string statutory, int statutoryHours, string observed, int observedHours)
    {
        Assert.Equal($"{id} {statutory} {statutoryHours}", Worked(id, start, Statutory));
        Assert.Equal($"{id} {observed} {observedHours}", Worked(id, start, Observed));
    }

    [Fact]
    public void V12b_inauguration_day_adds_a_day_where_it_is_excluded() =>
        Assert.Equal("V12b 2021-01-22T10:00 72", Worked("V12b", "2021-01-19T10:00", Observed | HolidayLayers.InaugurationDay));

    [Fact]
    public void V13b_closures_by_order_add_their_days_where_they_are_excluded() =>
        Assert.Equal("V13b 2025-12-30T17:00 168", Worked("V13b", "2025-12-23T17:00", Observed | HolidayLayers.ExecutiveClosures));

    [Theory]
    [InlineData("V14", "2026-03-06T18:30", "2026-03-08T19:30")]
    [InlineData("V15", "2026-10-30T18:30", "2026-11-01T17:30")]
    public void The_hours_on_the_face_of_form_I247A_are_consecutive(string id, string start, string deadline)
    {
        var form = Case.Booked("2026-01-05T08:00", "America/New_York").Ground("g1", ended: start, reason: GroundEndReason.BailPosted)
            .Detainer(DetainerForm.I247A, received: "2026-01-06T08:00").HandedToIce("2026-12-30T08:00")
            .Assess().OnlyHold().Under("form");

        Assert.Equal($"{id} {deadline}:00", $"{id} {form.Deadline!.Value.In("America/New_York")}");
        Assert.Equal(48, (form.Deadline.Value.Earliest - At(start)).TotalHours);
    }

    private static string Worked(string id, string start, HolidayLayers layers)
    {
        var clock = new CountedClock(NewYork, LawBook.BuiltIn.Calendar, layers);
        var deadline = clock.Deadline(At(start), Duration.FromHours(48));

        // The research gives real elapsed time in whole hours; V05's is 48 hours and a minute.
        return $"{id} {deadline.InZone(NewYork).LocalDateTime:uuuu'-'MM'-'dd'T'HH':'mm} {Math.Round((deadline - At(start)).TotalHours)}";
    }

    private static Instant At(string local) => ReportedTime.Parse(local).BoundsIn(NewYork).Earliest;
}
