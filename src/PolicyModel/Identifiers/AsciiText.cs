using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyModel;

/// <summary>Up to 31 ASCII characters held in place, without an object of their own.</summary>
internal readonly struct AsciiText : IEquatable<AsciiText>
{
    /// <summary>The most characters.</summary>
    internal const int MaxLength = 31;

    private readonly Buffer buffer;
    private readonly byte length;

    internal AsciiText(ReadOnlySpan<byte> ascii)
    {
        length = (byte)ascii.Length;
        ascii.CopyTo(buffer);
    }

    internal int Length => length;

    /// <summary>Writes the characters, and gives their number.</summary>
    internal int CopyTo(Span<byte> ascii)
    {
        ((ReadOnlySpan<byte>)buffer)[..length].CopyTo(ascii);
        return length;
    }

    public bool Equals(AsciiText other) => ((ReadOnlySpan<byte>)buffer)[..length].SequenceEqual(((ReadOnlySpan<byte>)other.buffer)[..other.length]);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is AsciiText other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(((ReadOnlySpan<byte>)buffer)[..length]);
        return hash.ToHashCode();
    }

    public override string ToString() => Encoding.ASCII.GetString(((ReadOnlySpan<byte>)buffer)[..length]);

    [InlineArray(MaxLength)]
    private struct Buffer
    {
        private byte first;
    }
}

/// <summary>Up to 127 ASCII characters held in place, without an object of their own.</summary>
internal readonly struct LongAsciiText : IEquatable<LongAsciiText>
{
    private readonly Buffer buffer;
    private readonly byte length;

    internal LongAsciiText(ReadOnlySpan<byte> ascii)
    {
        length = (byte)ascii.Length;
        ascii.CopyTo(buffer);
    }

    internal int Length => length;

    /// <summary>Writes the characters, and gives their number.</summary>
    internal int CopyTo(Span<byte> ascii)
    {
        ((ReadOnlySpan<byte>)buffer)[..length].CopyTo(ascii);
        return length;
    }

    public bool Equals(LongAsciiText other) => ((ReadOnlySpan<byte>)buffer)[..length].SequenceEqual(((ReadOnlySpan<byte>)other.buffer)[..other.length]);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is LongAsciiText other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(((ReadOnlySpan<byte>)buffer)[..length]);
        return hash.ToHashCode();
    }

    public override string ToString() => Encoding.ASCII.GetString(((ReadOnlySpan<byte>)buffer)[..length]);

    [InlineArray(127)]
    private struct Buffer
    {
        private byte first;
    }
}
