using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Where a legal statement stands.</summary>
public sealed record Citation
{
    /// <summary>The citation as lawyers write it.</summary>
    public required string Title { get; init; }

    /// <summary>An address, or null.</summary>
    public string? Href { get; init; }
}

/// <summary>Whom a provision binds within its place. Lists that are empty leave nobody out.</summary>
public sealed record BoundBodies
{
    /// <summary>The counties, or what counts as one, that it is limited to.</summary>
    public ValueList<CountyGeoid> Counties { get; init; } = [];

    /// <summary>The states, districts and territories that it is limited to, where it is federal law of some of them only.</summary>
    public ValueList<Jurisdiction> Places { get; init; } = [];

    /// <summary>The kinds of custodian that it is limited to.</summary>
    public ValueList<CustodianKind> Kinds { get; init; } = [];

    /// <summary>The kinds of custodian that it leaves out.</summary>
    public ValueList<CustodianKind> ExceptKinds { get; init; } = [];

    /// <summary>The bodies in words, where the provision names them.</summary>
    public string? InWords { get; init; }

    /// <summary>Whether the provision holds in a state, district or territory of its jurisdiction.</summary>
    /// <param name="place">The state, district or territory.</param>
    public bool Include(Jurisdiction place) => Places.Count == 0 || Places.Contains(place);

    /// <summary>Whether the provision binds a custodian of its place; null where the record does not tell.</summary>
    /// <param name="county">The county, or null where it is not recorded.</param>
    /// <param name="kind">The custodian's kind, or null where it is not recorded.</param>
    public bool? Include(CountyGeoid? county, CustodianKind? kind)
    {
        var inCounty = Counties.Count == 0 ? true : county is { } known ? Counties.Contains(known) : (bool?)null;
        var ofKind = Kinds.Count == 0 ? true : kind is { } told ? Kinds.Contains(told) : (bool?)null;
        var notLeftOut = ExceptKinds.Count == 0 ? true : kind is { } other ? !ExceptKinds.Contains(other) : (bool?)null;
        return inCounty == false || ofKind == false || notLeftOut == false ? false : inCounty & ofKind & notLeftOut;
    }
}

/// <summary>One test on offences, convictions or recorded conditions.</summary>
public sealed record OffenceCriterion
{
    /// <summary>What it asks, in words.</summary>
    public required string Title { get; init; }

    /// <summary>What it looks at.</summary>
    public required OffenceCriterionSubject Of { get; init; }

    /// <summary>The levels that meet it; empty for any.</summary>
    public ValueList<OffenceLevel> Levels { get; init; } = [];

    /// <summary>The classes that meet it; empty for any.</summary>
    public ValueList<string> Classes { get; init; } = [];

    /// <summary>The categories that meet it; empty for any.</summary>
    public ValueList<OffenceCategory> Categories { get; init; } = [];

    /// <summary>How many years back a conviction counts; null for any.</summary>
    public int? LookbackYears { get; init; }

    /// <summary>The recorded condition that meets it; only where <see cref="Of"/> is a condition.</summary>
    public LegalConditionKind? Condition { get; init; }
}

/// <summary>The test of offences that a provision makes a hold or a transfer depend on.</summary>
public sealed record OffenceTest
{
    /// <summary>True where every criterion must be met; false where one is enough.</summary>
    public required bool AllOf { get; init; }

    /// <summary>The criteria.</summary>
    public required ValueList<OffenceCriterion> Criteria { get; init; }
}

/// <summary>A notice that a provision asks for.</summary>
public sealed record NoticeDuty
{
    /// <summary>Whom it is owed to.</summary>
    public required NoticeRecipient To { get; init; }

    /// <summary>What it tells.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Within how many hours, where the provision says.</summary>
    public int? WithinHours { get; init; }

    /// <summary>What it asks, in words.</summary>
    public required string Title { get; init; }
}

/// <summary>A stretch over which a court kept a provision, or a part of it, from being applied, or over which a suit is open.</summary>
public sealed record Litigation
{
    /// <summary>What stands.</summary>
    public required LitigationState State { get; init; }

    /// <summary>The first day, or null where it is not known.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The first day on which it stands no more, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>What it is about.</summary>
    public required string Note { get; init; }

    /// <summary>Whether it stands on a day; from a day that is not known it is taken to have stood always.</summary>
    /// <param name="day">The local day.</param>
    internal bool StandsOn(LocalDate day) => !(day < From) && !(To <= day);
}

/// <summary>
/// A dated, cited statement of law, of a form's face or of policy. It holds from <see cref="ValidFrom"/> (included) to
/// <see cref="ValidTo"/> (not included; null: to this day). Before the first date the law is not known, which is not the same as none.
/// </summary>
public sealed record Provision
{
    /// <summary>The <see cref="Jurisdiction"/> of federal law.</summary>
    public const string Federal = "US";

    // The first and the last day that a document of law can name.
    private static readonly LocalDate AlwaysWas = new(1900, 1, 1);
    private static readonly LocalDate NeverComes = new(2199, 12, 31);

    /// <summary>The id.</summary>
    public required string ProvisionId { get; init; }

    /// <summary>The place whose law it is: <see cref="Federal"/>, or an ISO 3166-2 code.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Whom it binds within the place.</summary>
    public BoundBodies Binds { get; init; } = new();

    /// <summary>Whether it binds a custodian of its place; null where the record does not tell. The law of a state binds no federal custodian; one of no recorded kind is taken as local.</summary>
    /// <param name="county">The county, or null where it is not recorded.</param>
    /// <param name="kind">The custodian's kind, or null where it is not recorded.</param>
    public bool? BindsCustodian(CountyGeoid? county, CustodianKind? kind) =>
        Jurisdiction != Federal && kind is CustodianKind.FederalPrison or CustodianKind.UsMarshals or CustodianKind.Ice or CustodianKind.Cbp ? false : Binds.Include(county, kind);

    /// <summary>The name of the place or body in words, where it is narrower than the jurisdiction.</summary>
    public string? PlaceName { get; init; }

    /// <summary>What it governs.</summary>
    public ProvisionSubject Subject { get; init; }

    /// <summary>What it says about holds on detainers, or about agreements; null where it says neither.</summary>
    public Stance? Stance { get; init; }

    /// <summary>What kind of law it is.</summary>
    public LegalRank Rank { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>What it says, in words of this project.</summary>
    public string? Rule { get; init; }

    /// <summary>Where it stands today.</summary>
    public ProvisionStatus Status { get; init; }

    /// <summary>The first day it holds. Where <see cref="DateQuality"/> is unknown: the first day on which it is known to have held.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day it holds no more, or null.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>How well its dates are known.</summary>
    public DateQuality DateQuality { get; init; }

    /// <summary>A number of hours, where it sets one.</summary>
    public int? Hours { get; init; }

    /// <summary>True where its hours leave out Saturdays, Sundays and holidays.</summary>
    public bool CountsDays { get; init; }

    /// <summary>What its hours run from.</summary>
    public ClockStart ClockStart { get; init; }

    /// <summary>True where its time ends with the local day on which it began.</summary>
    public bool EndsWithDay { get; init; }

    /// <summary>How many days before release it allows a hand-over; null where it says nothing of the kind.</summary>
    public int? EarlyTransferDays { get; init; }

    /// <summary>The instruments of which one is enough; empty where it names none.</summary>
    public ValueList<AcceptedInstrument> Accepts { get; init; } = [];

    /// <summary>The instruments that are all needed; empty where it names none.</summary>
    public ValueList<AcceptedInstrument> Needs { get; init; } = [];

    /// <summary>The test of offences it depends on.</summary>
    public OffenceTest? OffenceTest { get; init; }

    /// <summary>The conditions of which one, where it is met, sets the provision aside: exceptions that whoever invokes them has to record.</summary>
    public ValueList<LegalConditionKind> Unless { get; init; } = [];

    /// <summary>The notices it asks for.</summary>
    public ValueList<NoticeDuty> Notices { get; init; } = [];

    /// <summary>The figures it sets for agreements and money.</summary>
    public ValueList<ProvisionTerm> Terms { get; init; } = [];

    /// <summary>What it says about agreements; null where it says nothing of the kind.</summary>
    public AgreementLaw? Agreements { get; init; }

    /// <summary>The printed text that it is; null where it is none.</summary>
    public MemorandumTemplate? Template { get; init; }

    /// <summary>What courts have done to it.</summary>
    public ValueList<Litigation> Litigation { get; init; } = [];

    /// <summary>Citations, the principal one first.</summary>
    public required ValueList<Citation> Citations { get; init; }

    /// <summary>How well its source is known.</summary>
    public required SourceGrade Grade { get; init; }

    /// <summary>The day its source was last checked.</summary>
    public required LocalDate CheckedOn { get; init; }

    /// <summary>What was not read, and what is contested.</summary>
    public string? Note { get; init; }

    /// <summary>The provision with what held on one day taken for all days.</summary>
    internal Provision StandingOn(LocalDate day) => this with
    {
        ValidFrom = day < ValidFrom ? NeverComes : AlwaysWas,
        ValidTo = ValidTo <= day ? AlwaysWas : null,
        Litigation = [.. Litigation.Where(l => !(day < l.From) && !(l.To <= day)).Select(l => l with { From = l.From is null ? null : AlwaysWas, To = null })],
    };

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The local day.</param>
    public bool HoldsOn(LocalDate day) => ValidFrom <= day && (ValidTo is not { } to || day < to);
}
