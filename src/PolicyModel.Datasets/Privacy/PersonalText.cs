using System.Text.RegularExpressions;

namespace PolicyModel.Datasets;

/// <summary>Recognises what identifies a person within a text.</summary>
internal static partial class PersonalText
{
    private const string Numbers =
        @"(^|[^A-Za-z0-9])[Aa][ #:_.-]{0,3}[0-9]([ .-]?[0-9]){6,8}([^0-9]|$)" // an A-number
        + @"|(^|[^0-9])[0-9]{3}[ .-][0-9]{2}[ .-][0-9]{4}([^0-9]|$)" // a number of social security
        + @"|(^|[^0-9])(\([0-9]{3}\) ?|[0-9]{3}[ .-])?[0-9]{3}[ .-][0-9]{4}([^0-9]|$)" // a telephone number
        + @"|[^\s@]+@[^\s@]+\.[A-Za-z]{2,}"; // an address of mail

    private const string Date = @"(^|[^0-9])([0-9]{1,2}[/.-][0-9]{1,2}[/.-]([0-9]{4}|[0-9]{2})|(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})([^0-9]|$)";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>What it looks for, in words.</summary>
    internal const string Sought = "a number of an immigration file, of social security or of a telephone, an address of mail, or a birth date";

    /// <summary>True for a number or an address of a person, or a birth date that is called one.</summary>
    internal static bool Identifies(string text) => MayIdentify(text) && Sure().IsMatch(text);

    /// <summary>True for anything that may be a person's: any date and any long number too.</summary>
    internal static bool MayBePersonal(string text) => MayIdentify(text) && Any().IsMatch(text);

    /// <summary>The text with each number and address of a person withheld.</summary>
    internal static string WithoutNumbers(string text) => MayIdentify(text) ? Number().Replace(text, "[withheld]") : text;

    /// <summary>Few texts have that many digits or a sign of mail; the rest need no second look.</summary>
    private static bool MayIdentify(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (c == '@' || (char.IsAsciiDigit(c) && ++digits == 4))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(Numbers, Options)]
    private static partial Regex Number();

    [GeneratedRegex(Numbers + @"|\b([Bb]orn|BORN|[Bb]irth|BIRTH|DOB|[Dd]ob|[Dd]ate of birth)\b.{0,12}" + Date, Options)]
    private static partial Regex Sure();

    [GeneratedRegex(Numbers + "|" + Date + @"|(^|[^0-9])[0-9]{7,}([^0-9]|$)", Options)]
    private static partial Regex Any();
}
