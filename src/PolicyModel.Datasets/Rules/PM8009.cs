using System.Globalization;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A part that is greater than its whole.</summary>
internal static class PM8009
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8009",
        "A part is greater than its whole: more bail was posted than was set, or more days are credited than the sentence has.",
        Severity.Warning,
        "The two figures are most likely mistyped or stand in each other's place.",
        "the amounts of bail that was set and posted; the days of a sentence and those credited");

    internal static IEnumerable<DataFinding> Find(DataRecord record)
    {
        for (var i = 0; i < record.Case.Bail?.Count; i++)
        {
            var history = record.Case.Bail[i].History;
            Money? set = null;
            for (var e = 0; e < history.Count; e++)
            {
                var (kind, amount) = (history[e].Event, history[e].Amount);
                if (kind is BailEventKind.Set or BailEventKind.Changed)
                {
                    set = amount.HasValue ? amount.Value : null;
                }
                else if (kind == BailEventKind.Posted && amount.HasValue && set is { } whole && whole.Currency == amount.Value.Currency && amount.Value.MinorUnits > whole.MinorUnits)
                {
                    yield return new DataFinding(Descriptor, string.Create(CultureInfo.InvariantCulture, $"/bail/{i}/history/{e}/amount"), "More was posted than was set.");
                }
            }
        }

        for (var i = 0; i < record.Case.Grounds?.Count; i++)
        {
            if (record.Case.Grounds[i].Sentence is { Days.HasValue: true, CreditDays.HasValue: true } sentence && sentence.CreditDays.Value > sentence.Days.Value)
            {
                yield return new DataFinding(Descriptor, string.Create(CultureInfo.InvariantCulture, $"/grounds/{i}/sentence/creditDays"), "More days are credited than the sentence has.");
            }
        }
    }
}
