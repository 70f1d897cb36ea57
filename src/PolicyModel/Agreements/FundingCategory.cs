namespace PolicyModel;

/// <summary>What money is for.</summary>
public enum FundingCategory
{
    /// <summary>Salary.</summary>
    Salary,

    /// <summary>Benefits.</summary>
    Benefits,

    /// <summary>Overtime.</summary>
    Overtime,

    /// <summary>A performance award.</summary>
    PerformanceAward,

    /// <summary>Equipment.</summary>
    Equipment,

    /// <summary>Vehicles.</summary>
    Vehicle,

    /// <summary>A day of detention.</summary>
    DetentionDay,

    /// <summary>A hold on a detainer.</summary>
    DetainerHold,

    /// <summary>Transport.</summary>
    Transport,

    /// <summary>An hour of guarding.</summary>
    GuardHour,

    /// <summary>Training.</summary>
    Training,

    /// <summary>Travel and per diem.</summary>
    Travel,

    /// <summary>A bonus.</summary>
    Bonus,

    /// <summary>Another; the source's words stand beside it.</summary>
    Other,
}
