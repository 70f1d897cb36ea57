using System.Globalization;
using BenchmarkDotNet.Running;
using PolicyModel.Benchmarks;

return args switch
{
    ["generate", var bookings, var seed] when TryCount(bookings, out var count) && TryCount(seed, out var start) => Generate(output => JailCharges.Write(output, count, start)),
    ["records", var records, var seed] when TryCount(records, out var count) && TryCount(seed, out var start) => Generate(output => CustodyRecords.Write(output.BaseStream, count, start, CustodyRecords.Spread.Usual)),
    ["compare"] => Comparison.Run(50_000, 7),
    ["compare", var records, var runs] when TryCount(records, out var count) && TryCount(runs, out var times) => Comparison.Run(count, times),
    ["parts", .. var rest] => Parts(rest),
    _ => Usage(),
};

static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

static int Generate(Action<StreamWriter> write)
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16) { NewLine = "\n" };
    write(output);
    return 0;
}

static int Parts(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        generate BOOKINGS SEED     writes made-up bookings, one row a charge
        records RECORDS SEED       writes made-up custody records, one a line
        compare [RECORDS RUNS]     the whole pipeline and its peers side by side, what a record allocates, and the curves
        parts [OPTIONS]            BenchmarkDotNet for the parts; its options follow, such as --filter '*'
        """);
    return 2;
}
