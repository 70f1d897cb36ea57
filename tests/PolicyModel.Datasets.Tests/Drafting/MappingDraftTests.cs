using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;

namespace PolicyModel.Datasets.Tests.Drafting;

public sealed class MappingDraftTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An export of a made-up jail under headers that nobody prepared.</summary>
    private const string Export =
        """
        Daily booking report,,,,,,,,
        Booking No.,Inmate Name,Date Booked,Release Date,Offense,Level,Dispo Date,Disposition,Bond Amt
        B1,DOE,03/05/2026 21:10,,DWI,MB,3/9/2026,BOND POSTED,"$1,500 CASH"
        B1,DOE,03/05/2026 21:10,,ICE HOLD,,3/11/2026,RELEASED TO ICE,
        B2,ROE,03/06/2026 09:00,03/14/2026 08:00,THEFT,F2,3/14/2026,TIME SERVED,N/A
        """;

    [Fact]
    public async Task A_draft_of_an_unknown_export_is_a_mapping_that_reads_it()
    {
        var draft = await DraftAsync(Export);
        var root = JsonNode.Parse(draft.Json)!.AsObject();
        root["case"]!["jurisdiction"] = JsonNode.Parse("""{"value":"US-MO"}""");
        root["case"]!["custodian"] = JsonNode.Parse("""{"name":{"value":"Prairie County Jail"},"timeZone":{"value":"America/Chicago"}}""");
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(root.ToJsonString()), out var mapping, out var problems), string.Join('\n', problems));
        var run = await Run.OfAsync(Export, new DatasetOptions { Mapping = mapping, AsOf = ReportedTime.Parse("2026-04-01") });
        Assert.Empty(run.CellProblems);
        var (first, second) = (run.Records[0].Case!, run.Records[1].Case!);
        Assert.Equal(("B1", "2026-03-05T21:10", ReportedState.Unknown), (first.CaseId.Value, first.BookedAt.ToString(), first.LeftCustodyAt.State));
        Assert.Equal((1, 1, 1), (first.Grounds!.Count, first.Detainers!.Count, first.Transfers!.Count));
        Assert.Equal(("DWI", OffenceLevel.Misdemeanor, GroundEndReason.BailPosted), (first.Grounds[0].KindRaw, first.Grounds[0].Offence!.Level.Value, first.Grounds[0].EndReason.Value));
        Assert.Equal("1500.00", first.Bail![0].History[0].Amount.Value.Amount.ToString());
        Assert.Equal(("2026-03-14T08:00", GroundEndReason.TimeServed), (second.LeftCustodyAt.Value.ToString(), second.Grounds![0].EndReason.Value));
        Assert.Null(second.Detainers);
        Assert.Null(second.Bail);
    }

    [Fact]
    public async Task What_tells_who_somebody_is_is_left_out_and_what_the_table_does_not_tell_is_named()
    {
        var draft = await DraftAsync(Export);
        Assert.StartsWith("It tells who somebody is", Assert.Single(draft.Columns, c => c.Name == "Inmate Name").Note, StringComparison.Ordinal);
        Assert.DoesNotContain("DOE", draft.Json, StringComparison.Ordinal);
        Assert.Equal(["/case/jurisdiction", "/case/custodian/name", "/case/custodian/timeZone"], draft.Missing.Select(m => m.Split(':')[0]));
        Assert.Equal(["Booking No.", "Inmate Name", "Date Booked", "Release Date", "Offense", "Level", "Dispo Date", "Disposition", "Bond Amt"], draft.Columns.Select(c => c.Name));
    }

    [Fact]
    public async Task Rows_that_stand_apart_filler_midnight_and_dates_that_may_be_either_way_round_are_noticed()
    {
        var draft = await DraftAsync("booking_id;booking_date;charge\nB1;05/06/2026 00:00;A\nB2;06/06/2026 00:00;B\nB1;05/06/2026 00:00;C\n");
        var root = JsonNode.Parse(draft.Json)!;
        Assert.Equal("anywhere", root["rows"]!.GetValue<string>());
        Assert.True(root["case"]!["bookedAt"]!["fillerMidnight"]!.GetValue<bool>());
        var note = draft.Columns[1].Note!;
        Assert.Contains("Every clock time in it is midnight", note, StringComparison.Ordinal);
        Assert.Contains("No cell tells the day from the month", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_keys_has_a_case_a_row()
    {
        var draft = await DraftAsync("Prepare Date|Lift Reason|State\n10/2/2007|Case Closed|PENNSYLVANIA\n10/3/2007||PENNSYLVANIA\n");
        var root = JsonNode.Parse(draft.Json)!;
        Assert.Equal("row", root["groupBy"]!.GetValue<string>());
        Assert.Equal("US-PA", root["case"]!["jurisdiction"]!["map"]!["PENNSYLVANIA"]!.GetValue<string>());
        Assert.Equal("case-closed", root["lists"]![0]!["fields"]!["endReason"]!["map"]!["Case Closed"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_first_sheet_of_a_workbook_is_drafted_too()
    {
        var draft = await MappingDraft.CreateAsync(DatasetInput.Stream(new MemoryStream(Workbooks.Of(("Sheet1", Workbooks.Row(1, "Booking Number", "Booking Date") + Workbooks.Row(2, "B1", "2026-03-05")))), "in.xlsx"), [], Stop);
        Assert.Equal(["caseId", "bookedAt"], draft.Columns.Select(c => c.Field));
    }

    [Theory]
    [InlineData("{}", "in: this is JSON, which needs no mapping.")]
    [InlineData("1,2\n3,4\n", "in: no header was found in the first 30 rows.")]
    public async Task What_is_no_table_with_a_header_cannot_be_drafted(string text, string message)
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(() => DraftAsync(text));
        Assert.Equal(message, failure.Message);
    }

    [Property(MaxTest = 200)]
    public void Whatever_a_table_holds_its_draft_is_a_mapping_that_can_be_read(NonEmptyArray<int> headers, NonEmptyArray<NonNull<string>> cells)
    {
        string[] names = [.. headers.Get.Select(h => DraftHints.All[Math.Abs(h % DraftHints.All.Length)]).Select(h => h.Phrases[0]).Append("booking id").Distinct(StringComparer.Ordinal)];
        var rows = cells.Get.Chunk(names.Length).Select(r => string.Join(',', r.Select(c => $"\"{c.Get.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        var draft = DraftAsync($"{string.Join(',', names)}\n{string.Join('\n', rows)}\n").GetAwaiter().GetResult();
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(draft.Json), out _, out var problems), string.Join('\n', problems));
    }

    private static Task<MappingDraft> DraftAsync(string text) => MappingDraft.CreateAsync(DatasetInput.Stream(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in"), [], Stop);
}
