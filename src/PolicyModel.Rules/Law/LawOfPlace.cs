using NodaTime;

namespace PolicyModel.Rules;

/// <summary>The law of the place of one case, and what it asks of the record, answered by the day.</summary>
internal sealed class LawOfPlace(CustodyCase record, LawBook law, SourceGrade worstGrade)
{
    /// <summary>The provisions of some kind that stood on a day; what a court kept from being applied did not.</summary>
    /// <param name="day">The local day.</param>
    /// <param name="concerns">Which provisions are meant.</param>
    internal StandingLaw On(LocalDate day, Func<Provision, bool> concerns)
    {
        var place = law.InPlace(record.Jurisdiction, record.County.OrNull(), record.Custodian.Kind.OrNull(), day);
        Provision[] binding = [.. place.Binding.Where(p => IsRead(p) && concerns(p) && !IsEnjoined(p, day))];
        Provision[] mayBind = [.. place.Binding.Where(p => !IsRead(p)).Concat(place.MayBind).Where(p => concerns(p) && !IsEnjoined(p, day))];
        return new StandingLaw { Binding = binding, MayBind = mayBind, NotKnown = binding.Length + mayBind.Length == 0 && BeganSometime(day, concerns) };
    }

    /// <summary>Whether any provision of some kind that binds the custodian, or may, is known, on whatever day.</summary>
    /// <param name="concerns">Which provisions are meant.</param>
    internal bool EverAny(Func<Provision, bool> concerns)
    {
        var ever = law.InPlace(record.Jurisdiction, record.County.OrNull(), record.Custodian.Kind.OrNull());
        return ever.Binding.Concat(ever.MayBind).Any(concerns);
    }

    /// <summary>What is missing where it cannot be told whether a provision binds the custodian.</summary>
    /// <param name="provision">The provision.</param>
    internal MissingFact MissingFor(Provision provision) => new(
        !IsRead(provision) ? FactFields.LawNotVerified : provision.Binds.Counties.Count > 0 && !record.County.HasValue ? FactFields.County : FactFields.CustodianKind);

    /// <summary>Whether a test of offences is met on a day.</summary>
    /// <param name="test">The test.</param>
    /// <param name="onDay">The local day.</param>
    internal (bool? Met, MissingFact Missing) IsMet(OffenceTest test, LocalDate onDay) => OffenceTests.Evaluate(test, record, onDay);

    /// <summary>Whether a condition is met on a day.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="onDay">The local day.</param>
    internal (bool? Met, MissingFact Missing) IsMet(LegalConditionKind condition, LocalDate onDay) => OffenceTests.IsMet(condition, record, onDay);

    /// <summary>Whether a paper is there with any detainer of the case.</summary>
    /// <param name="instrument">The paper.</param>
    /// <param name="onDay">The local day.</param>
    internal (bool? Met, MissingFact Missing) Has(AcceptedInstrument instrument, LocalDate onDay) => instrument switch
    {
        AcceptedInstrument.JudicialRemovalOrder => IsMet(LegalConditionKind.JudicialRemovalOrder, onDay),
        AcceptedInstrument.JudicialProbableCause => IsMet(LegalConditionKind.JudicialProbableCause, onDay),
        _ when record.Detainers is null => (null, new(FactFields.Detainers)),
        _ => OffenceTests.Any(Enumerable.Range(0, record.Detainers.Count).Select(i => OffenceTests.Has(instrument, record, i, law, onDay))),
    };

    /// <summary>True where a provision began on a later day that was not read, so that it may have held already.</summary>
    private bool BeganSometime(LocalDate day, Func<Provision, bool> concerns) => EverAny(p => day < p.ValidFrom && p.DateQuality != DateQuality.Exact && concerns(p));

    /// <summary>True where a provision was read at a source of the grade that is asked for.</summary>
    private bool IsRead(Provision provision) => provision.Grade <= worstGrade;

    private static bool IsEnjoined(Provision provision, LocalDate day) =>
        provision.Litigation.Any(l => l.State == LitigationState.Enjoined && l.StandsOn(day));
}

/// <summary>The provisions that stood in a place on a day, as far as they are asked for.</summary>
internal readonly record struct StandingLaw
{
    /// <summary>Those that bind the custodian.</summary>
    internal required IReadOnlyList<Provision> Binding { get; init; }

    /// <summary>Those of which it is not known whether they do: the record does not tell, or they were not read at a source of the grade that is asked for.</summary>
    internal required IReadOnlyList<Provision> MayBind { get; init; }

    /// <summary>True where none is known to have stood, and one began about then or on a day that was not read.</summary>
    internal required bool NotKnown { get; init; }
}
