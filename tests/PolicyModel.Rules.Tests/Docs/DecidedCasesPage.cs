using System.Globalization;
using System.Text;
using PolicyModel.Rules.Tests.Conformance;

namespace PolicyModel.Rules.Tests.Docs;

/// <summary>What the page of decided cases says from the vectors.</summary>
internal static class DecidedCasesPage
{
    private static readonly string[] Readings = ["regulation", "form", "jurisdiction", "lenient", "judicial"];

    internal static Page Page => new("decided-cases.md");

    internal static string Text()
    {
        var text = new StringBuilder();
        text.Append($"| case | court | {string.Join(" | ", Readings)} |\n|---|---|{string.Concat(Readings.Select(_ => "---|"))}\n");
        foreach (var c in DecidedCase.All)
        {
            text.Append($"| [{LawPages.Cell(c.Name)}](#{c.Id}) | {c.Court} | {string.Join(" | ", Readings.Select(r => $"{c.Verdicts[r]}{Mark(c.Agrees(r))}"))} |\n");
        }

        text.Append("\n`=` the reading and the court say the same, `≠` they differ; without a mark one of them leaves it open.\n");
        foreach (var c in DecidedCase.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<a id=\"{c.Id}\"></a>\n\n### {LawPages.Cell(c.Name)}\n\n");
            text.Append($"{(c.Href is null ? c.Citation : LawPages.Cited(new Citation { Title = c.Citation, Href = c.Href }))} ({c.Grade})\n\n");
            text.Append($"- **Reported**: {LawPages.Cell(c.Hold)}\n- **Held**: {LawPages.Cell(c.Held)}\n");
            foreach (var taken in c.Taken)
            {
                text.Append($"- **Not reported**: {LawPages.Cell(taken)}\n");
            }

            var (same, other) = (Readings.Where(r => c.Agrees(r) == true).ToList(), Readings.Where(r => c.Agrees(r) == false).ToList());
            text.Append($"- **Readings**: {(same.Count > 0 ? $"{string.Join(", ", same)} say the same as the court" : "none says the same as the court")}{(other.Count > 0 ? $"; {string.Join(", ", other)} differ" : "")}\n");
            text.Append($"- **Rules**: {string.Join(", ", c.Rules.Select(r => $"[{r.Key}](rules/{r.Key}.md) {r.Value}"))}\n");
        }

        return text.ToString();
    }

    private static string Mark(bool? agrees) => agrees switch
    {
        true => " =",
        false => " ≠",
        null => "",
    };
}
