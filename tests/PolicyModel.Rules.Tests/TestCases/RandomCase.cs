using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>A made-up valid case. Its seed makes it again; its text is its JSON.</summary>
public sealed record RandomCase(int Seed, CustodyCase Record)
{
    internal Validated<CustodyCase> Checked => RandomCases.Check(Record) ?? throw new InvalidOperationException("A random case is valid by construction.");

    public override string ToString() => $"seed {Seed}: {System.Text.Encoding.UTF8.GetString(CustodyCaseWriter.ToUtf8(Record))}";
}

/// <summary>A made-up valid case in which every time is an exact minute and nothing that decides a verdict is unknown.</summary>
public sealed record ExactCase(int Seed, CustodyCase Record)
{
    internal RandomCase AsRandom => new(Seed, Record);

    public override string ToString() => AsRandom.ToString();
}

/// <summary>The generators.</summary>
public static class RandomCases
{
    public static Arbitrary<RandomCase> Any() => Arb.From(Gen.Choose(0, int.MaxValue).Select(Make));

    public static Arbitrary<ExactCase> Exact() => Arb.From(Gen.Choose(0, int.MaxValue).Select(MakeExact));

    public static RandomCase Make(int seed) => new(seed, ValidFrom(new CaseMaker(new Random(seed), exact: false)));

    public static ExactCase MakeExact(int seed) => new(seed, ValidFrom(new CaseMaker(new Random(seed), exact: true)));

    internal static Validated<CustodyCase>? Check(CustodyCase record)
    {
        record.TryValidate(out var validated, out _);
        return validated;
    }

    private static CustodyCase ValidFrom(CaseMaker maker)
    {
        while (true)
        {
            var record = maker.Make();
            if (Check(record) is not null)
            {
                return record;
            }
        }
    }
}

/// <summary>Makes cases that look like records: most of them whole, some with gaps, near the dates on which law and calendars change.</summary>
internal sealed class CaseMaker(Random random, bool exact)
{
    private const int Day = 1440;

    private static readonly string[] Zones = ["America/Chicago", "America/New_York", "America/Los_Angeles", "America/Phoenix", "Pacific/Honolulu", "Pacific/Guam"];

    // Beside plain years: the newer forms come in, the policy of 2017, the clocks change, holidays on weekends, closures.
    private static readonly LocalDate[] Turns =
    [
        new(2015, 6, 25), new(2017, 3, 29), new(2026, 3, 4), new(2026, 10, 28), new(2026, 6, 30), new(2022, 6, 14), new(2025, 12, 20), new(2021, 6, 14),
    ];

    private static readonly GroundEndReason[] Triggers =
    [
        GroundEndReason.BailPosted, GroundEndReason.OwnRecognizance, GroundEndReason.ReleaseOrder, GroundEndReason.Dismissed, GroundEndReason.SentenceServed,
    ];

    private static readonly DetainerForm[] Forms =
    [
        DetainerForm.I247A, DetainerForm.I247A, DetainerForm.I247A, DetainerForm.I247, DetainerForm.I247D, DetainerForm.I247X, DetainerForm.I247N, DetainerForm.I247G, DetainerForm.Unknown,
        DetainerForm.Unknown, DetainerForm.PhoneCall,
    ];

    private static readonly DetainerEndReason[] Ends = [DetainerEndReason.Withdrawn, DetainerEndReason.Cancelled, DetainerEndReason.DeclinedByAgency, DetainerEndReason.BookedIntoDetention];

    private static readonly BailRefusalReason[] Reasons =
    [
        BailRefusalReason.Detainer, BailRefusalReason.Policy, BailRefusalReason.AfterHours, BailRefusalReason.Insufficient, BailRefusalReason.Ineligible, BailRefusalReason.Unknown,
    ];

    private DateTimeZone zone = DateTimeZone.Utc;
    private LocalDate start;
    private int booked;
    private int lastBegan;

    internal CustodyCase Make()
    {
        var zoneId = One(Zones);
        zone = DateTimeZoneProviders.Tzdb[zoneId];
        start = Chance(60) ? new LocalDate(1998, 1, 1).PlusDays(random.Next(0, 38 * 365)) : One(Turns).PlusDays(random.Next(0, 5));
        booked = random.Next(0, Day);
        lastBegan = booked;
        var grounds = Grounds();
        var bail = Bail(grounds);
        var end = booked + random.Next(Day / 2, 10 * Day);
        var way = random.Next(100);
        var record = new CustodyCase
        {
            CaseId = CaseId.Parse("R-1"),
            Jurisdiction = Jurisdiction.Parse(One(["US-MO", "US-TX", "US-KS"])),
            Custodian = new Custodian { Name = "Hill County Jail", TimeZone = IanaTimeZone.Parse(zoneId) },
            BookedAt = At(booked),
            Grounds = !exact && Chance(3) ? null : [.. grounds],
            Bail = bail.Count == 0 ? null : [.. bail],
            Detainers = Chance(10) ? null : [.. Detainers(Chance(15) ? 0 : random.Next(1, 4))],
            Convictions = Chance(40) ? null : Chance(60) ? [] : [new Conviction { Offence = new Offence(), ConvictedOn = start.PlusDays(random.Next(-2, 6)) }],
        };

        // Handed over, left, both (one instant told twice), or still held.
        return way switch
        {
            < 45 => record with { Transfers = [HandOver(At(end))] },
            < 65 => record with { LeftCustodyAt = At(end) },
            < 80 => record with { Transfers = [HandOver(At(end))], LeftCustodyAt = At(end) },
            < 82 when !exact => record with { LeftCustodyAt = Reported<ReportedTime>.Unknown() },
            _ => record with { AsOf = At(end) },
        };
    }

    private static Transfer HandOver(ReportedTime at) => new() { TransferId = RecordId.Parse("t1"), At = at, To = new TransferParty { Kind = CustodianKind.Ice } };

    private List<Ground> Grounds()
    {
        List<Ground> grounds = [];
        for (var count = Chance(6) ? 0 : Chance(50) ? 1 : random.Next(2, 4); grounds.Count < count;)
        {
            var began = Chance(80) ? booked : booked + random.Next(0, 5 * Day);
            lastBegan = Math.Max(lastBegan, began);
            var ground = new Ground
            {
                GroundId = RecordId.Parse($"g{grounds.Count + 1}"),
                Kind = Chance(90) ? GroundKind.CriminalCharge : GroundKind.WarrantlessArrest,
                ChargedAt = Chance(70) ? At(began + 60) : default(Reported<ReportedTime>),
                BeganAt = began == booked && Chance(40) ? default(Reported<ReportedTime>) : At(began),
            };
            grounds.Add(OwnEnd(ground, began));
        }

        return grounds;
    }

    private Ground OwnEnd(Ground ground, int began) => random.Next(100) switch
    {
        < 72 => ground with { EndedAt = At(began + random.Next(0, 6 * Day)), EndReason = exact || Chance(92) ? One(Triggers) : GroundEndReason.Transferred },
        < 74 when !exact => ground with { EndedAt = At(began + random.Next(0, 6 * Day)) },
        < 76 when !exact => ground with { EndedAt = Reported<ReportedTime>.Unknown() },
        _ => ground,
    };

    private List<Bail> Bail(List<Ground> grounds)
    {
        List<Bail> all = [];
        foreach (var ground in grounds)
        {
            var hasEnd = ground.EndedAt.IsProvided;
            for (var count = hasEnd ? (Chance(15) ? 1 : 0) : Chance(20) ? 2 : Chance(90) ? 1 : 0; count > 0; count--)
            {
                var covers = grounds.Where(g => g == ground || (!g.EndedAt.IsProvided && !hasEnd && Chance(25))).Select(g => g.GroundId);
                all.Add(new Bail { BailId = RecordId.Parse($"b{all.Count + 1}"), Covers = [.. covers], History = [.. History()] });
            }
        }

        return all;
    }

    // Bail is set once the last ground runs.
    private IEnumerable<BailEvent> History()
    {
        var now = lastBegan;
        yield return Event(BailEventKind.Set, Later());
        if (Chance(40))
        {
            yield return Event(BailEventKind.Tendered, Later());
            if (Chance(70))
            {
                var reason = One(Reasons);
                reason = exact && reason == BailRefusalReason.Unknown ? BailRefusalReason.Policy : reason;
                yield return Event(BailEventKind.Refused, Later()) with { RefusedBecause = reason };
            }
        }

        if (Chance(75))
        {
            yield return Event(BailEventKind.Posted, Later());
            if (Chance(40))
            {
                yield return Event(BailEventKind.Revoked, Later());
                if (Chance(70))
                {
                    yield return Event(BailEventKind.Set, Later());
                    yield return Event(BailEventKind.Posted, Later());
                }
            }
        }

        int Later() => now += random.Next(0, Chance(50) ? 300 : 2 * Day);
    }

    private IEnumerable<Detainer> Detainers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var issued = booked + random.Next(-Day, 5 * Day);
            var received = issued + random.Next(0, Chance(60) ? 120 : 2 * Day);
            var detainer = new Detainer
            {
                DetainerId = RecordId.Parse($"d{i + 1}"),
                Form = One(Forms),
                Request = Chance(60) ? default(Reported<DetainerRequest>) : One([DetainerRequest.Hold, DetainerRequest.Both, DetainerRequest.Unknown, DetainerRequest.Notify]),
                IssuedAt = Chance(75) ? At(issued) : default(Reported<ReportedTime>),
                ReceivedAt = Chance(70) ? At(received) : default(Reported<ReportedTime>),
                ConvictionOnly = Chance(15) ? true : Chance(70) ? false : null,
                ServedOnSubject = Chance(30) ? false : Chance(50) ? true : null,
                Supersedes = i > 0 && Chance(15) ? RecordId.Parse($"d{i}") : null,
            };
            yield return Ending(detainer.ReceivedAt.IsProvided || Chance(85) ? detainer : detainer with { Received = false }, received);
        }
    }

    private Detainer Ending(Detainer detainer, int received) => random.Next(100) switch
    {
        < 22 => detainer with { EndedAt = At(received + random.Next(0, 4 * Day)), EndReason = One(Ends) },
        < 26 => detainer with { EndReason = One(Ends) },
        _ => detainer,
    };

    private BailEvent Event(BailEventKind kind, int at) => new() { Event = kind, At = At(at) };

    /// <summary>A minute after the first midnight, told to the minute, as an instant, or by its day.</summary>
    private ReportedTime At(int minute)
    {
        var local = start.AtMidnight().PlusMinutes(minute);
        var way = random.Next(100);
        return exact || way < 10 ? ReportedTime.AtInstant(local.InZoneLeniently(zone).ToInstant())
            : way < 45 ? ReportedTime.OnDay(local.Date)
            : ReportedTime.AtLocal(local);
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private T One<T>(T[] of) => of[random.Next(of.Length)];
}
