using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Benchmarks;

/// <summary>
/// Runs the whole pipeline and its peers side by side on the same made-up file in one process, in turn, several times over, and prints medians. Ratios are
/// taken run by run, so that they hold while the machine's speed drifts.
/// </summary>
internal sealed class Comparison
{
    private const string Bare = "System.Text.Json";
    private const string Ours = "PolicyModel";
    private const int WarmUps = 3;
    private readonly int count;
    private readonly int runs;
    private readonly byte[] text;
    private readonly string file;
    private readonly List<Contender> contenders = [];

    private Comparison(int count, int runs, string file)
    {
        this.count = count;
        this.runs = runs;
        this.file = file;
        text = CustodyRecords.Made(count, seed: 7, CustodyRecords.Spread.Usual);
        File.WriteAllBytes(file, text);
    }

    internal static int Run(int count, int runs)
    {
        var file = Path.Combine(Path.GetTempPath(), $"policymodel-{Guid.NewGuid():N}.ndjson");
        try
        {
            var comparison = new Comparison(count, runs, file);
            comparison.Sides();
            comparison.Allocation();
            comparison.Curves();
        }
        finally
        {
            File.Delete(file);
        }

        return 0;
    }

    private void Sides()
    {
        Say($"{count} records of {text.Length / count} bytes on average, seed 7; {runs} runs of each in turn, medians; ratios run by run; one core unless said otherwise; .NET {Environment.Version}.");
        var pipeline = new Pipeline();
        var everything = new Pipeline(new Assessor(), new DatasetOptions(), int.MaxValue);
        var alone = Alone();
        var report = pipeline.Run(text);
        Debug.Assert(report.Valid == count, "Every made-up record is valid.");
        var (without, share) = WithoutFindings(text);
        Say($"{report.FindingsTotal} findings; {share:P0} of the records have none.");
        var expressions = new Peers.Expressions();
        using var sql = new Peers.Sql(threads: 1);
        var pinned = Processors.TryUse(1);
        Add("Utf8JsonReader", "tokens are read and dropped", () => Peers.Scan(new Lines(text)));
        Add(Bare, "generated code and NodaTime's converters: plain records, no checks, nothing judged", () => Peers.Deserialize(new Lines(text)));
        Add("the usual pipeline", "that, FluentValidation and a day loop: one rule, one reading, no unknown times, no law of places", () => Peers.Usual(new Lines(text)));
        Add("RulesEngine 6.0.1", "deserialized as above, ten expressions, one of them the day loop: no checks, one reading", () => expressions.Run(new Lines(text)));
        Add("DuckDB", "one query for the 48 hours: no checks, no zones, one reading, nothing but a count", () => sql.Run(file));
        Add(Ours, $"all checks, all readings, all rules, counts, the first {Pipeline.UsualFindings} findings written", () => alone.Run(text).Valid);
        Add("PolicyModel, no findings", "the same number of records, none of which has a finding", () => alone.Run(without).Valid);
        Add("PolicyModel, data rules too", "and the rules on data and privacy, as a report has them: repeated records, times, words", () => pipeline.Run(text).Valid);
        Add("PolicyModel, every finding", "and every finding written with its citations", () => everything.Run(text).Valid);
        if (pinned)
        {
            Add("PolicyModel, two cores", "the first of these on both cores", () =>
            {
                Processors.TryUse(2);
                var valid = alone.Run(text).Valid;
                Processors.TryUse(1);
                return valid;
            });
        }
        else
        {
            Say("Cores are not told apart on this system: every line may use all.");
        }

        for (var run = -WarmUps; run < runs; run++)
        {
            foreach (var contender in contenders)
            {
                contender.Measure(counts: run >= 0);
            }
        }

        var ajv = Ajv();
        Say("");
        Say("| what | records/s | ratio to bare deserialization | bytes allocated a record | what it does and leaves out |");
        Say("|---|---:|---:|---:|---|");
        var bare = contenders.Single(c => c.Name == Bare);
        foreach (var contender in contenders)
        {
            Say($"| {contender.Name} | {count / Median(contender.Seconds):N0} | {Median(Ratios(bare, contender)):0.00} | {Median(contender.Bytes) / count:N0} | {contender.Does} |");
        }

        if (ajv.Count > 0)
        {
            Say($"| ajv 8 (node) | {count / Median(ajv):N0} | {Median(bare.Seconds) / Median(ajv):0.00} | | JSON.parse and the library's own schema, in a process of its own after its warm-up: what a schema can say and nothing else |");
        }

        if (pinned)
        {
            Say("");
            Say($"Two cores to one: {Median(Ratios(contenders.Single(c => c.Name == Ours), contenders[^1])):0.00}.");
        }
    }

    /// <summary>What a record costs that is valid and without findings, once everything is warm: the difference of two sizes.</summary>
    private void Allocation()
    {
        var (text, _) = WithoutFindings(this.text);
        var half = Head(text, count / 2);
        Say("");
        foreach (var appliesDataRules in (bool[])[false, true])
        {
            var pipeline = new Pipeline(new Assessor(), new DatasetOptions { AppliesDataRules = appliesDataRules });
            pipeline.Run(text);
            pipeline.Run(half);
            var whole = Allocated(() => pipeline.Run(text));
            var part = Allocated(() => pipeline.Run(half));
            Say($"Bytes allocated for one more valid record without findings, {(appliesDataRules ? "with" : "without")} the rules on data: {(whole - part) / (count - (count / 2)):0.0}.");
        }
    }

    private static Pipeline Alone() => new(new Assessor(), new DatasetOptions { AppliesDataRules = false });

    private void Curves()
    {
        Say("");
        Say("Microseconds a record, one core, medians:");
        var plain = CustodyRecords.Spread.Usual;
        Curve("records", [count / 4, count / 2, count, count * 2], n => (Alone(), CustodyRecords.Made(n, 7, plain), n));
        Curve("longest hold in days", [1, 10, 100, 1000], days => (Alone(), CustodyRecords.Made(count / 2, 7, plain with { HoldHours = days * 24 }), count / 2));
        Curve("years covered", [1, 5, 20], years => (Alone(), CustodyRecords.Made(count / 2, 7, plain with { FirstYear = 2024 - years, Years = years }), count / 2));
        var made = CustodyRecords.Made(count / 2, 7, plain);
        Curve("provisions added", [0, 100, 1000], more => (new Pipeline(new Assessor(WithMore(more), ReadingSet.BuiltIn), new DatasetOptions { AppliesDataRules = false }), made, count / 2));
    }

    /// <summary>The built-in law with more provisions of another place: as many as a caller's own law may bring.</summary>
    private static LawBook WithMore(int provisions)
    {
        var law = LawBook.BuiltIn;
        var model = law.Provisions.First(p => p.Jurisdiction == "US-CA");
        for (var i = 0; i < provisions; i++)
        {
            law = law.With(model with { ProvisionId = string.Create(CultureInfo.InvariantCulture, $"added-{i}") });
        }

        return law;
    }

    private void Curve(string what, int[] points, Func<int, (Pipeline Pipeline, byte[] Text, int Count)> at)
    {
        var made = points.Select(at).ToArray();
        var seconds = made.Select(_ => new List<double>()).ToArray();
        for (var run = -WarmUps; run < runs; run++)
        {
            for (var i = 0; i < made.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                made[i].Pipeline.Run(made[i].Text);
                if (run >= 0)
                {
                    seconds[i].Add(watch.Elapsed.TotalSeconds);
                }
            }
        }

        Say($"- {what}: {string.Join(", ", points.Zip(made, seconds).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.First:N0}: {Median(p.Third) / p.Second.Count * 1e6:0.00}")))}");
    }

    private List<double> Ajv()
    {
        var root = RepositoryRoot();
        if (!Directory.Exists(Path.Combine(root, "tests/SchemaJudge/node_modules")))
        {
            Say("ajv is left out: run npm ci in tests/SchemaJudge first.");
            return [];
        }

        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(root, "tests/Benchmarks/ajv.mjs"), Path.Combine(root, "src/PolicyModel/Schemas/v1/custody-case.schema.json"), file, (runs + WarmUps).ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var seconds = node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => double.Parse(l, CultureInfo.InvariantCulture)).Skip(WarmUps).ToList();
        node.WaitForExit();
        return seconds;
    }

    private static string RepositoryRoot() =>
        typeof(Comparison).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>As many records, all of them without findings: those of a text that have none, over and over under ids of their own.</summary>
    private (byte[] Text, double Share) WithoutFindings(byte[] from)
    {
        var assessor = new Assessor();
        List<byte[]> without = [];
        foreach (var line in new Lines(from))
        {
            CustodyCaseReader.TryRead(line, out var record, out _);
            if (assessor.Assess(record!).Findings.Count == 0)
            {
                without.Add(line.ToArray());
            }
        }

        using var all = new MemoryStream();
        for (var i = 0; i < count; i++)
        {
            var line = without[i % without.Count];
            var at = line.AsSpan().IndexOf("\"C-"u8) + 3;
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i:0000000}")).CopyTo(line, at);
            all.Write(line);
            all.WriteByte((byte)'\n');
        }

        return (all.ToArray(), (double)without.Count / count);
    }

    private static byte[] Head(byte[] text, int lines)
    {
        var end = 0;
        for (var i = 0; i < lines; i++)
        {
            end += text.AsSpan(end).IndexOf((byte)'\n') + 1;
        }

        return text[..end];
    }

    private static double Allocated(Action work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        work();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private void Add(string name, string does, Func<long> work) => contenders.Add(new Contender { Name = name, Does = does, Work = work });

    private static IEnumerable<double> Ratios(Contender one, Contender other) => one.Seconds.Zip(other.Seconds, (a, b) => a / b);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Say(string line) => Console.WriteLine(line);

    private sealed class Contender
    {
        internal required string Name { get; init; }

        internal required string Does { get; init; }

        internal required Func<long> Work { get; init; }

        internal List<double> Seconds { get; } = [];

        internal List<double> Bytes { get; } = [];

        internal void Measure(bool counts)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var bytes = Allocated(() => Work());
            if (counts)
            {
                Seconds.Add(watch.Elapsed.TotalSeconds);
                Bytes.Add(bytes);
            }
        }
    }
}
