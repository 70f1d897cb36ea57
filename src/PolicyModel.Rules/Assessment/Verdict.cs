namespace PolicyModel.Rules;

/// <summary>
/// What a reading says of a hold, worst first. <see cref="Within"/> means not past this reading's time limit, and no more: it
/// is not "lawful".
/// </summary>
public enum Verdict
{
    /// <summary>Past the limit at every instant the record allows.</summary>
    Exceeds,

    /// <summary>Past the limit at some instants the record allows, or only by time that ordinary processing may have taken.</summary>
    MayExceed,

    /// <summary>A needed fact is missing.</summary>
    Undetermined,

    /// <summary>Not past this reading's time limit.</summary>
    Within,

    /// <summary>There was no hold.</summary>
    NotApplicable,
}

/// <summary>Why a verdict is no more than <see cref="Verdict.MayExceed"/>.</summary>
public enum VerdictReason
{
    /// <summary>Times are not known precisely enough.</summary>
    Precision,

    /// <summary>Ordinary release processing may account for the time.</summary>
    Processing,
}

/// <summary>Over how many of the listed readings something holds.</summary>
public enum Bracket
{
    /// <summary>All that apply.</summary>
    All,

    /// <summary>Some.</summary>
    Some,

    /// <summary>None.</summary>
    None,

    /// <summary>None, and one of them cannot be judged.</summary>
    Undetermined,

    /// <summary>No reading applies: there was no hold.</summary>
    NotApplicable,
}

/// <summary>The outcome of a rule on a valid record; there is exactly one.</summary>
public enum Outcome
{
    /// <summary>What the rule looks for was looked for and is not there.</summary>
    Satisfied,

    /// <summary>It is there.</summary>
    Violated,

    /// <summary>A fact of the watch list is there; it is no breach.</summary>
    Observed,

    /// <summary>It cannot be told.</summary>
    Undetermined,

    /// <summary>The rule does not concern the case.</summary>
    NotApplicable,

    /// <summary>It is there and was suppressed, for a reason that is on record.</summary>
    Suppressed,
}
