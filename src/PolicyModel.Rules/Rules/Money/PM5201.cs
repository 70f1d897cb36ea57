namespace PolicyModel.Rules;

/// <summary>A detention bill that its rates do not give.</summary>
internal sealed class PM5201 : RecordRule<FundingAgreement>
{
    private static readonly FactField Periods = new("/ratePeriods", "The record does not list the rates of the contract.", "each rate of the contract and the days it holds for");
    private static readonly FactField PeriodEnd = new("/ratePeriods", "The record hides the end of a rate period.", "the days that each rate holds for");
    private static readonly FactField Facility = new("/facility", "The record does not name the facility by its code.", "the code of the facility");
    private static readonly FactField Quantity = new("/lines/#/quantity", "The record does not say how many days of a person a line is for.", "the number of days of a person");
    private static readonly FactField Rate = new("/ratePeriods", "The record gives no one rate for the days of a line.", "the rate for the days of the line");
    private static readonly FactField Orders = new("/orders", "The record does not list the orders.", "each order, its first day and what it paid");
    private static readonly FactField Paid = new("/orders/#/paid", "The record does not say what an order paid.", "what the order paid");
    private static readonly FactField HoldFrom = new("/orders/#/holdFrom", "The record does not say when the hold of an order began.", "when the hold began");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.DetentionBill,
        Title = "Rates of a detention contract overlap, a bill is not rate times days, or an order pays another fee than the fixed one.",
        Severity = Severity.Error,
        SeverityBecause = "The contract fixes the rate, and the order the fee.",
        Provisions = ["detention-rates", "ice-boa-fee"],
        Needs = "The rate periods, the facility, the lines of detention days, and the orders.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records) => record switch
    {
        IntergovernmentalServiceAgreement contract => JudgeContract(contract),
        BasicOrderingAgreement agreement => agreement.Orders is { } orders ? RecordResult.Gravest(orders.Select((order, i) => JudgeOrder(order, i, agreement, records))) : RecordResult.Undetermined(Orders),
        _ => RecordResult.NotApplicable,
    };

    private static RecordResult JudgeContract(IntergovernmentalServiceAgreement contract) => contract.RatePeriods is not { } periods ? RecordResult.Undetermined(Periods)
        : RecordResult.Gravest(
        [
            .. periods.SelectMany((later, i) => periods.Take(i).Select(earlier => Judge(earlier, later, i))),
            contract.Facility.HasValue ? RecordResult.Satisfied : RecordResult.Undetermined(Facility),
            .. contract.Counted(FundingCategory.DetentionDay).Select(l => JudgeBill(l.Line, l.Index, periods)),
        ]);

    /// <summary>Two periods overlap unless one ends by the first day of the other; one whose end is hidden may.</summary>
    private static RecordResult Judge(RatePeriod earlier, RatePeriod later, int index) =>
        earlier.To.OrNull() <= later.From || later.To.OrNull() <= earlier.From ? RecordResult.Satisfied
        : (earlier.From <= later.From ? earlier : later).To is { IsProvided: true, HasValue: false } ? RecordResult.Undetermined(PeriodEnd)
        : RecordResult.Violated(At("ratePeriods", index), "Two rate periods of the contract overlap.", "Periods that follow one another.");

    private static RecordResult JudgeBill(FundingLine line, int index, ValueList<RatePeriod> periods)
    {
        if (line.IncurredFrom.OrNull() is not { } from || line.IncurredTo.OrNull() is not { } to)
        {
            return RecordResult.Undetermined(line.IncurredFrom.HasValue ? RecordFields.IncurredTo : RecordFields.IncurredFrom, index);
        }

        if (FundingLines.Dollars(line) is not { } billed)
        {
            return RecordResult.Undetermined(RecordFields.Amount, index);
        }

        if (line.Quantity.OrNull() is not { } days)
        {
            return RecordResult.Undetermined(Quantity, index);
        }

        var at = periods.FirstOrDefault(p => p.From <= from && (p.To.OrNull() > to || !p.To.IsProvided));
        if (at is null || FundingLines.Dollars(at.DayRate) is not { } rate)
        {
            return RecordResult.Undetermined(Rate, index);
        }

        var guaranteed = Math.Max(days, at.GuaranteedMinimum.ValueOr(0) * (Days(from, to) + 1));
        return billed == rate * days || billed == rate * guaranteed ? RecordResult.Satisfied
            : RecordResult.Violated(At("lines", index, "amount"), $"The line comes to {Dollars(billed)}; {Figure(days)} days at {Dollars(rate)} are {Dollars(rate * days)}.", $"A line of {Dollars(rate * days)}.");
    }

    private static RecordResult JudgeOrder(HoldOrder order, int index, BasicOrderingAgreement agreement, RecordSet records)
    {
        if (FundingLines.Dollars(order.Paid) is not { } paid)
        {
            return RecordResult.Undetermined(Paid, index);
        }

        if (order.OrderPiid.HasValue && agreement.Orders!.Take(index).Any(o => o.OrderPiid.HasValue && o.OrderPiid.Value == order.OrderPiid.Value))
        {
            return RecordResult.Violated(At("orders", index, "orderPiid"), "One order is paid twice.");
        }

        return order.HoldFrom.OrNull() is not { } from ? RecordResult.Undetermined(HoldFrom, index)
            : records.Limit("hold-fee", from.Date) is not { } fee ? RecordResult.Undetermined(RecordFields.LawThatDay)
            : paid == fee.Limit ? RecordResult.Satisfied
            : RecordResult.Violated(At("orders", index, "paid"), $"The order pays {Dollars(paid)}; the fixed fee is {Dollars(fee.Limit)}.", $"A payment of {Dollars(fee.Limit)}.") with { Cites = [fee.Provision.ProvisionId] };
    }
}
