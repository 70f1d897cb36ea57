using NodaTime;

namespace PolicyModel;

/// <summary>The JSON forms of the oversight records and their parts.</summary>
internal static partial class OversightShapes
{
    internal static Shape<ResponseReference> ResponseReference { get; } = new ResponseReferenceShape();

    internal static Shape<LegalChallenge> LegalChallenge { get; } = new LegalChallengeShape();

    internal static Shape<RecordsRequest> RecordsRequest { get; } = new RecordsRequestShape();

    internal static Shape<PublicForum> PublicForum { get; } = new PublicForumShape();

    internal static UnionShape<OversightRecord> Any { get; } = new("record", UnionCase<OversightRecord>.Of("community-response", new CommunityResponseShape()),
        UnionCase<OversightRecord>.Of("disclosure", new DisclosureShape()));

    private sealed class PublicForumShape : Shape<PublicForum>
    {
        private readonly ReportedField<PublicForum, int> accessYear;
        private readonly ReportedField<PublicForum, LocalDate> announcedOn;
        private readonly OptionalValueField<PublicForum, bool> held;

        internal PublicForumShape()
        {
            accessYear = Reported("accessYear", Codecs.Year, r => r.AccessYear);
            announcedOn = Reported("announcedOn", Codecs.Day, r => r.AnnouncedOn);
            held = OptionalValue("held", Codecs.Flag, r => r.Held);
        }

        protected override PublicForum Build(Values values) => new()
        {
            AccessYear = accessYear.Of(values),
            AnnouncedOn = announcedOn.Of(values),
            Held = held.Of(values),
        };
    }

    private sealed class ResponseReferenceShape : Shape<ResponseReference>
    {
        private readonly RequiredField<ResponseReference, ResponseTarget> target;
        private readonly OptionalField<ResponseReference, string> targetRaw;
        private readonly RequiredField<ResponseReference, string> id;

        internal ResponseReferenceShape()
        {
            target = Required("target", Codecs.Code(Codes.ResponseTargets), r => r.Target);
            targetRaw = Optional("targetRaw", Codecs.Words, r => r.TargetRaw);
            id = Required("id", Codecs.Name, r => r.Id);
        }

        protected override ResponseReference Build(Values values) => new()
        {
            Target = target.Of(values),
            TargetRaw = targetRaw.Of(values),
            Id = id.Of(values) ?? "",
        };
    }

    private sealed class LegalChallengeShape : Shape<LegalChallenge>
    {
        private readonly RequiredField<LegalChallenge, string> court;
        private readonly ReportedField<LegalChallenge, string> docket;
        private readonly ReportedField<LegalChallenge, LocalDate> filedOn;
        private readonly ReportedField<LegalChallenge, LegalStatus> status;
        private readonly OptionalField<LegalChallenge, string> statusRaw;
        private readonly ReportedField<LegalChallenge, LocalDate> nextDeadlineOn;
        private readonly OptionalField<LegalChallenge, string> outcome;

        internal LegalChallengeShape()
        {
            court = Required("court", Codecs.Name, r => r.Court);
            docket = Reported("docket", Codecs.Short, r => r.Docket);
            filedOn = Reported("filedOn", Codecs.Day, r => r.FiledOn);
            status = Reported("status", Codecs.Code(Codes.LegalStatuses), r => r.Status);
            statusRaw = Optional("statusRaw", Codecs.Words, r => r.StatusRaw);
            nextDeadlineOn = Reported("nextDeadlineOn", Codecs.Day, r => r.NextDeadlineOn);
            outcome = Optional("outcome", Codecs.Words, r => r.Outcome);
        }

        protected override LegalChallenge Build(Values values) => new()
        {
            Court = court.Of(values) ?? "",
            Docket = docket.Of(values),
            FiledOn = filedOn.Of(values),
            Status = status.Of(values),
            StatusRaw = statusRaw.Of(values),
            NextDeadlineOn = nextDeadlineOn.Of(values),
            Outcome = outcome.Of(values),
        };
    }

    private sealed class RecordsRequestShape : Shape<RecordsRequest>
    {
        private readonly RequiredField<RecordsRequest, string> law;
        private readonly ReportedField<RecordsRequest, LocalDate> filedOn;
        private readonly ReportedField<RecordsRequest, LocalDate> dueOn;
        private readonly ReportedField<RecordsRequest, LocalDate> answeredOn;
        private readonly ReportedField<RecordsRequest, RecordsRequestStatus> status;
        private readonly OptionalField<RecordsRequest, string> statusRaw;
        private readonly OptionalField<RecordsRequest, string> withheld;

        internal RecordsRequestShape()
        {
            law = Required("law", Codecs.Name, r => r.Law);
            filedOn = Reported("filedOn", Codecs.Day, r => r.FiledOn);
            dueOn = Reported("dueOn", Codecs.Day, r => r.DueOn);
            answeredOn = Reported("answeredOn", Codecs.Day, r => r.AnsweredOn);
            status = Reported("status", Codecs.Code(Codes.RecordsRequestStatuses), r => r.Status);
            statusRaw = Optional("statusRaw", Codecs.Words, r => r.StatusRaw);
            withheld = Optional("withheld", Codecs.Words, r => r.Withheld);
        }

        protected override RecordsRequest Build(Values values) => new()
        {
            Law = law.Of(values) ?? "",
            FiledOn = filedOn.Of(values),
            DueOn = dueOn.Of(values),
            AnsweredOn = answeredOn.Of(values),
            Status = status.Of(values),
            StatusRaw = statusRaw.Of(values),
            Withheld = withheld.Of(values),
        };
    }

    private sealed class CommunityResponseShape : Shape<CommunityResponse>
    {
        private readonly RequiredField<CommunityResponse, RecordId> responseId;
        private readonly RequiredField<CommunityResponse, CommunityResponseKind> kind;
        private readonly OptionalField<CommunityResponse, string> kindRaw;
        private readonly ReportedField<CommunityResponse, LocalDate> occurredOn;
        private readonly RequiredField<CommunityResponse, Jurisdiction> jurisdiction;
        private readonly ReportedField<CommunityResponse, CountyGeoid> county;
        private readonly OptionalField<CommunityResponse, ValueList<string>> organisations;
        private readonly OptionalField<CommunityResponse, ValueList<ResponseReference>> respondsTo;
        private readonly OptionalField<CommunityResponse, string> summary;
        private readonly OptionalField<CommunityResponse, LegalChallenge> legalChallenge;
        private readonly OptionalField<CommunityResponse, RecordsRequest> recordsRequest;
        private readonly OptionalField<CommunityResponse, ValueList<Source>> sources;
        private readonly OptionalField<CommunityResponse, PublicForum> forum;

        internal CommunityResponseShape()
        {
            Required("schema", new ConstantCodec(OversightRecord.Schema), _ => OversightRecord.Schema);
            Required("record", new ConstantCodec("community-response"), _ => "community-response");
            responseId = Required("responseId", Codecs.Id<RecordId>(), r => r.ResponseId);
            kind = Required("kind", Codecs.Code(Codes.CommunityResponseKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            occurredOn = Reported("occurredOn", Codecs.Day, r => r.OccurredOn);
            jurisdiction = Required("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            county = Reported("county", Codecs.Id<CountyGeoid>(), r => r.County);
            organisations = Optional("organisations", Codecs.List(Codecs.Name), r => r.Organisations);
            respondsTo = Optional("respondsTo", Codecs.List(OversightShapes.ResponseReference), r => r.RespondsTo);
            summary = Optional("summary", Codecs.Words, r => r.Summary);
            legalChallenge = Optional("legalChallenge", OversightShapes.LegalChallenge, r => r.LegalChallenge);
            recordsRequest = Optional("recordsRequest", OversightShapes.RecordsRequest, r => r.RecordsRequest);
            forum = Optional("forum", OversightShapes.PublicForum, r => r.Forum);
            sources = Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }

        protected override CommunityResponse Build(Values values) => new()
        {
            ResponseId = responseId.Of(values),
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            OccurredOn = occurredOn.Of(values),
            Jurisdiction = jurisdiction.Of(values),
            County = county.Of(values),
            Organisations = organisations.Of(values),
            RespondsTo = respondsTo.Of(values),
            Summary = summary.Of(values),
            LegalChallenge = legalChallenge.Of(values),
            RecordsRequest = recordsRequest.Of(values),
            Forum = forum.Of(values),
            Sources = sources.Of(values),
        };
    }

    private sealed class DisclosureShape : Shape<Disclosure>
    {
        private readonly RequiredField<Disclosure, RecordId> disclosureId;
        private readonly RequiredField<Disclosure, string> title;
        private readonly RequiredField<Disclosure, string> publisher;
        private readonly ReportedField<Disclosure, LocalDate> publishedOn;
        private readonly OptionalField<Disclosure, string> href;
        private readonly ReportedField<Disclosure, Jurisdiction> jurisdiction;
        private readonly OptionalField<Disclosure, ValueList<AgreementId>> agreementIds;
        private readonly OptionalField<Disclosure, string> withheld;
        private readonly OptionalField<Disclosure, ValueList<Source>> sources;

        internal DisclosureShape()
        {
            Required("schema", new ConstantCodec(OversightRecord.Schema), _ => OversightRecord.Schema);
            Required("record", new ConstantCodec("disclosure"), _ => "disclosure");
            disclosureId = Required("disclosureId", Codecs.Id<RecordId>(), r => r.DisclosureId);
            title = Required("title", Codecs.Name, r => r.Title);
            publisher = Required("publisher", Codecs.Name, r => r.Publisher);
            publishedOn = Reported("publishedOn", Codecs.Day, r => r.PublishedOn);
            href = Optional("href", Codecs.Words, r => r.Href);
            jurisdiction = Reported("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            agreementIds = Optional("agreementIds", Codecs.List(Codecs.Id<AgreementId>()), r => r.AgreementIds);
            withheld = Optional("withheld", Codecs.Words, r => r.Withheld);
            sources = Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }

        protected override Disclosure Build(Values values) => new()
        {
            DisclosureId = disclosureId.Of(values),
            Title = title.Of(values) ?? "",
            Publisher = publisher.Of(values) ?? "",
            PublishedOn = publishedOn.Of(values),
            Href = href.Of(values),
            Jurisdiction = jurisdiction.Of(values),
            AgreementIds = agreementIds.Of(values),
            Withheld = withheld.Of(values),
            Sources = sources.Of(values),
        };
    }
}
