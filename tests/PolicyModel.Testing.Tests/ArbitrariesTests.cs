using System.Text;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PolicyModel.Testing.Tests;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public sealed class ArbitrariesTests
{
    [Property]
    public void A_case_is_valid(CustodyCase record) => Assert.True(record.TryValidate(out _, out var problems), string.Join('\n', problems));

    [Property]
    public void A_checked_case_can_be_judged(Validated<CustodyCase> record) =>
        Assert.Equal(record.Value.CaseId, new Rules.Assessor().Assess(record, ReportedTime.Parse("2199-12-31")).CaseId);

    [Property]
    public void An_agreement_is_valid(FundingAgreement record) => Assert.True(record.TryValidate(out _, out var problems), string.Join('\n', problems));

    [Property]
    public void A_training_record_is_valid(TrainingRecord record) => Assert.True(record.TryValidate(out _, out var problems), string.Join('\n', problems));

    [Property]
    public void An_oversight_record_is_valid(OversightRecord record) => Assert.True(record.TryValidate(out _, out var problems), string.Join('\n', problems));

    [Property]
    public void A_data_set_is_valid(Dataset record) => Assert.True(record.TryValidate(out _, out var problems), string.Join('\n', problems));

    [Property]
    public void A_record_that_is_nearly_valid_is_not_valid_and_says_why(InvalidRecord record)
    {
        Assert.Contains(record.Problems, p => p.Severity == Severity.Error);
        Assert.Null(RecordFamily.Named(record.Schema).Read(Encoding.UTF8.GetBytes(record.Json), out var problems));
        Assert.Equal(record.Problems, problems);
    }

    [Fact]
    public void Records_of_every_kind_are_made()
    {
        Assert.Equal(13, Sample(Arbitraries.FundingAgreements()).Select(r => r.GetType()).Distinct().Count());
        Assert.Equal(3, Sample(Arbitraries.TrainingRecords()).Select(r => r.GetType()).Distinct().Count());
        Assert.Equal(2, Sample(Arbitraries.OversightRecords()).Select(r => r.GetType()).Distinct().Count());
        Assert.Equal(5, Sample(Arbitraries.InvalidRecords()).Select(r => r.Schema).Distinct().Count());
    }

    [Fact]
    public void Nearly_valid_records_are_wrong_in_form_and_in_meaning()
    {
        var codes = Enumerable.Range(0, 6000).Select(NearMiss).SelectMany(r => r.Problems).Select(p => p.Code).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                ProblemCodes.UnknownProperty, ProblemCodes.MissingProperty, ProblemCodes.WrongType, ProblemCodes.MalformedValue, ProblemCodes.UnknownCode,
                ProblemCodes.UnusableText, ProblemCodes.UnknownSchema, ProblemCodes.DanglingReference, ProblemCodes.DuplicateId, ProblemCodes.IllegalBailStep, ProblemCodes.DaysOutOfOrder,
            },
            codes);

        static InvalidRecord NearMiss(int seed)
        {
            var random = new Random(seed);
            return Arbitraries.NearMiss(random, new ShapeGenerator(random), RecordFamily.All[seed % RecordFamily.All.Count]);
        }
    }

    [Fact]
    public void A_valid_record_shrinks_to_valid_ones_that_are_smaller_down_to_what_is_required()
    {
        var cases = Arbitraries.CustodyCases();
        foreach (var record in Sample(cases, 20))
        {
            var at = record;
            while (Smaller(at).FirstOrDefault() is { } smaller)
            {
                Assert.True(smaller.TryValidate(out _, out _));
                Assert.True(CustodyCaseWriter.ToUtf8(smaller).Length < CustodyCaseWriter.ToUtf8(at).Length);
                at = smaller;
            }

            Assert.Equal((null, null, null, null), (at.Grounds, at.Bail, at.Detainers, at.AsOf));
            Assert.Equal(record.CaseId, at.CaseId);
        }

        IEnumerable<CustodyCase> Smaller(CustodyCase one) => cases.Shrinker(one);
    }

    [Fact]
    public void A_nearly_valid_record_shrinks_to_smaller_ones_with_no_new_fault()
    {
        var records = Arbitraries.InvalidRecords();
        foreach (var record in Sample(records, 20))
        {
            foreach (var smaller in records.Shrinker(record))
            {
                Assert.Contains(smaller.Problems, p => p.Severity == Severity.Error);
                Assert.Subset(record.Problems.Select(p => p.Code).ToHashSet(), smaller.Problems.Select(p => p.Code).ToHashSet());
            }
        }
    }

    [Fact]
    public void A_counterexample_is_shrunk_to_the_least_that_shows_it()
    {
        var least = Sample(Arbitraries.FundingAgreements(), 200).First(HasAward);
        while (Arbitraries.FundingAgreements().Shrinker(least).FirstOrDefault(HasAward) is { } smaller)
        {
            least = smaller;
        }

        Assert.Null(least.Termination);
        Assert.Null(least.Sources);
        Assert.Single(least.Lines!);

        static bool HasAward(FundingAgreement agreement) => agreement.Lines is { Count: > 0 };
    }

    private static List<T> Sample<T>(FsCheck.Arbitrary<T> arbitrary, int count = 300) => [.. arbitrary.Generator.Sample(count, 60)];
}
