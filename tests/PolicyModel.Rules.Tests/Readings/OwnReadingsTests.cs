using System.Text;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Rules.Tests;

/// <summary>Readings of the caller's own stand beside the package's, outside the bracket.</summary>
public sealed class OwnReadingsTests
{
    /// <summary>A place, what is put there (nothing: it is taken away), and the problem that makes.</summary>
    private static readonly (string Pointer, string? Value, string Problem)[] AllFaults =
    [
        ("/schema", "\"policymodel/law/v1\"", "PM0010 /schema"),
        ("/version", null, "PM0003 /version"),
        ("/note", "1", "PM0004 /note"),
        ("/inBracket", "true", "PM0002 /inBracket"),
        ("/policy", "4", "PM0004 /policy"),
        ("/policy/processingHours", "4", "PM0002 /policy/processingHours"),
        ("/policy/processingHoursOtherwise", "-1", "PM0006 /policy/processingHoursOtherwise"),
        ("/policy/processingHoursKeptForIce", "\"4\"", "PM0004 /policy/processingHoursKeptForIce"),
        ("/readings", null, "PM0003 /readings"),
        ("/readings", "{}", "PM0004 /readings"),
        ("/readings/0", "7", "PM0004 /readings/0"),
        ("/readings/0/inBracket", "true", "PM0002 /readings/0/inBracket"),
        ("/readings/0/reading", null, "PM0003 /readings/0/reading"),
        ("/readings/0/reading", "\"36h\"", "PM0006 /readings/0/reading"),
        ("/readings/0/reading", "\"regulation\"", "PM0012 /readings/0/reading"),
        ("/readings/1/reading", "\"prairie\"", "PM0012 /readings/1/reading"),
        ("/readings/0/title", null, "PM0003 /readings/0/title"),
        ("/readings/0/clock", "\"elapsed\"", "PM0007 /readings/0/clock"),
        ("/readings/0/clock", null, "PM0003 /readings/0/clock"),
        ("/readings/0/provision", null, "PM0003 /readings/0/provision"),
        ("/readings/0/provision", "\"prairie-37\"", "PM0011 /readings/0/provision"),
        ("/readings/0/provision", "\"gerstein-mclaughlin-48\"", "PM0021 /readings/0/provision"),
        ("/readings/0/provision", "\"watch-list\"", "PM0021 /readings/0/provision"),
        ("/readings/0/startsAfterHours", "0.5", "PM0006 /readings/0/startsAfterHours"),
        ("/readings/0/layers", null, "PM0003 /readings/0/layers"),
        ("/readings/0/layers/0", "\"easter\"", "PM0007 /readings/0/layers/0"),
        ("/readings/0/instruments", "\"all\"", "PM0007 /readings/0/instruments"),
        ("/readings/0/instruments", "\"none\"", "PM0021 /readings/0/instruments"),
        ("/readings/0/instruments", "\"hold-requesting-and-in-effect\"", "PM0021 /readings/0/instruments"),
        ("/readings/2/instruments", "\"hold-requesting\"", "PM0021 /readings/2/instruments"),
        ("/readings/2/startsAfterHours", "1", "PM0021 /readings/2"),
        ("/readings/2/layers", "[\"statutory\"]", "PM0021 /readings/2"),
    ];

    public static TheoryData<string, string?, string> Faults => [.. AllFaults.Select(f => new TheoryDataRow<string, string?, string>(f.Pointer, f.Value, f.Problem))];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_the_document_is_reported_with_its_pointer(string pointer, string? value, string expected)
    {
        Assert.False(ReadingSet.BuiltIn.TryWith(Encoding.UTF8.GetBytes(JsonPlace.Put(OwnLaw.Readings, pointer, value)), OwnLaw.Book, out var readings, out var problems));
        Assert.Null(readings);
        Assert.Equal([expected], problems.Select(p => $"{p.Code} {p.Pointer}"));
    }

    [Fact]
    public void The_schema_judges_the_faults_like_the_reader()
    {
        // What the law book and the set hold, a schema cannot know.
        var documents = AllFaults.Select(f => ("readings", JsonPlace.Put(OwnLaw.Readings, f.Pointer, f.Value), (Faulty: !f.Problem.StartsWith("PM001", StringComparison.Ordinal) && f.Problem != "PM0021 /readings/0/provision" || f.Problem.StartsWith("PM0010", StringComparison.Ordinal), What: $"{f.Pointer} {f.Value}")))
            .Append(("readings", OwnLaw.Readings.Replace('\n', ' '), (Faulty: false, What: "the made-up readings")));
        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(documents), d => Assert.Equal(d.Record, (d.Verdict is not null, d.Record.What)));
    }

    [Fact]
    public void The_samples_of_the_documentation_are_without_fault()
    {
        var law = OwnLaw.With(Sample("own-law.json"));
        Assert.Equal("prairie", OwnLaw.ReadingsWith(Sample("own-readings.json"), law).Readings[^1].Id);

        static string Sample(string name) => File.ReadAllText(Path.Combine(PolicyModel.Tests.Conformance.Vectors.Folder, "../../docs/samples", name));
    }

    [Fact]
    public void They_come_after_the_packages_own_and_never_into_the_bracket()
    {
        var readings = OwnLaw.ReadingsWith(OwnLaw.Readings);
        Assert.Equal([.. ReadingSet.BuiltIn.Readings.Select(r => r.Id), "prairie", "paper", "nothing"], readings.Readings.Select(r => r.Id));
        Assert.Equal(ReadingSet.BuiltIn.Readings.Where(r => r.InBracket), readings.Readings.Where(r => r.InBracket));
        Assert.Equal((0, 12), (readings.ProcessingKeptForIce.TotalHours, readings.ProcessingOtherwise.TotalHours));
        Assert.Matches("^" + ReadingSet.BuiltIn.Version + @"\+prairie-1\.[0-9a-f]{8}$", readings.Version);
    }

    [Fact]
    public void Policy_figures_that_are_not_named_stay_as_they_are()
    {
        var readings = OwnLaw.ReadingsWith("""{"schema":"policymodel/readings/v1","version":"1","policy":{"processingHoursOtherwise":0},"readings":[]}""");
        Assert.Equal((4, 0), (readings.ProcessingKeptForIce.TotalHours, readings.ProcessingOtherwise.TotalHours));
        Assert.Equal(ReadingSet.BuiltIn.Readings, readings.Readings);
    }

    [Fact]
    public void The_law_that_readings_rest_on_may_be_the_callers_own_too() =>
        Assert.False(ReadingSet.BuiltIn.TryWith(Encoding.UTF8.GetBytes(OwnLaw.Readings), LawBook.BuiltIn, out _, out _));

    [Theory]
    [InlineData("2026-03-04T06:00:00", Verdict.Within)]
    [InlineData("2026-03-04T06:00:01", Verdict.Exceeds)]
    public void A_reading_of_the_callers_own_is_judged_by_its_own_clock(string left, Verdict expected)
    {
        // Eligible on Monday at noon; the clock starts at 18:00 and 36 counted hours end on Wednesday at 06:00.
        var record = Case.Booked("2026-03-01T12:00").Ground("g1", "2026-03-02T12:00", GroundEndReason.Dismissed)
            .Detainer(DetainerForm.I247A, received: "2026-03-01", served: "2026-03-01").HandedToIce(left).Left(left).Record();
        var readings = OwnLaw.ReadingsWith(OwnLaw.Readings);
        var without = new Assessor(OwnLaw.Book, ReadingSet.BuiltIn with { ProcessingKeptForIce = readings.ProcessingKeptForIce, ProcessingOtherwise = readings.ProcessingOtherwise }).Assess(record);
        var with = new Assessor(OwnLaw.Book, readings).Assess(record);
        Assert.Equal(expected, with.Verdicts.Single(v => v.Reading == "prairie").Verdict);
        Assert.Equal(Verdict.Exceeds, with.Verdicts.Single(v => v.Reading == "nothing").Verdict);
        Assert.Equal((without.Bracket, without.BracketAtMost), (with.Bracket, with.BracketAtMost));
        Assert.Equal(without.Outcomes, with.Outcomes);
    }
}
