using System.IO.Compression;
using System.Security.Cryptography;

namespace PolicyModel.Datasets.Tests;

public sealed class InputFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("records.csv")]
    [InlineData("records.txt")]
    [InlineData("records")]
    [InlineData("records.gz")]
    public async Task Gzip_is_found_by_content_and_not_by_name(string name)
    {
        var text = Records.Utf8(Records.Exceeding + "\n");
        foreach (var bytes in new[] { text, Packed(text) })
        {
            await using var input = await InputFile.OpenAsync(folder.Write(name, bytes), Stop);
            Assert.Equal(name, input.Name);
            Assert.Equal(text, await ReadAsync(input));
        }
    }

    [Fact]
    public async Task Members_of_gzip_one_after_another_are_one_input()
    {
        await using var input = await InputFile.OpenAsync(folder.Write("two", [.. Packed(Records.Utf8("a\n")), .. Packed(Records.Utf8("b\n"))]), Stop);
        Assert.Equal(Records.Utf8("a\nb\n"), await ReadAsync(input));
    }

    [Theory]
    [InlineData("{\"a\":1}", "Ndjson")]
    [InlineData("\uFEFF{\"a\":1}", "Ndjson")]
    [InlineData("\r\n \t {", "Ndjson")]
    [InlineData("{\"a\":\n{\"a\":1}\n", "Ndjson")]
    [InlineData("{\n  \"a\": 1\n}", "Json")]
    [InlineData("{\r\n}", "Json")]
    [InlineData(" [1,2]", "Json")]
    [InlineData("id,day\n1,2\n", "Table")]
    [InlineData("\uFEFF\"id\",\"day\"\n", "Table")]
    [InlineData("", "Empty")]
    [InlineData("\uFEFF\r\n \t", "Empty")]
    public async Task The_format_is_told_from_the_content(string text, string format)
    {
        byte[][] inputs = text.Length == 0 ? [[]] : [Records.Utf8(text), Packed(Records.Utf8(text))];
        foreach (var bytes in inputs)
        {
            await using var input = await InputFile.OpenAsync("in.csv", new ChunkedStream(bytes, 1), Stop);
            Assert.Equal(format, input.Format.ToString());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(1_000_000)]
    public async Task The_hash_is_of_the_bytes_as_they_lie_on_disk_however_much_of_them_was_read(int length)
    {
        var random = new Random(length);
        var text = new byte[length];
        random.NextBytes(text);

        // Text of plain letters, so that there is nothing to decode or unpack.
        text = Array.ConvertAll(text, b => (byte)('a' + (b % 26)));
        foreach (var bytes in new[] { text, Packed(text) })
        {
            foreach (var readFirst in new[] { false, true })
            {
                await using var input = await InputFile.OpenAsync(folder.Write("in", bytes), Stop);
                if (readFirst)
                {
                    Assert.Equal(text, await ReadAsync(input));
                }

                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), await input.Sha256Async(Stop));
                Assert.Equal(bytes.Length, input.BytesRead);
            }
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_is_a_folder_cannot_be_opened_and_its_folder_is_not_told()
    {
        foreach (var path in new[] { folder.PathOf("nowhere.ndjson"), folder.PathOf("none/nowhere.ndjson"), folder.PathOf(".") })
        {
            var failure = await Assert.ThrowsAsync<DatasetException>(async () => await InputFile.OpenAsync(path, Stop));
            Assert.StartsWith($"{Path.GetFileName(path)}: cannot be opened", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetTempPath(), failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_only_looks_like_gzip_cannot_be_opened_and_is_closed()
    {
        using var stream = new ChunkedStream([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], int.MaxValue);
        var failure = await Assert.ThrowsAsync<DatasetException>(async () => await InputFile.OpenAsync("in.gz", stream, Stop));
        Assert.StartsWith("in.gz: cannot be read", failure.Message, StringComparison.Ordinal);
        Assert.True(stream.Disposed);
    }

    [Fact]
    public async Task Gzip_that_is_cut_anywhere_or_has_something_behind_it_is_never_taken_for_a_whole_one()
    {
        var packed = Packed(Records.Utf8(string.Concat(Enumerable.Range(0, 40).Select(i => $"line {i * 7919 % 977}\n"))));
        foreach (var bytes in Enumerable.Range(2, packed.Length - 2).Select(length => packed[..length]).Append([.. packed, 1, 2, 3]).Append([.. packed, .. packed[..30]]))
        {
            var failure = await Record.ExceptionAsync(async () =>
            {
                await using var input = await InputFile.OpenAsync("in", new ChunkedStream(bytes, 50), Stop);
                await ReadAsync(input);
            });
            Assert.True(failure is DatasetException or InvalidDataException, $"{bytes.Length} bytes: {failure?.Message}");
        }

        await using var whole = await InputFile.OpenAsync("in", new ChunkedStream(packed, 1), Stop);
        Assert.NotEmpty(await ReadAsync(whole));
    }

    [Fact]
    public async Task A_stream_that_fails_at_once_cannot_be_opened()
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(async () => await InputFile.OpenAsync("standard input", new FailingStream(), Stop));
        Assert.StartsWith("standard input: cannot be read", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_the_input_closes_its_stream()
    {
        foreach (var bytes in new[] { Records.Utf8("{}"), Packed(Records.Utf8("{}")) })
        {
            using var stream = new ChunkedStream(bytes, 5);
            await using (await InputFile.OpenAsync("in", stream, Stop))
            {
                Assert.False(stream.Disposed);
            }

            Assert.True(stream.Disposed);
        }
    }

    internal static byte[] Packed(byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static async Task<byte[]> ReadAsync(InputFile input)
    {
        using var content = new MemoryStream();
        await input.Content.CopyToAsync(content, Stop);
        return content.ToArray();
    }

    /// <summary>A stream that cannot be read.</summary>
    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new IOException("The device is gone."));
    }
}
