using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>What a rule found in one record of an agency: the outcome, the place in the record, and the words for it.</summary>
internal readonly record struct RecordResult
{
    public RecordResult()
    {
    }

    internal required Outcome Outcome { get; init; }

    /// <summary>A JSON Pointer into the record.</summary>
    internal string Pointer { get; init; } = "";

    internal string Message { get; init; } = "";

    internal string? WouldChange { get; init; }

    internal MissingFact Missing { get; init; }

    internal Severity? Severity { get; init; }

    /// <summary>The provisions that decided; null where the rule names them.</summary>
    internal IReadOnlyList<string>? Cites { get; init; }

    internal ValueList<FindingFact> Facts { get; init; } = [];

    /// <summary>How close a record that is satisfied came, in words; null where there is nothing to say.</summary>
    internal string? Near { get; init; }

    internal static RecordResult Satisfied => new() { Outcome = Outcome.Satisfied };

    internal static RecordResult NotApplicable => new() { Outcome = Outcome.NotApplicable };

    internal static RecordResult Violated(string pointer, string message, string? wouldChange = null) =>
        new() { Outcome = Outcome.Violated, Pointer = pointer, Message = message, WouldChange = wouldChange };

    internal static RecordResult Observed(string pointer, string message, string? wouldChange = null) =>
        new() { Outcome = Outcome.Observed, Pointer = pointer, Message = message, WouldChange = wouldChange };

    internal static RecordResult Undetermined(FactField field, int index = -1, int subIndex = -1)
    {
        var missing = new MissingFact(field, index, subIndex);
        return new() { Outcome = Outcome.Undetermined, Missing = missing, Pointer = field.IsOfRecord ? missing.Name : "", Message = "Cannot be told. " + field.Sentence, WouldChange = missing.WouldChange };
    }

    /// <summary>The gravest of several results, of equal ones the first; not applicable where there is none.</summary>
    internal static RecordResult Gravest(IEnumerable<RecordResult> results)
    {
        var gravest = NotApplicable;
        foreach (var result in results)
        {
            gravest = result.Rank > gravest.Rank ? result : gravest;
        }

        return gravest;
    }

    private int Rank => Outcome switch
    {
        Outcome.Violated => Severity switch
        {
            PolicyModel.Severity.Note => 4,
            PolicyModel.Severity.Warning => 5,
            _ => 6,
        },
        Outcome.Observed => 3,
        Outcome.Undetermined => 2,
        Outcome.Satisfied => 1,
        _ => 0,
    };
}

/// <summary>One rule over one record of an agency: an agreement, a record of training or one of oversight, read beside the others that were given.</summary>
internal abstract class RecordRule
{
    internal abstract RuleDescriptor Descriptor { get; }

    /// <summary>The outcome for a record; exactly one.</summary>
    internal abstract RecordResult Evaluate(object record, RecordSet records);

    private protected static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The first day of a law, and that it is about then where it was not read exactly.</summary>
    private protected static string FirstDay(Provision law) => law.DateQuality == DateQuality.Approximate ? $"about {Day(law.ValidFrom)}" : Day(law.ValidFrom);

    /// <summary>A number without zeros at its end.</summary>
    private protected static string Figure(decimal figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);

    private protected static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(amount, 2, MidpointRounding.ToNegativeInfinity):0.00} USD");

    /// <summary>A sum held against a cap: over it is a violation by the difference, at or under it is satisfied, with what is left.</summary>
    private protected static RecordResult Under(decimal sum, decimal cap, string pointer, string what) => sum > cap
        ? RecordResult.Violated(pointer, $"{what} come to {Dollars(sum)}; the cap is {Dollars(cap)}, exceeded by {Dollars(sum - cap)}.", $"A sum of {Dollars(cap)} or less.")
            with { Facts = [new FindingFact { Name = "sum", Value = Dollars(sum) }, new FindingFact { Name = "cap", Value = Dollars(cap) }] }
        : RecordResult.Satisfied with { Near = $"{Dollars(cap - sum)} below the cap of {Dollars(cap)}" };

    /// <summary>A number of days or months; more than a century of days is no term, and no calendar reaches that far.</summary>
    private protected static int Whole(decimal figure) => (int)Math.Min(figure, 36_500);

    /// <summary>The days from one to another.</summary>
    private protected static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    private protected static string InDays(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} day{(days == 1 ? "" : "s")}");

    private protected static LocalDate? Earlier(LocalDate? a, LocalDate? b) => a is { } first && b is { } second ? LocalDate.Min(first, second) : a ?? b;

    /// <summary>The pointer to an item of a list, or to a field of it.</summary>
    private protected static string At(string list, int index, string? field = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/{list}/{index}{(field is null ? "" : "/" + field)}");
}

/// <summary>A rule over records of one kind; to all others it does not apply.</summary>
internal abstract class RecordRule<T> : RecordRule
    where T : class
{
    internal sealed override RecordResult Evaluate(object record, RecordSet records) => record is T known ? Evaluate(known, records) : RecordResult.NotApplicable;

    private protected abstract RecordResult Evaluate(T record, RecordSet records);
}
