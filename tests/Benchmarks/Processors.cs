using System.Globalization;
using System.Runtime.InteropServices;

namespace PolicyModel.Benchmarks;

/// <summary>On which processors this process runs: all its threads, those of the garbage collector and the compiler too. Linux only.</summary>
internal static partial class Processors
{
    internal static bool TryUse(int count)
    {
        if (!OperatingSystem.IsLinux() || count > Environment.ProcessorCount)
        {
            return false;
        }

        var mask = (1UL << count) - 1;

        // Twice, for a thread that one not yet bound has begun meanwhile.
        for (var round = 0; round < 2; round++)
        {
            foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
            {
                _ = SetAffinity(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), sizeof(ulong), mask);
            }
        }

        return true;
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nuint size, in ulong mask);
}
