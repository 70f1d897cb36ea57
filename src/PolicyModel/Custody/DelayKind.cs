namespace PolicyModel;

/// <summary>What is said to have delayed a release.</summary>
public enum DelayKind
{
    /// <summary>A check of records or warrants.</summary>
    RecordsCheck,

    /// <summary>The return of property.</summary>
    Property,

    /// <summary>Medical care.</summary>
    Medical,

    /// <summary>Transport.</summary>
    Transport,

    /// <summary>Lack of staff.</summary>
    Staffing,

    /// <summary>A system that was down.</summary>
    SystemOutage,

    /// <summary>Identification of the person.</summary>
    Identification,

    /// <summary>The hour: releases were not made after a certain time of day.</summary>
    AfterHours,

    /// <summary>Something else; the source's words stand beside it.</summary>
    Other,
}
