using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PolicyModel.Datasets;

/// <summary>A growing page. Whatever is put into it between braces is escaped; only the text around it is markup.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder builder = new();

    /// <summary>Adds a line of markup.</summary>
    internal HtmlText Line([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        builder.Append('\n');
        return this;
    }

    /// <summary>Adds markup that the library itself made.</summary>
    internal void Raw(string markup) => builder.Append(markup);

    public override string ToString() => builder.ToString();

    internal static string Number(long number) => number == Report.Withheld ? "withheld" : number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Text as HTML takes it: what markup means is escaped; what neither HTML nor XML allows, and what would turn the direction of reading, is left out.</summary>
    private static void Escape(StringBuilder to, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': to.Append("&amp;"); break;
                case '<': to.Append("&lt;"); break;
                case '>': to.Append("&gt;"); break;
                case '"': to.Append("&quot;"); break;
                case '\'': to.Append("&#39;"); break;
                case '\t' or '\n' or '\r': to.Append(' '); break;
                case < 0x20 or (>= 0x7f and <= 0x9f) or (>= 0x200e and <= 0x200f) or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0xfffe or 0xffff: break;
                default: to.Append(rune.ToString()); break;
            }
        }
    }

    /// <summary>Writes the pieces of an interpolated text straight into the page.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly StringBuilder to;

        public Markup(int literalLength, int formattedCount, HtmlText page)
        {
            _ = (literalLength, formattedCount);
            to = page.builder;
        }

        public void AppendLiteral(string markup) => to.Append(markup);

        public void AppendFormatted(string? text) => Escape(to, text ?? "");

        public void AppendFormatted(long number) => to.Append(Number(number));

        public void AppendFormatted(double place) => to.Append(Math.Round(place, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture));
    }
}
