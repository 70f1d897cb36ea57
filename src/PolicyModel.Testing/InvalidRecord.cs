using System.Text.Json.Nodes;

namespace PolicyModel.Testing;

/// <summary>A record that is nearly valid: a valid one with one change that makes it invalid. Two are equal when their texts are.</summary>
public sealed class InvalidRecord : IEquatable<InvalidRecord>
{
    internal InvalidRecord(RecordFamily family, JsonNode? node, string json, string change, IReadOnlyList<Problem> problems)
    {
        Family = family;
        Node = node;
        Json = json;
        Change = change;
        Problems = problems;
    }

    /// <summary>The name of the schema, such as <c>policymodel/custody-case/v1</c>.</summary>
    public string Schema => Family.Schema;

    /// <summary>The record as JSON text.</summary>
    public string Json { get; }

    /// <summary>What was changed, in words.</summary>
    public string Change { get; }

    /// <summary>What the reader finds wrong with it; one at least is an error.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal RecordFamily Family { get; }

    internal JsonNode? Node { get; }

    /// <inheritdoc/>
    public bool Equals(InvalidRecord? other) => other is not null && string.Equals(Json, other.Json, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InvalidRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Json, StringComparison.Ordinal);

    /// <summary>The change, the problems and the text.</summary>
    public override string ToString() => $"{Change}: {string.Join("; ", Problems)}\n{Json}";
}
