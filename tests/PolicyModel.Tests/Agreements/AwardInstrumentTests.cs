namespace PolicyModel.Tests;

public sealed class AwardInstrumentTests
{
    [Theory]
    [InlineData("piid", "70CDCR25DIG000001", null)]
    [InlineData("piid", "DROIGSA10000", "PM0026")]
    [InlineData("piid", "15PBJA-23-GG-00001-SCAA", "PM0006")]
    [InlineData("piid", "A12345678", "PM0020")]
    [InlineData("fain", "15PBJA-23-GG-00001-SCAA", null)]
    [InlineData("fain", "1234567890123456789012345678901", "PM0006")]
    [InlineData("uri", "1234567890123456789012345678901", null)]
    [InlineData("uri", "sai-exempt", "PM0006")]
    [InlineData("usms-agreement", "12-34-5678", null)]
    [InlineData("usms-agreement", "12-345-678", "PM0026")]
    [InlineData("usms-agreement", "12/34", "PM0006")]
    public void A_number_has_the_form_of_its_kind(string kind, string number, string? code)
    {
        string[] expected = code is null ? [] : [$"{code} /instrument/value"];
        Assert.Equal(expected, RecordFamily.FundingAgreement.Faults(With(kind, number)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\\nb")]
    [InlineData("\\ud800")]
    public void What_is_no_number_of_any_kind_is_one_problem(string text) =>
        Assert.Equal(["PM0006 /instrument/value"], RecordFamily.FundingAgreement.Faults(With("fain", "@@").Replace("@@", text, StringComparison.Ordinal)));

    [Fact]
    public void A_number_beside_a_kind_that_could_not_be_read_makes_no_second_problem() =>
        Assert.Equal(["PM0007 /instrument/kind"], RecordFamily.FundingAgreement.Faults(With("none", "no number")));

    [Fact]
    public void A_number_that_a_program_makes_is_of_its_kind_from_the_start()
    {
        Assert.Equal((AwardInstrumentKind.Piid, "70CDCR25DIG000001"), Told(AwardInstrument.Of(Piid.Parse("70CDCR25DIG000001"))));
        Assert.Equal((AwardInstrumentKind.Fain, "EMW-2024"), Told(AwardInstrument.Of(Fain.Parse("EMW-2024"))));
        Assert.Equal((AwardInstrumentKind.Uri, "SAI-EXEMPT"), Told(AwardInstrument.Of(AwardUri.Parse("SAI-EXEMPT"))));
        Assert.Equal((AwardInstrumentKind.UsmsAgreement, "12-34-5678"), Told(AwardInstrument.Of(UsmsAgreementNumber.Parse("12-34-5678"))));

        static (AwardInstrumentKind, string) Told(AwardInstrument instrument) => (instrument.Kind, instrument.Value);
    }

    [Fact]
    public void A_record_built_in_code_is_held_to_the_same()
    {
        FundingAgreementReader.TryRead(Samples.Utf8(With("fain", "EMW-2024")), out var record, out _);
        foreach (var number in (string[])["", "emw", new string('7', 200), null!])
        {
            var built = record!.Value with { Instrument = record.Value.Instrument! with { Value = number } };
            Assert.False(built.TryValidate(out _, out var problems));
            Assert.Equal("/instrument/value", Assert.Single(problems).Pointer);
        }
    }

    private static string With(string kind, string number) => Samples.Changed(FullRecords.Named("igsa").Json, root =>
    {
        root["instrument"]!["kind"] = kind;
        root["instrument"]!["value"] = number;
    });
}
