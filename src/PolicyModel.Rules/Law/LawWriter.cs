using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>Writes provisions as a document <c>policymodel/law/v1</c>, which <see cref="LawBook.TryWith"/> reads back as it was. The same provisions give the same bytes.</summary>
public static class LawWriter
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/law/v1";

    /// <summary>Writes provisions as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="version">The version of the document: 1 to 128 letters, digits, dots, hyphens, plus and at signs.</param>
    /// <param name="provisions">The provisions, in the order in which to write them.</param>
    /// <param name="note">What is to be said of the whole, or null.</param>
    public static void Write(Utf8JsonWriter writer, string version, IEnumerable<Provision> provisions, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(provisions);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("version", version);
        JsonFields.Text(writer, "note", note);
        writer.WriteStartArray("provisions");
        foreach (var provision in provisions)
        {
            Write(writer, provision);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Provision provision)
    {
        writer.WriteStartObject();
        writer.WriteString("provisionId", provision.ProvisionId);
        writer.WriteString("jurisdiction", provision.Jurisdiction);
        JsonFields.Text(writer, "placeName", provision.PlaceName);
        Write(writer, provision.Binds);
        Code(writer, "subject", LawCodes.Subjects, provision.Subject, ProvisionSubject.Unstated);
        JsonFields.Text(writer, "stance", provision.Stance is { } stance ? LawCodes.Stances.CodeOf(stance) : null);
        Code(writer, "rank", LawCodes.Ranks, provision.Rank, LegalRank.Unstated);
        writer.WriteString("title", provision.Title);
        JsonFields.Text(writer, "rule", provision.Rule);
        writer.WriteString("status", LawCodes.Statuses.CodeOf(provision.Status));
        JsonFields.Day(writer, "validFrom", provision.ValidFrom);
        JsonFields.Day(writer, "validTo", provision.ValidTo);
        Code(writer, "dateQuality", LawCodes.DateQualities, provision.DateQuality, DateQuality.Exact);
        WriteParameters(writer, provision);
        Codes(writer, "accepts", LawCodes.Instruments, provision.Accepts);
        Codes(writer, "needs", LawCodes.Instruments, provision.Needs);
        Write(writer, provision.OffenceTest);
        Codes(writer, "unless", PolicyModel.Codes.LegalConditionKinds, provision.Unless);
        Each(writer, "notices", provision.Notices, notice =>
        {
            writer.WriteString("to", PolicyModel.Codes.NoticeRecipients.CodeOf(notice.To));
            writer.WriteString("kind", PolicyModel.Codes.NoticeKinds.CodeOf(notice.Kind));
            JsonFields.Number(writer, "withinHours", notice.WithinHours);
            writer.WriteString("title", notice.Title);
        });
        Each(writer, "terms", provision.Terms, term =>
        {
            writer.WriteString("term", term.Term);
            writer.WriteString("limit", Figure(term.Limit));
            JsonFields.Text(writer, "atLeast", term.AtLeast is { } atLeast ? Figure(atLeast) : null);
            if (term.Inferred)
            {
                writer.WriteBoolean("inferred", true);
            }
        });
        Write(writer, provision.Agreements);
        Write(writer, provision.Template);
        Each(writer, "litigation", provision.Litigation, litigation =>
        {
            writer.WriteString("state", LawCodes.LitigationStates.CodeOf(litigation.State));
            JsonFields.Day(writer, "from", litigation.From);
            JsonFields.Day(writer, "to", litigation.To);
            writer.WriteString("note", litigation.Note);
        });
        Each(writer, "citations", provision.Citations, citation =>
        {
            writer.WriteString("title", citation.Title);
            JsonFields.Text(writer, "href", citation.Href);
        });
        writer.WriteString("grade", PolicyModel.Codes.SourceGrades.CodeOf(provision.Grade));
        JsonFields.Day(writer, "checkedOn", provision.CheckedOn);
        JsonFields.Text(writer, "note", provision.Note);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BoundBodies binds)
    {
        if (binds == new BoundBodies())
        {
            return;
        }

        writer.WriteStartObject("binds");
        Texts(writer, "places", binds.Places.Select(p => p.Value));
        Texts(writer, "counties", binds.Counties.Select(c => c.Value));
        Codes(writer, "kinds", PolicyModel.Codes.CustodianKinds, binds.Kinds);
        Codes(writer, "exceptKinds", PolicyModel.Codes.CustodianKinds, binds.ExceptKinds);
        JsonFields.Text(writer, "bodies", binds.InWords);
        writer.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter writer, Provision provision)
    {
        if (provision is { Hours: null, CountsDays: false, ClockStart: ClockStart.ReleaseEligibility, EndsWithDay: false, EarlyTransferDays: null })
        {
            return;
        }

        writer.WriteStartObject("parameters");
        JsonFields.Number(writer, "hours", provision.Hours);
        if (provision.Hours is not null || provision.CountsDays)
        {
            writer.WriteBoolean("counted", provision.CountsDays);
        }

        Code(writer, "from", LawCodes.ClockStarts, provision.ClockStart, ClockStart.ReleaseEligibility);
        if (provision.EndsWithDay)
        {
            writer.WriteBoolean("endsWithDay", true);
        }

        JsonFields.Number(writer, "earlyTransferDays", provision.EarlyTransferDays);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, OffenceTest? test)
    {
        if (test is null)
        {
            return;
        }

        writer.WriteStartObject("offenceTest");
        writer.WriteString("combine", test.AllOf ? "all" : "any");
        Each(writer, "criteria", test.Criteria, criterion =>
        {
            writer.WriteString("title", criterion.Title);
            writer.WriteString("of", LawCodes.CriterionSubjects.CodeOf(criterion.Of));
            Codes(writer, "levels", PolicyModel.Codes.OffenceLevels, criterion.Levels);
            Texts(writer, "classes", criterion.Classes);
            Texts(writer, "categories", criterion.Categories.Select(c => c.Value));
            JsonFields.Number(writer, "lookbackYears", criterion.LookbackYears);
            JsonFields.Text(writer, "condition", criterion.Condition is { } condition ? PolicyModel.Codes.LegalConditionKinds.CodeOf(condition) : null);
        });
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AgreementLaw? agreements)
    {
        if (agreements is null)
        {
            return;
        }

        writer.WriteStartObject("agreements");
        writer.WriteString("effect", LawCodes.AgreementEffects.CodeOf(agreements.Effect));
        Texts(writer, "kinds", agreements.Kinds);
        Codes(writer, "levels", PolicyModel.Codes.AgencyLevels, agreements.Levels);
        JsonFields.Day(writer, "by", agreements.By);
        if (agreements.NewOnly)
        {
            writer.WriteBoolean("newOnly", true);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MemorandumTemplate? template)
    {
        if (template is null)
        {
            return;
        }

        writer.WriteStartObject("template");
        Codes(writer, "models", PolicyModel.Codes.Section287gModels, template.Models);
        Codes(writer, "functions", PolicyModel.Codes.DelegatedFunctions, template.Functions);
        JsonFields.Text(writer, "within", template.Within is { } within ? LawCodes.DelegatedPlaces.CodeOf(within) : null);
        if (template.CitizensOnly)
        {
            writer.WriteBoolean("citizensOnly", true);
        }

        Codes(writer, "suspensionNotice", PolicyModel.Codes.NoticeElements, template.SuspensionNotice);
        Codes(writer, "terminationNotice", PolicyModel.Codes.NoticeElements, template.TerminationNotice);
        writer.WriteEndObject();
    }

    private static string Figure(decimal figure) => figure.ToString(CultureInfo.InvariantCulture);

    // What is empty is left out.
    private static void Each<T>(Utf8JsonWriter writer, string name, ValueList<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            JsonFields.Each(writer, name, items, write);
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        if (texts.ToArray() is { Length: > 0 } all)
        {
            JsonFields.Texts(writer, name, all);
        }
    }

    private static void Code<T>(Utf8JsonWriter writer, string name, CodeList<T> codes, T value, T unsaid)
        where T : struct, Enum => JsonFields.Text(writer, name, EqualityComparer<T>.Default.Equals(value, unsaid) ? null : codes.CodeOf(value));

    private static void Codes<T>(Utf8JsonWriter writer, string name, CodeList<T> codes, ValueList<T> values)
        where T : struct, Enum => Texts(writer, name, values.Select(codes.CodeOf));
}
