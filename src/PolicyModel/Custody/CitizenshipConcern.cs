namespace PolicyModel;

/// <summary>What was raised against a hold.</summary>
public enum CitizenshipConcern
{
    /// <summary>That the person is a citizen of the United States.</summary>
    Citizenship,

    /// <summary>That the instrument means another person.</summary>
    Identity,
}
