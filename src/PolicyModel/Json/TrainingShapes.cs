using NodaTime;

namespace PolicyModel;

/// <summary>The JSON forms of the training records and their parts.</summary>
internal static partial class TrainingShapes
{
    internal static Shape<DelegatedAct> DelegatedAct { get; } = new DelegatedActShape();

    internal static UnionShape<TrainingRecord> Any { get; } = new("record", UnionCase<TrainingRecord>.Of("training-program", new TrainingProgramShape()),
        UnionCase<TrainingRecord>.Of("training-program-change", new TrainingProgramChangeShape()),
        UnionCase<TrainingRecord>.Of("officer-delegation", new OfficerDelegationShape()));

    private sealed class DelegatedActShape : Shape<DelegatedAct>
    {
        internal DelegatedActShape()
        {
            Reported("on", Codecs.Day, r => r.On);
            Reported("kind", Codecs.Code(Codes.DelegatedFunctions), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            OptionalValue("ownFacility", Codecs.Flag, r => r.OwnFacility);
            OptionalValue("ownJurisdiction", Codecs.Flag, r => r.OwnJurisdiction);
        }
    }

    private sealed class TrainingProgramShape : Shape<TrainingProgram>
    {
        internal TrainingProgramShape()
        {
            Required("schema", new ConstantCodec(TrainingRecord.Schema), _ => TrainingRecord.Schema);
            Required("record", new ConstantCodec("training-program"), _ => "training-program");
            Required("programId", Codecs.Id<RecordId>(), r => r.ProgramId);
            Required("title", Codecs.Name, r => r.Title);
            Optional("subjects", Codecs.List(Codecs.Code(Codes.TrainingSubjects)), r => r.Subjects);
            Optional("subjectsRaw", Codecs.Words, r => r.SubjectsRaw);
            Reported("hours", Codecs.Quantity, r => r.Hours);
            Reported("mode", Codecs.Code(Codes.TrainingModes), r => r.Mode);
            Optional("modeRaw", Codecs.Words, r => r.ModeRaw);
            Optional("provider", Codecs.Name, r => r.Provider);
            Reported("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            Optional("version", Codecs.Short, r => r.Version);
            Reported("effectiveOn", Codecs.Day, r => r.EffectiveOn);
            Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }
    }

    private sealed class TrainingProgramChangeShape : Shape<TrainingProgramChange>
    {
        internal TrainingProgramChangeShape()
        {
            Required("schema", new ConstantCodec(TrainingRecord.Schema), _ => TrainingRecord.Schema);
            Required("record", new ConstantCodec("training-program-change"), _ => "training-program-change");
            Required("changeId", Codecs.Id<RecordId>(), r => r.ChangeId);
            Required("programId", Codecs.Id<RecordId>(), r => r.ProgramId);
            Reported("changedOn", Codecs.Day, r => r.ChangedOn);
            Required("kind", Codecs.Code(Codes.TrainingChangeKinds), r => r.Kind);
            Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            Optional("fromVersion", Codecs.Short, r => r.FromVersion);
            Optional("toVersion", Codecs.Short, r => r.ToVersion);
            Reported("hoursBefore", Codecs.Quantity, r => r.HoursBefore);
            Reported("hoursAfter", Codecs.Quantity, r => r.HoursAfter);
            Optional("description", Codecs.Words, r => r.Description);
            Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }
    }

    private sealed class OfficerDelegationShape : Shape<OfficerDelegation>
    {
        internal OfficerDelegationShape()
        {
            Required("schema", new ConstantCodec(TrainingRecord.Schema), _ => TrainingRecord.Schema);
            Required("record", new ConstantCodec("officer-delegation"), _ => "officer-delegation");
            Required("delegationId", Codecs.Id<RecordId>(), r => r.DelegationId);
            Required("officer", Codecs.Id<SubjectPseudonym>(), r => r.Officer);
            Required("agreementId", Codecs.Id<AgreementId>(), r => r.AgreementId);
            Required("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            OptionalValue("usCitizen", Codecs.Flag, r => r.UsCitizen);
            Reported("leaYears", Codecs.Quantity, r => r.LeaYears);
            Reported("trainedOn", Codecs.Day, r => r.TrainedOn);
            Reported("trainingHours", Codecs.Quantity, r => r.TrainingHours);
            Reported("examinedOn", Codecs.Day, r => r.ExaminedOn);
            Reported("examScore", Codecs.Percent, r => r.ExamScore);
            Reported("attempts", Codecs.Count, r => r.Attempts);
            Reported("form70006On", Codecs.Day, r => r.Form70006On);
            Reported("authorizedFrom", Codecs.Day, r => r.AuthorizedFrom);
            Reported("authorizedTo", Codecs.Day, r => r.AuthorizedTo);
            Reported("revokedOn", Codecs.Day, r => r.RevokedOn);
            Reported("revocationNotifiedAt", Codecs.Time, r => r.RevocationNotifiedAt);
            Reported("credentialReturnedOn", Codecs.Day, r => r.CredentialReturnedOn);
            Reported("refreshedOn", Codecs.Day, r => r.RefreshedOn);
            Optional("acts", Codecs.List(TrainingShapes.DelegatedAct), r => r.Acts);
            Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }
    }
}
