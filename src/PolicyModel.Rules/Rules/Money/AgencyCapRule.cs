namespace PolicyModel.Rules;

/// <summary>A rule on what the lines of one category of all agreements of an agency come to, held against a cap.</summary>
internal abstract class AgencyCapRule(FundingCategory category, string goods, string figure) : RecordRule<FundingAgreement>
{
    private readonly FactField others = new("amounts of the agency's other agreements", $"Another agreement of the agency has a line of {goods} without an amount.");

    /// <summary>Whether an agreement is one whose lines the cap is about.</summary>
    private protected abstract bool IsCapped(FundingAgreement agreement);

    /// <summary>The cap of the agency, from the figure of the law that stood when its latest line was incurred; null where a fact is missing.</summary>
    private protected abstract decimal? CapOf(FundingAgreement record, decimal limit, RecordSet records, out FactField? missing);

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        if (!Concerns(record))
        {
            return RecordResult.NotApplicable;
        }

        var own = record.Counted(category).ToList();
        if (own.Count == 0)
        {
            return record.Lines is null ? RecordResult.Undetermined(RecordFields.Lines) : RecordResult.NotApplicable;
        }

        if (own.FindIndex(l => FundingLines.DayOf(l.Line) is null) is >= 0 and var undated)
        {
            return RecordResult.Undetermined(RecordFields.IncurredFrom, own[undated].Index);
        }

        if (records.Limit(figure, own.Max(l => FundingLines.DayOf(l.Line)!.Value)) is not { } found)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        if (CapOf(record, found.Limit, records, out var missing) is not { } cap)
        {
            return RecordResult.Undetermined(missing!);
        }

        var lines = records.OfAgency(record).Where(Concerns).SelectMany(a => a.Counted(category)).Select(l => l.Line).ToList();
        var result = Under(FundingLines.Sum(lines), cap, At("lines", own[0].Index), $"The lines of {goods} of the agency");
        return result.Outcome == Outcome.Satisfied && own.FindIndex(l => FundingLines.Dollars(l.Line) is null) is >= 0 and var open ? RecordResult.Undetermined(RecordFields.Amount, own[open].Index)
            : result.Outcome == Outcome.Satisfied && lines.Any(l => FundingLines.Dollars(l) is null) ? RecordResult.Undetermined(others)
            : result;
    }

    // Property of the Defense Logistics Agency comes under a programme of its own.
    private bool Concerns(FundingAgreement agreement) => IsCapped(agreement) && agreement.FederalParty.OrNull() != FederalParty.Dla;
}
