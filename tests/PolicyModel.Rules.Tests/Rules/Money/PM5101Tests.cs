using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5101: pay for days on which no task force memorandum stood.</summary>
public sealed class PM5101Tests
{
    private static readonly Section287gMemorandum Ended = Memorandum() with { EffectiveOn = Day("2025-10-15"), Status = AgreementStatus.Terminated, Termination = new Termination { EffectiveOn = Day("2026-03-20") } };

    private static ReimbursementAgreement Paid(string from, string to, FundingCategory category = FundingCategory.Overtime, FigureBasis basis = FigureBasis.Outlaid) =>
        Reimbursement(Line(category, 1200, from, to, basis: basis));

    [Theory]
    [InlineData("2025-10-14", "2025-10-31", "violated")]
    [InlineData("2025-10-15", "2025-10-31", "satisfied")]
    [InlineData("2026-03-01", "2026-03-19", "satisfied")]
    [InlineData("2026-03-01", "2026-03-20", "violated")]
    [InlineData("", "2026-03-01", "undetermined")]
    [InlineData("2026-03-01", "", "undetermined")]
    public void The_memorandum_stands_on_every_day(string from, string to, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5101", Paid(from, to), Ended));

    [Fact]
    public void Only_pay_that_is_owed_or_paid_counts()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM5101", Paid("2020-01-01", "2020-02-01", FundingCategory.Equipment), Ended));
        Assert.All([FigureBasis.Offered, FigureBasis.Requested, FigureBasis.Projected, FigureBasis.Claimed], b => Assert.Equal("not-applicable", OutcomeOf("PM5101", Paid("2020-01-01", "2020-02-01", basis: b), Ended)));
        Assert.All([FigureBasis.Obligated, FigureBasis.Invoiced, FigureBasis.Outlaid], b => Assert.Equal("violated", OutcomeOf("PM5101", Paid("2020-01-01", "2020-02-01", basis: b), Ended)));
    }

    [Fact]
    public void Another_model_earns_no_pay_unless_law_of_ones_own_says_so()
    {
        var jail = Paid("2026-01-01", "2026-01-31") with { MemorandumId = Memorandum(Section287gModel.JailEnforcement).AgreementId };

        Assert.Equal("violated", OutcomeOf("PM5101", jail, Memorandum(Section287gModel.JailEnforcement)));
        var terms = LawBook.BuiltIn["287g-reimbursement"];
        var law = LawBook.BuiltIn.With(terms with { Terms = [.. terms.Terms.Select(t => t.Term == "task-force-only" ? t with { Limit = 0 } : t)] });
        Assert.DoesNotContain(Assess(Today, law, jail, Memorandum(Section287gModel.JailEnforcement)).Records[0].Findings, f => f.Rule == "PM5101");
    }

    [Fact]
    public void The_memorandum_and_its_standing_are_needed()
    {
        Assert.Equal(["memorandum that is named"], FindingOf("PM5101", Paid("2026-01-01", "2026-01-31")).Missing);
        Assert.Equal(["standing of the memorandum on that day"], FindingOf("PM5101", Paid("2026-01-01", "2026-01-31"), Memorandum() with { Status = default }).Missing);
        Assert.Equal(["/lines"], FindingOf("PM5101", Reimbursement() with { Lines = null }).Missing);
    }
}
