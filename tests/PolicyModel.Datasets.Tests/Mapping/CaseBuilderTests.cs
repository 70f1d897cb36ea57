using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

public sealed class CaseBuilderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("NULL")]
    [InlineData("n/a")]
    [InlineData("  n/a ")]
    [InlineData("\"  \"")]
    public async Task A_null_token_is_an_empty_cell(string cell)
    {
        var record = await Mappings.OneAsync($"B1,2026-03-05,{cell},THEFT,{cell},{cell},");
        Assert.Equal(ReportedState.Unknown, record.LeftCustodyAt.State);
        Assert.Equal(ReportedState.Unknown, record.Grounds![0].EndedAt.State);
        Assert.Equal(ReportedState.NotProvided, record.Grounds[0].EndReason.State);
    }

    [Fact]
    public async Task Cells_are_trimmed_or_not_as_the_mapping_says()
    {
        const string Row = " B1 ,  2026-03-05 ,2026-03-06, THEFT ,2026-03-06, BOND ,";
        Assert.Equal(GroundEndReason.BailPosted, (await Mappings.OneAsync(Row)).Grounds![0].EndReason.Value);
        var run = await Mappings.RunAsync(Row, root => root["table"]!["trim"] = false);
        Assert.Equal(["PM0006 2 booking /caseId", "PM0024 2 booked /bookedAt", "PM0024 2 booked /grounds/0/beganAt", "PM0024 2 why /grounds/0/endReason"], run.CellProblems.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Keys_that_differ_by_white_space_alone_are_one_case_where_cells_are_trimmed()
    {
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n B1 ,2026-03-05,2026-03-06,FRAUD,2026-03-06,BOND,");
        Assert.Equal(2, record.Grounds!.Count);
    }

    [Fact]
    public async Task The_latest_and_the_earliest_time_are_taken_and_else_the_first()
    {
        const string Rows = "B1,2026-03-05,2026-03-08,ICE,2026-03-07,,\nB1,2026-03-06,2026-03-09 10:00,ICE,2026-03-06 08:30,,\nB1,2026-03-07,2026-03-09,ICE,2026-03-06 09:00,,\nB1,2026-03-04,n/a,ICE,,,";
        var record = await Mappings.OneAsync(Rows);
        Assert.Equal(("2026-03-05", "2026-03-09T10:00", "2026-03-06T08:30"), (record.BookedAt.ToString(), record.LeftCustodyAt.Value.ToString(), record.Detainers![0].ReceivedAt.Value.ToString()));
        record = await Mappings.OneAsync(Rows, root =>
        {
            root["case"]!["bookedAt"]!["take"] = "earliest";
            root["case"]!["leftCustodyAt"]!["take"] = "first";
            root["lists"]![1]!["fields"]!["receivedAt"]!["take"] = "latest";
        });
        Assert.Equal(("2026-03-04", "2026-03-08", "2026-03-07"), (record.BookedAt.ToString(), record.LeftCustodyAt.Value.ToString(), record.Detainers![0].ReceivedAt.Value.ToString()));
    }

    [Fact]
    public async Task A_field_is_taken_from_the_rows_of_its_own_where()
    {
        const string Rows = "B1,2026-03-05,2026-03-12,THEFT,2026-03-06,BOND,\nB1,2026-03-05,2026-03-09,ICE,2026-03-06,BOND,\nB1,2026-03-05,2026-03-10,ICE,2026-03-06,,";
        void Where(JsonObject root, string json) => root["case"]!["leftCustodyAt"]!["where"] = JsonNode.Parse(json);
        Assert.Equal("2026-03-10", (await Mappings.OneAsync(Rows, root => Where(root, """{ "column": "code", "in": ["ICE"] }"""))).LeftCustodyAt.Value.ToString());
        Assert.Equal("2026-03-12", (await Mappings.OneAsync(Rows, root => Where(root, """{ "column": "code", "notIn": ["ICE"] }"""))).LeftCustodyAt.Value.ToString());
        Assert.Equal("2026-03-09", (await Mappings.OneAsync(Rows, root => Where(root, """[{ "column": "code", "in": ["ICE", "x"] }, { "column": "why", "notIn": ["", "DISM"] }]"""))).LeftCustodyAt.Value.ToString());
        Assert.Equal(ReportedState.Unknown, (await Mappings.OneAsync(Rows, root => Where(root, """{ "column": "code", "in": ["WARR"] }"""))).LeftCustodyAt.State);
    }

    [Fact]
    public async Task Each_row_that_a_list_takes_is_an_item_with_an_id_of_its_own_and_a_list_without_rows_is_absent()
    {
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,\nB1,2026-03-05,2026-03-09,ICE,2026-03-06,,\nB1,2026-03-05,2026-03-09,WARR,2026-03-07,DISM,\nB1,2026-03-05,2026-03-09,HOLD,2026-03-08,,");
        Assert.Equal(["g1", "g2", "g3"], record.Grounds!.Select(g => g.GroundId.Value));
        Assert.Equal([GroundKind.CriminalCharge, GroundKind.JudicialWarrant, GroundKind.ProbationOrParoleHold], record.Grounds!.Select(g => g.Kind));
        Assert.Null(record.Transfers);
        Assert.Null((await Mappings.OneAsync("B1,2026-03-05,2026-03-09,ICE,2026-03-06,,")).Grounds);
    }

    [Fact]
    public async Task A_list_taken_once_makes_one_item_of_all_its_rows()
    {
        const string Rows = "B1,2026-03-05,2026-03-09,ICE,2026-03-07,,\nB1,2026-03-05,2026-03-09,ICE,2026-03-06,,";
        var item = Assert.Single((await Mappings.OneAsync(Rows)).Detainers!);
        Assert.Equal("2026-03-06", item.ReceivedAt.Value.ToString());
        var each = await Mappings.OneAsync(Rows, root => root["lists"]![1]!["once"] = false);
        Assert.Equal(["d1 2026-03-07", "d2 2026-03-06"], each.Detainers!.Select(d => $"{d.DetainerId} {d.ReceivedAt.Value}"));
    }

    [Fact]
    public async Task Two_sources_of_one_list_fill_it_together()
    {
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-09,ICE,2026-03-07,,\nB1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,", root => root["lists"]!.AsArray().Add(
            JsonNode.Parse("""{ "list": "grounds", "where": { "column": "code", "in": ["ICE"] }, "fields": { "kind": { "value": "other" }, "groundId": { "value": "extra" } } }""")));
        Assert.Equal(["g1", "extra"], record.Grounds!.Select(g => g.GroundId.Value));
    }

    [Fact]
    public async Task A_cell_that_the_map_does_not_name_is_a_problem_with_row_and_column_unless_the_mapping_says_otherwise()
    {
        const string Rows = "B1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,\nB1,2026-03-05,2026-03-09,FRAUD,2026-03-06,Canary,";
        var run = await Mappings.RunAsync(Rows);
        Assert.Equal(["PM0024 3 why /grounds/1/endReason"], run.CellProblems);
        var finding = Assert.Single(run.Report.Findings, f => f.Finding.Rule == ProblemCodes.UnmappedValue);
        Assert.Equal(("in", 3, "why", "B1"), (finding.Source.File, finding.Source.Line, finding.Column, finding.CaseId?.Value));
        Assert.DoesNotContain("Canary", run.Printed, StringComparison.Ordinal);
        var record = await Mappings.OneAsync(Rows, root => root["lists"]![0]!["fields"]!["endReason"]!["otherwise"] = JsonNode.Parse("""{ "reported": "unknown" }"""));
        Assert.Equal(ReportedState.Unknown, record.Grounds![1].EndReason.State);
    }

    [Theory]
    [InlineData("(b)(6); (b)(7)(C)")]
    [InlineData("B4")]
    [InlineData("[REDACTED]")]
    public async Task A_mark_of_redaction_stands_for_itself_where_times_and_codes_stand(string cell)
    {
        var record = await Mappings.OneAsync($"B1,2026-03-05,{cell},THEFT,{cell},{cell},");
        Assert.Equal(Reported<ReportedTime>.Redacted(cell), record.LeftCustodyAt);
        Assert.Equal(Reported<ReportedTime>.Redacted(cell), record.Grounds![0].EndedAt);
        Assert.Equal(Reported<GroundEndReason>.Redacted(cell), record.Grounds[0].EndReason);
    }

    [Fact]
    public async Task A_time_on_another_row_and_what_a_mapping_says_of_a_cell_go_before_a_mark_of_redaction()
    {
        var record = await Mappings.OneAsync("B1,2026-03-05,(b)(6),THEFT,2026-03-06,B4,\nB1,2026-03-05,2026-03-09,(b)(6),2026-03-06,BOND,", root =>
            root["lists"]![0]!["fields"]!["endReason"]!["map"]!["B4"] = "acquitted");
        Assert.Equal("2026-03-09", record.LeftCustodyAt.Value.ToString());
        Assert.Equal(GroundEndReason.Acquitted, record.Grounds![0].EndReason.Value);
        Assert.Equal(GroundKind.CriminalCharge, record.Grounds[1].Kind);
    }

    [Fact]
    public async Task A_cell_that_is_taken_as_it_is_is_no_mark() => Assert.Equal("B4", (await Mappings.OneAsync("B4,2026-03-05,2026-03-09,ICE,,,")).CaseId.Value);

    [Fact]
    public async Task A_mark_of_redaction_where_a_value_must_stand_is_a_problem_with_row_and_column() =>
        Assert.Equal(["PM0004 2 booked /bookedAt"], (await Mappings.RunAsync("B1,(b)(6),2026-03-09,ICE,,,")).CellProblems);

    [Fact]
    public async Task A_mark_of_nothing_that_the_mapping_does_not_name_is_a_problem_that_says_where_to_name_it()
    {
        var run = await Mappings.RunAsync("B1,2026-03-05,UNKNOWN,THEFT,2026-03-06,#N/A,");
        Assert.Equal(["PM0024 2 left /leftCustodyAt", "PM0024 2 why /grounds/0/endReason"], run.CellProblems);
        Assert.All(run.Records[0].Problems, p => Assert.EndsWith("It looks like a mark of nothing: name it in table.nulls, with whenEmpty if it means that nobody knows.", p.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("03/06/2026")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("2026-03-06 25:00")]
    [InlineData("soon")]
    public async Task A_date_of_no_pattern_is_a_problem_with_row_and_column(string cell)
    {
        var run = await Mappings.RunAsync($"B1,2026-03-05,2026-03-09,ICE,2026-03-06,,\nB1,2026-03-05,2026-03-09,THEFT,{cell},BOND,");
        Assert.Equal(["PM0024 3 ended /grounds/0/endedAt"], run.CellProblems);
        Assert.Null(run.Records[0].Assessment);
    }

    [Fact]
    public async Task A_cell_that_cannot_be_turned_into_a_value_makes_no_further_problem_but_hides_none()
    {
        Assert.Equal(["PM0024 2 booked /bookedAt"], (await Mappings.RunAsync("B1,soon,2026-03-09,ICE,2026-03-06,,")).CellProblems);
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-01,THEFT,2026-03-06,huh,\nB1,2026-03-05,2026-03-01,FRAUD,2026-03-01,BOND,");
        Assert.Equal(
            ["PM0013 3 ended /grounds/1/endedAt", "PM0014 3 ended /grounds/1/endedAt", "PM0015 2 left /leftCustodyAt", "PM0024 2 why /grounds/0/endReason"],
            run.CellProblems.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Patterns_are_tried_in_order()
    {
        Assert.Equal("2026-03-05T09:30", (await Mappings.OneAsync("B1,2026-03-05 09:30,2026-03-09,ICE,,,")).BookedAt.ToString());
        Assert.Equal("2026-03-05", (await Mappings.OneAsync("B1,2026-03-05,2026-03-09,ICE,,,")).BookedAt.ToString());
        Assert.Equal("2026-03-05", (await Mappings.OneAsync("B1,3/5/2026,2026-03-09,ICE,,,")).BookedAt.ToString());
    }

    [Fact]
    public async Task Midnight_that_a_source_writes_for_want_of_an_hour_is_a_day()
    {
        const string Row = "B1,2026-03-05 00:00,2026-03-09,ICE,,,";
        Assert.Equal("2026-03-05T00:00", (await Mappings.OneAsync(Row)).BookedAt.ToString());
        Assert.Equal("2026-03-05", (await Mappings.OneAsync(Row, root => root["case"]!["bookedAt"]!["fillerMidnight"] = true)).BookedAt.ToString());
        Assert.Equal("2026-03-05T00:01", (await Mappings.OneAsync(Row.Replace("00:00", "00:01", StringComparison.Ordinal), root => root["case"]!["bookedAt"]!["fillerMidnight"] = true)).BookedAt.ToString());
    }

    [Fact]
    public async Task A_fault_that_only_the_whole_case_shows_is_led_back_to_its_row_and_column()
    {
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,\nB1,2026-03-05,2026-03-09,FRAUD,2026-03-04,BOND,\nB2,2026-03-05,2026-03-04,THEFT,2026-03-06,BOND,");
        Assert.Contains("PM0013 3 ended /grounds/1/endedAt", run.CellProblems);
        Assert.Contains("PM0015 4 left /leftCustodyAt", run.CellProblems);
        Assert.All(run.Records.SelectMany(r => r.Problems), p => Assert.Null(p.Byte));
    }

    [Fact]
    public async Task A_field_that_must_be_there_and_is_empty_is_led_back_to_its_case()
    {
        var run = await Mappings.RunAsync("B1,,2026-03-09,ICE,2026-03-06,,");
        Assert.Equal(["PM0003 2 booked /bookedAt"], run.CellProblems);
    }

    [Fact]
    public async Task The_same_rows_make_the_same_case_whatever_stood_before_them()
    {
        const string Row = "B9,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,";
        var alone = await Mappings.OneAsync(Row);
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-09,THEFT,x,y,\nB1,2026-03-05,2026-03-09,ICE,2026-03-06,,\n" + Row);
        Assert.Equal(alone, run.Records[1].Case);
    }
}
