using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace PolicyModel.Testing;

/// <summary>
/// FsCheck generators of the records of the vocabulary, for <c>[Property(Arbitrary = [typeof(Arbitraries)])]</c>. What they make is made up,
/// and valid unless the type says otherwise. Shrinking takes away properties and items, and keeps what is still valid.
/// </summary>
public static class Arbitraries
{
    private static readonly JsonSerializerOptions Written = new() { MaxDepth = 256 };

    /// <summary>Valid custody cases.</summary>
    public static Arbitrary<CustodyCase> CustodyCases() => Valid<CustodyCase>(RecordFamily.CustodyCase);

    /// <summary>Valid custody cases, checked, as the assessor takes them.</summary>
    public static Arbitrary<Validated<CustodyCase>> ValidatedCases() => Arb.From(
        CustodyCases().Generator.Select(Checked),
        record => CustodyCases().Shrinker(record.Value).Select(Checked));

    /// <summary>Valid funding agreements of every kind.</summary>
    public static Arbitrary<FundingAgreement> FundingAgreements() => Valid<FundingAgreement>(RecordFamily.FundingAgreement);

    /// <summary>Valid training programmes, changes of them and delegations.</summary>
    public static Arbitrary<TrainingRecord> TrainingRecords() => Valid<TrainingRecord>(RecordFamily.TrainingRecord);

    /// <summary>Valid community responses and disclosures.</summary>
    public static Arbitrary<OversightRecord> OversightRecords() => Valid<OversightRecord>(RecordFamily.OversightRecord);

    /// <summary>Valid envelopes of data sets.</summary>
    public static Arbitrary<Dataset> Datasets() => Valid<Dataset>(RecordFamily.Dataset);

    /// <summary>Records of every family that are nearly valid.</summary>
    public static Arbitrary<InvalidRecord> InvalidRecords() => Arb.From(
        Made((random, generator) => NearMiss(random, generator, RecordFamily.All[random.Next(RecordFamily.All.Count)])),
        Smaller);

    private static Arbitrary<T> Valid<T>(RecordFamily family)
        where T : class => Arb.From(
            Made((_, generator) => Read<T>(family, generator.Valid(family))!),
            record => RecordShrinker.Smaller(JsonNode.Parse(family.Write(record))!, smaller => Read<T>(family, smaller) is not null).Select(smaller => Read<T>(family, smaller)!));

    // One seed makes one record: FsCheck's replay works, and the larger its size, the more a record has of everything.
    private static Gen<T> Made<T>(Func<Random, ShapeGenerator, T> make) => Gen.Sized(size => Gen.Choose(0, int.MaxValue).Select(seed =>
    {
        var random = new Random(seed);
        return make(random, new ShapeGenerator(random) { Presence = Math.Clamp(10 + size, 10, 60), LongestList = Math.Clamp(1 + (size / 30), 1, 3) });
    }));

    private static T? Read<T>(RecordFamily family, JsonNode record)
        where T : class => family.Read(Encoding.UTF8.GetBytes(record.ToJsonString(Written)), out var problems) is T read && problems.Count == 0 ? read : null;

    private static Validated<CustodyCase> Checked(CustodyCase record) =>
        record.TryValidate(out var validated, out _) ? validated : throw new InvalidOperationException("A generated case is not valid.");

    /// <summary>A record with a fault: of form mostly, and now and then only of what its values say together.</summary>
    internal static InvalidRecord NearMiss(Random random, ShapeGenerator generator, RecordFamily family)
    {
        var ofMeaning = random.Next(4) == 0;
        var mutator = new RecordMutator(random, family);
        var record = generator.Valid(family);
        for (var tries = 0; ; tries++)
        {
            JsonNode? changed = record.DeepClone();
            var change = mutator.Mutate(ref changed);
            var json = mutator.Write(changed);
            if (family.Read(Encoding.UTF8.GetBytes(json), out var problems) is null && (!ofMeaning || tries > 60 || !problems.Any(ShapeGenerator.IsOfForm)))
            {
                return new InvalidRecord(family, changed, json, change, problems);
            }
        }
    }

    private static IEnumerable<InvalidRecord> Smaller(InvalidRecord record)
    {
        if (record.Node is null)
        {
            yield break;
        }

        // A smaller record has no fault that the larger one did not have.
        var codes = record.Problems.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var smaller in RecordShrinker.Smaller(record.Node, _ => true))
        {
            var json = RecordMutator.Plain(smaller);
            if (record.Family.Read(Encoding.UTF8.GetBytes(json), out var problems) is null && problems.All(p => codes.Contains(p.Code)))
            {
                yield return new InvalidRecord(record.Family, smaller, json, record.Change, problems);
            }
        }
    }
}
