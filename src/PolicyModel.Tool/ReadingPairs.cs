using System.Globalization;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>Compares what two readings say of a case.</summary>
internal static class ReadingPairs
{
    internal static ComparedCase Compare(AssessedRecord record, ReadingSet readings, string before, string after)
    {
        var assessment = record.Assessment!;
        var (first, second) = (Verdict(before), Verdict(after));
        return new ComparedCase
        {
            CaseId = assessment.CaseId.Value,
            Place = Place(record.Source),
            Moves = first == second ? [] : [new Move("", first, second, Movers(DecidedBy(assessment, readings, before), DecidedBy(assessment, readings, after)))],
        };

        string Verdict(string reading) => AssessmentCodes.Verdicts.CodeOf(assessment.Verdicts.Single(v => v.Reading == reading).Verdict);
    }

    internal static string Place(RecordSource source) => string.Create(CultureInfo.InvariantCulture, $"{source.File} line {source.Line}");

    /// <summary>What one side rests on and the other does not; all of it where both rest on the same.</summary>
    internal static IReadOnlyList<string> Movers(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.Except(after, StringComparer.Ordinal).Concat(after.Except(before, StringComparer.Ordinal)).ToArray() is { Length: > 0 } differ ? differ : [.. before.Union(after, StringComparer.Ordinal)];

    /// <summary>The provisions under which a reading lets instruments cover the holds; where they cover nothing, the one that it reads.</summary>
    private static string[] DecidedBy(Assessment assessment, ReadingSet readings, string reading)
    {
        var carried = (assessment.Holds ?? []).SelectMany(h => h.Readings).Where(r => r.Reading == reading).SelectMany(r => r.Authority).Select(a => a.Provision).Distinct(StringComparer.Ordinal).ToArray();
        return carried.Length > 0 ? carried : [readings.Readings.Single(r => r.Id == reading).ProvisionId];
    }
}
