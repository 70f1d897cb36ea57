using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A birth date where an id or a pseudonym belongs.</summary>
internal static partial class PM9003
{
    // A booking number often holds the day of booking; a day that lies a childhood before it and within a life is of birth.
    private const int LeastYears = 12;
    private const int MostYears = 100;

    private static readonly LocalDatePattern[] Patterns = [.. new[] { "uuuuMMdd", "MMdduuuu", "ddMMuuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM9003",
        "A case id or a pseudonym holds what looks like a birth date.",
        Severity.Warning,
        "With a county and a day of booking a birth date singles out a person.",
        "caseId and subject, and bookedAt");

    internal static IEnumerable<DataFinding> Find(DataRecord record)
    {
        if (HoldsBirthDate(record.Case.CaseId.Value, record.Case.BookedAt.Date))
        {
            yield return Found("/caseId");
        }

        if (record.Case.Subject.HasValue && HoldsBirthDate(record.Case.Subject.Value.Value, record.Case.BookedAt.Date))
        {
            yield return Found("/subject");
        }
    }

    private static bool HoldsBirthDate(string id, LocalDate booked)
    {
        foreach (Match match in Digits().Matches(id))
        {
            var digits = string.Concat(match.Groups["day"].Value.Where(char.IsAsciiDigit));
            if (Patterns.Any(p => p.Parse(digits).TryGetValue(default, out var day) && day <= booked.PlusYears(-LeastYears) && day >= booked.PlusYears(-MostYears)))
            {
                return true;
            }
        }

        return false;
    }

    private static DataFinding Found(string path) => new(Descriptor, path, "The id holds eight digits that are a day in the childhood of a person of age at booking; policymodel pseudonymize gives ids that tell nothing.");

    [GeneratedRegex(@"(^|[^0-9A-Fa-f])(?<day>[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[0-9]{4})([^0-9A-Fa-f]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
