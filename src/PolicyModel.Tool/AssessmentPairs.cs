using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>
/// Reads two files of assessments side by side and pairs the cases of one id. What has no counterpart yet waits, so that memory grows with how far the
/// two orders lie apart and not with the files.
/// </summary>
internal sealed class AssessmentPairs(Comparison comparison, Shell shell)
{
    private const string NoFinding = "no finding";

    private readonly Dictionary<string, Queue<Judged>> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<Judged>> second = new(StringComparer.Ordinal);

    internal async IAsyncEnumerable<ComparedCase> ReadAsync(string before, string after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var earlier = LinesAsync(before, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (earlier.ConfigureAwait(false))
        {
            var later = LinesAsync(after, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (later.ConfigureAwait(false))
            {
                for (var (one, other) = (true, true); one || other;)
                {
                    one = one && await earlier.MoveNextAsync().ConfigureAwait(false);
                    if (one && Meet(earlier.Current, first, second) is { } pair)
                    {
                        yield return pair;
                    }

                    other = other && await later.MoveNextAsync().ConfigureAwait(false);
                    if (other && Meet(later.Current, second, first) is { } match)
                    {
                        yield return match;
                    }
                }
            }
        }

        comparison.Alone = (first.Values.Sum(q => q.Count), second.Values.Sum(q => q.Count));
    }

    /// <summary>The case with its counterpart, where that has been read already; else it waits.</summary>
    private ComparedCase? Meet(Judged judged, Dictionary<string, Queue<Judged>> own, Dictionary<string, Queue<Judged>> others)
    {
        if (judged.CaseId is not { } id)
        {
            return ComparedCase.NotValid;
        }

        if (others.TryGetValue(id, out var waiting))
        {
            var counterpart = waiting.Dequeue();
            if (waiting.Count == 0)
            {
                others.Remove(id);
            }

            return ReferenceEquals(own, first) ? Compare(judged, counterpart) : Compare(counterpart, judged);
        }

        if (!own.TryGetValue(id, out var queue))
        {
            own[id] = queue = new Queue<Judged>();
        }

        queue.Enqueue(judged);
        return null;
    }

    private static ComparedCase Compare(Judged before, Judged after) => new()
    {
        CaseId = after.CaseId,
        Place = after.Place,
        Moves =
        [
            .. before.Says.Keys.Union(after.Says.Keys, StringComparer.Ordinal).Select(s => (Subject: s, Before: Of(before, s), After: Of(after, s))).Where(m => m.Before.Says != m.After.Says)
                .Select(m => new Move(m.Subject, m.Before.Says, m.After.Says, ReadingPairs.Movers(m.Before.Provisions, m.After.Provisions))),
        ],
    };

    private static (string Says, string[] Provisions) Of(Judged judged, string subject) =>
        judged.Says.TryGetValue(subject, out var says) ? says : (RuleCatalogue.OfCases.Any(r => r.Id == subject) ? NoFinding : "not judged", []);

    private async IAsyncEnumerable<Judged> LinesAsync(string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = path == "-" ? "standard input" : FileNames.Shown(path);
        var input = path == "-" ? shell.Input : Open(path, name);
        await using (input.ConfigureAwait(false))
        {
            var lines = TextLines.ReadAsync(input, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (lines.ConfigureAwait(false))
            {
                for (var number = 1; await MoveNextAsync(lines, name).ConfigureAwait(false); number++)
                {
                    if (Judged.Read(lines.Current, name, number) is { } judged)
                    {
                        yield return judged;
                    }
                    else
                    {
                        comparison.Incomplete = true;
                    }
                }
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> lines, string name)
    {
        try
        {
            return await lines.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new DatasetException($"{name}: cannot be read to its end.", e);
        }
    }

    private static Stream Open(string path, string name)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var gzip = file.CanSeek && file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
            if (file.CanSeek)
            {
                file.Position = 0;
            }

            return gzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DatasetException($"{name}: cannot be opened.", e);
        }
    }

    /// <summary>What one line says: the verdict of each reading and the outcome of each rule that found something, with the provisions that each rests on.</summary>
    private sealed record Judged(string? CaseId, string Place, IReadOnlyDictionary<string, (string Says, string[] Provisions)> Says)
    {
        private static readonly Dictionary<string, (string Says, string[] Provisions)> Nothing = [];

        /// <summary>Reads a line; null for the one that says that the file is not complete.</summary>
        internal static Judged? Read(ReadOnlyMemory<byte> line, string name, int number)
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                var root = document.RootElement;
                if (root.TryGetProperty("incomplete", out _))
                {
                    return null;
                }

                var place = string.Create(CultureInfo.InvariantCulture, $"{name} record {number}");
                return root.TryGetProperty("problems", out _) ? new(null, place, Nothing)
                    : root.GetProperty("schema").GetString() == Assessment.Schema ? new(root.GetProperty("caseId").GetString(), Source(root) ?? place, SaysOf(root))
                    : throw NoAssessment(name, number, null);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw NoAssessment(name, number, e);
            }
        }

        private static DatasetException NoAssessment(string name, int number, Exception? cause)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"{name} record {number}: this is no assessment; expected a line that check --format ndjson wrote. To compare readings or days of the law, give --between.");
            return cause is null ? new(message) : new(message, cause);
        }

        private static string? Source(JsonElement root) =>
            root.TryGetProperty("source", out var source) ? string.Create(CultureInfo.InvariantCulture, $"{FileNames.Shown(source.GetProperty("file").GetString()!)} line {source.GetProperty("line").GetInt32()}") : null;

        private static Dictionary<string, (string Says, string[] Provisions)> SaysOf(JsonElement root)
        {
            var says = new Dictionary<string, (string, string[])>(StringComparer.Ordinal);
            var readings = root.TryGetProperty("holds", out var holds) ? holds.EnumerateArray().SelectMany(h => h.GetProperty("readings").EnumerateArray()).ToArray() : [];
            foreach (var verdict in root.GetProperty("verdicts").EnumerateObject())
            {
                says[Known(verdict.Name)] = (Known(verdict.Value), [.. readings.Where(r => r.GetProperty("reading").ValueEquals(verdict.Name))
                    .SelectMany(r => r.GetProperty("authority").EnumerateArray()).Select(a => Known(a.GetProperty("provision"))).Distinct(StringComparer.Ordinal)]);
            }

            foreach (var finding in root.GetProperty("findings").EnumerateArray())
            {
                says[Known(finding.GetProperty("rule"))] = (Known(finding.GetProperty("outcome")), [.. finding.GetProperty("citations").EnumerateArray().Select(c => Known(c.GetProperty("provision")))]);
            }

            return says;
        }

        // Few texts come again and again; each is kept once.
        private static string Known(JsonElement text) => Known(text.GetString()!);

        private static string Known(string text) => string.Intern(text);
    }
}
