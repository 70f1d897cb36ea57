using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

/// <summary>What a rule on data finds in records.</summary>
internal static class DataFindings
{
    /// <summary>Each finding of a rule as "line outcome path".</summary>
    internal static async Task<string[]> OfAsync(string rule, params string[] lines) =>
        [.. (await Run.OfAsync(string.Join('\n', lines), new DatasetOptions { AsOf = ReportedTime.Parse("2026-12-01") }, int.MaxValue)).Report.Findings.Where(f => f.Finding.Rule == rule)
            .Select(f => $"{f.Source.Line} {PolicyModel.Rules.AssessmentCodes.Outcomes.CodeOf(f.Finding.Outcome)} {f.Finding.Path}")];

    /// <summary>A record of a person within a release.</summary>
    internal static string Of(string caseId, string? subject, string? release = "r-2026", Action<JsonObject>? change = null) => Records.Line(caseId, root =>
    {
        if (subject is not null)
        {
            root["subject"] = subject;
        }

        if (release is not null)
        {
            root["release"] = release;
        }

        change?.Invoke(root);
    });

    internal static JsonNode Node(string json) => JsonNode.Parse(json)!;
}
