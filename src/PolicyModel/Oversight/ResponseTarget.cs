namespace PolicyModel;

/// <summary>What a response refers to.</summary>
public enum ResponseTarget
{
    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>A transfer.</summary>
    Transfer,

    /// <summary>A training programme.</summary>
    TrainingProgram,

    /// <summary>An incident.</summary>
    Incident,
}
