using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>The envelope of a data set: where it comes from, and what it can and cannot show.</summary>
/// <remarks>Immutable; equal when every field is. Wire format: <c>policymodel/dataset/v1</c>.</remarks>
[JsonConverter(typeof(DatasetJsonConverter))]
public sealed record Dataset
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/dataset/v1";

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The release.</summary>
    public required ReleaseId Release { get; init; }

    /// <summary>The day it was retrieved.</summary>
    public Reported<LocalDate> RetrievedOn { get; init; }

    /// <summary>Its address.</summary>
    public string? Href { get; init; }

    /// <summary>The licence.</summary>
    public string? Licence { get; init; }

    /// <summary>What it covers.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>Whom it holds.</summary>
    public required Population Population { get; init; }

    /// <summary>The zone its times are assumed to be in.</summary>
    public IanaTimeZone? TimeZone { get; init; }

    /// <summary>What was redacted, and how.</summary>
    public ValueList<string>? Redactions { get; init; }

    /// <summary>Known limits, to be printed beside every count.</summary>
    public required ValueList<string> Limits { get; init; }

    /// <summary>How many rows it has.</summary>
    public int? RowCount { get; init; }

    /// <summary>The SHA-256 of the file.</summary>
    public Sha256Digest? Sha256 { get; init; }

    /// <summary>Checks the envelope: its form, and the order of its days.</summary>
    /// <param name="validated">The checked envelope, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem found.</param>
    public bool TryValidate([NotNullWhen(true)] out Validated<Dataset>? validated, out IReadOnlyList<Problem> problems)
    {
        var sink = new ProblemSink();
        DatasetShapes.Dataset.Check(this, sink);
        Check(sink);
        problems = sink.Problems;
        validated = sink.HasErrors ? null : new Validated<Dataset>(this);
        return validated is not null;
    }

    /// <summary>Checks what a single value cannot show.</summary>
    internal void Check(ProblemSink problems)
    {
        if (Coverage is { From: { } from, To: { } to } && to < from)
        {
            problems.Add(ProblemCodes.DaysOutOfOrder, "coverage/to", "The last day lies before the first.");
        }
    }
}
