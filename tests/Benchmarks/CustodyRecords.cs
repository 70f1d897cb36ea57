using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PolicyModel.Benchmarks;

/// <summary>
/// Made-up custody records (<c>policymodel/custody-case/v1</c>), one line each and a little over a kilobyte. The same seed gives the same bytes. Every clock
/// time is told to the second, so that readers that know no other precision can read them too. Nothing in it comes from a real record.
/// </summary>
internal static class CustodyRecords
{
    private static readonly (string Place, string County, string Zone, string Name)[] Jails =
    [
        ("US-TX", "48453", "America/Chicago", "Mesquite County Jail"),
        ("US-TX", "48113", "America/Chicago", "Bluebonnet County Jail"),
        ("US-TX", "48029", "America/Chicago", "Pecan County Jail"),
        ("US-FL", "12057", "America/New_York", "Cypress County Jail"),
        ("US-GA", "13121", "America/New_York", "Pine County Jail"),
        ("US-TN", "47037", "America/Chicago", "Cumberland County Jail"),
        ("US-IA", "19153", "America/Chicago", "Walnut County Jail"),
        ("US-OH", "39049", "America/New_York", "Buckeye County Jail"),
        ("US-MO", "29019", "America/Chicago", "Prairie County Jail"),
        ("US-CO", "08031", "America/Denver", "Aspen County Jail"),
    ];

    private static readonly string[] Categories = ["traffic", "theft", "assault", "drug", "dui", "public-order"];

    private static readonly string[] Agencies = ["Prairie City Police", "Lake County Sheriff", "State Highway Patrol", "River Town Police"];

    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    /// <summary>How records are spread over time.</summary>
    /// <param name="FirstYear">The first year of booking.</param>
    /// <param name="Years">How many years bookings are spread over.</param>
    /// <param name="HoldHours">The most hours that custody goes on after release eligibility.</param>
    internal readonly record struct Spread(int FirstYear, int Years, int HoldHours)
    {
        internal static Spread Usual => new(2018, 8, 40);
    }

    /// <summary>Writes records as lines.</summary>
    /// <param name="output">Takes the lines.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="spread">How they are spread over time.</param>
    internal static void Write(Stream output, long count, int seed, Spread spread)
    {
        var random = new Random(seed);
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(buffer, Options);
        for (var record = 1L; record <= count; record++)
        {
            Write(json, random, record, spread);
            json.Flush();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount > 1 << 15 || record == count)
            {
                output.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }

            json.Reset(buffer);
        }
    }

    /// <summary>The records as one piece of text.</summary>
    internal static byte[] Made(long count, int seed, Spread spread)
    {
        using var bytes = new MemoryStream();
        Write(bytes, count, seed, spread);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Random random, long record, Spread spread)
    {
        var jail = Jails[random.Next(Jails.Length)];
        var booked = new DateTime(spread.FirstYear, 1, 4).AddSeconds(random.Next(spread.Years * 360 * 86_400 / 60) * 60L);
        var released = booked.AddMinutes(90 + random.Next(72 * 60));

        // One in five: a detainer asks for a hold, and the person waits for ICE. The others go as their grounds end, or are moved to prison.
        var kind = random.Next(20);
        var isHeld = kind < 4;
        var isMoved = kind is 4 or 5;
        var left = isHeld ? released.AddMinutes(30 + random.Next(Math.Max(1, (spread.HoldHours * 60) - 30))) : isMoved ? released : released.AddMinutes(random.Next(2) * 0);
        var paid = !isMoved && random.Next(2) == 0;

        json.WriteStartObject();
        json.WriteString("schema"u8, "policymodel/custody-case/v1"u8);
        json.WriteString("caseId"u8, $"C-{record:0000000}");
        json.WriteString("subject"u8, $"b1_{random.Next():x8}k{record:x}");
        json.WriteString("release"u8, "benchmark-1"u8);
        json.WriteString("jurisdiction"u8, jail.Place);
        json.WriteString("county"u8, jail.County);
        json.WriteStartObject("custodian"u8);
        json.WriteString("name"u8, jail.Name);
        json.WriteString("timeZone"u8, jail.Zone);
        json.WriteString("kind"u8, "county-jail"u8);
        json.WriteEndObject();
        json.WriteStartObject("arrestingAgency"u8);
        json.WriteString("name"u8, Agencies[random.Next(Agencies.Length)]);
        json.WriteEndObject();
        Time(json, "bookedAt"u8, booked);
        Time(json, "leftCustodyAt"u8, left);
        json.WriteStartArray("grounds"u8);
        Ground(json, random, "g1", booked, paid ? null : released, isMoved ? "transferred" : isHeld ? "dismissed" : "own-recognizance");
        if (random.Next(2) == 0)
        {
            Ground(json, random, "g2", booked, booked.AddMinutes(60), "no-charges-filed");
        }

        json.WriteEndArray();
        if (paid)
        {
            Bail(json, random, booked, released);
        }

        json.WriteStartArray("detainers"u8);
        if (isHeld)
        {
            Detainer(json, booked);
        }

        json.WriteEndArray();
        json.WriteStartArray("transfers"u8);
        if (isHeld || isMoved)
        {
            Transfer(json, left, isHeld);
        }

        json.WriteEndArray();
        json.WriteStartArray("convictions"u8);
        json.WriteEndArray();
        json.WriteStartArray("sources"u8);
        json.WriteStartObject();
        json.WriteString("citation"u8, "Made up for a benchmark: place, person and times are invented."u8);
        json.WriteString("grade"u8, "fictional"u8);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Ground(Utf8JsonWriter json, Random random, string id, DateTime began, DateTime? ended, string reason)
    {
        json.WriteStartObject();
        json.WriteString("groundId"u8, id);
        json.WriteString("kind"u8, "criminal-charge"u8);
        json.WriteStartObject("offence"u8);
        json.WriteString("level"u8, random.Next(3) == 0 ? "felony"u8 : "misdemeanor"u8);
        json.WriteString("category"u8, Categories[random.Next(Categories.Length)]);
        json.WriteEndObject();
        Time(json, "beganAt"u8, began);
        Time(json, "chargedAt"u8, began.AddMinutes(45));
        json.WriteString("arrestBasis"u8, "warrant"u8);
        if (ended is { } end)
        {
            Time(json, "endedAt"u8, end);
            json.WriteString("endReason"u8, reason);
        }

        json.WriteEndObject();
    }

    private static void Bail(Utf8JsonWriter json, Random random, DateTime booked, DateTime posted)
    {
        var amount = $"{random.Next(2, 40) * 250}.00";
        json.WriteStartArray("bail"u8);
        json.WriteStartObject();
        json.WriteString("bailId"u8, "b1"u8);
        json.WriteStartArray("covers"u8);
        json.WriteStringValue("g1"u8);
        json.WriteEndArray();
        json.WriteStartArray("history"u8);
        Step(json, "set"u8, booked.AddMinutes(60), amount, withType: true);
        Step(json, "tendered"u8, posted.AddMinutes(-15), amount, withType: false);
        Step(json, "posted"u8, posted, null, withType: false);
        json.WriteEndArray();
        json.WriteBoolean("discouraged"u8, false);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Step(Utf8JsonWriter json, ReadOnlySpan<byte> what, DateTime at, string? amount, bool withType)
    {
        json.WriteStartObject();
        json.WriteString("event"u8, what);
        Time(json, "at"u8, at);
        if (withType)
        {
            json.WriteString("type"u8, "cash"u8);
        }

        if (amount is not null)
        {
            json.WriteStartObject("amount"u8);
            json.WriteString("amount"u8, amount);
            json.WriteString("currency"u8, "USD"u8);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Detainer(Utf8JsonWriter json, DateTime booked)
    {
        json.WriteStartObject();
        json.WriteString("detainerId"u8, "d1"u8);
        json.WriteString("form"u8, "I-247A"u8);
        json.WriteString("request"u8, "hold"u8);
        Time(json, "issuedAt"u8, booked.AddMinutes(50));
        Time(json, "receivedAt"u8, booked.AddMinutes(60));
        json.WriteStartObject("issuer"u8);
        json.WriteString("agency"u8, "ICE"u8);
        json.WriteString("role"u8, "deportation-officer"u8);
        json.WriteEndObject();
        json.WriteStartArray("probableCause"u8);
        json.WriteStringValue("biometric-match"u8);
        json.WriteEndArray();
        json.WriteStartObject("warrant"u8);
        json.WriteString("form"u8, "I-200"u8);
        Time(json, "signedAt"u8, booked.AddMinutes(50));
        json.WriteEndObject();
        Time(json, "servedOnSubjectAt"u8, booked.AddMinutes(70));
        json.WriteEndObject();
    }

    private static void Transfer(Utf8JsonWriter json, DateTime at, bool toIce)
    {
        json.WriteStartObject();
        json.WriteString("transferId"u8, "t1"u8);
        Time(json, "at"u8, at);
        json.WriteStartObject("from"u8);
        json.WriteString("kind"u8, "county-jail"u8);
        json.WriteEndObject();
        json.WriteStartObject("to"u8);
        json.WriteString("kind"u8, toIce ? "ice"u8 : "state-prison"u8);
        json.WriteEndObject();
        json.WriteString("authority"u8, toIce ? "detainer"u8 : "court-order"u8);
        if (toIce)
        {
            json.WriteString("detainerId"u8, "d1"u8);
        }

        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTime time)
    {
        Span<byte> text = stackalloc byte[19];
        time.TryFormat(text, out _, "yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }
}
