using NodaTime;
using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5201: a detention bill that its rates do not give.</summary>
public sealed class PM5201Tests
{
    private static IntergovernmentalServiceAgreement Contract(decimal billed = 2850, decimal? days = 30, string from = "2026-03-01", string to = "2026-03-31", params RatePeriod[] periods) => new()
    {
        AgreementId = Id("igsa", "2025-10-01"),
        Agency = Agency(),
        Facility = FacilityCode.Parse("PRAIRMO"),
        RatePeriods = periods.Length > 0 ? [.. periods] : [Rate("2026-01-01", "", 95)],
        Lines = [Line(FundingCategory.DetentionDay, billed, from, to, basis: FigureBasis.Invoiced) with { Quantity = days is { } q ? q : default(Reported<decimal>) }],
    };

    private static RatePeriod Rate(string from, string to, decimal dollars) => new() { From = Day(from), To = On(to), DayRate = Usd(dollars) };

    private static BasicOrderingAgreement Ordered(params HoldOrder[] orders) => new() { AgreementId = Id("basic-ordering-agreement", "2018-01-17"), Agency = Agency(), Orders = [.. orders] };

    private static HoldOrder Order(decimal? paid = 50, string from = "2026-03-06T18:30", string piid = "70CDCR25FR0000001") =>
        new() { OrderPiid = Piid.Parse(piid), HoldFrom = At(from), Paid = paid is { } p ? Usd(p) : default(Reported<Money>) };

    [Theory]
    [InlineData(2849.99, "violated")]
    [InlineData(2850.00, "satisfied")]
    [InlineData(2850.01, "violated")]
    public void A_bill_is_rate_times_days(double billed, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5201", Contract((decimal)billed)));

    [Theory]
    [InlineData("2026-03-01", "satisfied")]
    [InlineData("2026-02-28", "violated")]
    public void Periods_follow_one_another(string second, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5201", Contract(periods: [Rate("2026-01-01", "2026-03-01", 90), Rate(second, "", 95)])));

    [Fact]
    public void A_period_whose_end_is_hidden_may_have_ended() =>
        Assert.Equal("undetermined", OutcomeOf("PM5201", Contract(periods: [Rate("2026-02-01", "", 95), Rate("2026-01-01", "", 90) with { To = Reported<LocalDate>.Redacted() }])));

    [Fact]
    public void Guaranteed_beds_may_be_billed_empty() =>
        Assert.Equal("satisfied", OutcomeOf("PM5201", Contract(95 * 10 * 31, 30, periods: Rate("2026-01-01", "", 95) with { GuaranteedMinimum = 10 })));

    [Theory]
    [InlineData(49.99, "violated")]
    [InlineData(50.00, "satisfied")]
    [InlineData(50.01, "violated")]
    public void An_order_pays_fifty_dollars(double paid, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5201", Ordered(Order((decimal)paid))));

    [Theory]
    [InlineData("2018-01-16", "undetermined")]
    [InlineData("2018-01-17", "satisfied")]
    public void The_fee_is_known_from_the_day_of_the_first_orders(string from, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5201", Ordered(Order(from: from))));

    [Fact]
    public void An_order_is_paid_once()
    {
        Assert.Equal("/orders/1/orderPiid", FindingOf("PM5201", Ordered(Order(), Order())).Path);
        Assert.Equal("satisfied", OutcomeOf("PM5201", Ordered(Order(), Order(piid: "70CDCR25FR0000002"))));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/ratePeriods"], FindingOf("PM5201", Contract() with { RatePeriods = null }).Missing);
        Assert.Equal(["/facility"], FindingOf("PM5201", Contract() with { Facility = default }).Missing);
        Assert.Equal(["/lines/0/quantity"], FindingOf("PM5201", Contract(days: null)).Missing);
        Assert.Equal(["/lines/0/incurredFrom"], FindingOf("PM5201", Contract(from: "", to: "2026-03-31")).Missing);
        Assert.Equal(["/ratePeriods"], FindingOf("PM5201", Contract(from: "2025-12-31")).Missing);
        Assert.Equal(["/orders"], FindingOf("PM5201", Ordered() with { Orders = null }).Missing);
        Assert.Equal(["/orders/0/paid"], FindingOf("PM5201", Ordered(Order(null))).Missing);
        Assert.Equal(["/orders/0/holdFrom"], FindingOf("PM5201", Ordered(Order(from: ""))).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5201", Reimbursement()));
    }
}
