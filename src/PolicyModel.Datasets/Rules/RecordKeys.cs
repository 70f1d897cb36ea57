using System.IO.Hashing;
using System.Text;

namespace PolicyModel.Datasets;

/// <summary>
/// What a record has in common with a record that tells of the same thing, as hashes of 128 bits: so few among so many that no two differ by chance. Whoever lacks
/// the record learns nothing from them that he could not guess; in the part of a report they are keyed besides.
/// </summary>
internal readonly record struct RecordKeys
{
    /// <summary>How many keys a record has at most.</summary>
    internal const int Count = 7;

    private readonly UInt128[]? keys;

    internal RecordKeys(UInt128[] keys) => this.keys = keys;

    /// <summary>The keys, in the order of the properties; zero where a record has none.</summary>
    internal ReadOnlySpan<UInt128> All => keys;

    /// <summary>The case id.</summary>
    internal UInt128 CaseId => keys![0];

    /// <summary>The case id and every field.</summary>
    internal UInt128 Record => keys![1];

    /// <summary>Every field but the case id, where the person is not told.</summary>
    internal UInt128 Unnamed => keys![2];

    /// <summary>The person, the custodian and the time of booking.</summary>
    internal UInt128 Booking => keys![3];

    /// <summary>The person and the day of booking.</summary>
    internal UInt128 Day => keys![4];

    /// <summary>The pseudonym, where the release is told.</summary>
    internal UInt128 Pseudonym => keys![5];

    /// <summary>The pseudonym and the release.</summary>
    internal UInt128 Released => keys![6];

    /// <summary>The keys of a record of which no more than the case id is known.</summary>
    internal static RecordKeys Of(CaseId id) => new([Hash("id", id.Value), 0, 0, 0, 0, 0, 0]);

    /// <summary>The keys of a valid record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="file">The file it stands in: pseudonyms of records without a release mean something within their file alone.</param>
    internal static RecordKeys Of(DataRecord record, string file)
    {
        var told = record.Case;
        var content = XxHash128.HashToUInt128(record.Json.Span).ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
        var found = new UInt128[Count];
        found[0] = Hash("id", told.CaseId.Value);
        found[1] = Hash("record", told.CaseId.Value, content);
        if (!told.Subject.HasValue)
        {
            found[2] = Hash("unnamed", content);
            return new RecordKeys(found);
        }

        var release = told.Release is { } named ? "release " + named.Value : "file " + file;
        var person = told.Subject.Value.Value;
        var custodian = $"{told.Custodian.Name}\n{(told.Custodian.Ori.HasValue ? told.Custodian.Ori.Value.Value : "")}\n{(told.Custodian.FacilityCode.HasValue ? told.Custodian.FacilityCode.Value.Value : "")}";
        found[3] = Hash("booking", release, person, custodian, told.BookedAt.ToString());
        found[4] = Hash("day", release, person, DayOf(told).ToString());
        if (told.Release is not null)
        {
            found[5] = Hash("pseudonym", person);
            found[6] = Hash("released", release, person);
        }

        return new RecordKeys(found);
    }

    /// <summary>The day of booking on the custodian's calendar.</summary>
    private static ReportedTime DayOf(CustodyCase record) =>
        ReportedTime.OnDay(record.BookedAt.BoundsIn(record.Custodian.TimeZone.Zone).Earliest.InZone(record.Custodian.TimeZone.Zone).Date);

    private static UInt128 Hash(params ReadOnlySpan<string> parts)
    {
        var hash = new XxHash128();
        foreach (var part in parts)
        {
            hash.Append(Encoding.UTF8.GetBytes(part));
            hash.Append([0]);
        }

        return hash.GetCurrentHashAsUInt128();
    }
}
