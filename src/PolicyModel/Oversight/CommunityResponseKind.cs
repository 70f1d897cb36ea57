namespace PolicyModel;

/// <summary>What a community did.</summary>
public enum CommunityResponseKind
{
    /// <summary>A protest.</summary>
    Protest,

    /// <summary>A legal challenge.</summary>
    LegalChallenge,

    /// <summary>A proposal for reform.</summary>
    ReformProposal,

    /// <summary>A public hearing.</summary>
    PublicHearing,

    /// <summary>A request for records.</summary>
    RecordsRequest,

    /// <summary>A statement.</summary>
    Statement,
}
