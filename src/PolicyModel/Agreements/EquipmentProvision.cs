using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>Equipment that is given to an agency.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<EquipmentProvision>))]
public sealed record EquipmentProvision : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public EquipmentProvision()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "equipment-provision";

    /// <summary>The equipment.</summary>
    public required ValueList<ProvidedItem> Items { get; init; }
}
