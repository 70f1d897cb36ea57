using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyModel.Tool.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string Canary = "Canary Person 555-0100";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("note", 0, 1, 1)]
    [InlineData("warning", 0, 1, 1)]
    [InlineData("error", 0, 0, 1)]
    [InlineData("never", 0, 0, 0)]
    public async Task The_exit_code_is_1_from_the_severity_of_fail_on(string level, int clean, int warning, int error)
    {
        Assert.Equal(clean, (await Call.WithInputAsync(Records.Within("C-1"), "check", "-", "--fail-on", level)).ExitCode);
        Assert.Equal(clean, (await Call.WithInputAsync(Records.Sparse, "check", "-", "--fail-on", level)).ExitCode);
        Assert.Equal(warning, (await Call.WithInputAsync(Records.WithoutWarrant("C-1"), "check", "-", "--fail-on", level)).ExitCode);
        Assert.Equal(error, (await Call.WithInputAsync(Records.Exceeding, "check", "-", "--fail-on", level)).ExitCode);
        Assert.Equal(error, (await Call.WithInputAsync("{\"caseId\":", "check", "-", "--fail-on", level)).ExitCode);
        Assert.Equal(error, (await Call.WithInputAsync(Records.Within("C-1") + "\n" + Records.Within("C-1"), "check", "-", "--fail-on", level)).ExitCode);
    }

    [Fact]
    public async Task Without_fail_on_an_error_is_1_and_a_warning_0()
    {
        Assert.Equal(0, (await Call.WithInputAsync(Records.WithoutWarrant("C-1"), "check", "-")).ExitCode);
        Assert.Equal(1, (await Call.WithInputAsync(Records.Exceeding, "check", "-")).ExitCode);
    }

    [Fact]
    public async Task Text_is_for_people()
    {
        var call = await Call.RunAsync("check", folder.Write("in.ndjson", Records.Exceeding + "\n{\n"));
        Assert.Equal((1, ""), (call.ExitCode, call.Error));
        Assert.Contains("2 records read: 1 valid, 1 invalid.", call.Output, StringComparison.Ordinal);
        Assert.Contains("  C-0001 (in.ndjson line 1)\n", call.Output, StringComparison.Ordinal);
        Assert.Contains("    PM1002 violated (error): ", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_report()
    {
        var text = Records.Exceeding + "\n{\n";
        var call = await Call.RunAsync("check", folder.Write("in.ndjson", text), "--format", "json", "--as-of", "2026-04-01");
        using var report = JsonDocument.Parse(call.Output);
        var root = report.RootElement;
        Assert.Equal(("policymodel/report/v1", "2026-04-01"), (root.GetProperty("schema").GetString(), root.GetProperty("asOf").GetString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), root.GetProperty("inputs")[0].GetProperty("sha256").GetString());
        Assert.Equal("{\"read\":2,\"valid\":1,\"invalid\":1}", JsonSerializer.Serialize(root.GetProperty("records")));
    }

    [Fact]
    public async Task Ndjson_is_one_line_a_record_in_input_order()
    {
        var input = string.Concat(Enumerable.Range(0, 500).Select(i => (i % 7 == 3 ? "{\n" : Records.Line($"C-{i}") + "\r\n") + (i % 5 == 0 ? "\n" : "")));
        var call = await Call.WithInputAsync(input, "check", "-", "--format", "ndjson");
        Assert.Equal((1, 500), (call.ExitCode, call.Lines.Length));
        foreach (var (line, i) in call.Lines.Select((l, i) => (l, i)))
        {
            using var record = JsonDocument.Parse(line);
            if (i % 7 == 3)
            {
                Assert.Equal("PM0001", record.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
            }
            else
            {
                Assert.Equal($"C-{i}", record.RootElement.GetProperty("caseId").GetString());
            }
        }
    }

    [Fact]
    public async Task Each_line_of_ndjson_is_what_the_record_gives_alone()
    {
        string[] records = [Records.Line("C-1"), Records.Within("C-2"), "{", Records.Line("C-3", sample: Records.Sparse)];
        var whole = await Call.WithInputAsync(string.Join('\n', records), "check", "-", "--format", "ndjson");
        foreach (var (record, i) in records.Select((r, i) => (r, i)))
        {
            var alone = await Call.WithInputAsync(new string('\n', i) + record, "check", "-", "--format", "ndjson");
            Assert.Equal(whole.Lines[i], Assert.Single(alone.Lines));
        }
    }

    [Fact]
    public async Task Several_files_and_standard_input_are_one_report()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Records.Line("C-2")));
        }

        var call = await Call.WithInputAsync(Records.Line("C-3"), "check", folder.Write("a", Records.Line("C-1")), folder.Write("b", packed.ToArray()), "-", folder.Write("c", ""), "--format", "json");
        using var report = JsonDocument.Parse(call.Output);
        Assert.Equal(["a 1", "b 1", "standard input 1", "c 0"], report.RootElement.GetProperty("inputs").EnumerateArray().Select(i => $"{i.GetProperty("file").GetString()} {i.GetProperty("records").GetInt32()}"));
        Assert.Equal(3, report.RootElement.GetProperty("records").GetProperty("read").GetInt32());
    }

    [Fact]
    public async Task Standard_input_cannot_be_read_twice()
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "check", "-", "-");
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
    }

    [Fact]
    public async Task A_table_is_read_through_its_mapping()
    {
        var table = folder.Write("rows.csv", "id;booked;left\nB1;2026-03-05;2026-03-06\nB2;soon;2026-03-06\n");
        var call = await Call.RunAsync("check", table, "--mapping", folder.Write("m.json", Records.Mapping));
        Assert.Equal((1, ""), (call.ExitCode, call.Error));
        Assert.Contains("2 records read: 1 valid, 1 invalid", call.Output, StringComparison.Ordinal);
        Assert.Contains("[line 3, column booked; /bookedAt]", call.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await Call.RunAsync("check", table)).ExitCode);
    }

    [Fact]
    public async Task A_mapping_that_is_not_usable_is_2_with_every_fault_and_one_that_is_not_there_3()
    {
        var table = folder.Write("rows.csv", "id\n");
        var call = await Call.RunAsync("check", table, "--mapping", folder.Write("m.json", Records.Mapping.Replace("\"title\"", "\"tittle\"", StringComparison.Ordinal)));
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("\n  /tittle: ", call.Error, StringComparison.Ordinal);
        Assert.Contains("\n  /title: ", call.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await Call.RunAsync("check", table, "--mapping", folder.PathOf("nowhere.json"))).ExitCode);
        Assert.Equal(3, (await Call.RunAsync("check", table, "--mapping", folder.PathOf("."))).ExitCode);
    }

    [Fact]
    public async Task An_input_that_cannot_be_read_is_3()
    {
        Assert.Equal(3, (await Call.RunAsync("check", folder.PathOf("nowhere"))).ExitCode);
        Assert.Equal(3, (await Call.RunAsync("check", folder.PathOf("."))).ExitCode);
        Assert.Equal(3, (await Call.RunAsync("check", folder.Write("broken", [0x1f, 0x8b, 8, 0, 0]))).ExitCode);
        Assert.Equal(3, (await Call.WithAsync(new FailingStream(), ["check", "-"])).ExitCode);
        Assert.Equal(3, (await Call.WithAsync(new FailingStream(Records.Exceeding + "\n"), ["check", "-"])).ExitCode);
    }

    [Fact]
    public async Task Output_goes_to_a_file_and_nowhere_else()
    {
        var input = folder.Write("in", Records.Exceeding);
        var output = folder.Write("out.json", "something older");
        var call = await Call.RunAsync("check", input, "--format", "json", "-o", output);
        Assert.Equal((1, "", ""), (call.ExitCode, call.Output, call.Error));
        Assert.Equal(["in", "out.json"], folder.Files);
        Assert.Equal((await Call.RunAsync("check", input, "--format", "json")).Output, await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("none/out.json")]
    [InlineData("in/out.json")]
    [InlineData("folder")]
    public async Task An_output_that_cannot_be_written_is_4_and_leaves_nothing(string name)
    {
        var input = folder.Write("in", Records.Exceeding);
        Directory.CreateDirectory(folder.PathOf("folder"));
        var call = await Call.RunAsync("check", input, "--output", folder.PathOf(name));
        Assert.Equal((4, ""), (call.ExitCode, call.Output));
        Assert.Equal($"policymodel: {Path.GetFileName(name)}: cannot be written.", call.Error.Trim());
        Assert.Equal(["folder", "in"], folder.Files);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task A_failure_on_the_way_leaves_neither_the_file_nor_a_part_of_it_and_spares_what_was_there(string format)
    {
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => Records.Line($"C-{i}") + "\n"));
        foreach (var before in new[] { null, "something older" })
        {
            if (before is not null)
            {
                folder.Write("out", before);
            }

            var broken = await Call.WithAsync(new FailingStream(many), ["check", "-", "--format", format, "-o", folder.PathOf("out")]);
            var needy = await Call.WithInputAsync(many + Records.StillHeld("C-x"), "check", "-", "--format", format, "-o", folder.PathOf("out"));
            Assert.Equal((3, 2), (broken.ExitCode, needy.ExitCode));
            Assert.Equal(before is null ? [] : ["out"], folder.Files);
        }

        Assert.Equal("something older", await File.ReadAllTextAsync(folder.PathOf("out"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_standard_output_that_cannot_be_written_is_4()
    {
        using var error = new StringWriter();
        var shell = new Shell(new MemoryStream(Encoding.UTF8.GetBytes(Records.Exceeding)), new FullStream(), error, progress: false, Call.Today, _ => null);
        Assert.Equal(4, await CommandLine.RunAsync(["check", "-"], shell, TextWriter.Null, TestContext.Current.CancellationToken));
        Assert.Equal("policymodel: standard output: cannot be written.", error.ToString().Trim());
    }

    [Fact]
    public async Task An_output_that_is_one_of_the_inputs_is_2_and_the_input_is_spared()
    {
        var input = folder.Write("in", Records.Exceeding);
        var call = await Call.RunAsync("check", input, "-o", Path.Combine(Path.GetDirectoryName(input)!, ".", "in"));
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Equal(Records.Exceeding, await File.ReadAllTextAsync(input, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_of_the_user_beside_the_output_is_spared()
    {
        var input = folder.Write("in", Records.Exceeding);
        var beside = folder.Write("out.partial", "the user's own");
        Assert.Equal(1, (await Call.RunAsync("check", input, "-o", folder.PathOf("out"))).ExitCode);
        Assert.Equal(["in", "out", "out.partial"], folder.Files);
        Assert.Equal("the user's own", await File.ReadAllTextAsync(beside, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_case_id_that_stands_twice_is_a_finding_of_reports_and_not_of_single_records()
    {
        var input = Records.Within("C-1") + "\n" + Records.Within("C-1");
        Assert.Equal(1, (await Call.WithInputAsync(input, "check", "-")).ExitCode);
        Assert.Equal(1, (await Call.WithInputAsync(input, "check", "-", "--format", "json")).ExitCode);
        Assert.Equal(0, (await Call.WithInputAsync(input, "check", "-", "--format", "ndjson")).ExitCode);
    }

    [Fact]
    public async Task A_file_name_that_holds_an_A_number_is_not_shown()
    {
        var call = await Call.RunAsync("check", folder.Write("A123456789.ndjson", Records.Exceeding));
        Assert.Contains("[number withheld].ndjson: 1 record,", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("123456789", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("987654321", (await Call.RunAsync("check", folder.PathOf("A987654321.ndjson"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_that_are_named_are_judged_and_no_others()
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "check", "-", "--format", "json", "--readings", "judicial, regulation");
        using var report = JsonDocument.Parse(call.Output);
        Assert.Equal(["judicial", "regulation"], report.RootElement.GetProperty("readings").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal));
        foreach (var reading in Rules.ReadingSet.BuiltIn.Readings)
        {
            var one = await Call.WithInputAsync(Records.Exceeding, "check", "-", "--format", "ndjson", "--readings", reading.Id);
            using var line = JsonDocument.Parse(one.Output);
            Assert.Equal(reading.Id, Assert.Single(line.RootElement.GetProperty("verdicts").EnumerateObject()).Name);
        }
    }

    [Theory]
    [InlineData("generous")]
    [InlineData("regulation,generous")]
    [InlineData("")]
    [InlineData(",")]
    public async Task A_reading_that_there_is_not_or_none_at_all_is_2(string readings)
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "check", "-", "--readings", readings);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Equal("policymodel: --readings: expected one or more of regulation, form, jurisdiction, lenient, judicial.", call.Error.Trim());
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    public async Task An_as_of_time_that_is_none_is_2(string time)
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "check", "-", "--as-of", time);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.StartsWith("policymodel: --as-of: expected", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_still_held_needs_an_as_of_time()
    {
        var input = Records.Within("C-1") + "\n" + Records.StillHeld("C-2");
        var call = await Call.WithInputAsync(input, "check", "-");
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains("standard input line 2", call.Error, StringComparison.Ordinal);
        Assert.Contains("--as-of", call.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Call.WithInputAsync(input, "check", "-", "--as-of", "2026-03-06T20:00")).ExitCode);
        Assert.Equal(1, (await Call.WithInputAsync(input, "check", "-", "--as-of", "2026-03-20")).ExitCode);
    }

    [Fact]
    public async Task An_as_of_time_before_booking_stops_nothing()
    {
        var call = await Call.WithInputAsync(Records.StillHeld("C-2"), "check", "-", "--as-of", "2020-01-01", "--format", "ndjson");
        Assert.Single(call.Lines);
        Assert.Equal("", call.Error);
    }

    [Fact]
    public async Task Unknown_properties_are_errors_unless_reading_is_lenient()
    {
        var input = Records.Line("C-1", root =>
        {
            root["leftCustodyAt"] = "2026-03-06T19:00";
            root["unheard"] = Canary;
        });
        Assert.Equal(1, (await Call.WithInputAsync(input, "check", "-")).ExitCode);
        var call = await Call.WithInputAsync(input, "check", "-", "--lenient", "--fail-on", "note");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("PM0002 observed (note)", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_findings_is_capped_and_the_counts_are_not()
    {
        var input = string.Concat(Enumerable.Range(0, 20).Select(i => Records.Line($"C-{i}") + "\n"));
        foreach (var max in new[] { 0, 3 })
        {
            using var report = JsonDocument.Parse((await Call.WithInputAsync(input, "check", "-", "--format", "json", "--max-findings", $"{max}")).Output);
            Assert.Equal(max, report.RootElement.GetProperty("findingsShown").GetInt32());
            Assert.True(report.RootElement.GetProperty("findingsTotal").GetInt32() >= 20);
            Assert.Equal(20, report.RootElement.GetProperty("readings").GetProperty("regulation").GetProperty("exceeds").GetInt32());
        }
    }

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_only_and_not_with_quiet()
    {
        var records = string.Concat(Enumerable.Range(0, 600).Select(i => Records.Within($"C-{i}") + "\n"));
        async Task<string> ErrorAsync(bool terminal, params string[] more)
        {
            var call = await Call.WithAsync(new SlowStream(records), ["check", "-", .. more], terminal);
            Assert.Equal(0, call.ExitCode);
            return call.Error;
        }

        Assert.Contains(" records, ", await ErrorAsync(terminal: true), StringComparison.Ordinal);
        Assert.Equal("", await ErrorAsync(terminal: true, "--quiet"));
        Assert.Equal("", await ErrorAsync(terminal: true, "-q"));
        Assert.Equal("", await ErrorAsync(terminal: false));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task A_run_that_is_stopped_leaves_what_is_finished_and_says_that_it_is_not_all(string format)
    {
        using var source = new CancellationTokenSource();
        var input = new StoppingStream(string.Concat(Enumerable.Range(0, 50).Select(i => Records.Within($"C-{i}") + "\n")), source);
        var call = await Call.WithAsync(input, ["check", "-", "--format", format], stop: source.Token);
        Assert.Equal(130, call.ExitCode);
        Assert.Contains("incomplete", call.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(format == "ndjson" ? "C-0" : "50", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task Nothing_written_repeats_a_value_of_a_bad_record(string format)
    {
        var input = string.Join('\n', Records.Line("C-1", root => root["jurisdiction"] = Canary), Records.Line("C-2", root => root[Canary] = Canary), Records.Line(Canary), "{\"" + Canary, $"{{\"caseId\":\"{Canary}\"}}");
        var call = await Call.WithInputAsync(input, "check", "-", "--format", format);
        Assert.Equal(1, call.ExitCode);
        Assert.DoesNotContain("Canary", call.Output + call.Error, StringComparison.Ordinal);
    }

    /// <summary>Gives its text and then fails.</summary>
    private sealed class FailingStream(string text = "") : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var count ? count : throw new IOException("The device is gone.");
    }

    /// <summary>Gives its text, and waits a little before the second half.</summary>
    private sealed class SlowStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private bool waited;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!waited && Position > Length / 4)
            {
                waited = true;
                await Task.Delay(300, cancellationToken);
            }

            return await base.ReadAsync(buffer.Length > 5_000 ? buffer[..5_000] : buffer, cancellationToken);
        }
    }

    /// <summary>Gives its text, and cancels where it would end.</summary>
    private sealed class StoppingStream(string text, CancellationTokenSource source) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
            {
                await source.CancelAsync();
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    /// <summary>A device without room.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("No space left.");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("No space left.");
    }
}
