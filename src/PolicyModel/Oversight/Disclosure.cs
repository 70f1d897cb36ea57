using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>Something that was made public.</summary>
[JsonConverter(typeof(OversightRecordJsonConverter<Disclosure>))]
public sealed record Disclosure : OversightRecord
{
    /// <inheritdoc/>
    public override string Record => "disclosure";

    /// <summary>The disclosure's id.</summary>
    public required RecordId DisclosureId { get; init; }

    /// <summary>What was published.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The day.</summary>
    public Reported<LocalDate> PublishedOn { get; init; }

    /// <summary>The address.</summary>
    public string? Href { get; init; }

    /// <summary>The state or district.</summary>
    public Reported<Jurisdiction> Jurisdiction { get; init; }

    /// <summary>The agreements it concerns.</summary>
    public ValueList<AgreementId>? AgreementIds { get; init; }

    /// <summary>What was withheld, and why.</summary>
    public string? Withheld { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }
}
