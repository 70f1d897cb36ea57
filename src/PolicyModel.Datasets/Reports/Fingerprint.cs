using System.Security.Cryptography;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>What a finding keeps where rows are put in, taken out or change places: its rule, its outcome, its case and the place in it.</summary>
internal static class Fingerprint
{
    internal static string Of(ReportedFinding reported)
    {
        var finding = reported.Finding;
        var outcome = AssessmentCodes.Outcomes.CodeOf(finding.Amended?.Outcome ?? finding.Outcome);

        // A record without a readable id is known by its file alone; findings of several such are told apart by their number. So is a record that repeats another under
        // another id: where the two change places, it is the other one that repeats.
        var whose = reported.CaseId is { } id && !RepeatedRecords.GoByOrder(finding.Rule) ? "case " + id.Value : reported.RecordId is { } record ? "record " + record : "file " + reported.Source.File;
        var text = string.Join('\n', finding.Rule, outcome, whose, WithoutIndexes(finding.Path), reported.Column);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    /// <summary>Items of a list change places with the rows that they come from.</summary>
    private static string WithoutIndexes(string pointer) => string.Join('/', pointer.Split('/').Select(p => p.Length > 0 && p.All(char.IsAsciiDigit) ? "#" : p));
}
