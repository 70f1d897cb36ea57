namespace PolicyModel.Rules;

/// <summary>
/// The printed text from which memoranda under 8 U.S.C. 1357(g) are made. Its first and last days are those of its revision, its figures
/// are the terms of its provision.
/// </summary>
public sealed record MemorandumTemplate
{
    /// <summary>The models it is for.</summary>
    public required ValueList<Section287gModel> Models { get; init; }

    /// <summary>What officers may do under it.</summary>
    public ValueList<DelegatedFunction> Functions { get; init; } = [];

    /// <summary>Where they may do it.</summary>
    public DelegatedPlace? Within { get; init; }

    /// <summary>True where only citizens may be nominated.</summary>
    public bool CitizensOnly { get; init; }

    /// <summary>What a notice of suspension has to state.</summary>
    public ValueList<NoticeElement> SuspensionNotice { get; init; } = [];

    /// <summary>What a notice of termination by the federal party has to state.</summary>
    public ValueList<NoticeElement> TerminationNotice { get; init; } = [];
}
