using System.Text;

namespace PolicyModel.Datasets.Tests;

public sealed class TextContentTests
{
    private const string Sample = "name,café – naïve\nZoë €5,\"Ünïcode ’quoted’\"\n";
    private const string ReadAs1252 = "The text is not UTF-8 and was read as Windows-1252.";
    private const string ReadAs16 = "The text was read as UTF-16, although no byte order mark says so.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The sample in each encoding, and what had to be assumed.</summary>
    public static TheoryData<string, string?> Encodings => new()
    {
        { "utf8", null },
        { "utf8 mark", null },
        { "utf16 mark", null },
        { "utf16 big mark", null },
        { "utf32 mark", null },
        { "utf16", ReadAs16 },
        { "utf16 big", ReadAs16 },
        { "1252", ReadAs1252 },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task The_encoding_is_found_from_the_content_in_whatever_pieces_it_comes(string encoding, string? assumed)
    {
        foreach (var size in new[] { 1, 2, 3, 7, 100_000 })
        {
            foreach (var times in new[] { 1, 3_000 })
            {
                var text = string.Concat(Enumerable.Repeat(Sample, times));
                await using var input = await InputFile.OpenAsync("in", new ChunkedStream(Encoded(text, encoding), size), Stop);
                Assert.Equal(text, (await ReadAsync(input)).TrimStart('\uFEFF'));
                Assert.Equal(assumed, input.Assumed);
            }
        }
    }

    [Theory]
    [InlineData("utf8", null)]
    [InlineData("1252", ReadAs1252)]
    public async Task The_first_byte_that_is_no_ASCII_decides_however_late_it_comes(string encoding, string? assumed)
    {
        var plain = string.Concat(Enumerable.Repeat("plain,letters,alone\n", 50_000));
        foreach (var cut in Enumerable.Range(0, 5))
        {
            var text = plain[cut..] + "né\n";
            await using var input = await InputFile.OpenAsync("in", new ChunkedStream(Encoded(text, encoding), 65_536), Stop);
            Assert.Equal(text, await ReadAsync(input));
            Assert.Equal(assumed, input.Assumed);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_in_a_file_of_UTF8_are_a_warning_with_row_and_column_and_the_rest_is_read()
    {
        var rows = "B1,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,café naïve\nB2,2026-03-05,2026-03-06,THE?FT,2026-03-06,BOND,é\nB3,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,?\n";
        var bytes = Records.Utf8(Mappings.Header + "\n" + rows);
        bytes.AsSpan().Replace((byte)'?', (byte)0xE9);
        var run = await Run.OfAsync(bytes, Mappings.Options());
        Assert.Equal(["PM0009 3 code "], run.CellProblems);
        Assert.Equal(Severity.Warning, run.Records[1].Problems[0].Severity);
        Assert.Equal(3, run.Report.Valid);
        Assert.Equal(["Made up.", "Days without hours."], run.Report.Inputs[0].Limits);
    }

    [Fact]
    public async Task An_encoding_that_had_to_be_assumed_stands_among_the_limits()
    {
        var run = await Run.OfAsync(Encoded($"{Mappings.Header}\nB1,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,Zoë\n", "1252"), Mappings.Options());
        Assert.Equal(["Made up.", "Days without hours.", ReadAs1252], run.Report.Inputs[0].Limits);
    }

    [Fact]
    public async Task A_column_is_found_by_its_name_in_any_encoding()
    {
        foreach (var encoding in new[] { "utf8", "utf16 mark", "utf16", "1252" })
        {
            var run = await Run.OfAsync(Encoded("n° d’écrou;booked;left;code;ended;why;notes\nB1;2026-03-05;2026-03-06;THEFT;2026-03-06;BOND;\n", encoding), Mappings.Options(root =>
            {
                root["groupBy"]![0] = "n° d’écrou";
                root["case"]!["caseId"]!["column"] = "n° d’écrou";
            }));
            Assert.Empty(run.Problems);
            Assert.Equal("B1", run.Records[0].CaseId?.Value);
        }
    }

    internal static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "utf8" => Encoding.UTF8.GetBytes(text),
        "utf8 mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf16 mark" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf16 big mark" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf32 mark" => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
        "utf16" => Encoding.Unicode.GetBytes(text),
        "utf16 big" => Encoding.BigEndianUnicode.GetBytes(text),

        // .NET's own table, as an independent one.
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
    };

    private static async Task<string> ReadAsync(InputFile input)
    {
        using var content = new MemoryStream();
        await input.Content.CopyToAsync(content, Stop);
        return Encoding.UTF8.GetString(content.ToArray());
    }
}
