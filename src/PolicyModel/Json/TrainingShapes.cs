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
        private readonly ReportedField<DelegatedAct, LocalDate> on;
        private readonly ReportedField<DelegatedAct, DelegatedFunction> kind;
        private readonly OptionalField<DelegatedAct, string> kindRaw;
        private readonly OptionalValueField<DelegatedAct, bool> ownFacility;
        private readonly OptionalValueField<DelegatedAct, bool> ownJurisdiction;

        internal DelegatedActShape()
        {
            on = Reported("on", Codecs.Day, r => r.On);
            kind = Reported("kind", Codecs.Code(Codes.DelegatedFunctions), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            ownFacility = OptionalValue("ownFacility", Codecs.Flag, r => r.OwnFacility);
            ownJurisdiction = OptionalValue("ownJurisdiction", Codecs.Flag, r => r.OwnJurisdiction);
        }

        protected override DelegatedAct Build(Values values) => new()
        {
            On = on.Of(values),
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            OwnFacility = ownFacility.Of(values),
            OwnJurisdiction = ownJurisdiction.Of(values),
        };
    }

    private sealed class TrainingProgramShape : Shape<TrainingProgram>
    {
        private readonly RequiredField<TrainingProgram, RecordId> programId;
        private readonly RequiredField<TrainingProgram, string> title;
        private readonly OptionalField<TrainingProgram, ValueList<TrainingSubject>> subjects;
        private readonly OptionalField<TrainingProgram, string> subjectsRaw;
        private readonly ReportedField<TrainingProgram, decimal> hours;
        private readonly ReportedField<TrainingProgram, TrainingMode> mode;
        private readonly OptionalField<TrainingProgram, string> modeRaw;
        private readonly OptionalField<TrainingProgram, string> provider;
        private readonly ReportedField<TrainingProgram, Section287gModel> model;
        private readonly OptionalField<TrainingProgram, string> modelRaw;
        private readonly OptionalField<TrainingProgram, string> version;
        private readonly ReportedField<TrainingProgram, LocalDate> effectiveOn;
        private readonly OptionalField<TrainingProgram, ValueList<Source>> sources;

        internal TrainingProgramShape()
        {
            Required("schema", new ConstantCodec(TrainingRecord.Schema), _ => TrainingRecord.Schema);
            Required("record", new ConstantCodec("training-program"), _ => "training-program");
            programId = Required("programId", Codecs.Id<RecordId>(), r => r.ProgramId);
            title = Required("title", Codecs.Name, r => r.Title);
            subjects = Optional("subjects", Codecs.List(Codecs.Code(Codes.TrainingSubjects)), r => r.Subjects);
            subjectsRaw = Optional("subjectsRaw", Codecs.Words, r => r.SubjectsRaw);
            hours = Reported("hours", Codecs.Quantity, r => r.Hours);
            mode = Reported("mode", Codecs.Code(Codes.TrainingModes), r => r.Mode);
            modeRaw = Optional("modeRaw", Codecs.Words, r => r.ModeRaw);
            provider = Optional("provider", Codecs.Name, r => r.Provider);
            model = Reported("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            modelRaw = Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            version = Optional("version", Codecs.Short, r => r.Version);
            effectiveOn = Reported("effectiveOn", Codecs.Day, r => r.EffectiveOn);
            sources = Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }

        protected override TrainingProgram Build(Values values) => new()
        {
            ProgramId = programId.Of(values),
            Title = title.Of(values) ?? "",
            Subjects = subjects.Of(values),
            SubjectsRaw = subjectsRaw.Of(values),
            Hours = hours.Of(values),
            Mode = mode.Of(values),
            ModeRaw = modeRaw.Of(values),
            Provider = provider.Of(values),
            Model = model.Of(values),
            ModelRaw = modelRaw.Of(values),
            Version = version.Of(values),
            EffectiveOn = effectiveOn.Of(values),
            Sources = sources.Of(values),
        };
    }

    private sealed class TrainingProgramChangeShape : Shape<TrainingProgramChange>
    {
        private readonly RequiredField<TrainingProgramChange, RecordId> changeId;
        private readonly RequiredField<TrainingProgramChange, RecordId> programId;
        private readonly ReportedField<TrainingProgramChange, LocalDate> changedOn;
        private readonly RequiredField<TrainingProgramChange, TrainingChangeKind> kind;
        private readonly OptionalField<TrainingProgramChange, string> kindRaw;
        private readonly OptionalField<TrainingProgramChange, string> fromVersion;
        private readonly OptionalField<TrainingProgramChange, string> toVersion;
        private readonly ReportedField<TrainingProgramChange, decimal> hoursBefore;
        private readonly ReportedField<TrainingProgramChange, decimal> hoursAfter;
        private readonly OptionalField<TrainingProgramChange, string> description;
        private readonly OptionalField<TrainingProgramChange, ValueList<Source>> sources;

        internal TrainingProgramChangeShape()
        {
            Required("schema", new ConstantCodec(TrainingRecord.Schema), _ => TrainingRecord.Schema);
            Required("record", new ConstantCodec("training-program-change"), _ => "training-program-change");
            changeId = Required("changeId", Codecs.Id<RecordId>(), r => r.ChangeId);
            programId = Required("programId", Codecs.Id<RecordId>(), r => r.ProgramId);
            changedOn = Reported("changedOn", Codecs.Day, r => r.ChangedOn);
            kind = Required("kind", Codecs.Code(Codes.TrainingChangeKinds), r => r.Kind);
            kindRaw = Optional("kindRaw", Codecs.Words, r => r.KindRaw);
            fromVersion = Optional("fromVersion", Codecs.Short, r => r.FromVersion);
            toVersion = Optional("toVersion", Codecs.Short, r => r.ToVersion);
            hoursBefore = Reported("hoursBefore", Codecs.Quantity, r => r.HoursBefore);
            hoursAfter = Reported("hoursAfter", Codecs.Quantity, r => r.HoursAfter);
            description = Optional("description", Codecs.Words, r => r.Description);
            sources = Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }

        protected override TrainingProgramChange Build(Values values) => new()
        {
            ChangeId = changeId.Of(values),
            ProgramId = programId.Of(values),
            ChangedOn = changedOn.Of(values),
            Kind = kind.Of(values),
            KindRaw = kindRaw.Of(values),
            FromVersion = fromVersion.Of(values),
            ToVersion = toVersion.Of(values),
            HoursBefore = hoursBefore.Of(values),
            HoursAfter = hoursAfter.Of(values),
            Description = description.Of(values),
            Sources = sources.Of(values),
        };
    }

    private sealed class OfficerDelegationShape : Shape<OfficerDelegation>
    {
        private readonly RequiredField<OfficerDelegation, RecordId> delegationId;
        private readonly RequiredField<OfficerDelegation, SubjectPseudonym> officer;
        private readonly RequiredField<OfficerDelegation, AgreementId> agreementId;
        private readonly RequiredField<OfficerDelegation, Section287gModel> model;
        private readonly OptionalField<OfficerDelegation, string> modelRaw;
        private readonly OptionalValueField<OfficerDelegation, bool> usCitizen;
        private readonly ReportedField<OfficerDelegation, decimal> leaYears;
        private readonly ReportedField<OfficerDelegation, LocalDate> trainedOn;
        private readonly ReportedField<OfficerDelegation, decimal> trainingHours;
        private readonly ReportedField<OfficerDelegation, LocalDate> examinedOn;
        private readonly ReportedField<OfficerDelegation, decimal> examScore;
        private readonly ReportedField<OfficerDelegation, int> attempts;
        private readonly ReportedField<OfficerDelegation, LocalDate> form70006On;
        private readonly ReportedField<OfficerDelegation, LocalDate> authorizedFrom;
        private readonly ReportedField<OfficerDelegation, LocalDate> authorizedTo;
        private readonly ReportedField<OfficerDelegation, LocalDate> revokedOn;
        private readonly ReportedField<OfficerDelegation, ReportedTime> revocationNotifiedAt;
        private readonly ReportedField<OfficerDelegation, LocalDate> credentialReturnedOn;
        private readonly OptionalField<OfficerDelegation, ValueList<Source>> sources;
        private readonly ReportedField<OfficerDelegation, LocalDate> refreshedOn;
        private readonly OptionalField<OfficerDelegation, ValueList<DelegatedAct>> acts;

        internal OfficerDelegationShape()
        {
            Required("schema", new ConstantCodec(TrainingRecord.Schema), _ => TrainingRecord.Schema);
            Required("record", new ConstantCodec("officer-delegation"), _ => "officer-delegation");
            delegationId = Required("delegationId", Codecs.Id<RecordId>(), r => r.DelegationId);
            officer = Required("officer", Codecs.Id<SubjectPseudonym>(), r => r.Officer);
            agreementId = Required("agreementId", Codecs.Id<AgreementId>(), r => r.AgreementId);
            model = Required("model", Codecs.Code(Codes.Section287gModels), r => r.Model);
            modelRaw = Optional("modelRaw", Codecs.Words, r => r.ModelRaw);
            usCitizen = OptionalValue("usCitizen", Codecs.Flag, r => r.UsCitizen);
            leaYears = Reported("leaYears", Codecs.Quantity, r => r.LeaYears);
            trainedOn = Reported("trainedOn", Codecs.Day, r => r.TrainedOn);
            trainingHours = Reported("trainingHours", Codecs.Quantity, r => r.TrainingHours);
            examinedOn = Reported("examinedOn", Codecs.Day, r => r.ExaminedOn);
            examScore = Reported("examScore", Codecs.Percent, r => r.ExamScore);
            attempts = Reported("attempts", Codecs.Count, r => r.Attempts);
            form70006On = Reported("form70006On", Codecs.Day, r => r.Form70006On);
            authorizedFrom = Reported("authorizedFrom", Codecs.Day, r => r.AuthorizedFrom);
            authorizedTo = Reported("authorizedTo", Codecs.Day, r => r.AuthorizedTo);
            revokedOn = Reported("revokedOn", Codecs.Day, r => r.RevokedOn);
            revocationNotifiedAt = Reported("revocationNotifiedAt", Codecs.Time, r => r.RevocationNotifiedAt);
            credentialReturnedOn = Reported("credentialReturnedOn", Codecs.Day, r => r.CredentialReturnedOn);
            refreshedOn = Reported("refreshedOn", Codecs.Day, r => r.RefreshedOn);
            acts = Optional("acts", Codecs.List(TrainingShapes.DelegatedAct), r => r.Acts);
            sources = Optional("sources", Codecs.List(CustodyShapes.Source), r => r.Sources);
        }

        protected override OfficerDelegation Build(Values values) => new()
        {
            DelegationId = delegationId.Of(values),
            Officer = officer.Of(values),
            AgreementId = agreementId.Of(values),
            Model = model.Of(values),
            ModelRaw = modelRaw.Of(values),
            UsCitizen = usCitizen.Of(values),
            LeaYears = leaYears.Of(values),
            TrainedOn = trainedOn.Of(values),
            TrainingHours = trainingHours.Of(values),
            ExaminedOn = examinedOn.Of(values),
            ExamScore = examScore.Of(values),
            Attempts = attempts.Of(values),
            Form70006On = form70006On.Of(values),
            AuthorizedFrom = authorizedFrom.Of(values),
            AuthorizedTo = authorizedTo.Of(values),
            RevokedOn = revokedOn.Of(values),
            RevocationNotifiedAt = revocationNotifiedAt.Of(values),
            CredentialReturnedOn = credentialReturnedOn.Of(values),
            RefreshedOn = refreshedOn.Of(values),
            Acts = acts.Of(values),
            Sources = sources.Of(values),
        };
    }
}
