using System.Globalization;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Small counts in a summary.</summary>
internal static class PM9005
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM9005",
        "Counts by month or by custodian are so small that a person may be known by them.",
        Severity.Note,
        "Who knows of one booking in a small jail learns from a count of 1 what became of it.",
        $"the counts by month of booking and by custodian, of {PublicReport.LeastCount} valid records or more");

    /// <summary>What is found in the counts; null where none is small, or where there are so few records that they are no summary.</summary>
    internal static DataFinding? Find(Report report)
    {
        var small = report.Valid < PublicReport.LeastCount ? 0 : report.Months.Concat(report.Custodians).Count(g => PublicReport.HasSmall(g.Verdicts));
        return small == 0 ? null : new DataFinding(
            Descriptor, "", string.Create(CultureInfo.InvariantCulture, $"{small} of the months and custodians have a count of 1 to {PublicReport.LeastCount - 1}. They are for those who have the records; check --public makes a report that is fit to publish."), Outcome.Observed);
    }
}
