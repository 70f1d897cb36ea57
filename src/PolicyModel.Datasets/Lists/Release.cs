using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>When a list was released, and what is to be said of it.</summary>
/// <param name="Day">The day; null where nothing tells it.</param>
/// <param name="Limits">What is to be read with every figure.</param>
internal sealed partial record Release(LocalDate? Day, IReadOnlyList<string> Limits)
{
    /// <summary>
    /// The day that the caller gives, else that in the file's name (<c>2026-05-18</c>, or month, day and year as ICE writes them: <c>participatingAgencies05182026am.xlsx</c>), else that on
    /// which a workbook was last saved. A workbook that was saved after the day in its name was not released on that day: a list of January 2026 bore the year 2025.
    /// </summary>
    internal static Release Of(InputFile file, LocalDate? given)
    {
        if (given is not null)
        {
            return new(given, []);
        }

        var named = InName(file.Name);
        var saved = file.Format == InputFormat.Workbook ? SavedOn(file) : null;
        return (named, saved) switch
        {
            (null, null) => new(null, ["Neither the file nor its name tells on which day the list was released, so that it tells of no standing on any day."]),
            (null, { } day) => new(day, [$"The day of release is taken to be {LocalDatePattern.Iso.Format(day)}, on which the workbook was last saved."]),

            // The workbook tells the time of Greenwich.
            ({ } name, { } day) when name.PlusDays(1) < day => new(day, [$"The file's name bears {LocalDatePattern.Iso.Format(name)}, and the workbook was last saved on {LocalDatePattern.Iso.Format(day)}, which is taken to be the day of release."]),
            _ => new(named, []),
        };
    }

    private static LocalDate? InName(string name)
    {
        if (IsoDay().Match(name) is { Success: true } iso)
        {
            return LocalDatePattern.Iso.Parse(iso.Value).TryGetValue(default, out var day) ? day : null;
        }

        return MonthFirst().Match(name) is { Success: true } written && MonthFirstPattern.Parse(written.Value).TryGetValue(default, out var released) ? released : null;
    }

    private static readonly LocalDatePattern MonthFirstPattern = LocalDatePattern.CreateWithInvariantCulture("MMdduuuu");

    private static LocalDate? SavedOn(InputFile file)
    {
        using var parts = TableParts.Workbook(file);
        return parts.SavedOn;
    }

    [GeneratedRegex("(?<![0-9])20[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoDay();

    [GeneratedRegex("(?<![0-9])[0-9]{4}20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthFirst();
}
