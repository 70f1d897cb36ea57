using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel;

/// <summary>
/// How a value stands in JSON: how it is read, written and checked. A codec is stated once for each kind of value; shapes put
/// them together to records.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class Codec<T>
    where T : notnull
{
    /// <summary>Reads the value at hand; where it cannot, it reports why and gives false.</summary>
    internal abstract bool TryRead(ref RecordReader reader, out T? value);

    /// <summary>What a record takes that must have a value and has none.</summary>
    internal virtual T? Otherwise => default;

    internal abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Reports what the reader would refuse in a value that was built in code.</summary>
    internal abstract void Check(T value, ProblemSink problems);

    /// <summary>Reads a value, or the mark that there is none.</summary>
    internal virtual Reported<T> ReadReported(ref RecordReader reader) =>
        reader.IsObject ? reader.State<T>()
        : TryRead(ref reader, out var value) ? value!
        : default(Reported<T>);
}

/// <summary>The codecs of single values.</summary>
internal static class Codecs
{
    internal static TextCodec Name { get; } = new(Wellformed.NameLength);

    internal static TextCodec Words { get; } = new(Wellformed.RawLength);

    internal static TextCodec Short { get; } = new(Wellformed.ShortLength);

    internal static FlagCodec Flag { get; } = new();

    internal static PointerCodec Pointer { get; } = new();

    internal static AwardNumberCodec AwardNumber { get; } = new();

    internal static TimeCodec Time { get; } = new();

    internal static DayCodec Day { get; } = new();

    internal static ZoneCodec Zone { get; } = new();

    internal static MoneyCodec Money { get; } = new();

    internal static WholeNumberCodec Count { get; } = new(0, 1_000_000_000);

    internal static WholeNumberCodec Year { get; } = new(ReportedTime.FirstYear, ReportedTime.LastYear);

    internal static WholeNumberCodec Quarter { get; } = new(1, 4);

    internal static QuantityCodec Quantity { get; } = new(999_999_999_999.999999m);

    internal static QuantityCodec Percent { get; } = new(100m);

    internal static IdCodec<T> Id<T>()
        where T : struct, IIdentifier<T> => new();

    internal static CodeCodec<T> Code<T>(CodeList<T> codes)
        where T : struct, Enum => new(codes);

    internal static ListCodec<T> List<T>(Codec<T> item, bool atLeastOne = false)
        where T : notnull => new(item, atLeastOne);
}

/// <summary>A text of bounded length.</summary>
internal sealed class TextCodec(int longest) : Codec<string>
{
    internal int Longest => longest;

    internal override string Otherwise => "";

    internal override bool TryRead(ref RecordReader reader, out string? value)
    {
        value = reader.Text(longest);
        return value is not null;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    internal override void Check(string value, ProblemSink problems)
    {
        if (!Wellformed.IsText(value, longest))
        {
            problems.Add(ProblemCodes.UnusableText, Wellformed.TextExpected(longest));
        }
    }
}

/// <summary>A JSON Pointer.</summary>
internal sealed class PointerCodec : Codec<string>
{
    internal override bool TryRead(ref RecordReader reader, out string? value)
    {
        value = reader.Text(Wellformed.RawLength);
        if (value is null || Wellformed.IsPointer(value))
        {
            return value is not null;
        }

        reader.Report(ProblemCodes.MalformedValue, Wellformed.PointerExpected);
        value = null;
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    internal override void Check(string value, ProblemSink problems)
    {
        if (!Wellformed.IsPointer(value))
        {
            problems.Add(ProblemCodes.MalformedValue, Wellformed.PointerExpected);
        }
    }
}

/// <summary>A fixed text, such as the name of a schema.</summary>
internal sealed class ConstantCodec(string constant) : Codec<string>
{
    internal string Constant => constant;

    internal override bool TryRead(ref RecordReader reader, out string? value)
    {
        value = reader.Text(Wellformed.NameLength);
        if (value is not null && value != constant)
        {
            reader.Report(ProblemCodes.UnknownSchema, $"Expected {constant}.");
        }

        return value == constant;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    internal override void Check(string value, ProblemSink problems)
    {
    }
}

/// <summary>True or false.</summary>
internal sealed class FlagCodec : Codec<bool>
{
    internal override bool TryRead(ref RecordReader reader, out bool value)
    {
        var flag = reader.Flag();
        value = flag ?? false;
        return flag is not null;
    }

    internal override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    internal override void Check(bool value, ProblemSink problems)
    {
    }
}

/// <summary>A reported time.</summary>
internal sealed class TimeCodec : Codec<ReportedTime>
{
    internal override bool TryRead(ref RecordReader reader, out ReportedTime value)
    {
        value = reader.Time();
        return value != default;
    }

    internal override void Write(Utf8JsonWriter writer, ReportedTime value)
    {
        Span<byte> text = stackalloc byte[ReportedTime.MaxLength];
        value.TryFormat(text, out var length, default, null);
        writer.WriteStringValue(text[..length]);
    }

    internal override void Check(ReportedTime value, ProblemSink problems)
    {
        if (value == default)
        {
            problems.Add(ProblemCodes.MalformedValue, "Expected a time.");
        }
    }
}

/// <summary>A calendar day.</summary>
internal sealed class DayCodec : Codec<LocalDate>
{
    internal override bool TryRead(ref RecordReader reader, out LocalDate value)
    {
        value = default;
        var time = reader.Time();
        if (time == default)
        {
            return false;
        }

        if (time.Precision != TimePrecision.Day)
        {
            reader.Report(ProblemCodes.MalformedValue, "Expected a day, such as 2026-03-06.");
            return false;
        }

        value = time.Date;
        return true;
    }

    internal override void Write(Utf8JsonWriter writer, LocalDate value) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));

    internal override void Check(LocalDate value, ProblemSink problems)
    {
        if (value.Calendar != CalendarSystem.Iso || value.Year is < ReportedTime.FirstYear or > ReportedTime.LastYear)
        {
            problems.Add(ProblemCodes.MalformedValue, "Expected a day, such as 2026-03-06.");
        }
    }
}

/// <summary>A time zone.</summary>
internal sealed class ZoneCodec : Codec<IanaTimeZone>
{
    internal override bool TryRead(ref RecordReader reader, out IanaTimeZone value)
    {
        // UTC is the default zone, and one that can be read.
        var zone = reader.TimeZone();
        value = zone ?? default;
        return zone is not null;
    }

    internal override void Write(Utf8JsonWriter writer, IanaTimeZone value) => writer.WriteStringValue(value.Id);

    internal override void Check(IanaTimeZone value, ProblemSink problems)
    {
    }
}

/// <summary>An amount of money.</summary>
internal sealed class MoneyCodec : Codec<Money>
{
    internal override bool TryRead(ref RecordReader reader, out Money value)
    {
        var money = reader.Money(mayBeUnreported: false);
        value = money.ValueOr(default);
        return money.HasValue;
    }

    internal override Reported<Money> ReadReported(ref RecordReader reader) => reader.Money(mayBeUnreported: true);

    internal override void Write(Utf8JsonWriter writer, Money value)
    {
        writer.WriteStartObject();
        writer.WriteString("amount", value.Amount);
        writer.WriteString("currency", value.Currency);
        writer.WriteEndObject();
    }

    internal override void Check(Money value, ProblemSink problems)
    {
    }
}

/// <summary>A whole number within a range.</summary>
internal sealed class WholeNumberCodec(int least, int most) : Codec<int>
{
    internal int Least => least;

    internal int Most => most;

    internal override bool TryRead(ref RecordReader reader, out int value) => reader.TryWholeNumber(least, most, out value);

    internal override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    internal override void Check(int value, ProblemSink problems)
    {
        if (value < least || value > most)
        {
            problems.Add(ProblemCodes.MalformedValue, Expected(least, most));
        }
    }

    internal static string Expected(int least, int most) => string.Create(CultureInfo.InvariantCulture, $"Expected a whole number from {least} to {most}.");
}

/// <summary>An exact decimal number from 0, written as a text, because binary floating point cannot hold it.</summary>
internal sealed class QuantityCodec(decimal most) : Codec<decimal>
{
    internal const int WholeDigits = 13;
    internal const int Places = 6;

    internal decimal Most => most;

    internal override bool TryRead(ref RecordReader reader, out decimal value)
    {
        value = 0;
        if (reader.Text(WholeDigits + Places + 1) is not { } text)
        {
            return false;
        }

        if (IsPlain(text))
        {
            value = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            if (value <= most)
            {
                return true;
            }
        }

        reader.Report(ProblemCodes.MalformedValue, Expected);
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    internal override void Check(decimal value, ProblemSink problems)
    {
        if (value < 0 || value > most || value.Scale > Places)
        {
            problems.Add(ProblemCodes.MalformedValue, Expected);
        }
    }

    private string Expected => string.Create(CultureInfo.InvariantCulture, $"Expected a decimal number from 0 to {most} as a text, such as \"37.5\", with at most {Places} places.");

    private static bool IsPlain(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text.AsSpan() : text.AsSpan(0, point);
        var places = point < 0 ? "0" : text.AsSpan(point + 1);
        return whole.Length is >= 1 and <= WholeDigits && places.Length is >= 1 and <= Places
            && whole.IndexOfAnyExceptInRange('0', '9') < 0 && places.IndexOfAnyExceptInRange('0', '9') < 0
            && (whole.Length == 1 || whole[0] != '0');
    }
}

/// <summary>An identifier.</summary>
internal sealed class IdCodec<T> : Codec<T>
    where T : struct, IIdentifier<T>
{
    internal override bool TryRead(ref RecordReader reader, out T value)
    {
        value = reader.Identifier<T>();
        return value.Length > 0;
    }

    internal override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.Value);

    internal override void Check(T value, ProblemSink problems)
    {
        if (value.Length == 0)
        {
            problems.Add(ProblemCodes.MalformedValue, $"Expected {T.Form}.");
        }
    }
}

/// <summary>The number of an award. What form it has the kind beside it says: see <see cref="AwardInstrument.Check"/>.</summary>
internal sealed class AwardNumberCodec : Codec<string>
{
    internal const string Expected = "Expected a number of the kind that stands beside it.";

    internal override bool TryRead(ref RecordReader reader, out string? value)
    {
        value = reader.Number();
        return value is not null;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    internal override void Check(string value, ProblemSink problems)
    {
    }
}

/// <summary>A code of a list.</summary>
internal sealed class CodeCodec<T>(CodeList<T> codes) : Codec<T>
    where T : struct, Enum
{
    internal CodeList<T> Codes => codes;

    internal override bool TryRead(ref RecordReader reader, out T value) => reader.TryCode(codes, out value);

    internal override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(codes.CodeOf(value));

    internal override void Check(T value, ProblemSink problems)
    {
        if (!codes.Contains(value))
        {
            problems.Add(ProblemCodes.UnknownCode, codes.Expected);
        }
    }
}

/// <summary>A list.</summary>
internal sealed class ListCodec<T>(Codec<T> item, bool atLeastOne) : Codec<ValueList<T>>
    where T : notnull
{
    internal Codec<T> Item => item;

    internal bool AtLeastOne => atLeastOne;

    internal override ValueList<T> Otherwise => [];

    internal override bool TryRead(ref RecordReader reader, out ValueList<T>? value)
    {
        value = null;
        if (!reader.BeginArray(out var scope))
        {
            return false;
        }

        var items = reader.Pool is { } pool ? pool.Unfinished<T>() : [];
        var first = items.Count;
        var broken = false;
        while (reader.NextItem(ref scope))
        {
            // Behind a record that is none, the rest is read but not kept: its indexes would be wrong.
            broken |= !item.TryRead(ref reader, out var read) && read is null;
            if (!broken)
            {
                items.Add(read!);
            }
        }

        value = reader.Pool is { } finished ? finished.List<T>(first) : [.. items];
        if (atLeastOne && scope.Items == 0)
        {
            reader.ReportAt(scope, ProblemCodes.MissingProperty, "Expected at least one item.");
        }

        return true;
    }

    internal override void Write(Utf8JsonWriter writer, ValueList<T> value)
    {
        writer.WriteStartArray();
        foreach (var one in value)
        {
            item.Write(writer, one);
        }

        writer.WriteEndArray();
    }

    internal override void Check(ValueList<T> value, ProblemSink problems)
    {
        if (atLeastOne && value.Count == 0)
        {
            problems.Add(ProblemCodes.MissingProperty, "Expected at least one item.");
        }

        for (var i = 0; i < value.Count; i++)
        {
            problems.Enter(i);
            if (value[i] is { } one)
            {
                item.Check(one, problems);
            }
            else
            {
                problems.Add(ProblemCodes.WrongType, "Expected an object.");
            }

            problems.Leave();
        }
    }
}
