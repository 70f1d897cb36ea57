using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyModel.Rules;
using Outcome = PolicyModel.Rules.Outcome;

namespace PolicyModel.Datasets.Tests;

public sealed class ReportMergerTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly ReportedTime AsOf = ReportedTime.Parse("2026-04-01");
    private static readonly Assessor Assessor = new();

    /// <summary>A data set as files, and how many files each part has. Persons, releases, texts and hours come again across files.</summary>
    public static Arbitrary<(string[] Files, int[] Parts)> DataSets()
    {
        var line =
            from mixed in RecordMixes.Lines().Generator.Where(l => l.Length > 0).Select(l => l[0])
            from kind in Gen.Choose(0, 9)
            from number in Gen.Choose(0, 40)
            select kind switch
            {
                < 4 => mixed,
                4 or 5 => DataFindings.Of($"P-{number}", $"s1_000{number % 3}", $"r-{number % 2}", r => r["bookedAt"] = number % 5 == 0 ? "2026-03-05T20:10" : "2026-03-05T21:10"),
                6 => Records.Line($"T-{number}", r => r["notices"] = DataFindings.Node($"[{string.Join(',', Enumerable.Repeat("""{"kind":"copy-of-detainer","to":"subject","at":"2026-03-06T00:00"}""", 12))}]")),
                7 => Records.Line($"Doe-J-{number}", r => r["custodian"]!["kindRaw"] = number % 2 == 0 ? "U visa" : "A217555012"),
                8 => Records.Within($"W-{number}"),
                _ => Records.Line($"S-{number}", sample: Records.Sparse),
            };
        var files = line.ArrayOf().Select(l => string.Join('\n', l)).ArrayOf().Where(f => f.Length > 0).Select(f => f.Take(6).ToArray());
        return (from f in files from parts in Gen.Choose(1, 3).ArrayOf(f.Length) select (f, parts)).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(ReportMergerTests)], MaxTest = 60)]
    public void The_report_of_any_parts_is_that_of_the_whole_byte_for_byte((string[] Files, int[] Parts) data)
    {
        foreach (var max in new[] { 0, 5, 1000 })
        {
            Assert.Equal(Shown(Whole(data.Files, max)), Shown(Merged(data.Files, data.Parts, max)));
        }
    }

    [Fact]
    public void Data_sets_have_findings_of_nearly_every_rule_across_records()
    {
        var reports = Gen.Sample(DataSets().Generator, 30, 60).Select(d => Whole(d.Item1, 1000)).ToArray();
        Assert.All(
            new[] { "PM8001", "PM8002", "PM8003", "PM8004", "PM8006", "PM8011", "PM9001", "PM9004", "PM9005" },
            rule => Assert.Contains(reports, r => Enum.GetValues<Outcome>().Any(o => r.AcrossRecords.Single(a => a.Rule == rule)[o] > 0)));
    }

    [Fact]
    public async Task What_was_lowered_or_suppressed_is_so_across_parts_too()
    {
        Assert.True(ReportSettings.TryRead(Encoding.UTF8.GetBytes("""{"schema":"policymodel/settings/v1","rules":[{"rule":"PM8001","cases":["C-1"],"suppress":true,"reason":"known"}]}"""), new NodaTime.LocalDate(2026, 11, 24), out var settings, out _));
        string[] files = [Records.Within("C-1"), Records.Within("C-1") + "\n" + Records.Within("C-2"), Records.Within("C-2")];
        var merged = Merged(files, [1, 1, 1], 100, settings);
        Assert.Equal((1, 1), (merged.AcrossRecords[0][Outcome.Suppressed], merged.AcrossRecords[0][Outcome.Violated]));
        Assert.Equal(Shown(Whole(files, 100, settings)), Shown(merged));
        using var merger = new ReportMerger(LawBook.BuiltIn, ReadingSet.BuiltIn, ReportSettings.None, 10);
        var fault = await Assert.ThrowsAsync<DatasetException>(() => merger.AddAsync(new MemoryStream(Part(files, 0, settings: settings)), "a", TestContext.Current.CancellationToken));
        Assert.Contains("--settings", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_holds_no_hash_that_can_be_tried_without_the_key()
    {
        var part = Encoding.UTF8.GetString(Part([DataFindings.Of("C-1", "s1_9f2c")], 0));
        var other = Encoding.UTF8.GetString(Part([DataFindings.Of("C-1", "s1_9f2c")], 0, key: [.. Key.Reverse()]));
        var plain = RecordKeys.Of(CaseId.Parse("C-1")).CaseId;
        var hashes = Convert.FromBase64String(part.Split("\"keys\":\"")[1].Split('"')[0]);
        Assert.Equal(1 + (6 * ReportParts.HashLength), hashes.Length);
        Assert.DoesNotContain(Convert.ToHexString(hashes), Convert.ToHexString(Convert.FromBase64String(other.Split("\"keys\":\"")[1].Split('"')[0])), StringComparison.Ordinal);
        Assert.DoesNotContain(plain.ToString("X32", null), Convert.ToHexString(hashes), StringComparison.Ordinal);
        Assert.DoesNotContain("9f2c", part, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "breaks off")]
    [InlineData("{}", "no part")]
    [InlineData("{\"schema\":\"policymodel/report/v1\",\"maxFindings\":1}", "policymodel/part/v1")]
    [InlineData("<html>", "no part")]
    public async Task What_is_no_part_is_refused(string text, string says)
    {
        using var merger = new ReportMerger(LawBook.BuiltIn, ReadingSet.BuiltIn, ReportSettings.None, 1);
        var fault = await Assert.ThrowsAsync<DatasetException>(() => merger.AddAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "p", TestContext.Current.CancellationToken));
        Assert.StartsWith("p: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(merger.Build);
    }

    [Fact]
    public async Task A_part_cut_anywhere_or_without_a_line_is_refused()
    {
        var whole = Part([Records.Line("C-1") + "\n" + Records.Line("C-1"), Records.Line("C-2")], 0, files: 2);
        var lines = Encoding.UTF8.GetString(whole).TrimEnd('\n').Split('\n');
        foreach (var broken in Enumerable.Range(0, 40).Select(i => whole[..(i * (whole.Length - 2) / 40)])
            .Concat([Encoding.UTF8.GetBytes(string.Join('\n', lines[..1].Concat(lines[2..]))), Encoding.UTF8.GetBytes(string.Join('\n', lines.Append(lines[0])))]))
        {
            using var merger = new ReportMerger(LawBook.BuiltIn, ReadingSet.BuiltIn, ReportSettings.None, 10);
            await Assert.ThrowsAsync<DatasetException>(() => merger.AddAsync(new MemoryStream(broken), "p", TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Parts_that_were_made_otherwise_are_refused()
    {
        var first = Part([Records.Within("C-1")], 0);
        foreach (var (part, says) in new[]
        {
            (Part([Records.Within("C-2")], 0, key: [.. Key.Reverse()]), "another key"),
            (Part([Records.Within("C-2")], 0, asOf: ReportedTime.Parse("2026-04-02")), "as-of"),
            (Part([Records.Within("C-2")], 0, max: 9), "--max-findings"),
        })
        {
            using var merger = new ReportMerger(LawBook.BuiltIn, ReadingSet.BuiltIn, ReportSettings.None, 10);
            await merger.AddAsync(new MemoryStream(first), "a", TestContext.Current.CancellationToken);
            var fault = await Assert.ThrowsAsync<DatasetException>(() => merger.AddAsync(new MemoryStream(part), "b", TestContext.Current.CancellationToken));
            Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_key_that_is_too_short_is_misuse() =>
        Assert.Throws<ArgumentException>(() => new ReportPartWriter(Assessor, null, 1, ReportSettings.None, new byte[31], Stream.Null));

    private static Report Whole(string[] files, int max, ReportSettings? settings = null)
    {
        using var builder = new ReportBuilder(Assessor, AsOf, max) { Settings = settings ?? ReportSettings.None };
        var dataset = Dataset(settings, AsOf);
        foreach (var record in dataset.AssessAllAsync(Inputs(files, 0, files.Length)).ToBlockingEnumerable())
        {
            builder.Add(record);
        }

        return builder.Build(dataset.Inputs);
    }

    private static Report Merged(string[] files, int[] sizes, int max, ReportSettings? settings = null)
    {
        using var merger = new ReportMerger(LawBook.BuiltIn, ReadingSet.BuiltIn, settings ?? ReportSettings.None, max);
        for (var (at, part) = (0, 0); at < files.Length; part++)
        {
            var count = Math.Min(sizes[part], files.Length - at);
            merger.AddAsync(new MemoryStream(Part(files, at, count, settings)), "part").GetAwaiter().GetResult();
            at += count;
        }

        return merger.Build();
    }

    private static byte[] Part(string[] contents, int from, int files = 1, ReportSettings? settings = null, byte[]? key = null, ReportedTime? asOf = null, int max = 1000)
    {
        using var output = new MemoryStream();
        using var part = new ReportPartWriter(Assessor, asOf ?? AsOf, max, settings ?? ReportSettings.None, key ?? Key, output);
        var dataset = Dataset(settings, asOf ?? AsOf);
        foreach (var record in dataset.AssessAllAsync(Inputs(contents, from, files)).ToBlockingEnumerable())
        {
            part.AddAsync(record).AsTask().GetAwaiter().GetResult();
        }

        part.FinishAsync(dataset.Inputs).GetAwaiter().GetResult();
        return output.ToArray();
    }

    private static DatasetAssessor Dataset(ReportSettings? settings, ReportedTime asOf) => new(Assessor, new DatasetOptions { AsOf = asOf, Settings = settings ?? ReportSettings.None });

    private static IEnumerable<DatasetInput> Inputs(string[] files, int from, int count) =>
        Enumerable.Range(from, count).Select(i => DatasetInput.Stream(new MemoryStream(Encoding.UTF8.GetBytes(files[i])), $"file-{i}.ndjson"));

    /// <summary>Everything that is printed of a report.</summary>
    private static string Shown(Report report)
    {
        using var output = new MemoryStream();
        JsonReport.WriteAsync(report, output).GetAwaiter().GetResult();
        CsvReport.WriteAsync(report, output).GetAwaiter().GetResult();
        SarifReport.WriteAsync(report, output).GetAwaiter().GetResult();
        HtmlReport.WriteAsync(report, output).GetAwaiter().GetResult();
        return report.Gravest + TextReport.Render(report) + Encoding.UTF8.GetString(output.ToArray());
    }
}
