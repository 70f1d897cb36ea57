using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules.Tests.Docs;

/// <summary>What the pages of places say from the data.</summary>
internal static class LawPages
{
    /// <summary>The first of the days for which the index tells stances; the others are each first of January after it and the day of the law's version.</summary>
    private const int FirstYear = 2014;

    private static readonly LawBook Law = LawBook.BuiltIn;

    private static readonly LocalDate Today = LocalDatePattern.Iso.Parse(Law.Version).Value;

    /// <summary>The letter of each stance in the tables.</summary>
    private static readonly (Stance Stance, string Letter, string Says)[] Letters =
    [
        (Stance.ProhibitsHold, "P", "no hold past release on a civil detainer"),
        (Stance.JudicialWarrantOnly, "W", "a hold only on a warrant or order signed by a judge"),
        (Stance.JudicialWarrantAndQualifyingOffence, "B", "a judge's warrant and a listed offence are both needed"),
        (Stance.QualifyingOffenceOnly, "Q", "a hold also where a listed charge, conviction or risk stands"),
        (Stance.NoStateArrestAuthority, "N", "the law of the place gives no power to make the civil arrest"),
        (Stance.PermitsTimeLimited, "T", "a hold up to a clock of its own"),
        (Stance.PermitsEarlyTransfer, "E", "a hand-over before the date of release; no longer custody"),
        (Stance.RequiresCompliance, "C", "detainers are to be honoured"),
        (Stance.RequiresComplianceWithJudicialOrder, "O", "detainers are to be honoured through the order of a judicial official"),
        (Stance.Requires287g, "G", "an agreement under 8 U.S.C. 1357(g) is asked for"),
        (Stance.ContractOr287gBanOnly, "A", "agreements are barred or limited; nothing is said about detainers"),
        (Stance.AntiSanctuary, "S", "local limits on cooperation are barred; no hold is ordered"),
        (Stance.Unsettled, "U", "a court is to decide"),
        (Stance.Silent, "-", "no rule on holds was found in what was read"),
        (Stance.FederalRule, "F", "a federal outer limit"),
    ];

    /// <summary>The states as tiles, roughly where they lie.</summary>
    private static readonly string[] Map =
    [
        "AK .. .. .. .. .. .. .. .. .. .. ME",
        ".. .. .. .. .. .. .. .. .. .. VT NH",
        ".. WA ID MT ND MN IL WI MI NY RI MA",
        ".. OR NV WY SD IA IN OH PA NJ CT ..",
        ".. CA UT CO NE MO KY WV VA MD DE ..",
        ".. .. AZ NM KS AR TN NC SC DC .. ..",
        ".. .. .. .. OK LA MS AL GA .. .. ..",
        "HI .. .. .. TX .. .. .. .. FL .. ..",
        "GU MP AS UM .. .. .. .. .. .. PR VI",
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["US"] = "The United States", ["US-AL"] = "Alabama", ["US-AK"] = "Alaska", ["US-AS"] = "American Samoa", ["US-AZ"] = "Arizona", ["US-AR"] = "Arkansas", ["US-CA"] = "California",
        ["US-CO"] = "Colorado", ["US-CT"] = "Connecticut", ["US-DE"] = "Delaware", ["US-DC"] = "District of Columbia", ["US-FL"] = "Florida", ["US-GA"] = "Georgia", ["US-GU"] = "Guam",
        ["US-HI"] = "Hawaii", ["US-ID"] = "Idaho", ["US-IL"] = "Illinois", ["US-IN"] = "Indiana", ["US-IA"] = "Iowa", ["US-KS"] = "Kansas", ["US-KY"] = "Kentucky", ["US-LA"] = "Louisiana",
        ["US-ME"] = "Maine", ["US-MD"] = "Maryland", ["US-MA"] = "Massachusetts", ["US-MI"] = "Michigan", ["US-MN"] = "Minnesota", ["US-MS"] = "Mississippi", ["US-MO"] = "Missouri",
        ["US-MT"] = "Montana", ["US-NE"] = "Nebraska", ["US-NV"] = "Nevada", ["US-NH"] = "New Hampshire", ["US-NJ"] = "New Jersey", ["US-NM"] = "New Mexico", ["US-NY"] = "New York",
        ["US-NC"] = "North Carolina", ["US-ND"] = "North Dakota", ["US-MP"] = "Northern Mariana Islands", ["US-OH"] = "Ohio", ["US-OK"] = "Oklahoma", ["US-OR"] = "Oregon", ["US-PA"] = "Pennsylvania",
        ["US-PR"] = "Puerto Rico", ["US-RI"] = "Rhode Island", ["US-SC"] = "South Carolina", ["US-SD"] = "South Dakota", ["US-TN"] = "Tennessee", ["US-TX"] = "Texas", ["US-UM"] = "Minor Outlying Islands",
        ["US-UT"] = "Utah", ["US-VT"] = "Vermont", ["US-VI"] = "Virgin Islands", ["US-VA"] = "Virginia", ["US-WA"] = "Washington", ["US-WV"] = "West Virginia", ["US-WI"] = "Wisconsin", ["US-WY"] = "Wyoming",
    };

    /// <summary>The places that have provisions, federal law first.</summary>
    internal static IEnumerable<string> Places => Law.Provisions.Select(p => p.Jurisdiction).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    internal static Page PageOf(string place) => new($"law/{FileOf(place)}");

    /// <summary>The place of a provision on the page of its jurisdiction.</summary>
    internal static string Link(string folder, Provision p) => $"{folder}{FileOf(p.Jurisdiction)}#{Slug(p.ProvisionId)}";

    internal static string Cited(Citation c) => c.Href is { } href ? $"[{Cell(c.Title)}]({href.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})" : Cell(c.Title);

    /// <summary>A text that stands in a cell of a table, or beside marks.</summary>
    internal static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal);

    internal static string Span(Provision p) => (p.DateQuality switch
    {
        DateQuality.Approximate => "from about ",
        DateQuality.Unknown => "known to have held on ",
        _ => "from ",
    }) + Day(p.ValidFrom) + (p.ValidTo is { } to ? $", no more on {Day(to)}" : "");

    internal static string Of(string place)
    {
        var provisions = Law.Provisions.Where(p => p.Jurisdiction == place).OrderBy(p => p.Subject).ThenBy(p => p.ValidFrom).ThenBy(p => p.ProvisionId, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        text.Append($"# {Names[place]} ({place})\n\n");
        text.Append($"What is known of its law, version {Law.Version}. No legal advice; what is not listed is not known, which is not the same as none.\n\n");
        text.Append("| subject | stance | whom | in force | status | grade | provision |\n|---|---|---|---|---|---|---|\n");
        foreach (var p in provisions)
        {
            text.Append($"| {(p.Subject == ProvisionSubject.Unstated ? "" : LawCodes.Subjects.CodeOf(p.Subject))} | {(p.Stance is { } stance ? LawCodes.Stances.CodeOf(stance) : "")} | {Cell(Whom(p))} | {Span(p)} | {Status(p)} | {Codes.SourceGrades.CodeOf(p.Grade)} | [{p.ProvisionId}](#{Slug(p.ProvisionId)}) |\n");
        }

        foreach (var p in provisions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {p.ProvisionId}\n\n**{Cell(p.Title)}.** {Cell(p.Rule ?? p.Note ?? "")}\n\n");
            foreach (var line in Lines(p))
            {
                text.Append($"- {line}\n");
            }
        }

        return text.ToString();
    }

    internal static string Index()
    {
        var text = new StringBuilder();
        text.Append($"## Holds on {Day(Today)}\n\n");
        text.Append(string.Concat(Map[0].Split(' ').Select(_ => "| ")) + "|\n" + string.Concat(Map[0].Split(' ').Select(_ => "|:-:")) + "|\n");
        foreach (var row in Map)
        {
            text.Append(string.Concat(row.Split(' ').Select(c => c == ".." ? "| " : $"| {Named("US-" + c, c)} **{Letter("US-" + c, Today)}** ")) + "|\n");
        }

        text.Append("\n| letter | stance | what it says |\n|:-:|---|---|\n");
        foreach (var (stance, letter, says) in Letters)
        {
            text.Append($"| {letter} | {LawCodes.Stances.CodeOf(stance)} | {says} |\n");
        }

        text.Append("| l | | provisions of cities, counties or single bodies only |\n");
        text.Append("| ? | | none known, which is not the same as none |\n");
        text.Append("| x | | beside a letter: a court keeps it, or a part of it, from being applied |\n\n");
        text.Append("Several letters: several provisions of the whole state stand beside each other.\n\n");
        text.Append("## Holds by state and date\n\n");
        LocalDate[] days = [.. Enumerable.Range(FirstYear, Today.Year - FirstYear + 1).Select(y => new LocalDate(y, 1, 1)), Today];
        text.Append($"The first of January of each year, and {Day(Today)}.\n\n");
        text.Append("| state |" + string.Concat(days.Select(d => $" {(d == Today ? Day(d) : d.Year.ToString(CultureInfo.InvariantCulture))} |")) + "\n|---|" + string.Concat(days.Select(_ => ":-:|")) + "\n");
        foreach (var place in Jurisdiction.All.Where(j => days.Any(d => Letter(j.Value, d) != "?")))
        {
            text.Append($"| {Named(place.Value, Names[place.Value])} |" + string.Concat(days.Select(d => $" {Letter(place.Value, d)} |")) + "\n");
        }

        text.Append($"\nNo provision on holds is known on any of these days, which is not the same as none: {string.Join(", ", Jurisdiction.All.Where(j => days.All(d => Letter(j.Value, d) == "?")).Select(j => Named(j.Value, Names[j.Value])))}.\n\n");
        text.Append("## Pages\n\n");
        foreach (var place in Places)
        {
            text.Append(CultureInfo.InvariantCulture, $"- [{Names[place]}]({FileOf(place)}): {Law.Provisions.Count(p => p.Jurisdiction == place)}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(Provision p)
    {
        yield return string.Join(", ", ((string?[])[
            p.Subject == ProvisionSubject.Unstated ? null : LawCodes.Subjects.CodeOf(p.Subject),
            p.Stance is { } stance ? LawCodes.Stances.CodeOf(stance) : null,
            p.Rank == LegalRank.Unstated ? null : LawCodes.Ranks.CodeOf(p.Rank),
            Status(p)]).Where(t => t is { Length: > 0 })) + $"; {Span(p)}";
        if (Whom(p) is { Length: > 0 } whom)
        {
            yield return $"binds {Cell(whom)}";
        }

        if (p.Hours is { } hours)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{hours} hours {(p.CountsDays ? "without Saturdays, Sundays and holidays " : "")}from {LawCodes.ClockStarts.CodeOf(p.ClockStart)}");
        }

        if (p.EndsWithDay)
        {
            yield return "ends with the local day";
        }

        if (p.EarlyTransferDays is { } days)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"hand-over up to {days} days before release");
        }

        if (p.Accepts.Count > 0)
        {
            yield return $"one is enough: {string.Join(", ", p.Accepts.Select(LawCodes.Instruments.CodeOf))}";
        }

        if (p.Needs.Count > 0)
        {
            yield return $"all are needed: {string.Join(", ", p.Needs.Select(LawCodes.Instruments.CodeOf))}";
        }

        if (p.OffenceTest is { } test)
        {
            yield return $"{(test.AllOf ? "every" : "one")} of: {Cell(string.Join("; ", test.Criteria.Select(c => c.Title)))}";
        }

        if (p.Unless.Count > 0)
        {
            yield return $"unless: {string.Join(", ", p.Unless.Select(Codes.LegalConditionKinds.CodeOf))}";
        }

        foreach (var notice in p.Notices)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"notice to {Codes.NoticeRecipients.CodeOf(notice.To)}{(notice.WithinHours is { } within ? $" within {within} hours" : "")}: {Cell(notice.Title)}");
        }

        foreach (var term in p.Terms)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"`{term.Term}`{(term.AtLeast is { } least ? $" from {least}" : "")}: {term.Limit}{(term.Inferred ? " (inferred)" : "")}");
        }

        if (p.Agreements is { } agreements)
        {
            yield return $"agreements: {LawCodes.AgreementEffects.CodeOf(agreements.Effect)}{(agreements.Kinds.Count > 0 ? $"; {string.Join(", ", agreements.Kinds)}" : "")}{(agreements.Levels.Count > 0 ? $"; of the level {string.Join(", ", agreements.Levels.Select(Codes.AgencyLevels.CodeOf))}" : "")}{(agreements.By is { } by ? $"; by {Day(by)}" : "")}";
        }

        if (p.Template is { } template)
        {
            yield return $"printed text for {string.Join(", ", template.Models.Select(Codes.Section287gModels.CodeOf))}: {string.Join(", ", template.Functions.Select(Codes.DelegatedFunctions.CodeOf))}";
        }

        foreach (var l in p.Litigation)
        {
            yield return $"{LawCodes.LitigationStates.CodeOf(l.State)}{(l.From is { } from ? $" from {Day(from)}" : "")}{(l.To is { } to ? $", no more on {Day(to)}" : "")}: {Cell(l.Note)}";
        }

        yield return $"source: {string.Join("; ", p.Citations.Select(Cited))} ({Codes.SourceGrades.CodeOf(p.Grade)}, checked {Day(p.CheckedOn)})";
        if (p is { Rule: not null, Note: { } note })
        {
            yield return $"note: {Cell(note)}";
        }
    }

    private static string Whom(Provision p) => string.Join("; ", ((string?[])[
        p.PlaceName,
        p.Binds.InWords is { } words && words != p.PlaceName ? words : null,
        p.Binds.Places.Count == 0 || p.Binds.InWords is not null ? null : string.Join(", ", p.Binds.Places),
        p.Binds.Counties.Count == 0 ? null : "counties " + string.Join(", ", p.Binds.Counties),
        p.Binds.Kinds.Count == 0 ? null : string.Join(", ", p.Binds.Kinds.Select(Codes.CustodianKinds.CodeOf)),
        p.Binds.ExceptKinds.Count == 0 ? null : "not " + string.Join(", ", p.Binds.ExceptKinds.Select(Codes.CustodianKinds.CodeOf))]).OfType<string>());

    private static string Status(Provision p) => p.Status == ProvisionStatus.InForce ? "" : LawCodes.Statuses.CodeOf(p.Status);

    /// <summary>What a place says of holds on a day, in letters.</summary>
    private static string Letter(string place, LocalDate day)
    {
        var standing = Law.Provisions.Where(p => p is { Subject: ProvisionSubject.Hold, Stance: not null, Status: ProvisionStatus.InForce } && p.Jurisdiction == place && p.HoldsOn(day)).ToList();
        var whole = standing.Where(p => p is { PlaceName: null, Binds.Counties.Count: 0 }).ToList();
        return whole.Count > 0 ? string.Concat(Letters.Where(l => whole.Any(p => p.Stance == l.Stance)).Select(l => l.Letter + (whole.Where(p => p.Stance == l.Stance).All(p => Stopped(p, day)) ? "x" : "")))
            : standing.Count > 0 ? "l"
            : "?";
    }

    private static bool Stopped(Provision p, LocalDate day) =>
        p.Litigation.Any(l => l.State is LitigationState.Enjoined or LitigationState.PartlyEnjoined && !(day < l.From) && !(l.To <= day));

    private static string Named(string place, string text) => Places.Contains(place) ? $"[{text}]({FileOf(place)})" : text;

    private static string FileOf(string place) => place.ToLowerInvariant() + ".md";

    /// <summary>The name under which a heading can be led to.</summary>
    private static string Slug(string heading) => string.Concat(heading.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
