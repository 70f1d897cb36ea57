using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A federal grant.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<FederalGrant>))]
public sealed record FederalGrant : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public FederalGrant()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "federal-grant";

    /// <summary>Its assistance listing.</summary>
    public Reported<AssistanceListing> AssistanceListing { get; init; }

    /// <summary>The funding opportunity.</summary>
    public string? Opportunity { get; init; }

    /// <summary>The award.</summary>
    public Reported<Money> Award { get; init; }
}
