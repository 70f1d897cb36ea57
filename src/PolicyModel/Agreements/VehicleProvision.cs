using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>Vehicles that are given to an agency.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<VehicleProvision>))]
public sealed record VehicleProvision : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public VehicleProvision()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "vehicle-provision";

    /// <summary>The vehicles.</summary>
    public required ValueList<ProvidedItem> Vehicles { get; init; }
}
