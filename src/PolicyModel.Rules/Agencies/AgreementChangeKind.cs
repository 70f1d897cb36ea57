namespace PolicyModel.Rules;

/// <summary>What became of an entry between two releases of a list of agreements.</summary>
public enum AgreementChangeKind
{
    /// <summary>It stands in the later release only, and takes no place of another.</summary>
    Appeared,

    /// <summary>It stands in the earlier release only: it was removed from the list, which does not say that it ended.</summary>
    Removed,

    /// <summary>The agency's only memorandum that is gone had one model, and the only one that is new has another.</summary>
    ModelSwitched,

    /// <summary>Of the same kind and model, with a later day and another document.</summary>
    SignedAgain,

    /// <summary>The same agreement or document, with another day.</summary>
    Redated,

    /// <summary>Of the same kind and model, with another day; whether it was signed again or its day was corrected the list does not tell.</summary>
    OtherDay,

    /// <summary>It was pending and no longer is.</summary>
    NoLongerPending,

    /// <summary>The agency's name is written in another way.</summary>
    Respelled,

    /// <summary>Something else that the list says of it differs.</summary>
    Amended,
}
