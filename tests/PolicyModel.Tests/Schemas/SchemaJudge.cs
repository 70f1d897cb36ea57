using System.Diagnostics;
using System.Reflection;

namespace PolicyModel.Tests.Schemas;

/// <summary>
/// The second opinion on the schemas: ajv, in a process of node (<c>tests/SchemaJudge</c>), over the published files. Its packages
/// are installed by their lock file when they are not there yet.
/// </summary>
internal sealed class SchemaJudge : IDisposable
{
    private static readonly string Root = typeof(SchemaJudge).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly NodeFolder Node = new("SchemaJudge", "ajv");

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
        Node.NeedsOrSkips("The schemas were judged by the library alone");
        var start = Node.Script("judge.mjs", Path.Combine(Root, "src/PolicyModel/Schemas/v1"), "--why");
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
}
