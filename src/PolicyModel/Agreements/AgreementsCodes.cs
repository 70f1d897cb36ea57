namespace PolicyModel;

public static partial class Codes
{
    /// <summary>The codes of <see cref="AgencyLevel"/>.</summary>
    public static CodeList<AgencyLevel> AgencyLevels { get; } = new(
        ("state", AgencyLevel.State),
        ("county", AgencyLevel.County),
        ("municipal", AgencyLevel.Municipal),
        ("regional", AgencyLevel.Regional),
        ("campus", AgencyLevel.Campus),
        ("port", AgencyLevel.Port),
        ("constable-district", AgencyLevel.ConstableDistrict),
        ("judicial-district", AgencyLevel.JudicialDistrict),
        ("tribal", AgencyLevel.Tribal),
        ("other", AgencyLevel.Other));

    /// <summary>The codes of <see cref="FederalParty"/>.</summary>
    public static CodeList<FederalParty> FederalParties { get; } = new(
        ("ice-ero", FederalParty.IceEro),
        ("ice-hsi", FederalParty.IceHsi),
        ("usms", FederalParty.Usms),
        ("doj-bja", FederalParty.DojBja),
        ("fema", FederalParty.Fema),
        ("dla", FederalParty.Dla),
        ("state-board", FederalParty.StateBoard),
        ("other", FederalParty.Other));

    /// <summary>The codes of <see cref="AgreementStatus"/>.</summary>
    public static CodeList<AgreementStatus> AgreementStatuses { get; } = new(
        ("pending", AgreementStatus.Pending),
        ("active", AgreementStatus.Active),
        ("suspended", AgreementStatus.Suspended),
        ("notice-given", AgreementStatus.NoticeGiven),
        ("terminated", AgreementStatus.Terminated),
        ("superseded", AgreementStatus.Superseded),
        ("withdrawn", AgreementStatus.Withdrawn),
        ("expired", AgreementStatus.Expired),
        ("removed-from-list", AgreementStatus.RemovedFromList));

    /// <summary>The codes of <see cref="FigureBasis"/>.</summary>
    public static CodeList<FigureBasis> FigureBases { get; } = new(
        ("offered", FigureBasis.Offered),
        ("requested", FigureBasis.Requested),
        ("projected", FigureBasis.Projected),
        ("obligated", FigureBasis.Obligated),
        ("invoiced", FigureBasis.Invoiced),
        ("outlaid", FigureBasis.Outlaid),
        ("claimed", FigureBasis.Claimed));

    /// <summary>The codes of <see cref="FundingCategory"/>.</summary>
    public static CodeList<FundingCategory> FundingCategories { get; } = new(
        ("salary", FundingCategory.Salary),
        ("benefits", FundingCategory.Benefits),
        ("overtime", FundingCategory.Overtime),
        ("performance-award", FundingCategory.PerformanceAward),
        ("equipment", FundingCategory.Equipment),
        ("vehicle", FundingCategory.Vehicle),
        ("detention-day", FundingCategory.DetentionDay),
        ("detainer-hold", FundingCategory.DetainerHold),
        ("transport", FundingCategory.Transport),
        ("guard-hour", FundingCategory.GuardHour),
        ("training", FundingCategory.Training),
        ("travel", FundingCategory.Travel),
        ("bonus", FundingCategory.Bonus),
        ("other", FundingCategory.Other));

    /// <summary>The codes of <see cref="CapPeriod"/>.</summary>
    public static CodeList<CapPeriod> CapPeriods { get; } = new(
        ("once", CapPeriod.Once),
        ("quarter", CapPeriod.Quarter),
        ("fiscal-year", CapPeriod.FiscalYear),
        ("calendar-year", CapPeriod.CalendarYear),
        ("agreement", CapPeriod.Agreement));

    /// <summary>The codes of <see cref="AwardInstrumentKind"/>.</summary>
    public static CodeList<AwardInstrumentKind> AwardInstrumentKinds { get; } = new(
        ("piid", AwardInstrumentKind.Piid),
        ("fain", AwardInstrumentKind.Fain),
        ("uri", AwardInstrumentKind.Uri),
        ("usms-agreement", AwardInstrumentKind.UsmsAgreement));

    /// <summary>The codes of <see cref="TerminationParty"/>.</summary>
    public static CodeList<TerminationParty> TerminationParties { get; } = new(
        ("agency", TerminationParty.Agency),
        ("federal", TerminationParty.Federal),
        ("both", TerminationParty.Both),
        ("court", TerminationParty.Court),
        ("law", TerminationParty.Law),
        ("unknown", TerminationParty.Unknown));

    /// <summary>The codes of <see cref="ApprovalRequirement"/>.</summary>
    public static CodeList<ApprovalRequirement> ApprovalRequirements { get; } = new(
        ("required", ApprovalRequirement.Required),
        ("not-required", ApprovalRequirement.NotRequired),
        ("disputed", ApprovalRequirement.Disputed),
        ("unknown", ApprovalRequirement.Unknown));

    /// <summary>The codes of <see cref="LinkState"/>.</summary>
    public static CodeList<LinkState> LinkStates { get; } = new(
        ("linked", LinkState.Linked),
        ("link-pending", LinkState.LinkPending),
        ("none", LinkState.None));

    /// <summary>The codes of <see cref="PublicationState"/>.</summary>
    public static CodeList<PublicationState> PublicationStates { get; } = new(
        ("published", PublicationState.Published),
        ("withheld", PublicationState.Withheld),
        ("unknown", PublicationState.Unknown));

    /// <summary>The codes of <see cref="Section287gModel"/>.</summary>
    public static CodeList<Section287gModel> Section287gModels { get; } = new(
        ("JEM", Section287gModel.JailEnforcement),
        ("WSO", Section287gModel.WarrantServiceOfficer),
        ("TFM", Section287gModel.TaskForce),
        ("TTFM", Section287gModel.TribalTaskForce));

    /// <summary>The codes of <see cref="TitleHolder"/>.</summary>
    public static CodeList<TitleHolder> TitleHolders { get; } = new(
        ("agency", TitleHolder.Agency),
        ("ice", TitleHolder.Ice),
        ("dod", TitleHolder.Dod),
        ("state", TitleHolder.State),
        ("other", TitleHolder.Other),
        ("unknown", TitleHolder.Unknown));

    /// <summary>The codes of <see cref="ItemCondition"/>.</summary>
    public static CodeList<ItemCondition> ItemConditions { get; } = new(
        ("new", ItemCondition.New),
        ("used", ItemCondition.Used),
        ("unknown", ItemCondition.Unknown));

    /// <summary>The codes of <see cref="VehicleUse"/>.</summary>
    public static CodeList<VehicleUse> VehicleUses { get; } = new(
        ("immigration-only", VehicleUse.ImmigrationOnly),
        ("any-law-enforcement", VehicleUse.AnyLawEnforcement),
        ("transport", VehicleUse.Transport),
        ("other", VehicleUse.Other),
        ("unknown", VehicleUse.Unknown));

    /// <summary>The codes of <see cref="CostBearer"/>.</summary>
    public static CodeList<CostBearer> CostBearers { get; } = new(
        ("federal", CostBearer.Federal),
        ("agency", CostBearer.Agency),
        ("shared", CostBearer.Shared),
        ("unknown", CostBearer.Unknown));

    /// <summary>The codes of <see cref="NoticeElement"/>.</summary>
    public static CodeList<NoticeElement> NoticeElements { get; } = new(
        ("reasons", NoticeElement.Reasons),
        ("length", NoticeElement.Length),
        ("response", NoticeElement.Response),
        ("totals", NoticeElement.Totals),
        ("examples", NoticeElement.Examples),
        ("other", NoticeElement.Other));
}
