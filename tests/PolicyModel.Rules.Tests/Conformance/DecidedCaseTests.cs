namespace PolicyModel.Rules.Tests.Conformance;

/// <summary>What courts decided on, judged by every reading.</summary>
public sealed class DecidedCaseTests
{
    public static TheoryData<string> Cases => [.. DecidedCase.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_decided_case_is_judged_as_its_vector_says(string id)
    {
        var decided = DecidedCase.All.Single(c => c.Id == id);
        var assessment = Assessments.Full.Assess(decided.Record);

        Assert.Equal(
            decided.Verdicts.Concat(decided.Rules).Select(p => $"{p.Key} {p.Value}"),
            assessment.Verdicts.Select(v => $"{v.Reading} {AssessmentCodes.Verdicts.CodeOf(v.Verdict)}").OrderBy(v => decided.Verdicts.Keys.ToList().IndexOf(v.Split(' ')[0]))
                .Concat(decided.Rules.Keys.Select(r => $"{r} {assessment.OutcomeOf(r)}")));
    }

    [Fact]
    public void Every_vector_says_what_the_court_held_and_what_was_not_reported()
    {
        Assert.Equal(DecidedCase.All.Count, DecidedCase.All.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DecidedCase.All, c => Assert.True(c.Court is "beyond" or "allowed" or "open" && c.Held.Length > 20 && c.Rules.Count > 0 && c.Taken.Length > 0, c.Id));
    }

    [Fact]
    public void A_hold_inside_the_hours_that_a_court_found_unsupported_is_never_told_as_in_order()
    {
        // The hours answer one question of three: where a court found the hold to go too far, some reading or some rule must say so, or say what it lacks.
        Assert.All(DecidedCase.All.Where(c => c.Court == "beyond"), c => Assert.True(
            c.Verdicts.Values.Any(v => v is "exceeds" or "undetermined") || c.Rules.Values.Any(v => v == "violated"), c.Id));
    }
}
