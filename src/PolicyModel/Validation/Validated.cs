namespace PolicyModel;

/// <summary>
/// A value that has passed every check of its type. There is no other way to obtain one, and the assessor accepts nothing
/// else. Equal when the values are.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record Validated<T>
    where T : class
{
    internal Validated(T value) => Value = value;

    /// <summary>The value.</summary>
    public T Value { get; }
}
