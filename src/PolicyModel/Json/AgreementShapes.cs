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
        private readonly ReportedField<ScaapInmate, int> days;
        private readonly ReportedField<ScaapInmate, int> felonies;
        private readonly ReportedField<ScaapInmate, int> misdemeanors;

        internal ScaapInmateShape()
        {
            days = Reported("days", Codecs.Count, r => r.Days);
            felonies = Reported("felonies", Codecs.Count, r => r.Felonies);
            misdemeanors = Reported("misdemeanors", Codecs.Count, r => r.Misdemeanors);
        }

        protected override ScaapInmate Build(Values values) => new()
        {
            Days = days.Of(values),
            Felonies = felonies.Of(values),
            Misdemeanors = misdemeanors.Of(values),
        };
    }

    private sealed class OfficerPayShape : Shape<OfficerPay>
    {
        private readonly RequiredField<OfficerPay, SubjectPseudonym> officer;
        private readonly ReportedField<OfficerPay, Money> annualSalary;
        private readonly ReportedField<OfficerPay, decimal> share;
        private readonly ReportedField<OfficerPay, LocalDate> from;
        private readonly ReportedField<OfficerPay, LocalDate> to;

        internal OfficerPayShape()
        {
            officer = Required("officer", Codecs.Id<SubjectPseudonym>(), r => r.Officer);
            annualSalary = Reported("annualSalary", Codecs.Money, r => r.AnnualSalary);
            share = Reported("share", Codecs.Percent, r => r.Share);
            from = Reported("from", Codecs.Day, r => r.From);
            to = Reported("to", Codecs.Day, r => r.To);
        }

        protected override OfficerPay Build(Values values) => new()
        {
            Officer = officer.Of(values),
            AnnualSalary = annualSalary.Of(values),
            Share = share.Of(values),
            From = from.Of(values),
            To = to.Of(values),
        };
    }

    private sealed class ComplaintShape : Shape<Complaint>
    {
        private readonly ReportedField<Complaint, ReportedTime> receivedAt;
        private readonly ReportedField<Complaint, ReportedTime> toldFederalAt;
        private readonly OptionalValueField<Complaint, bool> toldFederal;
        private readonly ReportedField<Complaint, LocalDate> resolvedOn;
        private readonly OptionalValueField<Complaint, bool> resolved;
        private readonly ReportedField<Complaint, LocalDate> resultToldOn;

        internal ComplaintShape()
        {
            receivedAt = Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            toldFederalAt = Reported("toldFederalAt", Codecs.Time, r => r.ToldFederalAt);
            toldFederal = OptionalValue("toldFederal", Codecs.Flag, r => r.ToldFederal);
            resolvedOn = Reported("resolvedOn", Codecs.Day, r => r.ResolvedOn);
            resolved = OptionalValue("resolved", Codecs.Flag, r => r.Resolved);
            resultToldOn = Reported("resultToldOn", Codecs.Day, r => r.ResultToldOn);
        }

        protected override Complaint Build(Values values) => new()
        {
            ReceivedAt = receivedAt.Of(values),
            ToldFederalAt = toldFederalAt.Of(values),
            ToldFederal = toldFederal.Of(values),
            ResolvedOn = resolvedOn.Of(values),
            Resolved = resolved.Of(values),
            ResultToldOn = resultToldOn.Of(values),
        };
    }

    private sealed class AgencyReferenceShape : Shape<AgencyReference>
    {
        private readonly RequiredField<AgencyReference, string> name;
        private readonly RequiredField<AgencyReference, Jurisdiction> jurisdiction;
        private readonly ReportedField<AgencyReference, AgencyLevel> level;
        private readonly OptionalField<AgencyReference, string> levelRaw;
        private readonly ReportedField<AgencyReference, Ori> ori;
        private readonly ReportedField<AgencyReference, Uei> uei;
        private readonly ReportedField<AgencyReference, CountyGeoid> county;
        private readonly ReportedField<AgencyReference, PlaceGeoid> place;
        private readonly ReportedField<AgencyReference, GnisId> gnis;

        internal AgencyReferenceShape()
        {
            name = Required("name", Codecs.Name, r => r.Name);
            jurisdiction = Required("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            level = Reported("level", Codecs.Code(Codes.AgencyLevels), r => r.Level);
            levelRaw = Optional("levelRaw", Codecs.Words, r => r.LevelRaw);
            ori = Reported("ori", Codecs.Id<Ori>(), r => r.Ori);
            uei = Reported("uei", Codecs.Id<Uei>(), r => r.Uei);
            county = Reported("county", Codecs.Id<CountyGeoid>(), r => r.County);
            place = Reported("place", Codecs.Id<PlaceGeoid>(), r => r.Place);
            gnis = Reported("gnis", Codecs.Id<GnisId>(), r => r.Gnis);
        }

        protected override AgencyReference Build(Values values) => new()
        {
            Name = name.Of(values) ?? "",
            Jurisdiction = jurisdiction.Of(values),
            Level = level.Of(values),
            LevelRaw = levelRaw.Of(values),
            Ori = ori.Of(values),
            Uei = uei.Of(values),
            County = county.Of(values),
            Place = place.Of(values),
            Gnis = gnis.Of(values),
        };
    }

    private sealed class AwardInstrumentShape : Shape<AwardInstrument>
    {
        private readonly RequiredField<AwardInstrument, AwardInstrumentKind> kind;
        private readonly OptionalField<AwardInstrument, string> kindRaw;
        private readonly RequiredField<AwardInstrument, string> value;
        private readonly ReportedField<AwardInstrument, AwardKey> awardKey;

        internal AwardInstrumentShape()
        {
            kind = Required("kind", Codecs.Code(Codes.AwardInstrumentKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            value = Required("value", Codecs.AwardNumber, r => r.Value);
            awardKey = Reported("awardKey", Codecs.Id<AwardKey>(), r => r.AwardKey);
        }

        protected override AwardInstrument Build(Values values) => new()
        {
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            Value = value.Of(values) ?? "",
            AwardKey = awardKey.Of(values),
        };
    }

    private sealed class SignatureShape : Shape<Signature>
    {
        private readonly ReportedField<Signature, string> title;
        private readonly ReportedField<Signature, LocalDate> signedOn;

        internal SignatureShape()
        {
            title = Reported("title", Codecs.Name, r => r.Title);
            signedOn = Reported("signedOn", Codecs.Day, r => r.SignedOn);
        }

        protected override Signature Build(Values values) => new()
        {
            Title = title.Of(values),
            SignedOn = signedOn.Of(values),
        };
    }

    private sealed class TerminationShape : Shape<Termination>
    {
        private readonly ReportedField<Termination, LocalDate> noticeGivenOn;
        private readonly ReportedField<Termination, LocalDate> noticeReceivedOn;
        private readonly ReportedField<Termination, LocalDate> effectiveOn;
        private readonly ReportedField<Termination, TerminationParty> givenBy;
        private readonly OptionalField<Termination, string> givenByRaw;
        private readonly OptionalField<Termination, string> reason;
        private readonly OptionalField<Termination, ValueList<NoticeElement>> noticeStates;
        private readonly OptionalField<Termination, string> noticeStatesRaw;
        private readonly OptionalValueField<Termination, bool> exigent;
        private readonly ReportedField<Termination, LocalDate> postedOn;
        private readonly OptionalField<Termination, Approval> approval;

        internal TerminationShape()
        {
            noticeGivenOn = Reported("noticeGivenOn", Codecs.Day, r => r.NoticeGivenOn);
            noticeReceivedOn = Reported("noticeReceivedOn", Codecs.Day, r => r.NoticeReceivedOn);
            effectiveOn = Reported("effectiveOn", Codecs.Day, r => r.EffectiveOn);
            givenBy = Reported("givenBy", Codecs.Code(Codes.TerminationParties), r => r.GivenBy);
            givenByRaw = Optional("givenByRaw", Codecs.Words, r => r.GivenByRaw);
            reason = Optional("reason", Codecs.Words, r => r.Reason);
            noticeStates = Optional("noticeStates", Codecs.List(Codecs.Code(Codes.NoticeElements)), r => r.NoticeStates);
            noticeStatesRaw = Optional("noticeStatesRaw", Codecs.Words, r => r.NoticeStatesRaw);
            exigent = OptionalValue("exigent", Codecs.Flag, r => r.Exigent);
            postedOn = Reported("postedOn", Codecs.Day, r => r.PostedOn);
            approval = Optional("approval", AgreementShapes.Approval, r => r.Approval);
        }

        protected override Termination Build(Values values) => new()
        {
            NoticeGivenOn = noticeGivenOn.Of(values),
            NoticeReceivedOn = noticeReceivedOn.Of(values),
            EffectiveOn = effectiveOn.Of(values),
            GivenBy = givenBy.Of(values),
            GivenByRaw = givenByRaw.Of(values),
            Reason = reason.Of(values),
            NoticeStates = noticeStates.Of(values),
            NoticeStatesRaw = noticeStatesRaw.Of(values),
            Exigent = exigent.Of(values),
            PostedOn = postedOn.Of(values),
            Approval = approval.Of(values),
        };
    }

    private sealed class SuspensionShape : Shape<Suspension>
    {
        private readonly RequiredField<Suspension, LocalDate> from;
        private readonly ReportedField<Suspension, LocalDate> to;
        private readonly OptionalField<Suspension, string> reason;
        private readonly OptionalField<Suspension, string> length;
        private readonly OptionalField<Suspension, string> responseChannel;
        private readonly OptionalField<Suspension, ValueList<NoticeElement>> noticeStates;
        private readonly OptionalField<Suspension, string> noticeStatesRaw;

        internal SuspensionShape()
        {
            from = Required("from", Codecs.Day, r => r.From);
            to = Reported("to", Codecs.Day, r => r.To);
            reason = Optional("reason", Codecs.Words, r => r.Reason);
            length = Optional("length", Codecs.Words, r => r.Length);
            responseChannel = Optional("responseChannel", Codecs.Words, r => r.ResponseChannel);
            noticeStates = Optional("noticeStates", Codecs.List(Codecs.Code(Codes.NoticeElements)), r => r.NoticeStates);
            noticeStatesRaw = Optional("noticeStatesRaw", Codecs.Words, r => r.NoticeStatesRaw);
        }

        protected override Suspension Build(Values values) => new()
        {
            From = from.Of(values),
            To = to.Of(values),
            Reason = reason.Of(values),
            Length = length.Of(values),
            ResponseChannel = responseChannel.Of(values),
            NoticeStates = noticeStates.Of(values),
            NoticeStatesRaw = noticeStatesRaw.Of(values),
        };
    }

    private sealed class CapShape : Shape<Cap>
    {
        private readonly RequiredField<Cap, FundingCategory> category;
        private readonly OptionalField<Cap, string> categoryRaw;
        private readonly OptionalField<Cap, string> unit;
        private readonly OptionalValueField<Cap, bool> perUnit;
        private readonly RequiredField<Cap, Money> limit;
        private readonly RequiredField<Cap, CapPeriod> period;
        private readonly OptionalField<Cap, string> periodRaw;
        private readonly OptionalField<Cap, string> source;
        private readonly ReportedField<Cap, FigureBasis> basis;
        private readonly OptionalField<Cap, string> basisRaw;

        internal CapShape()
        {
            category = Required("category", Codecs.Code(Codes.FundingCategories), r => r.Category);
            categoryRaw = Optional("categoryRaw", Codecs.Words, r => r.CategoryRaw);
            unit = Optional("unit", Codecs.Short, r => r.Unit);
            perUnit = OptionalValue("perUnit", Codecs.Flag, r => r.PerUnit);
            limit = Required("limit", Codecs.Money, r => r.Limit);
            period = Required("period", Codecs.Code(Codes.CapPeriods), r => r.Period);
            periodRaw = Optional("periodRaw", Codecs.Words, r => r.PeriodRaw);
            source = Optional("source", Codecs.Words, r => r.Source);
            basis = Reported("basis", Codecs.Code(Codes.FigureBases), r => r.Basis);
            basisRaw = Optional("basisRaw", Codecs.Words, r => r.BasisRaw);
        }

        protected override Cap Build(Values values) => new()
        {
            Category = category.Of(values),
            CategoryRaw = categoryRaw.Of(values),
            Unit = unit.Of(values),
            PerUnit = perUnit.Of(values),
            Limit = limit.Of(values),
            Period = period.Of(values),
            PeriodRaw = periodRaw.Of(values),
            Source = source.Of(values),
            Basis = basis.Of(values),
            BasisRaw = basisRaw.Of(values),
        };
    }

    private sealed class FundingLineShape : Shape<FundingLine>
    {
        private readonly RequiredField<FundingLine, RecordId> lineId;
        private readonly RequiredField<FundingLine, FundingCategory> category;
        private readonly OptionalField<FundingLine, string> categoryRaw;
        private readonly RequiredField<FundingLine, FigureBasis> basis;
        private readonly OptionalField<FundingLine, string> basisRaw;
        private readonly ReportedField<FundingLine, Money> amount;
        private readonly ReportedField<FundingLine, decimal> quantity;
        private readonly OptionalField<FundingLine, string> unit;
        private readonly ReportedField<FundingLine, Money> unitAmount;
        private readonly ReportedField<FundingLine, LocalDate> incurredFrom;
        private readonly ReportedField<FundingLine, LocalDate> incurredTo;
        private readonly ReportedField<FundingLine, int> fiscalYear;
        private readonly ReportedField<FundingLine, int> quarter;
        private readonly ReportedField<FundingLine, SubjectPseudonym> officer;
        private readonly ReportedField<FundingLine, string> invoiceId;
        private readonly ReportedField<FundingLine, LocalDate> paidOn;
        private readonly OptionalField<FundingLine, ValueList<string>> documents;
        private readonly OptionalValueField<FundingLine, bool> claimedElsewhere;

        internal FundingLineShape()
        {
            lineId = Required("lineId", Codecs.Id<RecordId>(), r => r.LineId);
            category = Required("category", Codecs.Code(Codes.FundingCategories), r => r.Category);
            categoryRaw = Optional("categoryRaw", Codecs.Words, r => r.CategoryRaw);
            basis = Required("basis", Codecs.Code(Codes.FigureBases), r => r.Basis);
            basisRaw = Optional("basisRaw", Codecs.Words, r => r.BasisRaw);
            amount = Reported("amount", Codecs.Money, r => r.Amount);
            quantity = Reported("quantity", Codecs.Quantity, r => r.Quantity);
            unit = Optional("unit", Codecs.Short, r => r.Unit);
            unitAmount = Reported("unitAmount", Codecs.Money, r => r.UnitAmount);
            incurredFrom = Reported("incurredFrom", Codecs.Day, r => r.IncurredFrom);
            incurredTo = Reported("incurredTo", Codecs.Day, r => r.IncurredTo);
            fiscalYear = Reported("fiscalYear", Codecs.Year, r => r.FiscalYear);
            quarter = Reported("quarter", Codecs.Quarter, r => r.Quarter);
            officer = Reported("officer", Codecs.Id<SubjectPseudonym>(), r => r.Officer);
            invoiceId = Reported("invoiceId", Codecs.Short, r => r.InvoiceId);
            paidOn = Reported("paidOn", Codecs.Day, r => r.PaidOn);
            documents = Optional("documents", Codecs.List(Codecs.Words), r => r.Documents);
            claimedElsewhere = OptionalValue("claimedElsewhere", Codecs.Flag, r => r.ClaimedElsewhere);
        }

        protected override FundingLine Build(Values values) => new()
        {
            LineId = lineId.Of(values),
            Category = category.Of(values),
            CategoryRaw = categoryRaw.Of(values),
            Basis = basis.Of(values),
            BasisRaw = basisRaw.Of(values),
            Amount = amount.Of(values),
            Quantity = quantity.Of(values),
            Unit = unit.Of(values),
            UnitAmount = unitAmount.Of(values),
            IncurredFrom = incurredFrom.Of(values),
            IncurredTo = incurredTo.Of(values),
            FiscalYear = fiscalYear.Of(values),
            Quarter = quarter.Of(values),
            Officer = officer.Of(values),
            InvoiceId = invoiceId.Of(values),
            PaidOn = paidOn.Of(values),
            Documents = documents.Of(values),
            ClaimedElsewhere = claimedElsewhere.Of(values),
        };
    }

    private sealed class ApprovalShape : Shape<Approval>
    {
        private readonly ReportedField<Approval, ApprovalRequirement> requirement;
        private readonly OptionalField<Approval, string> requirementRaw;
        private readonly OptionalField<Approval, string> body;
        private readonly OptionalField<Approval, string> docket;
        private readonly ReportedField<Approval, LocalDate> approvedOn;
        private readonly ReportedField<Approval, int> votesFor;
        private readonly ReportedField<Approval, int> votesAgainst;
        private readonly ReportedField<Approval, LocalDate> hearingOn;
        private readonly ReportedField<Approval, int> noticeDays;
        private readonly OptionalValueField<Approval, bool> given;

        internal ApprovalShape()
        {
            requirement = Reported("requirement", Codecs.Code(Codes.ApprovalRequirements), r => r.Requirement);
            requirementRaw = Optional("requirementRaw", Codecs.Words, r => r.RequirementRaw);
            body = Optional("body", Codecs.Name, r => r.Body);
            docket = Optional("docket", Codecs.Short, r => r.Docket);
            approvedOn = Reported("approvedOn", Codecs.Day, r => r.ApprovedOn);
            votesFor = Reported("votesFor", Codecs.Count, r => r.VotesFor);
            votesAgainst = Reported("votesAgainst", Codecs.Count, r => r.VotesAgainst);
            hearingOn = Reported("hearingOn", Codecs.Day, r => r.HearingOn);
            noticeDays = Reported("noticeDays", Codecs.Count, r => r.NoticeDays);
            given = OptionalValue("given", Codecs.Flag, r => r.Given);
        }

        protected override Approval Build(Values values) => new()
        {
            Requirement = requirement.Of(values),
            RequirementRaw = requirementRaw.Of(values),
            Body = body.Of(values),
            Docket = docket.Of(values),
            ApprovedOn = approvedOn.Of(values),
            VotesFor = votesFor.Of(values),
            VotesAgainst = votesAgainst.Of(values),
            HearingOn = hearingOn.Of(values),
            NoticeDays = noticeDays.Of(values),
            Given = given.Of(values),
        };
    }

    private sealed class PublicationShape : Shape<Publication>
    {
        private readonly OptionalField<Publication, string> href;
        private readonly ReportedField<Publication, LocalDate> postedOn;
        private readonly ReportedField<Publication, LinkState> link;
        private readonly OptionalField<Publication, string> linkRaw;
        private readonly ReportedField<Publication, PublicationState> serviceAgreement;
        private readonly OptionalField<Publication, string> serviceAgreementRaw;

        internal PublicationShape()
        {
            href = Optional("href", Codecs.Words, r => r.Href);
            postedOn = Reported("postedOn", Codecs.Day, r => r.PostedOn);
            link = Reported("link", Codecs.Code(Codes.LinkStates), r => r.Link);
            linkRaw = Optional("linkRaw", Codecs.Words, r => r.LinkRaw);
            serviceAgreement = Reported("serviceAgreement", Codecs.Code(Codes.PublicationStates), r => r.ServiceAgreement);
            serviceAgreementRaw = Optional("serviceAgreementRaw", Codecs.Words, r => r.ServiceAgreementRaw);
        }

        protected override Publication Build(Values values) => new()
        {
            Href = href.Of(values),
            PostedOn = postedOn.Of(values),
            Link = link.Of(values),
            LinkRaw = linkRaw.Of(values),
            ServiceAgreement = serviceAgreement.Of(values),
            ServiceAgreementRaw = serviceAgreementRaw.Of(values),
        };
    }

    private sealed class BudgetLineShape : Shape<BudgetLine>
    {
        private readonly OptionalField<BudgetLine, string> line;
        private readonly OptionalField<BudgetLine, string> appropriation;
        private readonly ReportedField<BudgetLine, int> fiscalYear;
        private readonly OptionalValueField<BudgetLine, bool> entered;

        internal BudgetLineShape()
        {
            line = Optional("line", Codecs.Short, r => r.Line);
            appropriation = Optional("appropriation", Codecs.Short, r => r.Appropriation);
            fiscalYear = Reported("fiscalYear", Codecs.Year, r => r.FiscalYear);
            entered = OptionalValue("entered", Codecs.Flag, r => r.Entered);
        }

        protected override BudgetLine Build(Values values) => new()
        {
            Line = line.Of(values),
            Appropriation = appropriation.Of(values),
            FiscalYear = fiscalYear.Of(values),
            Entered = entered.Of(values),
        };
    }

    private sealed class SupervisionShape : Shape<Supervision>
    {
        private readonly ReportedField<Supervision, string> fieldOffice;
        private readonly ReportedField<Supervision, string> contactTitle;

        internal SupervisionShape()
        {
            fieldOffice = Reported("fieldOffice", Codecs.Name, r => r.FieldOffice);
            contactTitle = Reported("contactTitle", Codecs.Name, r => r.ContactTitle);
        }

        protected override Supervision Build(Values values) => new()
        {
            FieldOffice = fieldOffice.Of(values),
            ContactTitle = contactTitle.Of(values),
        };
    }

    private sealed class AddendumShape : Shape<Addendum>
    {
        private readonly ReportedField<Addendum, LocalDate> signedOn;
        private readonly RequiredField<Addendum, string> title;
        private readonly OptionalField<Addendum, string> href;

        internal AddendumShape()
        {
            signedOn = Reported("signedOn", Codecs.Day, r => r.SignedOn);
            title = Required("title", Codecs.Name, r => r.Title);
            href = Optional("href", Codecs.Words, r => r.Href);
        }

        protected override Addendum Build(Values values) => new()
        {
            SignedOn = signedOn.Of(values),
            Title = title.Of(values) ?? "",
            Href = href.Of(values),
        };
    }

    private sealed class AwardRecordShape : Shape<AwardRecord>
    {
        private readonly RequiredField<AwardRecord, int> fiscalYear;
        private readonly RequiredField<AwardRecord, int> quarter;
        private readonly ReportedField<AwardRecord, int> provided;
        private readonly ReportedField<AwardRecord, int> located;
        private readonly ReportedField<AwardRecord, decimal> rate;
        private readonly OptionalField<AwardRecord, string> tier;
        private readonly ReportedField<AwardRecord, Money> perOfficer;
        private readonly ReportedField<AwardRecord, int> officers;
        private readonly ReportedField<AwardRecord, Money> amount;

        internal AwardRecordShape()
        {
            fiscalYear = Required("fiscalYear", Codecs.Year, r => r.FiscalYear);
            quarter = Required("quarter", Codecs.Quarter, r => r.Quarter);
            provided = Reported("provided", Codecs.Count, r => r.Provided);
            located = Reported("located", Codecs.Count, r => r.Located);
            rate = Reported("rate", Codecs.Quantity, r => r.Rate);
            tier = Optional("tier", Codecs.Short, r => r.Tier);
            perOfficer = Reported("perOfficer", Codecs.Money, r => r.PerOfficer);
            officers = Reported("officers", Codecs.Count, r => r.Officers);
            amount = Reported("amount", Codecs.Money, r => r.Amount);
        }

        protected override AwardRecord Build(Values values) => new()
        {
            FiscalYear = fiscalYear.Of(values),
            Quarter = quarter.Of(values),
            Provided = provided.Of(values),
            Located = located.Of(values),
            Rate = rate.Of(values),
            Tier = tier.Of(values),
            PerOfficer = perOfficer.Of(values),
            Officers = officers.Of(values),
            Amount = amount.Of(values),
        };
    }

    private sealed class RatePeriodShape : Shape<RatePeriod>
    {
        private readonly RequiredField<RatePeriod, LocalDate> from;
        private readonly ReportedField<RatePeriod, LocalDate> to;
        private readonly ReportedField<RatePeriod, Money> dayRate;
        private readonly ReportedField<RatePeriod, int> guaranteedMinimum;

        internal RatePeriodShape()
        {
            from = Required("from", Codecs.Day, r => r.From);
            to = Reported("to", Codecs.Day, r => r.To);
            dayRate = Reported("dayRate", Codecs.Money, r => r.DayRate);
            guaranteedMinimum = Reported("guaranteedMinimum", Codecs.Count, r => r.GuaranteedMinimum);
        }

        protected override RatePeriod Build(Values values) => new()
        {
            From = from.Of(values),
            To = to.Of(values),
            DayRate = dayRate.Of(values),
            GuaranteedMinimum = guaranteedMinimum.Of(values),
        };
    }

    private sealed class HoldOrderShape : Shape<HoldOrder>
    {
        private readonly ReportedField<HoldOrder, Piid> orderPiid;
        private readonly ReportedField<HoldOrder, SubjectPseudonym> subject;
        private readonly ReportedField<HoldOrder, DetainerForm> detainerForm;
        private readonly OptionalField<HoldOrder, string> detainerFormRaw;
        private readonly OptionalValueField<HoldOrder, RecordId> detainerRef;
        private readonly ReportedField<HoldOrder, WarrantForm> warrantForm;
        private readonly OptionalField<HoldOrder, string> warrantFormRaw;
        private readonly OptionalValueField<HoldOrder, bool> i203;
        private readonly OptionalValueField<HoldOrder, RecordId> i203Ref;
        private readonly ReportedField<HoldOrder, ReportedTime> holdFrom;
        private readonly ReportedField<HoldOrder, ReportedTime> holdTo;
        private readonly ReportedField<HoldOrder, Money> paid;

        internal HoldOrderShape()
        {
            orderPiid = Reported("orderPiid", Codecs.Id<Piid>(), r => r.OrderPiid);
            subject = Reported("subject", Codecs.Id<SubjectPseudonym>(), r => r.Subject);
            detainerForm = Reported("detainerForm", Codecs.Code(Codes.DetainerForms), r => r.DetainerForm);
            detainerFormRaw = Optional("detainerFormRaw", Codecs.Words, r => r.DetainerFormRaw);
            detainerRef = OptionalValue("detainerRef", Codecs.Id<RecordId>(), r => r.DetainerRef);
            warrantForm = Reported("warrantForm", Codecs.Code(Codes.WarrantForms), r => r.WarrantForm);
            warrantFormRaw = Optional("warrantFormRaw", Codecs.Words, r => r.WarrantFormRaw);
            i203 = OptionalValue("i203", Codecs.Flag, r => r.I203);
            i203Ref = OptionalValue("i203Ref", Codecs.Id<RecordId>(), r => r.I203Ref);
            holdFrom = Reported("holdFrom", Codecs.Time, r => r.HoldFrom);
            holdTo = Reported("holdTo", Codecs.Time, r => r.HoldTo);
            paid = Reported("paid", Codecs.Money, r => r.Paid);
        }

        protected override HoldOrder Build(Values values) => new()
        {
            OrderPiid = orderPiid.Of(values),
            Subject = subject.Of(values),
            DetainerForm = detainerForm.Of(values),
            DetainerFormRaw = detainerFormRaw.Of(values),
            DetainerRef = detainerRef.Of(values),
            WarrantForm = warrantForm.Of(values),
            WarrantFormRaw = warrantFormRaw.Of(values),
            I203 = i203.Of(values),
            I203Ref = i203Ref.Of(values),
            HoldFrom = holdFrom.Of(values),
            HoldTo = holdTo.Of(values),
            Paid = paid.Of(values),
        };
    }

    private sealed class ProvidedItemShape : Shape<ProvidedItem>
    {
        private readonly RequiredField<ProvidedItem, RecordId> itemId;
        private readonly RequiredField<ProvidedItem, string> description;
        private readonly RequiredField<ProvidedItem, int> count;
        private readonly OptionalField<ProvidedItem, ValueList<string>> serials;
        private readonly ReportedField<ProvidedItem, int> modelYear;
        private readonly ReportedField<ProvidedItem, Money> cost;
        private readonly ReportedField<ProvidedItem, ItemCondition> condition;
        private readonly OptionalField<ProvidedItem, string> conditionRaw;
        private readonly ReportedField<ProvidedItem, TitleHolder> titleHolder;
        private readonly OptionalField<ProvidedItem, string> titleHolderRaw;
        private readonly ReportedField<ProvidedItem, LocalDate> titlePassesOn;
        private readonly OptionalValueField<ProvidedItem, bool> controlledProperty;
        private readonly ReportedField<ProvidedItem, VehicleUse> use;
        private readonly OptionalField<ProvidedItem, string> useRaw;
        private readonly OptionalField<ProvidedItem, string> disposal;

        internal ProvidedItemShape()
        {
            itemId = Required("itemId", Codecs.Id<RecordId>(), r => r.ItemId);
            description = Required("description", Codecs.Words, r => r.Description);
            count = Required("count", Codecs.Count, r => r.Count);
            serials = Optional("serials", Codecs.List(Codecs.Short), r => r.Serials);
            modelYear = Reported("modelYear", Codecs.Year, r => r.ModelYear);
            cost = Reported("cost", Codecs.Money, r => r.Cost);
            condition = Reported("condition", Codecs.Code(Codes.ItemConditions), r => r.Condition);
            conditionRaw = Optional("conditionRaw", Codecs.Words, r => r.ConditionRaw);
            titleHolder = Reported("titleHolder", Codecs.Code(Codes.TitleHolders), r => r.TitleHolder);
            titleHolderRaw = Optional("titleHolderRaw", Codecs.Words, r => r.TitleHolderRaw);
            titlePassesOn = Reported("titlePassesOn", Codecs.Day, r => r.TitlePassesOn);
            controlledProperty = OptionalValue("controlledProperty", Codecs.Flag, r => r.ControlledProperty);
            use = Reported("use", Codecs.Code(Codes.VehicleUses), r => r.Use);
            useRaw = Optional("useRaw", Codecs.Words, r => r.UseRaw);
            disposal = Optional("disposal", Codecs.Words, r => r.Disposal);
        }

        protected override ProvidedItem Build(Values values) => new()
        {
            ItemId = itemId.Of(values),
            Description = description.Of(values) ?? "",
            Count = count.Of(values),
            Serials = serials.Of(values),
            ModelYear = modelYear.Of(values),
            Cost = cost.Of(values),
            Condition = condition.Of(values),
            ConditionRaw = conditionRaw.Of(values),
            TitleHolder = titleHolder.Of(values),
            TitleHolderRaw = titleHolderRaw.Of(values),
            TitlePassesOn = titlePassesOn.Of(values),
            ControlledProperty = controlledProperty.Of(values),
            Use = use.Of(values),
            UseRaw = useRaw.Of(values),
            Disposal = disposal.Of(values),
        };
    }

    private sealed class Section287gMemorandumShape : AgreementShape<Section287gMemorandum>
    {
        private readonly RequiredField<Section287gMemorandum, Section287gModel> model;
        private readonly OptionalField<Section287gMemorandum, string> modelRaw;
        private readonly OptionalField<Section287gMemorandum, string> scope;
        private readonly ReportedField<Section287gMemorandum, int> nominatedCount;
        private readonly OptionalField<Section287gMemorandum, ValueList<SubjectPseudonym>> nominatedOfficers;
        private readonly OptionalField<Section287gMemorandum, string> trainingRules;
        private readonly OptionalField<Section287gMemorandum, Supervision> supervision;
        private readonly OptionalField<Section287gMemorandum, string> complaintTerms;
        private readonly OptionalField<Section287gMemorandum, ValueList<string>> publicContacts;
        private readonly OptionalValueField<Section287gMemorandum, bool> steeringCommittee;
        private readonly OptionalValueField<Section287gMemorandum, bool> interconnectionSigned;
        private readonly OptionalField<Section287gMemorandum, ValueList<Addendum>> addenda;
        private readonly OptionalValueField<Section287gMemorandum, AgreementId> supersededBy;
        private readonly ReportedField<Section287gMemorandum, LocalDate> listedSignedOn;
        private readonly OptionalField<Section287gMemorandum, ValueList<Complaint>> complaints;

        internal Section287gMemorandumShape()
            : base("section-287g-moa")
        {
            model = Required("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            modelRaw = Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            scope = Optional("scope", Codecs.Words, r => r.Scope);
            nominatedCount = Reported("nominatedCount", Codecs.Count, r => r.NominatedCount);
            nominatedOfficers = Optional("nominatedOfficers", Codecs.List(Codecs.Id<SubjectPseudonym>()), r => r.NominatedOfficers);
            trainingRules = Optional("trainingRules", Codecs.Words, r => r.TrainingRules);
            supervision = Optional("supervision", AgreementShapes.Supervision, r => r.Supervision);
            complaintTerms = Optional("complaintTerms", Codecs.Words, r => r.ComplaintTerms);
            publicContacts = Optional("publicContacts", Codecs.List(Codecs.Name), r => r.PublicContacts);
            steeringCommittee = OptionalValue("steeringCommittee", Codecs.Flag, r => r.SteeringCommittee);
            interconnectionSigned = OptionalValue("interconnectionSigned", Codecs.Flag, r => r.InterconnectionSigned);
            addenda = Optional("addenda", Codecs.List(AgreementShapes.Addendum), r => r.Addenda);
            supersededBy = OptionalValue("supersededBy", Codecs.Id<AgreementId>(), r => r.SupersededBy);
            listedSignedOn = Reported("listedSignedOn", Codecs.Day, r => r.ListedSignedOn);
            complaints = Optional("complaints", Codecs.List(AgreementShapes.Complaint), r => r.Complaints);
        }

        protected override Section287gMemorandum Build(Values values) => new(Common(values))
        {
            Model = model.Of(values),
            ModelRaw = modelRaw.Of(values),
            Scope = scope.Of(values),
            NominatedCount = nominatedCount.Of(values),
            NominatedOfficers = nominatedOfficers.Of(values),
            TrainingRules = trainingRules.Of(values),
            Supervision = supervision.Of(values),
            ComplaintTerms = complaintTerms.Of(values),
            PublicContacts = publicContacts.Of(values),
            SteeringCommittee = steeringCommittee.Of(values),
            InterconnectionSigned = interconnectionSigned.Of(values),
            Addenda = addenda.Of(values),
            SupersededBy = supersededBy.Of(values),
            ListedSignedOn = listedSignedOn.Of(values),
            Complaints = complaints.Of(values),
        };
    }

    private sealed class ReimbursementAgreementShape : AgreementShape<ReimbursementAgreement>
    {
        private readonly RequiredField<ReimbursementAgreement, AgreementId> memorandumId;
        private readonly ReportedField<ReimbursementAgreement, LocalDate> startsOn;
        private readonly ReportedField<ReimbursementAgreement, int> eligibleCount;
        private readonly OptionalField<ReimbursementAgreement, ValueList<SubjectPseudonym>> eligibleOfficers;
        private readonly OptionalField<ReimbursementAgreement, ValueList<AwardRecord>> awards;
        private readonly OptionalField<ReimbursementAgreement, ValueList<OfficerPay>> pay;

        internal ReimbursementAgreementShape()
            : base("reimbursement")
        {
            memorandumId = Required("memorandumId", Codecs.Id<AgreementId>(), r => r.MemorandumId);
            startsOn = Reported("startsOn", Codecs.Day, r => r.StartsOn);
            eligibleCount = Reported("eligibleCount", Codecs.Count, r => r.EligibleCount);
            eligibleOfficers = Optional("eligibleOfficers", Codecs.List(Codecs.Id<SubjectPseudonym>()), r => r.EligibleOfficers);
            awards = Optional("awards", Codecs.List(AgreementShapes.AwardRecord), r => r.Awards);
            pay = Optional("pay", Codecs.List(AgreementShapes.OfficerPay), r => r.Pay);
        }

        protected override ReimbursementAgreement Build(Values values) => new(Common(values))
        {
            MemorandumId = memorandumId.Of(values),
            StartsOn = startsOn.Of(values),
            EligibleCount = eligibleCount.Of(values),
            EligibleOfficers = eligibleOfficers.Of(values),
            Awards = awards.Of(values),
            Pay = pay.Of(values),
        };
    }

    private sealed class IntergovernmentalServiceAgreementShape : AgreementShape<IntergovernmentalServiceAgreement>
    {
        private readonly ReportedField<IntergovernmentalServiceAgreement, FacilityCode> facility;
        private readonly OptionalField<IntergovernmentalServiceAgreement, string> facilityName;
        private readonly OptionalField<IntergovernmentalServiceAgreement, ValueList<RatePeriod>> ratePeriods;
        private readonly ReportedField<IntergovernmentalServiceAgreement, Money> transportMileRate;
        private readonly ReportedField<IntergovernmentalServiceAgreement, Money> guardHourRate;
        private readonly OptionalField<IntergovernmentalServiceAgreement, string> detentionStandard;
        private readonly ReportedField<IntergovernmentalServiceAgreement, UsmsAgreementNumber> riderOf;

        internal IntergovernmentalServiceAgreementShape()
            : base("igsa")
        {
            facility = Reported("facility", Codecs.Id<FacilityCode>(), r => r.Facility);
            facilityName = Optional("facilityName", Codecs.Name, r => r.FacilityName);
            ratePeriods = Optional("ratePeriods", Codecs.List(AgreementShapes.RatePeriod), r => r.RatePeriods);
            transportMileRate = Reported("transportMileRate", Codecs.Money, r => r.TransportMileRate);
            guardHourRate = Reported("guardHourRate", Codecs.Money, r => r.GuardHourRate);
            detentionStandard = Optional("detentionStandard", Codecs.Words, r => r.DetentionStandard);
            riderOf = Reported("riderOf", Codecs.Id<UsmsAgreementNumber>(), r => r.RiderOf);
        }

        protected override IntergovernmentalServiceAgreement Build(Values values) => new(Common(values))
        {
            Facility = facility.Of(values),
            FacilityName = facilityName.Of(values),
            RatePeriods = ratePeriods.Of(values),
            TransportMileRate = transportMileRate.Of(values),
            GuardHourRate = guardHourRate.Of(values),
            DetentionStandard = detentionStandard.Of(values),
            RiderOf = riderOf.Of(values),
        };
    }

    private sealed class BasicOrderingAgreementShape : AgreementShape<BasicOrderingAgreement>
    {
        private readonly ReportedField<BasicOrderingAgreement, Money> holdFee;
        private readonly ReportedField<BasicOrderingAgreement, int> longestHoldHours;
        private readonly OptionalField<BasicOrderingAgreement, ValueList<HoldOrder>> orders;

        internal BasicOrderingAgreementShape()
            : base("basic-ordering-agreement")
        {
            holdFee = Reported("holdFee", Codecs.Money, r => r.HoldFee);
            longestHoldHours = Reported("longestHoldHours", Codecs.Count, r => r.LongestHoldHours);
            orders = Optional("orders", Codecs.List(AgreementShapes.HoldOrder), r => r.Orders);
        }

        protected override BasicOrderingAgreement Build(Values values) => new(Common(values))
        {
            HoldFee = holdFee.Of(values),
            LongestHoldHours = longestHoldHours.Of(values),
            Orders = orders.Of(values),
        };
    }

    private sealed class VehicleProvisionShape : AgreementShape<VehicleProvision>
    {
        private readonly RequiredField<VehicleProvision, ValueList<ProvidedItem>> vehicles;

        internal VehicleProvisionShape()
            : base("vehicle-provision")
        {
            vehicles = Required("vehicles", Codecs.List(AgreementShapes.ProvidedItem), r => r.Vehicles);
        }

        protected override VehicleProvision Build(Values values) => new(Common(values))
        {
            Vehicles = vehicles.Of(values) ?? [],
        };
    }

    private sealed class EquipmentProvisionShape : AgreementShape<EquipmentProvision>
    {
        private readonly RequiredField<EquipmentProvision, ValueList<ProvidedItem>> items;

        internal EquipmentProvisionShape()
            : base("equipment-provision")
        {
            items = Required("items", Codecs.List(AgreementShapes.ProvidedItem), r => r.Items);
        }

        protected override EquipmentProvision Build(Values values) => new(Common(values))
        {
            Items = items.Of(values) ?? [],
        };
    }

    private sealed class TrainingProvisionShape : AgreementShape<TrainingProvision>
    {
        private readonly OptionalValueField<TrainingProvision, RecordId> programId;
        private readonly ReportedField<TrainingProvision, Section287gModel> model;
        private readonly OptionalField<TrainingProvision, string> modelRaw;
        private readonly ReportedField<TrainingProvision, TrainingMode> mode;
        private readonly OptionalField<TrainingProvision, string> modeRaw;
        private readonly ReportedField<TrainingProvision, decimal> hours;
        private readonly OptionalField<TrainingProvision, string> provider;
        private readonly ReportedField<TrainingProvision, CostBearer> travelCost;
        private readonly OptionalField<TrainingProvision, string> travelCostRaw;
        private readonly ReportedField<TrainingProvision, CostBearer> salaryCost;
        private readonly OptionalField<TrainingProvision, string> salaryCostRaw;
        private readonly ReportedField<TrainingProvision, int> completedCount;
        private readonly OptionalField<TrainingProvision, ValueList<SubjectPseudonym>> completedBy;

        internal TrainingProvisionShape()
            : base("training-provision")
        {
            programId = OptionalValue("programId", Codecs.Id<RecordId>(), r => r.ProgramId);
            model = Reported("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            modelRaw = Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            mode = Reported("mode", Codecs.Code(Codes.TrainingModes), r => r.Mode);
            modeRaw = Optional("modeRaw", Codecs.Words, r => r.ModeRaw);
            hours = Reported("hours", Codecs.Quantity, r => r.Hours);
            provider = Optional("provider", Codecs.Name, r => r.Provider);
            travelCost = Reported("travelCost", Codecs.Code(Codes.CostBearers), r => r.TravelCost);
            travelCostRaw = Optional("travelCostRaw", Codecs.Words, r => r.TravelCostRaw);
            salaryCost = Reported("salaryCost", Codecs.Code(Codes.CostBearers), r => r.SalaryCost);
            salaryCostRaw = Optional("salaryCostRaw", Codecs.Words, r => r.SalaryCostRaw);
            completedCount = Reported("completedCount", Codecs.Count, r => r.CompletedCount);
            completedBy = Optional("completedBy", Codecs.List(Codecs.Id<SubjectPseudonym>()), r => r.CompletedBy);
        }

        protected override TrainingProvision Build(Values values) => new(Common(values))
        {
            ProgramId = programId.Of(values),
            Model = model.Of(values),
            ModelRaw = modelRaw.Of(values),
            Mode = mode.Of(values),
            ModeRaw = modeRaw.Of(values),
            Hours = hours.Of(values),
            Provider = provider.Of(values),
            TravelCost = travelCost.Of(values),
            TravelCostRaw = travelCostRaw.Of(values),
            SalaryCost = salaryCost.Of(values),
            SalaryCostRaw = salaryCostRaw.Of(values),
            CompletedCount = completedCount.Of(values),
            CompletedBy = completedBy.Of(values),
        };
    }

    private sealed class StateGrantShape : AgreementShape<StateGrant>
    {
        private readonly RequiredField<StateGrant, string> program;
        private readonly OptionalField<StateGrant, string> board;
        private readonly ReportedField<StateGrant, Money> award;
        private readonly ReportedField<StateGrant, Money> perOfficer;
        private readonly ReportedField<StateGrant, int> population;
        private readonly ReportedField<StateGrant, LocalDate> boardApprovedOn;

        internal StateGrantShape()
            : base("state-grant")
        {
            program = Required("program", Codecs.Name, r => r.Program);
            board = Optional("board", Codecs.Name, r => r.Board);
            award = Reported("award", Codecs.Money, r => r.Award);
            perOfficer = Reported("perOfficer", Codecs.Money, r => r.PerOfficer);
            population = Reported("population", Codecs.Count, r => r.Population);
            boardApprovedOn = Reported("boardApprovedOn", Codecs.Day, r => r.BoardApprovedOn);
        }

        protected override StateGrant Build(Values values) => new(Common(values))
        {
            Program = program.Of(values) ?? "",
            Board = board.Of(values),
            Award = award.Of(values),
            PerOfficer = perOfficer.Of(values),
            Population = population.Of(values),
            BoardApprovedOn = boardApprovedOn.Of(values),
        };
    }

    private sealed class FederalGrantShape : AgreementShape<FederalGrant>
    {
        private readonly ReportedField<FederalGrant, AssistanceListing> assistanceListing;
        private readonly OptionalField<FederalGrant, string> opportunity;
        private readonly ReportedField<FederalGrant, Money> award;

        internal FederalGrantShape()
            : base("federal-grant")
        {
            assistanceListing = Reported("assistanceListing", Codecs.Id<AssistanceListing>(), r => r.AssistanceListing);
            opportunity = Optional("opportunity", Codecs.Short, r => r.Opportunity);
            award = Reported("award", Codecs.Money, r => r.Award);
        }

        protected override FederalGrant Build(Values values) => new(Common(values))
        {
            AssistanceListing = assistanceListing.Of(values),
            Opportunity = opportunity.Of(values),
            Award = award.Of(values),
        };
    }

    private sealed class FederalContractShape : AgreementShape<FederalContract>
    {
        private readonly OptionalField<FederalContract, string> awardType;
        private readonly OptionalField<FederalContract, string> productOrService;
        private readonly ReportedField<FederalContract, Piid> placedUnder;
        private readonly ReportedField<FederalContract, Money> currentValue;
        private readonly ReportedField<FederalContract, Money> potentialValue;
        private readonly ReportedField<FederalContract, LocalDate> potentialEndOn;

        internal FederalContractShape()
            : base("federal-contract")
        {
            awardType = Optional("awardType", Codecs.Words, r => r.AwardType);
            productOrService = Optional("productOrService", Codecs.Short, r => r.ProductOrService);
            placedUnder = Reported("placedUnder", Codecs.Id<Piid>(), r => r.PlacedUnder);
            currentValue = Reported("currentValue", Codecs.Money, r => r.CurrentValue);
            potentialValue = Reported("potentialValue", Codecs.Money, r => r.PotentialValue);
            potentialEndOn = Reported("potentialEndOn", Codecs.Day, r => r.PotentialEndOn);
        }

        protected override FederalContract Build(Values values) => new(Common(values))
        {
            AwardType = awardType.Of(values),
            ProductOrService = productOrService.Of(values),
            PlacedUnder = placedUnder.Of(values),
            CurrentValue = currentValue.Of(values),
            PotentialValue = potentialValue.Of(values),
            PotentialEndOn = potentialEndOn.Of(values),
        };
    }

    private sealed class ScaapPaymentShape : AgreementShape<ScaapPayment>
    {
        private readonly ReportedField<ScaapPayment, AssistanceListing> assistanceListing;
        private readonly ReportedField<ScaapPayment, LocalDate> periodFrom;
        private readonly ReportedField<ScaapPayment, LocalDate> periodTo;
        private readonly ReportedField<ScaapPayment, int> inmateDays;
        private readonly ReportedField<ScaapPayment, Money> award;
        private readonly OptionalField<ScaapPayment, ValueList<ScaapInmate>> inmates;
        private readonly OptionalValueField<ScaapPayment, bool> correctionalUse;

        internal ScaapPaymentShape()
            : base("scaap-payment")
        {
            assistanceListing = Reported("assistanceListing", Codecs.Id<AssistanceListing>(), r => r.AssistanceListing);
            periodFrom = Reported("periodFrom", Codecs.Day, r => r.PeriodFrom);
            periodTo = Reported("periodTo", Codecs.Day, r => r.PeriodTo);
            inmateDays = Reported("inmateDays", Codecs.Count, r => r.InmateDays);
            award = Reported("award", Codecs.Money, r => r.Award);
            inmates = Optional("inmates", Codecs.List(AgreementShapes.ScaapInmate), r => r.Inmates);
            correctionalUse = OptionalValue("correctionalUse", Codecs.Flag, r => r.CorrectionalUse);
        }

        protected override ScaapPayment Build(Values values) => new(Common(values))
        {
            AssistanceListing = assistanceListing.Of(values),
            PeriodFrom = periodFrom.Of(values),
            PeriodTo = periodTo.Of(values),
            InmateDays = inmateDays.Of(values),
            Award = award.Of(values),
            Inmates = inmates.Of(values),
            CorrectionalUse = correctionalUse.Of(values),
        };
    }

    private sealed class OpsgSubawardShape : AgreementShape<OpsgSubaward>
    {
        private readonly ReportedField<OpsgSubaward, AssistanceListing> assistanceListing;
        private readonly OptionalField<OpsgSubaward, string> passedOnBy;
        private readonly ReportedField<OpsgSubaward, decimal> personnelShare;
        private readonly OptionalValueField<OpsgSubaward, bool> personnelWaiver;
        private readonly ReportedField<OpsgSubaward, Money> award;
        private readonly OptionalValueField<OpsgSubaward, bool> authorityClaimed;

        internal OpsgSubawardShape()
            : base("opsg-subaward")
        {
            assistanceListing = Reported("assistanceListing", Codecs.Id<AssistanceListing>(), r => r.AssistanceListing);
            passedOnBy = Optional("passedOnBy", Codecs.Name, r => r.PassedOnBy);
            personnelShare = Reported("personnelShare", Codecs.Percent, r => r.PersonnelShare);
            personnelWaiver = OptionalValue("personnelWaiver", Codecs.Flag, r => r.PersonnelWaiver);
            award = Reported("award", Codecs.Money, r => r.Award);
            authorityClaimed = OptionalValue("authorityClaimed", Codecs.Flag, r => r.AuthorityClaimed);
        }

        protected override OpsgSubaward Build(Values values) => new(Common(values))
        {
            AssistanceListing = assistanceListing.Of(values),
            PassedOnBy = passedOnBy.Of(values),
            PersonnelShare = personnelShare.Of(values),
            PersonnelWaiver = personnelWaiver.Of(values),
            Award = award.Of(values),
            AuthorityClaimed = authorityClaimed.Of(values),
        };
    }

    private sealed class JointOperationsMemorandumShape : AgreementShape<JointOperationsMemorandum>
    {
        private readonly OptionalField<JointOperationsMemorandum, string> fund;
        private readonly ReportedField<JointOperationsMemorandum, int> fiscalYear;
        private readonly ReportedField<JointOperationsMemorandum, Money> yearlyCap;
        private readonly ReportedField<JointOperationsMemorandum, Money> officerCap;

        internal JointOperationsMemorandumShape()
            : base("joint-operations-mou")
        {
            fund = Optional("fund", Codecs.Name, r => r.Fund);
            fiscalYear = Reported("fiscalYear", Codecs.Year, r => r.FiscalYear);
            yearlyCap = Reported("yearlyCap", Codecs.Money, r => r.YearlyCap);
            officerCap = Reported("officerCap", Codecs.Money, r => r.OfficerCap);
        }

        protected override JointOperationsMemorandum Build(Values values) => new(Common(values))
        {
            Fund = fund.Of(values),
            FiscalYear = fiscalYear.Of(values),
            YearlyCap = yearlyCap.Of(values),
            OfficerCap = officerCap.Of(values),
        };
    }

    /// <summary>What all kinds of agreement share.</summary>
    private abstract class AgreementShape<TAgreement> : Shape<TAgreement>
        where TAgreement : FundingAgreement
    {
        private readonly RequiredField<TAgreement, AgreementId> agreementId;
        private readonly RequiredField<TAgreement, AgencyReference> agency;
        private readonly ReportedField<TAgreement, FederalParty> federalParty;
        private readonly OptionalField<TAgreement, string> federalPartyRaw;
        private readonly OptionalField<TAgreement, string> parentBody;
        private readonly OptionalField<TAgreement, AgencyReference> jailOperator;
        private readonly OptionalField<TAgreement, AwardInstrument> instrument;
        private readonly OptionalField<TAgreement, ValueList<string>> legalBasis;
        private readonly OptionalField<TAgreement, Signature> signedByAgency;
        private readonly OptionalField<TAgreement, Signature> signedByFederal;
        private readonly ReportedField<TAgreement, LocalDate> effectiveOn;
        private readonly ReportedField<TAgreement, LocalDate> expiresOn;
        private readonly OptionalField<TAgreement, Termination> termination;
        private readonly OptionalField<TAgreement, ValueList<Suspension>> suspensions;
        private readonly ReportedField<TAgreement, AgreementStatus> status;
        private readonly OptionalField<TAgreement, string> statusRaw;
        private readonly ReportedField<TAgreement, LocalDate> templateRevision;
        private readonly OptionalField<TAgreement, ValueList<Cap>> capSchedule;
        private readonly OptionalField<TAgreement, ValueList<FundingLine>> lines;
        private readonly OptionalField<TAgreement, Approval> approval;
        private readonly OptionalField<TAgreement, Publication> publication;
        private readonly OptionalField<TAgreement, BudgetLine> budget;
        private readonly OptionalField<TAgreement, ValueList<Source>> sources;

        protected AgreementShape(string kind)
        {
            Required("schema", new ConstantCodec(FundingAgreement.Schema), _ => FundingAgreement.Schema);
            Required("kind", new ConstantCodec(kind), _ => kind);
            agreementId = Required("agreementId", Codecs.Id<AgreementId>(), r => r.AgreementId);
            agency = Required("agency", AgreementShapes.AgencyReference, r => r.Agency);
            federalParty = Reported("federalParty", Codecs.Code(Codes.FederalParties), r => r.FederalParty);
            federalPartyRaw = Optional("federalPartyRaw", Codecs.Words, r => r.FederalPartyRaw);
            parentBody = Optional("parentBody", Codecs.Name, r => r.ParentBody);
            jailOperator = Optional("jailOperator", AgreementShapes.AgencyReference, r => r.JailOperator);
            instrument = Optional("instrument", AgreementShapes.AwardInstrument, r => r.Instrument);
            legalBasis = Optional("legalBasis", Codecs.List(Codecs.Words), r => r.LegalBasis);
            signedByAgency = Optional("signedByAgency", AgreementShapes.Signature, r => r.SignedByAgency);
            signedByFederal = Optional("signedByFederal", AgreementShapes.Signature, r => r.SignedByFederal);
            effectiveOn = Reported("effectiveOn", Codecs.Day, r => r.EffectiveOn);
            expiresOn = Reported("expiresOn", Codecs.Day, r => r.ExpiresOn);
            termination = Optional("termination", AgreementShapes.Termination, r => r.Termination);
            suspensions = Optional("suspensions", Codecs.List(AgreementShapes.Suspension), r => r.Suspensions);
            status = Reported("status", Codecs.Code(Codes.AgreementStatuses), r => r.Status);
            statusRaw = Optional("statusRaw", Codecs.Words, r => r.StatusRaw);
            templateRevision = Reported("templateRevision", Codecs.Day, r => r.TemplateRevision);
            capSchedule = Optional("capSchedule", Codecs.List(AgreementShapes.Cap), r => r.CapSchedule);
            lines = Optional("lines", Codecs.List(AgreementShapes.FundingLine), r => r.Lines);
            approval = Optional("approval", AgreementShapes.Approval, r => r.Approval);
            publication = Optional("publication", AgreementShapes.Publication, r => r.Publication);
            budget = Optional("budget", AgreementShapes.BudgetLine, r => r.Budget);
            sources = Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }

        /// <summary>The shared part of what was read.</summary>
        protected CommonTerms Common(Values values) => new()
        {
            AgreementId = agreementId.Of(values),
            Agency = agency.Of(values)!,
            FederalParty = federalParty.Of(values),
            FederalPartyRaw = federalPartyRaw.Of(values),
            ParentBody = parentBody.Of(values),
            JailOperator = jailOperator.Of(values),
            Instrument = instrument.Of(values),
            LegalBasis = legalBasis.Of(values),
            SignedByAgency = signedByAgency.Of(values),
            SignedByFederal = signedByFederal.Of(values),
            EffectiveOn = effectiveOn.Of(values),
            ExpiresOn = expiresOn.Of(values),
            Termination = termination.Of(values),
            Suspensions = suspensions.Of(values),
            Status = status.Of(values),
            StatusRaw = statusRaw.Of(values),
            TemplateRevision = templateRevision.Of(values),
            CapSchedule = capSchedule.Of(values),
            Lines = lines.Of(values),
            Approval = approval.Of(values),
            Publication = publication.Of(values),
            Budget = budget.Of(values),
            Sources = sources.Of(values),
        };
    }

    /// <summary>Holds the shared part until the kind takes it over.</summary>
    private sealed record CommonTerms : FundingAgreement
    {
        public override string Kind => "";
    }
}
