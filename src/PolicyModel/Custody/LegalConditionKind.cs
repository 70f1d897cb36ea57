namespace PolicyModel;

/// <summary>A condition on which the law of some places makes a hold, a transfer or a release depend, and which no other field of the record tells.</summary>
public enum LegalConditionKind
{
    /// <summary>The person has an offence that the law of the place lists, taken as a whole.</summary>
    QualifyingOffence,

    /// <summary>The person is found in the terrorist database.</summary>
    WatchlistMatch,

    /// <summary>The person is on a register of offenders.</summary>
    RegisteredOffender,

    /// <summary>The person came back after a removal.</summary>
    IllegalReentry,

    /// <summary>The person is listed as a member of a gang.</summary>
    GangListed,

    /// <summary>The custodian found a risk to public safety.</summary>
    PublicSafetyRisk,

    /// <summary>The detainer is complete on its face.</summary>
    FaciallySufficientDetainer,

    /// <summary>A state judicial official ordered the hold.</summary>
    JudicialHoldOrder,

    /// <summary>A judge found probable cause for the hold.</summary>
    JudicialProbableCause,

    /// <summary>A federal judge signed an order of removal.</summary>
    JudicialRemovalOrder,

    /// <summary>Monitoring by an electronic device was ordered.</summary>
    ElectronicMonitoring,

    /// <summary>Extraordinary circumstances kept the custodian from releasing in time.</summary>
    ExtraordinaryCircumstances,

    /// <summary>ICE verified that the person is unlawfully present.</summary>
    StatusVerified,

    /// <summary>The person showed citizenship or lawful status.</summary>
    CitizenshipShown,

    /// <summary>Something else; the source's words stand beside it.</summary>
    Other,
}
