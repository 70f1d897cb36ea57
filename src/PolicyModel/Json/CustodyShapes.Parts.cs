using NodaTime;

namespace PolicyModel;

internal static partial class CustodyShapes
{
    private sealed class ReleaseOrderShape : Shape<ReleaseOrder>
    {
        private readonly ReportedField<ReleaseOrder, ReportedTime> issuedAt;
        private readonly ReportedField<ReleaseOrder, ReportedTime> receivedAt;
        private readonly OptionalValueField<ReleaseOrder, bool> obeyed;

        internal ReleaseOrderShape()
        {
            issuedAt = Reported("issuedAt", Codecs.Time, r => r.IssuedAt);
            receivedAt = Reported("receivedAt", Codecs.Time, r => r.ReceivedAt);
            obeyed = OptionalValue("obeyed", Codecs.Flag, r => r.Obeyed);
        }

        protected override ReleaseOrder Build(Values values) => new()
        {
            IssuedAt = issuedAt.Of(values),
            ReceivedAt = receivedAt.Of(values),
            Obeyed = obeyed.Of(values),
        };
    }

    private sealed class SentenceCalculationShape : Shape<SentenceCalculation>
    {
        private readonly ReportedField<SentenceCalculation, ReportedTime> at;
        private readonly RequiredField<SentenceCalculation, LocalDate> endsOn;
        private readonly OptionalField<SentenceCalculation, string> reason;

        internal SentenceCalculationShape()
        {
            at = Reported("at", Codecs.Time, r => r.At);
            endsOn = Required("endsOn", Codecs.Day, r => r.EndsOn);
            reason = Optional("reason", Codecs.Words, r => r.Reason);
        }

        protected override SentenceCalculation Build(Values values) => new()
        {
            At = at.Of(values),
            EndsOn = endsOn.Of(values),
            Reason = reason.Of(values),
        };
    }

    private sealed class SentenceTermsShape : Shape<SentenceTerms>
    {
        private readonly ReportedField<SentenceTerms, int> days;
        private readonly ReportedField<SentenceTerms, int> creditDays;
        private readonly OptionalField<SentenceTerms, ValueList<SentenceCalculation>> calculations;

        internal SentenceTermsShape()
        {
            days = Reported("days", Codecs.Count, r => r.Days);
            creditDays = Reported("creditDays", Codecs.Count, r => r.CreditDays);
            calculations = Optional("calculations", Codecs.List(CustodyShapes.SentenceCalculation), r => r.Calculations);
        }

        protected override SentenceTerms Build(Values values) => new()
        {
            Days = days.Of(values),
            CreditDays = creditDays.Of(values),
            Calculations = calculations.Of(values),
        };
    }

    private sealed class HoldEventShape : Shape<HoldEvent>
    {
        private readonly ReportedField<HoldEvent, ReportedTime> at;
        private readonly OptionalField<HoldEvent, TransferParty> placedBy;
        private readonly OptionalValueField<HoldEvent, RecordId> detainerId;
        private readonly OptionalField<HoldEvent, string> reason;
        private readonly ReportedField<HoldEvent, ReportedTime> endedAt;

        internal HoldEventShape()
        {
            at = Reported("at", Codecs.Time, r => r.At);
            placedBy = Optional("placedBy", CustodyShapes.Party, r => r.PlacedBy);
            detainerId = OptionalValue("detainerId", Codecs.Id<RecordId>(), r => r.DetainerId);
            reason = Optional("reason", Codecs.Words, r => r.Reason);
            endedAt = Reported("endedAt", Codecs.Time, r => r.EndedAt);
        }

        protected override HoldEvent Build(Values values) => new()
        {
            At = at.Of(values),
            PlacedBy = placedBy.Of(values),
            DetainerId = detainerId.Of(values),
            Reason = reason.Of(values),
            EndedAt = endedAt.Of(values),
        };
    }

    private sealed class IceContactShape : Shape<IceContact>
    {
        private readonly ReportedField<IceContact, ReportedTime> notifiedAt;
        private readonly ReportedField<IceContact, ReportedTime> respondedAt;
        private readonly ReportedField<IceContact, IceResponse> response;
        private readonly OptionalField<IceContact, string> responseRaw;
        private readonly ReportedField<IceContact, ReportedTime> arrivedAt;
        private readonly ReportedField<IceContact, ReportedTime> leftAt;

        internal IceContactShape()
        {
            notifiedAt = Reported("notifiedAt", Codecs.Time, r => r.NotifiedAt);
            respondedAt = Reported("respondedAt", Codecs.Time, r => r.RespondedAt);
            response = Reported("response", Codecs.Code(Codes.IceResponses), r => r.Response);
            responseRaw = Optional("responseRaw", Codecs.Words, r => r.ResponseRaw);
            arrivedAt = Reported("arrivedAt", Codecs.Time, r => r.ArrivedAt);
            leftAt = Reported("leftAt", Codecs.Time, r => r.LeftAt);
        }

        protected override IceContact Build(Values values) => new()
        {
            NotifiedAt = notifiedAt.Of(values),
            RespondedAt = respondedAt.Of(values),
            Response = response.Of(values),
            ResponseRaw = responseRaw.Of(values),
            ArrivedAt = arrivedAt.Of(values),
            LeftAt = leftAt.Of(values),
        };
    }

    private sealed class ConvictionShape : Shape<Conviction>
    {
        private readonly RequiredField<Conviction, Offence> offence;
        private readonly ReportedField<Conviction, LocalDate> convictedOn;
        private readonly ReportedField<Conviction, Jurisdiction> jurisdiction;

        internal ConvictionShape()
        {
            offence = Required("offence", CustodyShapes.Offence, r => r.Offence);
            convictedOn = Reported("convictedOn", Codecs.Day, r => r.ConvictedOn);
            jurisdiction = Reported("jurisdiction", Codecs.Id<Jurisdiction>(), r => r.Jurisdiction);
        }

        protected override Conviction Build(Values values) => new()
        {
            Offence = offence.Of(values)!,
            ConvictedOn = convictedOn.Of(values),
            Jurisdiction = jurisdiction.Of(values),
        };
    }

    private sealed class LegalConditionShape : Shape<LegalCondition>
    {
        private readonly RequiredField<LegalCondition, LegalConditionKind> condition;
        private readonly OptionalField<LegalCondition, string> conditionRaw;
        private readonly RequiredField<LegalCondition, bool> met;
        private readonly ReportedField<LegalCondition, ReportedTime> at;

        internal LegalConditionShape()
        {
            condition = Required("condition", Codecs.Code(Codes.LegalConditionKinds), r => r.Condition);
            conditionRaw = Optional("conditionRaw", Codecs.Words, r => r.ConditionRaw);
            met = Required("met", Codecs.Flag, r => r.Met);
            at = Reported("at", Codecs.Time, r => r.At);
        }

        protected override LegalCondition Build(Values values) => new()
        {
            Condition = condition.Of(values),
            ConditionRaw = conditionRaw.Of(values),
            Met = met.Of(values),
            At = at.Of(values),
        };
    }

    private sealed class CitizenshipEvidenceShape : Shape<CitizenshipEvidence>
    {
        private readonly ReportedField<CitizenshipEvidence, CitizenshipConcern> concerns;
        private readonly OptionalField<CitizenshipEvidence, string> concernsRaw;
        private readonly ReportedField<CitizenshipEvidence, ReportedTime> raisedAt;
        private readonly ReportedField<CitizenshipEvidence, ReportedTime> checkedAt;
        private readonly OptionalValueField<CitizenshipEvidence, bool> wasChecked;
        private readonly OptionalField<CitizenshipEvidence, TransferParty> checkedBy;
        private readonly ReportedField<CitizenshipEvidence, CitizenshipFinding> found;
        private readonly OptionalField<CitizenshipEvidence, string> foundRaw;

        internal CitizenshipEvidenceShape()
        {
            concerns = Reported("concerns", Codecs.Code(Codes.CitizenshipConcerns), r => r.Concerns);
            concernsRaw = Optional("concernsRaw", Codecs.Words, r => r.ConcernsRaw);
            raisedAt = Reported("raisedAt", Codecs.Time, r => r.RaisedAt);
            checkedAt = Reported("checkedAt", Codecs.Time, r => r.CheckedAt);
            wasChecked = OptionalValue("checked", Codecs.Flag, r => r.Checked);
            checkedBy = Optional("checkedBy", CustodyShapes.Party, r => r.CheckedBy);
            found = Reported("found", Codecs.Code(Codes.CitizenshipFindings), r => r.Found);
            foundRaw = Optional("foundRaw", Codecs.Words, r => r.FoundRaw);
        }

        protected override CitizenshipEvidence Build(Values values) => new()
        {
            Concerns = concerns.Of(values),
            ConcernsRaw = concernsRaw.Of(values),
            RaisedAt = raisedAt.Of(values),
            CheckedAt = checkedAt.Of(values),
            Checked = wasChecked.Of(values),
            CheckedBy = checkedBy.Of(values),
            Found = found.Of(values),
            FoundRaw = foundRaw.Of(values),
        };
    }

    private sealed class NoticeShape : Shape<Notice>
    {
        private readonly RequiredField<Notice, NoticeKind> kind;
        private readonly OptionalField<Notice, string> kindRaw;
        private readonly RequiredField<Notice, NoticeRecipient> to;
        private readonly OptionalField<Notice, string> toRaw;
        private readonly ReportedField<Notice, ReportedTime> at;
        private readonly OptionalValueField<Notice, bool> given;
        private readonly OptionalField<Notice, string> language;

        internal NoticeShape()
        {
            kind = Required("kind", Codecs.Code(Codes.NoticeKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            to = Required("to", Codecs.Code(Codes.NoticeRecipients), r => r.To);
            toRaw = Optional("toRaw", Codecs.Words, r => r.ToRaw);
            at = Reported("at", Codecs.Time, r => r.At);
            given = OptionalValue("given", Codecs.Flag, r => r.Given);
            language = Optional("language", Codecs.Short, r => r.Language);
        }

        protected override Notice Build(Values values) => new()
        {
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            To = to.Of(values),
            ToRaw = toRaw.Of(values),
            At = at.Of(values),
            Given = given.Of(values),
            Language = language.Of(values),
        };
    }

    private sealed class DelayReasonShape : Shape<DelayReason>
    {
        private readonly RequiredField<DelayReason, DelayKind> kind;
        private readonly OptionalField<DelayReason, string> kindRaw;
        private readonly ReportedField<DelayReason, ReportedTime> from;
        private readonly ReportedField<DelayReason, ReportedTime> to;

        internal DelayReasonShape()
        {
            kind = Required("kind", Codecs.Code(Codes.DelayKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            from = Reported("from", Codecs.Time, r => r.From);
            to = Reported("to", Codecs.Time, r => r.To);
        }

        protected override DelayReason Build(Values values) => new()
        {
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            From = from.Of(values),
            To = to.Of(values),
        };
    }

    private sealed class FacilityMoveShape : Shape<FacilityMove>
    {
        private readonly ReportedField<FacilityMove, ReportedTime> at;
        private readonly ReportedField<FacilityMove, string> from;
        private readonly ReportedField<FacilityMove, string> to;

        internal FacilityMoveShape()
        {
            at = Reported("at", Codecs.Time, r => r.At);
            from = Reported("from", Codecs.Name, r => r.From);
            to = Reported("to", Codecs.Name, r => r.To);
        }

        protected override FacilityMove Build(Values values) => new()
        {
            At = at.Of(values),
            From = from.Of(values),
            To = to.Of(values),
        };
    }

    private sealed class CorrectionShape : Shape<Correction>
    {
        private readonly RequiredField<Correction, string> pointer;
        private readonly ReportedField<Correction, ReportedTime> at;
        private readonly OptionalField<Correction, string> before;
        private readonly OptionalField<Correction, string> reason;

        internal CorrectionShape()
        {
            pointer = Required("pointer", Codecs.Pointer, r => r.Pointer);
            at = Reported("at", Codecs.Time, r => r.At);
            before = Optional("before", Codecs.Words, r => r.Before);
            reason = Optional("reason", Codecs.Words, r => r.Reason);
        }

        protected override Correction Build(Values values) => new()
        {
            Pointer = pointer.Of(values) ?? "",
            At = at.Of(values),
            Before = before.Of(values),
            Reason = reason.Of(values),
        };
    }
}
