using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.TimeZones;

namespace PolicyModel;

/// <summary>
/// A time zone of the IANA database, such as <c>America/Chicago</c>. Two are equal when their ids are, so an alias is not
/// equal to the zone it stands for. The database is the one that comes with NodaTime.
/// </summary>
[JsonConverter(typeof(IanaTimeZoneJsonConverter))]
public readonly record struct IanaTimeZone
{
    /// <summary>The letters a zone's id is made of, as a regular expression (ECMA 262). That there is such a zone it cannot say.</summary>
    internal const string Pattern = "^[A-Za-z0-9_+/-]{1,64}$";

    private const int MaxLength = 64;
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/-"u8);

    // The provider also makes zones of a fixed offset ("UTC+05") on demand; the database does not hold those.
    private static readonly FrozenDictionary<string, Lazy<DateTimeZone>> Zones =
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.Keys.ToFrozenDictionary(id => id, id => new Lazy<DateTimeZone>(() => DateTimeZoneProviders.Tzdb[id]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Lazy<DateTimeZone>>.AlternateLookup<ReadOnlySpan<char>> Lookup = Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly DateTimeZone? zone;

    private IanaTimeZone(DateTimeZone zone) => this.zone = zone;

    /// <summary>The zone's id, as it was given.</summary>
    public string Id => Zone.Id;

    /// <summary>The zone; UTC for the default value.</summary>
    public DateTimeZone Zone => zone ?? DateTimeZone.Utc;

    /// <summary>Finds a zone.</summary>
    /// <param name="id">An id of the IANA database; letter case counts.</param>
    /// <exception cref="FormatException">There is no such zone.</exception>
    public static IanaTimeZone Parse(string id) => TryParse(id, out var result) ? result : throw new FormatException("Expected an IANA time zone, such as America/Chicago.");

    /// <summary>Finds a zone.</summary>
    /// <param name="id">An id of the IANA database; letter case counts.</param>
    /// <param name="result">The zone.</param>
    public static bool TryParse([NotNullWhen(true)] string? id, out IanaTimeZone result)
    {
        result = id is not null && Zones.TryGetValue(id, out var found) ? new(found.Value) : default;
        return result.zone is not null;
    }

    /// <summary>Finds a zone.</summary>
    /// <param name="utf8Text">An id of the IANA database in UTF-8.</param>
    /// <param name="result">The zone.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out IanaTimeZone result)
    {
        Span<char> id = stackalloc char[MaxLength];
        result = utf8Text.Length <= MaxLength && Ascii.ToUtf16(utf8Text, id, out var length) == OperationStatus.Done && Lookup.TryGetValue(id[..length], out var found) ? new(found.Value) : default;
        return result.zone is not null;
    }

    /// <summary>True when the bytes have the form of a zone's id.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length is > 0 and <= MaxLength && utf8.IndexOfAnyExcept(Letters) < 0;

    /// <inheritdoc/>
    public bool Equals(IanaTimeZone other) => string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The zone's id.</summary>
    public override string ToString() => Id;
}
