namespace PolicyModel;

/// <summary>The model of a delegation under 8 U.S.C. 1357(g).</summary>
public enum Section287gModel
{
    /// <summary>Jail Enforcement Model.</summary>
    JailEnforcement,

    /// <summary>Warrant Service Officer.</summary>
    WarrantServiceOfficer,

    /// <summary>Task Force Model.</summary>
    TaskForce,

    /// <summary>Tribal Task Force Model; its contents were not read.</summary>
    TribalTaskForce,
}
