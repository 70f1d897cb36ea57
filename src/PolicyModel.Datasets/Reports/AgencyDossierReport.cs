using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// The dossier of an agency as text, as JSON (<c>policymodel/agency-dossier/v1</c>) and as one HTML page with a timeline that needs nothing else. It names agencies, agreements and law; of officers and
/// of people in custody it gives counts. Facts side by side, never a motive. No legal advice.
/// </summary>
public sealed partial record AgencyDossierReport
{
    private const string Beside = "Facts side by side: that two of them stand together says nothing of why either came about. What the records do not tell is said to be untold, and is no zero. No legal advice.";

    private static readonly Dictionary<string, string> Titles = RuleCatalogue.OfAgencies.ToDictionary(r => r.Id, r => r.Title, StringComparer.Ordinal);

    /// <summary>The dossier.</summary>
    public required AgencyDossier Dossier { get; init; }

    /// <summary>What was read.</summary>
    public required ValueList<InputSummary> Inputs { get; init; }

    /// <summary>How many records could not be read.</summary>
    public required long Invalid { get; init; }

    private string Name => CustodianNames.Shown(Dossier.Agency);

    /// <summary>The report for people.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Name} ({Dossier.AgencyId}) as of {Day(Dossier.AsOf)}.\n{Beside}\n{Read()}\n");
        foreach (var limit in Inputs.SelectMany(i => i.Limits).Distinct(StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {limit}\n");
        }

        foreach (var part in Parts())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{part.Title}\n");
            if (part.Rows.Count == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {part.Empty}\n");
                continue;
            }

            if (part.Note is { } note)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {note}\n");
            }

            IReadOnlyList<string[]> lines = [part.Columns, .. part.Rows];
            int[] widths = [.. part.Columns.Select((_, i) => lines.Max(l => l[i].Length))];
            foreach (var line in lines)
            {
                text.Append("  ").AppendJoin("  ", line.Select((cell, i) => i == line.Length - 1 ? cell : cell.PadRight(Math.Min(widths[i], 60)))).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The report as one HTML page.</summary>
    public string ToHtml()
    {
        var page = new HtmlText();
        HtmlFrame.Open(page, $"{Name}: agreements, money, officers, publication", withScript: false);
        page.Line($"<header><h1>{Name}</h1><p class=\"lede\">What the records tell of this agency as of {Day(Dossier.AsOf)}. {Read()}</p><p>{Beside}</p></header>");
        page.Line($"<nav aria-label=\"Contents\"><ul><li><a href=\"#timeline\">Timeline</a></li>");
        var parts = Parts().ToList();
        foreach (var part in parts)
        {
            page.Line($"<li><a href=\"#{part.Id}\">{part.Title}</a></li>");
        }

        page.Line($"</ul></nav><main id=\"main\"><section aria-labelledby=\"timeline\"><h2 id=\"timeline\">Timeline</h2><p>The picture tells in words all that it shows.</p><div class=\"scroll timeline\" role=\"group\" tabindex=\"0\" aria-label=\"Timeline of the agency\">");
        page.Raw(AgencyTimelinePicture.Render(Dossier, Name));
        page.Line($"</div></section>");
        foreach (var part in parts)
        {
            Section(page, part);
        }

        page.Line($"<section aria-labelledby=\"inputs\"><h2 id=\"inputs\">What was read</h2>");
        foreach (var limit in Inputs.SelectMany(i => i.Limits).Distinct(StringComparer.Ordinal))
        {
            page.Line($"<p>{limit}</p>");
        }

        page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"What was read\"><table><thead><tr><th scope=\"col\">File</th><th scope=\"col\" class=\"n\">Records</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        foreach (var input in Inputs)
        {
            page.Line($"<tr><th scope=\"row\">{input.File}</th><td class=\"n\">{input.Records}</td><td class=\"hash\">{input.Sha256}</td></tr>");
        }

        page.Line($"</tbody></table></div></section></main><footer><p>Rules {Dossier.Assessment.RulesVersion}, law {Dossier.Assessment.LawVersion}. The same records, versions and day give the same page. It holds no name and no number of a person.</p></footer>");
        HtmlFrame.Close(page, withScript: false);
        return page.ToString();
    }

    private static void Section(HtmlText page, Part part)
    {
        page.Line($"<section aria-labelledby=\"{part.Id}\"><h2 id=\"{part.Id}\">{part.Title}</h2>");
        if (part.Rows.Count == 0)
        {
            page.Line($"<p>{part.Empty}</p></section>");
            return;
        }

        if (part.Note is { } note)
        {
            page.Line($"<p>{note}</p>");
        }

        page.Line($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{part.Title}\"><table><thead><tr>");
        foreach (var column in part.Columns)
        {
            page.Line($"<th scope=\"col\">{column}</th>");
        }

        page.Line($"</tr></thead><tbody>");
        foreach (var row in part.Rows)
        {
            page.Line($"<tr><th scope=\"row\">{row[0]}</th>");
            foreach (var cell in row.Skip(1))
            {
                // A day is not broken.
                page.Raw(LocalDatePattern.Iso.Parse(cell).Success ? "<td class=\"tag\">" : "<td>");
                page.Line($"{cell}</td>");
            }

            page.Line($"</tr>");
        }

        page.Line($"</tbody></table></div></section>");
    }

    private string Read() =>
        $"{HtmlText.Number(Inputs.Sum(i => i.Records))} records were read{(Invalid > 0 ? $", of which {HtmlText.Number(Invalid)} could not be used" : "")}.";

    private IEnumerable<Part> Parts()
    {
        yield return new("agency", "The agency", null, ["What", "As the records have it"], Agency(), "");
        yield return new("agreements", "Agreements", "An end is the first day that no longer counts.", ["Kind", "First day", "End", "Standing", "Id"], Agreements(), "");
        yield return new(
            "money",
            "Money by category",
            "Sums of obligated, invoiced and paid are not added: one cost may stand as all three. What is offered, requested, projected or claimed is no payment.",
            ["Fiscal year", "Category", "Figure", "Sum", "Lines"],
            [.. Dossier.Money.Select(m => (string[])[m.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "untold", Words(Codes.FundingCategories.CodeOf(m.Category)), Codes.FigureBases.CodeOf(m.Basis) + (m.Counts ? "" : ", no payment"), Dollars(m.Dollars), m.Lines.ToString(CultureInfo.InvariantCulture) + (m.Untold > 0 ? $", {m.Untold} without an amount" : "")])],
            "The agreements list no money, which does not say that there was none.");
        yield return new("caps", "Caps of the published terms", "As of the day of this dossier.", ["Category", "Cap", "Source"], [.. Dossier.Caps.Select(Cap)], "No caps are known for that day.");
        yield return new("against-caps", "Money against its caps", "What the rules on money say, agreement by agreement.", ["Rule", "Outcome", "Agreement", "What"], Judged("PM51", "PM52", "PM53", "PM54"), "No rule on money applies.");
        yield return new(
            "property",
            "Vehicles and equipment",
            null,
            ["Kind", "What", "Count", "Cost", "Title", "Agreement"],
            [.. Dossier.Items.Select(i => (string[])[i.IsVehicle ? "vehicle" : "equipment", ShownTexts.Item(i.Item.Description), i.Item.Count.ToString(CultureInfo.InvariantCulture), i.Item.Cost.HasValue ? Dollars(i.Item.Cost.Value.MinorUnits / 100m) : "untold", i.Item.TitleHolder.HasValue ? Codes.TitleHolders.CodeOf(i.Item.TitleHolder.Value) : "untold", Own(i.AgreementId.Value)])],
            "The agreements list no vehicles and no equipment.");
        yield return new(
            "officers",
            "Officers over time",
            "Counts on each day on which one changed.",
            ["Day", "Trained", "Authorised", "Untold"],
            [.. Dossier.Officers.Select(o => (string[])[Day(o.Day), Number(o.Trained), Number(o.Authorised), Number(o.Undetermined)])],
            "No delegations are on record.");
        yield return new("training", "What the rules say of the officers’ records", null, ["Rule", "Outcome", "Records", "What"], Delegations(), "No records of officers were judged.");
        yield return new(
            "disclosures",
            "Made public",
            null,
            ["Day", "What", "By", "Withheld"],
            [.. Dossier.Disclosures.Select(d => (string[])[Day(d.PublishedOn.OrNull()), ShownTexts.Document(d.Title), ShownTexts.Publisher(d.Publisher), d.Withheld is null ? "not told" : "something, and the record says why"])],
            "No disclosure that concerns the agreements is on record.");
        yield return new("owed", "Publication and approval that are asked for", "Violated: owed and not there on the day. Undetermined: the records do not tell.", ["Rule", "Outcome", "Agreement", "What"], Judged("PM70"), "No rule on publication applies.");
        yield return new("law", "Law of the place on agreements", "As far as it was read; a grade says how well its source is known.", ["Effect", "From", "To", "Binds", "Source"], [.. Dossier.Law.Select(Law)], "No law of the place on agreements is known, which does not say that there is none.");
        yield return new("law-judged", "The agreements under that law", null, ["Rule", "Outcome", "Agreement", "What"], Judged("PM55"), "No such law applies to an agreement.");
        yield return new("responses", "Community responses", null, ["Day", "Kind", "Standing", "Organisations", "Id"], [.. Dossier.Responses.Select(Response)], "No response that refers to an agreement of the agency is on record.");
        if (Dossier.ResponsesInCounty.Count > 0)
        {
            yield return new("county", "Responses in the county that refer to none of the agreements", null, ["Day", "Kind", "Standing", "Organisations", "Id"], [.. Dossier.ResponsesInCounty.Select(Response)], "");
        }

        yield return new("transfers", "Transfers in the case data", "Of cases that the agency held, whoever made the arrest. Counts only.", ["What", "Count"], Transfers(), "No case data were given.");
        yield return new("terms", "The memoranda under their terms", null, ["Rule", "Outcome", "Agreement", "What"], Judged("PM50"), "No rule on memoranda applies.");
    }

    private List<string[]> Agency()
    {
        var agency = Dossier.Agency;
        List<string[]> rows = [["Name", Name], ["Id", Dossier.AgencyId], ["State", agency.Jurisdiction.Value]];
        rows.Add(["Level", agency.Level.HasValue ? Codes.AgencyLevels.CodeOf(agency.Level.Value) : "untold"]);
        foreach (var (what, value) in new[] { ("ORI", agency.Ori.OrNull()?.Value), ("County GEOID", agency.County.OrNull()?.Value), ("Place GEOID", agency.Place.OrNull()?.Value) })
        {
            if (value is not null)
            {
                rows.Add([what, value]);
            }
        }

        foreach (var other in Dossier.Agreements.Select(a => CustodianNames.Shown(a.Agreement.Agency)).Distinct(StringComparer.Ordinal).Where(n => n != Name))
        {
            rows.Add(["Also written", other]);
        }

        return rows;
    }

    private List<string[]> Agreements() =>
    [
        .. Dossier.Agreements.Select(a => (string[])
        [
            AgreementWords.Of(a.Agreement),
            Day(a.BeginsOn),
            a.EndsOn is { } end ? Day(end) : "none on record",
            (a.Agreement.Status.OrNull() == AgreementStatus.Pending ? "pending" : a.InForce switch { true => "in force", false => "not in force", _ => "untold" }) + (a.ToldOn < Dossier.AsOf ? $" on {Day(a.ToldOn)}, as far as its source tells" : ""),
            a.Agreement.AgreementId.Value,
        ]),
    ];

    private static string[] Cap(DossierCap cap)
    {
        var limit = cap.Term.Limit;
        var words = cap.Term.Term switch
        {
            "overtime-share" => $"{(limit * 100).ToString("0.##", CultureInfo.InvariantCulture)} % of the officer’s annual salary",
            "award-per-officer" => $"{Dollars(limit)} an officer and quarter at a rate from {cap.Term.AtLeast?.ToString("0.##", CultureInfo.InvariantCulture)} %",
            "award-per-officer-year" => $"{Dollars(limit)} an officer and fiscal year",
            "equipment-per-officer" => $"{Dollars(limit)} an officer",
            "vehicles-per-agency" => $"{Dollars(limit)} an agency",
            _ => $"{Dollars(limit)} an order",
        };
        return [Words(Codes.FundingCategories.CodeOf(cap.Category)), words + (cap.Term.Inferred ? " (inferred)" : ""), Source(cap.Citation)];
    }

    private List<string[]> Judged(params string[] families) =>
    [
        .. from record in Dossier.Assessment.Records
           where record.Schema == FundingAgreement.Schema
           from outcome in record.Outcomes
           where families.Contains(outcome.Rule[..4], StringComparer.Ordinal) && outcome.Outcome != Outcome.NotApplicable
           orderby outcome.Rule
           select (string[])[outcome.Rule, AssessmentCodes.Outcomes.CodeOf(outcome.Outcome), Own(record.RecordId), Said(record, outcome)],
    ];

    private static string Said(RecordAssessment record, RuleOutcome outcome) =>
        record.Findings.FirstOrDefault(f => f.Rule == outcome.Rule)?.Message ?? outcome.Near ?? Asked(outcome.Outcome, outcome.Rule);

    private static string Asked(Outcome outcome, string rule) => outcome switch
    {
        Outcome.Satisfied => $"not so: {Titles[rule]}",
        Outcome.Undetermined => $"untold whether: {Titles[rule]}",
        _ => Titles[rule],
    };

    /// <summary>An agreement of the agency without the agency's part of its id.</summary>
    private static string Own(string agreementId) => agreementId[(agreementId.IndexOf('#', StringComparison.Ordinal) + 1)..];

    private List<string[]> Delegations() =>
    [
        .. Dossier.Assessment.Records.Where(r => r.Schema == TrainingRecord.Schema).SelectMany(r => r.Outcomes).Where(o => o.Outcome != Outcome.NotApplicable)
            .GroupBy(o => (o.Rule, o.Outcome)).OrderBy(g => g.Key.Rule, StringComparer.Ordinal).ThenBy(g => g.Key.Outcome)
            .Select(g => (string[])[g.Key.Rule, AssessmentCodes.Outcomes.CodeOf(g.Key.Outcome), Number(g.Count()), Asked(g.Key.Outcome, g.Key.Rule)]),
    ];

    private static string[] Law(DossierLaw law) =>
    [
        LawCodes.AgreementEffects.CodeOf(law.Provision.Agreements!.Effect) + (law.Provision.Status == ProvisionStatus.InForce ? "" : ", no law yet"),
        Day(law.Provision.ValidFrom) + (law.Provision.DateQuality switch { DateQuality.Approximate => " or about then", DateQuality.Unknown => " or earlier", _ => "" }),
        law.Provision.ValidTo is { } to ? Day(to) : law.Provision.Agreements!.By is { } by ? $"what stood may go on, or is due, to {Day(by)}" : "",
        law.Binds switch { true => "this level", false => "other levels", _ => "some levels; this one is untold" },
        Source(law.Citation),
    ];

    private static string[] Response(CommunityResponse response) =>
    [
        Day(response.OccurredOn.OrNull()),
        Words(Codes.CommunityResponseKinds.CodeOf(response.Kind)),
        response.LegalChallenge?.Status.OrNull() is { } status ? Codes.LegalStatuses.CodeOf(status) : response.RecordsRequest?.Status.OrNull() is { } request ? Codes.RecordsRequestStatuses.CodeOf(request) : "untold",
        response.Organisations is { } organisations ? Number(organisations.Count) : "untold",
        response.ResponseId.Value,
    ];

    private List<string[]> Transfers() => Dossier.Transfers is not { } counted ? [] :
    [
        ["Cases that the agency held", Number(counted.Cases)],
        ["of them with a detainer", Number(counted.WithDetainer)],
        ["Transfers to anyone", Number(counted.Transfers)],
        ["Hand-overs to ICE", Number(counted.HandOvers)],
        .. counted.ByAuthority.Select(c => (string[])[$"of them in {c.Year?.ToString(CultureInfo.InvariantCulture) ?? "a year that is untold"}, {(c.Authority is { } authority ? "authority " + Codes.TransferAuthorities.CodeOf(authority) : "authority untold")}", Number(c.Count)]),
    ];

    private static string Source(ProvisionCitation citation) => $"{citation.Title} (from {Day(citation.EffectiveFrom)}, {Codes.SourceGrades.CodeOf(citation.Grade)}, checked {Day(citation.CheckedOn)})";

    private static string Words(string code) => code.Replace('-', ' ');

    private static string Number(int number) => HtmlText.Number(number);

    private static string Dollars(decimal dollars) => dollars.ToString("#,##0.00", CultureInfo.InvariantCulture) + " USD";

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "untold";

    private sealed record Part(string Id, string Title, string? Note, string[] Columns, IReadOnlyList<string[]> Rows, string Empty);
}
