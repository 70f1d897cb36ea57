using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PolicyModel.Datasets;

/// <summary>
/// A secret key that makes pseudonyms within one release: HMAC-SHA256 over the release and the id, behind the key's own id, such as
/// <c>k1_b5xq…</c>. A bare hash would not do: there are so few A-numbers that all of them are hashed in minutes. The same id gives the same
/// pseudonym in one release and another in the next; whoever has the key can lead a pseudonym back by trying ids.
/// </summary>
public sealed class PseudonymKey
{
    /// <summary>How many bytes a secret has at least.</summary>
    public const int LeastBytes = 32;

    private const int TokenLength = 26;

    // Base 32 without the letter a, so that no token looks like an A-number.
    private const string Alphabet = "bcdefghijklmnpqrstuvwxyz23456789";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private readonly byte[] secret;
    private readonly string prefix;
    private readonly byte[] scope;

    private PseudonymKey(string id, byte[] secret, ReleaseId release)
    {
        this.secret = secret;
        prefix = id + "_";
        Release = release;
        scope = Encoding.UTF8.GetBytes($"policymodel/pseudonym/v1\0{release.Value}\0");
    }

    /// <summary>The release in which the pseudonyms mean something.</summary>
    public ReleaseId Release { get; }

    /// <summary>Makes a key. No message of a failure holds any of the secret.</summary>
    /// <param name="id">The key's public id: a small letter, then at most 15 letters or digits; no name of a digest.</param>
    /// <param name="secret">The secret; line ends behind it are left out. At least 32 bytes are needed, drawn at random.</param>
    /// <param name="release">The release in which its pseudonyms mean something.</param>
    /// <param name="key">The key, or null.</param>
    /// <param name="problem">What is wrong, or null.</param>
    public static bool TryCreate(string id, ReadOnlySpan<byte> secret, ReleaseId release, [NotNullWhen(true)] out PseudonymKey? key, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(id);
        secret = secret.TrimEnd("\r\n"u8);
        problem = !SubjectPseudonym.TryParse(id + "_bcdf", out _) ? "The key's id begins with a small letter, has at most 16 letters and digits, and does not name a digest."
            : secret.Length < LeastBytes ? $"The key is too short: {LeastBytes} bytes or more, drawn at random, are needed."
            : secret.IndexOfAnyExcept(secret[0]) < 0 ? "The key is one byte again and again: draw it at random."
            : null;
        key = problem is null ? new PseudonymKey(id, secret.ToArray(), release) : null;
        return key is not null;
    }

    /// <summary>The pseudonym of an id. Blanks around it do not matter, nor how an A-number is written; what is a pseudonym of this key's id already stays.</summary>
    /// <param name="id">The id.</param>
    public string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var text = id.Trim();
        if (IsOwn(text))
        {
            return text;
        }

        var digest = HMACSHA256.HashData(secret, (byte[])[.. scope, .. Encoding.UTF8.GetBytes(Same(text))]);
        var token = new char[TokenLength];
        for (var i = 0; i < TokenLength; i++)
        {
            var bit = i * 5;
            var pair = (digest[bit / 8] << 8) | digest[(bit / 8) + 1];
            token[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return prefix + new string(token);
    }

    private bool IsOwn(string text) =>
        text.Length == prefix.Length + TokenLength && text.StartsWith(prefix, StringComparison.Ordinal) && text.AsSpan(prefix.Length).IndexOfAnyExcept(Letters) < 0;

    /// <summary>An A-number of seven or eight digits and one of nine are the same number; it is written with and without marks.</summary>
    private static string Same(string text)
    {
        if (text.Length < 2 || text[0] is not ('A' or 'a'))
        {
            return text;
        }

        var digits = new string([.. text.Skip(1).Where(char.IsAsciiDigit)]);
        return digits.Length is >= 7 and <= 9 && text.Skip(1).All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '#' or ':') ? "A" + digits.PadLeft(9, '0') : text;
    }
}
