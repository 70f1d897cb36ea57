namespace PolicyModel;

/// <summary>A basis of probable cause that an instrument states.</summary>
public enum ProbableCauseBasis
{
    /// <summary>A final order of removal.</summary>
    FinalOrder,

    /// <summary>Pending removal proceedings.</summary>
    PendingRemovalProceedings,

    /// <summary>A biometric match with records.</summary>
    BiometricMatch,

    /// <summary>Statements of the person or other evidence.</summary>
    StatementsOrEvidence,

    /// <summary>Only that an investigation began.</summary>
    InvestigationInitiated,
}
