using System.Text;

namespace PolicyModel.Tests;

/// <summary>Records with very many problems. Work that grew with their square would not end here in hours.</summary>
public sealed class ManyProblemsTests
{
    private const int Many = 300_000;

    [Fact]
    public void Problems_beyond_the_first_thousand_of_a_severity_are_counted()
    {
        foreach (var count in (int[])[1000, 1001, Many])
        {
            var problems = Samples.Problems(Samples.With(Repeat(count, i => $"\"x{i}\": 1")));
            if (count == 1000)
            {
                Assert.Equal(count, problems.Count);
                continue;
            }

            Assert.Equal(1001, problems.Count);
            Assert.All(problems.Take(1000), p => Assert.Equal(ProblemCodes.UnknownProperty, p.Code));
            Assert.Equal((ProblemCodes.MoreProblems, "", Severity.Error), (problems[^1].Code, problems[^1].Pointer, problems[^1].Severity));
            Assert.Equal($"There are {count} errors, 0 warnings and 0 notes; the first 1000 of each are listed.", problems[^1].Message);
        }
    }

    [Fact]
    public void Notes_without_number_hide_no_error_and_no_fault_of_meaning()
    {
        var json = Samples.With($"{Repeat(Many, i => $"\"x{i}\": 1")}, \"county\": 7, \"leftCustodyAt\": \"2020-01-01\"");
        var problems = Samples.Problems(json, ReadMode.Lenient);
        Assert.Equal(1003, problems.Count);
        Assert.Equal(["PM0004 /county", "PM0015 /leftCustodyAt", "PM0027 "], Samples.CodesAndPointers(problems.Skip(1000)));
        Assert.Equal(Severity.Note, problems[^1].Severity);
        Assert.Equal($"There are 2 errors, 0 warnings and {Many} notes; the first 1000 of each are listed.", problems[^1].Message);
    }

    [Fact]
    public void A_valid_record_stays_valid_under_notes_without_number()
    {
        Assert.True(CustodyCaseReader.TryRead(Samples.Utf8(Samples.With(Repeat(Many, i => $"\"x{i}\": 1"))), out _, out var problems, ReadMode.Lenient));
        Assert.Equal(1001, problems.Count);
    }

    [Fact]
    public void Ids_that_stand_twice_are_found_each_at_its_own_byte_and_line()
    {
        var problems = Samples.Problems(Samples.With($"\"grounds\": [{Repeat(Many, _ => "{\"groundId\": \"g1\", \"kind\": \"sentence\"}\n")}]"));
        Assert.Equal(1001, problems.Count);
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => $"/grounds/{i}/groundId"), problems.Take(1000).Select(p => p.Pointer));
        Assert.Equal(1000, problems.Take(1000).Select(p => p.Line).Distinct().Count());
        Assert.StartsWith($"There are {Many - 1} errors,", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_that_lead_nowhere_are_found()
    {
        var problems = Samples.Problems(Samples.With($"\"bail\": [{{\"bailId\": \"b1\", \"covers\": [{Repeat(Many, i => $"\"g{i}\"")}], \"history\": []}}]"));
        Assert.Equal("/bail/0/covers/999", problems[999].Pointer);
        Assert.StartsWith($"There are {Many} errors,", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_meaning_beside_faults_of_form_are_found()
    {
        // As many of either as are kept: the ones rest on none of the others.
        var json = Samples.With($"\"grounds\": [{Repeat(Many, i => i < 1000 ? "{\"groundId\": \"g1\", \"kind\": \"none\"}" : "{\"groundId\": \"g1\", \"kind\": \"sentence\"}")}]");
        var problems = Samples.Problems(json);
        Assert.All(problems.Take(1000), p => Assert.Equal(ProblemCodes.UnknownCode, p.Code));
        Assert.StartsWith($"There are {Many + 999} errors,", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_no_text_before_a_fault_of_meaning_are_passed_over()
    {
        var problems = Samples.Problems(Samples.Minimal.Insert(1, Repeat(2000, _ => "\"\\ud800abcd\": 1") + ",").TrimEnd().TrimEnd('}') + ", \"leftCustodyAt\": \"2020-01-01\" }", ReadMode.Lenient);
        Assert.Contains("PM0015 /leftCustodyAt", Samples.CodesAndPointers(problems));
    }

    [Fact]
    public void A_record_built_in_code_is_held_to_the_same()
    {
        var record = Samples.MinimalCase() with { Grounds = [.. Enumerable.Repeat(new Ground { GroundId = RecordId.Parse("g1"), Kind = GroundKind.Sentence }, Many)] };
        Assert.False(record.TryValidate(out _, out var problems));
        Assert.Equal(1001, problems.Count);
        Assert.Equal(1001, new CustodyCaseValidator().Validate(record).Errors.Count);
    }

    private static string Repeat(int count, Func<int, string> item) => new StringBuilder().AppendJoin(", ", Enumerable.Range(0, count).Select(item)).ToString();
}
