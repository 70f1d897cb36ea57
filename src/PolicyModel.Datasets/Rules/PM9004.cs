using System.Text.RegularExpressions;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A text that tells of a protection under 8 U.S.C. 1367.</summary>
internal static partial class PM9004
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM9004",
        "A text of a record tells that the person sought a protection whose very existence may not be told (8 U.S.C. 1367).",
        Severity.Warning,
        "Federal officials may not tell even that there is such an application; others who publish records take that as the measure. A public report leaves such a record out, even of its counts.",
        "the words of the source that a record holds");

    internal static IEnumerable<DataFinding> Find(DataRecord record) => RecordTexts.Find(record.Json, Tells).Select(path =>
        new DataFinding(Descriptor, path, "The text tells of an application whose existence may not be told. It is shown nowhere; take it out before the record is passed on."));

    internal static bool Tells(string text) => Protection().IsMatch(text);

    // The law itself, the visas of its subsection (a)(2), and their forms.
    [GeneratedRegex(
        @"\bVAWA\b|violence against women act|\b1367\b.{0,12}(protect|flag|class)|(u\.?s\.?c\.?|section|sec\.?|§)[ .]{0,2}1367\b|\b[TU][ -]?(visa|nonimmigrant)\b|\bI-?(914|918|360)\b|self-?petition",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Protection();
}
