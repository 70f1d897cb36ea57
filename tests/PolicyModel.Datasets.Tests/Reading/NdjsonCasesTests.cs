using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

public sealed class NdjsonCasesTests
{
    private const string Canary = "Canary Person 555-0100";

    /// <summary>What is done to a record, and the problem it makes, as "code pointer".</summary>
    public static TheoryData<string, string, string> BadRecords => new()
    {
        { "/detainers/0/form", Quoted("I-999"), "PM0007 /detainers/0/form" },
        { "/grounds/0/kind", Quoted(Canary), "PM0007 /grounds/0/kind" },
        { "/custodian/timeZone", Quoted("America/Prairie"), "PM0008 /custodian/timeZone" },
        { "/subject", Quoted("A123456789"), "PM0020 /subject" },
        { "/subject", Quoted("A 123-456-789"), "PM0020 /subject" },
        { "/caseId", Quoted("A123456789"), "PM0020 /caseId" },
        { "/grounds/0/endedAt", Quoted("2026-03-05T21:00"), "PM0013 /grounds/0/endedAt" },
        { "/leftCustodyAt", Quoted("2026-03-01"), "PM0015 /leftCustodyAt" },
        { "/bail/0/history/0/event", Quoted("posted"), "PM0016 /bail/0/history/0/event" },
        { "/bookedAt", Quoted("9999-12-31"), "PM0006 /bookedAt" },
        { "/bookedAt", "null", "PM0004 /bookedAt" },
        { "/jurisdiction", "7", "PM0004 /jurisdiction" },
        { "/schema", Quoted("policymodel/custody-case/v9"), "PM0010 /schema" },
        { "/" + Canary, Quoted("x"), "PM0002 " },
        { "/detainers/0/" + Canary, "{\"a\":[1,2]}", "PM0002 /detainers/0" },
    };

    [Theory]
    [MemberData(nameof(BadRecords))]
    public async Task A_bad_record_is_reported_with_file_line_pointer_and_byte_and_the_run_goes_on(string pointer, string value, string expected)
    {
        var bad = Bad(pointer, value);
        var run = await Run.OfAsync(string.Join('\n', Records.Line("C-0001"), "", bad, Records.Line("C-0003")));
        Assert.Equal([1, 3, 4], run.Records.Select(r => r.Source.Line));
        Assert.Equal([true, false, true], run.Records.Select(r => r.Assessment is not null));
        var problems = run.Records[1].Problems;
        Assert.Contains(expected, problems.Select(p => $"{p.Code} {p.Pointer}"));
        Assert.All(problems, p =>
        {
            Assert.Equal(3, p.Line);
            Assert.InRange(p.Byte!.Value, 0, Encoding.UTF8.GetByteCount(bad));
        });
        Assert.All(run.Records, r => Assert.Equal("in", r.Source.File));
        Assert.Equal((3, 2, 1), (run.Report.Read, run.Report.Valid, run.Report.Invalid));
    }

    [Theory]
    [InlineData("/detainers/0/form", "\"I-999\"", "\"I-999\"")]
    [InlineData("/custodian/timeZone", "\"America/Prairie\"", "\"America/Prairie\"")]
    [InlineData("/subject", "\"A123456789\"", "\"A123456789\"")]
    public async Task The_byte_is_where_the_value_stands_in_its_line(string pointer, string value, string at)
    {
        var bad = Bad(pointer, value);
        var run = await Run.OfAsync("\n" + bad);
        var problem = Assert.Single(run.Records[0].Problems);
        Assert.Equal(bad.IndexOf(at, StringComparison.Ordinal), problem.Byte);
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public async Task Several_faults_of_one_record_are_all_reported_with_lines_and_bytes_and_findings_of_the_report()
    {
        var bad = Records.Line("C-0009", root =>
        {
            root["subject"] = "A123456789";
            root["leftCustodyAt"] = "2026-03-01";
            root["detainers"]![0]!["form"] = "I-999";
            root["grounds"]![0]!["kind"] = "telephone";
            root["grounds"]![0]!["endedAt"] = "2026-03-01T10:00";
            root["unheard"] = 1;
            root.Remove("transfers");
        });
        var run = await Run.OfAsync(Records.Line("C-0001") + "\r\n" + bad + "\r\n");
        string[] expected = ["PM0002 2 ", "PM0007 2 /detainers/0/form", "PM0007 2 /grounds/0/kind", "PM0013 2 /grounds/0/endedAt", "PM0015 2 /leftCustodyAt", "PM0020 2 /subject"];
        Assert.Equal(expected, run.Problems.Where(p => !p.StartsWith("PM0014", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var findings = run.Report.Findings.Where(f => f.Finding.Rule.StartsWith("PM00", StringComparison.Ordinal)).ToArray();
        Assert.Equal(run.Problems.Length, findings.Length);
        Assert.All(findings, f =>
        {
            Assert.Equal(("in", 2, "C-0009"), (f.Source.File, f.Source.Line, f.CaseId?.Value));
            Assert.NotNull(f.Byte);
        });
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"caseId\":\"C-0009\"")]
    [InlineData("{\"caseId\":\"C-0009\",")]
    [InlineData("{\"caseId\":\"C-0009\"}}")]
    [InlineData("{\"caseId\":\"C-0009\"} {}")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("{\"caseId\":nul}")]
    public async Task A_line_that_is_no_object_or_ends_in_the_middle_is_one_bad_record(string line)
    {
        var run = await Run.OfAsync(Records.Line("C-0001") + "\n" + line + "\n" + Records.Line("C-0003"));
        Assert.Equal([true, false, true], run.Records.Select(r => r.Assessment is not null));
        Assert.NotEmpty(run.Records[1].Problems);
        Assert.All(run.Records[1].Problems, p => Assert.Equal(2, p.Line));
    }

    [Fact]
    public async Task A_record_cut_anywhere_is_invalid_keeps_its_case_id_where_that_can_be_read_and_disturbs_no_other()
    {
        var whole = Records.Line("C-0007");
        var ends = Enumerable.Range(1, whole.Length - 1).Where(i => i % 7 == 0).ToArray();
        var run = await Run.OfAsync(string.Join('\n', ends.Select(e => whole[..e])) + "\n" + whole);
        Assert.Equal(ends.Length + 1, run.Records.Count);
        Assert.All(run.Records.SkipLast(1), r => Assert.Null(r.Assessment));
        Assert.NotNull(run.Records[^1].Assessment);
        var idEnds = whole.IndexOf("C-0007", StringComparison.Ordinal) + "C-0007\"".Length;
        Assert.All(run.Records.Zip(ends), r => Assert.Equal(r.Second >= idEnds ? "C-0007" : null, r.First.CaseId?.Value));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_a_problem_of_their_own_record_wherever_they_stand()
    {
        var whole = Records.Utf8(Records.Line("C-0007"));
        for (var at = 1; at < whole.Length; at += 11)
        {
            byte[] bad = [.. whole[..at], 0xFF, .. whole[at..]];
            var run = await Run.OfAsync([.. bad, (byte)'\n', .. Records.Utf8(Records.Line("C-0008"))]);
            Assert.Equal([false, true], run.Records.Select(r => r.Assessment is not null));
            Assert.All(run.Records[0].Problems, p => Assert.Equal(1, p.Line));
        }
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udfffabc")]
    public async Task A_name_with_a_lone_surrogate_is_a_problem_of_its_own_record(string name)
    {
        var run = await Run.OfAsync($"{{\"{name}\":1,{Records.Line("C-0001")[1..]}\n{Records.Line("C-0002")}");
        Assert.Equal(["C-0001", "C-0002"], run.Records.Select(r => r.CaseId?.Value));
        Assert.Equal("PM0002", Assert.Single(run.Records[0].Problems).Code);
        Assert.NotNull(run.Records[1].Assessment);
    }

    [Fact]
    public async Task A_line_longer_than_16_MiB_is_reported_and_the_next_one_is_read()
    {
        var run = await Run.OfAsync(Records.Line("C-0001") + "\n" + new string('x', 17 * 1024 * 1024) + "\n" + Records.Line("C-0003"));
        Assert.Equal(["PM0009 2 "], run.Problems);
        Assert.Equal(["C-0001", null, "C-0003"], run.Records.Select(r => r.CaseId?.Value));
    }

    [Theory]
    [InlineData("C-0007", "C-0007")]
    [InlineData("C\\u002d0007", null)]
    [InlineData("A123456789", null)]
    [InlineData("Canary Person", null)]
    public async Task The_case_id_of_an_invalid_record_is_told_where_it_is_one(string written, string? told)
    {
        var line = $$"""{"schema":"policymodel/custody-case/v1","custodian":{"name":"x","caseId":"C-0666"},"caseId":"{{written}}","bookedAt":7}""";
        var run = await Run.OfAsync(line);
        Assert.Equal(told, run.Records[0].CaseId?.Value);
        Assert.DoesNotContain("C-0666", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_property_is_a_note_and_the_record_is_judged_where_reading_is_lenient()
    {
        var line = Records.Line("C-0001", root => root["unheard"] = Canary);
        var run = await Run.OfAsync(line, new DatasetOptions { Mode = ReadMode.Lenient });
        Assert.Equal(1, run.Report.Valid);
        var note = Assert.Single(run.Report.Findings, f => f.Finding.Rule == ProblemCodes.UnknownProperty);
        Assert.Equal((Rules.Outcome.Observed, Severity.Note, 1), (note.Finding.Outcome, note.Finding.Severity, note.Source.Line));
        Assert.DoesNotContain("Canary", run.Printed, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.OfAsync(line)).Report.Valid);
    }

    [Fact]
    public async Task Nothing_printed_repeats_a_value_of_a_bad_record()
    {
        // The canary in each place of the record in turn, as a value, as a key and as something of the wrong type.
        var places = Places(JsonNode.Parse(Records.Exceeding)!, "").ToArray();
        Assert.True(places.Length > 40);
        string[] values = [Quoted(Canary), $"[{Quoted(Canary)}]", $"{{{Quoted(Canary)}:{Quoted(Canary)}}}", $"{{\"reported\":{Quoted(Canary)}}}", "5550100"];
        var lines = (from place in places where place != "/custodian/name" from value in values select Bad(place, value)).ToArray();
        lines = [.. lines, .. lines.Select(l => l.Replace(Canary, Canary + "\u0007\\ud800", StringComparison.Ordinal)), .. lines.Select(l => l[..^1])];
        var run = await Run.OfAsync(string.Join('\n', lines), new DatasetOptions { AsOf = ReportedTime.Parse("2026-04-01") }, maxFindings: int.MaxValue);
        Assert.Equal(lines.Length, run.Records.Count);
        Assert.True(run.Report.Invalid > lines.Length / 2, $"{run.Report.Invalid} of {lines.Length}");
        Assert.DoesNotContain("Canary", run.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("555-0100", run.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain("5550100", run.Printed, StringComparison.Ordinal);
    }

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Bad(string pointer, string value) => Records.Line("C-0002", root =>
    {
        var names = pointer.Split('/')[1..];
        JsonNode node = root;
        foreach (var name in names[..^1])
        {
            node = node is JsonArray array ? array[int.Parse(name)]! : node[name]!;
        }

        var put = JsonNode.Parse(value);
        if (node is JsonArray items)
        {
            items[int.Parse(names[^1])] = put;
        }
        else
        {
            node[names[^1]] = put;
        }
    });

    private static IEnumerable<string> Places(JsonNode? node, string pointer)
    {
        var inner = node switch
        {
            JsonObject members => members.SelectMany(m => Places(m.Value, $"{pointer}/{m.Key}")),
            JsonArray items => items.SelectMany((item, i) => Places(item, $"{pointer}/{i}")),
            _ => [],
        };
        return pointer.Length == 0 ? inner : inner.Prepend(pointer);
    }
}
