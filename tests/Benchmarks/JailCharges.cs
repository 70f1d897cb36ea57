using System.Globalization;

namespace PolicyModel.Benchmarks;

/// <summary>
/// Made-up bookings in the shape of a published jail file (the shipped mapping <c>travis-jail-charges</c>), one row a charge. The same
/// seed gives the same bytes. Nothing in it comes from a real record.
/// </summary>
internal static class JailCharges
{
    private static readonly (string Code, string Literal, string Level)[] Charges =
    [
        ("2201", "DRIVING UNDER THE INFLUENCE", "B"),
        ("3299", "CITY ORDINANCE VIOLATION", "C"),
        ("1313", "ASSAULT", "A"),
        ("2399", "THEFT", "B"),
        ("3562", "POSSESSION OF CONTROLLED SUBSTANCE", "FS"),
        ("4206", "FEDERAL DETAINER", "F"),
        ("JWAR", "JUVENILE WARRANT", ""),
    ];

    private static readonly string[] Dispositions =
        ["SENTENCE COMPLETE", "BOND-PERSONAL RECOGNIZANCE", "MANUAL LABOR CREDIT RELEASE", "DISMISSAL", "RELEASED TO TDCJ-ID", "WARRANT WITHDRAWN", "JUDGE ORDER", "BOND-SURETY", "NO CHARGES FILED"];

    internal static void Write(TextWriter output, long bookings, int seed)
    {
        var random = new Random(seed);
        output.WriteLine("booking_id,booking_date,charge_seq,charge_code,charge_literal,level,sentence,disposition_date,disposition_type");
        for (long booking = 1; booking <= bookings; booking++)
        {
            var booked = new DateOnly(2000, 1, 1).AddDays(random.Next(6200));
            var charges = random.Next(4);
            var last = booked;
            for (var charge = 1; charge <= charges; charge++)
            {
                var kind = Charges[random.Next(Charges.Length)];
                var isOpen = random.Next(25) == 0;
                var ended = booked.AddDays(random.Next(3) == 0 ? random.Next(200) : random.Next(12));
                last = isOpen || ended < last ? last : ended;
                Row(output, booking, booked, charge, kind, isOpen ? null : ended, Dispositions[random.Next(Dispositions.Length)]);
            }

            var isTaken = random.Next(6) != 0;
            Row(output, booking, booked, charges + 1, ("4200", "ICE DETAINER", "F"), isTaken ? last.AddDays(random.Next(7)) : null, "RELEASED TO ICE");
        }
    }

    private static void Row(TextWriter output, long booking, DateOnly booked, int sequence, (string Code, string Literal, string Level) charge, DateOnly? ended, string disposition) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"M{booking:0000000},{booked:yyyy-MM-dd},{sequence},{charge.Code},{charge.Literal},{charge.Level},,{ended:yyyy-MM-dd},{(ended is null ? "" : disposition)}"));
}
