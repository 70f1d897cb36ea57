using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Resources;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>What the face of a form says.</summary>
public sealed record FormFace
{
    /// <summary>The form.</summary>
    public required DetainerForm Form { get; init; }

    /// <summary>The provision that describes it.</summary>
    public required Provision Provision { get; init; }

    /// <summary>True when the form asks for a hold.</summary>
    public required bool AsksForHold { get; init; }

    /// <summary>True when its hours leave out Saturdays, Sundays and holidays.</summary>
    public bool CountsDays { get; init; }

    /// <summary>True when it takes effect only once a copy is served on the person.</summary>
    public bool TakesEffectByService { get; init; }

    /// <summary>The first day on which a detainer whose form is not recorded may be this form; null for never.</summary>
    public LocalDate? PossibleWhenUnknownFrom { get; init; }

    /// <summary>Over which days it was issued; null for a message that is no form.</summary>
    internal FormUse? Use { get; init; }

    /// <summary>True when every edition states a basis of probable cause.</summary>
    internal bool StatesBasis { get; init; }

    /// <summary>The editions that differ.</summary>
    internal ValueList<FormEdition> Editions { get; init; } = [];

    /// <summary>Whether some edition has a trait, where only the days of issue tell which edition it can be.</summary>
    internal Told MayBeAnEdition(Func<FormEdition, bool> trait, (LocalDate First, LocalDate Last) issued) =>
        Editions.Any(e => trait(e) && e.Use.HadBegun(issued) != Told.No && e.Use.HadEnded(issued) != Told.Yes) ? Told.Nothing : Told.No;
}

/// <summary>
/// The law that cases are judged by: provisions, forms, calendar. Immutable. Law of the caller's own is added, or put in the place
/// of the package's, by <see cref="TryWith"/>.
/// </summary>
public sealed class LawBook
{
    private const string OfficersFile = "law/us/officers.json";
    private const string TransferAuthoritiesFile = "law/us/transfer-authorities.json";
    private const string CourtLimitsFile = "law/us/court-limits.json";

    private readonly FrozenDictionary<string, Provision> provisions;
    private readonly FrozenDictionary<string, Provision[]> byPlace;
    private readonly FrozenDictionary<string, Provision[]> provisionsByTerm;
    private readonly FrozenDictionary<DetainerForm, FormFace> forms;
    private readonly FrozenDictionary<string, FrozenSet<string>> lowMisdemeanors;
    private readonly ConcurrentDictionary<(Jurisdiction Place, CountyGeoid? County, CustodianKind? Kind, SourceGrade WorstGrade), CustodianLaw> custodians = new();

    private LawBook(IEnumerable<(string Name, ReadOnlyMemory<byte> Utf8Json)> law, ReadOnlyMemory<byte> formFaces, ReadOnlyMemory<byte> lowClasses, ReadOnlyMemory<byte> calendar)
    {
        var documents = law.Select(l => ReadOwn(l.Name, l.Utf8Json)).ToList();
        Version = documents.Select(d => d.Version).Max(StringComparer.Ordinal)!;
        provisions = documents.SelectMany(d => d.Provisions).Select(p => p.Provision).ToFrozenDictionary(p => p.ProvisionId, StringComparer.Ordinal);
        byPlace = ByPlace(provisions.Values);
        provisionsByTerm = ByTerm(provisions.Values);
        Templates = [.. provisions.Values.Where(p => p.Template is not null).OrderBy(p => p.ValidFrom).ThenBy(p => p.ProvisionId, StringComparer.Ordinal)];
        Holds = new HoldLaw(provisions.Values);
        using var faces = JsonDocument.Parse(formFaces);
        forms = faces.RootElement.GetProperty("forms").EnumerateArray().Select(ReadFace).ToFrozenDictionary(f => f.Form);
        using var low = JsonDocument.Parse(lowClasses);
        lowMisdemeanors = low.RootElement.GetProperty("places").EnumerateArray()
            .ToFrozenDictionary(p => p.Text("jurisdiction"), p => p.Texts("classes").ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Calendar = HolidayCalendar.Load(calendar);
        Officers = OfficerPowers.Read(EmbeddedLaw.Read(OfficersFile), provisions);
        CourtLimits = CourtLimits.Read(EmbeddedLaw.Read(CourtLimitsFile), provisions);
        TransferAuthorities = TransferAuthorities.Read(EmbeddedLaw.Read(TransferAuthoritiesFile), provisions);
    }

    private LawBook(LawBook book, string version, FrozenDictionary<string, Provision> provisions)
    {
        Version = version;
        Calendar = book.Calendar;
        this.provisions = provisions;
        byPlace = ByPlace(provisions.Values);
        provisionsByTerm = ByTerm(provisions.Values);
        Templates = [.. provisions.Values.Where(p => p.Template is not null).OrderBy(p => p.ValidFrom).ThenBy(p => p.ProvisionId, StringComparer.Ordinal)];
        Holds = new HoldLaw(provisions.Values);
        forms = book.forms.Values.ToFrozenDictionary(f => f.Form, f => f with { Provision = provisions[f.Provision.ProvisionId] });
        lowMisdemeanors = book.lowMisdemeanors;
        Officers = OfficerPowers.Read(EmbeddedLaw.Read(OfficersFile), provisions);
        CourtLimits = CourtLimits.Read(EmbeddedLaw.Read(CourtLimitsFile), provisions);
        TransferAuthorities = TransferAuthorities.Read(EmbeddedLaw.Read(TransferAuthoritiesFile), provisions);
    }

    /// <summary>The law that comes with the package.</summary>
    public static LawBook BuiltIn { get; } = new(
        EmbeddedLaw.ReadAll("law/us/provisions/"),
        EmbeddedLaw.Read("law/us/forms.json"),
        EmbeddedLaw.Read("law/us/low-misdemeanors.json"),
        EmbeddedLaw.Read("law/us/calendar.json"));

    /// <summary>The version of the law's data, with that of each document that was added after a plus sign.</summary>
    public string Version { get; }

    /// <summary>The federal holiday calendar.</summary>
    public HolidayCalendar Calendar { get; }

    /// <summary>Who may issue detainers and serve warrants.</summary>
    internal OfficerPowers Officers { get; }

    /// <summary>What courts keep some offices from issuing.</summary>
    internal CourtLimits CourtLimits { get; }

    /// <summary>What a transfer to ICE may rest on.</summary>
    internal TransferAuthorities TransferAuthorities { get; }

    /// <summary>Every provision, by id.</summary>
    public IReadOnlyCollection<Provision> Provisions => provisions.Values;

    /// <summary>Finds a provision.</summary>
    /// <param name="provisionId">The id.</param>
    /// <exception cref="KeyNotFoundException">There is no such provision.</exception>
    public Provision this[string provisionId] => provisions[provisionId];

    /// <summary>The face of a form; null for a form that is not recorded.</summary>
    /// <param name="form">The form.</param>
    public FormFace? FaceOf(DetainerForm form) => forms.GetValueOrDefault(form);

    /// <summary>The law of a place for the custodians of one county and kind, found when it is first asked for and kept.</summary>
    internal CustodianLaw For(Jurisdiction place, CountyGeoid? county, CustodianKind? kind, SourceGrade worstGrade) =>
        custodians.TryGetValue((place, county, kind, worstGrade), out var law) ? law : custodians.GetOrAdd((place, county, kind, worstGrade), k => new CustodianLaw(this, k));

    /// <summary>What the law of each place says about holds.</summary>
    internal HoldLaw Holds { get; }

    /// <summary>The provisions that hold on a day and set a figure, in the order of their ids.</summary>
    internal IEnumerable<Provision> Setting(string term, LocalDate on) => provisionsByTerm.GetValueOrDefault(term, []).Where(p => p.HoldsOn(on));

    /// <summary>The provisions that set a figure on some day, the first one first.</summary>
    internal IReadOnlyList<Provision> EverSetting(string term) => provisionsByTerm.GetValueOrDefault(term, []);

    /// <summary>Every provision of a state, district or territory, in the order of their ids.</summary>
    internal IReadOnlyList<Provision> OfPlace(Jurisdiction place) => byPlace.GetValueOrDefault(place.Value, []);

    /// <summary>The printed texts of memoranda, in the order of their revision.</summary>
    internal IReadOnlyList<Provision> Templates { get; }

    /// <summary>Every form's face.</summary>
    public IReadOnlyCollection<FormFace> Forms => forms.Values;

    /// <summary>True or false where it is known whether a class of misdemeanor is a low one in a place; null where it is not.</summary>
    /// <param name="jurisdiction">The place.</param>
    /// <param name="offenceClass">The class as the law of the place writes it.</param>
    public bool? IsLowMisdemeanor(Jurisdiction jurisdiction, string? offenceClass) =>
        offenceClass is not null && lowMisdemeanors.TryGetValue(jurisdiction.Value, out var classes) ? classes.Contains(offenceClass) : null;

    /// <summary>The law of a state, district or territory, and of the bodies in it, as far as it is known; federal law stands apart.</summary>
    /// <param name="place">The place.</param>
    /// <param name="county">The county, or null where it is not known.</param>
    /// <param name="kind">The kind of custodian, or null where it is not known.</param>
    /// <param name="on">The local day, or null for every day.</param>
    public PlaceLaw InPlace(Jurisdiction place, CountyGeoid? county = null, CustodianKind? kind = null, LocalDate? on = null)
    {
        var standing = byPlace.GetValueOrDefault(place.Value, []).Where(p => on is not { } day || p.HoldsOn(day)).ToList();
        return new PlaceLaw
        {
            Binding = [.. standing.Where(p => p.Status == ProvisionStatus.InForce && p.BindsCustodian(county, kind) == true)],
            MayBind = [.. standing.Where(p => p.Status == ProvisionStatus.InForce && p.BindsCustodian(county, kind) is null)],
            Pending = [.. standing.Where(p => p.Status == ProvisionStatus.Pending && p.BindsCustodian(county, kind) != false)],
            Searches = [.. standing.Where(p => p.Status == ProvisionStatus.NoneKnown && p.BindsCustodian(county, kind) != false)],
        };
    }

    /// <summary>The same book with law of the caller's own. A provision whose id the book has already takes that one's place.</summary>
    /// <param name="utf8Json">The law: a document <c>policymodel/law/v1</c> in UTF-8.</param>
    /// <param name="law">The book with that law; null where the document has problems.</param>
    /// <param name="problems">Everything that is wrong with the document.</param>
    /// <returns>True where the document is without fault.</returns>
    public bool TryWith(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out LawBook? law, out IReadOnlyList<Problem> problems)
    {
        var sink = new ProblemSink();
        var document = LawDocument.Read(utf8Json, sink, CheckReplacements);
        problems = sink.Problems;
        law = document is null ? null : With(document.Provisions.Select(p => p.Provision), $"{Version}+{document.Version}.{LawDocument.Digest(utf8Json)}");
        return law is not null;
    }

    /// <summary>The same book with a provision added, or in the place of the one of its id.</summary>
    /// <param name="provision">The provision.</param>
    /// <exception cref="ArgumentException">Readings and rules could not work with it in the place of the one of its id: it is of another place, or takes away the hours of a federal clock.</exception>
    public LawBook With(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return Replacement(provision) is { } fault ? throw new ArgumentException(fault.Message, nameof(provision)) : With([provision], $"{Version}+{provision.ProvisionId}");
    }

    /// <summary>
    /// The same book with the law as it stood on one day taken for all days: a provision that held then holds always, one that had ended has
    /// always ended, one that was to come never comes, and what courts had done by then is done. What the faces of forms say stays dated, for a
    /// paper says what it says.
    /// </summary>
    /// <param name="day">The local day.</param>
    public LawBook StandingOn(LocalDate day)
    {
        var faces = forms.Values.SelectMany(f => f.Editions.Select(e => e.ProvisionId).Append(f.Provision.ProvisionId)).ToHashSet(StringComparer.Ordinal);
        return With(provisions.Values.Where(p => !faces.Contains(p.ProvisionId)).Select(p => p.StandingOn(day)), $"{Version}@{LocalDatePattern.Iso.Format(day)}");
    }

    private LawBook With(IEnumerable<Provision> others, string version)
    {
        var all = provisions.ToDictionary(StringComparer.Ordinal);
        foreach (var provision in others)
        {
            all[provision.ProvisionId] = provision;
        }

        return new(this, version, all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private void CheckReplacements(LawDocument document)
    {
        foreach (var (provision, node) in document.Provisions)
        {
            if (Replacement(provision) is { } fault)
            {
                node.At(fault.Property).Report(ProblemCodes.Contradiction, fault.Message);
            }
        }
    }

    /// <summary>What is wrong with a provision in the place of the one of its id: readings and rules name federal provisions by id and count on their hours.</summary>
    private (string Property, string Message)? Replacement(Provision provision) =>
        !provisions.TryGetValue(provision.ProvisionId, out var before) ? null
        : before.Terms.FirstOrDefault(t => provision.Terms.All(n => n.Term != t.Term)) is { } term ? ("terms", $"It takes the place of a provision that sets {term.Term}, and does not set it.")
        : (before.Agreements, provision.Agreements) is (not null, null) ? ("agreements", "It takes the place of a provision on agreements, and says nothing of them.")
        : (before.Template, provision.Template) is (not null, null) ? ("template", "It takes the place of a printed text of memoranda, and is none.")
        : provision.Jurisdiction != before.Jurisdiction ? ("jurisdiction", "A provision that takes the place of another is of the same place.")
        : before is { Jurisdiction: Provision.Federal, Hours: not null } && (provision.Hours is null || provision.CountsDays != before.CountsDays)
            ? ("parameters", $"It takes the place of a federal clock: expected hours, and {(before.CountsDays ? "counted" : "not counted")}.")
        : null;

    private static FrozenDictionary<string, Provision[]> ByPlace(IEnumerable<Provision> provisions) =>
        provisions.OrderBy(p => p.ProvisionId, StringComparer.Ordinal).GroupBy(p => p.Jurisdiction, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, Provision[]> ByTerm(IEnumerable<Provision> provisions) => provisions
        .SelectMany(p => p.Terms.Select(t => t.Term).Distinct(StringComparer.Ordinal).Select(term => (term, p)))
        .GroupBy(t => t.term, t => t.p, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderBy(p => p.ValidFrom).ThenBy(p => p.ProvisionId, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>A document of the package's own, which is without fault or no law book at all.</summary>
    private static LawDocument ReadOwn(string name, ReadOnlyMemory<byte> utf8Json)
    {
        var problems = new ProblemSink();
        return LawDocument.Read(utf8Json, problems) ?? throw new InvalidOperationException($"{name}: {string.Join("; ", problems.Problems)}");
    }

    private FormFace ReadFace(JsonElement element) => new()
    {
        Form = Codes.DetainerForms.Named(element.Text("form")),
        Provision = provisions[element.Text("provision")],
        AsksForHold = element.GetProperty("asksForHold").GetBoolean(),
        CountsDays = element.OptionalText("clock") == "counted",
        TakesEffectByService = element.TryGetProperty("takesEffectByService", out var service) && service.GetBoolean(),
        PossibleWhenUnknownFrom = element.OptionalDate("possibleWhenUnknownFrom"),
        Use = element.TryGetProperty("inUse", out var use) ? FormUse.Read(use) : null,
        StatesBasis = element.TryGetProperty("statesBasis", out var states) && states.GetBoolean(),
        Editions = element.TryGetProperty("editions", out var editions) ? [.. editions.EnumerateArray().Select(ReadEdition)] : [],
    };

    private FormEdition ReadEdition(JsonElement element) => new()
    {
        Printed = [.. element.Texts("printed").Select(WrittenName.Plain)],
        ProvisionId = provisions[element.Text("provision")].ProvisionId,
        Use = FormUse.Read(element.GetProperty("inUse")),
        StatesBasis = element.GetProperty("statesBasis").GetBoolean(),
        HasConvictionBox = element.GetProperty("convictionBox").GetBoolean(),
    };
}

internal static class EmbeddedLaw
{
    internal static IEnumerable<(string Name, ReadOnlyMemory<byte> Utf8Json)> ReadAll(string prefix) =>
        typeof(EmbeddedLaw).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => (n, Read(n)));

    internal static ReadOnlyMemory<byte> Read(string name)
    {
        using var stream = typeof(EmbeddedLaw).Assembly.GetManifestResourceStream(name) ?? throw new MissingManifestResourceException(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
