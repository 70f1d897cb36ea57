namespace PolicyModel.Rules;

/// <summary>
/// Colours and textures of the picture. Text has a contrast of 4.5 to 1 or more and every band of 3 to 1 or more to what it
/// stands on, in light and dark. Each rule and each pattern is named by the picture's prefix, so that several pictures in a page do not meet.
/// </summary>
internal static class TimelineStyle
{
    private const string Css =
        """
        .P{max-width:100%;height:auto;font:13px system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
        .P text{fill:#1b1f24}.P .heading{font-weight:600}.P .title{font-size:16px;font-weight:600}.P .label,.P .quiet{font-size:12px}.P .quiet{fill:#4d5661}
        .P .label{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
        .P .sheet{fill:#fff}.P .uncounted-under{fill:#eff1f4}.P .axis{stroke:#7b8490;fill:none}
        .P .custody,.P .ground,.P .hold,.P .authority,.P .uncovered,.P .possible,.P .uncounted{stroke-width:1}
        .P .custody{fill:#66707c;stroke:#66707c}.P .custody-possible{stroke:#66707c;fill:url(#P-custody-possible)}
        .P .ground{fill:url(#P-ground);stroke:#1b7060}.P .ground-possible{stroke:#1b7060;fill:url(#P-ground-possible)}
        .P .hold{fill:url(#P-hold);stroke:#4d5661}.P .hold-possible{stroke:#4d5661;fill:url(#P-hold-possible)}
        .P .authority{fill:#1f63b8;stroke:#1f63b8}.P .authority-possible{stroke:#1f63b8;fill:url(#P-authority-possible)}
        .P .uncovered{fill:url(#P-uncovered);stroke:#b3310b}.P .uncovered-possible{stroke:#b3310b;fill:url(#P-uncovered-possible)}
        .P .possible{stroke-dasharray:3 2}.P .uncounted{fill:url(#P-uncounted);stroke:#7b8490}
        .P .deadline{stroke:#1b1f24;stroke-width:2;stroke-dasharray:6 3;fill:none}.P .deadline-possible{fill:url(#P-deadline-possible)}
        .P .end{stroke:#1b1f24;stroke-width:1.5;fill:none}
        .P .as-of{stroke:#1b1f24;stroke-width:2;stroke-dasharray:1 3;stroke-linecap:round;fill:none}
        .P .line{fill:none;stroke-width:1.5}.P .line-custody{stroke:#66707c}.P .line-ground{stroke:#1b7060}.P .line-hold{stroke:#4d5661}.P .line-authority{stroke:#1f63b8}.P .line-uncovered{stroke:#b3310b}
        .P .fill-ground{fill:#1b7060}.P .fill-uncovered{fill:#b3310b}.P .fill-hold{fill:#4d5661}.P .line-sheet{stroke:#fff}.P .line-uncounted{stroke:#7b8490;stroke-width:1}.P .fill-deadline{fill:#7b8490}
        @media screen and (prefers-color-scheme:dark){
        .P text{fill:#e8ebf0}.P .quiet{fill:#aab4c0}.P .label{stroke:#14171c}
        .P .sheet{fill:#14171c}.P .uncounted-under{fill:#23282f}.P .axis{stroke:#808a97}
        .P .custody{fill:#97a2b0;stroke:#97a2b0}.P .custody-possible{stroke:#97a2b0}.P .ground,.P .ground-possible{stroke:#46b8a0}.P .hold,.P .hold-possible{stroke:#aab4c0}
        .P .authority{fill:#6ba8f5;stroke:#6ba8f5}.P .authority-possible{stroke:#6ba8f5}.P .uncovered,.P .uncovered-possible{stroke:#ff8a61}.P .uncounted{stroke:#808a97}
        .P .deadline,.P .end,.P .as-of{stroke:#e8ebf0}
        .P .line-custody{stroke:#97a2b0}.P .line-ground{stroke:#46b8a0}.P .line-hold{stroke:#aab4c0}.P .line-authority{stroke:#6ba8f5}.P .line-uncovered{stroke:#ff8a61}
        .P .fill-ground{fill:#46b8a0}.P .fill-uncovered{fill:#ff8a61}.P .fill-hold{fill:#aab4c0}.P .line-sheet{stroke:#14171c}.P .line-uncounted{stroke:#808a97}.P .fill-deadline{fill:#808a97}
        }
        """;

    private static readonly string Template = $"<style>\n{Css}\n</style>\n<defs>\n{Patterns()}</defs>\n";

    internal static string Of(string prefix) => Template.Replace("#P-", $"#{prefix}-", StringComparison.Ordinal)
        .Replace(".P ", $".{prefix} ", StringComparison.Ordinal)
        .Replace(".P{", $".{prefix}{{", StringComparison.Ordinal)
        .Replace("\"P-", $"\"{prefix}-", StringComparison.Ordinal);

    private static string Patterns() => string.Concat(
    [
        Pattern("ground", 6, "<rect class=\"fill-ground\" width=\"6\" height=\"6\"/><path class=\"line line-sheet\" d=\"M3 0v6\"/>"),
        Pattern("hold", 6, "<circle class=\"fill-hold\" cx=\"3\" cy=\"3\" r=\"1.2\"/>"),
        Pattern("uncovered", 10, "<rect class=\"fill-uncovered\" width=\"10\" height=\"10\"/><path class=\"line line-sheet\" d=\"M-2 2L2 -2M0 10L10 0M8 12L12 8\"/>"),
        Pattern("uncounted", 6, "<path class=\"line line-uncounted\" d=\"M0 0L6 6M-1 5L1 7M5 -1L7 1\"/>"),
        Pattern("deadline-possible", 8, "<circle class=\"fill-deadline\" cx=\"4\" cy=\"4\" r=\"0.9\"/>"),
        .. Enum.GetValues<BandKind>().Select(TimelineSheet.ClassOf).Distinct(StringComparer.Ordinal).Select(kind => Pattern($"{kind}-possible", 6, $"<path class=\"line line-{kind}\" d=\"M-1 1L1 -1M0 6L6 0M5 7L7 5\"/>")),
    ]);

    private static string Pattern(string id, int size, string content) =>
        $"<pattern id=\"P-{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">{content}</pattern>\n";
}
