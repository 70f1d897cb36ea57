using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>What a rule is: its id, what it finds, how grave that is and on which provisions it rests.</summary>
public sealed record RuleDescriptor
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The wrong condition, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Why it is that grave.</summary>
    public required string SeverityBecause { get; init; }

    /// <summary>The provisions it rests on, by id; the principal one first.</summary>
    public required ValueList<string> Provisions { get; init; }

    /// <summary>The facts it needs.</summary>
    public required string Needs { get; init; }

    /// <summary>The version of the rules since which it exists.</summary>
    public required string Since { get; init; }

    /// <summary>True where its outcome counts when an assessment says whether the instruments can carry a hold at all.</summary>
    public bool CountsForValidity { get; init; }
}

/// <summary>What a rule found: the outcome, the place in the record it points to, and what is missing.</summary>
internal readonly record struct RuleResult
{
    internal required Outcome Outcome { get; init; }

    internal string Place { get; init; }

    internal int Index { get; init; }

    internal MissingFact Missing { get; init; }

    /// <summary>The provisions that the case narrows the finding to; null where the rule names them.</summary>
    internal IReadOnlyList<string>? Cites { get; init; }

    /// <summary>How grave this finding is, where that depends on what was found.</summary>
    internal Severity? Severity { get; init; }

    /// <summary>Which of several it is about, where the sentence needs that: a hold, a duty.</summary>
    internal int Part { get; init; }

    /// <summary>True where an outcome is undetermined for no missing fact but because ordinary release processing may account for the time.</summary>
    internal bool MayBeProcessing { get; init; }

    internal static RuleResult Satisfied => new() { Outcome = Outcome.Satisfied, Place = "" };

    internal static RuleResult NotApplicable => new() { Outcome = Outcome.NotApplicable, Place = "" };

    internal static RuleResult Found(Outcome outcome, string place = "", int index = -1) => new() { Outcome = outcome, Place = place, Index = index };

    internal static RuleResult Undetermined(MissingFact missing, string place = "", int index = -1) =>
        new() { Outcome = Outcome.Undetermined, Missing = missing, Place = place, Index = index };

    /// <summary>The JSON Pointer of the place.</summary>
    internal string Pointer => Index < 0 ? Place : string.Create(CultureInfo.InvariantCulture, $"{Place}/{Index}");
}

/// <summary>One rule of the catalogue, in one file. It reads bounds and codes; its sentence is made only for what is reported.</summary>
internal abstract class Rule
{
    internal abstract RuleDescriptor Descriptor { get; }

    /// <summary>The outcome for a case; exactly one.</summary>
    internal abstract RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment);

    /// <summary>The finding in one neutral sentence, for an outcome that is violated or observed.</summary>
    internal abstract string Describe(in RuleResult result, CaseJudgment judgment);

    /// <summary>The provisions that a finding cites, by id; the rule's own where the case does not narrow them.</summary>
    internal virtual IEnumerable<string> Cites(CaseProjection projection, LawBook law) => Descriptor.Provisions;

    /// <summary>The provisions of the forms in the case that a condition holds for, or the rule's own where there is none.</summary>
    private protected IEnumerable<string> CitesForms(CaseProjection projection, LawBook law, Func<InstrumentFacts, FormFace, bool> concerns)
    {
        List<string> ids = [];
        foreach (ref readonly var instrument in projection.Facts.Instruments)
        {
            if (law.FaceOf(instrument.Form) is { } face && concerns(instrument, face))
            {
                ids.Add(face.Provision.ProvisionId);
            }
        }

        return ids.Count > 0 ? ids.Distinct(StringComparer.Ordinal) : Descriptor.Provisions;
    }

    /// <summary>The provisions of the place that decide, or the rule's own where none says anything about holds.</summary>
    private protected IEnumerable<string> CitesPlace(CaseProjection projection)
    {
        List<string> ids = [];
        foreach (var piece in projection.Facts.Place)
        {
            ids.AddRange(piece.Governing.Select(p => p.ProvisionId));
        }

        return ids.Count > 0 ? [.. ids.Distinct(StringComparer.Ordinal), .. Descriptor.Provisions.Skip(1)] : Descriptor.Provisions;
    }

    /// <summary>The graver of two outcomes, and of two violations that of the graver severity; of equal ones the first.</summary>
    private protected static RuleResult Graver(in RuleResult a, in RuleResult b) => Rank(b) > Rank(a) ? b : a;

    /// <summary>True where all of custody lies in days from which a provision is known.</summary>
    private protected static bool IsKnownFromBooking(in CaseFacts facts, Provision provision) => facts.Booked.Earliest.DateIn(facts.Zone) >= provision.ValidFrom;

    private static int Rank(in RuleResult result) => result.Outcome switch
    {
        Outcome.Violated => result.Severity switch
        {
            Severity.Note => 3,
            Severity.Warning => 4,
            _ => 5,
        },
        Outcome.Undetermined => 2,
        Outcome.Satisfied => 1,
        _ => 0,
    };

    /// <summary>The readings whose verdicts the outcome follows; none where it goes by facts of its own.</summary>
    internal virtual IReadOnlyList<string> ReadingsFollowed(CaseJudgment judgment) => [];

    /// <summary>The smallest fact that would turn an outcome that is violated or observed, or null; for one that is undetermined, what is missing names it.</summary>
    internal virtual string? WouldChange(in RuleResult result, CaseJudgment judgment) => null;
}

/// <summary>A rule that follows the verdict of one reading.</summary>
internal abstract class MirrorRule(string reading) : Rule
{
    /// <summary>The reading whose verdict the rule follows.</summary>
    protected string Reading => reading;

    internal override IReadOnlyList<string> ReadingsFollowed(CaseJudgment judgment) => [reading];

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (!judgment.Has(reading))
        {
            return RuleResult.NotApplicable;
        }

        return judgment.VerdictOf(reading) switch
        {
            Verdict.Exceeds => RuleResult.Found(Outcome.Violated, Place(facts), facts.Instruments.Length > 0 ? 0 : -1),
            Verdict.Within => RuleResult.Satisfied,
            Verdict.NotApplicable => RuleResult.NotApplicable,
            _ => RuleResult.Undetermined(judgment.MissingFor(reading)),
        };
    }

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated && judgment.WorstUnder(reading) is { MendedByDeadline: true, Deadline: { } deadline }
            ? $"An end of custody at or before {judgment.Between(new(deadline.LatestUnixSeconds, deadline.LatestUnixSeconds))}."
            : null;

    private static string Place(in CaseFacts facts) => facts.Instruments.Length > 0 ? "/detainers" : "/leftCustodyAt";
}
