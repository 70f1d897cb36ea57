using NodaTime;

namespace PolicyModel.Rules;

/// <summary>
/// An agreement of the agency that held a person, beside the day on which a hold began. Facts side by side: that an agreement was in force
/// says nothing of why anyone was held, and nothing of the one who made the arrest.
/// </summary>
public sealed record AgreementAtHold
{
    /// <summary>The hold: its place in <see cref="Assessment.Holds"/>.</summary>
    public required int Hold { get; init; }

    /// <summary>The local day of the custodian on which the hold began; the first of those that the record allows.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The agreement.</summary>
    public required AgreementId AgreementId { get; init; }

    /// <summary>Its kind, as <see cref="FundingAgreement.Kind"/> writes it.</summary>
    public required string Kind { get; init; }

    /// <summary>The model of a memorandum under 8 U.S.C. 1357(g); null for an agreement of another kind.</summary>
    public Section287gModel? Model { get; init; }

    /// <summary>Whether it was in force on every day on which the hold may have begun; null where the records do not tell, or the days differ.</summary>
    public bool? InForce { get; init; }

    /// <summary>True where the case names the agreement; false where it was found by the agency's ORI or name.</summary>
    public required bool NamedByCase { get; init; }

    /// <summary>How many officers the records tell of as authorised under it on that day.</summary>
    public required int OfficersAuthorised { get; init; }

    /// <summary>How many more may have been: their records do not tell.</summary>
    public required int OfficersUndetermined { get; init; }

    /// <summary>Whether the officer of whom a caller asked was authorised on that day; null where nobody was asked of, or the records do not tell.</summary>
    public bool? OfficerAuthorised { get; init; }

    /// <summary>The agreements of the holding agency beside each hold of a case, in the order of the holds and of the agreements.</summary>
    /// <param name="custody">The case.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="agreements">The agreements, of any agencies.</param>
    /// <param name="training">The delegations of officers, among whatever else is recorded of training.</param>
    /// <param name="officer">The officer who acted, where it is known who did.</param>
    public static ValueList<AgreementAtHold> Of(
        Validated<CustodyCase> custody, Assessment assessment, IEnumerable<Validated<FundingAgreement>> agreements, IEnumerable<Validated<TrainingRecord>> training, SubjectPseudonym? officer = null)
    {
        ArgumentNullException.ThrowIfNull(custody);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(training);
        var known = custody.Value;
        var named = (known.AgreementIds ?? []).ToHashSet();
        var held = agreements.Select(a => a.Value).Where(a => named.Contains(a.AgreementId) || IsHolder(a.JailOperator ?? a.Agency, known.Jurisdiction, known.Custodian)).ToList();
        var delegations = training.Select(t => t.Value).OfType<OfficerDelegation>().ToLookup(d => d.AgreementId);
        return [.. (assessment.Holds ?? []).SelectMany((hold, i) => held.Select(agreement => Beside(i, Days(hold, known), agreement, named.Contains(agreement.AgreementId), [.. delegations[agreement.AgreementId]], officer)))];
    }

    private static AgreementAtHold Beside(int hold, (LocalDate First, LocalDate Last) days, FundingAgreement agreement, bool named, IReadOnlyList<OfficerDelegation> delegations, SubjectPseudonym? officer)
    {
        var authority = delegations.GroupBy(d => d.Officer).ToDictionary(g => g.Key, g => Best(g.Select(d => Both(d.AuthorizedOn(days.First), d.AuthorizedOn(days.Last)))));
        return new AgreementAtHold
        {
            Hold = hold,
            Day = days.First,
            AgreementId = agreement.AgreementId,
            Kind = agreement.Kind,
            Model = (agreement as Section287gMemorandum)?.Model,
            InForce = Known(Both(agreement.HoldsOn(days.First), agreement.HoldsOn(days.Last))),
            NamedByCase = named,
            OfficersAuthorised = authority.Values.Count(a => a == Told.Yes),
            OfficersUndetermined = authority.Values.Count(a => a == Told.Nothing),
            OfficerAuthorised = officer is { } asked && authority.TryGetValue(asked, out var told) ? Known(told) : null,
        };
    }

    /// <summary>The agency that holds is told by its ORI; by its name and place only where one of the two has no ORI.</summary>
    internal static bool IsHolder(AgencyReference agency, Jurisdiction place, Custodian custodian) => agency.Jurisdiction == place
        && (agency.Ori.HasValue && custodian.Ori.HasValue
            ? agency.Ori.Value == custodian.Ori.Value
            : string.Equals(agency.Name, custodian.Name, StringComparison.OrdinalIgnoreCase));

    private static (LocalDate First, LocalDate Last) Days(HoldAssessment hold, CustodyCase custody) =>
        (hold.Eligible.Earliest.DateIn(custody.Custodian.TimeZone.Zone), hold.Eligible.Latest.DateIn(custody.Custodian.TimeZone.Zone));

    private static Told Both(Told a, Told b) => a == b ? a : Told.Nothing;

    private static Told Best(IEnumerable<Told> told) => told.Aggregate(Told.No, (best, next) => best == Told.Yes || next == Told.Yes ? Told.Yes : best == Told.Nothing || next == Told.Nothing ? Told.Nothing : Told.No);

    private static bool? Known(Told told) => told switch
    {
        Told.Yes => true,
        Told.No => false,
        _ => null,
    };
}
