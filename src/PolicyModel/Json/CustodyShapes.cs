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
        private readonly RequiredField<Agency, string> name;
        private readonly ReportedField<Agency, Ori> ori;

        internal AgencyShape()
        {
            name = Required("name", Codecs.Name, r => r.Name);
            ori = Reported("ori", Codecs.Id<Ori>(), r => r.Ori);
        }

        protected override Agency Build(Values values) => new()
        {
            Name = name.Of(values) ?? "",
            Ori = ori.Of(values),
        };
    }

    private sealed class CustodianShape : Shape<Custodian>
    {
        private readonly RequiredField<Custodian, string> name;
        private readonly RequiredField<Custodian, IanaTimeZone> timeZone;
        private readonly ReportedField<Custodian, CustodianKind> kind;
        private readonly OptionalField<Custodian, string> kindRaw;
        private readonly ReportedField<Custodian, Ori> ori;
        private readonly ReportedField<Custodian, FacilityCode> facilityCode;

        internal CustodianShape()
        {
            name = Required("name", Codecs.Name, r => r.Name);
            timeZone = Required("timeZone", Codecs.Zone, r => r.TimeZone);
            kind = Reported("kind", Codecs.Code(Codes.CustodianKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            ori = Reported("ori", Codecs.Id<Ori>(), r => r.Ori);
            facilityCode = Reported("facilityCode", Codecs.Id<FacilityCode>(), r => r.FacilityCode);
        }

        protected override Custodian Build(Values values) => new()
        {
            Name = name.Of(values) ?? "",
            TimeZone = timeZone.Of(values),
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            Ori = ori.Of(values),
            FacilityCode = facilityCode.Of(values),
        };
    }

    private sealed class SourceShape : Shape<Source>
    {
        private readonly RequiredField<Source, string> citation;
        private readonly OptionalField<Source, string> href;
        private readonly ReportedField<Source, LocalDate> retrievedOn;
        private readonly ReportedField<Source, SourceGrade> grade;
        private readonly OptionalField<Source, string> gradeRaw;

        internal SourceShape()
        {
            citation = Required("citation", Codecs.Words, r => r.Citation);
            href = Optional("href", Codecs.Words, r => r.Href);
            retrievedOn = Reported("retrievedOn", Codecs.Day, r => r.RetrievedOn);
            grade = Reported("grade", Codecs.Code(Codes.SourceGrades), r => r.Grade);
            gradeRaw = Optional("gradeRaw", Codecs.Words, r => r.GradeRaw);
        }

        protected override Source Build(Values values) => new()
        {
            Citation = citation.Of(values) ?? "",
            Href = href.Of(values),
            RetrievedOn = retrievedOn.Of(values),
            Grade = grade.Of(values),
            GradeRaw = gradeRaw.Of(values),
        };
    }

    private sealed class OffenceShape : Shape<Offence>
    {
        private readonly ReportedField<Offence, OffenceLevel> level;
        private readonly OptionalField<Offence, string> levelRaw;
        private readonly OptionalField<Offence, string> offenceClass;
        private readonly ReportedField<Offence, OffenceCategory> category;
        private readonly OptionalField<Offence, string> categoryRaw;

        internal OffenceShape()
        {
            level = Reported("level", Codecs.Code(Codes.OffenceLevels), r => r.Level);
            levelRaw = Optional("levelRaw", Codecs.Words, r => r.LevelRaw);
            offenceClass = Optional("class", Codecs.Short, r => r.Class);
            category = Reported("category", Codecs.Id<OffenceCategory>(), r => r.Category);
            categoryRaw = Optional("categoryRaw", Codecs.Words, r => r.CategoryRaw);
        }

        protected override Offence Build(Values values) => new()
        {
            Level = level.Of(values),
            LevelRaw = levelRaw.Of(values),
            Class = offenceClass.Of(values),
            Category = category.Of(values),
            CategoryRaw = categoryRaw.Of(values),
        };
    }

    private sealed class GroundShape : Shape<Ground>
    {
        private readonly RequiredField<Ground, RecordId> groundId;
        private readonly RequiredField<Ground, GroundKind> kind;
        private readonly OptionalField<Ground, string> kindRaw;
        private readonly OptionalField<Ground, Offence> offence;
        private readonly ReportedField<Ground, ReportedTime> beganAt;
        private readonly ReportedField<Ground, ReportedTime> chargedAt;
        private readonly OptionalValueField<Ground, bool> charged;
        private readonly ReportedField<Ground, ReportedTime> probableCauseFoundAt;
        private readonly OptionalValueField<Ground, bool> probableCauseFound;
        private readonly ReportedField<Ground, ArrestBasis> arrestBasis;
        private readonly OptionalField<Ground, string> arrestBasisRaw;
        private readonly ReportedField<Ground, ReportedTime> firstAppearanceAt;
        private readonly ReportedField<Ground, CourtOrderBasis> orderBasis;
        private readonly OptionalField<Ground, string> orderBasisRaw;
        private readonly OptionalField<Ground, SentenceTerms> sentence;
        private readonly OptionalField<Ground, ReleaseOrder> releaseOrder;
        private readonly ReportedField<Ground, ReportedTime> endedAt;
        private readonly ReportedField<Ground, GroundEndReason> endReason;
        private readonly OptionalField<Ground, string> endReasonRaw;

        internal GroundShape()
        {
            groundId = Required("groundId", Codecs.Id<RecordId>(), r => r.GroundId);
            kind = Required("kind", Codecs.Code(Codes.GroundKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            offence = Optional("offence", Offence, r => r.Offence);
            beganAt = Reported("beganAt", Codecs.Time, r => r.BeganAt);
            chargedAt = Reported("chargedAt", Codecs.Time, r => r.ChargedAt);
            charged = OptionalValue("charged", Codecs.Flag, r => r.Charged);
            probableCauseFoundAt = Reported("probableCauseFoundAt", Codecs.Time, r => r.ProbableCauseFoundAt);
            probableCauseFound = OptionalValue("probableCauseFound", Codecs.Flag, r => r.ProbableCauseFound);
            arrestBasis = Reported("arrestBasis", Codecs.Code(Codes.ArrestBases), r => r.ArrestBasis);
            arrestBasisRaw = Optional("arrestBasisRaw", Codecs.Words, r => r.ArrestBasisRaw);
            firstAppearanceAt = Reported("firstAppearanceAt", Codecs.Time, r => r.FirstAppearanceAt);
            orderBasis = Reported("orderBasis", Codecs.Code(Codes.CourtOrderBases), r => r.OrderBasis);
            orderBasisRaw = Optional("orderBasisRaw", Codecs.Words, r => r.OrderBasisRaw);
            sentence = Optional("sentence", SentenceTerms, r => r.Sentence);
            releaseOrder = Optional("releaseOrder", ReleaseOrder, r => r.ReleaseOrder);
            endedAt = Reported("endedAt", Codecs.Time, r => r.EndedAt);
            endReason = Reported("endReason", Codecs.Code(Codes.GroundEndReasons), r => r.EndReason);
            endReasonRaw = Optional("endReasonRaw", Codecs.Words, r => r.EndReasonRaw);
        }

        protected override Ground Build(Values values) => new()
        {
            GroundId = groundId.Of(values),
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            Offence = offence.Of(values),
            BeganAt = beganAt.Of(values),
            ChargedAt = chargedAt.Of(values),
            Charged = charged.Of(values),
            ProbableCauseFoundAt = probableCauseFoundAt.Of(values),
            ProbableCauseFound = probableCauseFound.Of(values),
            ArrestBasis = arrestBasis.Of(values),
            ArrestBasisRaw = arrestBasisRaw.Of(values),
            FirstAppearanceAt = firstAppearanceAt.Of(values),
            OrderBasis = orderBasis.Of(values),
            OrderBasisRaw = orderBasisRaw.Of(values),
            Sentence = sentence.Of(values),
            ReleaseOrder = releaseOrder.Of(values),
            EndedAt = endedAt.Of(values),
            EndReason = endReason.Of(values),
            EndReasonRaw = endReasonRaw.Of(values),
        };
    }

    private sealed class BailEventShape : Shape<BailEvent>
    {
        private readonly RequiredField<BailEvent, BailEventKind> kind;
        private readonly OptionalField<BailEvent, string> eventRaw;
        private readonly ReportedField<BailEvent, ReportedTime> at;
        private readonly ReportedField<BailEvent, BailType> type;
        private readonly OptionalField<BailEvent, string> typeRaw;
        private readonly ReportedField<BailEvent, Money> amount;
        private readonly ReportedField<BailEvent, BailRefusalReason> refusedBecause;
        private readonly OptionalField<BailEvent, string> refusedBecauseRaw;

        internal BailEventShape()
        {
            kind = Required("event", Codecs.Code(Codes.BailEventKinds), r => r.Event);
            eventRaw = Optional("eventRaw", Codecs.Words, r => r.EventRaw);
            at = Reported("at", Codecs.Time, r => r.At);
            type = Reported("type", Codecs.Code(Codes.BailTypes), r => r.Type);
            typeRaw = Optional("typeRaw", Codecs.Words, r => r.TypeRaw);
            amount = Reported("amount", Codecs.Money, r => r.Amount);
            refusedBecause = Reported("refusedBecause", Codecs.Code(Codes.BailRefusalReasons), r => r.RefusedBecause);
            refusedBecauseRaw = Optional("refusedBecauseRaw", Codecs.Words, r => r.RefusedBecauseRaw);
        }

        protected override BailEvent Build(Values values) => new()
        {
            Event = kind.Of(values),
            EventRaw = eventRaw.Of(values),
            At = at.Of(values),
            Type = type.Of(values),
            TypeRaw = typeRaw.Of(values),
            Amount = amount.Of(values),
            RefusedBecause = refusedBecause.Of(values),
            RefusedBecauseRaw = refusedBecauseRaw.Of(values),
        };
    }

    private sealed class BailShape : Shape<Bail>
    {
        private readonly RequiredField<Bail, RecordId> bailId;
        private readonly RequiredField<Bail, ValueList<RecordId>> covers;
        private readonly RequiredField<Bail, ValueList<BailEvent>> history;
        private readonly ReportedField<Bail, ReportedTime> conditionsMetAt;
        private readonly OptionalValueField<Bail, bool> discouraged;
        private readonly ReportedField<Bail, BailDiscouragement> discouragedBecause;
        private readonly OptionalField<Bail, string> discouragedBecauseRaw;

        internal BailShape()
        {
            bailId = Required("bailId", Codecs.Id<RecordId>(), r => r.BailId);
            covers = Required("covers", Codecs.List(Codecs.Id<RecordId>(), atLeastOne: true), r => r.Covers);
            history = Required("history", Codecs.List(BailEvent), r => r.History);
            conditionsMetAt = Reported("conditionsMetAt", Codecs.Time, r => r.ConditionsMetAt);
            discouraged = OptionalValue("discouraged", Codecs.Flag, r => r.Discouraged);
            discouragedBecause = Reported("discouragedBecause", Codecs.Code(Codes.BailDiscouragements), r => r.DiscouragedBecause);
            discouragedBecauseRaw = Optional("discouragedBecauseRaw", Codecs.Words, r => r.DiscouragedBecauseRaw);
        }

        protected override Bail Build(Values values) => new()
        {
            BailId = bailId.Of(values),
            Covers = covers.Of(values) ?? [],
            History = history.Of(values) ?? [],
            ConditionsMetAt = conditionsMetAt.Of(values),
            Discouraged = discouraged.Of(values),
            DiscouragedBecause = discouragedBecause.Of(values),
            DiscouragedBecauseRaw = discouragedBecauseRaw.Of(values),
        };
    }

    private sealed class IssuerShape : Shape<DetainerIssuer>
    {
        private readonly OptionalField<DetainerIssuer, string> agency;
        private readonly ReportedField<DetainerIssuer, IssuerRole> role;
        private readonly OptionalField<DetainerIssuer, string> roleRaw;
        private readonly ReportedField<DetainerIssuer, string> office;

        internal IssuerShape()
        {
            agency = Optional("agency", Codecs.Name, r => r.Agency);
            role = Reported("role", Codecs.Code(Codes.IssuerRoles), r => r.Role);
            roleRaw = Optional("roleRaw", Codecs.Words, r => r.RoleRaw);
            office = Reported("office", Codecs.Name, r => r.Office);
        }

        protected override DetainerIssuer Build(Values values) => new()
        {
            Agency = agency.Of(values),
            Role = role.Of(values),
            RoleRaw = roleRaw.Of(values),
            Office = office.Of(values),
        };
    }

    private sealed class WarrantShape : Shape<Warrant>
    {
        private readonly RequiredField<Warrant, WarrantForm> form;
        private readonly OptionalField<Warrant, string> formRaw;
        private readonly ReportedField<Warrant, ReportedTime> signedAt;
        private readonly ReportedField<Warrant, IssuerRole> issuerRole;
        private readonly OptionalField<Warrant, string> issuerRoleRaw;
        private readonly ReportedField<Warrant, LocalDate> chargingDocumentOn;
        private readonly OptionalValueField<Warrant, bool> chargingDocument;
        private readonly ReportedField<Warrant, LocalDate> finalOrderOn;
        private readonly OptionalValueField<Warrant, bool> finalOrder;
        private readonly ReportedField<Warrant, ReportedTime> servedAt;
        private readonly ReportedField<Warrant, IssuerRole> servedBy;
        private readonly OptionalField<Warrant, string> servedByRaw;
        private readonly OptionalValueField<Warrant, bool> served;
        private readonly OptionalValueField<Warrant, bool> signed;

        internal WarrantShape()
        {
            form = Required("form", Codecs.Code(Codes.WarrantForms), r => r.Form);
            formRaw = Optional("formRaw", Codecs.Words, r => r.FormRaw);
            signedAt = Reported("signedAt", Codecs.Time, r => r.SignedAt);
            issuerRole = Reported("issuerRole", Codecs.Code(Codes.IssuerRoles), r => r.IssuerRole);
            issuerRoleRaw = Optional("issuerRoleRaw", Codecs.Words, r => r.IssuerRoleRaw);
            chargingDocumentOn = Reported("chargingDocumentOn", Codecs.Day, r => r.ChargingDocumentOn);
            chargingDocument = OptionalValue("chargingDocument", Codecs.Flag, r => r.ChargingDocument);
            finalOrderOn = Reported("finalOrderOn", Codecs.Day, r => r.FinalOrderOn);
            finalOrder = OptionalValue("finalOrder", Codecs.Flag, r => r.FinalOrder);
            servedAt = Reported("servedAt", Codecs.Time, r => r.ServedAt);
            servedBy = Reported("servedBy", Codecs.Code(Codes.IssuerRoles), r => r.ServedBy);
            servedByRaw = Optional("servedByRaw", Codecs.Words, r => r.ServedByRaw);
            served = OptionalValue("served", Codecs.Flag, r => r.Served);
            signed = OptionalValue("signed", Codecs.Flag, r => r.Signed);
        }

        protected override Warrant Build(Values values) => new()
        {
            Form = form.Of(values),
            FormRaw = formRaw.Of(values),
            SignedAt = signedAt.Of(values),
            IssuerRole = issuerRole.Of(values),
            IssuerRoleRaw = issuerRoleRaw.Of(values),
            ChargingDocumentOn = chargingDocumentOn.Of(values),
            ChargingDocument = chargingDocument.Of(values),
            FinalOrderOn = finalOrderOn.Of(values),
            FinalOrder = finalOrder.Of(values),
            ServedAt = servedAt.Of(values),
            ServedBy = servedBy.Of(values),
            ServedByRaw = servedByRaw.Of(values),
            Served = served.Of(values),
            Signed = signed.Of(values),
        };
    }

    private sealed class DetainerShape : Shape<Detainer>
    {
        private readonly RequiredField<Detainer, RecordId> detainerId;
        private readonly RequiredField<Detainer, DetainerForm> form;
        private readonly OptionalField<Detainer, string> formRaw;
        private readonly OptionalField<Detainer, string> edition;
        private readonly ReportedField<Detainer, DetainerRequest> request;
        private readonly OptionalField<Detainer, string> requestRaw;
        private readonly ReportedField<Detainer, ReportedTime> issuedAt;
        private readonly ReportedField<Detainer, ReportedTime> receivedAt;
        private readonly OptionalValueField<Detainer, bool> received;
        private readonly OptionalField<Detainer, DetainerIssuer> issuer;
        private readonly OptionalField<Detainer, ValueList<ProbableCauseBasis>> probableCause;
        private readonly OptionalField<Detainer, string> probableCauseRaw;
        private readonly OptionalField<Detainer, ValueList<DetainerBox>> boxes;
        private readonly OptionalField<Detainer, string> boxesRaw;
        private readonly OptionalValueField<Detainer, bool> convictionOnly;
        private readonly OptionalField<Detainer, Warrant> warrant;
        private readonly OptionalValueField<Detainer, bool> warrantAttached;
        private readonly OptionalValueField<Detainer, bool> i203;
        private readonly ReportedField<Detainer, ReportedTime> neutralReviewAt;
        private readonly OptionalValueField<Detainer, bool> neutralReview;
        private readonly ReportedField<Detainer, ReportedTime> servedOnSubjectAt;
        private readonly OptionalValueField<Detainer, bool> servedOnSubject;
        private readonly OptionalValueField<Detainer, RecordId> supersedes;
        private readonly ReportedField<Detainer, ReportedTime> endedAt;
        private readonly ReportedField<Detainer, DetainerEndReason> endReason;
        private readonly OptionalField<Detainer, string> endReasonRaw;

        internal DetainerShape()
        {
            detainerId = Required("detainerId", Codecs.Id<RecordId>(), r => r.DetainerId);
            form = Required("form", Codecs.Code(Codes.DetainerForms), r => r.Form);
            formRaw = Optional("formRaw", Codecs.Words, r => r.FormRaw);
            edition = Optional("edition", Codecs.Short, r => r.Edition);
            request = Reported("request", Codecs.Code(Codes.DetainerRequests), r => r.Request);
            requestRaw = Optional("requestRaw", Codecs.Words, r => r.RequestRaw);
            issuedAt = Reported("issuedAt", Codecs.Time, r => r.IssuedAt);
            receivedAt = Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            received = OptionalValue("received", Codecs.Flag, r => r.Received);
            issuer = Optional("issuer", Issuer, r => r.Issuer);
            probableCause = Optional("probableCause", Codecs.List(Codecs.Code(Codes.ProbableCauseBases)), r => r.ProbableCause);
            probableCauseRaw = Optional("probableCauseRaw", Codecs.Words, r => r.ProbableCauseRaw);
            boxes = Optional("boxes", Codecs.List(Codecs.Code(Codes.DetainerBoxes)), r => r.Boxes);
            boxesRaw = Optional("boxesRaw", Codecs.Words, r => r.BoxesRaw);
            convictionOnly = OptionalValue("convictionOnly", Codecs.Flag, r => r.ConvictionOnly);
            warrant = Optional("warrant", Warrant, r => r.Warrant);
            warrantAttached = OptionalValue("warrantAttached", Codecs.Flag, r => r.WarrantAttached);
            i203 = OptionalValue("i203", Codecs.Flag, r => r.I203);
            neutralReviewAt = Reported("neutralReviewAt", Codecs.Time, r => r.NeutralReviewAt);
            neutralReview = OptionalValue("neutralReview", Codecs.Flag, r => r.NeutralReview);
            servedOnSubjectAt = Reported("servedOnSubjectAt", Codecs.Time, r => r.ServedOnSubjectAt);
            servedOnSubject = OptionalValue("servedOnSubject", Codecs.Flag, r => r.ServedOnSubject);
            supersedes = OptionalValue("supersedes", Codecs.Id<RecordId>(), r => r.Supersedes);
            endedAt = Reported("endedAt", Codecs.Time, r => r.EndedAt);
            endReason = Reported("endReason", Codecs.Code(Codes.DetainerEndReasons), r => r.EndReason);
            endReasonRaw = Optional("endReasonRaw", Codecs.Words, r => r.EndReasonRaw);
        }

        protected override Detainer Build(Values values) => new()
        {
            DetainerId = detainerId.Of(values),
            Form = form.Of(values),
            FormRaw = formRaw.Of(values),
            Edition = edition.Of(values),
            Request = request.Of(values),
            RequestRaw = requestRaw.Of(values),
            IssuedAt = issuedAt.Of(values),
            ReceivedAt = receivedAt.Of(values),
            Received = received.Of(values),
            Issuer = issuer.Of(values),
            ProbableCause = probableCause.Of(values),
            ProbableCauseRaw = probableCauseRaw.Of(values),
            Boxes = boxes.Of(values),
            BoxesRaw = boxesRaw.Of(values),
            ConvictionOnly = convictionOnly.Of(values),
            Warrant = warrant.Of(values),
            WarrantAttached = warrantAttached.Of(values),
            I203 = i203.Of(values),
            NeutralReviewAt = neutralReviewAt.Of(values),
            NeutralReview = neutralReview.Of(values),
            ServedOnSubjectAt = servedOnSubjectAt.Of(values),
            ServedOnSubject = servedOnSubject.Of(values),
            Supersedes = supersedes.Of(values),
            EndedAt = endedAt.Of(values),
            EndReason = endReason.Of(values),
            EndReasonRaw = endReasonRaw.Of(values),
        };
    }

    private sealed class PartyShape : Shape<TransferParty>
    {
        private readonly RequiredField<TransferParty, CustodianKind> kind;
        private readonly OptionalField<TransferParty, string> kindRaw;
        private readonly ReportedField<TransferParty, string> name;

        internal PartyShape()
        {
            kind = Required("kind", Codecs.Code(Codes.CustodianKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            name = Reported("name", Codecs.Name, r => r.Name);
        }

        protected override TransferParty Build(Values values) => new()
        {
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            Name = name.Of(values),
        };
    }

    private sealed class TransferShape : Shape<Transfer>
    {
        private readonly RequiredField<Transfer, RecordId> transferId;
        private readonly ReportedField<Transfer, ReportedTime> at;
        private readonly ReportedField<Transfer, ReportedTime> receivedAt;
        private readonly OptionalField<Transfer, TransferParty> from;
        private readonly RequiredField<Transfer, TransferParty> to;
        private readonly ReportedField<Transfer, TransferAuthority> authority;
        private readonly OptionalField<Transfer, string> authorityRaw;
        private readonly OptionalValueField<Transfer, RecordId> detainerId;
        private readonly OptionalField<Transfer, string> place;
        private readonly OptionalValueField<Transfer, bool> inPlace;
        private readonly ReportedField<Transfer, TransferDocument> documentedBy;
        private readonly OptionalField<Transfer, string> documentedByRaw;

        internal TransferShape()
        {
            transferId = Required("transferId", Codecs.Id<RecordId>(), r => r.TransferId);
            at = Reported("at", Codecs.Time, r => r.At);
            receivedAt = Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            from = Optional("from", Party, r => r.From);
            to = Required("to", Party, r => r.To);
            authority = Reported("authority", Codecs.Code(Codes.TransferAuthorities), r => r.Authority);
            authorityRaw = Optional("authorityRaw", Codecs.Words, r => r.AuthorityRaw);
            detainerId = OptionalValue("detainerId", Codecs.Id<RecordId>(), r => r.DetainerId);
            place = Optional("place", Codecs.Name, r => r.Place);
            inPlace = OptionalValue("inPlace", Codecs.Flag, r => r.InPlace);
            documentedBy = Reported("documentedBy", Codecs.Code(Codes.TransferDocuments), r => r.DocumentedBy);
            documentedByRaw = Optional("documentedByRaw", Codecs.Words, r => r.DocumentedByRaw);
        }

        protected override Transfer Build(Values values) => new()
        {
            TransferId = transferId.Of(values),
            At = at.Of(values),
            ReceivedAt = receivedAt.Of(values),
            From = from.Of(values),
            To = to.Of(values) ?? new TransferParty { Kind = CustodianKind.Other },
            Authority = authority.Of(values),
            AuthorityRaw = authorityRaw.Of(values),
            DetainerId = detainerId.Of(values),
            Place = place.Of(values),
            InPlace = inPlace.Of(values),
            DocumentedBy = documentedBy.Of(values),
            DocumentedByRaw = documentedByRaw.Of(values),
        };
    }

    private sealed class CaseShape : Shape<CustodyCase>
    {
        private readonly RequiredField<CustodyCase, CaseId> caseId;
        private readonly ReportedField<CustodyCase, SubjectPseudonym> subject;
        private readonly OptionalValueField<CustodyCase, ReleaseId> release;
        private readonly RequiredField<CustodyCase, Jurisdiction> jurisdiction;
        private readonly ReportedField<CustodyCase, CountyGeoid> county;
        private readonly RequiredField<CustodyCase, Custodian> custodian;
        private readonly OptionalField<CustodyCase, Agency> arrestingAgency;
        private readonly RequiredField<CustodyCase, ReportedTime> bookedAt;
        private readonly ReportedField<CustodyCase, ReportedTime> leftCustodyAt;
        private readonly OptionalValueField<CustodyCase, ReportedTime> asOf;
        private readonly OptionalField<CustodyCase, ValueList<Ground>> grounds;
        private readonly OptionalField<CustodyCase, ValueList<Bail>> bail;
        private readonly OptionalField<CustodyCase, ValueList<Detainer>> detainers;
        private readonly OptionalField<CustodyCase, ValueList<Transfer>> transfers;
        private readonly OptionalField<CustodyCase, ValueList<HoldEvent>> holdEvents;
        private readonly OptionalField<CustodyCase, IceContact> iceContact;
        private readonly OptionalField<CustodyCase, ValueList<Conviction>> convictions;
        private readonly OptionalField<CustodyCase, ValueList<LegalCondition>> conditions;
        private readonly OptionalField<CustodyCase, CitizenshipEvidence> citizenshipEvidence;
        private readonly OptionalField<CustodyCase, ValueList<Notice>> notices;
        private readonly OptionalField<CustodyCase, ValueList<DelayReason>> delayReasons;
        private readonly OptionalField<CustodyCase, ValueList<FacilityMove>> facilityMoves;
        private readonly OptionalField<CustodyCase, ValueList<AgreementId>> agreementIds;
        private readonly OptionalField<CustodyCase, ValueList<Correction>> corrections;
        private readonly OptionalField<CustodyCase, ValueList<Source>> sources;

        internal CaseShape()
        {
            Required("schema", new ConstantCodec(CustodyCase.Schema), _ => CustodyCase.Schema);
            caseId = Required("caseId", Codecs.Id<CaseId>(), r => r.CaseId);
            subject = Reported("subject", Codecs.Id<SubjectPseudonym>(), r => r.Subject);
            release = OptionalValue("release", Codecs.Id<ReleaseId>(), r => r.Release);
            jurisdiction = Required("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            county = Reported("county", Codecs.Id<CountyGeoid>(), r => r.County);
            custodian = Required("custodian", Custodian, r => r.Custodian);
            arrestingAgency = Optional("arrestingAgency", Agency, r => r.ArrestingAgency);
            bookedAt = Required("bookedAt", Codecs.Time, r => r.BookedAt);
            leftCustodyAt = Reported("leftCustodyAt", Codecs.Time, r => r.LeftCustodyAt);
            asOf = OptionalValue("asOf", Codecs.Time, r => r.AsOf);
            grounds = Optional("grounds", Codecs.List(Ground), r => r.Grounds);
            bail = Optional("bail", Codecs.List(Bail), r => r.Bail);
            detainers = Optional("detainers", Codecs.List(Detainer), r => r.Detainers);
            transfers = Optional("transfers", Codecs.List(Transfer), r => r.Transfers);
            holdEvents = Optional("holdEvents", Codecs.List(HoldEvent), r => r.HoldEvents);
            iceContact = Optional("iceContact", IceContact, r => r.IceContact);
            convictions = Optional("convictions", Codecs.List(Conviction), r => r.Convictions);
            conditions = Optional("conditions", Codecs.List(LegalCondition), r => r.Conditions);
            citizenshipEvidence = Optional("citizenshipEvidence", CitizenshipEvidence, r => r.CitizenshipEvidence);
            notices = Optional("notices", Codecs.List(Notice), r => r.Notices);
            delayReasons = Optional("delayReasons", Codecs.List(DelayReason), r => r.DelayReasons);
            facilityMoves = Optional("facilityMoves", Codecs.List(FacilityMove), r => r.FacilityMoves);
            agreementIds = Optional("agreementIds", Codecs.List(Codecs.Id<AgreementId>()), r => r.AgreementIds);
            corrections = Optional("corrections", Codecs.List(Correction), r => r.Corrections);
            sources = Optional("sources", Codecs.List(Source), r => r.Sources);
        }

        protected override CustodyCase Build(Values values) => new()
        {
            CaseId = caseId.Of(values),
            Subject = subject.Of(values),
            Release = release.Of(values),
            Jurisdiction = jurisdiction.Of(values),
            County = county.Of(values),
            Custodian = custodian.Of(values)!,
            ArrestingAgency = arrestingAgency.Of(values),
            BookedAt = bookedAt.Of(values),
            LeftCustodyAt = leftCustodyAt.Of(values),
            AsOf = asOf.Of(values),
            Grounds = grounds.Of(values),
            Bail = bail.Of(values),
            Detainers = detainers.Of(values),
            Transfers = transfers.Of(values),
            HoldEvents = holdEvents.Of(values),
            IceContact = iceContact.Of(values),
            Convictions = convictions.Of(values),
            Conditions = conditions.Of(values),
            CitizenshipEvidence = citizenshipEvidence.Of(values),
            Notices = notices.Of(values),
            DelayReasons = delayReasons.Of(values),
            FacilityMoves = facilityMoves.Of(values),
            AgreementIds = agreementIds.Of(values),
            Corrections = corrections.Of(values),
            Sources = sources.Of(values),
        };
    }
}
