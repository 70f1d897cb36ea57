namespace PolicyModel;

/// <summary>The period a cap is for.</summary>
public enum CapPeriod
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>A quarter of the federal fiscal year.</summary>
    Quarter,

    /// <summary>A federal fiscal year, 1 October to 30 September.</summary>
    FiscalYear,

    /// <summary>A calendar year.</summary>
    CalendarYear,

    /// <summary>The whole agreement.</summary>
    Agreement,
}
