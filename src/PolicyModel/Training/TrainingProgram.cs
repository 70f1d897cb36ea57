using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>A training programme, in one version.</summary>
[JsonConverter(typeof(TrainingRecordJsonConverter<TrainingProgram>))]
public sealed record TrainingProgram : TrainingRecord
{
    /// <inheritdoc/>
    public override string Record => "training-program";

    /// <summary>The programme's id.</summary>
    public required RecordId ProgramId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its subjects.</summary>
    public ValueList<TrainingSubject>? Subjects { get; init; }

    /// <summary>The source's own words for the subjects.</summary>
    public string? SubjectsRaw { get; init; }

    /// <summary>Its length in hours.</summary>
    public Reported<decimal> Hours { get; init; }

    /// <summary>How it is held.</summary>
    public Reported<TrainingMode> Mode { get; init; }

    /// <summary>The source's own words for how it is held.</summary>
    public string? ModeRaw { get; init; }

    /// <summary>Who gives it.</summary>
    public string? Provider { get; init; }

    /// <summary>The model it trains for.</summary>
    public Reported<Section287gModel> Model { get; init; }

    /// <summary>The source's own words for the model.</summary>
    public string? ModelRaw { get; init; }

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>The first day of the version.</summary>
    public Reported<LocalDate> EffectiveOn { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }
}
