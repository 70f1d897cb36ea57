using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;

namespace PolicyModel.Tests;

public sealed class CustodyCaseWriterTests
{
    [Fact]
    public void The_full_record_is_written_as_it_was_read_with_its_properties_in_order()
    {
        // The sample is written in the order of the schema, so that the text must be the same but for its white space.
        var written = Encoding.UTF8.GetString(CustodyCaseWriter.ToUtf8(Samples.FullCase()));
        Assert.Equal(JsonNode.Parse(Samples.Full)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), written);
    }

    [Fact]
    public void The_smallest_record_is_written_without_what_it_does_not_say() => Assert.Equal(
        """{"schema":"policymodel/custody-case/v1","caseId":"C-0002","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago"},"bookedAt":"2026-03-05T21:10"}""",
        Encoding.UTF8.GetString(CustodyCaseWriter.ToUtf8(Samples.MinimalCase())));

    [Fact]
    public void Reading_what_was_written_gives_the_same_case_and_the_same_bytes() => AssertRoundTrip(Samples.FullCase());

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 500)]
    public void Reading_what_was_written_gives_the_same_case_and_the_same_bytes_for_any_valid_case(CustodyCase record) => AssertRoundTrip(record);

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 100)]
    public void Equal_cases_have_equal_hashes_and_equal_bytes(CustodyCase record)
    {
        var same = Samples.Read(Encoding.UTF8.GetString(CustodyCaseWriter.ToUtf8(record)));
        Assert.NotSame(record, same);
        Assert.Equal(record.GetHashCode(), same.GetHashCode());
        var other = record with { CaseId = CaseId.Parse("other") };
        Assert.NotEqual(record, other);
        Assert.NotEqual(CustodyCaseWriter.ToUtf8(record), CustodyCaseWriter.ToUtf8(other));
    }

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 100)]
    public void A_case_is_one_line(CustodyCase record) => Assert.DoesNotContain((byte)'\n', CustodyCaseWriter.ToUtf8(record));

    [Fact]
    public void Nothing_to_write_is_misuse()
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        Assert.Throws<ArgumentNullException>(() => CustodyCaseWriter.Write(writer, null!));
        Assert.Throws<ArgumentNullException>(() => CustodyCaseWriter.Write(null!, Samples.MinimalCase()));
        Assert.Throws<ArgumentNullException>(() => CustodyCaseWriter.ToUtf8(null!));
    }

    private static void AssertRoundTrip(CustodyCase record)
    {
        var utf8 = CustodyCaseWriter.ToUtf8(record);
        Assert.True(CustodyCaseReader.TryRead(utf8, out var validated, out var problems), string.Join('\n', problems));
        Assert.Empty(problems);
        Assert.Equal(record, validated.Value);
        Assert.Equal(utf8, CustodyCaseWriter.ToUtf8(validated.Value));
    }
}
