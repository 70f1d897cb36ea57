using System.Text;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The ids of agreements on lists, and the part of them that is made of a name: small letters and digits with one hyphen between words.</summary>
internal static class AgencySlug
{
    private const int Longest = 84;

    // Without tables of a culture nothing decomposes letters; names of places in the United States bear these.
    private const string Marked = "áàâãäåāçéèêëēíìîïīñóòôõöōúùûüūýÿ";
    private const string Plain = "aaaaaaaceeeeeiiiiinoooooouuuuuyy";

    /// <summary>An id that stays the same from release to release: the state, the agency's name, the kind or model, and the day, or that none is told.</summary>
    internal static string IdOf(Jurisdiction state, string name, string kind, LocalDate? day) =>
        $"{state.Value[3..]}-{Of(name)}#{kind}#{(day is { } known ? LocalDatePattern.Iso.Format(known) : "undated")}";

    /// <summary>The name as it stands in an id: marks over letters and apostrophes of every kind are dropped, an ampersand is read as <c>and</c>, everything else parts words. Empty where nothing is left.</summary>
    internal static string Of(string name)
    {
        var slug = new StringBuilder();
        var parted = false;
        foreach (var written in name.Replace("&", " and ", StringComparison.Ordinal))
        {
            var marked = Marked.IndexOf(char.ToLowerInvariant(written), StringComparison.Ordinal);
            var c = marked < 0 ? written : Plain[marked];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (parted && slug.Length > 0)
                {
                    slug.Append('-');
                }

                slug.Append(char.ToLowerInvariant(c));
                parted = false;
            }
            else if (!AgencyNames.IsApostrophe(c))
            {
                parted = true;
            }
        }

        if (slug.Length <= Longest)
        {
            return slug.ToString();
        }

        // A word that is cut in two would look like another.
        var cut = slug.ToString(0, Longest + 1).LastIndexOf('-');
        return slug.ToString(0, cut > 0 ? cut : Longest);
    }
}
