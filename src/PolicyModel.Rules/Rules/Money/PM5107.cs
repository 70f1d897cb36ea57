namespace PolicyModel.Rules;

/// <summary>Awards that cannot be, or too many of them.</summary>
internal sealed class PM5107 : RecordRule<ReimbursementAgreement>
{
    private static readonly FactField Awards = new("/awards", "The record does not say whether awards were paid.", "each award, its quarter, its rate and its amount");
    private static readonly FactField Provided = new("/awards/#/provided", "The record does not say how many people were provided.", "how many people ICE provided");
    private static readonly FactField Located = new("/awards/#/located", "The record does not say how many people were located.", "how many people were located");
    private static readonly FactField Quarter = new("/lines/#/quarter", "The record does not say for which quarter an award is.", "the fiscal year and quarter of the award");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.AwardCounts,
        Title = "The counts behind an award cannot be, or an officer was awarded twice in a quarter or above the year's sum.",
        Severity = Severity.Error,
        SeverityBecause = "An award is one for an officer and a quarter.",
        Provisions = ["287g-reimbursement"],
        Needs = "The counts of each award, and the lines of awards by officer and quarter.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records)
    {
        var lines = record.Counted(FundingCategory.PerformanceAward).ToList();
        return record is { Awards: null, Lines: null } ? RecordResult.Undetermined(Awards)
            : RecordResult.Gravest(
            [
                .. (record.Awards ?? []).Select(JudgeCounts),
                .. lines.Where(l => !l.Line.Officer.HasValue).Select(l => RecordResult.Undetermined(RecordFields.Officer, l.Index)),
                .. lines.Where(l => FundingLines.QuarterOf(l.Line) is null).Select(l => RecordResult.Undetermined(Quarter, l.Index)),
                .. lines.Where(l => l.Line.Officer.HasValue && FundingLines.QuarterOf(l.Line) is not null).GroupBy(l => (l.Line.Officer, l.Line.Basis, FundingLines.QuarterOf(l.Line))).Select(g => JudgeQuarter([.. g])),
                .. lines.Where(l => l.Line.Officer.HasValue && FundingLines.QuarterOf(l.Line) is not null).GroupBy(l => (l.Line.Officer, FundingLines.QuarterOf(l.Line)!.Value.Year)).Select(g => JudgeYear([.. g], g.Key.Year, records)),
            ]);
    }

    private static RecordResult JudgeCounts(AwardRecord award, int index) => (award.Provided.OrNull(), award.Located.OrNull()) switch
    {
        (0, _) => RecordResult.Violated(At("awards", index, "provided"), "An award goes by people located, and nobody was provided."),
        (null, _) => RecordResult.Undetermined(Provided, index),
        (_, null) => RecordResult.Undetermined(Located, index),
        _ => RecordResult.Satisfied,
    };

    private static RecordResult JudgeQuarter(IReadOnlyList<(FundingLine Line, int Index)> lines) => lines.Count > 1
        ? RecordResult.Violated(At("lines", lines[1].Index), "An officer was awarded more than once for a quarter of the federal fiscal year.", "One award for each officer and quarter.")
        : RecordResult.Satisfied;

    private static RecordResult JudgeYear(IReadOnlyList<(FundingLine Line, int Index)> lines, int year, RecordSet records) =>
        records.Limit("award-per-officer-year", FundingLines.FirstDayOf(year, 1)) is not { } most ? RecordResult.Undetermined(RecordFields.LawThatDay)
        : Under(FundingLines.Sum(lines.Select(l => l.Line)), most.Limit, At("lines", lines[0].Index), "The awards of one officer in a federal fiscal year") with { Cites = [most.Provision.ProvisionId] };
}
