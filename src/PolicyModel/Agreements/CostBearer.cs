namespace PolicyModel;

/// <summary>Who bears a cost.</summary>
public enum CostBearer
{
    /// <summary>The federal government.</summary>
    Federal,

    /// <summary>The agency.</summary>
    Agency,

    /// <summary>Both.</summary>
    Shared,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
