using System.Text;

namespace PolicyModel.Datasets.Tests;

public sealed class TableCasesTests
{
    private const string Canary = "Canary Person";

    private static readonly string[] Rows =
    [
        "B1,2026-03-05,2026-03-11,THEFT,2026-03-06,BOND,x",
        "B1,2026-03-05,2026-03-11,ICE,2026-03-06,,x",
        "B2,2026-03-07,2026-03-08,WARR,2026-03-08,DISM,x",
    ];

    [Theory]
    [InlineData(",", "\n")]
    [InlineData("\t", "\n")]
    [InlineData(";", "\r\n")]
    [InlineData("|", "\r\n")]
    [InlineData(",", "\r")]
    public async Task The_delimiter_and_the_line_ends_are_found_from_the_content(string delimiter, string end)
    {
        var text = string.Join(end, Rows.Prepend(Mappings.Header)).Replace(",", delimiter, StringComparison.Ordinal);
        foreach (var table in new[] { text, text + end, "\uFEFF" + text, text.Replace(end + "B2", end + end + "B2", StringComparison.Ordinal) })
        {
            foreach (var bytes in new[] { Records.Utf8(table), InputFileTests.Packed(Records.Utf8(table)) })
            {
                var run = await Run.OfAsync(bytes, Mappings.Options(), name: "in.json");
                Assert.Empty(run.Problems);
                Assert.Equal(["B1", "B2"], run.Records.Select(r => r.CaseId?.Value));
                Assert.Equal("2026-03-11", run.Records[0].Case!.LeftCustodyAt.Value.ToString());
            }
        }
    }

    [Fact]
    public async Task A_UTF16_table_with_a_byte_order_mark_is_read()
    {
        var run = await Run.OfAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(string.Join("\r\n", Rows.Prepend(Mappings.Header)))], Mappings.Options());
        Assert.Empty(run.Problems);
        Assert.Equal(2, run.Report.Valid);
    }

    [Fact]
    public async Task Rows_with_one_key_are_one_case_that_begins_at_its_first_line()
    {
        var run = await Mappings.RunAsync(string.Join('\n', Rows));
        Assert.Equal([2, 4], run.Records.Select(r => r.Source.Line));
        Assert.Equal([1, 1], run.Records.Select(r => r.Case!.Grounds!.Count));
        Assert.Equal([1, null], run.Records.Select(r => r.Case!.Detainers?.Count));
        Assert.Equal(["Made up.", "Days without hours."], run.Report.Inputs[0].Limits);
    }

    [Fact]
    public async Task Quoted_cells_with_line_breaks_delimiters_and_doubled_quotes_are_one_cell_and_lines_go_on_counting_after_them()
    {
        var run = await Mappings.RunAsync(
            "\"B1\",2026-03-05,2026-03-06,\"THEFT\",2026-03-06,BOND,\"line one\nline, two\r\n\"\"three\"\"\"\n" +
            "B2,2026-03-05,2026-03-06,THEFT,yesterday,BOND,\"\n\"\n" +
            "B3,tomorrow,2026-03-06,THEFT,2026-03-06,BOND,\n");
        Assert.NotNull(run.Records[0].Case);
        Assert.Equal([2, 5, 7], run.Records.Select(r => r.Source.Line));
        Assert.Contains("PM0024 5 ended /grounds/0/endedAt", run.CellProblems);
        Assert.Contains("PM0024 7 booked /bookedAt", run.CellProblems);
    }

    [Theory]
    [InlineData("B2,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND", "The row has fewer cells than the header.")]
    [InlineData("B2", "The row has fewer cells than the header.")]
    [InlineData("B2,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,x,y", "The row has more cells than the header.")]
    [InlineData("B2,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,x\"y\"", "A quote in the row is not closed or not doubled.")]
    [InlineData("B2,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\"x\"y", "A quote in the row is not closed or not doubled.")]
    public async Task A_row_of_another_shape_than_the_header_is_a_problem_of_its_own_case_alone(string row, string message)
    {
        var run = await Mappings.RunAsync($"B1,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n{row}\nB3,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n");
        Assert.Equal(["B1", null, "B3"], run.Records.Select(r => r.CaseId?.Value));
        Assert.Equal([true, false, true], run.Records.Select(r => r.Assessment is not null));
        var problem = Assert.Single(run.Records[1].Problems, p => p.Code == ProblemCodes.MalformedRow);
        Assert.Equal((3, message), (problem.Line, problem.Message));
    }

    [Fact]
    public async Task A_stray_quote_is_laid_to_its_own_row_among_many()
    {
        var rows = Enumerable.Range(1, 3_000).Select(i => $"B{i},2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,{(i % 1_000 == 0 ? "6\" pipe" : "x")}");
        var run = await Mappings.RunAsync(string.Join('\n', rows));
        Assert.Equal(3_000, run.Records.Count);
        Assert.Equal([1_001, 2_001, 3_001], run.Records.Where(r => r.Assessment is null).Select(r => r.Source.Line));
        Assert.Equal(["PM0023 1001 ", "PM0023 2001 ", "PM0023 3001 "], run.Problems);
    }

    [Theory]
    [InlineData("B2,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\"Canary")]
    [InlineData("B2,2026-03-05,2026-03-06,THEFT,2026-03-06,\"BOND,Canary")]
    [InlineData("B2,2026-03-05,2026-03-06,\"THEFT,2026-03-06,BOND,Canary")]
    public async Task A_quote_that_is_never_closed_spoils_its_own_row_alone(string row)
    {
        string[] good = ["2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,", "2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\"x, y\""];
        var run = await Mappings.RunAsync($"B1,{good[0]}\n{row}\nB3,{good[0]}\r\nB4,{good[1]}\nB5,{good[0]}\n");
        Assert.Equal(["2 B1", "3 ", "4 B3", "5 B4", "6 B5"], run.Records.Select(r => $"{r.Source.Line} {r.CaseId}"));
        Assert.Equal([true, false, true, true, true], run.Records.Select(r => r.Assessment is not null));
        Assert.Contains("PM0023 3 ", run.Problems);
        Assert.DoesNotContain("Canary", run.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,see\nCanary\nCanary,and,more")]
    [InlineData("2026-03-05,2026-03-06,THEFT,2026-03-06,\"see\nCanary\"")]
    [InlineData("2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\"see\nCanary\" x")]
    public async Task A_word_of_a_note_that_breaks_a_row_is_not_told_as_a_case_id(string rest)
    {
        var run = await Mappings.RunAsync($"B1,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\nB2,{rest}\nB3,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n");
        Assert.Equal(["B1", "B3"], run.Records.Where(r => r.Assessment is not null && r.CaseId?.Value != "B2").Select(r => r.CaseId?.Value));
        Assert.Contains(run.Problems, p => p.StartsWith("PM0023 ", StringComparison.Ordinal));
        Assert.DoesNotContain("Canary", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_swallows_more_than_4_MiB_spoils_its_row_and_the_table_goes_on_behind_it()
    {
        const string Good = ",2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,";
        var run = await Mappings.RunAsync(
            $"B1{Good}\nB2{Good}\"" + string.Concat(Enumerable.Repeat(Canary + "\n", 800_000)) + $"B3{Good}\nB4{Good}\"x, y\nz\"\nB5,soon,2026-03-06,THEFT,2026-03-06,BOND,\n");
        Assert.Equal([true, false, false, true, true, false], run.Records.Select(r => r.Assessment is not null));
        Assert.Equal([2, 3, 4, 800_003, 800_004, 800_006], run.Records.Select(r => r.Source.Line));
        Assert.Contains("PM0023 3 ", run.Problems);
        Assert.Contains("PM0024 800006 booked /bookedAt", run.CellProblems);
        Assert.DoesNotContain("Canary", run.Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(",")]
    [InlineData("\"")]
    public async Task A_line_longer_than_4_MiB_is_passed_over_with_its_row(string filling)
    {
        const string Good = ",2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,";
        var run = await Mappings.RunAsync($"B1{Good}\r\nB2{Good}" + string.Concat(Enumerable.Repeat(filling, 10_000_001)) + $"\r\nB3{Good}\r\nB4,soon,2026-03-06,THEFT,2026-03-06,BOND,\r\n");
        Assert.Equal(["B1 2", " 3", "B3 4", "B4 5"], run.Records.Select(r => $"{r.CaseId} {r.Source.Line}"));
        Assert.Equal(["PM0023 3 - ", "PM0024 5 booked /bookedAt", "PM0024 5 booked /grounds/0/beganAt"], run.CellProblems);
    }

    [Fact]
    public async Task Columns_that_the_mapping_names_and_the_table_lacks_are_named()
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync("booking,booked,code,notes\nB1,2026-03-05,THEFT,\n", Mappings.Options()));
        Assert.Equal("in: the mapping names columns that the table does not have: left, ended, why.", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\"never closed, as the header")]
    public async Task A_table_without_its_header_cannot_be_read(string table)
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(table, Mappings.Options()));
        Assert.StartsWith("in: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_alone_is_a_table_without_records()
    {
        var run = await Run.OfAsync(Mappings.Header, Mappings.Options());
        Assert.Empty(run.Records);
        Assert.Equal(0, run.Report.Inputs[0].Records);
    }

    [Fact]
    public async Task The_order_of_columns_and_further_columns_do_not_matter()
    {
        var run = await Run.OfAsync("extra,why,ended,code,left,booked,booking\nx,BOND,2026-03-06,THEFT,2026-03-06,2026-03-05,B1\n", Mappings.Options());
        Assert.Empty(run.Problems);
        Assert.Equal("B1", run.Records[0].CaseId?.Value);
    }

    [Fact]
    public async Task Rows_of_one_case_that_stand_apart_are_a_problem_of_the_later_ones()
    {
        var run = await Mappings.RunAsync(string.Join('\n', Rows[0], Rows[2], Rows[1]));
        Assert.Equal(["B1", "B2", "B1"], run.Records.Select(r => r.CaseId?.Value));
        Assert.Equal([true, true, false], run.Records.Select(r => r.Assessment is not null));
        Assert.Equal(["PM0023 4 "], run.Problems);
        Assert.Contains("follow one another", run.Records[2].Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_id_that_looks_like_an_A_number_is_refused_and_not_printed()
    {
        var run = await Mappings.RunAsync("A123456789,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n");
        Assert.Equal(["PM0020 2 booking /caseId"], run.CellProblems);
        Assert.Null(run.Records[0].CaseId);
        Assert.DoesNotContain("123456789", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_printed_repeats_a_cell_of_a_bad_row()
    {
        string[] good = ["B1", "2026-03-05", "2026-03-06", "THEFT", "2026-03-06", "BOND", "x"];
        var rows = Enumerable.Range(0, good.Length).SelectMany(i => new[] { Canary, "Canary-555", $"\"{Canary}\nCanary\"", $"Canary\"" }.Select((bad, v) =>
            string.Join(',', good.Select((cell, c) => c == i ? bad : c == 0 ? $"B{i}{v}" : cell))));
        var run = await Mappings.RunAsync(string.Join('\n', rows), root =>
        {
            root["lists"]![0]!["fields"]!["kind"]!.AsObject().Remove("otherwise");
            root["lists"]![0]!["fields"]!["endReasonRaw"] = new System.Text.Json.Nodes.JsonObject { ["column"] = "why" };
        });
        Assert.Equal(28, run.Report.Read);
        Assert.True(run.Report.Invalid >= 24, $"{run.Report.Invalid}");
        Assert.DoesNotContain("Canary P", run.Printed, StringComparison.Ordinal);
        // The case id alone is printed, as any case id is.
        Assert.DoesNotContain("Canary", run.Printed.Replace("Canary-555", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
