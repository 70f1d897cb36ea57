using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace PolicyModel.Tests;

public sealed class ConvertersTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = CustodyCaseWriter.Options.Encoder };
    private static readonly JsonSerializerOptions SmallBuffer = new() { DefaultBufferSize = 100 };

    private sealed record Holder(CaseId Id, ReportedTime At, IanaTimeZone Zone, CustodyCase? Case, IReadOnlyList<RecordId>? Ids = null, Jurisdiction? Place = null);

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 100)]
    public void The_serializer_writes_and_reads_cases_as_the_writer_and_the_reader_do(CustodyCase record)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(record, Relaxed);
        Assert.Equal(Encoding.UTF8.GetString(CustodyCaseWriter.ToUtf8(record)), Encoding.UTF8.GetString(json));
        Assert.Equal(record, JsonSerializer.Deserialize<CustodyCase>(json));
        Assert.Equal(record, JsonSerializer.Deserialize<CustodyCase>(JsonSerializer.Serialize(record)));
    }

    [Fact]
    public async Task Cases_can_be_read_from_a_stream_and_from_inside_other_objects()
    {
        var full = Samples.FullCase();
        var list = $"[{string.Join(",\n", Enumerable.Repeat(Samples.Full, 200))}]";
        using var stream = new MemoryStream(Samples.Utf8(list));
        var read = await JsonSerializer.DeserializeAsync<List<CustodyCase>>(stream, SmallBuffer, TestContext.Current.CancellationToken);
        Assert.Equal(200, read!.Count);
        Assert.All(read, r => Assert.Equal(full, r));
        var holder = new Holder(CaseId.Parse("C-1"), ReportedTime.Parse("2026-03-06"), IanaTimeZone.Parse("America/Chicago"), full, [RecordId.Parse("g1")], Jurisdiction.Parse("US-MO"));
        var back = JsonSerializer.Deserialize<Holder>(JsonSerializer.Serialize(holder))!;
        Assert.Equal(holder with { Ids = back.Ids }, back);
        Assert.Equal([RecordId.Parse("g1")], back.Ids!);
    }

    [Fact]
    public void Null_is_no_case() => Assert.Null(JsonSerializer.Deserialize<CustodyCase>("null"));

    [Theory]
    [InlineData("{}", "PM0003 at /schema")]
    [InlineData("5", "PM0004 at the root")]
    [InlineData("[]", "PM0004 at the root")]
    public void A_case_of_the_wrong_form_throws_with_every_problem(string json, string first)
    {
        var thrown = Assert.Throws<InvalidRecordException>(() => JsonSerializer.Deserialize<CustodyCase>(json));
        Assert.StartsWith("The record is not valid: " + first, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(json == "{}" ? 5 : 1, thrown.Problems.Count);
    }

    [Fact]
    public void A_case_that_breaks_an_order_throws_with_its_problem_and_without_a_value()
    {
        var thrown = Assert.Throws<InvalidRecordException>(() => JsonSerializer.Deserialize<CustodyCase>(Samples.With("\"asOf\": \"1977-03-01\", \"subject\": \"s1_zqcanary\"")));
        Assert.Equal(["PM0022 /asOf"], Samples.CodesAndPointers(thrown.Problems));
        Assert.DoesNotContain("1977", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", thrown.ToString(), StringComparison.Ordinal);
        Assert.IsAssignableFrom<JsonException>(thrown);
    }

    [Fact]
    public void An_unknown_property_throws_because_the_converter_is_strict() =>
        Assert.Equal(["PM0002 "], Samples.CodesAndPointers(Assert.Throws<InvalidRecordException>(() => JsonSerializer.Deserialize<CustodyCase>(Samples.With("\"zodiac\": 1"))).Problems));

    public static TheoryData<string> Kinds => [.. FullRecords.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_serializer_reads_and_writes_every_kind_by_its_family_and_by_itself(string kind)
    {
        var full = FullRecords.Named(kind);
        var record = full.Family.Read(Samples.Utf8(full.Json), out _)!;
        var written = Encoding.UTF8.GetString(full.Family.Write(record));
        for (var type = record.GetType(); type != typeof(object); type = type.BaseType!)
        {
            Assert.Equal(written, JsonSerializer.Serialize(record, type, Relaxed));
            Assert.Equal(record, JsonSerializer.Deserialize(written, type));
            Assert.Equal(record, JsonSerializer.Deserialize(JsonSerializer.Serialize(record, type), type));
            Assert.Equal(["PM0002 "], Samples.CodesAndPointers(Assert.Throws<InvalidRecordException>(() => JsonSerializer.Deserialize(Samples.Changed(full.Json, r => r["zodiac"] = 1), type)).Problems));
        }
    }

    [Fact]
    public void A_record_of_another_kind_than_the_one_asked_for_throws()
    {
        Assert.Equal(["PM0007 /kind"], Faults<StateGrant>("igsa"));
        Assert.Equal(["PM0007 /record"], Faults<TrainingProgram>("officer-delegation"));
        Assert.Equal(["PM0007 /record"], Faults<Disclosure>("community-response"));

        static string[] Faults<T>(string kind) =>
            Samples.CodesAndPointers(Assert.Throws<InvalidRecordException>(() => JsonSerializer.Deserialize<T>(FullRecords.Named(kind).Json)).Problems);
    }

    [Fact]
    public void A_record_of_a_family_that_breaks_an_order_throws_with_its_problem() => Assert.Equal(
        ["PM0025 /expiresOn"],
        Samples.CodesAndPointers(Assert.Throws<InvalidRecordException>(() => JsonSerializer.Deserialize<FundingAgreement>(FullRecords.Named("igsa").With("/expiresOn", "2025-05-31"))).Problems));

    [Fact]
    public void Text_that_is_not_JSON_throws_as_it_does_for_any_type()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CustodyCase>(Samples.Full[..^1]));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<CustodyCase>(Samples.Full + "x"));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"zq canary\"")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud83e\"")]
    [InlineData("\"\\u0000\"")]
    public void A_value_of_the_wrong_form_throws_without_repeating_it(string json)
    {
        AssertThrows<CaseId>();
        AssertThrows<SubjectPseudonym>();
        AssertThrows<RecordId>();
        AssertThrows<ReleaseId>();
        AssertThrows<Jurisdiction>();
        AssertThrows<CountyGeoid>();
        AssertThrows<Ori>();
        AssertThrows<FacilityCode>();
        AssertThrows<OffenceCategory>();
        AssertThrows<ReportedTime>();
        AssertThrows<IanaTimeZone>();

        void AssertThrows<T>() =>
            Assert.DoesNotContain("canary", Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(json)).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Single_values_are_read_and_written_as_texts()
    {
        AssertText(CaseId.Parse("C-1"), "C-1");
        AssertText(SubjectPseudonym.Parse("s1_9f2c"), "s1_9f2c");
        AssertText(RecordId.Parse("g1"), "g1");
        AssertText(ReleaseId.Parse("r1"), "r1");
        AssertText(Jurisdiction.Parse("US-MO"), "US-MO");
        AssertText(CountyGeoid.Parse("01001"), "01001");
        AssertText(Ori.Parse("MO0000000"), "MO0000000");
        AssertText(FacilityCode.Parse("EXAMPLE"), "EXAMPLE");
        AssertText(OffenceCategory.Traffic, "traffic");
        AssertText(ReportedTime.Parse("2026-03-06T18:30:00Z"), "2026-03-06T18:30:00Z");
        AssertText(IanaTimeZone.Parse("America/Chicago"), "America/Chicago");

        static void AssertText<T>(T value, string text)
        {
            Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(value));
            Assert.Equal(value, JsonSerializer.Deserialize<T>($"\"{text}\""));
        }
    }

    [Fact]
    public void The_exception_has_the_constructors_that_exceptions_have()
    {
        Assert.Empty(new InvalidRecordException().Problems);
        Assert.Equal("m", new InvalidRecordException("m").Message);
        var cause = new FormatException("f");
        Assert.Same(cause, new InvalidRecordException("m", cause).InnerException);
        Assert.Empty(new InvalidRecordException((IReadOnlyList<Problem>)null!).Problems);
    }
}
