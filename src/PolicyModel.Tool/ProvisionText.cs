using System.Globalization;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>Tells a provision in lines for people.</summary>
internal static class ProvisionText
{
    internal static void Append(StringBuilder text, Provision p)
    {
        void Line(string line) => text.Append("  ").Append(line).Append('\n');

        text.Append(CultureInfo.InvariantCulture, $"{p.ProvisionId}  {p.Title}{(p.PlaceName is { } name ? $" ({name})" : "")}\n");
        Line($"{Kind(p)}{(p.Status == ProvisionStatus.InForce ? "; in force " : "; ")}{Span(p)}");
        if (p.Rule is { } rule)
        {
            Line(rule);
        }

        if (Binds(p.Binds) is { Length: > 0 } binds)
        {
            Line("Binds " + binds);
        }

        if (Figures(p) is { Length: > 0 } figures)
        {
            Line(figures);
        }

        if (p.Accepts.Count + p.Needs.Count > 0)
        {
            Line(string.Join("; ", ((string[])[List("one of is enough", p.Accepts), List("all of are needed", p.Needs)]).Where(l => l.Length > 0)));
        }

        if (p.OffenceTest is { } test)
        {
            Line($"{(test.AllOf ? "All" : "One")} of: {string.Join("; ", test.Criteria.Select(c => c.Title))}");
        }

        if (p.Unless.Count > 0)
        {
            Line($"Unless: {string.Join(", ", p.Unless.Select(Codes.LegalConditionKinds.CodeOf))}");
        }

        foreach (var notice in p.Notices)
        {
            Line($"Notice to {Codes.NoticeRecipients.CodeOf(notice.To)}{(notice.WithinHours is { } hours ? string.Create(CultureInfo.InvariantCulture, $" within {hours} hours") : "")}: {notice.Title}");
        }

        foreach (var term in p.Terms)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"{term.Term}{(term.AtLeast is { } least ? $" from {least}" : "")}: {term.Limit}{(term.Inferred ? " (inferred)" : "")}"));
        }

        if (p.Agreements is { } agreements)
        {
            Line($"Agreements: {LawCodes.AgreementEffects.CodeOf(agreements.Effect)}{(agreements.By is { } by ? " by " + LawCommand.Day(by) : "")}");
        }

        foreach (var litigation in p.Litigation)
        {
            Line($"{LawCodes.LitigationStates.CodeOf(litigation.State)}{(litigation.From is { } from ? " from " + LawCommand.Day(from) : "")}{(litigation.To is { } to ? " to " + LawCommand.Day(to) : "")}: {litigation.Note}");
        }

        foreach (var citation in p.Citations)
        {
            Line($"Source: {citation.Title}{(citation.Href is { } href ? $" <{href}>" : "")}");
        }

        Line($"{Codes.SourceGrades.CodeOf(p.Grade)}, checked {LawCommand.Day(p.CheckedOn)}");
        if (p.Note is { } note)
        {
            Line("Note: " + note);
        }
    }

    private static string Kind(Provision p) =>
        string.Join(", ", ((string?[])[
            p.Subject == ProvisionSubject.Unstated ? null : LawCodes.Subjects.CodeOf(p.Subject),
            p.Stance is { } stance ? LawCodes.Stances.CodeOf(stance) : null,
            p.Rank == LegalRank.Unstated ? null : LawCodes.Ranks.CodeOf(p.Rank),
            p.Status == ProvisionStatus.InForce ? null : LawCodes.Statuses.CodeOf(p.Status)]).OfType<string>()) is { Length: > 0 } kind ? kind : "federal";

    private static string Span(Provision p) => (p.DateQuality switch
    {
        DateQuality.Approximate => "from about ",
        DateQuality.Unknown => "known to have held on ",
        _ => "from ",
    }) + LawCommand.Day(p.ValidFrom) + (p.ValidTo is { } to ? $", no more on {LawCommand.Day(to)}" : "");

    private static string Binds(BoundBodies binds) => string.Join("; ", ((string?[])[
        binds.InWords,
        binds.Places.Count == 0 ? null : string.Join(", ", binds.Places),
        binds.Counties.Count == 0 ? null : "counties " + string.Join(", ", binds.Counties),
        binds.Kinds.Count == 0 ? null : string.Join(", ", binds.Kinds.Select(Codes.CustodianKinds.CodeOf)),
        binds.ExceptKinds.Count == 0 ? null : "not " + string.Join(", ", binds.ExceptKinds.Select(Codes.CustodianKinds.CodeOf))]).OfType<string>());

    private static string Figures(Provision p) => string.Join("; ", ((string?[])[
        p.Hours is { } hours ? string.Create(CultureInfo.InvariantCulture, $"{hours} {(p.CountsDays ? "counted hours (no Saturday, Sunday or holiday)" : "hours")} from {LawCodes.ClockStarts.CodeOf(p.ClockStart)}") : null,
        p.EndsWithDay ? "to the end of that day" : null,
        p.EarlyTransferDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"hand-over up to {days} days before release") : null]).OfType<string>());

    private static string List(string what, ValueList<AcceptedInstrument> instruments) =>
        instruments.Count == 0 ? "" : $"{what}: {string.Join(", ", instruments.Select(LawCodes.Instruments.CodeOf))}";
}
