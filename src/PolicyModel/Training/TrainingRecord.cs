using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A record of training or delegation; a closed family told apart by record.</summary>
/// <remarks>Immutable; equal when every field is. Wire format: <c>policymodel/training/v1</c>.</remarks>
[JsonConverter(typeof(TrainingRecordJsonConverter<TrainingRecord>))]
public abstract record TrainingRecord
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/training/v1";

    private protected TrainingRecord()
    {
    }

    /// <summary>The code that tells the kind in JSON.</summary>
    public abstract string Record { get; }

    /// <summary>Checks the record: its form, and what a single value cannot show.</summary>
    /// <param name="validated">The checked record, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem found.</param>
    public bool TryValidate([NotNullWhen(true)] out Validated<TrainingRecord>? validated, out IReadOnlyList<Problem> problems)
    {
        var sink = new ProblemSink();
        TrainingShapes.Any.Check(this, sink);
        Check(sink);
        problems = sink.Problems;
        validated = sink.HasErrors ? null : new Validated<TrainingRecord>(this);
        return validated is not null;
    }

    /// <summary>Checks what a single value cannot show.</summary>
    internal virtual void Check(ProblemSink problems) => TrainingChecks.Check(this, problems);
}
