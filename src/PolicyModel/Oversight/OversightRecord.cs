using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A record of what a community did or what was made public; a closed family told apart by record.</summary>
/// <remarks>Immutable; equal when every field is. Wire format: <c>policymodel/oversight/v1</c>.</remarks>
[JsonConverter(typeof(OversightRecordJsonConverter<OversightRecord>))]
public abstract record OversightRecord
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/oversight/v1";

    private protected OversightRecord()
    {
    }

    /// <summary>The code that tells the kind in JSON.</summary>
    public abstract string Record { get; }

    /// <summary>Checks the record: its form, and what a single value cannot show.</summary>
    /// <param name="validated">The checked record, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem found.</param>
    public bool TryValidate([NotNullWhen(true)] out Validated<OversightRecord>? validated, out IReadOnlyList<Problem> problems)
    {
        var sink = new ProblemSink();
        OversightShapes.Any.Check(this, sink);
        Check(sink);
        problems = sink.Problems;
        validated = sink.HasErrors ? null : new Validated<OversightRecord>(this);
        return validated is not null;
    }

    /// <summary>Checks what a single value cannot show.</summary>
    internal virtual void Check(ProblemSink problems) => OversightChecks.Check(this, problems);
}
