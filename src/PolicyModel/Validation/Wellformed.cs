using System.Globalization;

namespace PolicyModel;

/// <summary>
/// Checks that a value built in code can be written and read back: the same forms that the reader asks for. A default
/// identifier or time, a code that is no member of its list and a text with control characters are none.
/// </summary>
internal static class Wellformed
{
    internal const int NameLength = 256;
    internal const int RawLength = 1024;
    internal const int ShortLength = 32;

    /// <summary>True for a text of 1 to <paramref name="longest"/> characters without control characters and lone surrogates.</summary>
    internal static bool IsText(string text, int longest)
    {
        if (text.Length == 0 || text.Length > longest || text.AsSpan().IndexOfAnyInRange('\u0000', '\u001f') >= 0)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    internal static void Text(this ProblemSink problems, string? text, int longest, string pointer, string field)
    {
        if (text is not null && !IsText(text, longest))
        {
            problems.Add(ProblemCodes.UnusableText, $"{pointer}/{field}", TextExpected(longest));
        }
    }

    internal static string TextExpected(int longest) =>
        string.Create(CultureInfo.InvariantCulture, $"Expected a text of 1 to {longest} characters without control characters.");

    internal static void Id<T>(this ProblemSink problems, T? id, string pointer, string field)
        where T : struct, IIdentifier<T>
    {
        if (id is { Value.Length: 0 })
        {
            problems.Add(ProblemCodes.MalformedValue, $"{pointer}/{field}", $"Expected {T.Form}.");
        }
    }

    internal static void Time(this ProblemSink problems, Reported<ReportedTime> time, string pointer, string field)
    {
        if (time.HasValue && time.Value == default)
        {
            problems.Add(ProblemCodes.MalformedValue, $"{pointer}/{field}", "Expected a time.");
        }

        problems.Raw(time, pointer, field);
    }

    internal static void Code<T>(this ProblemSink problems, Reported<T> code, CodeList<T> codes, string pointer, string field)
        where T : struct, Enum
    {
        if (code.HasValue && !codes.Contains(code.Value))
        {
            problems.Add(ProblemCodes.UnknownCode, $"{pointer}/{field}", "Expected one of the codes " + string.Join(", ", codes.Codes) + ".");
        }

        problems.Raw(code, pointer, field);
    }

    internal static void Raw<T>(this ProblemSink problems, Reported<T> reported, string pointer, string field)
        where T : notnull
    {
        if (reported.Raw is { } raw && !IsText(raw, RawLength))
        {
            problems.Add(ProblemCodes.UnusableText, $"{pointer}/{field}/raw", TextExpected(RawLength));
        }
    }

    /// <summary>Reports each null among the items of a list; true where there was one.</summary>
    internal static bool HasNull<T>(this ProblemSink problems, ValueList<T>? items, string pointer)
        where T : class
    {
        var found = false;
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            if (items![i] is null)
            {
                found = true;
                problems.Add(ProblemCodes.WrongType, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), "Expected an object.");
            }
        }

        return found;
    }
}
