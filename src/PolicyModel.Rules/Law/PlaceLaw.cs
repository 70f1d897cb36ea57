namespace PolicyModel.Rules;

/// <summary>
/// The law of a place on a day, or on all days, as far as it is known. That nothing is known is not the same as that there is
/// nothing: see <see cref="NoneKnown"/>.
/// </summary>
public sealed record PlaceLaw
{
    /// <summary>The provisions that bind, in the order of their ids; those that a court enjoined among them.</summary>
    public required ValueList<Provision> Binding { get; init; }

    /// <summary>The provisions that bind some counties or some kinds of custodian, where it was not said which of them this is.</summary>
    public required ValueList<Provision> MayBind { get; init; }

    /// <summary>The bills that are no law yet and would bind, or might.</summary>
    public required ValueList<Provision> Pending { get; init; }

    /// <summary>The searches on record that found no provision.</summary>
    public required ValueList<Provision> Searches { get; init; }

    /// <summary>True where no provision on a subject is known to bind, or may. It does not say that there is none.</summary>
    /// <param name="subject">The subject.</param>
    public bool NoneKnown(ProvisionSubject subject) => !Binding.Concat(MayBind).Any(p => p.Subject == subject);
}
