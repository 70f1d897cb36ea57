using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>
/// The holidays of the federal government as dated, cited data, in layers. It answers only for the days from
/// <see cref="CheckedFrom"/> to <see cref="CheckedTo"/> (both included). Immutable.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly Dictionary<LocalDate, HolidayLayers> days = [];
    private readonly HashSet<string> inaugurationCounties;
    private readonly HashSet<string> inaugurationJurisdictions;

    private HolidayCalendar(JsonElement root)
    {
        Version = root.Text("version");
        CheckedFrom = root.Date("checkedFrom");
        CheckedTo = root.Date("checkedTo");
        foreach (var holiday in root.GetProperty("holidays").EnumerateArray())
        {
            AddHoliday(holiday);
        }

        var inauguration = root.GetProperty("inaugurationDay");
        inaugurationCounties = [.. inauguration.Texts("counties")];
        inaugurationJurisdictions = [.. inauguration.Texts("jurisdictions")];
        AddInaugurationDays(inauguration);
        foreach (var closure in root.GetProperty("closures").GetProperty("days").EnumerateArray())
        {
            Add(closure.Date("date"), HolidayLayers.ExecutiveClosures);
        }
    }

    /// <summary>The version of the data.</summary>
    public string Version { get; }

    /// <summary>The first day the calendar answers for.</summary>
    public LocalDate CheckedFrom { get; }

    /// <summary>The last day the calendar answers for.</summary>
    public LocalDate CheckedTo { get; }

    /// <summary>True when the day is excluded by one of the layers.</summary>
    /// <param name="date">The day.</param>
    /// <param name="layers">The layers to look in.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the checked range.</exception>
    public bool IsHoliday(LocalDate date, HolidayLayers layers)
    {
        if (date < CheckedFrom || date > CheckedTo)
        {
            throw new ArgumentOutOfRangeException(nameof(date), "The holiday calendar was not checked for that day.");
        }

        return days.TryGetValue(date, out var found) && (found & layers) != HolidayLayers.None;
    }

    /// <summary>True where Inauguration Day is a holiday.</summary>
    /// <param name="jurisdiction">The state or district.</param>
    /// <param name="county">The county, or null where it is not known.</param>
    public bool ObservesInaugurationDay(Jurisdiction jurisdiction, CountyGeoid? county) =>
        inaugurationJurisdictions.Contains(jurisdiction.Value) || (county is { } known && inaugurationCounties.Contains(known.Value));

    internal static HolidayCalendar Load(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return new HolidayCalendar(document.RootElement);
    }

    private void AddHoliday(JsonElement holiday)
    {
        var rule = holiday.GetProperty("rule");
        var from = holiday.Date("from");

        // One year more at each end: the first of January is observed on the last of December.
        for (var year = Math.Max(from.Year, CheckedFrom.Year - 1); year <= CheckedTo.Year + 1; year++)
        {
            var date = DateOf(rule, year);
            if (date < from)
            {
                continue;
            }

            Add(date, HolidayLayers.Statutory);
            if (date.DayOfWeek == IsoDayOfWeek.Saturday)
            {
                Add(date.PlusDays(-1), HolidayLayers.Observed);
            }
            else if (date.DayOfWeek == IsoDayOfWeek.Sunday)
            {
                Add(date.PlusDays(1), HolidayLayers.Observed);
            }
        }
    }

    private void AddInaugurationDays(JsonElement rule)
    {
        var step = rule.GetProperty("everyYears").GetInt32();
        for (var year = rule.GetProperty("firstYear").GetInt32(); year <= CheckedTo.Year; year += step)
        {
            var date = DateOf(rule, year);
            Add(date.DayOfWeek == IsoDayOfWeek.Sunday ? date.PlusDays(1) : date, HolidayLayers.InaugurationDay);
        }
    }

    private void Add(LocalDate date, HolidayLayers layer) => days[date] = days.GetValueOrDefault(date) | layer;

    private static LocalDate DateOf(JsonElement rule, int year)
    {
        var month = rule.GetProperty("month").GetInt32();
        if (rule.TryGetProperty("day", out var day))
        {
            return new LocalDate(year, month, day.GetInt32());
        }

        var weekday = Enum.Parse<IsoDayOfWeek>(rule.Text("weekday"), ignoreCase: true);
        var nth = rule.GetProperty("nth").GetInt32();
        return nth > 0
            ? LocalDate.FromYearMonthWeekAndDay(year, month, nth, weekday)
            : new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(weekday));
    }
}

/// <summary>Reads the law's data files. They are the project's own: what is missing in them throws.</summary>
internal static class LawJson
{
    internal static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");

    internal static string? OptionalText(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    internal static IEnumerable<string> Texts(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(e => e.GetString()!);

    internal static T Named<T>(this CodeList<T> codes, string code)
        where T : struct, Enum => codes.TryParse(code, out var value) ? value : throw new JsonException($"{code}: there is no such code.");

    internal static LocalDate Date(this JsonElement element, string name) => LocalDatePattern.Iso.Parse(element.Text(name)).Value;

    internal static LocalDate? OptionalDate(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? LocalDatePattern.Iso.Parse(value.GetString()!).Value : null;
}
