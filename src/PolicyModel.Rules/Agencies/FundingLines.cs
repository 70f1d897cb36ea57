using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What the lines of agreements come to. Figures that are offered, requested, projected or claimed are no payment and do not count.</summary>
internal static class FundingLines
{
    /// <summary>Whether a line tells of money that is owed or paid.</summary>
    internal static bool Counts(FundingLine line) => line.Basis is FigureBasis.Obligated or FigureBasis.Invoiced or FigureBasis.Outlaid;

    /// <summary>The lines that count, with their places.</summary>
    internal static IEnumerable<(FundingLine Line, int Index)> Counted(this FundingAgreement agreement, params IReadOnlyList<FundingCategory> categories) =>
        (agreement.Lines ?? []).Select((line, i) => (line, i)).Where(l => Counts(l.line) && categories.Contains(l.line.Category));

    /// <summary>The sum of lines in dollars. One cost may stand as obligated, as invoiced and as paid: the greatest of the three sums is what it comes to.</summary>
    internal static decimal Sum(IEnumerable<FundingLine> lines) =>
        lines.Where(l => Dollars(l) is not null).GroupBy(l => l.Basis, (_, same) => same.Sum(l => Dollars(l)!.Value)).DefaultIfEmpty(0).Max();

    /// <summary>The dollars of a line; null where they are not told.</summary>
    internal static decimal? Dollars(FundingLine line) => Dollars(line.Amount);

    internal static decimal? Dollars(Reported<Money> money) => money.HasValue && money.Value.Currency == "USD" ? money.Value.MinorUnits / 100m : null;

    /// <summary>The day that places a line in time: the first it was incurred for, else that of payment.</summary>
    internal static LocalDate? DayOf(FundingLine line) => line.IncurredFrom.OrNull() ?? line.PaidOn.OrNull();

    /// <summary>The federal fiscal year and quarter of a line.</summary>
    internal static (int Year, int Quarter)? QuarterOf(FundingLine line) =>
        line.FiscalYear.OrNull() is { } year && line.Quarter.OrNull() is { } quarter ? (year, quarter)
        : DayOf(line) is { } day ? (day.Month >= 10 ? day.Year + 1 : day.Year, (((day.Month + 2) % 12) / 3) + 1)
        : null;

    /// <summary>The first day of a quarter of a federal fiscal year, which begins with October of the year before.</summary>
    internal static LocalDate FirstDayOf(int fiscalYear, int quarter) => new LocalDate(fiscalYear - 1, 10, 1).PlusMonths((quarter - 1) * 3);

    /// <summary>A sum for a year, for the part of one that a span of days is, both ends included.</summary>
    internal static decimal ForPartOfYear(decimal yearly, LocalDate from, LocalDate to) => yearly * (Period.DaysBetween(from, to) + 1) / Period.DaysBetween(from, from.PlusYears(1));
}
