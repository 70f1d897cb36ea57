using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PolicyModel.Datasets.Tests;

public sealed class LineReaderTests
{
    private const int Everything = int.MaxValue;

    [Theory]
    [InlineData("a\nb\n", "1 a|2 b")]
    [InlineData("a\r\nb\r\n", "1 a|2 b")]
    [InlineData("a\rb\r", "1 a|2 b")]
    [InlineData("a\nb\r\nc\rd\n\re", "1 a|2 b|3 c|4 d|6 e")]
    [InlineData("a\nb", "1 a|2 b")]
    [InlineData("a\r\n\r\n\n\r\rb", "1 a|6 b")]
    [InlineData("\n\na", "3 a")]
    [InlineData(" \n\t\n", "1  |2 \t")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    [InlineData("\r", "")]
    [InlineData("a", "1 a")]
    public async Task Lines_end_with_LF_CRLF_or_CR_and_the_empty_ones_are_counted_and_left_out(string text, string lines)
    {
        Assert.Equal(lines, string.Join('|', await SplitAsync(Records.Utf8(text), Everything)));
        Assert.Equal(lines, string.Join('|', await SplitAsync(Records.Utf8(text), 1)));
    }

    [Theory]
    [InlineData("\uFEFFa\nb", "1 a|2 b")]
    [InlineData("\uFEFF\na", "2 a")]
    [InlineData("\uFEFF", "")]
    [InlineData("a\n\uFEFFb", "1 a|2 \uFEFFb")]
    [InlineData("\uFEFF\uFEFFa", "1 \uFEFFa")]
    public async Task A_byte_order_mark_is_passed_over_at_the_very_start_only(string text, string lines)
    {
        Assert.Equal(lines, string.Join('|', await SplitAsync(Records.Utf8(text), Everything)));
        Assert.Equal(lines, string.Join('|', await SplitAsync(Records.Utf8(text), 1)));
    }

    [Fact]
    public async Task Half_a_byte_order_mark_is_text()
    {
        Assert.Equal(["1 \uFFFD"], await SplitAsync([0xEF, 0xBB], Everything));
        Assert.Equal(["1 \uFFFD", "2 a"], await SplitAsync([0xEF, 0xBB, (byte)'\n', (byte)'a'], 2));
    }

    [Theory]
    [InlineData(65_535, "\r\n")]
    [InlineData(65_535, "\r")]
    [InlineData(65_536, "\n")]
    [InlineData(131_071, "\r\n")]
    public async Task A_line_end_at_the_edge_of_the_buffer_ends_one_line(int length, string end)
    {
        var text = new string('x', length) + end + "next" + end;
        var lines = await SplitAsync(Records.Utf8(text), Everything);
        Assert.Equal(2, lines.Count);
        Assert.Equal(length + 2, lines[0].Length);
        Assert.Equal("2 next", lines[1]);
    }

    [Theory]
    [InlineData("\n", Everything)]
    [InlineData("\r\n", 1_000_000)]
    [InlineData("\r", 65_536)]
    public async Task A_line_of_17_MiB_is_passed_over_and_the_next_one_is_read(string end, int chunk)
    {
        var text = "first" + end + new string('x', 17 * 1024 * 1024) + end + end + "next" + end;
        Assert.Equal(["1 first", "2 too long", "4 next"], await SplitAsync(Records.Utf8(text), chunk));
    }

    [Theory]
    [InlineData(Everything)]
    [InlineData(1_000_000)]
    public async Task The_longest_line_allowed_is_read_and_one_byte_more_is_too_long_however_the_stream_gives_it(int chunk)
    {
        foreach (var end in new[] { "", "\n", "\r\n" })
        {
            Assert.Equal(["1 " + new string('x', LineReader.LongestLine)], await SplitAsync(Records.Utf8(new string('x', LineReader.LongestLine) + end), chunk));
            Assert.Equal(["1 too long"], await SplitAsync(Records.Utf8(new string('x', LineReader.LongestLine + 1) + end), chunk));
        }
    }

    [Fact]
    public async Task A_last_line_that_is_too_long_is_said_to_be_so()
    {
        Assert.Equal(["1 a", "2 too long"], await SplitAsync(Records.Utf8("a\n" + new string('x', 40 * 1024 * 1024)), 70_000));
    }

    [Property(MaxTest = 400)]
    public Property Splitting_equals_a_naive_splitter_for_any_content_and_any_pieces_of_the_stream() => Prop.ForAll(
        Inputs().ToArbitrary(),
        input =>
        {
            var expected = Naive(input.Bytes);
            var found = Split(input.Bytes, input.Sizes);
            return found.SequenceEqual(expected).Label($"expected {string.Join('|', expected)}, found {string.Join('|', found)}");
        });

    [Fact]
    public async Task Text_lines_are_the_lines_without_the_empty_ones_and_a_line_that_is_too_long_comes_as_an_empty_one()
    {
        List<string> lines = [];
        using var stream = new MemoryStream(Records.Utf8("\uFEFFa\r\n\r\nb\n" + new string('x', 17 * 1024 * 1024) + "\nc"));
        await foreach (var line in TextLines.ReadAsync(stream, TestContext.Current.CancellationToken))
        {
            lines.Add(Encoding.UTF8.GetString(line.Span));
        }

        Assert.Equal(["a", "b", "", "c"], lines);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var stream = new ChunkedStream(Records.Utf8("a\nb\nc\n"), 3);
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var line in LineReader.ReadAsync(stream, source.Token))
            {
                seen++;
                await source.CancelAsync();
            }
        });
        Assert.Equal(1, seen);
    }

    private static Gen<(byte[] Bytes, int[] Sizes)> Inputs()
    {
        var pieces = Gen.Elements("a", "bc", " ", "\n", "\n", "\r", "\r", "\r\n", "\uFEFF", "é", new string('z', 400));
        var text = Gen.Sized(size => pieces.ArrayOf(size)).Select(p => Encoding.UTF8.GetBytes(string.Concat(p)));
        var lead = Gen.Elements(Array.Empty<byte>(), [0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0xEF]);
        var sizes = Gen.Choose(1, 9).ArrayOf().Select(s => s.Length == 0 ? [1] : s);
        return from first in lead from rest in text from size in sizes select ((byte[])[.. first, .. rest], size);
    }

    private static List<string> Naive(byte[] bytes)
    {
        var from = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;

        // Latin-1 keeps each byte apart, so that the text is split as bytes are.
        var lines = Encoding.Latin1.GetString(bytes[from..]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return [.. lines.Select((line, i) => (line, i)).Where(l => l.line.Length > 0).Select(l => $"{l.i + 1} {Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(l.line))}")];
    }

    private static List<string> Split(byte[] bytes, int[] sizes) => SplitAsync(bytes, sizes).GetAwaiter().GetResult();

    private static async Task<List<string>> SplitAsync(byte[] bytes, params int[] sizes)
    {
        List<string> lines = [];
        using var stream = new ChunkedStream(bytes, sizes);
        await foreach (var line in LineReader.ReadAsync(stream, TestContext.Current.CancellationToken))
        {
            Assert.True(!line.TooLong || line.Bytes.IsEmpty);
            lines.Add($"{line.Number} {(line.TooLong ? "too long" : Encoding.UTF8.GetString(line.Bytes.Span))}");
        }

        return lines;
    }
}
