using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace PolicyModel;

/// <summary>The property names of one JSON object, in the order of their indexes.</summary>
internal sealed class PropertyNames(params string[] names)
{
    private readonly byte[][] utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];

    internal int Count => names.Length;

    internal string this[int index] => names[index];

    /// <summary>Finds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="expected">The index at which to begin: whoever writes records mostly keeps the order.</param>
    internal int IndexOf(ReadOnlySpan<byte> name, int expected)
    {
        for (var i = expected; i < utf8.Length; i++)
        {
            if (name.SequenceEqual(utf8[i]))
            {
                return i;
            }
        }

        for (var i = 0; i < expected; i++)
        {
            if (name.SequenceEqual(utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Where a reader stands in an object or array it has entered.</summary>
internal struct Scope
{
    internal ulong Seen;
    internal int Expected;
    internal int Depth;
    internal int Items;
    internal long Start;

    internal readonly bool HasSeen(int index) => (Seen & (1UL << index)) != 0;
}

/// <summary>
/// Walks the tokens of one record and reports every fault with its pointer and byte, instead of stopping at the first. After a
/// fault the value is skipped and reading goes on; only text that is not JSON ends it.
/// </summary>
internal ref struct RecordReader
{
    internal const int MaxDepth = 32;
    private readonly ProblemSink problems;
    private readonly bool lenient;
    private Utf8JsonReader json;
    private Path path;
    private int depth;

    internal RecordReader(Utf8JsonReader json, ProblemSink problems, bool lenient, RecordPool? pool = null)
    {
        Pool = pool;
        this.json = json;
        this.problems = problems;
        this.lenient = lenient;
    }

    /// <summary>What the objects of the record are taken from; null where each is made anew.</summary>
    internal RecordPool? Pool { get; }

    /// <summary>The token reader as it stands.</summary>
    internal readonly Utf8JsonReader Json => json;

    internal static JsonReaderOptions Options => new() { MaxDepth = MaxDepth };

    internal bool Read() => json.Read();

    /// <summary>The place of the reader as a JSON Pointer.</summary>
    internal readonly string Pointer
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < depth; i++)
            {
                text.Append('/');
                if (path[i].Name is { } name)
                {
                    text.Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
                }
                else
                {
                    text.Append(path[i].Index.ToString(CultureInfo.InvariantCulture));
                }
            }

            return text.ToString();
        }
    }

    /// <summary>True when the value at hand is an object.</summary>
    internal readonly bool IsObject => json.TokenType == JsonTokenType.StartObject;

    internal void Report(string code, string message, Severity severity = Severity.Error) => ReportAt(Pointer, json.TokenStartIndex, code, message, severity);

    /// <summary>Reports a fault of the object or array that was entered.</summary>
    internal readonly void ReportAt(in Scope scope, string code, string message) => ReportAt(Pointer, scope.Start, code, message, Severity.Error);

    /// <summary>Reports a fault of a property of the object at hand.</summary>
    internal readonly void ReportBelow(string name, string code, string message) => problems.Add(new Problem { Code = code, Pointer = $"{Pointer}/{name}", Message = message });

    internal bool BeginObject(out Scope scope) => Begin(JsonTokenType.StartObject, "an object", out scope);

    internal bool BeginArray(out Scope scope) => Begin(JsonTokenType.StartArray, "an array", out scope);

    /// <summary>Moves to the value of the next known property; unknown, repeated and null ones are reported and passed over.</summary>
    internal bool NextProperty(PropertyNames names, ref Scope scope, out int index)
    {
        while (true)
        {
            depth = scope.Depth;
            Advance();
            if (json.TokenType == JsonTokenType.EndObject)
            {
                index = -1;
                return false;
            }

            index = IndexOfName(names, scope.Expected);
            if (index < 0)
            {
                Report(ProblemCodes.UnknownProperty, "The object has a property that the schema does not know.", lenient ? Severity.Note : Severity.Error);
                SkipValue();
                continue;
            }

            Push(new Segment { Name = names[index] });
            scope.Expected = index + 1;
            if (scope.HasSeen(index))
            {
                Report(ProblemCodes.DuplicateProperty, "The property stands twice.");
                SkipValue();
                continue;
            }

            scope.Seen |= 1UL << index;
            Advance();
            if (json.TokenType == JsonTokenType.Null)
            {
                Report(ProblemCodes.WrongType, "null is not a value: leave the property out, or write {\"reported\":\"unknown\"}.");
                continue;
            }

            return true;
        }
    }

    /// <summary>Moves to the next item of an array.</summary>
    internal bool NextItem(ref Scope scope)
    {
        depth = scope.Depth;
        Advance();
        if (json.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        Push(new Segment { Index = scope.Items++ });
        return true;
    }

    /// <summary>Reports a property that must be there and was not.</summary>
    internal readonly void Require(in Scope scope, PropertyNames names, int index)
    {
        if (!scope.HasSeen(index))
        {
            ReportAt($"{Pointer}/{names[index]}", scope.Start, ProblemCodes.MissingProperty, "The property is required.", Severity.Error);
        }
    }

    internal string? Text(int longest)
    {
        if (!IsString("a text"))
        {
            return null;
        }

        var length = json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length;
        var text = length > 12L * longest ? null
            : Pool is { } pool && !json.HasValueSequence && !json.ValueIsEscaped && pool.Texts.Find(json.ValueSpan) is { } known ? known
            : Unescape();
        if (text is null || !Wellformed.IsText(text, longest))
        {
            Report(ProblemCodes.UnusableText, Wellformed.TextExpected(longest));
            return null;
        }

        return text;
    }

    /// <summary>A text whose form another property decides.</summary>
    internal string? Number()
    {
        Span<byte> buffer = stackalloc byte[PolicyModel.Identifier.MaxLength];
        if (!IsString("a text"))
        {
            return null;
        }

        if (Utf8(buffer, out var utf8) && utf8.Length > 0)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Report(ProblemCodes.MalformedValue, AwardNumberCodec.Expected);
        return null;
    }

    internal bool? Flag()
    {
        if (json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return json.TokenType == JsonTokenType.True;
        }

        WrongType("true or false");
        return null;
    }

    internal T Identifier<T>()
        where T : struct, IIdentifier<T>
    {
        Span<byte> buffer = stackalloc byte[PolicyModel.Identifier.MaxLength];
        if (!IsString("a text"))
        {
            return default;
        }

        if (!Utf8(buffer, out var utf8))
        {
            Report(ProblemCodes.MalformedValue, $"Expected {T.Form}.");
            return default;
        }

        if (PolicyModel.Identifier.Fault<T>(utf8, out var id) is var (code, message))
        {
            Report(code, message, code == ProblemCodes.DoubtfulNumber ? Severity.Warning : Severity.Error);
        }

        return id;
    }

    internal IanaTimeZone? TimeZone()
    {
        Span<byte> buffer = stackalloc byte[PolicyModel.Identifier.MaxLength];
        if (IsString("a time zone"))
        {
            const string expected = "Expected a time zone of the IANA database, such as America/Chicago.";
            if (!Utf8(buffer, out var utf8) || !IanaTimeZone.IsWellFormed(utf8))
            {
                Report(ProblemCodes.MalformedValue, expected);
            }
            else if (IanaTimeZone.TryParse(utf8, out var zone))
            {
                return zone;
            }
            else
            {
                Report(ProblemCodes.UnknownTimeZone, expected);
            }
        }

        return null;
    }

    internal ReportedTime Time()
    {
        Span<byte> buffer = stackalloc byte[ReportedTime.MaxLength];
        if (IsString("a time"))
        {
            if (Utf8(buffer, out var utf8) && ReportedTime.TryParse(utf8, out var time))
            {
                return time;
            }

            Report(ProblemCodes.MalformedValue, "Expected a day (2026-03-06), a clock time (2026-03-06T18:30) or an instant (2026-03-06T18:30:00-06:00) from 1900 to 2199.");
        }

        return default;
    }

    internal bool TryCode<T>(CodeList<T> codes, out T value)
        where T : struct, Enum
    {
        Span<byte> buffer = stackalloc byte[64];
        value = default;
        if (!IsString("a code"))
        {
            return false;
        }

        var fits = Utf8(buffer, out var utf8);
        if (fits && codes.TryParse(utf8, out value))
        {
            return true;
        }

        Report(ProblemCodes.UnknownCode, fits ? codes.ExpectedFor(Encoding.UTF8.GetString(utf8)) : codes.Expected);
        return false;
    }

    internal bool TryWholeNumber(int least, int most, out int value)
    {
        value = 0;
        if (json.TokenType != JsonTokenType.Number)
        {
            WrongType("a whole number");
            return false;
        }

        // 40, 40.0 and 4e1 are one number in JSON.
        if (json.TryGetDouble(out var number) && number >= least && number <= most && number == Math.Floor(number))
        {
            value = (int)number;
            return true;
        }

        Report(ProblemCodes.MalformedValue, WholeNumberCodec.Expected(least, most));
        return false;
    }

    /// <summary>Looks for a property of the object at hand without moving.</summary>
    /// <param name="name">The property.</param>
    /// <param name="text">Its text; empty where it is too long or no valid one, null where it is no text.</param>
    internal readonly bool TryPeek(ReadOnlySpan<byte> name, out string? text)
    {
        Span<byte> buffer = stackalloc byte[64];
        var ahead = new RecordReader(json, problems, lenient);
        text = null;
        try
        {
            while (ahead.json.Read() && ahead.json.TokenType == JsonTokenType.PropertyName)
            {
                var found = ahead.Utf8(buffer, out var utf8) && utf8.SequenceEqual(name);
                ahead.json.Read();
                if (found)
                {
                    text = ahead.json.TokenType != JsonTokenType.String ? null : ahead.Utf8(buffer, out utf8) ? Encoding.UTF8.GetString(utf8) : "";
                    return true;
                }

                ahead.json.Skip();
            }
        }
        catch (JsonException)
        {
            // The text breaks before the property; whoever moves on meets the place itself.
        }

        return false;
    }

    /// <summary>Passes over the value at hand.</summary>
    internal void Skip() => json.Skip();

    internal Reported<Money> Money(bool mayBeUnreported)
    {
        if (!BeginObject(out var scope))
        {
            return default;
        }

        string? amount = null;
        string? currency = null;
        string? reported = null;
        string? raw = null;
        while (NextProperty(mayBeUnreported ? MoneyOrStateNames : MoneyNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: amount = Text(Wellformed.ShortLength); break;
                case 1: currency = Text(3); break;
                case 2: reported = Text(16); break;
                default: raw = Text(Wellformed.RawLength); break;
            }
        }

        if ((scope.Seen & 0b1100) != 0)
        {
            if ((scope.Seen & 0b0011) != 0)
            {
                ReportAt(Pointer, scope.Start, ProblemCodes.Contradiction, "A value stands beside the mark that there is none.", Severity.Error);
            }

            Require(scope, MoneyOrStateNames, 2);
            return StateOf<Money>(scope, reported, raw);
        }

        Require(scope, MoneyNames, 0);
        Require(scope, MoneyNames, 1);
        if (amount is not null && currency is not null)
        {
            if (PolicyModel.Money.TryParse(amount, currency, out var money))
            {
                return money;
            }

            ReportAt(Pointer, scope.Start, ProblemCodes.MalformedValue, "Expected an amount with two places, such as 500.00, and a currency of three capital letters.", Severity.Error);
        }

        return default;
    }

    private static readonly PropertyNames MoneyNames = new("amount", "currency");
    private static readonly PropertyNames MoneyOrStateNames = new("amount", "currency", "reported", "raw");
    private static readonly PropertyNames StateNames = new("reported", "raw");

    /// <summary>Reads the mark that there is no value.</summary>
    internal Reported<T> State<T>()
        where T : notnull
    {
        string? reported = null;
        string? raw = null;
        BeginObject(out var scope);
        while (NextProperty(StateNames, ref scope, out var index))
        {
            if (index == 0)
            {
                reported = Text(16);
            }
            else
            {
                raw = Text(Wellformed.RawLength);
            }
        }

        Require(scope, StateNames, 0);
        return StateOf<T>(scope, reported, raw);
    }

    private readonly Reported<T> StateOf<T>(in Scope scope, string? reported, string? raw)
        where T : notnull
    {
        switch (reported)
        {
            case "unknown":
                return Reported<T>.Unknown(raw);
            case "redacted":
                return Reported<T>.Redacted(raw);
            case null:
                return default;
            default:
                ReportAt(Pointer + "/reported", scope.Start, ProblemCodes.UnknownCode, "Expected one of the codes unknown, redacted.", Severity.Error);
                return default;
        }
    }

    private bool Begin(JsonTokenType type, string what, out Scope scope)
    {
        scope = new Scope { Depth = depth, Start = json.TokenStartIndex };
        if (json.TokenType == type)
        {
            return true;
        }

        WrongType(what);
        return false;
    }

    private bool IsString(string what)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return true;
        }

        WrongType(what);
        return false;
    }

    private void WrongType(string what)
    {
        Report(ProblemCodes.WrongType, $"Expected {what}.");
        json.Skip();
    }

    /// <summary>The next token; the end of a block that is not the last would otherwise be no end of the object at hand.</summary>
    private void Advance()
    {
        if (!json.Read())
        {
            throw new JsonException("The value is not complete.");
        }
    }

    private void SkipValue()
    {
        Advance();
        json.Skip();
    }

    private int IndexOfName(PropertyNames names, int expected)
    {
        Span<byte> buffer = stackalloc byte[64];
        return Utf8(buffer, out var name) ? names.IndexOf(name, expected) : -1;
    }

    /// <summary>The bytes of the string at hand, unescaped; false where they are too many or no valid text.</summary>
    private readonly bool Utf8(Span<byte> buffer, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (!json.HasValueSequence && !json.ValueIsEscaped)
        {
            utf8 = json.ValueSpan;
            return utf8.Length <= buffer.Length;
        }

        if ((json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length) > 6L * buffer.Length)
        {
            return false;
        }

        var text = Unescape();
        if (text is null || !Encoding.UTF8.TryGetBytes(text, buffer, out var written))
        {
            return false;
        }

        utf8 = buffer[..written];
        return true;
    }

    private readonly string? Unescape()
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate or bytes that are not UTF-8.
            return null;
        }
    }

    private void Push(Segment segment) => path[depth++] = segment;

    private readonly void ReportAt(string pointer, long at, string code, string message, Severity severity) =>
        problems.Add(new Problem { Code = code, Pointer = pointer, Message = message, Severity = severity, Byte = at });

    private struct Segment
    {
        internal string? Name;
        internal int Index;
    }

    [InlineArray(MaxDepth + 1)]
    private struct Path
    {
        private Segment first;
    }
}
