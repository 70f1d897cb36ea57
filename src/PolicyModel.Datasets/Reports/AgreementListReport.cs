using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A release of a list of agreements, as it was read.</summary>
public sealed record AgreementRelease
{
    /// <summary>The file's name without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of its bytes in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many records or rows could not be read as what they should be.</summary>
    public required long Invalid { get; init; }

    /// <summary>How many records are no agreements and were passed over.</summary>
    public required long PassedOver { get; init; }

    /// <summary>The known limits of the list.</summary>
    public ValueList<string> Limits { get; init; } = [];
}

/// <summary>
/// What changed between two releases of a list of agreements, as text, as JSON (<c>policymodel/agreement-changes/v1</c>) and as one HTML page that needs nothing else. It names
/// agencies and agreements, and nothing of persons. An agreement that is gone was removed from the list, which does not say that it ended.
/// </summary>
public sealed record AgreementListReport
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/agreement-changes/v1";

    private const string Removed = "An agreement that is gone was removed from the list. A list shows what its publisher puts on it: whether an agreement ended, it does not say.";

    /// <summary>The earlier release.</summary>
    public required AgreementRelease Before { get; init; }

    /// <summary>The later release.</summary>
    public required AgreementRelease After { get; init; }

    /// <summary>The two side by side.</summary>
    public required AgreementListComparison Comparison { get; init; }

    /// <summary>The report for people.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"What changed on a list of agreements between {Before.File} and {After.File}.\n\n{Counted()}\n{Removed}\n");
        foreach (var release in (AgreementRelease[])[Before, After])
        {
            if (release.Invalid + release.PassedOver > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{NotCompared(release)}\n");
            }
        }

        foreach (var limit in Limits())
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {limit}\n");
        }

        foreach (var group in Comparison.Changes.GroupBy(c => c.Kind))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Title(group.Key)}: {HtmlText.Number(group.Count())}\n");
            foreach (var change in group)
            {
                var entry = (change.After ?? change.Before)!;
                text.Append(CultureInfo.InvariantCulture, $"  {entry.Agency.Jurisdiction.Value[3..]}  {CustodianNames.Shown(entry.Agency)}: {Said(change)}\n      {Ids(change, " -> ")}\n");
            }
        }

        if (Comparison.Repeated.Count > 0)
        {
            text.Append("\nStand several times in one release:\n");
            foreach (var repeated in Comparison.Repeated)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {repeated.AgreementId.Value}: {repeated.Before} before, {repeated.After} after\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The report for programs, as UTF-8.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonReport.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            Write(writer, "before", Before, Comparison.Before);
            Write(writer, "after", After, Comparison.After);
            writer.WriteNumber("unchanged", Comparison.Unchanged);
            writer.WriteStartObject("counts");
            foreach (var kind in Enum.GetValues<AgreementChangeKind>())
            {
                writer.WriteNumber(AssessmentCodes.AgreementChangeKinds.CodeOf(kind), Comparison.Changes.Count(c => c.Kind == kind));
            }

            writer.WriteEndObject();
            writer.WriteStartArray("changes");
            foreach (var change in Comparison.Changes)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", AssessmentCodes.AgreementChangeKinds.CodeOf(change.Kind));
                Write(writer, "before", change.Before, change.DayBefore);
                Write(writer, "after", change.After, change.DayAfter);
                JsonFields.Texts(writer, "fields", change.Fields);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("repeated");
            foreach (var repeated in Comparison.Repeated)
            {
                writer.WriteStartObject();
                writer.WriteString("agreementId", repeated.AgreementId.Value);
                writer.WriteNumber("before", repeated.Before);
                writer.WriteNumber("after", repeated.After);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The report as one HTML page.</summary>
    public string ToHtml()
    {
        var page = new HtmlText();
        HtmlFrame.Open(page, "What changed on a list of agreements", withScript: false);
        page.Line($"<header><h1>What changed on a list of agreements</h1><p class=\"lede\">{Counted()}</p><p>{Removed} Facts side by side: why an agency came or went, the list does not say either.</p></header>");
        var groups = Comparison.Changes.GroupBy(c => c.Kind).ToList();
        page.Line($"<nav aria-label=\"Contents\"><ul><li><a href=\"#releases\">The two releases</a></li>");
        foreach (var group in groups)
        {
            page.Line($"<li><a href=\"#{AssessmentCodes.AgreementChangeKinds.CodeOf(group.Key)}\">{Title(group.Key)}</a></li>");
        }

        page.Line($"</ul></nav><main id=\"main\"><section aria-labelledby=\"releases\"><h2 id=\"releases\">The two releases</h2>");
        foreach (var limit in Limits())
        {
            page.Line($"<p>{limit}</p>");
        }

        page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"What was read\"><table><caption>What was read</caption><thead><tr><th scope=\"col\">Release</th><th scope=\"col\">File</th><th scope=\"col\" class=\"n\">Agreements</th><th scope=\"col\" class=\"n\">Not read</th><th scope=\"col\" class=\"n\">Other records</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        Row("Earlier", Before, Comparison.Before);
        Row("Later", After, Comparison.After);
        page.Line($"</tbody></table></div></section>");
        foreach (var group in groups)
        {
            Section(page, group);
        }

        if (groups.Count == 0)
        {
            page.Line($"<section aria-labelledby=\"none\"><h2 id=\"none\">Nothing changed</h2><p>Both releases hold the same agreements, and say the same of them.</p></section>");
        }

        if (Comparison.Repeated.Count > 0)
        {
            page.Line($"<section aria-labelledby=\"repeated\"><h2 id=\"repeated\">Standing several times in one release</h2><div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Standing several times\"><table><thead><tr><th scope=\"col\">Agreement</th><th scope=\"col\" class=\"n\">Earlier</th><th scope=\"col\" class=\"n\">Later</th></tr></thead><tbody>");
            foreach (var repeated in Comparison.Repeated)
            {
                page.Line($"<tr><th scope=\"row\" class=\"hash\">{repeated.AgreementId.Value}</th><td class=\"n\">{repeated.Before}</td><td class=\"n\">{repeated.After}</td></tr>");
            }

            page.Line($"</tbody></table></div></section>");
        }

        page.Line($"</main><footer><p>The same two releases give the same page. Agreements are told by agency, kind or model, and day.</p></footer>");
        HtmlFrame.Close(page, withScript: false);
        return page.ToString();

        void Row(string which, AgreementRelease release, int agreements) =>
            page.Line($"<tr><th scope=\"row\">{which}</th><td>{release.File}</td><td class=\"n\">{agreements}</td><td class=\"n\">{release.Invalid}</td><td class=\"n\">{release.PassedOver}</td><td class=\"hash\">{release.Sha256}</td></tr>");
    }

    private static void Section(HtmlText page, IGrouping<AgreementChangeKind, AgreementChange> group)
    {
        var code = AssessmentCodes.AgreementChangeKinds.CodeOf(group.Key);
        page.Line($"<section aria-labelledby=\"{code}\"><h2 id=\"{code}\">{Title(group.Key)}: {HtmlText.Number(group.Count())}</h2><p>{Meaning(group.Key)}</p>");
        page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{Title(group.Key)}\"><table><thead><tr><th scope=\"col\">State</th><th scope=\"col\">Agency</th><th scope=\"col\">What the list says</th><th scope=\"col\">Id</th></tr></thead><tbody>");
        foreach (var change in group)
        {
            var entry = (change.After ?? change.Before)!;
            page.Line($"<tr><td>{entry.Agency.Jurisdiction.Value[3..]}</td><th scope=\"row\">{CustodianNames.Shown(entry.Agency)}</th><td>{Said(change)}");
            if (ShownTexts.Address(entry.Publication?.Href) is { } href)
            {
                page.Line($"<span class=\"more\"><a href=\"{href}\" rel=\"noreferrer noopener\">Document of {entry.AgreementId.Value}</a></span>");
            }

            page.Line($"</td><td class=\"hash\">{Ids(change, " → ")}</td></tr>");
        }

        page.Line($"</tbody></table></div></section>");
    }

    private string Counted()
    {
        int Of(AgreementChangeKind kind) => Comparison.Changes.Count(c => c.Kind == kind);
        var (appeared, removed) = (Of(AgreementChangeKind.Appeared), Of(AgreementChangeKind.Removed));
        return $"{HtmlText.Number(Comparison.Before)} agreements before, {HtmlText.Number(Comparison.After)} after: {HtmlText.Number(appeared)} appeared, {HtmlText.Number(removed)} removed from the list, {HtmlText.Number(Comparison.Changes.Count - appeared - removed)} changed, {HtmlText.Number(Comparison.Unchanged)} alike.";
    }

    private static string NotCompared(AgreementRelease release) =>
        $"{release.File}: {HtmlText.Number(release.Invalid)} records or rows could not be read and are not compared; {HtmlText.Number(release.PassedOver)} are no agreements.";

    private IEnumerable<string> Limits() => Before.Limits.Concat(After.Limits).Distinct(StringComparer.Ordinal);

    private static string Title(AgreementChangeKind kind) => kind switch
    {
        AgreementChangeKind.Appeared => "Appeared",
        AgreementChangeKind.Removed => "Removed from the list",
        AgreementChangeKind.ModelSwitched => "Switched to another model",
        AgreementChangeKind.SignedAgain => "Signed again",
        AgreementChangeKind.Redated => "Given another day",
        AgreementChangeKind.OtherDay => "Signed again or given another day",
        AgreementChangeKind.NoLongerPending => "No longer pending",
        AgreementChangeKind.Respelled => "Name written in another way",
        _ => "Amended",
    };

    private static string Meaning(AgreementChangeKind kind) => kind switch
    {
        AgreementChangeKind.Appeared => "They stand in the later release only.",
        AgreementChangeKind.Removed => "They stand in the earlier release only. The list does not say that they ended.",
        AgreementChangeKind.ModelSwitched => "Of the agency’s memoranda one is gone and one is new, of another model.",
        AgreementChangeKind.SignedAgain => "Of the same agency and model, with a later day and another document.",
        AgreementChangeKind.Redated => "The same agreement or document, with another day.",
        AgreementChangeKind.OtherDay => "Of the same agency and model, with another day. The list does not tell whether it was signed again or its day was corrected.",
        AgreementChangeKind.NoLongerPending => "The earlier release has them as pending, the later does not.",
        AgreementChangeKind.Respelled => "The same agreement; the agency’s name is written in another way.",
        _ => "The same agreement; the list says something else of it.",
    };

    private static string Said(AgreementChange change) => change.Kind switch
    {
        AgreementChangeKind.Appeared => Entry(change.After!, change.DayAfter),
        AgreementChangeKind.Removed => Entry(change.Before!, change.DayBefore),
        AgreementChangeKind.Respelled => $"{Entry(change.After!, change.DayAfter)}; before: {CustodianNames.Shown(change.Before!.Agency)}",
        AgreementChangeKind.Amended => $"{Entry(change.After!, change.DayAfter)}; differs in {string.Join(", ", change.Fields)}",
        _ => $"{Entry(change.Before!, change.DayBefore)}, now {Entry(change.After!, change.DayAfter)}",
    };

    private static string Ids(AgreementChange change, string between) =>
        string.Join(between, ((FundingAgreement?[])[change.Before, change.After]).OfType<FundingAgreement>().Select(a => a.AgreementId.Value).Distinct(StringComparer.Ordinal));

    private static string Entry(FundingAgreement agreement, LocalDate? day) => $"{AgreementWords.Of(agreement)}{(day is { } known ? " of " + LocalDatePattern.Iso.Format(known) : "")}";

    private static void Write(Utf8JsonWriter writer, string name, AgreementRelease release, int agreements)
    {
        writer.WriteStartObject(name);
        writer.WriteString("file", release.File);
        writer.WriteString("sha256", release.Sha256);
        writer.WriteNumber("agreements", agreements);
        writer.WriteNumber("invalid", release.Invalid);
        writer.WriteNumber("passedOver", release.PassedOver);
        JsonFields.Texts(writer, "limits", release.Limits);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, FundingAgreement? agreement, LocalDate? day)
    {
        if (agreement is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("agreementId", agreement.AgreementId.Value);
        writer.WriteString("agency", CustodianNames.Shown(agreement.Agency));
        writer.WriteString("jurisdiction", agreement.Agency.Jurisdiction.Value);
        writer.WriteString("kind", agreement.Kind);
        if (agreement is Section287gMemorandum memorandum)
        {
            writer.WriteString("model", Codes.Section287gModels.CodeOf(memorandum.Model));
        }

        JsonFields.Day(writer, "day", day);
        JsonFields.Text(writer, "href", ShownTexts.Address(agreement.Publication?.Href));
        writer.WriteEndObject();
    }
}
