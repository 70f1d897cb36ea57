namespace PolicyModel.Rules;

/// <summary>Vehicles or equipment that an agreement provides.</summary>
public sealed record DossierItem
{
    /// <summary>The agreement.</summary>
    public required AgreementId AgreementId { get; init; }

    /// <summary>True for vehicles, false for equipment.</summary>
    public required bool IsVehicle { get; init; }

    /// <summary>What was provided.</summary>
    public required ProvidedItem Item { get; init; }

    internal static IEnumerable<DossierItem> Of(IEnumerable<FundingAgreement> agreements) => agreements.SelectMany(a => a switch
    {
        VehicleProvision vehicles => vehicles.Vehicles.Select(i => new DossierItem { AgreementId = a.AgreementId, IsVehicle = true, Item = i }),
        EquipmentProvision equipment => equipment.Items.Select(i => new DossierItem { AgreementId = a.AgreementId, IsVehicle = false, Item = i }),
        _ => [],
    });
}
