using System.Reflection;
using System.Text;

namespace PolicyModel.Testing.Tests;

public sealed class ConformanceTests : IDisposable
{
    private const string Good = """{"schema":"policymodel/oversight/v1","record":"disclosure","disclosureId":"d1","title":"Detainers","publisher":"Prairie County"}""";
    private const string Case = """{"schema":"policymodel/custody-case/v1","caseId":"C-0001","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago"},"bookedAt":"2026-03-05T21:10"}""";

    private readonly string path = Path.GetTempFileName();

    private static string Root { get; } = typeof(ConformanceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public void Dispose() => File.Delete(path);

    [Fact]
    public void The_samples_conform()
    {
        var result = Conformance.Run(Path.Combine(Root, "docs", "samples", "cases.ndjson"));
        Assert.True(result.Records >= 16);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Records_of_several_schemas_may_stand_in_one_file() => Assert.Equal(2, Run(Good, "", Case, "  ").Records);

    [Fact]
    public void Every_problem_is_told_with_file_line_and_pointer_and_without_a_value()
    {
        var failure = Assert.Throws<ConformanceException>(() => Run(
            Case,
            Case.Replace("US-MO", "Canary", StringComparison.Ordinal).Replace("America/Chicago", "America/Canary", StringComparison.Ordinal),
            "",
            "{\"schema\":\"policymodel/custody-case/v1\",",
            Good.Replace("\"d1\"", "\"d1\",\"canary\":1", StringComparison.Ordinal)));
        Assert.Contains("4 problems in 3 of 4 records", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"\n{path}(2) /jurisdiction PM0006: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"\n{path}(2) /custodian/timeZone PM0008: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"\n{path}(4) (whole record) PM0001: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"\n{path}(5) (whole record) PM0002: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([2, 2, 4, 5], failure.Result.Problems.Select(p => p.Line));
    }

    [Fact]
    public void An_empty_file_does_not_conform_unless_it_may()
    {
        var failure = Assert.Throws<ConformanceException>(() => Run(""));
        Assert.Contains("expected at least 1 records", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, Conformance.Run(path, new() { LeastRecords = 0 }).Records);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"schema":7}""")]
    [InlineData("""{"schema":"policymodel/none/v1"}""")]
    [InlineData("""{"a":{"schema":"policymodel/oversight/v1"}}""")]
    [InlineData("""{"schema":"\ud800"}""")]
    public void A_record_of_no_known_schema_does_not_conform(string line) =>
        Assert.Contains("/schema PM0010", Assert.Throws<ConformanceException>(() => Run(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_property_name_with_a_lone_surrogate_does_not_hide_the_schema() =>
        Assert.Contains("(whole record) PM0002", Assert.Throws<ConformanceException>(() => Run("{\"\\ud800abcd\":1," + Good[1..])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"a\":[1,}")]
    [InlineData("[1")]
    [InlineData("7 8")]
    public void A_line_that_is_not_JSON_does_not_conform(string line) =>
        Assert.Contains("(whole record) PM0001", Assert.Throws<ConformanceException>(() => Run(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_schema_need_not_stand_first() => Run("""{"record":"disclosure","disclosureId":"d1","title":"Detainers","publisher":"Prairie County","schema":"policymodel/oversight/v1"}""");

    [Theory]
    [InlineData("custody-case")]
    [InlineData("policymodel/custody-case/v1")]
    public void One_schema_may_be_asked_of_all(string schema)
    {
        File.WriteAllText(path, Case);
        Assert.Equal(1, Conformance.Run(path, new() { Schema = schema }).Records);
        File.WriteAllText(path, Good);
        Assert.Throws<ConformanceException>(() => Conformance.Run(path, new() { Schema = schema }));
    }

    [Fact]
    public void A_schema_that_there_is_not_is_misuse() => Assert.Throws<ArgumentException>(() => Conformance.Run(path, new() { Schema = "none" }));

    [Fact]
    public void Unknown_properties_are_notes_where_that_is_asked()
    {
        File.WriteAllText(path, Good.Replace("\"d1\"", "\"d1\",\"more\":1", StringComparison.Ordinal));
        Assert.Single(Conformance.Run(path, new() { Mode = ReadMode.Lenient }).Problems);
        Assert.Throws<ConformanceException>(() => Conformance.Run(path, new() { Mode = ReadMode.Lenient, FailsFrom = Severity.Note }));
    }

    [Fact]
    public void A_long_list_is_cut_and_the_rest_counted()
    {
        File.WriteAllLines(path, Enumerable.Repeat("{}", 30));
        var message = Assert.Throws<ConformanceException>(() => Conformance.Run(path, new() { MostListed = 10 })).Message;
        Assert.Equal(12, message.Split('\n').Length);
        Assert.EndsWith("… and 20 more.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_a_byte_order_mark_and_long_lines_are_met()
    {
        File.WriteAllText(path, "\uFEFF" + Case + "\r\n" + Good, new UTF8Encoding(false));
        Assert.Equal(2, Conformance.Run(path).Records);
        File.WriteAllText(path, Case + "\n" + new string(' ', 17 * 1024 * 1024) + "\n" + Good + "\n");
        var failure = Assert.Throws<ConformanceException>(() => Conformance.Run(path));
        Assert.Equal("PM0009 line 2 : The line is longer than 16 MiB.", Assert.Single(failure.Result.Problems).ToString());
        Assert.Equal(3, failure.Result.Records);
    }

    private ConformanceResult Run(params string[] lines)
    {
        File.WriteAllText(path, string.Join('\n', lines));
        return Conformance.Run(path);
    }
}
