using System.Collections.Frozen;
using System.Resources;
using System.Text.Json;
using NodaTime;

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
}

/// <summary>
/// The law that cases are judged by: provisions, forms, calendar. Immutable; a book can be loaded without a new version of the
/// package.
/// </summary>
public sealed class LawBook
{
    private readonly FrozenDictionary<string, Provision> provisions;
    private readonly FrozenDictionary<DetainerForm, FormFace> forms;
    private readonly FrozenDictionary<string, FrozenSet<string>> lowMisdemeanors;

    private LawBook(IEnumerable<ReadOnlyMemory<byte>> law, ReadOnlyMemory<byte> formFaces, ReadOnlyMemory<byte> lowClasses, ReadOnlyMemory<byte> calendar)
    {
        var all = new Dictionary<string, Provision>(StringComparer.Ordinal);
        Version = "";
        foreach (var file in law)
        {
            using var document = JsonDocument.Parse(file);
            Version = Later(Version, document.RootElement.Text("version"));
            foreach (var provision in document.RootElement.GetProperty("provisions").EnumerateArray().Select(ProvisionReader.Read))
            {
                all.Add(provision.ProvisionId, provision);
            }
        }

        provisions = all.ToFrozenDictionary(StringComparer.Ordinal);
        using var faces = JsonDocument.Parse(formFaces);
        forms = faces.RootElement.GetProperty("forms").EnumerateArray().Select(ReadFace).ToFrozenDictionary(f => f.Form);
        using var low = JsonDocument.Parse(lowClasses);
        lowMisdemeanors = low.RootElement.GetProperty("places").EnumerateArray()
            .ToFrozenDictionary(p => p.Text("jurisdiction"), p => p.Texts("classes").ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Calendar = HolidayCalendar.Load(calendar);
    }

    /// <summary>The law that comes with the package.</summary>
    public static LawBook BuiltIn { get; } = new(
        EmbeddedLaw.ReadAll("law/us/provisions/"),
        EmbeddedLaw.Read("law/us/forms.json"),
        EmbeddedLaw.Read("law/us/low-misdemeanors.json"),
        EmbeddedLaw.Read("law/us/calendar.json"));

    /// <summary>The version of the law's data.</summary>
    public string Version { get; }

    /// <summary>The federal holiday calendar.</summary>
    public HolidayCalendar Calendar { get; }

    /// <summary>Every provision, by id.</summary>
    public IReadOnlyCollection<Provision> Provisions => provisions.Values;

    /// <summary>Finds a provision.</summary>
    /// <param name="provisionId">The id.</param>
    /// <exception cref="KeyNotFoundException">There is no such provision.</exception>
    public Provision this[string provisionId] => provisions[provisionId];

    /// <summary>The face of a form; null for a form that is not recorded.</summary>
    /// <param name="form">The form.</param>
    public FormFace? FaceOf(DetainerForm form) => forms.GetValueOrDefault(form);

    /// <summary>Every form's face.</summary>
    public IReadOnlyCollection<FormFace> Forms => forms.Values;

    /// <summary>True or false where it is known whether a class of misdemeanor is a low one in a place; null where it is not.</summary>
    /// <param name="jurisdiction">The place.</param>
    /// <param name="offenceClass">The class as the law of the place writes it.</param>
    public bool? IsLowMisdemeanor(Jurisdiction jurisdiction, string? offenceClass) =>
        offenceClass is not null && lowMisdemeanors.TryGetValue(jurisdiction.Value, out var classes) ? classes.Contains(offenceClass) : null;

    private static string Later(string a, string b) => string.CompareOrdinal(a, b) >= 0 ? a : b;

    private FormFace ReadFace(JsonElement element) => new()
    {
        Form = Codes.DetainerForms.TryParse(element.Text("form"), out var form) ? form : throw new JsonException("Unknown form."),
        Provision = provisions[element.Text("provision")],
        AsksForHold = element.GetProperty("asksForHold").GetBoolean(),
        CountsDays = element.OptionalText("clock") == "counted",
        TakesEffectByService = element.TryGetProperty("takesEffectByService", out var service) && service.GetBoolean(),
        PossibleWhenUnknownFrom = element.OptionalDate("possibleWhenUnknownFrom"),
    };
}

internal static class EmbeddedLaw
{
    internal static IEnumerable<ReadOnlyMemory<byte>> ReadAll(string prefix) =>
        typeof(EmbeddedLaw).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read);

    internal static ReadOnlyMemory<byte> Read(string name)
    {
        using var stream = typeof(EmbeddedLaw).Assembly.GetManifestResourceStream(name) ?? throw new MissingManifestResourceException(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
