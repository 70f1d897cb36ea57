using NodaTime;

namespace PolicyModel.Rules;

/// <summary>The law of the place of one case, and what it asks of the record, answered by the day.</summary>
internal readonly struct LawOfPlace(CustodyCase record, LawBook law, CustodianLaw custodian)
{
    /// <summary>The provisions that stood on a day; what a court kept from being applied did not.</summary>
    /// <param name="day">The local day.</param>
    /// <param name="question">Which provisions are meant.</param>
    internal StandingLaw On(LocalDate day, LawQuestion question) => custodian.On(day, question);

    /// <summary>Whether any provision that binds the custodian, or may, is known, on whatever day.</summary>
    /// <param name="question">Which provisions are meant.</param>
    internal bool EverAny(LawQuestion question) => custodian.EverAny(question);

    /// <summary>What is missing where it cannot be told whether a provision binds the custodian.</summary>
    /// <param name="provision">The provision.</param>
    internal MissingFact MissingFor(Provision provision) => custodian.MissingFor(provision);

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
    internal (bool? Met, MissingFact Missing) Has(AcceptedInstrument instrument, LocalDate onDay)
    {
        if (instrument is AcceptedInstrument.JudicialRemovalOrder or AcceptedInstrument.JudicialProbableCause)
        {
            return IsMet(instrument == AcceptedInstrument.JudicialRemovalOrder ? LegalConditionKind.JudicialRemovalOrder : LegalConditionKind.JudicialProbableCause, onDay);
        }

        if (record.Detainers is not { } detainers)
        {
            return (null, new(FactFields.Detainers));
        }

        List<(bool? Met, MissingFact Missing)> answers = [];
        for (var i = 0; i < detainers.Count; i++)
        {
            answers.Add(OffenceTests.Has(instrument, record, i, law, onDay));
        }

        return OffenceTests.Any(answers);
    }
}
