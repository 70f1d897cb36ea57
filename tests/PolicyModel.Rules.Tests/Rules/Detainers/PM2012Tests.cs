using static PolicyModel.DetainerForm;
using static PolicyModel.ProbableCauseBasis;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2012: a detainer that a court keeps its office from issuing.</summary>
public sealed class PM2012Tests
{
    private const string LosAngeles = "Los Angeles Field Office";
    private const string Chicago = "Chicago Field Office";

    private static readonly Warrant Signed = new() { Form = WarrantForm.I200, Signed = true };

    private static CaseBuilder Held(string left = "2030-04-15T10:00") => Case.Booked("2016-01-04T08:00").Ground("g1").Left(left);

    private static CaseBuilder Gonzalez(
        CaseBuilder? held = null,
        string? office = LosAngeles,
        string? issued = "2026-04-13",
        string? agency = "ICE",
        ProbableCauseBasis[]? basis = null,
        DetainerForm form = I247A,
        Warrant? warrant = null) =>
        (held ?? Held()).Detainer(form, issued: issued, agency: agency, office: office, basis: basis ?? [BiometricMatch], warrant: warrant ?? Signed);

    private static CaseBuilder Moreno(string? office = Chicago, string? issued = "2026-04-13", string? agency = "ICE", Warrant? warrant = null, bool? attached = false, DetainerForm form = I247A) =>
        Held().Detainer(form, issued: issued, agency: agency, office: office, basis: [FinalOrder], warrant: warrant, warrantAttached: warrant is null ? attached : null);

    private static string Outcome(CaseBuilder record) => record.Assess().OutcomeOf("PM2012");

    [Theory]
    [InlineData(BiometricMatch)]
    [InlineData(StatementsOrEvidence)]
    [InlineData(InvestigationInitiated)]
    public void A_covered_office_issues_none_on_evidence_alone(ProbableCauseBasis basis)
    {
        var finding = Gonzalez(basis: [basis]).Assess().FindingOf("PM2012");

        Assert.Equal((Rules.Outcome.Violated, Severity.Error, "/detainers/0"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.Equal(["gonzalez-settlement"], finding.Citations.Select(c => c.Provision));
        Assert.NotNull(finding.WouldChange);
    }

    [Theory]
    [InlineData("2025-03-03", "not-applicable")]
    [InlineData("2025-03-04", "violated")]
    [InlineData("2030-03-03", "violated")]
    [InlineData("2030-03-04", "not-applicable")]
    public void The_settlement_of_Gonzalez_runs_five_years(string issued, string outcome) => Assert.Equal(outcome, Outcome(Gonzalez(issued: issued)));

    [Theory]
    [InlineData("los angeles", "violated")]
    [InlineData("ICE ERO Los Angeles", "violated")]
    [InlineData("Los Angeles Area of Responsibility", "violated")]
    [InlineData("LOS", "violated")]
    [InlineData("Pacific Enforcement Response Center", "violated")]
    [InlineData("PERC", "violated")]
    [InlineData("San Diego Field Office", "not-applicable")]
    [InlineData("ERO St. Paul", "not-applicable")]
    [InlineData("Office of Los Angeles County", "undetermined")]
    [InlineData("Los Angeles Sub-Office", "undetermined")]
    [InlineData("Carlos", "undetermined")]
    public void An_office_is_known_by_its_whole_name_alone(string office, string outcome) => Assert.Equal(outcome, Outcome(Gonzalez(office: office)));

    [Theory]
    [InlineData(FinalOrder)]
    [InlineData(PendingRemovalProceedings)]
    public void An_order_or_proceedings_are_enough(ProbableCauseBasis basis)
    {
        Assert.Equal("satisfied", Outcome(Gonzalez(basis: [BiometricMatch, basis])));
        Assert.Equal("satisfied", Outcome(Gonzalez(basis: [basis], office: null)));
    }

    [Fact]
    public void A_neutral_review_or_a_final_order_behind_the_warrant_is_enough()
    {
        Assert.Equal("satisfied", Outcome(Gonzalez(Held().Condition(LegalConditionKind.JudicialProbableCause, met: true))));
        Assert.Equal("violated", Outcome(Gonzalez(Held().Condition(LegalConditionKind.JudicialProbableCause, met: false))));
        Assert.Equal("violated", Outcome(Gonzalez(Held().Condition(LegalConditionKind.JudicialHoldOrder, met: true))));
        Assert.Equal("satisfied", Outcome(Gonzalez(warrant: Signed with { Form = WarrantForm.I205, FinalOrder = true })));
    }

    [Theory]
    [InlineData("2016-09-29", "not-applicable")]
    [InlineData("2016-09-30", "violated")]
    [InlineData("2026-04-13", "violated")]
    public void Without_a_warrant_the_chicago_office_issues_none_since_Moreno(string issued, string outcome)
    {
        var assessment = Moreno(issued: issued).Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM2012"));
        if (outcome == "violated")
        {
            Assert.Equal(["moreno-v-napolitano"], assessment.FindingOf("PM2012").Citations.Select(c => c.Provision));
        }
    }

    [Fact]
    public void A_warrant_is_enough_for_it()
    {
        Assert.Equal("satisfied", Outcome(Moreno(warrant: Signed)));
        Assert.Equal("satisfied", Outcome(Moreno(warrant: Signed with { Form = WarrantForm.Judicial })));
        Assert.Equal("violated", Outcome(Moreno(warrant: Signed with { Signed = false })));
        Assert.Equal("not-applicable", Outcome(Moreno(office: LosAngeles, issued: "2018-04-13")));
    }

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/issuer/office"], Gonzalez(office: null).Assess().FindingOf("PM2012").Missing);
        Assert.Equal(["/detainers/0/issuer/office"], Gonzalez(office: null, agency: null).Assess().FindingOf("PM2012").Missing);
        Assert.Equal(["/detainers/0/issuer/office"], Moreno(office: null).Assess().FindingOf("PM2012").Missing);
        Assert.Equal(["/detainers/0/warrant"], Moreno(attached: null).Assess().FindingOf("PM2012").Missing);
        Assert.Equal(["/detainers/0/issuedAt"], Gonzalez(issued: null).Assess().FindingOf("PM2012").Missing);
        Assert.Equal(["/detainers/0/probableCause"], Held().Detainer(I247A, issued: "2026-04-13", office: LosAngeles, warrant: Signed).Assess().FindingOf("PM2012").Missing);
    }

    [Fact]
    public void Where_the_day_is_not_recorded_the_end_of_custody_bounds_it()
    {
        Assert.Equal("not-applicable", Outcome(Gonzalez(Held(left: "2025-03-03T23:00"), issued: null)));
        Assert.Equal("undetermined", Outcome(Gonzalez(Held(left: "2025-03-04T01:00"), issued: null)));
    }

    [Fact]
    public void Law_of_the_callers_own_moves_the_days_of_a_limit()
    {
        const string Longer = """
            { "schema": "policymodel/law/v1", "version": "own-1", "provisions": [
              { "provisionId": "gonzalez-settlement", "jurisdiction": "US", "title": "A longer settlement", "status": "in-force", "validFrom": "2025-03-04",
                "citations": [ { "title": "Made up for this test" } ], "grade": "unread", "checkedOn": "2026-11-24" } ] }
            """;
        Assert.True(LawBook.BuiltIn.TryWith(System.Text.Encoding.UTF8.GetBytes(Longer), out var law, out var problems), string.Join("; ", problems));

        var later = Gonzalez(issued: "2030-03-04");
        Assert.Equal("violated", later.Assess(by: new Assessor(law, ReadingSet.BuiltIn)).OutcomeOf("PM2012"));
        Assert.Equal("not-applicable", Outcome(later));
    }

    [Theory]
    [InlineData(I247G)]
    [InlineData(I247N)]
    [InlineData(NcicHit)]
    public void A_request_for_notice_is_not_barred(DetainerForm form) => Assert.Equal("not-applicable", Outcome(Gonzalez(form: form)));

    [Fact]
    public void It_does_not_apply_to_other_agencies_or_without_a_detainer()
    {
        Assert.Equal("not-applicable", Outcome(Gonzalez(agency: "CBP")));
        Assert.Equal("violated", Outcome(Gonzalez(agency: null)));
        Assert.Equal("not-applicable", Outcome(Held().NoDetainers()));
    }
}
