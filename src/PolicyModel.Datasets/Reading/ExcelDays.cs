using NodaTime;

namespace PolicyModel.Datasets;

/// <summary>Days as Excel counts them: 1 is the first of January 1900 (or, in some workbooks, 0 that of 1904), and the clock is the fraction.</summary>
internal static class ExcelDays
{
    private const int DaysTo1904 = 1462;
    private const int FirstOfYear10000 = 2_958_466;

    /// <summary>The day and clock time of a number, to the second.</summary>
    internal static bool TryRead(double number, bool from1904, out LocalDateTime time)
    {
        time = default;
        var days = from1904 ? number + DaysTo1904 : number;

        // Excel counts a 29 February 1900 that never was (day 60): each day before it lies one later.
        if (!(days is >= 1 and < FirstOfYear10000) || Math.Floor(days) == 60)
        {
            return false;
        }

        var seconds = (long)Math.Round((days < 60 ? days + 1 : days) * NodaConstants.SecondsPerDay);
        time = new LocalDateTime(1899, 12, 30, 0, 0).PlusSeconds(seconds);
        return true;
    }
}
