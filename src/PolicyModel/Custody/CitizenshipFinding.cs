namespace PolicyModel;

/// <summary>What a check of citizenship or identity came to.</summary>
public enum CitizenshipFinding
{
    /// <summary>What was raised was borne out.</summary>
    Supported,

    /// <summary>What was raised was not borne out.</summary>
    NotSupported,

    /// <summary>The check settled nothing.</summary>
    Unresolved,
}
