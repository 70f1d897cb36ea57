using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyModel.Datasets;

/// <summary>
/// Texts on daily rates: amounts, each with what it is for behind it in brackets or words, parted by semicolons, commas, a plus or nothing. What is not known
/// to mean something stops the reading where it stands.
/// </summary>
internal static partial class PerDiemText
{
    private const string Number = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})";
    private const string Amount = @"\$(?<amount>" + Number + @"(?:\.[0-9]{1,2})?)(?![0-9])\s*";
    private const string Code = "(?<code>[A-Z0-9]{3,8})";

    /// <summary>What a text says; null where it is not understood from a place on.</summary>
    internal static PerDiemTerms? Read(string text, out int position)
    {
        position = 0;
        if (SourceMarks.IsRedaction(text))
        {
            return new PerDiemTerms { DayRate = Reported<Money>.Redacted(text) };
        }

        if (OneRate().Match(text) is { Success: true } one)
        {
            return new PerDiemTerms { DayRate = MoneyOf(one) };
        }

        var terms = new PerDiemTerms();
        do
        {
            position = Joint().Match(text, position) is var joint ? joint.Index + joint.Length : position;
            var item = Item().Match(text, position);
            if (!item.Success || With(terms, item) is not { } more)
            {
                return null;
            }

            terms = more;
            position += item.Length;
        }
        while (position < text.Length);

        return terms;
    }

    /// <summary>The terms with one item more; null where it contradicts them, or is none.</summary>
    private static PerDiemTerms? With(PerDiemTerms terms, Match item)
    {
        if (item.Groups["minimum"].Success)
        {
            var codes = item.Groups["code"].Captures.Select(c => FacilityCode.TryParse(c.Value, out var code) ? code : default).ToArray();
            return terms.GuaranteedMinimum is not null || codes.Length == 1 || codes.Contains(default) ? null : terms with { GuaranteedMinimum = Beds(item.Groups["minimum"].Value), SharedBy = [.. codes] };
        }

        var amount = MoneyOf(item);
        if (item.Groups["from"].Success)
        {
            var tier = new PerDiemTier { FromBed = Beds(item.Groups["from"].Value), ToBed = item.Groups["to"] is { Success: true } to ? Beds(to.Value) : null, DayRate = amount };
            return tier.FromBed < 1 || tier.ToBed < tier.FromBed ? null : terms with { Tiers = [.. terms.Tiers, tier] };
        }

        if (item.Groups["class"] is { Success: true } held)
        {
            return terms.Classes.Any(c => Singular(c.Class) == Singular(held.Value)) ? null : terms with { Classes = [.. terms.Classes, new PerDiemClass { Class = held.Value, DayRate = amount }] };
        }

        return item.Groups["flat"].Success
            ? (terms.FlatFee is null ? terms with { FlatFee = amount } : null)
            : terms.DayRate.IsProvided ? null : terms with { DayRate = amount };
    }

    private static string Singular(string held) => held.ToUpperInvariant() is var word && word.EndsWith("IES", StringComparison.Ordinal) ? $"{word[..^3]}Y" : word.TrimEnd('S');

    private static int Beds(string number) => int.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static Money MoneyOf(Match match) => new((long)(decimal.Parse(match.Groups["amount"].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 100));

    /// <summary>An amount with nothing beside it, with or without a sign of its money.</summary>
    [GeneratedRegex(@"^\$?\s*(?<amount>" + Number + @"(?:\.[0-9]{1,2})?)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneRate();

    [GeneratedRegex(@"\G[\s;,+]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"\G(?:(?<minimum>" + Number + @")\s*\(\s*GM(?:\s+for\s+" + Code + @"(?:\s*(?:,|\band\b)\s*" + Code + @")*\s+combined)?\s*\)"
        + "|" + Amount + @"\(\s*(?<from>" + Number + @")\s*(?:\+|[-–—]\s*(?<to>" + Number + @"))\s*\)"
        + "|" + Amount + @"\(\s*(?<flat>flat\s+fee)\s*\)"
        + "|" + Amount + @"(?:for\s+)?(?<class>adults?|juveniles?|UAC|males?|females?|famil(?:y|ies))\b"
        + "|" + Amount + @"per\s+diem\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();
}
