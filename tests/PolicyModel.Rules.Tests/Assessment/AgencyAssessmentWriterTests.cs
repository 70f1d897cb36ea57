using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyModel.Rules.Tests;

public sealed class AgencyAssessmentWriterTests
{
    private readonly SchemaConstraints schema = SchemaConstraints.Of("agency-assessment");

    [Fact]
    public void A_record_is_written_with_its_findings_and_the_outcomes_of_the_rules_that_apply()
    {
        var memorandum = AgencyRecords.Memorandum() with { Sources = null };
        var json = Written(AgencyRecords.Assess(memorandum));

        Assert.Equal("policymodel/agency-assessment/v1", (string?)json["schema"]);
        Assert.Equal("2026-11-24", (string?)json["asOf"]);
        var record = Assert.Single(json["records"]!.AsArray())!;
        Assert.Equal((FundingAgreement.Schema, memorandum.AgreementId.Value), ((string?)record["schema"], (string?)record["id"]));
        var outcomes = record["outcomes"]!.AsArray().ToDictionary(o => (string)o!["rule"]!, o => (string)o!["outcome"]!, StringComparer.Ordinal);
        Assert.Equal("satisfied", outcomes["PM5015"]);
        Assert.DoesNotContain("not-applicable", outcomes.Values);
        Assert.False(outcomes.ContainsKey("PM5101"));
        Assert.Equal(outcomes.Where(o => o.Value != "satisfied").Select(o => o.Key), record["findings"]!.AsArray().Select(f => (string)f!["rule"]!));
    }

    [Fact]
    public void The_same_assessment_gives_the_same_bytes() =>
        Assert.Equal(Written(AgencyRecords.Assess(AgencyRecords.Memorandum())).ToJsonString(), Written(AgencyRecords.Assess(AgencyRecords.Memorandum())).ToJsonString());

    [Fact]
    public void The_schema_names_the_codes_of_the_types_and_no_others()
    {
        IReadOnlyList<string> found = [.. new[] { Outcome.Violated, Outcome.Observed, Outcome.Undetermined }.Select(AssessmentCodes.Outcomes.CodeOf)];
        schema.NamesCodes(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["#/$defs/record/properties/schema"] = [FundingAgreement.Schema, TrainingRecord.Schema, OversightRecord.Schema],
            ["#/$defs/outcome/properties/outcome"] = [.. found, AssessmentCodes.Outcomes.CodeOf(Outcome.Satisfied)],
            ["#/$defs/finding/properties/outcome"] = found,
            ["#/$defs/finding/properties/severity"] = AssessmentCodes.Severities.Codes,
            ["#/$defs/citation/properties/grade"] = Codes.SourceGrades.Codes,
        });
    }

    [Fact]
    public void Every_property_is_written_for_some_record_and_every_constraint_refuses_an_assessment_that_breaks_only_it()
    {
        // One cent over a cap, one under another agency's, and two whose law was read at an address.
        schema.Break(Written(AgencyRecords.Assess(
            AgencyRecords.Reimbursement(AgencyRecords.Line(FundingCategory.Vehicle, 100_000.01m, "2026-01-05")),
            AgencyRecords.Reimbursement(AgencyRecords.Line(FundingCategory.Vehicle, 99_999.99m, "2026-01-05")) with { AgreementId = AgencyRecords.Id("reimbursement", "2025-10-01", "KS"), Agency = AgencyRecords.Agency("KS") },
            AgencyRecords.Memorandum(state: "DE", day: "2025-08-01"),
            AgencyRecords.Delegation(acts: AgencyRecords.Act()))));
        schema.HoldsEachConstraint();
    }

    private static JsonObject Written(AgencyAssessment assessment)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            AgencyAssessmentWriter.Write(writer, assessment);
        }

        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan))!.AsObject();
    }
}
