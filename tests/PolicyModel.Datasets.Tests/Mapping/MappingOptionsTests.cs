using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

/// <summary>What a mapping can say beyond columns, dates and value maps.</summary>
public sealed class MappingOptionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cells_packed_by_position_make_an_item_each_and_members_may_be_empty()
    {
        void Packed(JsonObject root) => root["lists"]![0]!["packed"] = JsonNode.Parse("""{ "by": "|", "columns": ["code", "ended", "why"] }""");
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-09,THEFT | WARR |HOLD,2026-03-06|| 2026-03-08,BOND| |DISM,", Packed);
        Assert.Equal(["CriminalCharge 2026-03-06 BailPosted", "JudicialWarrant  ", "ProbationOrParoleHold 2026-03-08 Dismissed"],
            record.Grounds!.Select(g => $"{g.Kind} {(g.EndedAt.HasValue ? g.EndedAt.Value : null)} {(g.EndReason.HasValue ? g.EndReason.Value : null)}"));
        Assert.Equal(["g1", "g2", "g3"], record.Grounds!.Select(g => g.GroundId.Value));
        record = await Mappings.OneAsync("B1,2026-03-05,2026-03-09,THEFT|WARR,,,", Packed);
        Assert.Equal(2, record.Grounds!.Count);
        Assert.Null((await Mappings.OneAsync("B1,2026-03-05,2026-03-09,n/a,,,", Packed)).Grounds);
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-09,THEFT|WARR|HOLD,2026-03-06|2026-03-07,,\nB2,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,", Packed);
        Assert.Equal(["PM0024 2 ended /grounds"], run.CellProblems);
        Assert.NotNull(run.Records[1].Assessment);
    }

    [Fact]
    public async Task Rows_that_stand_anywhere_come_together_in_the_order_of_their_first_rows()
    {
        string[] rows =
        [
            "B1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,", "B2,2026-03-05,2026-03-09,WARR,2026-03-06,DISM,", ",2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,",
            "B3,soon,2026-03-09,THEFT,2026-03-06,BOND,", "B1,2026-03-05,2026-03-09,ICE,2026-03-06,,", ",2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,", "B2,2026-03-05,2026-03-12,THEFT,2026-03-06,BOND",
        ];
        var run = await Mappings.RunAsync(string.Join('\n', rows), root => root["rows"] = "anywhere");
        Assert.Equal(["B1 2", " 3", " 4", "B3 5", " 7"], run.Records.Select(r => $"{(r.Assessment is null && r.CaseId?.Value != "B3" ? "" : r.CaseId)} {r.Source.Line}"));
        Assert.Equal((1, 1), (run.Records[0].Case!.Grounds!.Count, run.Records[0].Case!.Detainers!.Count));
        Assert.Contains("PM0023 8 - ", run.CellProblems);
        Assert.Contains("PM0024 5 booked /bookedAt", run.CellProblems);
        Assert.Equal(5, run.Report.Inputs[0].Records);

        var sorted = await Mappings.RunAsync(string.Join('\n', rows.Order(StringComparer.Ordinal)));
        Assert.Equal(sorted.Records.Where(r => r.Case is not null).Select(r => r.Case), run.Records.Where(r => r.Case is not null).OrderBy(r => r.CaseId!.Value.Value, StringComparer.Ordinal).Select(r => r.Case));
    }

    [Fact]
    public async Task More_rows_than_any_custody_has_are_a_problem_of_their_case_alone()
    {
        var rows = string.Concat(Enumerable.Repeat("B1,2026-03-05,2026-03-06,ICE,2026-03-06,BOND,\n", RowGroup.MostRows + 2)) + "B2,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n";
        foreach (var order in new[] { "together", "anywhere" })
        {
            var run = await Mappings.RunAsync(rows, root => root["rows"] = order);
            Assert.Equal(["B1 False", "B2 True"], run.Records.Select(r => $"{r.CaseId} {r.Assessment is not null}"));
            Assert.StartsWith("More than 5000 rows", Assert.Single(run.Records[0].Problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_row_may_be_a_case_with_an_id_from_its_place()
    {
        var run = await Mappings.RunAsync("x,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\nx,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,", root =>
        {
            root["groupBy"] = "row";
            root["case"]!["caseId"] = JsonNode.Parse("""{ "row": "PA-{file}-{row}" }""");
        });
        Assert.Equal(["PA-1-2", "PA-1-3"], run.Records.Select(r => r.CaseId?.Value));
        Assert.Empty(run.Problems);
    }

    [Fact]
    public async Task Headers_that_stand_twice_are_told_apart_by_number_and_found_whatever_their_case_and_blanks()
    {
        const string Table = "Booking,  BOOKED ,\"date\nout\",Code,ended,Why,ENDED,notes\nB1,2026-03-05,2026-03-06,THEFT,2026-03-04,BOND,2026-03-06,\n";
        void Change(JsonObject root)
        {
            root["table"]!["ignoreCase"] = true;
            root["case"]!["leftCustodyAt"]!["column"] = "Date Out";
        }

        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(Table, Mappings.Options(Change)));
        Assert.Equal("in: the table has more than one column of a name that the mapping asks for (ended); the mapping tells them apart by #1, #2 and so on behind the name.", failure.Message);
        var run = await Run.OfAsync(Table, Mappings.Options(root =>
        {
            Change(root);
            root["lists"]![0]!["fields"]!["endedAt"]!["column"] = "ended#2";
            root["lists"]![1]!["fields"]!["receivedAt"]!["column"] = "ended#1";
        }));
        Assert.Empty(run.Problems);
        Assert.Equal("2026-03-06", run.Records[0].Case!.Grounds![0].EndedAt.Value.ToString());
        failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(Table.Replace("ENDED", "other", StringComparison.Ordinal), Mappings.Options()));
        Assert.Equal("in: the mapping names columns that the table does not have: booking, booked, left, code, why.", failure.Message);
    }

    [Fact]
    public async Task The_header_is_found_behind_a_preamble_or_in_the_row_that_the_mapping_says()
    {
        const string Row = "B1,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n";
        var run = await Run.OfAsync($"Prairie County Jail\nsep=,\n\"Printed: 2026-04-01, by nobody\"\n\n{Mappings.Header}\n{Row}", Mappings.Options());
        Assert.Equal(["B1 6"], run.Records.Select(r => $"{r.CaseId} {r.Source.Line}"));
        run = await Run.OfAsync($"{Mappings.Header}\n{Mappings.Header}\n{Row}", Mappings.Options(root => root["table"]!["headerRow"] = 2));
        Assert.Equal(["B1 3"], run.Records.Select(r => $"{r.CaseId} {r.Source.Line}"));
    }

    [Fact]
    public async Task A_delimiter_that_nobody_would_guess_is_named_by_the_mapping()
    {
        var table = $"{Mappings.Header}\nB1,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\n".Replace(',', '\u0001');
        Assert.Equal("B1", (await Run.OfAsync(table, Mappings.Options(root => root["table"]!["delimiter"] = "\u0001"))).Records[0].CaseId?.Value);
    }

    [Fact]
    public async Task Cells_of_several_columns_are_joined_by_a_blank()
    {
        void Joined(JsonObject root) => root["case"]!["bookedAt"] = JsonNode.Parse("""{ "column": ["booked", "notes"], "times": ["uuuu-MM-dd HHmm", "uuuu-MM-dd"] }""");
        Assert.Equal("2026-03-05T21:10", (await Mappings.OneAsync("B1,2026-03-05,2026-03-06,ICE,,,2110", Joined)).BookedAt.ToString());
        Assert.Equal("2026-03-05", (await Mappings.OneAsync("B1,2026-03-05,2026-03-06,ICE,,,n/a", Joined)).BookedAt.ToString());
    }

    [Fact]
    public async Task Marks_of_the_source_are_known_in_every_column_where_the_mapping_says_so()
    {
        void Marks(JsonObject root)
        {
            root["table"]!["sourceMarks"] = true;
            root["lists"]![0]!["fields"]!["endReasonRaw"] = JsonNode.Parse("""{ "column": "why" }""");
            root["lists"]![0]!["fields"]!["endReason"]!["otherwise"] = "other";
        }

        var ground = (await Mappings.OneAsync("B1,2026-03-05,2026-03-06,THEFT,(b)(6); (b)(7)(C),(b)(4),", Marks)).Grounds![0];
        Assert.Equal(Reported<ReportedTime>.Redacted("(b)(6); (b)(7)(C)"), ground.EndedAt);
        Assert.Equal(Reported<GroundEndReason>.Redacted("(b)(4)"), ground.EndReason);
        Assert.Null(ground.EndReasonRaw);
        Assert.Equal(ReportedState.Unknown, (await Mappings.OneAsync("B1,2026-03-05,2026-03-06,THEFT,Not  Applicable,UNAVAILABLE,", Marks)).Grounds![0].EndedAt.State);
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-06,THEFT,withheld,BOND,", root => root["table"]!["redacted"] = new JsonArray { "withheld" });
        Assert.Equal(Reported<ReportedTime>.Redacted("withheld"), record.Grounds![0].EndedAt);
    }

    [Fact]
    public async Task The_last_value_is_taken_or_the_same_is_asked_of_all()
    {
        const string Rows = "B1,2026-03-05,2026-03-09,ICE,,,\nB1,2026-03-05,2026-03-11,ICE,,,\nB1,2026-03-05,,ICE,,,";
        void Take(JsonObject root, string take) => root["case"]!["leftCustodyAt"]!["take"] = take;
        Assert.Equal("2026-03-11", (await Mappings.OneAsync(Rows, root => Take(root, "last"))).LeftCustodyAt.Value.ToString());
        Assert.Equal(["PM0024 3 left /leftCustodyAt"], (await Mappings.RunAsync(Rows, root => Take(root, "same"))).CellProblems);
        Assert.Equal("2026-03-09", (await Mappings.OneAsync(Rows.Replace("-11", "-09", StringComparison.Ordinal), root => Take(root, "same"))).LeftCustodyAt.Value.ToString());
    }

    [Fact]
    public async Task A_word_in_the_place_of_a_time_means_what_the_map_says_and_gives_way_to_a_time_on_another_row()
    {
        void Words(JsonObject root) => root["case"]!["leftCustodyAt"]!["map"] = JsonNode.Parse("""{ "STILL HERE": { "reported": "unknown", "raw": "STILL HERE" } }""");
        var record = await Mappings.OneAsync("B1,2026-03-05,STILL HERE,ICE,,,", Words);
        Assert.Equal((ReportedState.Unknown, "STILL HERE"), (record.LeftCustodyAt.State, record.LeftCustodyAt.Raw));
        record = await Mappings.OneAsync("B1,2026-03-05,STILL HERE,ICE,,,\nB1,2026-03-05,2026-03-09,ICE,,,", Words);
        Assert.Equal("2026-03-09", record.LeftCustodyAt.Value.ToString());
    }

    [Fact]
    public async Task A_code_of_the_field_stands_for_itself_beside_a_map()
    {
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-09,civil-contempt,2026-03-06,acquitted,\nB1,2026-03-05,2026-03-09,WARR,2026-03-06,DISM,");
        Assert.Equal([(GroundKind.CivilContempt, GroundEndReason.Acquitted), (GroundKind.JudicialWarrant, GroundEndReason.Dismissed)], record.Grounds!.Select(g => (g.Kind, g.EndReason.Value)));
    }

    [Fact]
    public async Task Columns_that_are_not_required_may_be_absent_and_those_that_nobody_reads_are_told()
    {
        var options = Mappings.Options(root =>
        {
            root["table"]!["required"] = JsonNode.Parse("""["booking", "booked"]""");
            root.Remove("lists");
        });
        var run = await Run.OfAsync("booked,booking,lft\n2026-03-05,B1,2026-03-09\n", options);
        Assert.Equal(ReportedState.Unknown, run.Records[0].Case!.LeftCustodyAt.State);
        Assert.Contains("in: the mapping does not know the columns lft, and they were not read.", run.Report.Inputs[0].Limits);
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync("booking,left\nB1,2026-03-09\n", options));
        Assert.Equal("in: the mapping names columns that the table does not have: booked.", failure.Message);
    }

    [Fact]
    public async Task Rows_of_one_bond_become_one_bail_with_its_history_and_amounts_are_read_where_there_is_no_doubt()
    {
        const string Bail =
            """
            { "list": "bail", "where": { "column": "notes", "notIn": [""] }, "groupBy": ["left"],
              "fields": { "covers": { "idsOf": "grounds", "of": "row" },
                          "history": [ { "event": { "value": "set" }, "at": { "column": "booked", "times": ["uuuu-MM-dd"] }, "amount": { "column": "notes" } },
                                       { "event": { "value": "posted" }, "at": { "column": "ended", "times": ["uuuu-MM-dd"] } } ] } }
            """;
        void Bonds(JsonObject root) => root["lists"]!.AsArray().Add(JsonNode.Parse(Bail));
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,\"$1,500 CASH\"\nB1,2026-03-05,2026-03-09,FRAUD,,,n/a\nB1,2026-03-05,2026-03-10,FRAUD,,,500", Bonds);
        Assert.Equal(["b1 g1: Set 2026-03-05 1500.00, Posted 2026-03-06 ", "b2 g3: Set 2026-03-05 500.00"],
            record.Bail!.Select(b => $"{b.BailId} {string.Join(' ', b.Covers)}: {string.Join(", ", b.History.Select(e => $"{e.Event} {e.At.Value} {(e.Amount.HasValue ? e.Amount.Value.Amount.ToString() : "")}"))}"));
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,10% of 5000", Bonds);
        Assert.Equal(["PM0024 2 notes /bail/0/history/0/amount"], run.CellProblems);
        record = await Mappings.OneAsync("B1,2026-03-05,2026-03-09,THEFT,2026-03-06,BOND,10% of 5000", root =>
        {
            Bonds(root);
            root["lists"]![2]!["fields"]!["history"]![0]!["amount"]!["otherwise"] = JsonNode.Parse("""{ "reported": "unknown" }""");
        });
        Assert.Equal(ReportedState.Unknown, record.Bail![0].History[0].Amount.State);
    }

    [Fact]
    public async Task An_object_in_which_nothing_stands_is_left_out_and_a_fixed_value_may_depend_on_the_row()
    {
        void Warrant(JsonObject root)
        {
            root["lists"]![1]!["fields"]!["warrant"] = JsonNode.Parse("""{ "form": { "value": "I-200", "where": { "column": "why", "notIn": [""] } }, "signedAt": { "column": "why", "times": ["uuuu-MM-dd"] } }""");
            root["case"]!["arrestingAgency"] = JsonNode.Parse("""{ "name": { "column": "notes" } }""");
        }

        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-06,ICE,2026-03-06,,", Warrant);
        Assert.Null(record.ArrestingAgency);
        Assert.Null(record.Detainers![0].Warrant);
        record = await Mappings.OneAsync("B1,2026-03-05,2026-03-06,ICE,2026-03-06,2026-03-05,Prairie Police", Warrant);
        Assert.Equal(("Prairie Police", "2026-03-05"), (record.ArrestingAgency!.Name, record.Detainers![0].Warrant!.SignedAt.Value.ToString()));
    }

    [Fact]
    public async Task A_cell_may_hold_an_array_and_further_parts_of_the_case_as_JSON()
    {
        var record = await Mappings.OneAsync("B1,2026-03-05,2026-03-06,ICE,2026-03-06,final-order; biometric-match,\"{\"\"detainers\"\":[{\"\"edition\"\":\"\"12-2024\"\"}],\"\"grounds\"\":[],\"\"county\"\":\"\"29001\"\"}\"", root =>
        {
            root["rest"] = "notes";
            root["lists"]![1]!["fields"]!["probableCause"] = JsonNode.Parse("""{ "column": "why", "split": ";" }""");
        });
        Assert.Equal([ProbableCauseBasis.FinalOrder, ProbableCauseBasis.BiometricMatch], record.Detainers![0].ProbableCause!);
        Assert.Equal(("12-2024", 0, "29001"), (record.Detainers[0].Edition, record.Grounds!.Count, record.County.Value.ToString()));
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-06,ICE,2026-03-06,,{", root => root["rest"] = "notes");
        Assert.Equal(["PM0024 2 notes "], run.CellProblems);
    }

    [Fact]
    public async Task Three_files_are_joined_by_key_and_a_problem_names_its_own_file()
    {
        using var folder = new TemporaryFolder();
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(Joined), out var mapping, out var problems), string.Join('\n', problems));
        string[] files =
        [
            folder.Write("c.txt", Records.Utf8("booking no,charge,level,out\nB2,THEFT,F,2026-03-08\nB1,FRAUD,M,2026-03-06\nB9,LOST,M,2026-03-06\nB1,SPEEDING,M,soon\n")),
            folder.Write("r.txt", Records.Utf8("bk;bond;bond amount;paid\nB1;X;$500;2026-03-06\nB1;X;;\nB2;Y;750;\n")),
            folder.Write("b.txt", Records.Utf8("no\tday\thour\tleft\nB2\t3/5/2026\t2110\t2026-03-09\nB1\t3/4/2026\t\t2026-03-07\nB3\t3/4/2026\t\t2026-03-07\n")),
        ];
        var dataset = new DatasetAssessor(new Rules.Assessor(), new DatasetOptions { Mapping = mapping, AsOf = ReportedTime.Parse("2026-04-01") });
        List<AssessedRecord> records = [];
        await foreach (var record in dataset.AssessAllAsync(files.Select(DatasetInput.File), Stop))
        {
            records.Add(record);
        }

        Assert.Equal(["b.txt 2 B2", "b.txt 3 B1", "b.txt 4 B3", "c.txt 4 "], records.Select(r => $"{r.Source.File} {r.Source.Line} {r.CaseId}"));
        var first = records[0].Case!;
        Assert.Equal(("2026-03-05T21:10", "g1", "g1", 1), (first.BookedAt.ToString(), first.Grounds![0].GroundId.Value, first.Bail![0].Covers[0].Value, first.Bail[0].History.Count));
        Assert.Equal("PM0024 5 out c.txt /grounds/1/endedAt", Assert.Single(records[1].Problems) is var p ? $"{p.Code} {p.Line} {p.Column} {p.File} {p.Pointer}" : "");
        Assert.NotNull(records[2].Assessment);
        Assert.Contains(records[3].Problems, x => x.Message == "The rows belong to no row of the table bookings.");
        Assert.Equal(["c.txt 1", "r.txt 0", "b.txt 3"], dataset.Inputs.Select(i => $"{i.File} {i.Records}"));
    }

    [Fact]
    public async Task Tables_whose_columns_are_alike_are_told_apart_by_their_files()
    {
        using var folder = new TemporaryFolder();
        const string Mapping =
            """
            { "schema": "policymodel/mapping/v1", "title": "Made up", "tables": [ { "table": "a", "files": "a*", "groupBy": ["id"] }, { "table": "b", "files": "b*", "groupBy": ["id"] } ],
              "case": { "caseId": { "column": "id" }, "jurisdiction": { "value": "US-MO" }, "custodian": { "name": { "value": "x" }, "timeZone": { "value": "America/Chicago" } },
                        "bookedAt": { "column": "day", "times": ["iso"] }, "leftCustodyAt": { "from": "b", "column": "day", "times": ["iso"] } } }
            """;
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(Mapping), out var mapping, out _));
        var dataset = new DatasetAssessor(new Rules.Assessor(), new DatasetOptions { Mapping = mapping });
        string[] files = [folder.Write("b1.csv", "id,day\nB1,2026-03-09\n"u8.ToArray()), folder.Write("a1.csv", "id,day\nB1,2026-03-05\n"u8.ToArray())];
        await foreach (var record in dataset.AssessAllAsync(files.Select(DatasetInput.File), Stop))
        {
            Assert.Equal(("2026-03-05", "2026-03-09"), (record.Case!.BookedAt.ToString(), record.Case.LeftCustodyAt.Value.ToString()));
        }

        var failure = await Assert.ThrowsAsync<DatasetException>(async () =>
        {
            await foreach (var record in dataset.AssessAsync(folder.Write("c1.csv", "id,day\nB1,2026-03-05\n"u8.ToArray()), Stop))
            {
                Assert.Fail($"{record}");
            }
        });
        Assert.Equal("c1.csv: the name fits none of the mapping's tables.", failure.Message);
    }

    private const string Joined =
        """
        {
          "schema": "policymodel/mapping/v1", "title": "Prairie County: made up, in three tables",
          "tables": [ { "table": "bookings", "groupBy": ["no"] }, { "table": "charges", "groupBy": ["booking no"] }, { "table": "receipts", "groupBy": ["bk"] } ],
          "case": {
            "caseId": { "column": "no" }, "jurisdiction": { "value": "US-MO" }, "custodian": { "name": { "value": "Prairie County Jail" }, "timeZone": { "value": "America/Chicago" } },
            "bookedAt": { "column": ["day", "hour"], "times": ["M/d/uuuu HHmm", "M/d/uuuu"] }, "leftCustodyAt": { "column": "left", "times": ["iso"] }
          },
          "lists": [
            { "list": "bail", "from": "receipts", "groupBy": ["bond"],
              "fields": { "covers": { "idsOf": "grounds" }, "history": [ { "event": { "value": "set" }, "amount": { "column": "bond amount" } }, { "event": { "value": "posted" }, "at": { "column": "paid", "times": ["iso"] } } ] } },
            { "list": "grounds", "from": "charges", "fields": { "kind": { "value": "criminal-charge" }, "kindRaw": { "column": "charge" }, "offence": { "level": { "column": "level", "map": { "F": "felony", "M": "misdemeanor" } } }, "endedAt": { "column": "out", "times": ["iso"] } } }
          ]
        }
        """;
}
