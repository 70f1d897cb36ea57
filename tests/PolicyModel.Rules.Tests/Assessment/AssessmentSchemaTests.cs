using System.Text;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Rules.Tests;

/// <summary>What the library answers follows the schema of answers, as an independent validator judges it, and the schema says no more than that.</summary>
public sealed class AssessmentSchemaTests
{
    private readonly SchemaConstraints schema = SchemaConstraints.Of("assessment");

    [Fact]
    public void Assessments_of_any_case_follow_their_schema()
    {
        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(Made(2000).Select((json, seed) => ("assessment", json, seed))), a => Assert.Equal((a.Record, null), (a.Record, a.Verdict)));
    }

    [Fact]
    public void The_schema_names_the_codes_of_the_types_and_no_others()
    {
        IReadOnlyList<string> found = [.. new[] { Outcome.Violated, Outcome.Observed, Outcome.Undetermined }.Select(AssessmentCodes.Outcomes.CodeOf)];
        var codes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["#/properties/bracket"] = AssessmentCodes.Brackets.Codes,
            ["#/properties/bracketAtMost"] = AssessmentCodes.Brackets.Codes,
            ["#/$defs/verdict"] = AssessmentCodes.Verdicts.Codes,
            ["#/$defs/citation/properties/grade"] = Codes.SourceGrades.Codes,
            ["#/$defs/reading/properties/reason"] = [.. AssessmentCodes.VerdictReasons.Codes, "null"],
            ["#/$defs/reading/properties/authority/items/properties/basis"] = AssessmentCodes.AuthorityBases.Codes,
            ["#/$defs/hold/properties/eligible/properties/trigger"] = AssessmentCodes.ReleaseTriggers.Codes,
            ["#/$defs/hold/properties/ended/properties/by"] = AssessmentCodes.HoldEnds.Codes,
            ["#/$defs/hold/properties/questions/properties/validity"] = AssessmentCodes.Validities.Codes,

            // What is satisfied or does not apply is no finding; one that was set aside tells what it was before.
            ["#/$defs/finding/properties/outcome"] = [.. found, AssessmentCodes.Outcomes.CodeOf(Outcome.Suppressed)],
            ["#/$defs/finding/properties/amended/properties/outcome"] = found,
            ["#/$defs/finding/properties/amended/properties/severity"] = AssessmentCodes.Severities.Codes,
            ["#/$defs/finding/properties/severity"] = AssessmentCodes.Severities.Codes,
        };
        schema.NamesCodes(codes);
    }

    [Fact]
    public void Every_property_is_written_for_some_case_and_every_constraint_refuses_a_record_that_breaks_only_it()
    {
        foreach (var json in Made(500))
        {
            // Where a record comes from, and what a reader's settings make of a finding, the report of a data set adds.
            var record = JsonNode.Parse(json)!.AsObject();
            record["source"] = new JsonObject { ["file"] = "cases.ndjson", ["line"] = 1 };
            if (record["findings"]!.AsArray() is [JsonObject finding, ..])
            {
                finding["amended"] = new JsonObject { ["outcome"] = "violated", ["severity"] = "error", ["reason"] = "known", ["until"] = "2026-12-31" };
            }

            schema.Break(record);
        }

        schema.HoldsEachConstraint();
    }

    private static ParallelQuery<string> Made(int count)
    {
        var asOf = ReportedTime.Parse("2035-01-01");
        return Enumerable.Range(0, count).AsParallel().AsOrdered().Select(seed => Encoding.UTF8.GetString(Assessments.Usual.Assess(RandomCases.Make(seed).Checked, asOf).Bytes()));
    }
}
