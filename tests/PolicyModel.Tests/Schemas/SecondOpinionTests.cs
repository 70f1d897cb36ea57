using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Tests.Schemas;

/// <summary>
/// What a schema can say, the readers and an independent validator judge alike. A disagreement is mended in the reader or in the
/// generator of the schemas, and never here.
/// </summary>
public sealed class SecondOpinionTests
{
    /// <summary>How many records are compared; more of them on request.</summary>
    private static readonly int Records = int.Parse(Environment.GetEnvironmentVariable("POLICYMODEL_RECORDS") ?? "20000");

    /// <summary>What a schema cannot say: a record whose problems are only of these is one that its schema accepts.</summary>
    internal static bool IsBeyondSchema(string code) => code is
        ProblemCodes.DuplicateProperty or ProblemCodes.UnknownTimeZone or ProblemCodes.DanglingReference or ProblemCodes.DuplicateId or ProblemCodes.GroundEndsBeforeItBegins
        or ProblemCodes.GroundEndsBeforeBooking or ProblemCodes.LeftBeforeBooking or ProblemCodes.IllegalBailStep or ProblemCodes.BailEventsOutOfOrder
        or ProblemCodes.InstrumentEndsBeforeIssue or ProblemCodes.HandOverIsNotTheEnd or ProblemCodes.AsOfBeforeBooking or ProblemCodes.DaysOutOfOrder
        or ProblemCodes.TimesOutOfOrder or ProblemCodes.OtherState or ProblemCodes.ImpossibleFigures;

    [Fact]
    public void Generated_records_half_of_them_broken_are_judged_alike()
    {
        using var judge = SchemaJudge.Start();
        var (valid, disagreements) = (0, new List<(string Cause, string Record)>());
        var records = Partitioner.Create(0, Records, 250).AsParallel().AsOrdered().SelectMany(range => Enumerable.Range(range.Item1, range.Item2 - range.Item1).Select(Make));
        foreach (var (record, verdict) in judge.Judge(records.Select(r => (r.Schema, r.Json, r))))
        {
            var accepted = !record.Problems.Any(p => p.Severity == Severity.Error && !IsBeyondSchema(p.Code));
            valid += accepted ? 1 : 0;
            if (accepted != verdict is null)
            {
                var says = verdict is null ? "valid" : verdict.Replace("\t", " at ", StringComparison.Ordinal);
                var reads = record.Problems.Count == 0 ? "valid" : string.Join(", ", Samples.CodesAndPointers(record.Problems).Take(5));
                disagreements.Add((
                    $"{verdict?.Split('\t')[0]} {string.Join(' ', record.Problems.Select(p => p.Code).Distinct())}",
                    $"seed {record.Seed} of {record.Schema}, {record.Change}: the schema says {says}, the reader {reads}" + (record.Json.Length < 600 ? $"\n    {record.Json}" : "")));
            }
        }

        // A few of each cause, so that a frequent one does not hide the others.
        var told = disagreements.GroupBy(d => d.Cause).SelectMany(g => g.Take(3).Select(d => d.Record).Append($"  and {Math.Max(0, g.Count() - 3)} more like it"));
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} records are judged in two ways:\n{string.Join('\n', told)}");

        // Neither side is a foregone conclusion.
        Assert.InRange(valid, Records / 2, Records * 3 / 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4_711)]
    public void A_seed_gives_the_same_record_again(int seed) => Assert.Equal(Make(seed).Json, Make(seed).Json);

    private static Judged Make(int seed)
    {
        var random = new Random(seed);
        var family = RecordFamily.All[seed / 2 % RecordFamily.All.Count];
        var generator = new ShapeGenerator(random) { Presence = random.Next(1, 7) * 10, LongestList = random.Next(1, 3) };
        JsonNode? record = generator.Valid(family);
        var mutator = new RecordMutator(random, family);
        var change = seed % 2 == 0 ? "as generated" : mutator.Mutate(ref record);
        var json = mutator.Write(record);
        family.Read(Encoding.UTF8.GetBytes(json), out var problems);
        return new Judged(seed, NameOf(family), json, change, problems);
    }

    internal static string NameOf(RecordFamily family) => family.Schema.Split('/')[1];

    private sealed record Judged(int Seed, string Schema, string Json, string Change, IReadOnlyList<Problem> Problems);
}
