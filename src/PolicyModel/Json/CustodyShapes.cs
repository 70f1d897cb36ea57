using NodaTime;

namespace PolicyModel;

/// <summary>The JSON forms of a custody case and its parts.</summary>
internal static partial class CustodyShapes
{
    // In the order in which they need one another.
    internal static Shape<Agency> Agency { get; } = new AgencyShape();

    internal static Shape<Custodian> Custodian { get; } = new CustodianShape();

    internal static Shape<Source> Source { get; } = new SourceShape();

    internal static Shape<Offence> Offence { get; } = new OffenceShape();

    internal static Shape<ReleaseOrder> ReleaseOrder { get; } = new ReleaseOrderShape();

    internal static Shape<SentenceCalculation> SentenceCalculation { get; } = new SentenceCalculationShape();

    internal static Shape<SentenceTerms> SentenceTerms { get; } = new SentenceTermsShape();

    internal static Shape<Ground> Ground { get; } = new GroundShape();

    internal static Shape<BailEvent> BailEvent { get; } = new BailEventShape();

    internal static Shape<Bail> Bail { get; } = new BailShape();

    internal static Shape<DetainerIssuer> Issuer { get; } = new IssuerShape();

    internal static Shape<Warrant> Warrant { get; } = new WarrantShape();

    internal static Shape<Detainer> Detainer { get; } = new DetainerShape();

    internal static Shape<TransferParty> Party { get; } = new PartyShape();

    internal static Shape<Transfer> Transfer { get; } = new TransferShape();

    internal static Shape<HoldEvent> HoldEvent { get; } = new HoldEventShape();

    internal static Shape<IceContact> IceContact { get; } = new IceContactShape();

    internal static Shape<Conviction> Conviction { get; } = new ConvictionShape();

    internal static Shape<LegalCondition> LegalCondition { get; } = new LegalConditionShape();

    internal static Shape<CitizenshipEvidence> CitizenshipEvidence { get; } = new CitizenshipEvidenceShape();

    internal static Shape<Notice> Notice { get; } = new NoticeShape();

    internal static Shape<DelayReason> DelayReason { get; } = new DelayReasonShape();

    internal static Shape<FacilityMove> FacilityMove { get; } = new FacilityMoveShape();

    internal static Shape<Correction> Correction { get; } = new CorrectionShape();

    internal static Shape<CustodyCase> Case { get; } = new CaseShape();

    private sealed class AgencyShape : Shape<Agency>
    {
        internal AgencyShape()
        {
            Required("name", Codecs.Name, r => r.Name);
            Reported("ori", Codecs.Id<Ori>(), r => r.Ori);
        }
    }

    private sealed class CustodianShape : Shape<Custodian>
    {
        internal CustodianShape()
        {
            Required("name", Codecs.Name, r => r.Name);
            Required("timeZone", Codecs.Zone, r => r.TimeZone);
            Reported("kind", Codecs.Code(Codes.CustodianKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Reported("ori", Codecs.Id<Ori>(), r => r.Ori);
            Reported("facilityCode", Codecs.Id<FacilityCode>(), r => r.FacilityCode);
        }
    }

    private sealed class SourceShape : Shape<Source>
    {
        internal SourceShape()
        {
            Required("citation", Codecs.Words, r => r.Citation);
            Optional("href", Codecs.Words, r => r.Href);
            Reported("retrievedOn", Codecs.Day, r => r.RetrievedOn);
            Reported("grade", Codecs.Code(Codes.SourceGrades), r => r.Grade);
            Optional("gradeRaw", Codecs.Words, r => r.GradeRaw);
        }
    }

    private sealed class OffenceShape : Shape<Offence>
    {
        internal OffenceShape()
        {
            Reported("level", Codecs.Code(Codes.OffenceLevels), r => r.Level);
            Optional("levelRaw", Codecs.Words, r => r.LevelRaw);
            Optional("class", Codecs.Short, r => r.Class);
            Reported("category", Codecs.Id<OffenceCategory>(), r => r.Category);
            Optional("categoryRaw", Codecs.Words, r => r.CategoryRaw);
        }
    }

    private sealed class GroundShape : Shape<Ground>
    {
        internal GroundShape()
        {
            Required("groundId", Codecs.Id<RecordId>(), r => r.GroundId);
            Required("kind", Codecs.Code(Codes.GroundKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Optional("offence", Offence, r => r.Offence);
            Reported("beganAt", Codecs.Time, r => r.BeganAt);
            Reported("chargedAt", Codecs.Time, r => r.ChargedAt);
            OptionalValue("charged", Codecs.Flag, r => r.Charged);
            Reported("probableCauseFoundAt", Codecs.Time, r => r.ProbableCauseFoundAt);
            OptionalValue("probableCauseFound", Codecs.Flag, r => r.ProbableCauseFound);
            Reported("arrestBasis", Codecs.Code(Codes.ArrestBases), r => r.ArrestBasis);
            Optional("arrestBasisRaw", Codecs.Words, r => r.ArrestBasisRaw);
            Reported("firstAppearanceAt", Codecs.Time, r => r.FirstAppearanceAt);
            Reported("orderBasis", Codecs.Code(Codes.CourtOrderBases), r => r.OrderBasis);
            Optional("orderBasisRaw", Codecs.Words, r => r.OrderBasisRaw);
            Optional("sentence", SentenceTerms, r => r.Sentence);
            Optional("releaseOrder", ReleaseOrder, r => r.ReleaseOrder);
            Reported("endedAt", Codecs.Time, r => r.EndedAt);
            Reported("endReason", Codecs.Code(Codes.GroundEndReasons), r => r.EndReason);
            Optional("endReasonRaw", Codecs.Words, r => r.EndReasonRaw);
        }
    }

    private sealed class BailEventShape : Shape<BailEvent>
    {
        internal BailEventShape()
        {
            Required("event", Codecs.Code(Codes.BailEventKinds), r => r.Event);
            Optional("eventRaw", Codecs.Words, r => r.EventRaw);
            Reported("at", Codecs.Time, r => r.At);
            Reported("type", Codecs.Code(Codes.BailTypes), r => r.Type);
            Optional("typeRaw", Codecs.Words, r => r.TypeRaw);
            Reported("amount", Codecs.Money, r => r.Amount);
            Reported("refusedBecause", Codecs.Code(Codes.BailRefusalReasons), r => r.RefusedBecause);
            Optional("refusedBecauseRaw", Codecs.Words, r => r.RefusedBecauseRaw);
        }
    }

    private sealed class BailShape : Shape<Bail>
    {
        internal BailShape()
        {
            Required("bailId", Codecs.Id<RecordId>(), r => r.BailId);
            Required("covers", Codecs.List(Codecs.Id<RecordId>(), atLeastOne: true), r => r.Covers);
            Required("history", Codecs.List(BailEvent), r => r.History);
            Reported("conditionsMetAt", Codecs.Time, r => r.ConditionsMetAt);
            OptionalValue("discouraged", Codecs.Flag, r => r.Discouraged);
            Reported("discouragedBecause", Codecs.Code(Codes.BailDiscouragements), r => r.DiscouragedBecause);
            Optional("discouragedBecauseRaw", Codecs.Words, r => r.DiscouragedBecauseRaw);
        }
    }

    private sealed class IssuerShape : Shape<DetainerIssuer>
    {
        internal IssuerShape()
        {
            Optional("agency", Codecs.Name, r => r.Agency);
            Reported("role", Codecs.Code(Codes.IssuerRoles), r => r.Role);
            Optional("roleRaw", Codecs.Words, r => r.RoleRaw);
            Reported("office", Codecs.Name, r => r.Office);
        }
    }

    private sealed class WarrantShape : Shape<Warrant>
    {
        internal WarrantShape()
        {
            Required("form", Codecs.Code(Codes.WarrantForms), r => r.Form);
            Optional("formRaw", Codecs.Words, r => r.FormRaw);
            Reported("signedAt", Codecs.Time, r => r.SignedAt);
            Reported("issuerRole", Codecs.Code(Codes.IssuerRoles), r => r.IssuerRole);
            Optional("issuerRoleRaw", Codecs.Words, r => r.IssuerRoleRaw);
            Reported("chargingDocumentOn", Codecs.Day, r => r.ChargingDocumentOn);
            OptionalValue("chargingDocument", Codecs.Flag, r => r.ChargingDocument);
            Reported("finalOrderOn", Codecs.Day, r => r.FinalOrderOn);
            OptionalValue("finalOrder", Codecs.Flag, r => r.FinalOrder);
            Reported("servedAt", Codecs.Time, r => r.ServedAt);
            Reported("servedBy", Codecs.Code(Codes.IssuerRoles), r => r.ServedBy);
            Optional("servedByRaw", Codecs.Words, r => r.ServedByRaw);
            OptionalValue("served", Codecs.Flag, r => r.Served);
            OptionalValue("signed", Codecs.Flag, r => r.Signed);
        }
    }

    private sealed class DetainerShape : Shape<Detainer>
    {
        internal DetainerShape()
        {
            Required("detainerId", Codecs.Id<RecordId>(), r => r.DetainerId);
            Required("form", Codecs.Code(Codes.DetainerForms), r => r.Form);
            Optional("formRaw", Codecs.Words, r => r.FormRaw);
            Optional("edition", Codecs.Short, r => r.Edition);
            Reported("request", Codecs.Code(Codes.DetainerRequests), r => r.Request);
            Optional("requestRaw", Codecs.Words, r => r.RequestRaw);
            Reported("issuedAt", Codecs.Time, r => r.IssuedAt);
            Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            OptionalValue("received", Codecs.Flag, r => r.Received);
            Optional("issuer", Issuer, r => r.Issuer);
            Optional("probableCause", Codecs.List(Codecs.Code(Codes.ProbableCauseBases)), r => r.ProbableCause);
            Optional("probableCauseRaw", Codecs.Words, r => r.ProbableCauseRaw);
            Optional("boxes", Codecs.List(Codecs.Code(Codes.DetainerBoxes)), r => r.Boxes);
            Optional("boxesRaw", Codecs.Words, r => r.BoxesRaw);
            OptionalValue("convictionOnly", Codecs.Flag, r => r.ConvictionOnly);
            Optional("warrant", Warrant, r => r.Warrant);
            OptionalValue("warrantAttached", Codecs.Flag, r => r.WarrantAttached);
            OptionalValue("i203", Codecs.Flag, r => r.I203);
            Reported("neutralReviewAt", Codecs.Time, r => r.NeutralReviewAt);
            OptionalValue("neutralReview", Codecs.Flag, r => r.NeutralReview);
            Reported("servedOnSubjectAt", Codecs.Time, r => r.ServedOnSubjectAt);
            OptionalValue("servedOnSubject", Codecs.Flag, r => r.ServedOnSubject);
            OptionalValue("supersedes", Codecs.Id<RecordId>(), r => r.Supersedes);
            Reported("endedAt", Codecs.Time, r => r.EndedAt);
            Reported("endReason", Codecs.Code(Codes.DetainerEndReasons), r => r.EndReason);
            Optional("endReasonRaw", Codecs.Words, r => r.EndReasonRaw);
        }
    }

    private sealed class PartyShape : Shape<TransferParty>
    {
        internal override TransferParty Otherwise => new() { Kind = CustodianKind.Other };

        internal PartyShape()
        {
            Required("kind", Codecs.Code(Codes.CustodianKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Reported("name", Codecs.Name, r => r.Name);
        }
    }

    private sealed class TransferShape : Shape<Transfer>
    {
        internal TransferShape()
        {
            Required("transferId", Codecs.Id<RecordId>(), r => r.TransferId);
            Reported("at", Codecs.Time, r => r.At);
            Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            Optional("from", Party, r => r.From);
            Required("to", Party, r => r.To);
            Reported("authority", Codecs.Code(Codes.TransferAuthorities), r => r.Authority);
            Optional("authorityRaw", Codecs.Words, r => r.AuthorityRaw);
            OptionalValue("detainerId", Codecs.Id<RecordId>(), r => r.DetainerId);
            Optional("place", Codecs.Name, r => r.Place);
            OptionalValue("inPlace", Codecs.Flag, r => r.InPlace);
            Reported("documentedBy", Codecs.Code(Codes.TransferDocuments), r => r.DocumentedBy);
            Optional("documentedByRaw", Codecs.Words, r => r.DocumentedByRaw);
        }
    }

    private sealed class CaseShape : Shape<CustodyCase>
    {
        internal CaseShape()
        {
            Required("schema", new ConstantCodec(CustodyCase.Schema), _ => CustodyCase.Schema);
            Required("caseId", Codecs.Id<CaseId>(), r => r.CaseId);
            Reported("subject", Codecs.Id<SubjectPseudonym>(), r => r.Subject);
            OptionalValue("release", Codecs.Id<ReleaseId>(), r => r.Release);
            Required("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            Reported("county", Codecs.Id<CountyGeoid>(), r => r.County);
            Required("custodian", Custodian, r => r.Custodian);
            Optional("arrestingAgency", Agency, r => r.ArrestingAgency);
            Required("bookedAt", Codecs.Time, r => r.BookedAt);
            Reported("leftCustodyAt", Codecs.Time, r => r.LeftCustodyAt);
            OptionalValue("asOf", Codecs.Time, r => r.AsOf);
            Optional("grounds", Codecs.List(Ground), r => r.Grounds);
            Optional("bail", Codecs.List(Bail), r => r.Bail);
            Optional("detainers", Codecs.List(Detainer), r => r.Detainers);
            Optional("transfers", Codecs.List(Transfer), r => r.Transfers);
            Optional("holdEvents", Codecs.List(HoldEvent), r => r.HoldEvents);
            Optional("iceContact", IceContact, r => r.IceContact);
            Optional("convictions", Codecs.List(Conviction), r => r.Convictions);
            Optional("conditions", Codecs.List(LegalCondition), r => r.Conditions);
            Optional("citizenshipEvidence", CitizenshipEvidence, r => r.CitizenshipEvidence);
            Optional("notices", Codecs.List(Notice), r => r.Notices);
            Optional("delayReasons", Codecs.List(DelayReason), r => r.DelayReasons);
            Optional("facilityMoves", Codecs.List(FacilityMove), r => r.FacilityMoves);
            Optional("agreementIds", Codecs.List(Codecs.Id<AgreementId>()), r => r.AgreementIds);
            Optional("corrections", Codecs.List(Correction), r => r.Corrections);
            Optional("sources", Codecs.List(Source), r => r.Sources);
        }
    }
}
