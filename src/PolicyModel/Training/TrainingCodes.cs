namespace PolicyModel;

public static partial class Codes
{
    /// <summary>The codes of <see cref="TrainingMode"/>.</summary>
    public static CodeList<TrainingMode> TrainingModes { get; } = new(
        ("in-person", TrainingMode.InPerson),
        ("online", TrainingMode.Online),
        ("hybrid", TrainingMode.Hybrid));

    /// <summary>The codes of <see cref="TrainingSubject"/>.</summary>
    public static CodeList<TrainingSubject> TrainingSubjects { get; } = new(
        ("immigration-law", TrainingSubject.ImmigrationLaw),
        ("detention-procedure", TrainingSubject.DetentionProcedure),
        ("rights", TrainingSubject.Rights),
        ("civil-rights-law", TrainingSubject.CivilRightsLaw),
        ("use-of-force", TrainingSubject.UseOfForce),
        ("language-access", TrainingSubject.LanguageAccess),
        ("complaint-procedure", TrainingSubject.ComplaintProcedure),
        ("systems", TrainingSubject.Systems),
        ("other", TrainingSubject.Other));

    /// <summary>The codes of <see cref="TrainingChangeKind"/>.</summary>
    public static CodeList<TrainingChangeKind> TrainingChangeKinds { get; } = new(
        ("hours", TrainingChangeKind.Hours),
        ("content", TrainingChangeKind.Content),
        ("mode", TrainingChangeKind.Mode),
        ("provider", TrainingChangeKind.Provider),
        ("requirement", TrainingChangeKind.Requirement),
        ("discontinued", TrainingChangeKind.Discontinued),
        ("other", TrainingChangeKind.Other));

    /// <summary>The codes of <see cref="DelegatedFunction"/>.</summary>
    public static CodeList<DelegatedFunction> DelegatedFunctions { get; } = new(
        ("interrogation", DelegatedFunction.Interrogation),
        ("arrest", DelegatedFunction.Arrest),
        ("warrant-service", DelegatedFunction.WarrantService),
        ("detainer", DelegatedFunction.Detainer),
        ("charging-document", DelegatedFunction.ChargingDocument),
        ("detention", DelegatedFunction.Detention),
        ("transport", DelegatedFunction.Transport),
        ("other", DelegatedFunction.Other));
}
