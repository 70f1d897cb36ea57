using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>
/// Renders the dossier of an agency as a timeline picture: its agreements, the law of the place on agreements, the officers who were authorised, and what was made public or done by communities,
/// along one axis of days. What the records leave open is hatched. One SVG element that needs nothing else, reads in light and in dark, and carries all it says as a text alternative. Pure.
/// </summary>
public static class AgencyTimelinePicture
{
    private const int MostBands = 16;
    private const int MostEvents = 24;
    private const long DaySeconds = 24 * 3600;

    /// <summary>The picture as one SVG element.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="name">What the agency is called in the picture.</param>
    /// <param name="idPrefix">What every id and class name begins with: a letter, then letters, digits, <c>-</c> or <c>_</c>.</param>
    public static string Render(AgencyDossier dossier, string name, string idPrefix = "agency")
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(idPrefix);
        if (idPrefix.Length == 0 || !char.IsAsciiLetter(idPrefix[0]) || !idPrefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException("Expected a letter, then letters, digits, - or _.", nameof(idPrefix));
        }

        var sheet = new TimelineSheet(idPrefix);
        var title = $"{name}: agreements, law, officers and responses up to {Iso(dossier.AsOf)}";
        sheet.Title(title);
        var axis = new TimelineAxis(Shown(dossier), DateTimeZone.Utc, TimelineSheet.Left, TimelineSheet.Inner);
        sheet.Axis(axis, "By day.");
        var top = sheet.Y;
        Agreements(sheet, axis, dossier);
        Law(sheet, axis, dossier);
        Officers(sheet, axis, dossier);
        Events(sheet, axis, dossier);
        sheet.AsOf(axis, At(dossier.AsOf), top);
        sheet.Line("Facts side by side: that two of them stand together says nothing of why either came about. No legal advice.");
        return sheet.ToSvg(title);
    }

    private static Stretch Shown(AgencyDossier dossier)
    {
        var days = dossier.Agreements.Select(a => a.BeginsOn).Concat(dossier.Officers.Select(o => (LocalDate?)o.Day)).Concat(dossier.Responses.Select(r => r.OccurredOn.OrNull())).OfType<LocalDate>().Where(d => d <= dossier.AsOf);
        var first = days.Append(dossier.AsOf.PlusDays(-30)).Min();
        var margin = Math.Max((At(dossier.AsOf) - At(first)) / 40, 10 * DaySeconds);
        return new(At(first) - margin, At(dossier.AsOf) + margin);
    }

    private static void Agreements(TimelineSheet sheet, TimelineAxis axis, AgencyDossier dossier)
    {
        sheet.Heading("Agreements");
        foreach (var known in dossier.Agreements.Take(MostBands))
        {
            var agreement = known.Agreement;
            var what = agreement is Section287gMemorandum memorandum ? $"{agreement.Kind}, model {Codes.Section287gModels.CodeOf(memorandum.Model)}" : agreement.Kind;
            if (agreement.Status.OrNull() == AgreementStatus.Pending || known.BeginsOn is not { } begins)
            {
                sheet.Label(axis, $"{what}: {(agreement.Status.OrNull() == AgreementStatus.Pending ? "pending" : "its first day is not recorded")}", axis.Shown.From);
                continue;
            }

            if (begins > dossier.AsOf)
            {
                sheet.Label(axis, $"{what}: from {Iso(begins)}, later than this picture", axis.Shown.From);
                continue;
            }

            var end = known.EndsOn is { } ended ? LocalDate.Min(ended, dossier.AsOf.PlusDays(1)) : dossier.AsOf.PlusDays(1);
            var sure = agreement.HoldsOn(begins) == Told.Yes ? LocalDate.Min(end, known.ToldOn.PlusDays(1)) : begins;
            var standing = known.EndsOn is { } last && last <= dossier.AsOf ? $"until {Iso(last)}, that day not included" : known.InForce switch
            {
                true when known.ToldOn < dossier.AsOf => $"in force on {Iso(known.ToldOn)}, the last day that its source tells of",
                true => "in force",
                false => "not in force",
                _ => "the record does not tell whether it stands",
            };
            sheet.Band(axis, $"{what}: from {Iso(begins)}, {standing}", BandKind.Agreement, Span(begins, end), Span(begins, sure));
        }

        More(sheet, axis, dossier.Agreements.Count);
    }

    private static void Law(TimelineSheet sheet, TimelineAxis axis, AgencyDossier dossier)
    {
        if (dossier.Law.Count == 0)
        {
            return;
        }

        sheet.Heading("Law of the place on agreements");
        foreach (var law in dossier.Law.Take(MostBands))
        {
            var provision = law.Provision;
            var what = $"{provision.ProvisionId} {LawCodes.AgreementEffects.CodeOf(provision.Agreements!.Effect)}: from {Iso(provision.ValidFrom)}{(provision.ValidTo is { } to ? $" until {Iso(to)}, that day not included" : "")}{(law.Binds switch { false => ", not for agencies of this level", null => ", for some levels of agency", _ => "" })}";
            if (provision.ValidFrom > dossier.AsOf || provision.Status != ProvisionStatus.InForce)
            {
                sheet.Label(axis, what + (provision.Status == ProvisionStatus.InForce ? "" : ", no law yet"), axis.Shown.From);
                continue;
            }

            var end = provision.ValidTo is { } past ? LocalDate.Min(past, dossier.AsOf.PlusDays(1)) : dossier.AsOf.PlusDays(1);
            sheet.Band(axis, what, BandKind.PlaceLaw, Span(provision.ValidFrom, end), law.Binds is null || provision.DateQuality == DateQuality.Unknown ? [] : Span(provision.ValidFrom, end));
        }

        More(sheet, axis, dossier.Law.Count);
    }

    private static void Officers(TimelineSheet sheet, TimelineAxis axis, AgencyDossier dossier)
    {
        if (dossier.Officers.Count == 0)
        {
            return;
        }

        sheet.Heading("Officers");
        var last = dossier.Officers[^1];
        Stretch[] Where(Func<DossierOfficers, bool> some) =>
            [.. dossier.Officers.Select((o, i) => (Officers: o, To: i + 1 < dossier.Officers.Count ? dossier.Officers[i + 1].Day : dossier.AsOf.PlusDays(1))).Where(o => some(o.Officers)).SelectMany(o => Span(o.Officers.Day, o.To))];
        sheet.Band(
            axis,
            $"Authorised under a memorandum: at most {dossier.Officers.Max(o => o.Authorised)} officers at once; {last.Authorised} authorised and {last.Trained} trained on {Iso(dossier.AsOf)}",
            BandKind.Delegation,
            Where(o => o.Authorised + o.Undetermined > 0),
            Where(o => o.Authorised > 0));
    }

    private static void Events(TimelineSheet sheet, TimelineAxis axis, AgencyDossier dossier)
    {
        var events = dossier.Disclosures.Select(d => (Day: d.PublishedOn.OrNull(), What: "something was made public"))
            .Concat(dossier.Responses.Select(r => (Day: r.OccurredOn.OrNull(), What: Codes.CommunityResponseKinds.CodeOf(r.Kind).Replace('-', ' '))))
            .Where(e => e.Day is not null).OrderBy(e => e.Day).ToList();
        if (events.Count == 0)
        {
            return;
        }

        sheet.Heading("Publication and responses");
        foreach (var (day, what) in events.Take(MostEvents))
        {
            sheet.Label(axis, $"\u25b2 {Iso(day!.Value)}: {what}", At(day.Value));
        }

        if (events.Count > MostEvents)
        {
            sheet.Label(axis, $"and {events.Count - MostEvents} more", axis.Shown.From);
        }
    }

    private static void More(TimelineSheet sheet, TimelineAxis axis, int count)
    {
        if (count > MostBands)
        {
            sheet.Label(axis, $"and {count - MostBands} more, which stand in the table", axis.Shown.From);
        }
    }

    private static Stretch[] Span(LocalDate from, LocalDate to) => from < to ? [new(At(from), At(to))] : [];

    private static long At(LocalDate day) => day.AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds();

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
