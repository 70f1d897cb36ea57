using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Testing.Tests;

/// <summary>What holds for the records of any agencies.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public sealed class AgencyProperties
{
    private static readonly AgencyAssessor Assessor = new();

    private static readonly LocalDate AsOf = new(2026, 11, 24);

    [Property]
    public void Every_rule_has_exactly_one_outcome_for_every_record(FundingAgreement[] agreements, TrainingRecord[] training, OversightRecord[] oversight)
    {
        var assessment = Judge(agreements, training, oversight);

        Assert.Equal(agreements.Length + training.Length + oversight.Length, assessment.Records.Count);
        Assert.All(assessment.Records, record =>
        {
            Assert.Equal(RuleCatalogue.OfAgencies.Select(d => d.Id), record.Outcomes.Select(o => o.Rule));
            Assert.Equal(
                record.Outcomes.Where(o => o.Outcome is Outcome.Violated or Outcome.Observed or Outcome.Undetermined).Select(o => (o.Rule, o.Outcome)),
                record.Findings.Select(f => (f.Rule, f.Outcome)));
            Assert.All(record.Findings, f =>
            {
                Assert.NotEmpty(f.Message);
                Assert.NotEmpty(f.Citations);
                Assert.Equal(f.Outcome == Outcome.Undetermined, f.Missing.Count > 0);
            });
        });
    }

    [Property]
    public void Records_are_judged_alike_a_second_time_and_in_another_order(FundingAgreement[] agreements, TrainingRecord[] training)
    {
        var first = Judge(agreements, training, []);

        Assert.Equal(first, Judge(agreements, training, []));
        Assert.Equal(Counts(first), Counts(Judge([.. agreements.Reverse()], [.. training.Reverse()], [])));
    }

    [Property]
    public void A_finding_points_into_its_record_or_to_what_it_lacks(FundingAgreement agreement)
    {
        using var json = JsonDocument.Parse(FundingAgreementWriter.ToUtf8(agreement));

        Assert.All(Judge([agreement], [], []).Records[0].Findings.Where(f => f.Outcome is Outcome.Violated or Outcome.Observed), f => Assert.True(Stands(json.RootElement, f.Path), f.Rule + " " + f.Path));
    }

    [Property]
    public void What_is_written_of_an_assessment_tells_all_of_it(FundingAgreement[] agreements, TrainingRecord[] training, OversightRecord[] oversight)
    {
        var assessment = Judge(agreements, training, oversight);

        Assert.Equal(assessment, Read(JsonNode.Parse(Written(assessment))!));
    }

    [Fact]
    public void Assessments_of_any_agencies_follow_their_schema()
    {
        using var judge = SchemaJudge.Start();
        var written = Arbitraries.FundingAgreements().Generator.Sample(40, 600).Chunk(2).Zip(Arbitraries.TrainingRecords().Generator.Sample(40, 600).Chunk(2), Arbitraries.OversightRecords().Generator.Sample(40, 600).Chunk(2))
            .Select((r, i) => ("agency-assessment", Written(Judge(r.First, r.Second, r.Third)), i));

        Assert.All(judge.Judge(written), a => Assert.Equal((a.Record, null), (a.Record, a.Verdict)));
    }

    [Property]
    public void What_is_only_offered_requested_projected_or_claimed_moves_no_sum(FundingAgreement agreement, FigureBasis basis)
    {
        if (basis is FigureBasis.Obligated or FigureBasis.Invoiced or FigureBasis.Outlaid)
        {
            return;
        }

        var record = agreement with { Lines = [.. (agreement.Lines ?? []).Select(l => l with { Basis = basis, PaidOn = default })] };

        Assert.DoesNotContain(Judge([record], [], []).Records[0].Findings, f => f.Outcome == Outcome.Violated && f.Path.StartsWith("/lines", StringComparison.Ordinal));
    }

    private static string Written(AgencyAssessment assessment)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            AgencyAssessmentWriter.Write(writer, assessment);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>An assessment from its wire format; a rule that is not listed does not apply.</summary>
    private static AgencyAssessment Read(JsonNode json) => new()
    {
        AsOf = Day(json["asOf"]!),
        RulesVersion = (string)json["versions"]!["rules"]!,
        LawVersion = (string)json["versions"]!["law"]!,
        Records =
        [
            .. json["records"]!.AsArray().Select(record => new RecordAssessment
            {
                Schema = (string)record!["schema"]!,
                RecordId = (string)record["id"]!,
                Findings = [.. record["findings"]!.AsArray().Select(f => Finding(f!))],
                Outcomes =
                [
                    .. RuleCatalogue.OfAgencies.Select(rule => record["outcomes"]!.AsArray().SingleOrDefault(o => (string)o!["rule"]! == rule.Id) is { } told
                        ? new RuleOutcome { Rule = rule.Id, Outcome = Code(AssessmentCodes.Outcomes, told["outcome"]!), Near = (string?)told["near"] }
                        : new RuleOutcome { Rule = rule.Id, Outcome = Outcome.NotApplicable }),
                ],
            }),
        ],
    };

    private static Finding Finding(JsonNode json) => new()
    {
        Rule = (string)json["rule"]!,
        Outcome = Code(AssessmentCodes.Outcomes, json["outcome"]!),
        Severity = Code(AssessmentCodes.Severities, json["severity"]!),
        Path = (string)json["path"]!,
        Message = (string)json["message"]!,
        Citations =
        [
            .. json["citations"]!.AsArray().Select(c => new ProvisionCitation
            {
                Provision = (string)c!["provision"]!,
                Title = (string)c["title"]!,
                Href = (string?)c["href"],
                EffectiveFrom = Day(c["effectiveFrom"]!),
                Grade = Code(Codes.SourceGrades, c["grade"]!),
                CheckedOn = Day(c["checkedOn"]!),
            }),
        ],
        Facts = [.. json["facts"]!.AsObject().Select(f => new FindingFact { Name = f.Key, Value = (string)f.Value! })],
        Missing = [.. json["missing"]!.AsArray().Select(m => (string)m!)],
        WouldChange = (string?)json["wouldChange"],
    };

    private static LocalDate Day(JsonNode json) => LocalDatePattern.Iso.Parse((string)json!).Value;

    private static T Code<T>(CodeList<T> codes, JsonNode json)
        where T : struct, Enum => codes.TryParse((string)json!, out var value) ? value : throw new InvalidOperationException("There is no such code.");

    private static bool Stands(JsonElement root, string pointer)
    {
        // A rule may point to a first day that the record leaves to its signatures, to a standing, or to the list that a fact would stand in.
        var at = root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            if (at.ValueKind == JsonValueKind.Array && int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength())
            {
                at = at[index];
            }
            else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(part, out var value))
            {
                at = value;
            }
            else
            {
                return part is "effectiveOn" or "status" or "incurredFrom" or "titlePassesOn";
            }
        }

        return true;
    }

    private static IEnumerable<(string Rule, Outcome Outcome, int Count)> Counts(AgencyAssessment assessment) =>
        assessment.Records.SelectMany(r => r.Outcomes).GroupBy(o => (o.Rule, o.Outcome)).Select(g => (g.Key.Rule, g.Key.Outcome, g.Count())).Order();

    private static AgencyAssessment Judge(FundingAgreement[] agreements, TrainingRecord[] training, OversightRecord[] oversight) => Assessor.Assess(
        agreements.Select(a => a.TryValidate(out var valid, out _) ? valid : throw new InvalidOperationException("A made record is not valid.")),
        training.Select(t => t.TryValidate(out var valid, out _) ? valid : throw new InvalidOperationException("A made record is not valid.")),
        oversight.Select(o => o.TryValidate(out var valid, out _) ? valid : throw new InvalidOperationException("A made record is not valid.")),
        AsOf);
}
