namespace PolicyModel;

/// <summary>A subject of training.</summary>
public enum TrainingSubject
{
    /// <summary>Immigration law.</summary>
    ImmigrationLaw,

    /// <summary>Detention procedure.</summary>
    DetentionProcedure,

    /// <summary>Rights of the persons concerned.</summary>
    Rights,

    /// <summary>Civil rights law.</summary>
    CivilRightsLaw,

    /// <summary>Use of force.</summary>
    UseOfForce,

    /// <summary>Language access.</summary>
    LanguageAccess,

    /// <summary>Complaints.</summary>
    ComplaintProcedure,

    /// <summary>Databases and systems.</summary>
    Systems,

    /// <summary>Another; the source's words stand beside it.</summary>
    Other,
}
