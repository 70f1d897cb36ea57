using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>
/// A place in a document of law or of readings, and where its faults are reported. Such a document is written by hand and holds no
/// records, so that its faults may be named. What is faulty is reported and read as nothing.
/// </summary>
internal readonly partial struct DocumentNode
{
    internal const int LongestText = 4096;

    private const string FigureForm = "Expected a figure such as 7500.00, with up to 12 digits before the point and 4 after it.";

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly JsonElement element;
    private readonly string pointer;
    private readonly ProblemSink problems;

    private DocumentNode(JsonElement element, string pointer, ProblemSink problems)
    {
        this.element = element;
        this.pointer = pointer;
        this.problems = problems;
    }

    // Some editors begin a file with the mark of its encoding.
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8Json) => utf8Json.Span.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;

    /// <summary>Parses a document, has its root read and hands back what was read; nothing where there are problems.</summary>
    internal static T? Read<T>(ReadOnlyMemory<byte> utf8Json, ProblemSink problems, Func<DocumentNode, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(utf8Json), new JsonDocumentOptions { MaxDepth = 32 });
            var root = read(new DocumentNode(document.RootElement, "", problems));
            return problems.HasErrors ? null : root;
        }
        catch (JsonException e)
        {
            problems.Add(new Problem { Code = ProblemCodes.MalformedJson, Pointer = "", Message = "The document is not JSON, or is nested too deeply.", Line = (int?)e.LineNumber + 1 });
        }
        catch (InvalidOperationException)
        {
            // A name or a text that is none: bytes that are no UTF-8, or half a surrogate pair.
            problems.Add(new Problem { Code = ProblemCodes.MalformedJson, Pointer = "", Message = "The document holds a text that is no Unicode." });
        }

        return null;
    }

    /// <summary>Whether this is an object; its unknown and its repeated properties are reported.</summary>
    internal bool IsObject(params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(ProblemCodes.WrongType, "Expected an object.");
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                At(property.Name).Report(ProblemCodes.DuplicateProperty, "The property stands twice.");
            }
            else if (!known.Contains(property.Name))
            {
                At(property.Name).Report(ProblemCodes.UnknownProperty, $"Expected one of {string.Join(", ", known.ToArray())}.");
            }
        }

        return true;
    }

    internal void Schema(string expected)
    {
        if (Text("schema") is { Length: > 0 } schema && schema != expected)
        {
            At("schema").Report(ProblemCodes.UnknownSchema, $"Expected {expected}.");
        }
    }

    internal bool Has(string name) => element.TryGetProperty(name, out _);

    internal DocumentNode? Child(string name) => element.TryGetProperty(name, out var value) ? At(name, value) : null;

    /// <summary>A text that must be there; the empty text where it is not, or cannot be used.</summary>
    internal string Text(string name)
    {
        if (!Has(name))
        {
            At(name).Report(ProblemCodes.MissingProperty, "The property is required.");
            return "";
        }

        return OptionalText(name) ?? "";
    }

    internal string? OptionalText(string name) => Child(name)?.AsText();

    /// <summary>A text that must be there and have a form; null where it has not.</summary>
    internal string? Text(string name, Regex form, string expected) => Text(name) is { Length: > 0 } text && At(name).Fits(text, form, expected) ? text : null;

    internal string? OptionalAddress(string name) => OptionalText(name) is { } text && At(name).Fits(text, Address(), "Expected an address that begins with http:// or https://.") ? text : null;

    internal LocalDate Date(string name) => Text(name) is { Length: > 0 } text ? At(name).AsDay(text) ?? default : default;

    internal LocalDate? OptionalDate(string name) => OptionalText(name) is { } text ? At(name).AsDay(text) : null;

    /// <summary>A code that must be there; null where it is not, or is none of the list's.</summary>
    internal T? Code<T>(string name, CodeList<T> codes)
        where T : struct, Enum => Text(name) is { Length: > 0 } text ? At(name).Known(codes, text) : null;

    internal T? OptionalCode<T>(string name, CodeList<T> codes)
        where T : struct, Enum => OptionalText(name) is { } text ? At(name).Known(codes, text) : null;

    internal ValueList<T> Codes<T>(string name, CodeList<T> codes)
        where T : struct, Enum => [.. Items(name).Select(i => i.AsText() is { } text ? i.Known(codes, text) : null).OfType<T>()];

    internal ValueList<T> Identifiers<T>(string name)
        where T : struct, IIdentifier<T>
    {
        List<T> found = [];
        foreach (var item in Items(name))
        {
            if (item.AsText() is { } text)
            {
                if (T.TryParse(text, CultureInfo.InvariantCulture, out var identifier))
                {
                    found.Add(identifier);
                }
                else
                {
                    item.Report(ProblemCodes.MalformedValue, $"Expected {T.Form}.");
                }
            }
        }

        return [.. found];
    }

    internal ValueList<string> Texts(string name) => [.. Items(name).Select(i => i.AsText()).OfType<string>()];

    internal int? OptionalNumber(string name, int atMost)
    {
        if (Child(name) is not { } number)
        {
            return null;
        }

        // 48.0 is a whole number in JSON.
        if (number.element.ValueKind != JsonValueKind.Number)
        {
            number.Report(ProblemCodes.WrongType, "Expected a number.");
        }
        else if (number.element.TryGetDouble(out var value) && value >= 0 && value <= atMost && Math.Floor(value) == value)
        {
            return (int)value;
        }
        else
        {
            number.Report(ProblemCodes.MalformedValue, $"Expected a whole number from 0 to {atMost}.");
        }

        return null;
    }

    /// <summary>An exact figure, written as a text such as 7500.00, that must be there; null where it is not, or is none.</summary>
    internal decimal? Decimal(string name) => Text(name, Figure(), FigureForm) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    internal decimal? OptionalDecimal(string name) => Has(name) ? Decimal(name) : null;

    internal bool Flag(string name)
    {
        if (Child(name) is not { } flag)
        {
            return false;
        }

        if (flag.element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            flag.Report(ProblemCodes.WrongType, "Expected true or false.");
            return false;
        }

        return flag.element.GetBoolean();
    }

    /// <summary>The items of a list that may be absent.</summary>
    internal IReadOnlyList<DocumentNode> Items(string name, bool required = false)
    {
        if (Child(name) is not { } list)
        {
            if (required)
            {
                At(name).Report(ProblemCodes.MissingProperty, "The property is required.");
            }

            return [];
        }

        if (list.element.ValueKind != JsonValueKind.Array)
        {
            list.Report(ProblemCodes.WrongType, "Expected an array.");
            return [];
        }

        var sink = problems;
        return [.. list.element.EnumerateArray().Select((item, i) => new DocumentNode(item, string.Create(CultureInfo.InvariantCulture, $"{list.pointer}/{i}"), sink))];
    }

    /// <summary>The items of a list that must hold at least one.</summary>
    internal IReadOnlyList<DocumentNode> ItemsAtLeastOne(string name)
    {
        var items = Items(name, required: true);
        if (items.Count == 0 && Child(name) is { element.ValueKind: JsonValueKind.Array } list)
        {
            list.Report(ProblemCodes.MissingProperty, "Expected at least one.");
        }

        return items;
    }

    /// <summary>A property below, be it there or not, for a report.</summary>
    internal DocumentNode At(string name) => At(name, default);

    internal void Report(string code, string message) => problems.Add(new Problem { Code = code, Pointer = pointer, Message = message });

    private DocumentNode At(string name, JsonElement value) =>
        new(value, $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", problems);

    private string? AsText()
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Report(ProblemCodes.WrongType, "Expected a text.");
            return null;
        }

        var text = element.GetString()!;
        if (text.Length > 0 && text[0] != ' ' && text.EnumerateRunes().Count() <= LongestText && !text.Any(c => c < ' '))
        {
            return text;
        }

        Report(ProblemCodes.UnusableText, $"Expected a text of 1 to {LongestText} characters that begins with no blank and holds no control characters.");
        return null;
    }

    private LocalDate? AsDay(string text)
    {
        if (text.Length == "2026-03-06".Length && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1900 and <= 2199 } day })
        {
            return day;
        }

        Report(ProblemCodes.MalformedValue, "Expected a day such as 2026-03-06.");
        return null;
    }

    private T? Known<T>(CodeList<T> codes, string text)
        where T : struct, Enum
    {
        if (codes.TryParse(text, out var value))
        {
            return value;
        }

        Report(ProblemCodes.UnknownCode, $"Expected one of {string.Join(", ", codes.Codes)}.");
        return null;
    }

    private bool Fits(string text, Regex form, string expected)
    {
        if (form.IsMatch(text))
        {
            return true;
        }

        Report(ProblemCodes.MalformedValue, expected);
        return false;
    }

    [GeneratedRegex(@"\Ahttps?://[!-~]+\z", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\A[0-9]{1,12}(?:\.[0-9]{1,4})?\z", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
