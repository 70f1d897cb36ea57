using System.Diagnostics.CodeAnalysis;

namespace PolicyModel;

/// <summary>What a record says about a field: nothing, a value, that it is unknown, or that it is hidden.</summary>
public enum ReportedState
{
    /// <summary>The field is absent: the record does not speak of it.</summary>
    NotProvided,

    /// <summary>The field has a value.</summary>
    Value,

    /// <summary>The source itself says that it does not know.</summary>
    Unknown,

    /// <summary>The source hides the value, as public-records offices do.</summary>
    Redacted,
}

/// <summary>
/// A field as the record reports it. "Not given", "the source says unknown" and "the source hides it" are three
/// different things and stay apart. Two reports are equal when state, value and source words are equal.
/// The default value is <see cref="ReportedState.NotProvided"/>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Reported<T>
    where T : notnull
{
    private readonly T? value;

    private Reported(ReportedState state, T? value, string? raw)
    {
        State = state;
        this.value = value;
        Raw = raw;
    }

    /// <summary>Which of the four things the record says.</summary>
    public ReportedState State { get; }

    /// <summary>The source's own words for a value it does not give; null where it has none.</summary>
    public string? Raw { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(value))]
    public bool HasValue => State == ReportedState.Value;

    /// <summary>True when the field is present in any form: a value, unknown or redacted.</summary>
    public bool IsProvided => State != ReportedState.NotProvided;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is no value; ask <see cref="HasValue"/> first.</exception>
    public T Value => HasValue ? value : throw new InvalidOperationException("The record reports no value for this field.");

    /// <summary>The source says that the value is not known.</summary>
    /// <param name="raw">The source's own words, or null.</param>
    public static Reported<T> Unknown(string? raw = null) => new(ReportedState.Unknown, default, raw);

    /// <summary>The source hides the value.</summary>
    /// <param name="raw">The source's own mark, such as an exemption code, or null.</param>
    public static Reported<T> Redacted(string? raw = null) => new(ReportedState.Redacted, default, raw);

    /// <summary>A field that has a value.</summary>
    /// <param name="value">The value; null is none, and gives a field that is not provided.</param>
    public static Reported<T> Of(T value) => value is null ? default : new(ReportedState.Value, value, raw: null);

    /// <summary>A field that has a value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Of is the named alternate.")]
    public static implicit operator Reported<T>(T value) => Of(value);

    /// <summary>The value, or a fallback where there is none.</summary>
    /// <param name="fallback">What to give when there is no value.</param>
    public T ValueOr(T fallback) => HasValue ? value : fallback;

    /// <summary>The state, or the value's own text. For diagnosis only.</summary>
    public override string ToString() => HasValue ? value.ToString() ?? "" : State.ToString();
}

/// <summary>Values of fields where it does not matter why there is none.</summary>
public static class ReportedValues
{
    /// <summary>The value, or null where there is none.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reported">The field.</param>
    public static T? OrNull<T>(this Reported<T> reported)
        where T : struct => reported.HasValue ? reported.Value : null;

    /// <summary>A field that has the value, or is not provided where there is none.</summary>
    internal static Reported<T> AsReported<T>(this T? value)
        where T : struct => value is { } given ? Reported<T>.Of(given) : default;
}
