using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using PolicyModel.Testing;

namespace PolicyModel.Datasets.Tests.Converting;

public sealed class DatasetConverterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Whatever_a_valid_case_holds_it_comes_back_from_the_flat_table_as_it_was(NonEmptyArray<CustodyCase> cases)
    {
        var ndjson = Lines(cases.Get.DistinctBy(c => c.CaseId));
        var (csv, there) = Convert(ndjson, toCsv: true);
        var (back, _) = Convert(csv, toCsv: false);
        Assert.Equal(ndjson, back);
        Assert.Equal((there.Read, 0), (there.Written, there.ProblemsTotal));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void No_cell_but_a_case_id_begins_as_a_formula_does_and_no_row_breaks_over_lines(CustodyCase record)
    {
        var (csv, _) = Convert(Lines([record]), toCsv: true);
        var lines = csv.Split('\n');
        Assert.All(Cells(csv), row => Assert.Equal(Cells(csv)[0].Length, row.Length));
        Assert.Equal(lines.Length - 1, Cells(csv).Count);
        Assert.DoesNotContain(Cells(csv).SelectMany(r => r.Skip(1)), c => c.StartsWith('=') || c.StartsWith('+') || c.StartsWith('-') || c.StartsWith('@'));
    }

    [Fact]
    public void A_case_is_a_row_for_each_of_its_parts_and_each_event_of_bail()
    {
        var (csv, conversion) = Convert(Records.Exceeding + "\n", toCsv: true);
        var rows = Cells(csv);
        Assert.Equal(["case", "ground", "bail", "bail", "detainer", "transfer"], rows.Skip(1).Select(r => r[1]));
        Assert.All(rows.Skip(1), r => Assert.Equal("C-0001", r[0]));
        string Cell(int row, string column) => rows[row][Array.IndexOf(rows[0], column)];
        Assert.Equal(("2026-03-05T21:10", "criminal-charge", "g1"), (Cell(1, "booked_at"), Cell(2, "ground_kind"), Cell(3, "bail_covers")));
        Assert.Equal(("set", "500.00", "posted", "b1", ""), (Cell(3, "bail_event"), Cell(3, "bail_amount"), Cell(4, "bail_event"), Cell(4, "bail_id"), Cell(4, "bail_covers")));
        Assert.Equal(("I-200", "2026-03-11T09:30", ""), (Cell(5, "detainer_warrant_form"), Cell(6, "transfer_at"), Cell(1, "more")));
        Assert.Equal((1, 1, 0), (conversion.Read, conversion.Written, conversion.WithRest));
    }

    [Fact]
    public void What_a_cell_cannot_hold_stands_as_JSON_in_the_last_column_and_is_counted()
    {
        var line = Records.Line("C-1", root =>
        {
            root["leftCustodyAt"] = JsonNode.Parse("""{"reported":"unknown"}""");
            root["subject"] = JsonNode.Parse("""{"reported":"redacted","raw":"(b)(6)"}""");
            root["custodian"]!["name"] = "=HYPERLINK(1)";
            root["bail"]![0]!["history"]![0]!["amount"]!["currency"] = "MXN";
            root["grounds"]!.AsArray().Clear();
            root["bail"]!.AsArray().Clear();
        });
        var (csv, conversion) = Convert(line + "\n", toCsv: true);
        var rows = Cells(csv);
        Assert.Equal("""{"subject":{"reported":"redacted","raw":"(b)(6)"},"custodian":{"name":"=HYPERLINK(1)"},"grounds":[],"bail":[]}""", rows[1][^1].Replace("\\u0022", "\"", StringComparison.Ordinal));
        Assert.Equal("(unknown)", rows[1][Array.IndexOf(rows[0], "left_custody_at")]);
        Assert.Equal(1, conversion.WithRest);
    }

    [Fact]
    public void Records_that_are_not_valid_and_second_ones_of_a_case_id_are_left_out_and_told()
    {
        var ndjson = $"{Records.Line("C-1")}\n{{\n{Records.Line("C-2")}\n{Records.Line("C-1", sample: Records.Sparse)}\n";
        var (csv, conversion) = Convert(ndjson, toCsv: true);
        Assert.Equal(["C-1", "C-2"], Cells(csv).Skip(1).Select(r => r[0]).Distinct());
        Assert.Equal((4, 2, 2), (conversion.Read, conversion.Written, conversion.ProblemsTotal));
        Assert.Equal([("in", 2, ProblemCodes.MalformedJson), ("in", 4, ProblemCodes.DuplicateId)], conversion.Problems.Select(p => (p.Source.File, p.Source.Line, p.Problem.Code)));
        Assert.Equal(3, Convert(ndjson, toCsv: false).Conversion.Written);
    }

    [Fact]
    public void A_table_written_by_hand_needs_few_columns_and_one_that_it_does_not_know_is_told()
    {
        var (ndjson, conversion) = Convert(
            """
            part,case_id,jurisdiction,custodian_name,custodian_time_zone,booked_at,detainer_form,detaner_issued_at
            case,B1,US-MO,Prairie County Jail,America/Chicago,2026-03-05 21:10,,
            detainer,B1,,,,,I-247A,2026-03-06
            """,
            toCsv: false);
        Assert.Equal("""{"schema":"policymodel/custody-case/v1","caseId":"B1","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago"},"bookedAt":"2026-03-05T21:10","detainers":[{"detainerId":"d1","form":"I-247A"}]}""" + "\n", ndjson);
        Assert.Equal(["in: the mapping does not know the columns detaner_issued_at, and they were not read."], conversion.Inputs[0].Limits);
    }

    [Fact]
    public async Task Another_table_is_not_taken_for_the_flat_one()
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync("booking,booked\nB1,2026-03-05\n"));
        Assert.Equal("in: this is a table, not one JSON record a line; a mapping is needed to read it.", failure.Message);
    }

    private static string Lines(IEnumerable<CustodyCase> cases) => string.Concat(cases.Select(c => Encoding.UTF8.GetString(CustodyCaseWriter.ToUtf8(c)) + "\n"));

    private static (string Text, Conversion Conversion) Convert(string text, bool toCsv)
    {
        using var output = new MemoryStream();
        var converter = new DatasetConverter(new DatasetOptions());
        DatasetInput[] sources = [DatasetInput.Stream(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in")];
        var conversion = (toCsv ? converter.ToCsvAsync(sources, output, Stop) : converter.ToNdjsonAsync(sources, output, Stop)).GetAwaiter().GetResult();
        return (Encoding.UTF8.GetString(output.ToArray()), conversion);
    }

    private static List<string[]> Cells(string csv) => Delimiters.Rows(Encoding.UTF8.GetBytes(csv), isWhole: true, ',', int.MaxValue);
}
