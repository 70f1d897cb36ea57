using System.Text;
using NodaTime.Text;

namespace PolicyModel.Rules.Tests.Docs;

/// <summary>What the pages of rules say from the data.</summary>
internal static class RulePages
{
    /// <summary>What each page has to say by hand, below what the data say.</summary>
    internal const string ByHand = """

        ## What it finds

        ## When it cannot decide

        ## Examples

        ### violated

        ### satisfied

        ## How contested

        """;

    /// <summary>The blocks of ids, and what they are about.</summary>
    private static readonly (string Start, string Title)[] Families =
    [
        ("PM1", "Holds"),
        ("PM2", "The instrument"),
        ("PM3", "Bail and release"),
        ("PM4", "Transfers"),
        ("PM5", "Agreements and money"),
        ("PM6", "Training and delegation"),
        ("PM7", "Oversight"),
    ];

    internal static Page PageOf(string rule) => new($"rules/{rule}.md");

    internal static string Of(RuleDescriptor rule)
    {
        var text = new StringBuilder();
        text.Append($"# {rule.Id}\n\n");
        text.Append($"**{rule.Title}**\n\n");
        text.Append($"- **{AssessmentCodes.Severities.CodeOf(rule.Severity)}**: {rule.SeverityBecause}\n");
        text.Append($"- **needs**: {rule.Needs}\n");
        text.Append($"- **since** rules {rule.Since}\n\n");
        text.Append("## The law\n\n");
        text.Append("| provision | what it says | citation | in force | grade, checked |\n|---|---|---|---|---|\n");
        foreach (var id in rule.Provisions)
        {
            var p = LawBook.BuiltIn[id];
            text.Append($"| [`{id}`]({LawPages.Link("../law/", p)}) | {LawPages.Cell(p.Title)} | {string.Join("; ", p.Citations.Select(LawPages.Cited))} | {LawPages.Span(p)} | {Codes.SourceGrades.CodeOf(p.Grade)}, {LocalDatePattern.Iso.Format(p.CheckedOn)} |\n");
        }

        return text.ToString();
    }

    internal static string Index()
    {
        var text = new StringBuilder();
        foreach (var (start, title) in Families)
        {
            var rules = RuleCatalogue.Descriptors.Where(r => r.Id.StartsWith(start, StringComparison.Ordinal)).ToList();
            if (rules.Count > 0)
            {
                text.Append($"## {title}\n\n| rule | finds | severity | rests on |\n|---|---|---|---|\n");
                foreach (var rule in rules)
                {
                    text.Append($"| [{rule.Id}]({rule.Id}.md) | {LawPages.Cell(rule.Title)} | {AssessmentCodes.Severities.CodeOf(rule.Severity)} | {string.Join("; ", rule.Provisions.Select(p => LawPages.Cell(LawBook.BuiltIn[p].Citations[0].Title)).Distinct(StringComparer.Ordinal).Take(3))} |\n");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
