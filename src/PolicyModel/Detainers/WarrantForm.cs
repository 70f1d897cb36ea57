namespace PolicyModel;

/// <summary>The form of a warrant.</summary>
public enum WarrantForm
{
    /// <summary>Form I-200, warrant for arrest (administrative).</summary>
    I200,

    /// <summary>Form I-205, warrant of removal (administrative).</summary>
    I205,

    /// <summary>A warrant signed by a judge.</summary>
    Judicial,
}
