namespace PolicyModel.Rules;

/// <summary>Names of agencies as lists write them, made alike: other apostrophes, abbreviations and words that come and go make no other agency.</summary>
internal static class AgencyNames
{
    private static readonly string[] Passing = ["the", "of", "office", "department", "dept"];

    /// <summary>A name made alike, to be compared as a whole within one state.</summary>
    internal static string Alike(string name)
    {
        var bare = string.Concat(name.Where(c => !IsApostrophe(c)));
        return string.Join(' ', WrittenName.Plain(bare.Replace("&", " and ", StringComparison.Ordinal)).Split(' ').Select(Whole).Where(w => !Passing.Contains(w, StringComparer.Ordinal)));
    }

    /// <summary>True for every sign that is typed as an apostrophe.</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02bc' or '`' or '\u00b4' or '\u2032';

    private static string Whole(string word) => word switch
    {
        "co" => "county",
        "so" or "sheriffs" => "sheriff",
        "pd" => "police",
        "twp" => "township",
        "univ" => "university",
        "pct" => "precinct",
        "const" => "constable",
        "boro" => "borough",
        "ft" => "fort",
        "mt" => "mount",
        "st" => "saint",
        _ => word,
    };
}
