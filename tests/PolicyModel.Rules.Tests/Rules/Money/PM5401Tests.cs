using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5401: title that does not pass.</summary>
public sealed class PM5401Tests
{
    private static ProvidedItem Item(bool? controlled, TitleHolder? holder, string passes = "") => new()
    {
        ItemId = RecordId.Parse("i1"),
        Description = "Vehicle",
        Count = 1,
        ControlledProperty = controlled,
        TitleHolder = holder is { } h ? h : default(Reported<TitleHolder>),
        TitlePassesOn = On(passes),
    };

    private static VehicleProvision Given(ProvidedItem item, FederalParty? party = FederalParty.Dla, string on = "2025-06-01") => new()
    {
        AgreementId = Id("vehicle-provision", "2025-06-01"),
        Agency = Agency(),
        FederalParty = party is { } p ? p : default(Reported<FederalParty>),
        EffectiveOn = On(on),
        Vehicles = [item],
    };

    [Theory]
    [InlineData(true, TitleHolder.Dod, "", "satisfied")]
    [InlineData(true, TitleHolder.Agency, "", "violated")]
    [InlineData(false, TitleHolder.Agency, "2026-05-31", "violated")]
    [InlineData(false, TitleHolder.Agency, "2026-06-01", "satisfied")]
    [InlineData(false, TitleHolder.Agency, "", "satisfied")]
    [InlineData(null, TitleHolder.Agency, "", "undetermined")]
    [InlineData(true, null, "", "undetermined")]
    [InlineData(true, TitleHolder.Unknown, "", "undetermined")]
    public void Controlled_property_stays_and_other_property_passes_after_a_year(bool? controlled, TitleHolder? holder, string passes, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5401", Given(Item(controlled, holder, passes))));

    [Fact]
    public void What_others_give_is_not_asked()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM5401", Given(Item(true, TitleHolder.Agency), FederalParty.IceEro)));
        Assert.Equal(["/federalParty"], FindingOf("PM5401", Given(Item(true, TitleHolder.Agency), null)).Missing);
        Assert.Equal(["/effectiveOn"], FindingOf("PM5401", Given(Item(false, TitleHolder.Agency), on: "")).Missing);
        Assert.Equal(["/vehicles/0/titleHolder"], FindingOf("PM5401", Given(Item(true, null))).Missing);
    }
}
