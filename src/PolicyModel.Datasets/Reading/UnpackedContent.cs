namespace PolicyModel.Datasets;

/// <summary>What was unpacked grew out of all proportion to what was packed, as in a bomb that is made to fill memory or disk.</summary>
internal sealed class UnpackedTooFarException() : IOException(Sentence)
{
    internal const string Sentence = "The packed data unpacks to more than 250 times its size, as only data made to do harm does; nothing behind this place was read.";
}

/// <summary>Watches how far packed data unpacks and stops where it grows out of proportion. The first 64 MiB are always given.</summary>
/// <param name="unpacked">The stream that unpacks.</param>
/// <param name="packedLength">How many packed bytes have been used so far.</param>
internal sealed class UnpackedContent(Stream unpacked, Func<long> packedLength) : ForwardStream
{
    private const long Free = 64 * 1024 * 1024;
    private const int LargestRatio = 250;

    private long given;

    public override int Read(Span<byte> buffer) => Passed(unpacked.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Passed(await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Passed(int count)
    {
        given += count;
        return given > Free && given / LargestRatio > packedLength() ? throw new UnpackedTooFarException() : count;
    }
}
