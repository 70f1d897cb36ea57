using System.Globalization;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The sentences on lists that every form of a report shares.</summary>
internal static class ListText
{
    internal const string Head = "Published lists of agreements, facilities and awards, set beside the terms and the law of such agreements. No legal advice.";

    internal static IReadOnlyDictionary<string, string> Titles { get; } =
        RuleCatalogue.OfAgencies.Concat(ListRules.Descriptors).ToDictionary(r => r.Id, r => r.Title, StringComparer.Ordinal);

    /// <summary>What became of the rows of a list.</summary>
    internal static string Of(ListSummary list) => string.Create(
        CultureInfo.InvariantCulture,
        $"{list.Rows} rows: {list.Read} read ({list.Agreements} of them tell of an agreement with a state or local body), {list.Blank} blank, {list.Refused} refused; {(list.ReleasedOn is { } day ? "released on " + LocalDatePattern.Iso.Format(day) : "day of release not told")}");

    /// <summary>What a rule finds, in a sentence that is safe to print.</summary>
    internal static string Of(OutcomeCounts counts, long agreements) => counts[Outcome.Observed] > 0 && counts[Outcome.Violated] == 0
        ? string.Create(CultureInfo.InvariantCulture, $"For {counts[Outcome.Observed]} of {agreements} agreements the list shows this, which by itself is no breach; for {counts[Outcome.Undetermined]} it cannot be told.")
        : string.Create(CultureInfo.InvariantCulture, $"For {counts[Outcome.Violated]} of {agreements} agreements the list shows this; for {counts[Outcome.Satisfied]} it was looked for and is not there, for {counts[Outcome.Undetermined]} it cannot be told from the list.");

    internal static IEnumerable<string> Limits(ListReport report) => report.Lists.SelectMany(l => l.Limits).Distinct(StringComparer.Ordinal);

    /// <summary>The rules on rows that found something.</summary>
    internal static IEnumerable<(OutcomeCounts Counts, long Found)> Found(ListReport report) =>
        report.RowRules.Select(c => (c, c[Outcome.Violated] + c[Outcome.Observed])).Where(c => c.Item2 > 0);
}
