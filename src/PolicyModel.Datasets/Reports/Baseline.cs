using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>The findings of a former report, by their fingerprints, so that a later one shows only what is new. Immutable.</summary>
public sealed class Baseline
{
    private Baseline(IReadOnlyDictionary<string, int> counts) => Counts = counts;

    /// <summary>How often each fingerprint stands in the former report.</summary>
    internal IReadOnlyDictionary<string, int> Counts { get; }

    /// <summary>Reads a former report (<c>policymodel/report/v1</c>).</summary>
    /// <param name="utf8Json">The report.</param>
    /// <param name="baseline">Its findings, or null.</param>
    /// <param name="problems">Why it cannot be used: it is no report, or it does not show all its findings.</param>
    public static bool TryRead(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out Baseline? baseline, out IReadOnlyList<Problem> problems)
    {
        baseline = null;
        problems = [];
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            var root = document.RootElement;
            if (root.GetProperty("schema").GetString() != Report.Schema)
            {
                problems = [Fault(ProblemCodes.UnknownSchema, "/schema", $"Expected {Report.Schema}.")];
            }
            else if (root.GetProperty("findingsShown").GetInt64() != root.GetProperty("findingsTotal").GetInt64() - (root.TryGetProperty("findingsKnown", out var known) ? known.GetInt64() : 0))
            {
                problems = [Fault(ProblemCodes.MissingProperty, "/findings", "The report does not show all its findings; make it with a higher --max-findings.")];
            }
            else if (root.TryGetProperty("findingsKnown", out _))
            {
                problems = [Fault(ProblemCodes.Contradiction, "/findingsKnown", "The report leaves out what an earlier one had shown; make it without --baseline.")];
            }
            else
            {
                baseline = new Baseline(root.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()!).CountBy(f => f, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            problems = [Fault(ProblemCodes.MalformedJson, "", "This is no report that check --format json wrote.")];
        }

        return baseline is not null;
    }

    private static Problem Fault(string code, string at, string message) => new() { Code = code, Pointer = at, Message = message };
}
