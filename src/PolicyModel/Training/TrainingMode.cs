namespace PolicyModel;

/// <summary>How a training is held.</summary>
public enum TrainingMode
{
    /// <summary>In person.</summary>
    InPerson,

    /// <summary>Online.</summary>
    Online,

    /// <summary>Both.</summary>
    Hybrid,
}
