using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Tool.Tests;

public sealed class DeadlineCommandTests : IDisposable
{
    private const string Eastern = "America/New_York";
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string> BadLines => new()
    {
        { "not json", "null", "bad-line" },
        { "{\"id\":1,\"from\":\"2026-03-06T18:30\"", "null", "bad-line" },
        { "[]", "null", "bad-line" },
        { "7", "null", "bad-line" },
        { "{} {}", "null", "bad-line" },
        { "   ", "null", "bad-line" },
        { "{\"id\":1,\"from\":\"2026-03-06T18:30\",\"zone\":\"America/New_York\",\"colour\":\"red\"}", "1", "bad-line" },
        { "{\"id\":1,\"from\":7,\"zone\":\"America/New_York\"}", "1", "bad-line" },
        { "{\"id\":1,\"from\":null,\"zone\":\"America/New_York\"}", "1", "bad-line" },
        { "{\"id\":1,\"from\":\"\\ud800\",\"zone\":\"America/New_York\"}", "1", "bad-line" },
        { "{\"id\":\"\\ud800\",\"from\":\"2026-03-06T18:30\",\"zone\":\"America/New_York\"}", "null", "bad-line" },
        { "{\"\\ud800\":1,\"id\":1,\"from\":\"2026-03-06T18:30\",\"zone\":\"America/New_York\"}", "null", "bad-line" },
        { "{\"id\":1,\"zone\":\"America/New_York\"}", "1", "missing-from" },
        { "{\"id\":\"a\",\"from\":\"2026-03-06T18:30\"}", "\"a\"", "missing-zone" },
        { "{\"from\":\"2026-03-06T18:30\",\"zone\":\"America/Prairie\"}", "null", "unknown-zone" },
        { "{\"id\":1,\"from\":\"2026-03-06T18:30\",\"zone\":\"\"}", "1", "unknown-zone" },
        { "{\"id\":1,\"from\":\"soon\",\"zone\":\"America/New_York\"}", "1", "bad-from" },
        { "{\"id\":1,\"from\":\"2026-03-06\",\"zone\":\"America/New_York\"}", "1", "not-one-instant" },
        { "{\"id\":1,\"from\":\"2026-11-01T01:30\",\"zone\":\"America/New_York\"}", "1", "not-one-instant" },
        { "{\"id\":1,\"from\":\"2026-03-06T18:30\",\"zone\":\"America/New_York\",\"reading\":\"generous\"}", "1", "unknown-reading" },
        { "{\"id\":1,\"from\":\"2026-03-06T18:30\",\"zone\":\"America/New_York\",\"form\":\"I-999\"}", "1", "unknown-form" },
        { "{\"id\":1,\"from\":\"2026-03-06T18:30\",\"zone\":\"America/New_York\",\"reading\":\"form\",\"form\":\"unknown\"}", "1", "unknown-form" },
        { "{\"id\":1,\"from\":\"1900-01-01T00:00\",\"zone\":\"America/New_York\"}", "1", "outside-calendar" },
        { "{\"id\":1,\"from\":\"2199-12-31T23:59:59\",\"zone\":\"America/New_York\"}", "1", "outside-calendar" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2026-03-06T18:30", Eastern, "regulation", "I-247A", "2026-03-10T22:30:00Z")]
    [InlineData("2026-03-06T18:30:00-05:00", Eastern, "regulation", "I-247A", "2026-03-10T22:30:00Z")]
    [InlineData("2026-03-06T23:30:00Z", Eastern, "regulation", "I-247A", "2026-03-10T22:30:00Z")]
    [InlineData("2026-05-22T18:30", Eastern, "regulation", "I-247A", "2026-05-27T22:30:00Z")]
    [InlineData("2026-03-06T18:30", "America/Chicago", "regulation", "I-247A", "2026-03-10T23:30:00Z")]
    [InlineData("2026-03-06T18:30", "America/Chicago", "form", "I-247A", "2026-03-09T00:30:00Z")]
    [InlineData("2026-03-06T18:30", "America/Chicago", "form", "I-247", "2026-03-10T23:30:00Z")]
    [InlineData("2026-03-06T18:30", "America/Chicago", "lenient", "I-247A", "2026-03-11T05:00:00Z")]
    [InlineData("2026-03-08T02:30", Eastern, "form", "I-247A", "2026-03-10T07:30:00Z")]
    public async Task The_deadline_is_told_in_UTC_and_in_local_time(string from, string zone, string reading, string form, string deadline)
    {
        var call = await Call.RunAsync("deadline", "--from", from, "--zone", zone, "--reading", reading, "--form", form);
        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal(deadline, call.Lines[0]);
        var local = InstantPattern.General.Parse(deadline).Value.InZone(DateTimeZoneProviders.Tzdb[zone]);
        Assert.StartsWith($"{local.DayOfWeek.ToString()[..3]} {local:uuuu-MM-dd HH:mm:ss} {zone} ({reading}): ", call.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_and_form_are_regulation_and_I_247A_where_none_is_given()
    {
        var call = await Call.RunAsync("deadline", "--from", "2026-03-06T18:30", "--zone", Eastern);
        Assert.Equal("2026-03-10T22:30:00Z", call.Lines[0]);
        Assert.Equal("2026-03-08T23:30:00Z", (await Call.RunAsync("deadline", "--from", "2026-03-06T18:30", "--zone", Eastern, "--reading", "form")).Lines[0]);
    }

    [Fact]
    public async Task The_judicial_reading_gives_no_time()
    {
        var call = await Call.RunAsync("deadline", "--from", "2026-03-06T18:30", "--zone", Eastern, "--reading", "judicial");
        Assert.Equal((0, "none"), (call.ExitCode, call.Lines[0]));
    }

    [Theory]
    [InlineData("2026-03-06T18:30", "America/Prairie", "regulation", "I-247A", "zone")]
    [InlineData("2026-03-06", Eastern, "regulation", "I-247A", "from")]
    [InlineData("2026-11-01T01:30", Eastern, "regulation", "I-247A", "from")]
    [InlineData("soon", Eastern, "regulation", "I-247A", "from")]
    [InlineData("2026-03-06T18:30", Eastern, "generous", "I-247A", "reading")]
    [InlineData("2026-03-06T18:30", Eastern, "form", "I-999", "form")]
    public async Task What_cannot_be_answered_is_2_and_named(string from, string zone, string reading, string form, string named)
    {
        var call = await Call.RunAsync("deadline", "--from", from, "--zone", zone, "--reading", reading, "--form", form);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.StartsWith($"policymodel: {named}", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_and_reading_is_answered()
    {
        var lines = from reading in ReadingSet.BuiltIn.Readings.Where(r => r.Instruments != InstrumentRule.ByPlace) from form in Codes.DetainerForms.Codes.Where(c => c != "unknown") select Line(0, "2026-03-06T18:30", Eastern, reading.Id, form);
        var call = await Call.WithInputAsync(string.Join('\n', lines), "deadline", "--batch");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal(lines.Count(), call.Lines.Length);
        Assert.DoesNotContain("error", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_of_100000_lines_is_answered_in_input_order_as_the_assessor_answers_each()
    {
        const int Count = 100_000;
        var random = new Random(20_260_306);
        string[] zones = [Eastern, "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico", "Pacific/Guam"];
        var readings = ReadingSet.BuiltIn.Readings.Where(r => r.Instruments != InstrumentRule.ByPlace).Select(r => r.Id).ToArray();
        var forms = Codes.DetainerForms.Codes.Where(c => c != "unknown").ToArray();
        var first = Instant.FromUtc(1995, 1, 1, 0, 0).ToUnixTimeSeconds();
        var last = Instant.FromUtc(2039, 1, 1, 0, 0).ToUnixTimeSeconds();
        var asked = Enumerable.Range(0, Count).Select(i => (
            From: Instant.FromUnixTimeSeconds(random.NextInt64(first, last)),
            Zone: zones[random.Next(zones.Length)],
            Reading: readings[random.Next(readings.Length)],
            Form: forms[random.Next(forms.Length)])).ToArray();
        var input = string.Concat(asked.Select((a, i) => Line(i, InstantPattern.General.Format(a.From), a.Zone, a.Reading, a.Form) + "\n"));
        var call = await Call.WithInputAsync(input, "deadline", "--batch", "-");
        Assert.Equal((0, Count), (call.ExitCode, call.Lines.Length));
        var assessor = new Assessor();
        for (var i = 0; i < Count; i++)
        {
            var (from, zone, reading, form) = asked[i];
            Assert.True(Codes.DetainerForms.TryParse(form, out var code));
            Assert.True(assessor.TryDeadline(from, DateTimeZoneProviders.Tzdb[zone], reading, code, out var deadline));
            var told = deadline is { } at ? $"\"{InstantPattern.General.Format(at)}\"" : "null";
            Assert.Equal($"{{\"id\":{i},\"deadline\":{told}}}", call.Lines[i]);
        }
    }

    [Fact]
    public async Task A_reading_that_goes_by_a_place_needs_a_case()
    {
        var call = await Call.WithInputAsync(Line(1, "2026-03-06T18:30", Eastern, "jurisdiction", "I-247A"), "deadline", "--batch");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("\"code\":\"needs-a-case\"", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_time_is_answered_as_its_instant()
    {
        var random = new Random(7);
        var zone = DateTimeZoneProviders.Tzdb[Eastern];
        var times = Enumerable.Range(0, 2_000).Select(_ => new LocalDateTime(2001, 1, 1, 0, 0).PlusMinutes(random.Next(60 * 24 * 365 * 30))).Where(t => zone.MapLocal(t).Count == 1).ToArray();
        string Batch(Func<LocalDateTime, string> told) => string.Concat(times.Select((t, i) => Line(i, told(t), Eastern, "regulation", "I-247A") + "\n"));
        var local = await Call.WithInputAsync(Batch(t => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(t)), "deadline", "--batch");
        var utc = await Call.WithInputAsync(Batch(t => InstantPattern.General.Format(zone.AtStrictly(t).ToInstant())), "deadline", "--batch");
        Assert.Equal(0, local.ExitCode);
        Assert.Equal(utc.Lines, local.Lines);
    }

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task A_bad_line_gets_an_error_in_its_place_and_the_exit_code_is_1(string line, string id, string code)
    {
        var good = Line(5, "2026-03-06T18:30", Eastern, "regulation", "I-247A");
        var call = await Call.WithInputAsync($"{good}\n{line}\n{good}\n", "deadline", "--batch", "-");
        Assert.Equal((1, 3, ""), (call.ExitCode, call.Lines.Length, call.Error));
        Assert.Equal("{\"id\":5,\"deadline\":\"2026-03-10T22:30:00Z\"}", call.Lines[0]);
        Assert.Equal(call.Lines[0], call.Lines[2]);
        using var answer = JsonDocument.Parse(call.Lines[1]);
        Assert.Equal(["id", "error"], answer.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(id, answer.RootElement.GetProperty("id").GetRawText());
        Assert.Equal(code, answer.RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.NotEmpty(answer.RootElement.GetProperty("error").GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_get_an_error_in_their_place()
    {
        var good = Line(5, "2026-03-06T18:30", Eastern, "regulation", "I-247A");
        foreach (var field in new[] { "\"from\":\"", "\"zone\":\"", "\"reading\":\"", "\"form\":\"", "{\"", "{\"id\":\"" })
        {
            var text = field.StartsWith('{') && field.Length > 2 ? good.Replace("\"id\":5", "\"id\":\"5\"", StringComparison.Ordinal) : good;
            var at = text.IndexOf(field, StringComparison.Ordinal) + field.Length;
            Assert.True(at >= field.Length);
            byte[] bad = [.. Encoding.UTF8.GetBytes(text[..at]), 0xFF, .. Encoding.UTF8.GetBytes(text[at..])];
            var call = await Call.WithAsync(new MemoryStream([.. bad, (byte)'\n', .. Encoding.UTF8.GetBytes(good)]), ["deadline", "--batch"]);
            Assert.Equal((1, 2), (call.ExitCode, call.Lines.Length));
            Assert.Contains("\"error\"", call.Lines[0], StringComparison.Ordinal);
            Assert.Contains("\"deadline\"", call.Lines[1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("\"\"")]
    [InlineData("\"é \\\" / 漢\"")]
    [InlineData("7")]
    [InlineData("-0.50")]
    [InlineData("123456789012345678901234567890")]
    public async Task The_id_comes_back_as_it_was(string id)
    {
        var line = "{\"from\":\"2026-03-06T18:30\",\"zone\":\"America/New_York\",\"id\":" + id + "}";
        var call = await Call.WithInputAsync(line, "deadline", "--batch");
        using var asked = JsonDocument.Parse(line);
        using var told = JsonDocument.Parse(Assert.Single(call.Lines));
        Assert.Equal((0, true), (call.ExitCode, JsonElement.DeepEquals(asked.RootElement.GetProperty("id"), told.RootElement.GetProperty("id"))));
        Assert.Equal(id.StartsWith('"') ? JsonValueKind.String : JsonValueKind.Number, told.RootElement.GetProperty("id").ValueKind);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\r\n\n")]
    public async Task Lines_may_end_in_any_way_and_empty_ones_get_no_answer(string end)
    {
        var lines = Enumerable.Range(0, 50).Select(i => Line(i, "2026-03-06T18:30", Eastern, "regulation", "I-247A")).ToArray();
        var expected = await Call.WithInputAsync(string.Join('\n', lines), "deadline", "--batch");
        Assert.Equal(50, expected.Lines.Length);
        var call = await Call.WithInputAsync("\uFEFF" + string.Join(end, lines) + end, "deadline", "--batch", "-");
        Assert.Equal((expected.ExitCode, expected.Output), (call.ExitCode, call.Output));
    }

    [Fact]
    public async Task A_batch_is_read_from_a_file_and_one_that_is_not_there_is_3()
    {
        var file = folder.Write("in.ndjson", Line(1, "2026-03-08T02:30", Eastern, "form", "I-247A"));
        var call = await Call.RunAsync("deadline", "--batch", file);
        Assert.Equal((0, "{\"id\":1,\"deadline\":\"2026-03-10T07:30:00Z\"}\n"), (call.ExitCode, call.Output));
        Assert.Equal(3, (await Call.RunAsync("deadline", "--batch", folder.PathOf("nowhere"))).ExitCode);
        Assert.Equal(3, (await Call.RunAsync("deadline", "--batch", folder.PathOf("."))).ExitCode);
    }

    [Fact]
    public async Task A_batch_that_breaks_off_is_3()
    {
        var call = await Call.WithAsync(new BreakingStream(), ["deadline", "--batch"]);
        Assert.Equal(3, call.ExitCode);
        Assert.StartsWith("policymodel: standard input: cannot be read", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_batch_has_no_answers() => Assert.Equal((0, ""), await Call.WithInputAsync("", "deadline", "--batch") is var call ? (call.ExitCode, call.Output) : default);

    private static string Line(int id, string from, string zone, string reading, string form) =>
        $"{{\"id\":{id},\"from\":\"{from}\",\"zone\":\"{zone}\",\"reading\":\"{reading}\",\"form\":\"{form}\"}}";

    /// <summary>A stream that cannot be read.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new IOException("The device is gone."));
    }
}
