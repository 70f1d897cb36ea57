using System.Collections.Frozen;
using System.Resources;
using System.Text.Json;
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

/// <summary>
/// A dated, cited statement of law, of a form's face or of policy. It holds from <see cref="ValidFrom"/> (included) to
/// <see cref="ValidTo"/> (not included; null: to this day). Before the first date the law is not known, which is not the same as none.
/// </summary>
public sealed record Provision
{
    /// <summary>The id.</summary>
    public required string ProvisionId { get; init; }

    /// <summary>The place whose law it is; <c>US</c> for federal law.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>The first day it holds.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day it holds no more, or null.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>A number of hours, where it sets one.</summary>
    public int? Hours { get; init; }

    /// <summary>Citations, the principal one first.</summary>
    public required ValueList<Citation> Citations { get; init; }

    /// <summary>How well its source is known.</summary>
    public required SourceGrade Grade { get; init; }

    /// <summary>The day its source was last checked.</summary>
    public required LocalDate CheckedOn { get; init; }

    /// <summary>What was not read, and what is contested.</summary>
    public string? Note { get; init; }
}

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

    private LawBook(ReadOnlyMemory<byte> federal, ReadOnlyMemory<byte> formFaces, ReadOnlyMemory<byte> lowClasses, ReadOnlyMemory<byte> calendar)
    {
        using var law = JsonDocument.Parse(federal);
        Version = law.RootElement.Text("version");
        provisions = law.RootElement.GetProperty("provisions").EnumerateArray().Select(ReadProvision).ToFrozenDictionary(p => p.ProvisionId, StringComparer.Ordinal);
        using var faces = JsonDocument.Parse(formFaces);
        forms = faces.RootElement.GetProperty("forms").EnumerateArray().Select(ReadFace).ToFrozenDictionary(f => f.Form);
        using var low = JsonDocument.Parse(lowClasses);
        lowMisdemeanors = low.RootElement.GetProperty("places").EnumerateArray()
            .ToFrozenDictionary(p => p.Text("jurisdiction"), p => p.Texts("classes").ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Calendar = HolidayCalendar.Load(calendar);
    }

    /// <summary>The law that comes with the package.</summary>
    public static LawBook BuiltIn { get; } = new(
        EmbeddedLaw.Read("law/us/federal.json"),
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

    private static Provision ReadProvision(JsonElement element) => new()
    {
        ProvisionId = element.Text("provisionId"),
        Jurisdiction = element.Text("jurisdiction"),
        Title = element.Text("title"),
        ValidFrom = element.Date("validFrom"),
        ValidTo = element.OptionalDate("validTo"),
        Hours = element.TryGetProperty("parameters", out var parameters) && parameters.TryGetProperty("hours", out var hours) ? hours.GetInt32() : null,
        Citations = [.. element.GetProperty("citations").EnumerateArray().Select(c => new Citation { Title = c.Text("title"), Href = c.OptionalText("href") })],
        Grade = Codes.SourceGrades.TryParse(element.Text("grade"), out var grade) ? grade : throw new JsonException("Unknown grade."),
        CheckedOn = element.Date("checkedOn"),
        Note = element.OptionalText("note"),
    };

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
    internal static ReadOnlyMemory<byte> Read(string name)
    {
        using var stream = typeof(EmbeddedLaw).Assembly.GetManifestResourceStream(name) ?? throw new MissingManifestResourceException(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
