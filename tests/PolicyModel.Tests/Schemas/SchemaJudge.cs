using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace PolicyModel.Tests.Schemas;

/// <summary>
/// The second opinion on the schemas: ajv, in a process of node (<c>tests/SchemaJudge</c>), over the published files. Its packages
/// are installed by their lock file when they are not there yet.
/// </summary>
internal sealed class SchemaJudge : IDisposable
{
    private static readonly string Root = typeof(SchemaJudge).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string Folder = Path.Combine(Root, "tests", "SchemaJudge");
    private static readonly Lazy<string?> Missing = new(Prepare);

    private readonly Process process;
    private readonly Task<string> errors;

    private SchemaJudge(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts the judge; where there is no node, the test is skipped with the reason, and fails where everything must run.</summary>
    internal static SchemaJudge Start()
    {
        Assert.False(Missing.Value is not null && Environment.GetEnvironmentVariable("CI") == "true", Missing.Value);
        Assert.SkipWhen(Missing.Value is not null, $"The schemas were judged by the library alone: {Missing.Value}");
        var start = Command("node", Path.Combine(Folder, "judge.mjs"), Path.Combine(Root, "src/PolicyModel/Schemas/v1"), "--why");
        start.RedirectStandardInput = true;
        return new SchemaJudge(Process.Start(start)!);
    }

    /// <summary>Asks about records and hands back each verdict in turn: null for a valid record, else the constraint and the place.</summary>
    /// <param name="records">Each record as JSON text, the name of its schema, and whatever belongs to it.</param>
    internal IEnumerable<(T Record, string? Verdict)> Judge<T>(IEnumerable<(string Schema, string Json, T Record)> records)
    {
        using var asked = new System.Collections.Concurrent.BlockingCollection<T>(boundedCapacity: 10_000);
        var asking = Task.Run(() =>
        {
            try
            {
                foreach (var (schema, json, record) in records)
                {
                    asked.Add(record);
                    process.StandardInput.Write($"{{\"schema\":\"{schema}\",\"record\":{json}}}\n");
                }

                process.StandardInput.Close();
            }
            finally
            {
                asked.CompleteAdding();
            }
        });
        foreach (var record in asked.GetConsumingEnumerable())
        {
            var line = process.StandardOutput.ReadLine();
            Assert.True(line is not null, line is null ? "The judge broke off: " + errors.Result : "");
            yield return (record, line == "true" ? null : line!["false\t".Length..]);
        }

        asking.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static string? Prepare()
    {
        if (Run("node", "--version") is { } noNode)
        {
            return $"node is not there ({noNode}).";
        }

        // Several test programs may come here at once.
        using var gate = Gate();
        return Directory.Exists(Path.Combine(Folder, "node_modules", "ajv")) ? null
            : Run("npm", "ci", "--prefix", Folder) is { } noPackages ? $"npm could not install ajv ({noPackages})."
            : null;
    }

    private static FileStream Gate()
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetTempPath(), "policymodel-schema-judge.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    private static string? Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(Command(command, arguments))!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : errors.Result.Trim();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }

    private static ProcessStartInfo Command(string command, params string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var onWindows = OperatingSystem.IsWindows() && command == "npm";
        var start = new ProcessStartInfo(onWindows ? "cmd" : command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
            WorkingDirectory = Folder,
        };
        foreach (var argument in onWindows ? ["/c", command, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
