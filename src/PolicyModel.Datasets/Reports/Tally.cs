using System.Globalization;
using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Counts of valid records. One is filled by one thread; what several threads counted adds up.</summary>
internal sealed class Tally
{
    private const int MostNames = 10_000;

    private readonly VerdictCounts[] verdicts;
    private readonly OutcomeCounts[] rules;
    private readonly BracketCounts brackets = new();
    private readonly GroupTally custodians;
    private readonly Dictionary<int, VerdictCounts[]> months = [];
    private readonly GroupTally monthsOfParts;
    private readonly Dictionary<string, bool> institutions = new(StringComparer.Ordinal);
    private readonly ReadingSet readings;

    internal Tally(ReadingSet readings)
    {
        this.readings = readings;
        custodians = new GroupTally(readings);
        monthsOfParts = new GroupTally(readings);
        verdicts = GroupTally.None(readings);
        rules = [.. RuleCatalogue.OfCases.Select(r => new OutcomeCounts { Rule = r.Id })];
    }

    /// <summary>How many valid records were counted.</summary>
    internal long Valid { get; private set; }

    internal ValueList<VerdictCounts> Verdicts => [.. verdicts.Select(v => v with { })];

    internal ValueList<OutcomeCounts> Rules => [.. rules.Select(r => r with { })];

    internal BracketCounts Brackets => brackets with { };

    internal ValueList<GroupCounts> Custodians => custodians.ToList();

    internal ValueList<GroupCounts> Months
    {
        get
        {
            var named = new GroupTally(readings);
            named.Add(monthsOfParts);
            foreach (var (month, counts) in months)
            {
                named.Add(string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}"), counts);
            }

            return named.ToList();
        }
    }

    /// <summary>Counts a record that was judged, and of which nothing is told.</summary>
    internal void Add(JudgedCase judged)
    {
        Add(judged.Record, judged.Judgment.Bracket, judged.Judgment.Verdicts);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Add(judged.Results[i].Outcome);
        }
    }

    /// <summary>Counts a record by its assessment.</summary>
    internal void Add(CustodyCase record, Assessment assessment)
    {
        Span<Verdict> told = stackalloc Verdict[verdicts.Length];
        for (var i = 0; i < told.Length; i++)
        {
            told[i] = assessment.Verdicts[i].Verdict;
        }

        Add(record, assessment.Bracket, told);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Add(assessment.Outcomes[i].Outcome);
        }
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    internal void Add(Tally other)
    {
        Valid += other.Valid;
        VerdictCounts.Add(other.verdicts, verdicts);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Add(other.rules[i]);
        }

        brackets.Add(other.brackets);
        custodians.Add(other.custodians);
        monthsOfParts.Add(other.monthsOfParts);
        foreach (var (month, counts) in other.months)
        {
            VerdictCounts.Add(counts, OfMonth(month));
        }
    }

    /// <summary>Adds what was counted in a part of a report.</summary>
    internal void Add(Report part)
    {
        Valid += part.Valid;
        VerdictCounts.Add([.. part.Verdicts], verdicts);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Add(part.Rules[i]);
        }

        brackets.Add(part.Brackets);
        custodians.Add(part.Custodians);
        monthsOfParts.Add(part.Months);
    }

    private void Add(CustodyCase record, Bracket bracket, ReadOnlySpan<Verdict> told)
    {
        Valid++;
        brackets.Add(bracket);
        var zone = record.Custodian.TimeZone.Zone;
        var booked = record.BookedAt.BoundsIn(zone).Earliest.DateIn(zone);
        var month = OfMonth((booked.Year * 12) + booked.Month - 1);
        var custodian = custodians.CountsOf(NameOf(record.Custodian));
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i].Add(told[i]);
            month[i].Add(told[i]);
            custodian[i].Add(told[i]);
        }
    }

    private VerdictCounts[] OfMonth(int month)
    {
        if (!months.TryGetValue(month, out var counts))
        {
            months.Add(month, counts = GroupTally.None(readings));
        }

        return counts;
    }

    /// <summary>The name a custodian is counted under; whether a name is an institution's is asked once of each, for a data set has few.</summary>
    private string NameOf(Custodian custodian)
    {
        if (!institutions.TryGetValue(custodian.Name, out var isShown))
        {
            if (institutions.Count == MostNames)
            {
                institutions.Clear();
            }

            institutions.Add(custodian.Name, isShown = ReferenceEquals(CustodianNames.Shown(custodian), custodian.Name));
        }

        return isShown ? custodian.Name : CustodianNames.Shown(custodian);
    }
}
