using System.Text;
using BenchmarkDotNet.Attributes;
using NodaTime;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Benchmarks;

/// <summary>The parts of the library, each by itself.</summary>
[MemoryDiagnoser]
public class Parts
{
    private readonly ReportedTime time = ReportedTime.Parse("2026-03-06T18:30:00");
    private readonly byte[] clockTime = Encoding.UTF8.GetBytes("2026-03-06T18:30:00");
    private readonly byte[] caseId = Encoding.UTF8.GetBytes("C-0001234");
    private readonly byte[] subject = Encoding.UTF8.GetBytes("b1_9f2c41d07be8");
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
    private readonly Assessor assessor = new();
    private readonly Instant eligible = Instant.FromUtc(2026, 3, 7, 0, 30);
    private readonly byte[] line = CustodyRecords.Made(1, 11, CustodyRecords.Spread.Usual)[..^1];
    private readonly CountedClock clock = new(DateTimeZoneProviders.Tzdb["America/Chicago"], LawBook.BuiltIn.Calendar, HolidayLayers.Statutory | HolidayLayers.Observed);
    private Validated<CustodyCase> record = null!;

    /// <summary>Makes what the parts work on.</summary>
    [GlobalSetup]
    public void Setup()
    {
        CustodyCaseReader.TryRead(line, out record!, out _);
    }

    /// <summary>A reported time from UTF-8.</summary>
    [Benchmark]
    public bool ReportedTimeParse() => ReportedTime.TryParse(clockTime, out _);

    /// <summary>The bounds of a reported time in a zone.</summary>
    [Benchmark]
    public InstantBounds ReportedTimeBounds() => time.BoundsIn(zone);

    /// <summary>A case id from UTF-8, with the checks for A-numbers and hashes.</summary>
    [Benchmark]
    public bool CaseIdParse() => Identifier<CaseId>(caseId);

    /// <summary>A pseudonym from UTF-8.</summary>
    [Benchmark]
    public bool SubjectParse() => Identifier<SubjectPseudonym>(subject);

    /// <summary>A record from UTF-8: form and meaning.</summary>
    [Benchmark]
    public bool Parse() => CustodyCaseReader.TryRead(line, out _, out _);

    /// <summary>The checks of a record that was built in code: form and meaning.</summary>
    [Benchmark]
    public bool Invariants() => record.Value.TryValidate(out _, out _);

    /// <summary>The end of 48 counted hours.</summary>
    [Benchmark]
    public Instant Clock() => clock.Deadline(eligible, Duration.FromHours(48));

    /// <summary>The deadline of a reading.</summary>
    [Benchmark]
    public bool ClockOfReading() => assessor.TryDeadline(eligible, zone, "regulation", DetainerForm.I247A, out _);

    /// <summary>All readings and all rules of one record, and what is said of them.</summary>
    [Benchmark]
    public Assessment Assess() => assessor.Assess(record);

    private static bool Identifier<T>(byte[] utf8)
        where T : struct, IUtf8SpanParsable<T> => T.TryParse(utf8, null, out _);
}

/// <summary>The readers and writers of data sets, on a thousand records.</summary>
[MemoryDiagnoser]
public class Doors
{
    private readonly byte[] lines = CustodyRecords.Made(1000, 11, CustodyRecords.Spread.Usual);
    private readonly Pipeline pipeline = new();
    private byte[] charges = [];
    private Pipeline mapped = null!;
    private Report report = null!;

    /// <summary>Makes what the doors work on.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var text = new StringWriter { NewLine = "\n" };
        JailCharges.Write(text, 1000, 11);
        charges = Encoding.UTF8.GetBytes(text.ToString());
        ShippedMappings.TryGet("travis-jail-charges", out var json);
        DatasetMapping.TryRead(Encoding.UTF8.GetBytes(json!), out var mapping, out _);
        mapped = new Pipeline(new Assessor(), new DatasetOptions { Mapping = mapping, AsOf = ReportedTime.Parse("2026-01-01") });
        report = pipeline.Run(lines);
    }

    /// <summary>Records as lines of JSON, judged and reported.</summary>
    [Benchmark]
    public long Ndjson() => pipeline.Run(lines).Valid;

    /// <summary>Bookings as CSV of nine columns through a mapping, judged and reported.</summary>
    [Benchmark]
    public long MappedCsv() => mapped.Run(charges).Valid;

    /// <summary>The report as JSON.</summary>
    [Benchmark]
    public Task WriteJson() => JsonReport.WriteAsync(report, Stream.Null, CancellationToken.None);

    /// <summary>The report as CSV.</summary>
    [Benchmark]
    public Task WriteCsv() => CsvReport.WriteAsync(report, Stream.Null, CancellationToken.None);

    /// <summary>The report as SARIF.</summary>
    [Benchmark]
    public Task WriteSarif() => SarifReport.WriteAsync(report, Stream.Null, CancellationToken.None);

    /// <summary>The report as a page.</summary>
    [Benchmark]
    public Task WriteHtml() => HtmlReport.WriteAsync(report, Stream.Null, CancellationToken.None);

    /// <summary>The report as text.</summary>
    [Benchmark]
    public string WriteText() => TextReport.Render(report);
}
