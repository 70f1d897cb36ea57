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
        internal PublicForumShape()
        {
            Reported("accessYear", Codecs.Year, r => r.AccessYear);
            Reported("announcedOn", Codecs.Day, r => r.AnnouncedOn);
            OptionalValue("held", Codecs.Flag, r => r.Held);
        }
    }

    private sealed class ResponseReferenceShape : Shape<ResponseReference>
    {
        internal ResponseReferenceShape()
        {
            Required("target", Codecs.Code(Codes.ResponseTargets), r => r.Target);
            Optional("targetRaw", Codecs.Words, r => r.TargetRaw);
            Required("id", Codecs.Name, r => r.Id);
        }
    }

    private sealed class LegalChallengeShape : Shape<LegalChallenge>
    {
        internal LegalChallengeShape()
        {
            Required("court", Codecs.Name, r => r.Court);
            Reported("docket", Codecs.Short, r => r.Docket);
            Reported("filedOn", Codecs.Day, r => r.FiledOn);
            Reported("status", Codecs.Code(Codes.LegalStatuses), r => r.Status);
            Optional("statusRaw", Codecs.Words, r => r.StatusRaw);
            Reported("nextDeadlineOn", Codecs.Day, r => r.NextDeadlineOn);
            Optional("outcome", Codecs.Words, r => r.Outcome);
        }
    }

    private sealed class RecordsRequestShape : Shape<RecordsRequest>
    {
        internal RecordsRequestShape()
        {
            Required("law", Codecs.Name, r => r.Law);
            Reported("filedOn", Codecs.Day, r => r.FiledOn);
            Reported("dueOn", Codecs.Day, r => r.DueOn);
            Reported("answeredOn", Codecs.Day, r => r.AnsweredOn);
            Reported("status", Codecs.Code(Codes.RecordsRequestStatuses), r => r.Status);
            Optional("statusRaw", Codecs.Words, r => r.StatusRaw);
            Optional("withheld", Codecs.Words, r => r.Withheld);
        }
    }

    private sealed class CommunityResponseShape : Shape<CommunityResponse>
    {
        internal CommunityResponseShape()
        {
            Required("schema", new ConstantCodec(OversightRecord.Schema), _ => OversightRecord.Schema);
            Required("record", new ConstantCodec("community-response"), _ => "community-response");
            Required("responseId", Codecs.Id<RecordId>(), r => r.ResponseId);
            Required("kind", Codecs.Code(Codes.CommunityResponseKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Reported("occurredOn", Codecs.Day, r => r.OccurredOn);
            Required("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            Reported("county", Codecs.Id<CountyGeoid>(), r => r.County);
            Optional("organisations", Codecs.List(Codecs.Name), r => r.Organisations);
            Optional("respondsTo", Codecs.List(OversightShapes.ResponseReference), r => r.RespondsTo);
            Optional("summary", Codecs.Words, r => r.Summary);
            Optional("legalChallenge", OversightShapes.LegalChallenge, r => r.LegalChallenge);
            Optional("recordsRequest", OversightShapes.RecordsRequest, r => r.RecordsRequest);
            Optional("forum", OversightShapes.PublicForum, r => r.Forum);
            Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }
    }

    private sealed class DisclosureShape : Shape<Disclosure>
    {
        internal DisclosureShape()
        {
            Required("schema", new ConstantCodec(OversightRecord.Schema), _ => OversightRecord.Schema);
            Required("record", new ConstantCodec("disclosure"), _ => "disclosure");
            Required("disclosureId", Codecs.Id<RecordId>(), r => r.DisclosureId);
            Required("title", Codecs.Name, r => r.Title);
            Required("publisher", Codecs.Name, r => r.Publisher);
            Reported("publishedOn", Codecs.Day, r => r.PublishedOn);
            Optional("href", Codecs.Words, r => r.Href);
            Reported("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
            Optional("agreementIds", Codecs.List(Codecs.Id<AgreementId>()), r => r.AgreementIds);
            Optional("withheld", Codecs.Words, r => r.Withheld);
            Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }
    }
}
