using System.Text;

namespace PolicyModel.Tool.Tests;

/// <summary>A call of the command over streams in memory, and what it gave.</summary>
internal sealed record Call(int ExitCode, string Output, string Error, string Help)
{
    /// <summary>The lines of the output.</summary>
    internal string[] Lines { get; } = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The day on which the command is run.</summary>
    internal static readonly NodaTime.LocalDate Today = new(2026, 6, 15);

    /// <summary>The environment.</summary>
    internal static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal) { ["POLICYMODEL_TEST_KEY"] = "a made-up key of more than thirty-two bytes" };

    internal static Task<Call> RunAsync(params string[] args) => WithInputAsync("", args);

    internal static Task<Call> WithInputAsync(string input, params string[] args) => WithAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    internal static async Task<Call> WithAsync(Stream input, string[] args, bool terminal = false, CancellationToken? stop = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var help = new StringWriter();
        var code = await CommandLine.RunAsync(args, new Shell(input, output, error, terminal, Today, Variables.GetValueOrDefault), help, stop ?? TestContext.Current.CancellationToken);
        return new Call(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString(), help.ToString());
    }
}
