using NodaTime;

namespace PolicyModel.Tests;

public sealed class BailTests
{
    // Written down apart from the code: rows are states, columns events; a dash is a step that cannot happen.
    private const string Steps =
        """
                    set        denied     changed    tendered   refused    posted     revoked    forfeited  exonerated
        none        set        denied     -          -          -          -          -          -          -
        set         -          denied     set        tendered   -          posted     -          -          -
        denied      set        -          -          -          -          -          -          -          -
        tendered    -          -          -          -          refused    posted     -          -          -
        refused     -          denied     set        tendered   -          posted     -          -          -
        posted      -          -          -          -          -          -          revoked    forfeited  exonerated
        revoked     set        denied     -          -          -          -          -          -          exonerated
        forfeited   set        denied     -          -          -          posted     -          -          exonerated
        exonerated  set        -          -          -          -          -          -          -          -
        """;

    private static readonly DateTimeZone Chicago = DateTimeZoneProviders.Tzdb["America/Chicago"];

    public static TheoryData<string, string, string> Table()
    {
        var lines = Steps.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        TheoryData<string, string, string> table = [];
        foreach (var row in lines.Skip(1))
        {
            for (var i = 0; i < lines[0].Length; i++)
            {
                table.Add(row[0], lines[0][i], row[i + 1]);
            }
        }

        Assert.Equal(81, table.Count);
        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void From_each_state_each_event_leads_where_the_table_says(string status, string step, string next)
    {
        Assert.True(Codes.BailStatuses.TryParse(status, out var from));
        Assert.True(Codes.BailEventKinds.TryParse(step, out var kind));
        var after = BailStates.After(from, kind);
        Assert.Equal(next, after is { } to ? Codes.BailStatuses.CodeOf(to) : "-");
    }

    [Fact]
    public void Before_anything_has_happened_there_is_no_bail()
    {
        Assert.Equal(BailStatus.None, Bail().StatusAt(Utc("2026-03-07T00:00:00"), Chicago));
        Assert.Equal(BailStatus.None, Bail(Step(BailEventKind.Set, "2026-03-06T10:00:00Z")).StatusAt(Utc("2026-03-06T09:59:59"), Chicago));
    }

    [Theory]
    [InlineData("2026-03-06T15:59:59", BailStatus.None)]
    [InlineData("2026-03-06T16:00:00", BailStatus.Set)]
    [InlineData("2026-03-07T00:04:59", BailStatus.Set)]
    [InlineData("2026-03-07T00:05:00", BailStatus.Tendered)]
    [InlineData("2026-03-07T00:29:59", BailStatus.Tendered)]
    [InlineData("2026-03-07T00:30:00", BailStatus.Posted)]
    [InlineData("2027-01-01T00:00:00", BailStatus.Posted)]
    public void The_status_is_that_of_the_last_event_that_has_happened(string asOf, BailStatus expected) =>
        Assert.Equal(expected, Bail(
            Step(BailEventKind.Set, "2026-03-06T10:00"),
            Step(BailEventKind.Tendered, "2026-03-06T18:05"),
            Step(BailEventKind.Posted, "2026-03-06T18:30")).StatusAt(Utc(asOf), Chicago));

    [Theory]
    [InlineData("2026-03-07T05:59:58", BailStatus.None)]
    [InlineData("2026-03-07T05:59:59", BailStatus.Set)]
    public void An_event_told_to_the_day_has_surely_happened_only_at_its_last_second(string asOf, BailStatus expected) =>
        Assert.Equal(expected, Bail(Step(BailEventKind.Set, "2026-03-06")).StatusAt(Utc(asOf), Chicago));

    [Fact]
    public void An_event_without_a_time_has_not_surely_happened() =>
        Assert.Equal(BailStatus.Set, Bail(Step(BailEventKind.Set, "2026-03-06T10:00"), Step(BailEventKind.Posted, null)).StatusAt(Utc("2027-01-01T00:00:00"), Chicago));

    [Theory]
    [InlineData(null)]
    [InlineData("2026-03-06")]
    public void What_stands_before_an_event_that_has_happened_has_happened_too(string? tendered) =>
        Assert.Equal(BailStatus.Posted, Bail(
            Step(BailEventKind.Set, "2026-03-06T10:00"),
            Step(BailEventKind.Tendered, tendered),
            Step(BailEventKind.Posted, "2026-03-06T18:30")).StatusAt(Utc("2026-03-07T00:30:00"), Chicago));

    [Fact]
    public void The_status_needs_a_zone() => Assert.Throws<ArgumentNullException>(() => Bail().StatusAt(Utc("2026-03-07T00:00:00"), null!));

    private static Instant Utc(string text) => NodaTime.Text.InstantPattern.General.Parse(text + "Z").Value;

    private static BailEvent Step(BailEventKind kind, string? at) => new() { Event = kind, At = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at) };

    private static Bail Bail(params BailEvent[] history) => new() { BailId = RecordId.Parse("b1"), Covers = [RecordId.Parse("g1")], History = [.. history] };
}
