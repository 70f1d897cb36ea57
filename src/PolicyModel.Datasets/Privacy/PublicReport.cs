using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Makes a report fit to publish. Counts of 1 to 10 are withheld, and with them so many others of the same row that no one can be reckoned from the rest; months and custodians
/// with such a count stand together with others; rules tell only how often they found something; days become months; there are no findings, no cases, no timelines.
/// </summary>
public static class PublicReport
{
    /// <summary>The least count, other than none, that is shown.</summary>
    public const int LeastCount = 11;

    // Their counts are those of a reading under another name: side by side they would give away what is withheld.
    private static readonly string[] Mirrors = ["PM1001", "PM1002", "PM1003", "PM1005", "PM1006"];

    /// <summary>The report as it may be published.</summary>
    /// <param name="report">The report.</param>
    public static Report Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var months = Merged(report.Months);
        var custodians = Merged(report.Custodians);
        return report with
        {
            IsPublic = true,
            Verdicts = [.. report.Verdicts.Select(v => Withheld(v, report.Valid))],
            Brackets = Withheld(report.Brackets),
            Rules = [.. report.Rules.Select(r => Found(r, Follows(r.Rule)))],
            AcrossRecords = [.. report.AcrossRecords.Select(r => Found(r, all: r.Rule == PM9004.Descriptor.Id))],
            Inputs = [.. report.Inputs.Select(i => i with { Records = Report.Withheld })],
            Months = months,
            Custodians = custodians,
            Findings = [],
            Timelines = [],
            FindingsTotal = Shown(report.FindingsTotal),
            FindingsSuppressed = Shown(report.FindingsSuppressed),
            FindingsKnown = null,
        };
    }

    /// <summary>True for a rule that tells what a reading tells.</summary>
    internal static bool Follows(string rule) => Mirrors.Contains(rule);

    private static bool IsSmall(long count) => count is > 0 and < LeastCount;

    private static long Shown(long count) => IsSmall(count) ? Report.Withheld : count;

    private static VerdictCounts Withheld(VerdictCounts counts, long valid)
    {
        // The count without a hold is the same under every reading, so that it is no cover for another one.
        if (IsSmall(valid - counts.NotApplicable))
        {
            return counts with { Exceeds = Report.Withheld, MayExceed = Report.Withheld, Within = Report.Withheld, Undetermined = Report.Withheld, NotApplicable = Report.Withheld };
        }

        long[] cells = [counts.Within, counts.Undetermined, counts.MayExceed, counts.Exceeds];
        var hidden = cells.Select(IsSmall).ToArray();
        var without = IsSmall(counts.NotApplicable);
        for (var i = 0; i < cells.Length && Hidden().Any() && (Hidden().Count() == 1 || Hidden().Sum() < LeastCount); i++)
        {
            hidden[i] |= cells[i] > 0;
        }

        return counts with
        {
            Within = Cell(0),
            Undetermined = Cell(1),
            MayExceed = Cell(2),
            Exceeds = Cell(3),
            NotApplicable = without ? Report.Withheld : counts.NotApplicable,
        };

        IEnumerable<long> Hidden() => cells.Where((_, i) => hidden[i]).Concat(without ? [counts.NotApplicable] : []);

        long Cell(int i) => hidden[i] ? Report.Withheld : cells[i];
    }

    /// <summary>Brackets go by several readings at once: where one is small, none is shown.</summary>
    private static BracketCounts Withheld(BracketCounts counts) =>
        new[] { counts.All, counts.Some, counts.None, counts.Undetermined, counts.NotApplicable }.Any(IsSmall)
            ? new BracketCounts { All = Report.Withheld, Some = Report.Withheld, None = Report.Withheld, Undetermined = Report.Withheld, NotApplicable = Report.Withheld }
            : counts;

    /// <summary>How often a rule found something; the rest of the row could only give away what is small.</summary>
    private static OutcomeCounts Found(OutcomeCounts counts, bool all) => counts.With(o => !all && o is (Outcome.Violated or Outcome.Observed) ? Shown(counts[o]) : Report.Withheld);

    /// <summary>Groups in which no count is small. Small ones stand together; where that does not do, larger ones join them; where nothing does, there are none.</summary>
    private static ValueList<GroupCounts> Merged(ValueList<GroupCounts> groups)
    {
        var kept = groups.Where(g => !HasSmall(g.Verdicts)).ToList();
        if (kept.Count == groups.Count)
        {
            return groups;
        }

        var together = groups.Where(g => HasSmall(g.Verdicts)).ToList();
        while (kept.Count > 0)
        {
            var sum = Sum(together);
            if (together.Count > 1 && !HasSmall(sum.Verdicts))
            {
                return [.. kept, sum];
            }

            var least = kept.MinBy(g => g.Valid)!;
            kept.Remove(least);
            together.Add(least);
        }

        return [];
    }

    internal static bool HasSmall(ValueList<VerdictCounts> verdicts) =>
        verdicts.Any(v => IsSmall(v.Exceeds) || IsSmall(v.MayExceed) || IsSmall(v.Within) || IsSmall(v.Undetermined) || IsSmall(v.NotApplicable));

    private static GroupCounts Sum(List<GroupCounts> groups)
    {
        VerdictCounts[] sums = [.. groups[0].Verdicts.Select(v => new VerdictCounts { Reading = v.Reading })];
        foreach (var group in groups)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i].Add(group.Verdicts[i]);
            }
        }

        return new GroupCounts { Name = GroupTally.Others, Valid = groups.Sum(g => g.Valid), Verdicts = [.. sums] };
    }
}
