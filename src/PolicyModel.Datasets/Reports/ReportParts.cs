using System.Security.Cryptography;
using System.Text;

namespace PolicyModel.Datasets;

/// <summary>What the writer and the reader of a part of a report share (<c>policymodel/part/v1</c>, lines of JSON).</summary>
internal static class ReportParts
{
    /// <summary>The name of the format.</summary>
    internal const string Schema = "policymodel/part/v1";

    /// <summary>How long a keyed hash is, in bytes.</summary>
    internal const int HashLength = 16;

    /// <summary>What tells parts that were made with one key, and nothing of the key.</summary>
    internal static string Mark(byte[] secret) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Schema)).AsSpan(0, HashLength));

    /// <summary>A hash as it is taken along: without the key nobody can try whether a record he guesses is among the data.</summary>
    internal static UInt128 Keyed(byte[] secret, UInt128 key)
    {
        Span<byte> bytes = stackalloc byte[HashLength];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, bytes, mac);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(mac);
    }

    /// <summary>A digest of what was lowered and suppressed; null where nothing was.</summary>
    internal static string? DigestOf(ReportSettings settings)
    {
        if (settings.Settings.Count == 0)
        {
            return null;
        }

        // With the cases, which a report does not show.
        var text = new StringBuilder();
        foreach (var setting in settings.Settings)
        {
            text.Append(string.Join('\n', setting.Rule, setting.Severity?.ToString(), setting.Reason, setting.Until?.ToString("uuuu'-'MM'-'dd", null), setting.IsInForce(settings.Day), string.Join(' ', setting.Cases ?? []))).Append('\0');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
