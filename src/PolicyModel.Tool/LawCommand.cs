using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel law</c>: what is known of the law, by place.</summary>
internal static class LawCommand
{
    internal const string NotNone = "None known is not the same as none: it says what was found, not what there is.";

    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    internal static Command Create(Shell shell)
    {
        var place = new Argument<string?>("PLACE") { Description = "US for federal law, or a state, district or territory such as US-MO. Without one: a table of stances by place.", Arity = ArgumentArity.ZeroOrOne };
        var on = new Option<string?>("--on") { Description = "Only what stood on a day, such as 2026-03-06.", HelpName = "DATE" };
        var county = new Option<string?>("--county") { Description = "The county in the place: a five-digit GEOID.", HelpName = "GEOID" };
        var format = new Option<string>("--format") { Description = "text for people, json for a document policymodel/law/v1 that --law reads.", DefaultValueFactory = _ => "text", HelpName = "F" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("law", "Looks up the law of a place: what it says of holds, hand-overs, releases, notices and agreements, since when, and where that was read. No legal advice.") { place, on, county, format };
        var law = new LawOptions(command, withReadings: false);
        command.SetAction((call, cancellationToken) => shell.RunAsync(async () =>
        {
            var question = Question.Of(call.GetValue(place), call.GetValue(on), call.GetValue(county));
            var book = await law.LawAsync(call, cancellationToken).ConfigureAwait(false);
            var answer = call.GetValue(format) == "json" ? Json(book, question) : Encoding.UTF8.GetBytes(Text(book, question));
            await shell.WriteAsync(path: null, stream => stream.WriteAsync(answer, cancellationToken).AsTask()).ConfigureAwait(false);
            return ExitCodes.Nothing;
        }));
        return command;
    }

    private static string Text(LawBook book, Question question) => question.Place is null ? Stances(book, question) : Place(book, question);

    private static byte[] Json(LawBook book, Question question)
    {
        var found = question.Place is null ? [.. book.Provisions.OrderBy(p => p.Jurisdiction, StringComparer.Ordinal).ThenBy(p => p.ProvisionId, StringComparer.Ordinal).Where(question.Stands)]
            : question.Groups(book).SelectMany(g => g.Provisions).ToArray();
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            LawWriter.Write(writer, book.Version, found, found.Length == 0 ? $"None known{question.Words}. {NotNone}" : null);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static string Stances(LawBook book, Question question)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"What places say of holds, hand-overs and agreements{question.Words}. Law {book.Version}. No legal advice.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{"place",-7}{"subject",-11}{"stance",-42}{"from",-12}{"to",-12}{"grade",-11}provision\n");
        var told = book.Provisions.Where(p => p is { Stance: not null, Status: ProvisionStatus.InForce } && question.Stands(p)).ToList();
        foreach (var p in told.OrderBy(p => p.Jurisdiction, StringComparer.Ordinal).ThenBy(p => p.Subject).ThenBy(p => p.ValidFrom).ThenBy(p => p.ProvisionId, StringComparer.Ordinal))
        {
            var where = p.PlaceName is { } name ? $" ({name})" : "";
            text.Append(CultureInfo.InvariantCulture, $"{p.Jurisdiction,-7}{LawCodes.Subjects.CodeOf(p.Subject),-11}{LawCodes.Stances.CodeOf(p.Stance!.Value),-42}{From(p),-12}{Day(p.ValidTo),-12}{Codes.SourceGrades.CodeOf(p.Grade),-11}{p.ProvisionId}{where}\n");
        }

        var silent = Jurisdiction.All.Select(j => j.Value).Except(told.Select(p => p.Jurisdiction), StringComparer.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"\nNone known{question.Words}: {string.Join(", ", silent)}.\n{NotNone}\n");
        text.Append("A date with ~ is near; one with < is the first day on which the provision is known to have held.\n");
        return text.ToString();
    }

    private static string Place(LawBook book, Question question)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"What is known of the law{question.Words}. Law {book.Version}. No legal advice.\n");
        var groups = question.Groups(book).Where(g => g.Provisions.Count > 0).ToList();
        if (question.NoneKnownOnHolds(book))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nOn holds, none known{question.Words}. {NotNone}\n");
        }

        foreach (var (title, provisions) in groups)
        {
            if (title.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{title}\n");
            }

            foreach (var provision in provisions)
            {
                text.Append('\n');
                ProvisionText.Append(text, provision);
            }
        }

        if (question.Place != Provision.Federal)
        {
            text.Append("\nFederal law stands beside this: policymodel law US.\n");
        }

        return text.ToString();
    }

    internal static string From(Provision provision) => provision.DateQuality switch
    {
        DateQuality.Approximate => "~",
        DateQuality.Unknown => "<",
        _ => "",
    } + Day(provision.ValidFrom);

    internal static string Day(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : "";

    /// <summary>What is asked.</summary>
    private sealed record Question(string? Place, LocalDate? On, CountyGeoid? County)
    {
        internal string Words => $"{(Place is null ? "" : $" in {Place}")}{(County is { } county ? $", county {county}" : "")}{(On is { } day ? $" on {Day(day)}" : "")}";

        internal static Question Of(string? place, string? on, string? county)
        {
            var known = place?.ToUpperInvariant();
            if (known is not null && known != Provision.Federal && !Jurisdiction.TryParse(known, out _))
            {
                throw new UsageException($"There is no place of that code; the places are US, {string.Join(", ", Jurisdiction.All)}.");
            }

            LocalDate? day = null;
            if (on is not null)
            {
                day = LocalDatePattern.Iso.Parse(on) is { Success: true, Value: var value } ? value : throw new UsageException("--on: expected a day, such as 2026-03-06.");
            }

            CountyGeoid? geoid = null;
            if (county is not null)
            {
                geoid = CountyGeoid.TryParse(county, out var value) ? value : throw new UsageException($"--county: expected {CountyGeoid.Form}.");
                if (known is null or Provision.Federal)
                {
                    throw new UsageException("--county goes with a state, such as policymodel law US-MO --county 29095.");
                }
            }

            return new(known, day, geoid);
        }

        internal bool Stands(Provision provision) => On is not { } day || provision.HoldsOn(day);

        internal bool NoneKnownOnHolds(LawBook book) => Place != Provision.Federal && Known(book).NoneKnown(ProvisionSubject.Hold);

        /// <summary>The provisions of the place, in groups with a heading each.</summary>
        internal IReadOnlyList<(string Title, IReadOnlyList<Provision> Provisions)> Groups(LawBook book)
        {
            if (Place == Provision.Federal)
            {
                return [("", [.. book.Provisions.Where(p => p.Jurisdiction == Provision.Federal && Stands(p)).OrderBy(p => p.ProvisionId, StringComparer.Ordinal)])];
            }

            var law = Known(book);
            return
            [
                ("", law.Binding),
                (County is null ? "In some counties, or for some kinds of custodian:" : "For some kinds of custodian:", law.MayBind),
                ("Known to hold later; the first day was not read:", StartNotRead(book)),
                ("Bills that are no law yet:", law.Pending),
                ("Searched for, and not found:", law.Searches),
            ];
        }

        private ValueList<Provision> StartNotRead(LawBook book) =>
            [.. book.InPlace(Jurisdiction.Parse(Place!), County).Binding.Where(p => p.DateQuality == DateQuality.Unknown && On < p.ValidFrom)];

        private PlaceLaw Known(LawBook book) => book.InPlace(Jurisdiction.Parse(Place!), County, kind: null, On);
    }
}
