using System.Text.RegularExpressions;

namespace PolicyModel.Datasets;

/// <summary>File names as they may be shown.</summary>
public static partial class FileNames
{
    /// <summary>
    /// The name of a file without its folder, fit for a report and a terminal: control characters become <c>?</c>, and what looks like
    /// an A-number, a number of social security or of a telephone, or an address of mail is withheld.
    /// </summary>
    /// <param name="path">The file's path.</param>
    public static string Shown(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = PersonalText.WithoutNumbers(AlienNumber().Replace(Path.GetFileName(path), "[number withheld]"));
        return string.Create(name.Length, name, static (shown, source) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsControl(source[i]) ? '?' : source[i];
            }
        });
    }

    [GeneratedRegex("(?<![A-Za-z0-9])[Aa][- _]?[0-9](?:[- ]?[0-9]){6,8}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AlienNumber();
}
