using NodaTime;

namespace PolicyModel;

internal static partial class CustodyShapes
{
    private sealed class ReleaseOrderShape : Shape<ReleaseOrder>
    {
        internal ReleaseOrderShape()
        {
            Reported("issuedAt", Codecs.Time, r => r.IssuedAt);
            Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            OptionalValue("obeyed", Codecs.Flag, r => r.Obeyed);
        }
    }

    private sealed class SentenceCalculationShape : Shape<SentenceCalculation>
    {
        internal SentenceCalculationShape()
        {
            Reported("at", Codecs.Time, r => r.At);
            Required("endsOn", Codecs.Day, r => r.EndsOn);
            Optional("reason", Codecs.Words, r => r.Reason);
        }
    }

    private sealed class SentenceTermsShape : Shape<SentenceTerms>
    {
        internal SentenceTermsShape()
        {
            Reported("days", Codecs.Count, r => r.Days);
            Reported("creditDays", Codecs.Count, r => r.CreditDays);
            Optional("calculations", Codecs.List(CustodyShapes.SentenceCalculation), r => r.Calculations);
        }
    }

    private sealed class HoldEventShape : Shape<HoldEvent>
    {
        internal HoldEventShape()
        {
            Reported("at", Codecs.Time, r => r.At);
            Optional("placedBy", CustodyShapes.Party, r => r.PlacedBy);
            OptionalValue("detainerId", Codecs.Id<RecordId>(), r => r.DetainerId);
            Optional("reason", Codecs.Words, r => r.Reason);
            Reported("endedAt", Codecs.Time, r => r.EndedAt);
        }
    }

    private sealed class IceContactShape : Shape<IceContact>
    {
        internal IceContactShape()
        {
            Reported("notifiedAt", Codecs.Time, r => r.NotifiedAt);
            Reported("respondedAt", Codecs.Time, r => r.RespondedAt);
            Reported("response", Codecs.Code(Codes.IceResponses), r => r.Response);
            Optional("responseRaw", Codecs.Words, r => r.ResponseRaw);
            Reported("arrivedAt", Codecs.Time, r => r.ArrivedAt);
            Reported("leftAt", Codecs.Time, r => r.LeftAt);
        }
    }

    private sealed class ConvictionShape : Shape<Conviction>
    {
        internal ConvictionShape()
        {
            Required("offence", CustodyShapes.Offence, r => r.Offence);
            Reported("convictedOn", Codecs.Day, r => r.ConvictedOn);
            Reported("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
        }
    }

    private sealed class LegalConditionShape : Shape<LegalCondition>
    {
        internal LegalConditionShape()
        {
            Required("condition", Codecs.Code(Codes.LegalConditionKinds), r => r.Condition);
            Optional("conditionRaw", Codecs.Words, r => r.ConditionRaw);
            Required("met", Codecs.Flag, r => r.Met);
            Reported("at", Codecs.Time, r => r.At);
        }
    }

    private sealed class CitizenshipEvidenceShape : Shape<CitizenshipEvidence>
    {
        internal CitizenshipEvidenceShape()
        {
            Reported("concerns", Codecs.Code(Codes.CitizenshipConcerns), r => r.Concerns);
            Optional("concernsRaw", Codecs.Words, r => r.ConcernsRaw);
            Reported("raisedAt", Codecs.Time, r => r.RaisedAt);
            Reported("checkedAt", Codecs.Time, r => r.CheckedAt);
            OptionalValue("checked", Codecs.Flag, r => r.Checked);
            Optional("checkedBy", CustodyShapes.Party, r => r.CheckedBy);
            Reported("found", Codecs.Code(Codes.CitizenshipFindings), r => r.Found);
            Optional("foundRaw", Codecs.Words, r => r.FoundRaw);
        }
    }

    private sealed class NoticeShape : Shape<Notice>
    {
        internal NoticeShape()
        {
            Required("kind", Codecs.Code(Codes.NoticeKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Required("to", Codecs.Code(Codes.NoticeRecipients), r => r.To);
            Optional("toRaw", Codecs.Words, r => r.ToRaw);
            Reported("at", Codecs.Time, r => r.At);
            OptionalValue("given", Codecs.Flag, r => r.Given);
            Optional("language", Codecs.Short, r => r.Language);
        }
    }

    private sealed class DelayReasonShape : Shape<DelayReason>
    {
        internal DelayReasonShape()
        {
            Required("kind", Codecs.Code(Codes.DelayKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Reported("from", Codecs.Time, r => r.From);
            Reported("to", Codecs.Time, r => r.To);
        }
    }

    private sealed class FacilityMoveShape : Shape<FacilityMove>
    {
        internal FacilityMoveShape()
        {
            Reported("at", Codecs.Time, r => r.At);
            Reported("from", Codecs.Name, r => r.From);
            Reported("to", Codecs.Name, r => r.To);
        }
    }

    private sealed class CorrectionShape : Shape<Correction>
    {
        internal CorrectionShape()
        {
            Required("pointer", Codecs.Pointer, r => r.Pointer);
            Reported("at", Codecs.Time, r => r.At);
            Optional("before", Codecs.Words, r => r.Before);
            Optional("reason", Codecs.Words, r => r.Reason);
        }
    }
}
