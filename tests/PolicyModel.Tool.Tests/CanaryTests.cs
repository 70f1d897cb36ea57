using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using PolicyModel.Tests;

namespace PolicyModel.Tool.Tests;

/// <summary>
/// Identifiers of made-up persons are planted in every field of records and tables, in names of properties, beside the rows and in the name of the file.
/// Whatever the command prints, in any format and to either stream, they are nowhere in it.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    /// <summary>What is planted, and the shortest part of it that would give it away.</summary>
    private static readonly (string Planted, string Trace)[] Canaries =
    [
        ("Canary Person", "Canary"),
        ("A 217 555 012", "217 555"),
        ("A217-555-012", "217-555"),
        ("(555) 010-7788", "010-7788"),
        ("417 55 5012", "417 55"),
        ("born 06/05/1987", "06/05/1987"),
        ("canary@example.org", "canary@"),
    ];

    private static readonly string[] Formats = ["text", "json", "ndjson", "csv", "sarif", "html", "part"];
    private static readonly string[] Key = ["--key-env", "POLICYMODEL_TEST_KEY"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Planted_in_every_field_of_a_record_they_are_in_no_output()
    {
        var full = JsonNode.Parse(Samples.Full)!.AsObject();
        var number = 0;
        List<string> records = [];
        foreach (var pointer in Texts(full, ""))
        {
            // Each place has one canary, so that every kind of place meets every kind of canary over the whole; and one record has it in all its places.
            records.Add(Planted(full, p => p == pointer, Canaries[number++ % Canaries.Length].Planted));
        }

        records.AddRange(Canaries.Select(c => Planted(full, _ => true, c.Planted)));
        records.AddRange(Canaries.Select(c => Planted(full, p => IsFree(p), c.Planted)));
        records.AddRange(Canaries.Select(c => Records.Line("C-7", root => root[c.Planted] = c.Planted)));
        records.AddRange(Canaries.Select(c => $"{{\"{c.Planted}"));
        records.AddRange(Canaries.Select(c => c.Planted));
        Assert.True(records.Count > 150);
        var input = folder.Write("in.ndjson", string.Join('\n', records));
        var array = folder.Write("in.json", $"[{string.Join(",\n", records.Where(r => r.EndsWith('}')))}]");
        await NothingShowsAsync(input);
        await NothingShowsAsync(array);
        await NothingShowsInAsync("explain", input, "--as-of", "2026-11-01", "--lenient");
        await NothingShowsInAsync("explain", input, "--as-of", "2026-11-01", "--request");
        await NothingShowsInAsync("compare", input, "--as-of", "2026-11-01", "--between", "regulation", "form");
        await NothingShowsInAsync("compare", input, input);
        await NothingShowsInAsync("deadline", "--batch", input);
    }

    [Fact]
    public async Task A_record_with_them_in_every_free_text_is_judged_all_the_same_and_told_of()
    {
        var full = JsonNode.Parse(Samples.Full)!.AsObject();
        var call = await Call.WithInputAsync(Planted(full, IsFree, "A 217 555 012"), "check", "-", "--as-of", "2026-11-01", "--format", "json", "--max-findings", "5000");
        var report = JsonNode.Parse(call.Output)!;
        Assert.Equal(1, report["records"]!["valid"]!.GetValue<int>());
        var told = report["findings"]!.AsArray().Where(f => f!["rule"]!.GetValue<string>() == "PM9001").Select(f => f!["path"]!.GetValue<string>()).ToArray();
        Assert.Contains("/custodian/name", told);
        Assert.True(told.Length > 20, string.Join(' ', told));
    }

    [Fact]
    public async Task Planted_in_every_cell_of_a_table_they_are_in_no_output()
    {
        string[] header = ["id", "booked", "left", "notes"];
        string[] good = ["B1", "2026-03-05", "2026-03-06", "none"];
        var rows = new StringBuilder(string.Join(',', header) + "\n");
        foreach (var (planted, _) in Canaries)
        {
            for (var i = 0; i < good.Length; i++)
            {
                rows.Append(string.Join(',', good.Select((cell, c) => c == i ? planted : cell))).Append('\n');
                rows.Append(string.Join(',', good.Select((cell, c) => c == i ? $"\"{planted}\n{planted}\"" : cell))).Append('\n');
                rows.Append(string.Join(',', good.Select((cell, c) => c == i ? $"\"{planted}" : cell))).Append('\n');
            }

            rows.Append(string.Join(',', good)).Append(',').Append(planted).Append('\n');
            rows.Append(planted).Append('\n');
        }

        var mapping = folder.Write("m.json", Records.Mapping);
        await NothingShowsAsync(folder.Write("in.csv", rows.ToString()), "--mapping", mapping);
        await NothingShowsAsync(folder.Write("headless.csv", string.Join(',', Canaries.Select(c => c.Planted)) + "\n"), "--mapping", mapping);
        await NothingShowsAsync(folder.Write("headless.txt", string.Join(',', Canaries.Select(c => c.Planted)) + "\n"));
        await NothingShowsInAsync("map", folder.PathOf("in.csv"));
        await NothingShowsInAsync("map", folder.PathOf("headless.csv"));
    }

    [Fact]
    public async Task Planted_in_every_cell_of_a_workbook_they_are_in_no_output()
    {
        string[] header = ["id", "booked", "left", "notes"];
        string[] good = ["B1", "2026-03-05", "2026-03-06", "none"];
        List<string> rows = [PolicyModel.Datasets.Tests.Workbooks.Row(1, header)];
        foreach (var (planted, _) in Canaries)
        {
            for (var i = 0; i < good.Length; i++)
            {
                rows.Add(PolicyModel.Datasets.Tests.Workbooks.Row(rows.Count + 1, [.. good.Select((cell, c) => c == i ? planted : cell)]));
            }

            rows.Add(PolicyModel.Datasets.Tests.Workbooks.Row(rows.Count + 1, [.. good, planted]));
        }

        var book = folder.Write("in.xlsx", PolicyModel.Datasets.Tests.Workbooks.Of((Canaries[1].Planted, string.Concat(rows)), (Canaries[4].Planted, PolicyModel.Datasets.Tests.Workbooks.Row(1, header))));
        await NothingShowsAsync(book, "--mapping", folder.Write("m.json", Records.Mapping));
        await NothingShowsAsync(folder.Write("torn.xlsx", (await File.ReadAllBytesAsync(book, TestContext.Current.CancellationToken))[..^200]), "--mapping", folder.PathOf("m.json"));
        await NothingShowsInAsync("map", book);
    }

    [Fact]
    public async Task Planted_in_every_text_of_records_that_are_converted_they_are_in_no_message_and_in_no_output_made_of_them()
    {
        var full = JsonNode.Parse(Samples.Full)!.AsObject();
        var records = Canaries.Select((c, i) => Planted(full, p => IsFree(p), c.Planted).Replace("\"caseId\":\"", $"\"caseId\":\"{i}-", StringComparison.Ordinal));
        var input = folder.Write("in.ndjson", string.Join('\n', records.Concat(Canaries.Select(c => $"{{\"caseId\":\"{c.Planted}\"}}"))));
        foreach (var (name, more) in new (string, string[])[] { ("out.parquet", []), ("out.csv", ["--data-package"]), ("out.ndjson", []) })
        {
            var output = folder.PathOf(name);
            await NothingShowsInAsync(["convert", input, "-o", output, .. more]);
            Assert.True(File.Exists(output), name);
            await NothingShowsAsync(output);
            await NothingShowsInAsync("convert", output, "-o", folder.PathOf("again.ndjson"));
        }

        await NothingShowsInAsync("map", folder.PathOf("out.parquet"));
    }

    [Fact]
    public async Task Planted_in_the_name_of_a_file_they_are_in_no_output()
    {
        foreach (var (planted, _) in Canaries.Where(c => c.Planted.Any(char.IsAsciiDigit) && !c.Planted.Contains('/', StringComparison.Ordinal)))
        {
            await NothingShowsAsync(folder.Write($"{planted}.ndjson", Records.Exceeding + "\n{"));
            var nowhere = folder.PathOf($"nowhere {planted}.ndjson");
            await NothingShowsAsync(nowhere);
            await NothingShowsInAsync("check", folder.PathOf("x"), "--mapping", nowhere);
            await NothingShowsInAsync("check", folder.PathOf("x"), "--settings", nowhere);
            await NothingShowsInAsync("pseudonymize", nowhere, "--key-file", nowhere, "--key-id", "k1", "--release", "r1");
        }
    }

    [Fact]
    public async Task Pseudonymize_tells_nothing_of_what_it_cannot_read_and_leaves_no_id_in_the_fields_named()
    {
        var key = folder.Write("key", new string('k', 20) + new string('z', 20));
        string[] call = ["--key-file", key, "--key-id", "k1", "--release", "r1"];
        foreach (var (planted, trace) in Canaries)
        {
            var good = await Call.WithInputAsync($"{{\"caseId\":\"{planted}\"}}", ["pseudonymize", "-", .. call]);
            Assert.Equal(0, good.ExitCode);
            Assert.DoesNotContain(trace, good.Output + good.Error, StringComparison.OrdinalIgnoreCase);
            foreach (var bad in new[] { $"{{\"caseId\":[\"{planted}\"]}}", $"{{\"{planted}", $"\"{planted}\"", $"{{\"{planted}\":1,\"{planted}\":2}}" })
            {
                var broken = await Call.WithInputAsync(bad, ["pseudonymize", "-", .. call]);
                Assert.NotEqual(0, broken.ExitCode);
                Assert.DoesNotContain(trace, broken.Output + broken.Error, StringComparison.OrdinalIgnoreCase);
            }

            var table = await Call.WithInputAsync($"id,x\n\"{planted}\",1\n{planted},1,2\n", ["pseudonymize", "-", "--field", "id", .. call]);
            Assert.Equal(3, table.ExitCode);
            Assert.DoesNotContain(trace, table.Output + table.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task NothingShowsInAsync(params string[] command) => Clean(await Call.RunAsync(command), command[0]);

    private async Task NothingShowsAsync(string input, params string[] more)
    {
        foreach (var format in Formats)
        {
            Clean(await Call.RunAsync(["check", input, "--as-of", "2026-11-01", "--format", format, "--max-findings", "100000", .. format == "part" ? Key : [], .. more]), format);
            Clean(await Call.RunAsync(["check", input, "--as-of", "2026-11-01", "--lenient", "--format", format, .. format == "part" ? Key : [], .. more]), format);
        }

        await MergedShowsNothingAsync(input, more);

        Assert.DoesNotContain(folder.Files, f => f.EndsWith(".partial", StringComparison.Ordinal));
    }

    /// <summary>The report that is made of a part.</summary>
    private async Task MergedShowsNothingAsync(string input, string[] more)
    {
        var part = folder.PathOf("part");
        if ((await Call.RunAsync(["check", input, "--as-of", "2026-11-01", "--format", "part", "-o", part, .. Key, .. more])).ExitCode > 1)
        {
            return;
        }

        foreach (var format in new[] { "text", "json", "html", "sarif", "csv" })
        {
            var merged = await Call.RunAsync("report", "--merge", part, "--format", format);
            Assert.True(merged.ExitCode < 2, merged.Error);
            Clean(merged, $"report --merge {format}");
        }

        await NothingShowsInAsync("report", "--merge", input);
    }

    private static void Clean(Call call, string what)
    {
        foreach (var (planted, trace) in Canaries)
        {
            var at = (call.Output + call.Error).IndexOf(trace, StringComparison.OrdinalIgnoreCase);
            Assert.True(at < 0, at < 0 ? "" : $"{what} shows “{planted}”: …{(call.Output + call.Error)[Math.Max(0, at - 200)..Math.Min(at + 60, (call.Output + call.Error).Length)]}");
        }
    }

    private static bool IsFree(string pointer)
    {
        var name = pointer.Split('/')[^1];
        return name is "name" or "citation" or "reason" or "place" or "before" or "raw" or "class" || name.EndsWith("Raw", StringComparison.Ordinal) || pointer.Contains("Raw/", StringComparison.Ordinal);
    }

    private static string Planted(JsonObject full, Func<string, bool> where, string canary)
    {
        var copy = full.DeepClone().AsObject();
        Plant(copy, "", where, canary);
        return copy.ToJsonString();
    }

    private static void Plant(JsonNode node, string at, Func<string, bool> where, string canary)
    {
        foreach (var (name, child) in Children(node).ToArray())
        {
            var pointer = $"{at}/{name}";
            if (child is JsonValue)
            {
                if (pointer != "/schema" && where(pointer))
                {
                    if (node is JsonArray array)
                    {
                        array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = canary;
                    }
                    else
                    {
                        node[name] = canary;
                    }
                }
            }
            else if (child is not null)
            {
                Plant(child, pointer, where, canary);
            }
        }
    }

    private static IEnumerable<string> Texts(JsonNode node, string at) =>
        Children(node).SelectMany(c => c.Child switch
        {
            JsonValue => [$"{at}/{c.Name}"],
            null => [],
            _ => Texts(c.Child, $"{at}/{c.Name}"),
        });

    private static IEnumerable<(string Name, JsonNode? Child)> Children(JsonNode node) => node switch
    {
        JsonObject parent => parent.Select(p => (p.Key, p.Value)),
        JsonArray list => list.Select((item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
        _ => [],
    };
}
