namespace PolicyModel.Datasets.Tests;

public sealed class PM8008Tests
{
    [Theory]
    [InlineData("2026-03-11T09:30", false)]
    [InlineData("2026-03-11T09:31", true)]
    [InlineData("2026-03-11", false)]
    [InlineData("2026-03-12", true)]
    public async Task A_ground_does_not_begin_after_the_person_left(string at, bool found) => Assert.Equal(
        found ? ["1 violated /grounds/1/beganAt"] : [],
        await DataFindings.OfAsync("PM8008", Records.Line("C-1", r => r["grounds"]!.AsArray().Add(DataFindings.Node($$"""{"groundId":"g2","kind":"judicial-warrant","beganAt":"{{at}}"}""")))));

    [Theory]
    [InlineData("2026-03-05T21:09", true)]
    [InlineData("2026-03-05T21:10", false)]
    [InlineData("2026-03-11T09:30", false)]
    [InlineData("2026-03-11T09:31", true)]
    public async Task Bail_is_posted_between_booking_and_leaving(string at, bool found) => Assert.Equal(
        found ? ["1 violated /bail/0/history/1/at"] : [],
        await DataFindings.OfAsync("PM8008", Records.Line("C-1", r => r["bail"]![0]!["history"] = DataFindings.Node($$"""[{"event":"set","type":"cash"},{"event":"posted","at":"{{at}}"}]"""))));

    [Fact]
    public async Task Bail_may_be_set_before_booking() =>
        Assert.Empty(await DataFindings.OfAsync("PM8008", Records.Line("C-1", r => r["bail"]![0]!["history"]![0]!["at"] = "2026-03-01T09:00")));

    [Theory]
    [InlineData("holdEvents", "2026-03-11T09:31", true)]
    [InlineData("holdEvents", "2026-03-01", false)]
    [InlineData("facilityMoves", "2026-03-11T09:30", false)]
    [InlineData("facilityMoves", "2026-03-11T09:31", true)]
    [InlineData("facilityMoves", "2026-03-05T21:09", true)]
    public async Task Holds_and_moves_do_not_come_after_leaving_nor_moves_before_booking(string list, string at, bool found) => Assert.Equal(
        found ? [$"1 violated /{list}/0/at"] : [],
        await DataFindings.OfAsync("PM8008", Records.Line("C-1", r => r[list] = DataFindings.Node($$"""[{"at":"{{at}}"}]"""))));

    [Theory]
    [InlineData("2026-03-06T10:59", false)]
    [InlineData("2026-03-06T11:00", false)]
    [InlineData("2026-03-06T11:01", true)]
    [InlineData("2026-03-06", false)]
    public async Task A_detainer_is_not_served_before_it_is_issued(string issued, bool found) => Assert.Equal(
        found ? ["1 violated /detainers/0/servedOnSubjectAt"] : [],
        await DataFindings.OfAsync("PM8008", Records.Line("C-1", r =>
        {
            r["detainers"]![0]!["issuedAt"] = issued;
            r["detainers"]![0]!.AsObject().Remove("receivedAt");
        })));

    [Theory]
    [InlineData("2026-03-09T10:00", false)]
    [InlineData("2026-03-09T09:59", true)]
    public async Task Citizenship_is_not_checked_before_it_is_raised(string at, bool found) => Assert.Equal(
        found ? ["1 violated /citizenshipEvidence/checkedAt"] : [],
        await DataFindings.OfAsync("PM8008", Records.Line("C-1", r => r["citizenshipEvidence"] = DataFindings.Node($$"""{"raisedAt":"2026-03-09T10:00","checkedAt":"{{at}}"}"""))));

    [Fact]
    public async Task Where_nobody_knows_when_the_person_left_nothing_lies_after_it() =>
        Assert.Empty(await DataFindings.OfAsync("PM8008", Records.Line("C-1", r =>
        {
            r["leftCustodyAt"] = DataFindings.Node("""{"reported":"unknown"}""");
            r.Remove("transfers");
            r["holdEvents"] = DataFindings.Node("""[{"at":"2026-09-11"}]""");
        })));
}
