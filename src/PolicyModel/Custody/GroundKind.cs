namespace PolicyModel;

/// <summary>The kind of a non-immigration legal basis for custody.</summary>
public enum GroundKind
{
    /// <summary>A charge.</summary>
    CriminalCharge,

    /// <summary>An arrest without a warrant and, so far, without a charge.</summary>
    WarrantlessArrest,

    /// <summary>A sentence being served.</summary>
    Sentence,

    /// <summary>A warrant signed by a judge.</summary>
    JudicialWarrant,

    /// <summary>A warrant or hold of another agency.</summary>
    OtherAgencyWarrant,

    /// <summary>A hold for a violation of probation or parole.</summary>
    ProbationOrParoleHold,

    /// <summary>An order of a court.</summary>
    CourtOrder,

    /// <summary>Civil contempt.</summary>
    CivilContempt,

    /// <summary>Custody for a federal, non-immigration matter.</summary>
    FederalCustody,

    /// <summary>Another basis; the source's words stand beside it.</summary>
    Other,
}
