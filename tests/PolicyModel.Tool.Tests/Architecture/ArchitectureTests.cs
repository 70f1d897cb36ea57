using System.Reflection;
using System.Runtime.CompilerServices;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool.Tests;

/// <summary>What the design promises of the packages, proved from what was compiled.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Model = typeof(CustodyCase).Assembly;
    private static readonly Assembly Judgment = typeof(Assessor).Assembly;
    private static readonly Assembly Door = typeof(DatasetAssessor).Assembly;
    private static readonly Assembly Tests = typeof(Testing.Conformance).Assembly;
    private static readonly Assembly Columns = typeof(Parquet.ParquetTables).Assembly;
    private static readonly Assembly Command = typeof(CommandLine).Assembly;

    /// <summary>What a pure package does not use, as the start of "type::member", and what to do instead.</summary>
    private static readonly Dictionary<string, string> Impure = new(StringComparer.Ordinal)
    {
        ["System.IO.File"] = "take bytes or a span as a parameter; files are opened in PolicyModel.Datasets",
        ["System.IO.Directory"] = "files are found in PolicyModel.Datasets",
        ["System.IO.Path::GetTemp"] = "files are made in PolicyModel.Datasets",
        ["System.IO.DriveInfo"] = "files are found in PolicyModel.Datasets",
        ["System.IO.StreamReader"] = "text is read in PolicyModel.Datasets",
        ["System.IO.StreamWriter"] = "text is written in PolicyModel.Datasets",
        ["System.IO.Pipes."] = "take bytes or a span as a parameter",
        ["System.IO.MemoryMappedFiles."] = "take bytes or a span as a parameter",
        ["System.Net."] = "the library never uses the network",
        ["System.Console::"] = "return the text; only the command writes",
        ["System.Diagnostics.Process"] = "the library starts nothing",
        ["System.Diagnostics.Stopwatch"] = "the clock is the caller's: time is measured in PolicyModel.Tool",
        ["System.Environment::"] = "pass what you need as a parameter",
        ["System.AppContext::"] = "pass what you need as a parameter",
        ["System.DateTime::get_Now"] = "as-of is a parameter",
        ["System.DateTime::get_UtcNow"] = "as-of is a parameter",
        ["System.DateTime::get_Today"] = "as-of is a parameter",
        ["System.DateTimeOffset::get_Now"] = "as-of is a parameter",
        ["System.DateTimeOffset::get_UtcNow"] = "as-of is a parameter",
        ["System.TimeProvider::"] = "as-of is a parameter",
        ["System.TimeZoneInfo::"] = "zones are those of NodaTime's database: DateTimeZoneProviders.Tzdb",
        ["NodaTime.SystemClock::"] = "as-of is a parameter",
        ["NodaTime.Extensions.ClockExtensions::"] = "as-of is a parameter",
        ["NodaTime.DateTimeZoneProviders::get_Bcl"] = "zones are those of NodaTime's database: DateTimeZoneProviders.Tzdb",
        ["System.Random::"] = "results are reproducible: nothing random",
        ["System.Guid::NewGuid"] = "results are reproducible: nothing random",
        ["System.Guid::CreateVersion7"] = "results are reproducible: nothing random",
        ["System.Security.Cryptography.RandomNumberGenerator::"] = "results are reproducible: nothing random",
        ["System.Threading.Timer::"] = "the library waits for nothing",
        ["System.Threading.Thread::"] = "the library waits for nothing",
        ["System.Globalization.CultureInfo::get_Current"] = "results do not depend on where they are made: CultureInfo.InvariantCulture",
    };

    /// <summary>What may be used all the same, with the reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["System.Environment::get_CurrentManagedThreadId"] = "the compiler asks in every iterator whether one thread uses it twice; no result depends on it",
    };

    [Fact]
    public void The_packages_refer_to_one_another_one_way_only()
    {
        Assert.Empty(ReferencesOf(Model));
        Assert.Equal(["PolicyModel"], ReferencesOf(Judgment));
        Assert.Equal(["PolicyModel", "PolicyModel.Rules"], ReferencesOf(Door));
        Assert.Subset(new HashSet<string> { "PolicyModel", "PolicyModel.Rules" }, ReferencesOf(Tests).ToHashSet());
        Assert.Contains("PolicyModel.Datasets", ReferencesOf(Command));
        Assert.Subset(new HashSet<string> { "PolicyModel", "PolicyModel.Datasets" }, ReferencesOf(Columns).ToHashSet());
        Assert.Subset(new HashSet<string> { "PolicyModel", "PolicyModel.Rules", "PolicyModel.Datasets", "PolicyModel.Parquet" }, ReferencesOf(Command).ToHashSet());
    }

    [Fact]
    public void The_vocabulary_and_the_judgment_touch_no_file_network_process_environment_or_clock()
    {
        Assert.Empty(Faults(Model).Concat(Faults(Judgment)));
    }

    [Fact]
    public void The_scanner_finds_what_it_looks_for()
    {
        // None of this is run: it is here to be found in this very assembly.
        Action[] used =
        [
            () => File.Delete(""), () => _ = new FileStream("", FileMode.Open), () => Directory.Delete(""), () => _ = Path.GetTempFileName(), () => _ = new HttpClient(),
            () => _ = System.Diagnostics.Process.GetCurrentProcess(), () => _ = System.Diagnostics.Stopwatch.StartNew(), () => _ = Environment.MachineName, () => _ = DateTime.Now,
            () => _ = DateTime.UtcNow, () => _ = DateTime.Today, () => _ = DateTimeOffset.Now, () => _ = DateTimeOffset.UtcNow, () => _ = TimeProvider.System, () => _ = TimeZoneInfo.Local,
            () => _ = NodaTime.SystemClock.Instance, () => _ = NodaTime.DateTimeZoneProviders.Bcl, () => _ = new Random(), () => _ = Guid.NewGuid(), () => Console.Write(""), () => Thread.Sleep(0),
        ];
        Assert.Equal(21, used.Length);
        var faults = Faults(typeof(ArchitectureTests).Assembly).ToArray();
        string[] expected =
        [
            "System.IO.File::Delete", "System.IO.FileStream::.ctor", "System.IO.Directory::Delete", "System.IO.Path::GetTempFileName", "System.Net.Http.HttpClient::.ctor",
            "System.Diagnostics.Process::GetCurrentProcess", "System.Diagnostics.Stopwatch::StartNew", "System.Environment::get_MachineName", "System.DateTime::get_Now",
            "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeProvider::get_System", "System.TimeZoneInfo::get_Local",
            "NodaTime.SystemClock::get_Instance", "NodaTime.DateTimeZoneProviders::get_Bcl", "System.Random::.ctor", "System.Guid::NewGuid", "System.Console::Write", "System.Threading.Thread::Sleep",
        ];
        Assert.All(expected, e => Assert.Contains(faults, f => f.Contains($" uses {e}:", StringComparison.Ordinal)));
        Assert.DoesNotContain(faults, f => f.Contains("get_CurrentManagedThreadId", StringComparison.Ordinal));
    }

    [Fact]
    public void The_vocabulary_and_the_judgment_have_no_static_field_that_can_change() => Assert.Empty(new[] { Model, Judgment }.SelectMany(a => a.GetTypes()).SelectMany(MutableStatics));

    [Fact]
    public void The_search_for_static_fields_finds_those_that_can_change() => Assert.Equal(
        ["PolicyModel.Tool.Tests.ArchitectureTests+Counter.Count can change: make it readonly, or an instance field of something the caller keeps", "PolicyModel.Tool.Tests.ArchitectureTests+Counter.Last can change: make it readonly, or an instance field of something the caller keeps", "PolicyModel.Tool.Tests.ArchitectureTests+Counter.Seen can change: make it an immutable or frozen collection, or an instance field of something the caller keeps"],
        MutableStatics(typeof(Counter)).Order(StringComparer.Ordinal));

    private static string[] ReferencesOf(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n == "PolicyModel" || n.StartsWith("PolicyModel.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Faults(Assembly assembly) =>
        from member in MemberScanner.MembersUsed(assembly.Location)
        where !Exempt.ContainsKey(member)
        from rule in Impure
        where member.StartsWith(rule.Key, StringComparison.Ordinal)
        select $"{assembly.GetName().Name} uses {member}: {rule.Value}. If it is harmless, name it in ArchitectureTests.Exempt with the reason.";

    private static IEnumerable<string> MutableStatics(Type type)
    {
        // The compiler keeps delegates and call sites it made once in classes of its own; they are set once and never seen.
        if (type.Name.StartsWith("<>", StringComparison.Ordinal) || type.Name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(f => !f.IsLiteral))
        {
            var name = $"{type.FullName}.{(field.IsDefined(typeof(CompilerGeneratedAttribute)) && field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name)}";
            if (!field.IsInitOnly)
            {
                yield return $"{name} can change: make it readonly, or an instance field of something the caller keeps";
            }
            else if (field.FieldType.IsGenericType && field.FieldType.Namespace is "System.Collections.Generic" or "System.Collections.Concurrent" && field.FieldType.IsClass)
            {
                yield return $"{name} can change: make it an immutable or frozen collection, or an instance field of something the caller keeps";
            }
        }
    }

    /// <summary>A type that has what is looked for.</summary>
    private static class Counter
    {
        internal static readonly List<int> Seen = [];
        internal static readonly int First = 1;
        internal static int Count = First;

        internal static int Last { get; set; }
    }
}
