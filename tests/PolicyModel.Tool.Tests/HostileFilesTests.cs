using System.Diagnostics;
using System.Text;
using PolicyModel.Datasets.Tests;

namespace PolicyModel.Tool.Tests;

/// <summary>Files, disks and ends that mean no good. Bombs, quotes that are never closed, encodings, formulas and markup have tests beside their readers and writers.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("{\"caseId\":\"")]
    [InlineData("id,booked,left,notes\nB1,\"")]
    public async Task A_line_of_a_gigabyte_is_one_fault_and_memory_does_not_grow_with_it(string begins)
    {
        var mapping = folder.Write("m.json", Records.Mapping);
        using var input = new EndlessLine(Encoding.UTF8.GetBytes(begins), 1L << 30);
        string[] more = begins.Contains("id,", StringComparison.Ordinal) ? ["--mapping", mapping] : [];
        var before = GC.GetTotalAllocatedBytes();
        var call = await Call.WithAsync(input, ["check", "-", "--as-of", "2026-11-01", .. more]);
        Assert.InRange(call.ExitCode, 1, 3);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1L << 29);
        Assert.True(call.Output.Length + call.Error.Length < 100_000);
    }

    [Fact]
    public async Task Nothing_but_NULs_and_NULs_among_records_and_rows_are_faults()
    {
        var mapping = folder.Write("m.json", Records.Mapping);
        Assert.InRange((await Call.RunAsync("check", folder.Write("nul", new byte[100_000]))).ExitCode, 1, 3);
        Assert.InRange((await Call.RunAsync("check", folder.Write("nul.csv", new byte[100_000]), "--mapping", mapping)).ExitCode, 1, 3);
        var records = await Call.RunAsync("check", folder.Write("in.ndjson", Records.Line("C-1") + "\n\0\0\n" + Records.Line("C-2") + "\n"), "--format", "json");
        Assert.Contains("\"read\": 3,\n    \"valid\": 2,", records.Output, StringComparison.Ordinal);
        var rows = await Call.RunAsync("check", folder.Write("in.csv", "id,booked,left,notes\nB1,2026-03-05,2026-03-06,a\nB\02,2026-03-05,2026-03-06,a\nB3,2026-03-05,2026-03-06,a\n"), "--mapping", mapping, "--format", "json");
        Assert.Contains("\"read\": 3,", rows.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', records.Output + rows.Output);
    }

    [Fact]
    public async Task A_path_in_the_name_of_a_sheet_or_of_a_packed_part_leads_nowhere()
    {
        string[] rows = [Workbooks.Row(1, "id", "booked", "left", "notes"), Workbooks.Row(2, "B1", "soon", "2026-03-06", "a")];
        var bytes = Workbooks.Of(("../../evil", string.Concat(rows)), ("..", string.Concat(rows)));
        using (var packed = new MemoryStream())
        {
            packed.Write(bytes);
            using (var zip = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
            {
                Workbooks.Add(zip, "../../evil.xml", "evil");
            }

            bytes = packed.ToArray();
        }

        var mapping = folder.Write("m.json", Records.Mapping);
        var call = await Call.RunAsync("check", folder.Write("in.xlsx", bytes), "--mapping", mapping, "--format", "html", "-o", folder.PathOf("out.html"));
        Assert.Equal((1, ""), (call.ExitCode, call.Error));
        Assert.Equal(["in.xlsx", "m.json", "out.html"], folder.Files);
        Assert.False(File.Exists(Path.Combine(folder.PathOf(".."), "..", "evil.xml")));
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_told_as_it_was_read()
    {
        var path = folder.Write("in.ndjson", string.Concat(Enumerable.Range(0, 400).Select(i => Records.Line($"C-{i}") + "\n")));
        using var growing = new Growing(path, 3);
        var call = await Call.WithAsync(growing, ["check", "-", "--format", "json"]);
        var report = System.Text.Json.Nodes.JsonNode.Parse(call.Output)!;
        var read = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(read)), report["inputs"]![0]!["sha256"]!.GetValue<string>());
        Assert.Equal(read.Count(b => b == '\n'), report["records"]!["read"]!.GetValue<int>());
        Assert.Equal(403, report["records"]!["read"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("html")]
    [InlineData("part")]
    public async Task A_disk_that_is_full_is_4_and_says_so(string format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        var input = folder.Write("in.ndjson", Records.Line("C-1"));
        string[] key = format == "part" ? ["--key-env", "POLICYMODEL_TEST_KEY"] : [];
        var call = await Call.RunAsync(["check", input, "--format", format, "-o", "/dev/full", .. key]);
        Assert.Equal((4, "policymodel: full: cannot be written."), (call.ExitCode, call.Error.Trim()));
    }

    [Fact]
    public async Task A_process_that_is_killed_leaves_no_output_that_is_half_written()
    {
        var output = folder.PathOf("out.ndjson");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(CommandLine).Assembly.Location, "check", "-", "--format", "ndjson", "-o", output })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;

        // It has begun to write when its file beside is there, and waits for more.
        for (var i = 0; !File.Exists(output + ".partial") && !process.HasExited; i++)
        {
            await process.StandardInput.WriteLineAsync(Records.Line($"C-{i}"));
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(process.HasExited);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.False(File.Exists(output));

        // What is left beside does not stand in the way of the next run.
        Assert.Equal(1, (await Call.WithInputAsync(Records.Line("C-1"), "check", "-", "--format", "ndjson", "-o", output)).ExitCode);
        Assert.True(File.Exists(output));
    }

    /// <summary>A text that begins so and goes on without an end of line.</summary>
    private sealed class EndlessLine(byte[] begins, long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - at);
            buffer[..count].Fill((byte)'x');
            if (at < begins.Length)
            {
                var rest = begins.AsSpan((int)at, Math.Min(count, begins.Length - (int)at));
                rest.CopyTo(buffer);
            }

            at += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>A file to which a record is added whenever it is read, some times.</summary>
    private sealed class Growing(string path, int times) : Stream
    {
        private readonly FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        private int left = times;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => file.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (left > 0)
            {
                left--;
                using var more = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                more.Write(Encoding.UTF8.GetBytes(Records.Line($"G-{left}") + "\n"));
            }

            return file.Read(buffer);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
