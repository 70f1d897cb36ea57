using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace PolicyModel;

/// <summary>
/// The JSON forms of the funding agreements and their parts; reading, writing and the published schema follow from them. A new part of an
/// agreement gets a shape and a property here, a new kind of agreement a shape on <see cref="AgreementShape{T}"/> and a line in <see cref="Any"/>.
/// </summary>
internal static partial class AgreementShapes
{
    internal static Shape<AgencyReference> AgencyReference { get; } = new AgencyReferenceShape();

    internal static Shape<AwardInstrument> AwardInstrument { get; } = new AwardInstrumentShape();

    internal static Shape<Signature> Signature { get; } = new SignatureShape();

    internal static Shape<Approval> Approval { get; } = new ApprovalShape();

    internal static Shape<Termination> Termination { get; } = new TerminationShape();

    internal static Shape<Suspension> Suspension { get; } = new SuspensionShape();

    internal static Shape<Cap> Cap { get; } = new CapShape();

    internal static Shape<FundingLine> FundingLine { get; } = new FundingLineShape();

    internal static Shape<Publication> Publication { get; } = new PublicationShape();

    internal static Shape<BudgetLine> BudgetLine { get; } = new BudgetLineShape();

    internal static Shape<Supervision> Supervision { get; } = new SupervisionShape();

    internal static Shape<Addendum> Addendum { get; } = new AddendumShape();

    internal static Shape<AwardRecord> AwardRecord { get; } = new AwardRecordShape();

    internal static Shape<RatePeriod> RatePeriod { get; } = new RatePeriodShape();

    internal static Shape<HoldOrder> HoldOrder { get; } = new HoldOrderShape();

    internal static Shape<ProvidedItem> ProvidedItem { get; } = new ProvidedItemShape();

    internal static Shape<Complaint> Complaint { get; } = new ComplaintShape();

    internal static Shape<OfficerPay> OfficerPay { get; } = new OfficerPayShape();

    internal static Shape<ScaapInmate> ScaapInmate { get; } = new ScaapInmateShape();

    internal static UnionShape<FundingAgreement> Any { get; } = new("kind", UnionCase<FundingAgreement>.Of("section-287g-moa", new Section287gMemorandumShape()),
        UnionCase<FundingAgreement>.Of("reimbursement", new ReimbursementAgreementShape()),
        UnionCase<FundingAgreement>.Of("igsa", new IntergovernmentalServiceAgreementShape()),
        UnionCase<FundingAgreement>.Of("basic-ordering-agreement", new BasicOrderingAgreementShape()),
        UnionCase<FundingAgreement>.Of("vehicle-provision", new VehicleProvisionShape()),
        UnionCase<FundingAgreement>.Of("equipment-provision", new EquipmentProvisionShape()),
        UnionCase<FundingAgreement>.Of("training-provision", new TrainingProvisionShape()),
        UnionCase<FundingAgreement>.Of("state-grant", new StateGrantShape()),
        UnionCase<FundingAgreement>.Of("federal-grant", new FederalGrantShape()),
        UnionCase<FundingAgreement>.Of("federal-contract", new FederalContractShape()),
        UnionCase<FundingAgreement>.Of("scaap-payment", new ScaapPaymentShape()),
        UnionCase<FundingAgreement>.Of("opsg-subaward", new OpsgSubawardShape()),
        UnionCase<FundingAgreement>.Of("joint-operations-mou", new JointOperationsMemorandumShape()));

    private sealed class ScaapInmateShape : Shape<ScaapInmate>
    {
        internal ScaapInmateShape()
        {
            Reported("days", Codecs.Count, r => r.Days);
            Reported("felonies", Codecs.Count, r => r.Felonies);
            Reported("misdemeanors", Codecs.Count, r => r.Misdemeanors);
        }
    }

    private sealed class OfficerPayShape : Shape<OfficerPay>
    {
        internal OfficerPayShape()
        {
            Required("officer", Codecs.Id<SubjectPseudonym>(), r => r.Officer);
            Reported("annualSalary", Codecs.Money, r => r.AnnualSalary);
            Reported("share", Codecs.Percent, r => r.Share);
            Reported("from", Codecs.Day, r => r.From);
            Reported("to", Codecs.Day, r => r.To);
        }
    }

    private sealed class ComplaintShape : Shape<Complaint>
    {
        internal ComplaintShape()
        {
            Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            Reported("toldFederalAt", Codecs.Time, r => r.ToldFederalAt);
            OptionalValue("toldFederal", Codecs.Flag, r => r.ToldFederal);
            Reported("resolvedOn", Codecs.Day, r => r.ResolvedOn);
            OptionalValue("resolved", Codecs.Flag, r => r.Resolved);
            Reported("resultToldOn", Codecs.Day, r => r.ResultToldOn);
        }
    }

    private sealed class AgencyReferenceShape : Shape<AgencyReference>
    {
        internal AgencyReferenceShape()
        {
            Required("name", Codecs.Name, r => r.Name);
            Required("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            Reported("level", Codecs.Code(Codes.AgencyLevels), r => r.Level);
            Optional("levelRaw", Codecs.Words, r => r.LevelRaw);
            Reported("ori", Codecs.Id<Ori>(), r => r.Ori);
            Reported("uei", Codecs.Id<Uei>(), r => r.Uei);
            Reported("county", Codecs.Id<CountyGeoid>(), r => r.County);
            Reported("place", Codecs.Id<PlaceGeoid>(), r => r.Place);
            Reported("gnis", Codecs.Id<GnisId>(), r => r.Gnis);
        }
    }

    private sealed class AwardInstrumentShape : Shape<AwardInstrument>
    {
        internal AwardInstrumentShape()
        {
            Required("kind", Codecs.Code(Codes.AwardInstrumentKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Required("value", Codecs.AwardNumber, r => r.Value);
            Reported("awardKey", Codecs.Id<AwardKey>(), r => r.AwardKey);
        }
    }

    private sealed class SignatureShape : Shape<Signature>
    {
        internal SignatureShape()
        {
            Reported("title", Codecs.Name, r => r.Title);
            Reported("signedOn", Codecs.Day, r => r.SignedOn);
        }
    }

    private sealed class TerminationShape : Shape<Termination>
    {
        internal TerminationShape()
        {
            Reported("noticeGivenOn", Codecs.Day, r => r.NoticeGivenOn);
            Reported("noticeReceivedOn", Codecs.Day, r => r.NoticeReceivedOn);
            Reported("effectiveOn", Codecs.Day, r => r.EffectiveOn);
            Reported("givenBy", Codecs.Code(Codes.TerminationParties), r => r.GivenBy);
            Optional("givenByRaw", Codecs.Words, r => r.GivenByRaw);
            Optional("reason", Codecs.Words, r => r.Reason);
            Optional("noticeStates", Codecs.List(Codecs.Code(Codes.NoticeElements)), r => r.NoticeStates);
            Optional("noticeStatesRaw", Codecs.Words, r => r.NoticeStatesRaw);
            OptionalValue("exigent", Codecs.Flag, r => r.Exigent);
            Reported("postedOn", Codecs.Day, r => r.PostedOn);
            Optional("approval", AgreementShapes.Approval, r => r.Approval);
        }
    }

    private sealed class SuspensionShape : Shape<Suspension>
    {
        internal SuspensionShape()
        {
            Required("from", Codecs.Day, r => r.From);
            Reported("to", Codecs.Day, r => r.To);
            Optional("reason", Codecs.Words, r => r.Reason);
            Optional("length", Codecs.Words, r => r.Length);
            Optional("responseChannel", Codecs.Words, r => r.ResponseChannel);
            Optional("noticeStates", Codecs.List(Codecs.Code(Codes.NoticeElements)), r => r.NoticeStates);
            Optional("noticeStatesRaw", Codecs.Words, r => r.NoticeStatesRaw);
        }
    }

    private sealed class CapShape : Shape<Cap>
    {
        internal CapShape()
        {
            Required("category", Codecs.Code(Codes.FundingCategories), r => r.Category);
            Optional("categoryRaw", Codecs.Words, r => r.CategoryRaw);
            Optional("unit", Codecs.Short, r => r.Unit);
            OptionalValue("perUnit", Codecs.Flag, r => r.PerUnit);
            Required("limit", Codecs.Money, r => r.Limit);
            Required("period", Codecs.Code(Codes.CapPeriods), r => r.Period);
            Optional("periodRaw", Codecs.Words, r => r.PeriodRaw);
            Optional("source", Codecs.Words, r => r.Source);
            Reported("basis", Codecs.Code(Codes.FigureBases), r => r.Basis);
            Optional("basisRaw", Codecs.Words, r => r.BasisRaw);
        }
    }

    private sealed class FundingLineShape : Shape<FundingLine>
    {
        internal FundingLineShape()
        {
            Required("lineId", Codecs.Id<RecordId>(), r => r.LineId);
            Required("category", Codecs.Code(Codes.FundingCategories), r => r.Category);
            Optional("categoryRaw", Codecs.Words, r => r.CategoryRaw);
            Required("basis", Codecs.Code(Codes.FigureBases), r => r.Basis);
            Optional("basisRaw", Codecs.Words, r => r.BasisRaw);
            Reported("amount", Codecs.Money, r => r.Amount);
            Reported("quantity", Codecs.Quantity, r => r.Quantity);
            Optional("unit", Codecs.Short, r => r.Unit);
            Reported("unitAmount", Codecs.Money, r => r.UnitAmount);
            Reported("incurredFrom", Codecs.Day, r => r.IncurredFrom);
            Reported("incurredTo", Codecs.Day, r => r.IncurredTo);
            Reported("fiscalYear", Codecs.Year, r => r.FiscalYear);
            Reported("quarter", Codecs.Quarter, r => r.Quarter);
            Reported("officer", Codecs.Id<SubjectPseudonym>(), r => r.Officer);
            Reported("invoiceId", Codecs.Short, r => r.InvoiceId);
            Reported("paidOn", Codecs.Day, r => r.PaidOn);
            Optional("documents", Codecs.List(Codecs.Words), r => r.Documents);
            OptionalValue("claimedElsewhere", Codecs.Flag, r => r.ClaimedElsewhere);
        }
    }

    private sealed class ApprovalShape : Shape<Approval>
    {
        internal ApprovalShape()
        {
            Reported("requirement", Codecs.Code(Codes.ApprovalRequirements), r => r.Requirement);
            Optional("requirementRaw", Codecs.Words, r => r.RequirementRaw);
            Optional("body", Codecs.Name, r => r.Body);
            Optional("docket", Codecs.Short, r => r.Docket);
            Reported("approvedOn", Codecs.Day, r => r.ApprovedOn);
            Reported("votesFor", Codecs.Count, r => r.VotesFor);
            Reported("votesAgainst", Codecs.Count, r => r.VotesAgainst);
            Reported("hearingOn", Codecs.Day, r => r.HearingOn);
            Reported("noticeDays", Codecs.Count, r => r.NoticeDays);
            OptionalValue("given", Codecs.Flag, r => r.Given);
        }
    }

    private sealed class PublicationShape : Shape<Publication>
    {
        internal PublicationShape()
        {
            Optional("href", Codecs.Words, r => r.Href);
            Reported("postedOn", Codecs.Day, r => r.PostedOn);
            Reported("link", Codecs.Code(Codes.LinkStates), r => r.Link);
            Optional("linkRaw", Codecs.Words, r => r.LinkRaw);
            Reported("serviceAgreement", Codecs.Code(Codes.PublicationStates), r => r.ServiceAgreement);
            Optional("serviceAgreementRaw", Codecs.Words, r => r.ServiceAgreementRaw);
        }
    }

    private sealed class BudgetLineShape : Shape<BudgetLine>
    {
        internal BudgetLineShape()
        {
            Optional("line", Codecs.Short, r => r.Line);
            Optional("appropriation", Codecs.Short, r => r.Appropriation);
            Reported("fiscalYear", Codecs.Year, r => r.FiscalYear);
            OptionalValue("entered", Codecs.Flag, r => r.Entered);
        }
    }

    private sealed class SupervisionShape : Shape<Supervision>
    {
        internal SupervisionShape()
        {
            Reported("fieldOffice", Codecs.Name, r => r.FieldOffice);
            Reported("contactTitle", Codecs.Name, r => r.ContactTitle);
        }
    }

    private sealed class AddendumShape : Shape<Addendum>
    {
        internal AddendumShape()
        {
            Reported("signedOn", Codecs.Day, r => r.SignedOn);
            Required("title", Codecs.Name, r => r.Title);
            Optional("href", Codecs.Words, r => r.Href);
        }
    }

    private sealed class AwardRecordShape : Shape<AwardRecord>
    {
        internal AwardRecordShape()
        {
            Required("fiscalYear", Codecs.Year, r => r.FiscalYear);
            Required("quarter", Codecs.Quarter, r => r.Quarter);
            Reported("provided", Codecs.Count, r => r.Provided);
            Reported("located", Codecs.Count, r => r.Located);
            Reported("rate", Codecs.Quantity, r => r.Rate);
            Optional("tier", Codecs.Short, r => r.Tier);
            Reported("perOfficer", Codecs.Money, r => r.PerOfficer);
            Reported("officers", Codecs.Count, r => r.Officers);
            Reported("amount", Codecs.Money, r => r.Amount);
        }
    }

    private sealed class RatePeriodShape : Shape<RatePeriod>
    {
        internal RatePeriodShape()
        {
            Required("from", Codecs.Day, r => r.From);
            Reported("to", Codecs.Day, r => r.To);
            Reported("dayRate", Codecs.Money, r => r.DayRate);
            Reported("guaranteedMinimum", Codecs.Count, r => r.GuaranteedMinimum);
        }
    }

    private sealed class HoldOrderShape : Shape<HoldOrder>
    {
        internal HoldOrderShape()
        {
            Reported("orderPiid", Codecs.Id<Piid>(), r => r.OrderPiid);
            Reported("subject", Codecs.Id<SubjectPseudonym>(), r => r.Subject);
            Reported("detainerForm", Codecs.Code(Codes.DetainerForms), r => r.DetainerForm);
            Optional("detainerFormRaw", Codecs.Words, r => r.DetainerFormRaw);
            OptionalValue("detainerRef", Codecs.Id<RecordId>(), r => r.DetainerRef);
            Reported("warrantForm", Codecs.Code(Codes.WarrantForms), r => r.WarrantForm);
            Optional("warrantFormRaw", Codecs.Words, r => r.WarrantFormRaw);
            OptionalValue("i203", Codecs.Flag, r => r.I203);
            OptionalValue("i203Ref", Codecs.Id<RecordId>(), r => r.I203Ref);
            Reported("holdFrom", Codecs.Time, r => r.HoldFrom);
            Reported("holdTo", Codecs.Time, r => r.HoldTo);
            Reported("paid", Codecs.Money, r => r.Paid);
        }
    }

    private sealed class ProvidedItemShape : Shape<ProvidedItem>
    {
        internal ProvidedItemShape()
        {
            Required("itemId", Codecs.Id<RecordId>(), r => r.ItemId);
            Required("description", Codecs.Words, r => r.Description);
            Required("count", Codecs.Count, r => r.Count);
            Optional("serials", Codecs.List(Codecs.Short), r => r.Serials);
            Reported("modelYear", Codecs.Year, r => r.ModelYear);
            Reported("cost", Codecs.Money, r => r.Cost);
            Reported("condition", Codecs.Code(Codes.ItemConditions), r => r.Condition);
            Optional("conditionRaw", Codecs.Words, r => r.ConditionRaw);
            Reported("titleHolder", Codecs.Code(Codes.TitleHolders), r => r.TitleHolder);
            Optional("titleHolderRaw", Codecs.Words, r => r.TitleHolderRaw);
            Reported("titlePassesOn", Codecs.Day, r => r.TitlePassesOn);
            OptionalValue("controlledProperty", Codecs.Flag, r => r.ControlledProperty);
            Reported("use", Codecs.Code(Codes.VehicleUses), r => r.Use);
            Optional("useRaw", Codecs.Words, r => r.UseRaw);
            Optional("disposal", Codecs.Words, r => r.Disposal);
        }
    }

    private sealed class Section287gMemorandumShape : AgreementShape<Section287gMemorandum>
    {
        internal Section287gMemorandumShape()
            : base("section-287g-moa")
        {
            Required("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            Optional("scope", Codecs.Words, r => r.Scope);
            Reported("nominatedCount", Codecs.Count, r => r.NominatedCount);
            Optional("nominatedOfficers", Codecs.List(Codecs.Id<SubjectPseudonym>()), r => r.NominatedOfficers);
            Optional("trainingRules", Codecs.Words, r => r.TrainingRules);
            Optional("supervision", AgreementShapes.Supervision, r => r.Supervision);
            Optional("complaintTerms", Codecs.Words, r => r.ComplaintTerms);
            Optional("publicContacts", Codecs.List(Codecs.Name), r => r.PublicContacts);
            OptionalValue("steeringCommittee", Codecs.Flag, r => r.SteeringCommittee);
            OptionalValue("interconnectionSigned", Codecs.Flag, r => r.InterconnectionSigned);
            Optional("addenda", Codecs.List(AgreementShapes.Addendum), r => r.Addenda);
            OptionalValue("supersededBy", Codecs.Id<AgreementId>(), r => r.SupersededBy);
            Reported("listedSignedOn", Codecs.Day, r => r.ListedSignedOn);
            Optional("complaints", Codecs.List(AgreementShapes.Complaint), r => r.Complaints);
        }
    }

    private sealed class ReimbursementAgreementShape : AgreementShape<ReimbursementAgreement>
    {
        internal ReimbursementAgreementShape()
            : base("reimbursement")
        {
            Required("memorandumId", Codecs.Id<AgreementId>(), r => r.MemorandumId);
            Reported("startsOn", Codecs.Day, r => r.StartsOn);
            Reported("eligibleCount", Codecs.Count, r => r.EligibleCount);
            Optional("eligibleOfficers", Codecs.List(Codecs.Id<SubjectPseudonym>()), r => r.EligibleOfficers);
            Optional("awards", Codecs.List(AgreementShapes.AwardRecord), r => r.Awards);
            Optional("pay", Codecs.List(AgreementShapes.OfficerPay), r => r.Pay);
        }
    }

    private sealed class IntergovernmentalServiceAgreementShape : AgreementShape<IntergovernmentalServiceAgreement>
    {
        internal IntergovernmentalServiceAgreementShape()
            : base("igsa")
        {
            Reported("facility", Codecs.Id<FacilityCode>(), r => r.Facility);
            Optional("facilityName", Codecs.Name, r => r.FacilityName);
            Optional("ratePeriods", Codecs.List(AgreementShapes.RatePeriod), r => r.RatePeriods);
            Reported("transportMileRate", Codecs.Money, r => r.TransportMileRate);
            Reported("guardHourRate", Codecs.Money, r => r.GuardHourRate);
            Optional("detentionStandard", Codecs.Words, r => r.DetentionStandard);
            Reported("riderOf", Codecs.Id<UsmsAgreementNumber>(), r => r.RiderOf);
        }
    }

    private sealed class BasicOrderingAgreementShape : AgreementShape<BasicOrderingAgreement>
    {
        internal BasicOrderingAgreementShape()
            : base("basic-ordering-agreement")
        {
            Reported("holdFee", Codecs.Money, r => r.HoldFee);
            Reported("longestHoldHours", Codecs.Count, r => r.LongestHoldHours);
            Optional("orders", Codecs.List(AgreementShapes.HoldOrder), r => r.Orders);
        }
    }

    private sealed class VehicleProvisionShape : AgreementShape<VehicleProvision>
    {
        internal VehicleProvisionShape()
            : base("vehicle-provision")
        {
            Required("vehicles", Codecs.List(AgreementShapes.ProvidedItem), r => r.Vehicles);
        }
    }

    private sealed class EquipmentProvisionShape : AgreementShape<EquipmentProvision>
    {
        internal EquipmentProvisionShape()
            : base("equipment-provision")
        {
            Required("items", Codecs.List(AgreementShapes.ProvidedItem), r => r.Items);
        }
    }

    private sealed class TrainingProvisionShape : AgreementShape<TrainingProvision>
    {
        internal TrainingProvisionShape()
            : base("training-provision")
        {
            OptionalValue("programId", Codecs.Id<RecordId>(), r => r.ProgramId);
            Reported("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            Reported("mode", Codecs.Code(Codes.TrainingModes), r => r.Mode);
            Optional("modeRaw", Codecs.Words, r => r.ModeRaw);
            Reported("hours", Codecs.Quantity, r => r.Hours);
            Optional("provider", Codecs.Name, r => r.Provider);
            Reported("travelCost", Codecs.Code(Codes.CostBearers), r => r.TravelCost);
            Optional("travelCostRaw", Codecs.Words, r => r.TravelCostRaw);
            Reported("salaryCost", Codecs.Code(Codes.CostBearers), r => r.SalaryCost);
            Optional("salaryCostRaw", Codecs.Words, r => r.SalaryCostRaw);
            Reported("completedCount", Codecs.Count, r => r.CompletedCount);
            Optional("completedBy", Codecs.List(Codecs.Id<SubjectPseudonym>()), r => r.CompletedBy);
        }
    }

    private sealed class StateGrantShape : AgreementShape<StateGrant>
    {
        internal StateGrantShape()
            : base("state-grant")
        {
            Required("program", Codecs.Name, r => r.Program);
            Optional("board", Codecs.Name, r => r.Board);
            Reported("award", Codecs.Money, r => r.Award);
            Reported("perOfficer", Codecs.Money, r => r.PerOfficer);
            Reported("population", Codecs.Count, r => r.Population);
            Reported("boardApprovedOn", Codecs.Day, r => r.BoardApprovedOn);
        }
    }

    private sealed class FederalGrantShape : AgreementShape<FederalGrant>
    {
        internal FederalGrantShape()
            : base("federal-grant")
        {
            Reported("assistanceListing", Codecs.Id<AssistanceListing>(), r => r.AssistanceListing);
            Optional("opportunity", Codecs.Short, r => r.Opportunity);
            Reported("award", Codecs.Money, r => r.Award);
        }
    }

    private sealed class FederalContractShape : AgreementShape<FederalContract>
    {
        internal FederalContractShape()
            : base("federal-contract")
        {
            Optional("awardType", Codecs.Words, r => r.AwardType);
            Optional("productOrService", Codecs.Short, r => r.ProductOrService);
            Reported("placedUnder", Codecs.Id<Piid>(), r => r.PlacedUnder);
            Reported("currentValue", Codecs.Money, r => r.CurrentValue);
            Reported("potentialValue", Codecs.Money, r => r.PotentialValue);
            Reported("potentialEndOn", Codecs.Day, r => r.PotentialEndOn);
        }
    }

    private sealed class ScaapPaymentShape : AgreementShape<ScaapPayment>
    {
        internal ScaapPaymentShape()
            : base("scaap-payment")
        {
            Reported("assistanceListing", Codecs.Id<AssistanceListing>(), r => r.AssistanceListing);
            Reported("periodFrom", Codecs.Day, r => r.PeriodFrom);
            Reported("periodTo", Codecs.Day, r => r.PeriodTo);
            Reported("inmateDays", Codecs.Count, r => r.InmateDays);
            Reported("award", Codecs.Money, r => r.Award);
            Optional("inmates", Codecs.List(AgreementShapes.ScaapInmate), r => r.Inmates);
            OptionalValue("correctionalUse", Codecs.Flag, r => r.CorrectionalUse);
        }
    }

    private sealed class OpsgSubawardShape : AgreementShape<OpsgSubaward>
    {
        internal OpsgSubawardShape()
            : base("opsg-subaward")
        {
            Reported("assistanceListing", Codecs.Id<AssistanceListing>(), r => r.AssistanceListing);
            Optional("passedOnBy", Codecs.Name, r => r.PassedOnBy);
            Reported("personnelShare", Codecs.Percent, r => r.PersonnelShare);
            OptionalValue("personnelWaiver", Codecs.Flag, r => r.PersonnelWaiver);
            Reported("award", Codecs.Money, r => r.Award);
            OptionalValue("authorityClaimed", Codecs.Flag, r => r.AuthorityClaimed);
        }
    }

    private sealed class JointOperationsMemorandumShape : AgreementShape<JointOperationsMemorandum>
    {
        internal JointOperationsMemorandumShape()
            : base("joint-operations-mou")
        {
            Optional("fund", Codecs.Name, r => r.Fund);
            Reported("fiscalYear", Codecs.Year, r => r.FiscalYear);
            Reported("yearlyCap", Codecs.Money, r => r.YearlyCap);
            Reported("officerCap", Codecs.Money, r => r.OfficerCap);
        }
    }

    /// <summary>What all kinds of agreement share.</summary>
    private abstract class AgreementShape<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TAgreement> : Shape<TAgreement>
        where TAgreement : FundingAgreement
    {
        protected AgreementShape(string kind)
        {
            Required("schema", new ConstantCodec(FundingAgreement.Schema), _ => FundingAgreement.Schema);
            Required("kind", new ConstantCodec(kind), _ => kind);
            Required("agreementId", Codecs.Id<AgreementId>(), r => r.AgreementId);
            Required("agency", AgreementShapes.AgencyReference, r => r.Agency);
            Reported("federalParty", Codecs.Code(Codes.FederalParties), r => r.FederalParty);
            Optional("federalPartyRaw", Codecs.Words, r => r.FederalPartyRaw);
            Optional("parentBody", Codecs.Name, r => r.ParentBody);
            Optional("jailOperator", AgreementShapes.AgencyReference, r => r.JailOperator);
            Optional("instrument", AgreementShapes.AwardInstrument, r => r.Instrument);
            Optional("legalBasis", Codecs.List(Codecs.Words), r => r.LegalBasis);
            Optional("signedByAgency", AgreementShapes.Signature, r => r.SignedByAgency);
            Optional("signedByFederal", AgreementShapes.Signature, r => r.SignedByFederal);
            Reported("effectiveOn", Codecs.Day, r => r.EffectiveOn);
            Reported("expiresOn", Codecs.Day, r => r.ExpiresOn);
            Optional("termination", AgreementShapes.Termination, r => r.Termination);
            Optional("suspensions", Codecs.List(AgreementShapes.Suspension), r => r.Suspensions);
            Reported("status", Codecs.Code(Codes.AgreementStatuses), r => r.Status);
            Optional("statusRaw", Codecs.Words, r => r.StatusRaw);
            Reported("templateRevision", Codecs.Day, r => r.TemplateRevision);
            Optional("capSchedule", Codecs.List(AgreementShapes.Cap), r => r.CapSchedule);
            Optional("lines", Codecs.List(AgreementShapes.FundingLine), r => r.Lines);
            Optional("approval", AgreementShapes.Approval, r => r.Approval);
            Optional("publication", AgreementShapes.Publication, r => r.Publication);
            Optional("budget", AgreementShapes.BudgetLine, r => r.Budget);
            Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }
    }
}
