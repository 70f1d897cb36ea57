using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>
/// Two releases of a list of agreements side by side. A list is only what its publisher shows: an entry that is gone was removed from the list, and nothing here says
/// that an agreement ended. The order of the entries makes no difference. Entries that a record marks as removed from the list do not stand in a release.
/// </summary>
public sealed record AgreementListComparison
{
    /// <summary>How many agreements stand in the earlier release; one that stands several times counts once.</summary>
    public required int Before { get; init; }

    /// <summary>How many stand in the later release.</summary>
    public required int After { get; init; }

    /// <summary>How many stand in both alike.</summary>
    public required int Unchanged { get; init; }

    /// <summary>What changed: by kind, then by id.</summary>
    public required ValueList<AgreementChange> Changes { get; init; }

    /// <summary>Agreements that stand several times in one release or in both, by id. Of those that differ, the first is compared.</summary>
    public required ValueList<RepeatedAgreement> Repeated { get; init; }

    /// <summary>Compares two releases.</summary>
    /// <param name="before">The agreements of the earlier release.</param>
    /// <param name="after">The agreements of the later release.</param>
    public static AgreementListComparison Of(IEnumerable<Validated<FundingAgreement>> before, IEnumerable<Validated<FundingAgreement>> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (new Release(before), new Release(after));
        var changes = Pairs(old, now).Select(Change).ToList();
        return new AgreementListComparison
        {
            Before = old.Entries.Count,
            After = now.Entries.Count,
            Unchanged = changes.Count(c => c is null),
            Changes = [.. changes.OfType<AgreementChange>().OrderBy(c => c.Kind).ThenBy(c => (c.After ?? c.Before)!.AgreementId.Value, StringComparer.Ordinal)],
            Repeated =
            [
                .. old.Counts.Keys.Union(now.Counts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Select(id => new RepeatedAgreement { AgreementId = AgreementId.Parse(id), Before = old.Counts.GetValueOrDefault(id), After = now.Counts.GetValueOrDefault(id) })
                    .Where(r => r.Before > 1 || r.After > 1),
            ],
        };
    }

    private static IEnumerable<(FundingAgreement? Before, FundingAgreement? After)> Pairs(Release old, Release now)
    {
        var gone = old.Entries.Where(e => !now.Has(e)).ToList();
        var come = now.Entries.Where(e => !old.Has(e)).ToList();
        List<(FundingAgreement?, FundingAgreement?)> pairs = [.. old.Entries.Where(now.Has).Select(e => (e, now[e.AgreementId]))];
        var formerNames = FormerNames(old, now);
        var arrived = come.ToLookup(e => formerNames.GetValueOrDefault(AgencyOf(e), AgencyOf(e)), StringComparer.Ordinal);
        foreach (var agency in gone.GroupBy(AgencyOf, StringComparer.Ordinal))
        {
            List<FundingAgreement> left = [.. agency];
            List<FundingAgreement> right = [.. arrived[agency.Key]];

            // What surely is the same comes first; one that is gone takes the place of one that came only where nothing else could.
            Match(left, right, pairs, e => DocumentOf(e) is { } document ? $"{LineOf(e)} {document}" : null);
            Match(left, right, pairs, e => DayOf(e) is { } day ? $"{LineOf(e)} {LocalDatePattern.Iso.Format(day)}" : null);
            Match(left, right, pairs, LineOf);
            Match(left, right, pairs, e => e is Section287gMemorandum ? e.Kind : null);
        }

        var paired = pairs.Select(p => p.Item2).ToHashSet(ReferenceEqualityComparer.Instance);
        var kept = pairs.Select(p => p.Item1).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. pairs, .. gone.Where(e => !kept.Contains(e)).Select(e => ((FundingAgreement?)e, (FundingAgreement?)null)), .. come.Where(e => !paired.Contains(e)).Select(e => ((FundingAgreement?)null, (FundingAgreement?)e))];
    }

    /// <summary>Pairs those that have a key alone on both sides, and takes them out.</summary>
    private static void Match(List<FundingAgreement> left, List<FundingAgreement> right, List<(FundingAgreement?, FundingAgreement?)> pairs, Func<FundingAgreement, string?> keyOf)
    {
        foreach (var key in left.Select(keyOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
        {
            if (left.FindAll(e => keyOf(e) == key) is [var before] && right.FindAll(e => keyOf(e) == key) is [var after])
            {
                pairs.Add((before, after));
                left.Remove(before);
                right.Remove(after);
            }
        }
    }

    private static AgreementChange? Change((FundingAgreement? Before, FundingAgreement? After) pair)
    {
        if (pair is not ({ } before, { } after))
        {
            return pair.Before is { } gone
                ? new AgreementChange { Kind = AgreementChangeKind.Removed, Before = gone, DayBefore = DayOf(gone) }
                : new AgreementChange { Kind = AgreementChangeKind.Appeared, After = pair.After, DayAfter = DayOf(pair.After!) };
        }

        ValueList<string> fields = [.. Differences(before, after).Order(StringComparer.Ordinal)];
        AgreementChangeKind? kind = before.Status.OrNull() == AgreementStatus.Pending && after.Status.OrNull() != AgreementStatus.Pending ? AgreementChangeKind.NoLongerPending
            : LineOf(before) != LineOf(after) ? AgreementChangeKind.ModelSwitched
            : DayOf(before) is { } old && DayOf(after) is { } day && old != day ? OfOtherDay(before, after, old < day)
            : AgencyOf(before) != AgencyOf(after) || before.Agency.Name != after.Agency.Name ? AgreementChangeKind.Respelled
            : fields.Count > 0 || before.AgreementId != after.AgreementId ? AgreementChangeKind.Amended
            : null;
        return kind is { } known ? new AgreementChange { Kind = known, Before = before, After = after, DayBefore = DayOf(before), DayAfter = DayOf(after), Fields = fields } : null;
    }

    private static AgreementChangeKind OfOtherDay(FundingAgreement before, FundingAgreement after, bool later) =>
        before.AgreementId == after.AgreementId ? AgreementChangeKind.Redated
        : (DocumentOf(before), DocumentOf(after)) is not ({ } old, { } now) ? AgreementChangeKind.OtherDay
        : old == now ? AgreementChangeKind.Redated
        : later ? AgreementChangeKind.SignedAgain
        : AgreementChangeKind.OtherDay;

    /// <summary>The agencies of the later release that are surely those of the earlier under another spelling: of one state and alike in name, else by document or number, with one on either side.</summary>
    private static Dictionary<string, string> FormerNames(Release old, Release now)
    {
        var former = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = old.Agencies.Where(a => !now.Agencies.Contains(a.Key)).ToList();
        var right = now.Agencies.Where(a => !old.Agencies.Contains(a.Key)).ToList();
        Match(e => [$"{e.Agency.Jurisdiction} {AgencyNames.Alike(e.Agency.Name)}"]);
        Match(e => [.. ((string?[])[DocumentOf(e), e.Agency.Uei.OrNull()?.Value, e.Agency.Ori.OrNull()?.Value]).OfType<string>().Select(k => $"{e.Agency.Jurisdiction} {k}")]);
        return former;

        void Match(Func<FundingAgreement, string[]> keysOf)
        {
            var before = ByKey(left, keysOf);
            var after = ByKey(right, keysOf);
            var found = before.Keys.Intersect(after.Keys, StringComparer.Ordinal).Select(k => (Before: before[k], After: after[k])).ToList();
            foreach (var (one, other) in found.Where(f => f.Before.Count == 1 && f.After.Count == 1).Select(f => (f.Before.First(), f.After.First())).Distinct().ToList())
            {
                if (found.All(f => f.Before.Contains(one) == f.After.Contains(other)))
                {
                    former.Add(other, one);
                    left.RemoveAll(a => a.Key == one);
                    right.RemoveAll(a => a.Key == other);
                }
            }
        }

        static Dictionary<string, HashSet<string>> ByKey(IEnumerable<IGrouping<string, FundingAgreement>> agencies, Func<FundingAgreement, string[]> keysOf) => agencies
            .SelectMany(a => a.SelectMany(keysOf).Distinct(StringComparer.Ordinal).Select(k => (Key: k, Agency: a.Key)))
            .GroupBy(k => k.Key, k => k.Agency, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The kind of an agreement and, of a memorandum, its model: an agency signs one of each anew rather than beside it.</summary>
    private static string LineOf(FundingAgreement agreement) => agreement is Section287gMemorandum memorandum ? $"{agreement.Kind} {Codes.Section287gModels.CodeOf(memorandum.Model)}" : agreement.Kind;

    private static string AgencyOf(FundingAgreement agreement) => RecordSet.AgencyOf(agreement.AgreementId);

    private static string? DocumentOf(FundingAgreement agreement) => agreement.Publication?.Href?.Trim();

    /// <summary>The day that a list gives, else that of the record, else that of the id.</summary>
    private static LocalDate? DayOf(FundingAgreement agreement) => (agreement as Section287gMemorandum)?.ListedSignedOn.OrNull() ?? agreement.SignedOn() ?? agreement.BeginsOn()
        ?? (LocalDatePattern.Iso.Parse(agreement.AgreementId.Value[(agreement.AgreementId.Value.LastIndexOf('#') + 1)..]) is { Success: true, Value: var day } ? day : null);

    private static List<string> Differences(FundingAgreement before, FundingAgreement after)
    {
        using var old = JsonDocument.Parse(FundingAgreementWriter.ToUtf8(before));
        using var now = JsonDocument.Parse(FundingAgreementWriter.ToUtf8(after));
        List<string> found = [];
        Compare(old.RootElement, now.RootElement, "");
        return found;

        void Compare(JsonElement one, JsonElement other, string pointer)
        {
            if (one.ValueKind != JsonValueKind.Object || other.ValueKind != JsonValueKind.Object)
            {
                if (!JsonElement.DeepEquals(one, other))
                {
                    found.Add(pointer);
                }

                return;
            }

            foreach (var name in one.EnumerateObject().Concat(other.EnumerateObject()).Select(p => p.Name).Distinct(StringComparer.Ordinal))
            {
                var place = $"{pointer}/{name}";
                if (place is "/agreementId" or "/sources")
                {
                    // The id follows from the rest, and each release cites itself.
                    continue;
                }

                if (one.TryGetProperty(name, out var a) && other.TryGetProperty(name, out var b))
                {
                    Compare(a, b, place);
                }
                else
                {
                    found.Add(place);
                }
            }
        }
    }

    /// <summary>The agreements of one release, each once.</summary>
    private sealed class Release
    {
        private readonly Dictionary<AgreementId, FundingAgreement> byId = [];

        internal Release(IEnumerable<Validated<FundingAgreement>> agreements)
        {
            foreach (var agreement in agreements.Select(a => a.Value).Where(a => a.Status.OrNull() != AgreementStatus.RemovedFromList))
            {
                Counts[agreement.AgreementId.Value] = Counts.GetValueOrDefault(agreement.AgreementId.Value) + 1;
                byId.TryAdd(agreement.AgreementId, agreement);
            }

            Agencies = byId.Values.ToLookup(AgencyOf, StringComparer.Ordinal);
        }

        internal Dictionary<AgreementId, FundingAgreement>.ValueCollection Entries => byId.Values;

        internal ILookup<string, FundingAgreement> Agencies { get; }

        internal Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

        internal FundingAgreement this[AgreementId id] => byId[id];

        internal bool Has(FundingAgreement agreement) => byId.ContainsKey(agreement.AgreementId);
    }
}
