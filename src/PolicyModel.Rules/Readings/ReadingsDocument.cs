using System.Text.RegularExpressions;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A document of a caller's own readings and policy figures (<c>policymodel/readings/v1</c>).</summary>
internal sealed partial record ReadingsDocument
{
    // More than a year is no figure but a slip.
    private const int MostHours = 8784;

    private static readonly CodeList<DeadlineRule> Clocks = new(("counted", DeadlineRule.Counted), ("form", DeadlineRule.FormFace), ("none", DeadlineRule.None));

    private static readonly CodeList<HolidayLayers> LayerCodes = new(
        ("statutory", HolidayLayers.Statutory),
        ("observed", HolidayLayers.Observed),
        ("executive-closures", HolidayLayers.ExecutiveClosures),
        ("inauguration-day-where-local", HolidayLayers.InaugurationDay));

    private static readonly CodeList<InstrumentRule> InstrumentRules = new(
        ("hold-requesting", InstrumentRule.HoldRequesting),
        ("hold-requesting-and-in-effect", InstrumentRule.HoldRequestingAndInEffect),
        ("none", InstrumentRule.None));

    internal required string Version { get; init; }

    internal required IReadOnlyList<Reading> Readings { get; init; }

    internal Duration? ProcessingKeptForIce { get; init; }

    internal Duration? ProcessingOtherwise { get; init; }

    /// <summary>Reads a document; null where it has problems.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="law">The law that the readings rest on.</param>
    /// <param name="taken">The ids that are taken.</param>
    /// <param name="problems">Gets the problems.</param>
    internal static ReadingsDocument? Read(ReadOnlyMemory<byte> utf8Json, LawBook law, IEnumerable<string> taken, ProblemSink problems) =>
        DocumentNode.Read(utf8Json, problems, root => ReadRoot(root, law, taken.ToHashSet(StringComparer.Ordinal)));

    private static ReadingsDocument? ReadRoot(DocumentNode root, LawBook law, HashSet<string> taken)
    {
        if (!root.IsObject("schema", "version", "title", "note", "policy", "readings"))
        {
            return null;
        }

        root.Schema(ReadingSet.Schema);
        root.OptionalText("title");
        root.OptionalText("note");
        var policy = root.Child("policy") is { } found && found.IsObject("processingHoursKeptForIce", "processingHoursOtherwise") ? found : (DocumentNode?)null;
        return new ReadingsDocument
        {
            Version = LawDocument.ReadVersion(root) ?? "",
            ProcessingKeptForIce = Hours(policy, "processingHoursKeptForIce"),
            ProcessingOtherwise = Hours(policy, "processingHoursOtherwise"),
            Readings = [.. root.Items("readings", required: true).Select(n => ReadReading(n, law, taken)).OfType<Reading>()],
        };
    }

    private static Reading? ReadReading(DocumentNode node, LawBook law, HashSet<string> taken)
    {
        if (!node.IsObject("reading", "title", "clock", "provision", "startsAfterHours", "layers", "instruments"))
        {
            return null;
        }

        var id = node.Text("reading", IdForm(), "Expected 1 to 32 small letters, digits and hyphens that begin with a letter.");
        if (id is not null && !taken.Add(id))
        {
            node.At("reading").Report(ProblemCodes.DuplicateId, "There is a reading of this id already.");
        }

        var clock = node.Code("clock", Clocks);
        var instruments = node.Code("instruments", InstrumentRules);
        var reading = new Reading
        {
            Id = id ?? "",
            Title = node.Text("title"),
            Deadline = clock ?? default,
            ProvisionId = node.Text("provision"),
            StartsAfter = Hours(node, "startsAfterHours") ?? Duration.Zero,
            Layers = node.Codes("layers", LayerCodes).Aggregate(HolidayLayers.None, (all, layer) => all | layer),
            Instruments = instruments ?? default,
            InBracket = false,
        };
        if (!node.Has("layers"))
        {
            node.At("layers").Report(ProblemCodes.MissingProperty, "The property is required.");
        }

        if (clock is not null && instruments is not null)
        {
            CheckChoice(node, reading);
        }

        CheckProvision(node, reading, law, clock);
        return reading;
    }

    /// <summary>A choice that the judgment would pass over is no choice.</summary>
    private static void CheckChoice(DocumentNode node, Reading reading)
    {
        if ((reading.Deadline == DeadlineRule.None) != (reading.Instruments == InstrumentRule.None))
        {
            node.At("instruments").Report(ProblemCodes.Contradiction, "Without a clock no instrument carries a hold, and with one some do.");
        }

        if (reading is { Deadline: DeadlineRule.Counted, Instruments: InstrumentRule.HoldRequestingAndInEffect })
        {
            node.At("instruments").Report(ProblemCodes.Contradiction, "Whether a form is in effect is asked where its face is read: clock form.");
        }

        if (reading.Deadline == DeadlineRule.None && (node.Has("startsAfterHours") || reading.Layers != HolidayLayers.None))
        {
            node.Report(ProblemCodes.Contradiction, "Without a clock nothing starts later and no day is left out.");
        }
    }

    private static void CheckProvision(DocumentNode node, Reading reading, LawBook law, DeadlineRule? clock)
    {
        if (reading.ProvisionId.Length == 0)
        {
            return;
        }

        if (law.Provisions.FirstOrDefault(p => p.ProvisionId == reading.ProvisionId) is not { } provision)
        {
            node.At("provision").Report(ProblemCodes.DanglingReference, "The law book has no provision of this id.");
        }
        else if (clock is not (null or DeadlineRule.None) && provision is not { Hours: not null, CountsDays: true })
        {
            node.At("provision").Report(ProblemCodes.Contradiction, "A reading with a clock rests on a provision with hours that are counted.");
        }
    }

    private static Duration? Hours(DocumentNode? node, string name) => node?.OptionalNumber(name, MostHours) is { } hours ? Duration.FromHours(hours) : null;

    [GeneratedRegex(@"\A[a-z][a-z0-9\-]{0,31}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();
}
