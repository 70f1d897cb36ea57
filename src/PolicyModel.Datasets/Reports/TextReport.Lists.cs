using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

public static partial class TextReport
{
    /// <summary>A report on published lists as text.</summary>
    /// <param name="report">The report.</param>
    public static string Render(ListReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new Text();
        text.Line(ListText.Head);
        text.Line();
        foreach (var list in report.Lists)
        {
            text.Line($"{list.File}: {list.List.Title} ({list.List.Name}), SHA-256 {list.Sha256}");
            text.Line($"  {ListText.Of(list)}.");
        }

        text.Line($"{Count(report.Agreements, "agreement")} judged as of {LocalDatePattern.Iso.Format(report.AsOf)}.");
        text.Line();
        text.Line("Limits of this data, to be read with every figure:");
        foreach (var limit in ListText.Limits(report))
        {
            text.Line($"  - {limit}");
        }

        Settings(report.Settings, text);
        Rules(report, text);
        text.Line();
        Findings(report.Findings, report.FindingsTotal, "(no agreement)", text);
        text.Line();
        text.Line($"Rules {report.RulesVersion}, law {report.LawVersion}.");
        return text.ToString();
    }

    private static void Rules(ListReport report, Text text)
    {
        text.Line();
        text.Line($"What each rule finds in the {Count(report.Agreements, "agreement")}, rules that concern none left out:");
        text.Line();
        text.Line($"  {"rule",-8}{"satisfied",10}{"violated",10}{"observed",10}{"cannot tell",13}{"suppressed",12}{"no concern",12}");
        foreach (var counts in report.Rules.Where(c => c[Outcome.NotApplicable] < report.Agreements))
        {
            text.Line($"  {counts.Rule,-8}{counts[Outcome.Satisfied],10}{counts[Outcome.Violated],10}{counts[Outcome.Observed],10}{counts[Outcome.Undetermined],13}{counts[Outcome.Suppressed],12}{counts[Outcome.NotApplicable],12}  {ListText.Titles[counts.Rule]}");
        }

        foreach (var (counts, found) in ListText.Found(report))
        {
            text.Line($"  {counts.Rule,-8}{found,30}{"",35}  {ListText.Titles[counts.Rule]} (In {Count(report.Rows, "row")}; counted apart.)");
        }
    }
}
