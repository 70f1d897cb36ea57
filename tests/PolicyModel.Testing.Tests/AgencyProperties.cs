using System.Text.Json;
using FsCheck.Xunit;
using NodaTime;
using PolicyModel.Rules;

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
    public void What_is_only_offered_requested_projected_or_claimed_moves_no_sum(FundingAgreement agreement, FigureBasis basis)
    {
        if (basis is FigureBasis.Obligated or FigureBasis.Invoiced or FigureBasis.Outlaid)
        {
            return;
        }

        var record = agreement with { Lines = [.. (agreement.Lines ?? []).Select(l => l with { Basis = basis, PaidOn = default })] };

        Assert.DoesNotContain(Judge([record], [], []).Records[0].Findings, f => f.Outcome == Outcome.Violated && f.Path.StartsWith("/lines", StringComparison.Ordinal));
    }

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
