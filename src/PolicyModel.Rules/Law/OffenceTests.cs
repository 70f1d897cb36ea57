using System.Collections.Frozen;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>
/// Holds a provision's test of offences, and the papers it names, against a record: met, not met, or not to be told (null), with
/// the fact that is missing. What the record does not tell is never taken to be met or not met; one criterion that settles the
/// test needs no other.
/// </summary>
internal static class OffenceTests
{
    private static readonly FactField Convictions = new("/convictions", "The record does not say of what the person has been convicted, or when.", "each conviction, its offence and its day");
    private static readonly FactField ConvictedOn = new("/convictions/#/convictedOn", "The record does not say when the person was convicted.", "the day of the conviction");
    private static readonly FactField ChargedAt = new("/grounds/#/chargedAt", "The record does not say whether an arrest led to a charge.", "whether, and when, a charge was filed");
    private static readonly FactField ChargeEnd = new("/grounds/#/endReason", "The record does not say whether a charge that ended was dropped.", "how the charge ended");

    private static readonly OffenceFields OfGround = new(
        new("/grounds/#/offence/level", "The record does not say of which level an offence is.", "the level of the offence"),
        new("/grounds/#/offence/class", "The record does not say of which class an offence is under the law of this place.", "the class of the offence"),
        new("/grounds/#/offence/category", "The record does not say of which category an offence is.", "the category of the offence"));

    private static readonly OffenceFields OfConviction = new(
        new("/convictions/#/offence/level", "The record does not say of which level the offence of a conviction is.", "the level of the offence"),
        new("/convictions/#/offence/class", "The record does not say of which class the offence of a conviction is under the law of this place.", "the class of the offence"),
        new("/convictions/#/offence/category", "The record does not say of which category the offence of a conviction is.", "the category of the offence"));

    private static readonly FrozenDictionary<LegalConditionKind, FactField> Conditions = Enum.GetValues<LegalConditionKind>()
        .ToFrozenDictionary(k => k, k => new FactField(
            "/conditions",
            $"The record does not say whether this condition is met: {Codes.LegalConditionKinds.CodeOf(k)}.",
            $"whether this condition is met: {Codes.LegalConditionKinds.CodeOf(k)}"));

    private sealed record OffenceFields(FactField Level, FactField Class, FactField Category);

    /// <summary>Whether a test of offences is met on a day.</summary>
    /// <param name="test">The test.</param>
    /// <param name="record">The case.</param>
    /// <param name="onDay">The local day; what came later does not count, and a look-back ends on it.</param>
    internal static (bool? Met, MissingFact Missing) Evaluate(OffenceTest test, CustodyCase record, LocalDate onDay) =>
        test.AllOf ? All(test.Criteria.Select(c => Evaluate(c, record, onDay))) : Any(test.Criteria.Select(c => Evaluate(c, record, onDay)));

    /// <summary>The local days from which an answer can be another than on the day before.</summary>
    /// <param name="record">The case.</param>
    /// <param name="provisions">The provisions whose tests are asked.</param>
    internal static IEnumerable<LocalDate> Turns(CustodyCase record, IReadOnlyCollection<Provision> provisions)
    {
        int[] lookbacks = [.. provisions.SelectMany(p => p.OffenceTest?.Criteria ?? []).Select(c => c.LookbackYears).OfType<int>().Distinct()];
        ReportedTime[] times =
        [
            .. (record.Conditions ?? []).Select(c => c.At).Concat((record.HoldEvents ?? []).Select(h => h.At))
                .Append(record.CitizenshipEvidence?.CheckedAt ?? default).Concat((record.Grounds ?? []).SelectMany(g => (Reported<ReportedTime>[])[g.BeganAt, g.ChargedAt, g.EndedAt]))
                .Where(t => t.HasValue).Select(t => t.Value),
        ];
        var convictions = (record.Convictions ?? []).Where(c => c.ConvictedOn.HasValue).Select(c => c.ConvictedOn.Value);
        return times.Select(t => FirstDay(t, record)).Concat(convictions.SelectMany(c => (LocalDate[])[c, .. lookbacks.Select(years => c.PlusYears(years).PlusDays(1))]));
    }

    /// <summary>Whether a condition of the law is met by what the record told of it last, up to a day.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="record">The case.</param>
    /// <param name="onDay">The local day.</param>
    internal static (bool? Met, MissingFact Missing) IsMet(LegalConditionKind condition, CustodyCase record, LocalDate onDay)
    {
        var told = (record.Conditions ?? []).LastOrDefault(c => c.Condition == condition && !(c.At.HasValue && FirstDay(c.At.Value, record) > onDay));
        return told is not null ? (told.Met, default)
            : condition == LegalConditionKind.CitizenshipShown && ShowsCitizenship(record, onDay) ? (true, default)
            : (null, new(Conditions[condition]));
    }

    /// <summary>Whether a paper is there with a detainer.</summary>
    /// <param name="instrument">The paper.</param>
    /// <param name="record">The case.</param>
    /// <param name="detainerIndex">Where the detainer stands in the record.</param>
    /// <param name="law">The law book, for what the form of the detainer asks.</param>
    /// <param name="onDay">The local day, for what a judge or the custodian found.</param>
    internal static (bool? Met, MissingFact Missing) Has(AcceptedInstrument instrument, CustodyCase record, int detainerIndex, LawBook law, LocalDate onDay)
    {
        var detainer = record.Detainers![detainerIndex];
        var warrant = new MissingFact(FactFields.Warrant, detainerIndex);
        return instrument switch
        {
            AcceptedInstrument.Detainer => (IsDetainer(detainer, law), default),
            AcceptedInstrument.FaciallySufficientDetainer => IsDetainer(detainer, law)
                ? Else(IsMet(LegalConditionKind.FaciallySufficientDetainer, record, onDay), () => StatesProbableCause(detainer, detainerIndex))
                : (false, default),
            AcceptedInstrument.AdministrativeWarrant => Answer(CaseProjection.SignedWarrant(detainer), warrant),
            AcceptedInstrument.JudicialWarrant => Answer(SignedByJudge(detainer), warrant),
            AcceptedInstrument.JudicialHoldOrder => Else(
                IsMet(LegalConditionKind.JudicialHoldOrder, record, onDay),
                () => HeldByCourt(detainer, record, onDay) ? (true, default) : (null, new(Conditions[LegalConditionKind.JudicialHoldOrder]))),
            AcceptedInstrument.JudicialRemovalOrder => IsMet(LegalConditionKind.JudicialRemovalOrder, record, onDay),
            _ => IsMet(LegalConditionKind.JudicialProbableCause, record, onDay),
        };
    }

    /// <summary>Met where every answer is; not met where one is not.</summary>
    internal static (bool? Met, MissingFact Missing) All(IEnumerable<(bool? Met, MissingFact Missing)> answers) => Combine(answers, settles: false);

    /// <summary>Met where one answer is; not met where none is.</summary>
    internal static (bool? Met, MissingFact Missing) Any(IEnumerable<(bool? Met, MissingFact Missing)> answers) => Combine(answers, settles: true);

    // Strong Kleene logic: what settles the whole outweighs what is not known; of what is not known, the first is named.
    private static (bool? Met, MissingFact Missing) Combine(IEnumerable<(bool? Met, MissingFact Missing)> answers, bool settles)
    {
        MissingFact? missing = null;
        foreach (var answer in answers)
        {
            if (answer.Met == settles)
            {
                return answer;
            }

            missing = answer.Met is null ? missing ?? answer.Missing : missing;
        }

        return missing is { } first ? (null, first) : (!settles, default);
    }

    private static (bool? Met, MissingFact Missing) Else((bool? Met, MissingFact Missing) told, Func<(bool? Met, MissingFact Missing)> otherwise) =>
        told.Met is null ? otherwise() : told;

    private static (bool? Met, MissingFact Missing) Answer(Told told, MissingFact missing) =>
        told == Told.Nothing ? (null, missing) : (told == Told.Yes, default);

    private static (bool? Met, MissingFact Missing) Evaluate(OffenceCriterion criterion, CustodyCase record, LocalDate onDay) => criterion.Of switch
    {
        OffenceCriterionSubject.Condition => IsMet(criterion.Condition!.Value, record, onDay),
        OffenceCriterionSubject.Charge => IsCharged(criterion, record, onDay),
        OffenceCriterionSubject.Conviction => IsConvicted(criterion, record, onDay),
        _ => Any([IsCharged(criterion, record, onDay), IsConvicted(criterion, record, onDay)]),
    };

    private static (bool? Met, MissingFact Missing) IsCharged(OffenceCriterion criterion, CustodyCase record, LocalDate onDay) =>
        record.Grounds is { } grounds
            ? Any(grounds.Select((g, i) => All([StandsAsCharge(g, i, record, onDay), Matches(criterion, g.Offence, ownClass: true, OfGround, i)])))
            : (null, new(FactFields.Grounds));

    /// <summary>A charge that was dropped by that day stands no more, and an arrest becomes one when it is filed.</summary>
    private static (bool? Met, MissingFact Missing) StandsAsCharge(Ground ground, int index, CustodyCase record, LocalDate onDay)
    {
        if (ground.Kind is not (GroundKind.CriminalCharge or GroundKind.WarrantlessArrest) || (ground.BeganAt.HasValue && FirstDay(ground.BeganAt.Value, record) > onDay))
        {
            return (false, default);
        }

        if (ground.EndedAt.IsProvided && !(ground.EndedAt.HasValue && FirstDay(ground.EndedAt.Value, record) > onDay))
        {
            if (!ground.EndReason.HasValue)
            {
                return (null, new(ChargeEnd, index));
            }

            if (ground.EndReason.Value is GroundEndReason.Dismissed or GroundEndReason.NoChargesFiled or GroundEndReason.Acquitted or GroundEndReason.Error)
            {
                return ground.EndedAt.HasValue ? (false, default) : (null, new(FactFields.GroundEnd, index));
            }
        }

        if (ground.Kind == GroundKind.CriminalCharge || (ground.ChargedAt.IsProvided && !(ground.ChargedAt.HasValue && FirstDay(ground.ChargedAt.Value, record) > onDay)))
        {
            return (true, default);
        }

        return ground.ChargedAt.IsProvided || ground.Charged == false ? (false, default) : (null, new(ChargedAt, index));
    }

    /// <summary>A sentence rests on a conviction too, whose day the record tells only in its list of convictions.</summary>
    private static (bool? Met, MissingFact Missing) IsConvicted(OffenceCriterion criterion, CustodyCase record, LocalDate onDay)
    {
        var listed = (record.Convictions ?? []).Select((c, i) => All([
            IsInTime(c, i, criterion.LookbackYears, onDay),
            Matches(criterion, c.Offence, c.Jurisdiction == record.Jurisdiction, OfConviction, i)]));
        var sentences = (record.Grounds ?? []).Select((g, i) => g.Kind == GroundKind.Sentence
            ? All([Matches(criterion, g.Offence, ownClass: true, OfGround, i), criterion.LookbackYears is null ? (true, default) : (null, new(Convictions))])
            : (false, default));
        var unlisted = record.Convictions is null ? ((bool?)null, new MissingFact(Convictions)) : (false, default);
        return Any([.. listed, .. sentences, unlisted]);
    }

    private static (bool? Met, MissingFact Missing) IsInTime(Conviction conviction, int index, int? years, LocalDate onDay) =>
        conviction.ConvictedOn.HasValue ? (conviction.ConvictedOn.Value <= onDay && (years is not { } back || conviction.ConvictedOn.Value >= onDay.PlusYears(-back)), default)
        : years is null ? (true, default)
        : (null, new(ConvictedOn, index));

    private static (bool? Met, MissingFact Missing) Matches(OffenceCriterion criterion, Offence? offence, bool ownClass, OffenceFields fields, int index)
    {
        bool? level = offence is { Level.HasValue: true } && offence.Level.Value != OffenceLevel.Unknown ? criterion.Levels.Contains(offence.Level.Value) : null;

        // The class is a word of the law of one place: another place's tells nothing here.
        bool? ofClass = ownClass && offence?.Class is { } told ? criterion.Classes.Contains(told) : null;
        bool? category = offence is { Category.HasValue: true } ? criterion.Categories.Contains(offence.Category.Value) : null;
        return All([
            Asked(criterion.Levels.Count, level, fields.Level),
            Asked(criterion.Classes.Count, ofClass, fields.Class),
            Asked(criterion.Categories.Count, category, fields.Category)]);

        (bool? Met, MissingFact Missing) Asked(int count, bool? met, FactField field) => count == 0 ? (true, default) : met is null ? (null, new(field, index)) : (met, default);
    }

    private static bool IsDetainer(Detainer detainer, LawBook law) => CaseProjection.AsksForHold(detainer, law) && detainer.Received != false;

    private static (bool? Met, MissingFact Missing) StatesProbableCause(Detainer detainer, int index) =>
        detainer.ProbableCause is { } bases ? (bases.Any(b => b != ProbableCauseBasis.InvestigationInitiated), default) : (null, new(FactFields.BasisStated, index));

    /// <summary>Whether a judge signed the warrant that came with a detainer.</summary>
    internal static Told SignedByJudge(Detainer detainer) => detainer switch
    {
        { WarrantAttached: false } or { Warrant: { Signed: false } or { Form: not WarrantForm.Judicial } } => Told.No,
        { Warrant: { Signed: true } or { SignedAt.IsProvided: true } } => Told.Yes,
        _ => Told.Nothing,
    };

    private static bool ShowsCitizenship(CustodyCase record, LocalDate onDay) =>
        record.CitizenshipEvidence is { } evidence && evidence.Concerns.OrNull() == CitizenshipConcern.Citizenship && evidence.Found.OrNull() == CitizenshipFinding.Supported
        && !(evidence.CheckedAt.HasValue && FirstDay(evidence.CheckedAt.Value, record) > onDay);

    private static bool HeldByCourt(Detainer detainer, CustodyCase record, LocalDate onDay) => (record.HoldEvents ?? []).Any(h =>
        h.PlacedBy?.Kind == CustodianKind.Court && h.DetainerId == detainer.DetainerId && !(h.At.HasValue && FirstDay(h.At.Value, record) > onDay));

    private static LocalDate FirstDay(ReportedTime time, CustodyCase record)
    {
        var zone = record.Custodian.TimeZone.Zone;
        return time.BoundsIn(zone).Earliest.DateIn(zone);
    }
}
