using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5305: a cost claimed twice.</summary>
public sealed class PM5305Tests
{
    private static FundingLine Cost(bool? elsewhere, string invoice = "INV-7", FigureBasis basis = FigureBasis.Outlaid) =>
        Line(FundingCategory.Overtime, 500, "2026-03-01", basis: basis) with { ClaimedElsewhere = elsewhere, InvoiceId = invoice.Length == 0 ? default(Reported<string>) : invoice };

    private static StateGrant Grant(FundingLine line, string state = "MO") => new() { AgreementId = Id("state-grant", "2026-01-01", state), Agency = Agency(state), Program = "Made-up grant", Lines = [line] };

    [Theory]
    [InlineData(true, "violated")]
    [InlineData(false, "satisfied")]
    [InlineData(null, "undetermined")]
    public void Only_a_record_that_says_no_settles_it(bool? elsewhere, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5305", Reimbursement(Cost(elsewhere))));

    [Fact]
    public void One_invoice_under_two_programmes_of_one_agency_is_found()
    {
        Assert.Equal("/lines/0/invoiceId", FindingOf("PM5305", Reimbursement(Cost(false)), Grant(Cost(null))).Path);
        Assert.Equal("satisfied", OutcomeOf("PM5305", Reimbursement(Cost(false)), Grant(Cost(null, "INV-8"))));
        Assert.Equal("satisfied", OutcomeOf("PM5305", Reimbursement(Cost(false)), Grant(Cost(null), "KS")));
        Assert.Equal("satisfied", OutcomeOf("PM5305", Reimbursement(Cost(false)), Grant(Cost(null, basis: FigureBasis.Requested))));
    }

    [Fact]
    public void What_is_only_asked_for_is_not_claimed_twice() => Assert.Equal("not-applicable", OutcomeOf("PM5305", Reimbursement(Cost(true, basis: FigureBasis.Requested))));
}
