using System.Text;

namespace PolicyModel.Rules;

/// <summary>Names as records write them, made alike so that they can be compared as wholes, never in part.</summary>
internal static class WrittenName
{
    /// <summary>Letters in small and digits; whatever stands between them is one space.</summary>
    internal static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }
}
