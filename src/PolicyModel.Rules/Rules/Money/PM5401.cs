namespace PolicyModel.Rules;

/// <summary>Title that does not pass.</summary>
internal sealed class PM5401 : RecordRule<FundingAgreement>
{
    private static readonly FactField Party = new("/federalParty", "The record does not say who provided the property.", "who provided the property");
    private static readonly FactField Controlled = new("/items/#/controlledProperty", "The record does not say whether an item is controlled property.", "whether the item is controlled property");
    private static readonly FactField Title = new("/items/#/titleHolder", "The record does not say who holds title of an item.", "who holds title of the item");
    private static readonly FactField VehicleControlled = new("/vehicles/#/controlledProperty", "The record does not say whether a vehicle is controlled property.", "whether the vehicle is controlled property");
    private static readonly FactField VehicleTitle = new("/vehicles/#/titleHolder", "The record does not say who holds title of a vehicle.", "who holds title of the vehicle");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.TitleOfProperty,
        Title = "Title of transferred property is told as passed where it does not pass, or does not pass yet.",
        Severity = Severity.Error,
        SeverityBecause = "The statute keeps the title of controlled property.",
        Provisions = ["10-usc-2576a"],
        Needs = "Whether each item is controlled, who holds title, and from when.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        var (list, items) = record switch
        {
            EquipmentProvision equipment => ("items", equipment.Items),
            VehicleProvision vehicles => ("vehicles", vehicles.Vehicles),
            _ => ("", []),
        };
        return items.Count == 0 ? RecordResult.NotApplicable
            : record.FederalParty.OrNull() is not { } party ? RecordResult.Undetermined(Party)
            : party != FederalParty.Dla ? RecordResult.NotApplicable
            : RecordResult.Gravest(items.Select((item, i) => Judge(item, i, list, record, records)));
    }

    private static RecordResult Judge(ProvidedItem item, int index, string list, FundingAgreement record, RecordSet records)
    {
        var vehicles = list == "vehicles";
        if (item.ControlledProperty is not { } controlled)
        {
            return RecordResult.Undetermined(vehicles ? VehicleControlled : Controlled, index);
        }

        if (item.TitleHolder.OrNull() is not { } holder || holder == TitleHolder.Unknown)
        {
            return RecordResult.Undetermined(vehicles ? VehicleTitle : Title, index);
        }

        if (holder == TitleHolder.Dod)
        {
            return RecordResult.Satisfied;
        }

        if (controlled)
        {
            return RecordResult.Violated(At(list, index, "titleHolder"), "The property is controlled and stays that of the Department of Defense; the record gives its title to another.", "Title of the Department of Defense.");
        }

        if (record.BeginsOn() is not { } given)
        {
            return RecordResult.Undetermined(RecordFields.EffectiveOn);
        }

        if (records.Limit("title-passes-months", given) is not { } months)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        var earliest = given.PlusMonths(Whole(months.Limit));
        var passes = item.TitlePassesOn.OrNull() ?? records.AsOf;
        return passes >= earliest ? RecordResult.Satisfied
            : RecordResult.Violated(At(list, index, "titlePassesOn"), $"Title is told as passed by {Day(passes)}; it passes {Figure(months.Limit)} months after the transfer, on {Day(earliest)}.", $"A day at or after {Day(earliest)}.");
    }
}
