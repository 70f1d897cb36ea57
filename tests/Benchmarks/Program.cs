using System.Globalization;
using PolicyModel.Benchmarks;

return args switch
{
    ["generate", var bookings, var seed] when long.TryParse(bookings, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var start) => Generate(count, start),
    _ => Usage(),
};

static int Generate(long bookings, int seed)
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16) { NewLine = "\n" };
    JailCharges.Write(output, bookings, seed);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("generate BOOKINGS SEED: writes made-up bookings, one row a charge, to standard output.");
    return 2;
}
