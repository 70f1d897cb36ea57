using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>What a community did: organisations only, never participants.</summary>
[JsonConverter(typeof(OversightRecordJsonConverter<CommunityResponse>))]
public sealed record CommunityResponse : OversightRecord
{
    /// <inheritdoc/>
    public override string Record => "community-response";

    /// <summary>The response's id.</summary>
    public required RecordId ResponseId { get; init; }

    /// <summary>What was done.</summary>
    public required CommunityResponseKind Kind { get; init; }

    /// <summary>The source's own words for what was done.</summary>
    public string? KindRaw { get; init; }

    /// <summary>The day.</summary>
    public Reported<LocalDate> OccurredOn { get; init; }

    /// <summary>The state or district.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>The county.</summary>
    public Reported<CountyGeoid> County { get; init; }

    /// <summary>The organisations.</summary>
    public ValueList<string>? Organisations { get; init; }

    /// <summary>What it refers to.</summary>
    public ValueList<ResponseReference>? RespondsTo { get; init; }

    /// <summary>What was done, in words.</summary>
    public string? Summary { get; init; }

    /// <summary>The challenge, for one.</summary>
    public LegalChallenge? LegalChallenge { get; init; }

    /// <summary>The request, for one.</summary>
    public RecordsRequest? RecordsRequest { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }

    /// <summary>The forum, where the response is one that the law asks for.</summary>
    public PublicForum? Forum { get; init; }
}
