using System.Globalization;
using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>Draws counts of verdicts as stacked bars, each with its text alternative and its table. Records without a hold are told and not drawn: they would hide the rest.</summary>
internal sealed class HtmlCharts(HtmlText page)
{
    private const int Width = 900;
    private const int Left = 230;
    private const int Right = 130;
    private const int MostBars = 20;
    private const int MostMonths = 60;

    private static readonly (string Class, string Words, Func<VerdictCounts, long> Of)[] Parts =
    [
        ("exceeds", "exceeds", c => c.Exceeds),
        ("mayExceed", "may exceed", c => c.MayExceed),
        ("within", "within", c => c.Within),
        ("undetermined", "cannot tell", c => c.Undetermined),
    ];

    /// <summary>The textures that charts share.</summary>
    internal void Textures() => page.Line($"""
        <svg class="defs" aria-hidden="true" focusable="false"><defs>
        <pattern id="fill-may" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="ground" width="7" height="7"/><path class="line-may" d="M-1.75 1.75L1.75 -1.75M0 7L7 0M5.25 8.75L8.75 5.25"/></pattern>
        <pattern id="fill-unknown" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground" width="6" height="6"/><circle class="dot" cx="3" cy="3" r="1.3"/></pattern>
        </defs></svg>
        """);

    /// <summary>Bars side by side, each with its name on the left and its records on the right.</summary>
    internal void Bars(string id, string title, string caption, string firstColumn, IReadOnlyList<(string Name, VerdictCounts Counts)> all)
    {
        var shown = all.Count <= MostBars ? all : [.. all.Take(MostBars - 1), ($"{all.Count - MostBars + 1} others", Sum(all.Skip(MostBars - 1).Select(a => a.Counts)))];
        var most = Math.Max(1, shown.Max(s => Held(s.Counts)));
        var height = 50 + (34 * shown.Count);
        Open(id, title, height, shown.Select(s => $"{s.Name}: {Told(s.Counts)}"));
        Legend(Left);
        for (var i = 0; i < shown.Count; i++)
        {
            var (name, counts) = shown[i];
            var y = 42.0 + (34 * i);
            page.Line($"<text x=\"{Left - 10.0}\" y=\"{y + 16}\" text-anchor=\"end\">{Short(name)}</text>");
            double x = Left;
            foreach (var (css, _, of) in Parts)
            {
                var width = (Width - Left - Right) * (double)Drawn(of(counts)) / most;
                if (width > 0)
                {
                    page.Line($"<rect class=\"{css}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"24\"/>");
                    if (width > 12 + (8 * HtmlText.Number(of(counts)).Length) && css is "exceeds" or "within")
                    {
                        page.Line($"<text class=\"on\" x=\"{x + (width / 2)}\" y=\"{y + 17}\" text-anchor=\"middle\">{of(counts)}</text>");
                    }
                }

                x += width;
            }

            page.Line($"<text class=\"small\" x=\"{x + 8}\" y=\"{y + 16}\">{Label(counts)}</text>");
        }

        Close(caption);
        Table(firstColumn, all);
    }

    /// <summary>Columns along the months, from the first to the last, those without a record too; years where there are many.</summary>
    internal void Months(string id, string title, string caption, IReadOnlyList<(string Month, VerdictCounts Counts)> months)
    {
        var columns = Filled(months, out var byYear);
        var most = Math.Max(1, columns.Max(c => Held(c.Counts)));
        var step = Step(most);
        var top = (most + step - 1) / step * step;
        const double Bottom = 260;
        const double Height = 210;
        Open(id, title, 300, columns.Where(c => Held(c.Counts) > 0).Select(c => $"{c.Name}: {Told(c.Counts)}"));
        Legend(60);
        for (long at = 0; at <= top; at += step)
        {
            var y = Bottom - (Height * at / top);
            page.Line($"<path class=\"axis\" d=\"M60 {y}H{Width}\"/><text class=\"small\" x=\"52\" y=\"{y + 4}\" text-anchor=\"end\">{at}</text>");
        }

        var each = (Width - 60.0) / columns.Count;
        var width = Math.Min(each * 0.8, 60);
        var every = (int)Math.Ceiling(62 / each);
        for (var i = 0; i < columns.Count; i++)
        {
            var (name, counts) = columns[i];
            var x = 60 + (each * i) + ((each - width) / 2);
            var y = Bottom;
            foreach (var (css, _, of) in Parts)
            {
                var part = Height * Drawn(of(counts)) / top;
                y -= part;
                if (part > 0)
                {
                    page.Line($"<rect class=\"{css}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{part}\"/>");
                }
            }

            if (i % every == 0)
            {
                page.Line($"<text class=\"small\" x=\"{x + (width / 2)}\" y=\"280\" text-anchor=\"middle\">{name}</text>");
            }
        }

        Close(byYear ? caption + " There are many months: years are drawn, and the table has the months." : caption);
        Table("Month of booking", months);
    }

    private void Open(string id, string title, int height, IEnumerable<string> told)
    {
        page.Line($"<figure><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{title}: chart\">");
        page.Line($"<svg class=\"chart\" role=\"img\" viewBox=\"0 0 {(double)Width} {(double)height}\" aria-labelledby=\"{id}-title {id}-desc\">");
        page.Line($"<title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{string.Join(" ", told)}</desc>");
    }

    private void Close(string caption) => page.Line($"</svg></div><figcaption>{caption}</figcaption></figure>");

    private void Legend(double x)
    {
        foreach (var (css, words, _) in Parts)
        {
            page.Line($"<rect class=\"{css}\" x=\"{x}\" y=\"6\" width=\"20\" height=\"13\"/><text class=\"small\" x=\"{x + 27}\" y=\"17\">{words}</text>");
            x += 60 + (words.Length * 7);
        }
    }

    private void Table(string firstColumn, IReadOnlyList<(string Name, VerdictCounts Counts)> rows)
    {
        page.Line($"<details><summary>The figures of this chart as a table</summary><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Figures of the chart\"><table><thead><tr><th scope=\"col\">{firstColumn}</th>");
        foreach (var (_, words, _) in Parts)
        {
            page.Line($"<th scope=\"col\" class=\"n\">{words}</th>");
        }

        page.Line($"<th scope=\"col\" class=\"n\">no hold</th><th scope=\"col\" class=\"n\">with a hold, of valid records</th></tr></thead><tbody>");
        foreach (var (name, counts) in rows)
        {
            page.Line($"<tr><th scope=\"row\">{name}</th><td class=\"n\">{counts.Exceeds}</td><td class=\"n\">{counts.MayExceed}</td><td class=\"n\">{counts.Within}</td><td class=\"n\">{counts.Undetermined}</td><td class=\"n\">{counts.NotApplicable}</td><td class=\"n\">{Label(counts)}</td></tr>");
        }

        page.Line($"</tbody></table></div></details>");
    }

    private static string Told(VerdictCounts counts) =>
        $"{string.Join(", ", Parts.Select(p => $"{p.Words} {HtmlText.Number(p.Of(counts))}"))}, no hold {HtmlText.Number(counts.NotApplicable)}.";

    private static long Held(VerdictCounts counts) => Drawn(counts.Exceeds) + Drawn(counts.MayExceed) + Drawn(counts.Within) + Drawn(counts.Undetermined);

    /// <summary>What is withheld is not drawn.</summary>
    private static long Drawn(long count) => Math.Max(0, count);

    /// <summary>How many of a row are drawn; nothing where one is withheld, since the rest would tell it.</summary>
    private static string Label(VerdictCounts counts) =>
        Parts.Any(p => p.Of(counts) == Report.Withheld) || counts.NotApplicable == Report.Withheld ? "some withheld" : $"{HtmlText.Number(Held(counts))} of {HtmlText.Number(Held(counts) + counts.NotApplicable)}";

    private static string Short(string name) => name.Length <= 32 ? name : name[..31] + "…";

    private static VerdictCounts Sum(IEnumerable<VerdictCounts> counts)
    {
        var sum = new VerdictCounts { Reading = "" };
        foreach (var other in counts)
        {
            sum.Add(other);
        }

        return sum;
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten that gives five lines at most.</summary>
    private static long Step(long most)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<long>)[power, 2 * power, 5 * power])
            {
                if (most <= 5 * step)
                {
                    return step;
                }
            }
        }
    }

    private static List<(string Name, VerdictCounts Counts)> Filled(IReadOnlyList<(string Month, VerdictCounts Counts)> months, out bool byYear)
    {
        var first = Number(months[0].Month);
        var last = Number(months[^1].Month);
        var years = byYear = last - first + 1 > MostMonths;
        var known = months.ToLookup(m => years ? Number(m.Month) / 12 : Number(m.Month), m => m.Counts);
        return [.. Enumerable.Range(years ? first / 12 : first, (years ? (last / 12) - (first / 12) : last - first) + 1)
            .Select(n => (years ? n.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{n / 12}-{(n % 12) + 1:00}"), Sum(known[n])))];

        static int Number(string month)
        {
            var parsed = YearMonthPattern.Iso.Parse(month).Value;
            return (parsed.Year * 12) + parsed.Month - 1;
        }
    }
}
