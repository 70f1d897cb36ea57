using System.Globalization;
using System.Text;

namespace PolicyModel.Rules;

/// <summary>What a band of a picture shows; each kind of one picture has a texture of its own beside its colour.</summary>
internal enum BandKind
{
    /// <summary>Local custody.</summary>
    Custody,

    /// <summary>A ground runs.</summary>
    Ground,

    /// <summary>No ground runs.</summary>
    Hold,

    /// <summary>An authority covers the hold.</summary>
    Authority,

    /// <summary>No authority covers the hold.</summary>
    Uncovered,

    /// <summary>An agreement is in force; drawn as an authority is.</summary>
    Agreement,

    /// <summary>Law of the place stands; drawn as custody is.</summary>
    PlaceLaw,

    /// <summary>Officers are authorised; drawn as a ground is.</summary>
    Delegation,
}

/// <summary>
/// A sheet that fills from top to bottom with lines of text and bands along an axis. Every line of text goes into the text
/// alternative too, so that picture and words cannot differ. Each line and band has a height of its own: nothing overlaps.
/// </summary>
internal sealed class TimelineSheet(string prefix)
{
    internal const int Width = 960;
    internal const int Left = 24;
    internal const int Inner = Width - (2 * Left);

    // The widest of the common sans-serif fonts takes this much of its size for a letter, on average.
    private const double LetterWidth = 0.58;
    private const double BoldLetterWidth = 0.64;
    private const int Small = 12;
    private const int Normal = 13;
    private const int Large = 16;
    private const int BandHeight = 14;
    private const double LeastWidth = 2;

    private readonly StringBuilder behind = new();
    private readonly StringBuilder marks = new();
    private readonly StringBuilder texts = new();
    private readonly List<string> told = [];
    private readonly SortedSet<BandKind> kinds = [];
    private bool possible;
    private bool uncounted;
    private bool deadlines;
    private bool ends;
    private bool asOf;
    private double y = 16;

    /// <summary>The place to which the sheet is filled.</summary>
    internal double Y => y;

    internal void Title(string text) => Lines(text, "title", Large);

    internal void Heading(string text)
    {
        y += 8;
        Lines(text, "heading", Normal);
    }

    internal void Line(string text) => Lines(text, null, Normal);

    /// <summary>Draws the axis with its marks and names it.</summary>
    internal void Axis(TimelineAxis axis, string caption)
    {
        y += 4;
        Lines(caption, "quiet", Small);
        y += Small + 4;
        foreach (var (at, label) in axis.Marks())
        {
            var x = axis.X(at);
            var half = Estimate(label, Small) / 2;
            Write(texts, $"<text class=\"quiet\" x=\"{N(Math.Clamp(x, half + 2, Width - half - 2))}\" y=\"{N(y - 4)}\" text-anchor=\"middle\">{Escaped(label)}</text>");
            Write(marks, $"<path class=\"axis\" d=\"M{N(x)} {N(y)}v5\"/>");
        }

        Write(marks, $"<path class=\"axis\" d=\"M{Left} {N(y)}h{Inner}\"/>");
        y += 8;
    }

    /// <summary>A line of text and, under it, a band: whole where it surely is, hatched where it only may be.</summary>
    internal void Band(TimelineAxis axis, string text, BandKind kind, IReadOnlyList<Stretch> atMost, IReadOnlyList<Stretch> surely)
    {
        Label(axis, text, atMost.Count > 0 ? atMost[0].From : axis.Shown.From);
        kinds.Add(kind);
        if (!atMost.SequenceEqual(surely))
        {
            possible = true;
            Bars(axis, $"possible {ClassOf(kind)}-possible", [.. atMost.SelectMany(s => s.Without(surely))]);
        }

        Bars(axis, ClassOf(kind), surely);
        y += BandHeight + 4;
    }

    /// <summary>A line of text that begins at a time.</summary>
    internal void Label(TimelineAxis axis, string text, long at)
    {
        if (Estimate(text, Small) > Inner)
        {
            Lines(text, "label", Small);
            return;
        }

        told.Add(text);
        y += Small + 2;
        var x = Math.Max(Left, Math.Min(axis.X(at), Width - Left - Estimate(text, Small)));
        Write(texts, $"<text class=\"label\" x=\"{N(x)}\" y=\"{N(y)}\">{Escaped(text)}</text>");
        y += 4;
    }

    /// <summary>Shades the days that a clock does not count over the part of the sheet that was filled since a place.</summary>
    internal void Uncounted(TimelineAxis axis, IReadOnlyList<Stretch> days, double since)
    {
        if (days.Count == 0)
        {
            return;
        }

        uncounted = true;
        Write(behind, $"<path class=\"uncounted-under\" d=\"{Boxes(axis, days, since, y - since + 8)}\"/>");
        Write(marks, $"<path class=\"uncounted\" d=\"{Boxes(axis, days, y, 8)}\"/>");
        y += 12;
    }

    /// <summary>Draws a deadline over the part of the sheet that was filled since a place; hatched between its bounds.</summary>
    internal void Deadline(TimelineAxis axis, InstantBounds deadline, double since)
    {
        deadlines = true;
        if (!deadline.IsExact)
        {
            possible = true;
            Write(behind, $"<path class=\"deadline-possible\" d=\"{Boxes(axis, [new(deadline.EarliestUnixSeconds, deadline.LatestUnixSeconds)], since, y - since)}\"/>");
            Vertical(axis, "deadline", deadline.EarliestUnixSeconds, since);
        }

        Vertical(axis, "deadline", deadline.LatestUnixSeconds, since);
    }

    /// <summary>Draws the end of a hold, or its bounds, over the part of the sheet that was filled since a place.</summary>
    internal void End(TimelineAxis axis, InstantBounds end, double since)
    {
        ends = true;
        Vertical(axis, "end", end.LatestUnixSeconds, since);
        if (!end.IsExact)
        {
            Vertical(axis, "end", end.EarliestUnixSeconds, since);
        }
    }

    /// <summary>Draws the as-of instant over the part of the sheet that was filled since a place.</summary>
    internal void AsOf(TimelineAxis axis, long at, double since)
    {
        asOf = true;
        Vertical(axis, "as-of", at, since);
    }

    /// <summary>The whole sheet as one SVG element.</summary>
    internal string ToSvg(string title)
    {
        Legend();
        var height = N(y + 14);
        return string.Concat(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{prefix}\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{prefix}-title {prefix}-desc\">\n",
            $"<title id=\"{prefix}-title\">{Escaped(title)}</title>\n",
            $"<desc id=\"{prefix}-desc\">{Escaped(string.Join(' ', told.Select(Sentence)))}</desc>\n",
            TimelineStyle.Of(prefix),
            $"<rect class=\"sheet\" width=\"{Width}\" height=\"{height}\"/>\n",
            behind.ToString(),
            marks.ToString(),
            texts.ToString(),
            "</svg>\n");
    }

    private static string Sentence(string text) => text[^1] is '.' or '?' ? text : text + ".";

    private void Legend()
    {
        List<(string Class, string Words)> entries = [.. kinds.Select(k => (ClassOf(k), Words(k)))];
        if (possible)
        {
            entries.Add(("possible authority-possible", "hatched: possibly; the times are not known precisely enough"));
        }

        if (uncounted)
        {
            entries.Add(("uncounted", "day not counted"));
        }

        if (deadlines)
        {
            entries.Add(("deadline", "deadline"));
        }

        if (ends)
        {
            entries.Add(("end", "end of the hold, or its bounds"));
        }

        if (asOf)
        {
            entries.Add(("as-of", "as of"));
        }

        y += 14;
        double x = Left;
        foreach (var (code, words) in entries)
        {
            var width = 30 + Estimate(words, Small) + 16;
            if (x + width > Width)
            {
                x = Left;
                y += 20;
            }

            Write(marks, code is "deadline" or "end" or "as-of" ? $"<path class=\"{code}\" d=\"M{N(x + 11)} {N(y)}v12\"/>" : $"<rect class=\"{code}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"22\" height=\"12\"/>");
            Write(texts, $"<text class=\"quiet\" x=\"{N(x + 28)}\" y=\"{N(y + 10)}\">{words}</text>");
            x += width;
        }

        y += 12;
    }

    /// <summary>The class of a kind of band.</summary>
    internal static string ClassOf(BandKind kind) => kind switch
    {
        BandKind.Custody or BandKind.PlaceLaw => "custody",
        BandKind.Ground or BandKind.Delegation => "ground",
        BandKind.Hold => "hold",
        BandKind.Authority or BandKind.Agreement => "authority",
        _ => "uncovered",
    };

    private static string Words(BandKind kind) => kind switch
    {
        BandKind.Custody => "local custody",
        BandKind.Ground => "a ground runs",
        BandKind.Hold => "no ground runs",
        BandKind.Authority => "covered by an authority",
        BandKind.Agreement => "an agreement is in force",
        BandKind.PlaceLaw => "law of the place stands",
        BandKind.Delegation => "officers are authorised",
        _ => "not covered",
    };

    private void Vertical(TimelineAxis axis, string code, long at, double since)
    {
        if (at >= axis.Shown.From && at <= axis.Shown.To)
        {
            Write(marks, $"<path class=\"{code}\" d=\"M{N(axis.X(at))} {N(since)}V{N(y)}\"/>");
        }
    }

    private void Bars(TimelineAxis axis, string code, IReadOnlyList<Stretch> stretches)
    {
        if (stretches.Count > 0)
        {
            Write(marks, $"<path class=\"{code}\" d=\"{Boxes(axis, stretches, y, BandHeight)}\"/>");
        }

        // What goes on past the edge says so.
        if (stretches.Any(s => s.To > axis.Shown.To))
        {
            Write(marks, $"<path class=\"{code}\" d=\"M{Width - Left + 3} {N(y)}l9 {BandHeight / 2}l-9 {BandHeight / 2}z\"/>");
        }

        if (stretches.Any(s => s.From < axis.Shown.From))
        {
            Write(marks, $"<path class=\"{code}\" d=\"M{Left - 3} {N(y)}l-9 {BandHeight / 2}l9 {BandHeight / 2}z\"/>");
        }
    }

    private static string Boxes(TimelineAxis axis, IEnumerable<Stretch> stretches, double top, double height)
    {
        var path = new StringBuilder();
        foreach (var stretch in stretches)
        {
            if (stretch.To < axis.Shown.From || stretch.From > axis.Shown.To)
            {
                continue;
            }

            var from = axis.X(stretch.From);
            var width = Math.Max(axis.X(stretch.To) - from, LeastWidth);
            path.Append(CultureInfo.InvariantCulture, $"M{N(from)} {N(top)}h{N(width)}v{N(height)}h-{N(width)}z");
        }

        return path.ToString();
    }

    private void Lines(string text, string? code, int size)
    {
        told.Add(text);
        foreach (var line in Wrapped(text, (int)(Inner / (size * (code is "title" or "heading" ? BoldLetterWidth : LetterWidth)))))
        {
            y += size + 3;
            Write(texts, $"<text{(code is null ? "" : $" class=\"{code}\"")} x=\"{Left}\" y=\"{N(y)}\">{Escaped(line)}</text>");
        }

        y += 3;
    }

    private static IEnumerable<string> Wrapped(string text, int most)
    {
        while (text.Length > most)
        {
            var space = text.LastIndexOf(' ', most);
            var cut = space > 0 ? space : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
            yield return text[..cut];
            text = text[cut..].TrimStart();
        }

        yield return text;
    }

    private static double Estimate(string text, int size) => text.Length * size * LetterWidth;

    private static void Write(StringBuilder to, string element) => to.Append(element).Append('\n');

    private static string N(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Text as XML and HTML take it: what neither allows, and what would turn the direction of reading, is left out.</summary>
    private static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    safe.Append("&amp;");
                    break;
                case '<':
                    safe.Append("&lt;");
                    break;
                case '>':
                    safe.Append("&gt;");
                    break;
                case '\t' or '\n' or '\r':
                    safe.Append(' ');
                    break;
                case < 0x20 or (>= 0x7f and <= 0x9f) or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0xfffe or 0xffff:
                    break;
                default:
                    safe.Append(rune);
                    break;
            }
        }

        return safe.ToString();
    }
}
