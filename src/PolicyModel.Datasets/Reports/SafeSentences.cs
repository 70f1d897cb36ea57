using System.Globalization;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>For each figure of a report the sentence that is safe to print: what was counted, of how many, and no more than the records bear.</summary>
internal static class SafeSentences
{
    internal static string Records(Report report) =>
        Invariant($"Of {report.Read} records read, {report.Valid} could be judged; {report.Invalid} could not, for faults that are listed.");

    internal static string Of(VerdictCounts counts, long valid) =>
        Invariant($"In {Shown(counts.Exceeds)} of {valid} bookings the recorded dates cannot be reconciled with this reading; in {Shown(counts.Within)} they do not go past its limit.")
        + Invariant($" In {Shown(counts.MayExceed)} they may go past it, in {Shown(counts.Undetermined)} the record does not tell, and in {Shown(counts.NotApplicable)} there was no hold.");

    internal static string Of(BracketCounts counts, long valid) =>
        Invariant($"In {Shown(counts.All)} of {valid} bookings the recorded dates cannot be reconciled with any reading listed that applies; in {Shown(counts.Some)} with some of them but not all; in {Shown(counts.None)} they can be with each.")
        + Invariant($" In {Shown(counts.Undetermined)} it cannot be told, and in {Shown(counts.NotApplicable)} there was no hold.");

    internal static string Of(OutcomeCounts counts, long valid) =>
        counts[Outcome.Observed] > 0
            ? Invariant($"In {Shown(counts[Outcome.Observed])} of {valid} bookings the record shows this, which by itself is no breach; in {Shown(counts[Outcome.Undetermined])} it cannot be told.")
            : Invariant($"In {Shown(counts[Outcome.Violated])} of {valid} bookings the record shows this; in {Shown(counts[Outcome.Satisfied])} it was looked for and is not there, in {Shown(counts[Outcome.Undetermined])} it cannot be told.")
              + (counts[Outcome.Suppressed] > 0 ? Invariant($" {Shown(counts[Outcome.Suppressed])} are set aside, with a reason.") : "");

    /// <summary>What a rule on data found in the records read; invalid ones are among them.</summary>
    internal static string Data(OutcomeCounts counts, long read)
    {
        List<string> parts = [];
        Add(Outcome.Violated, "it was found {0}");
        Add(Outcome.Observed, "it was seen {0}, which by itself is no fault");
        Add(Outcome.Undetermined, "it cannot be told {0}");
        Add(Outcome.Suppressed, "it is set aside with a reason {0}");
        return parts.Count == 0 ? Invariant($"In {read} records read it was not found.") : Invariant($"In {read} records read {string.Join("; ", parts)}.");

        void Add(Outcome outcome, string words)
        {
            if (counts[outcome] != 0)
            {
                parts.Add(words.Replace("{0}", counts[outcome] == 1 ? "once" : $"{Shown(counts[outcome])} times", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>A count, or that it is withheld.</summary>
    internal static string Shown(long count) => count == Report.Withheld ? "(withheld)" : count.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
