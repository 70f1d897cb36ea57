namespace PolicyModel.Rules;

/// <summary>The layers of the federal holiday calendar that a reading chooses from.</summary>
[Flags]
public enum HolidayLayers
{
    /// <summary>No holiday at all; Saturdays and Sundays alone.</summary>
    None = 0,

    /// <summary>The days named by 5 U.S.C. 6103(a).</summary>
    Statutory = 1,

    /// <summary>The day on which federal offices observe a holiday that falls on a Saturday or Sunday.</summary>
    Observed = 2,

    /// <summary>Whole days on which executive departments were closed by order.</summary>
    ExecutiveClosures = 4,

    /// <summary>Inauguration Day, 5 U.S.C. 6103(c): a holiday in the Washington area only.</summary>
    InaugurationDay = 8,
}
