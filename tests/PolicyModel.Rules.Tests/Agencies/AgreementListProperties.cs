using FsCheck.Xunit;
using static PolicyModel.Rules.Tests.AgreementListComparisonTests;

namespace PolicyModel.Rules.Tests;

/// <summary>What holds for any two releases of a list.</summary>
public sealed class AgreementListProperties
{
    private static readonly Section287gModel[] Models = [Section287gModel.JailEnforcement, Section287gModel.WarrantServiceOfficer, Section287gModel.TaskForce];

    private static readonly string[] States = ["MO", "KS", "FL"];

    /// <summary>What may be planted in an agency.</summary>
    private enum Planted
    {
        Nothing,
        Agency,
        NoAgency,
        Model,
        Removed,
        Switched,
        SignedAgain,
        Redated,
        OtherDay,
        Respelled,
        Amended,
        TwiceBefore,
        TwiceAfter,
    }

    [Property(MaxTest = 400)]
    public void Exactly_what_was_planted_is_found(int seed)
    {
        var random = new Random(seed);
        var planting = new Planting(random);
        for (var i = random.Next(30); i > 0; i--)
        {
            planting.Plant((Planted)random.Next(Enum.GetValues<Planted>().Length), i);
        }

        var found = Compare(planting.Before(), planting.After());

        Assert.Equal(planting.Expected.Order(), found.Changes.Select(c => (AssessmentCodes.AgreementChangeKinds.CodeOf(c.Kind), c.Before?.AgreementId.Value ?? "", c.After?.AgreementId.Value ?? "")).Order());
        Assert.Equal(planting.Repeated.Order(), found.Repeated.Select(r => (r.AgreementId.Value, r.Before, r.After)).Order());
        Assert.Equal(found.Before, found.Unchanged + found.Changes.Count(c => c.Before is not null));
        Assert.Equal(found.After, found.Unchanged + found.Changes.Count(c => c.After is not null));
        Assert.Equal(found, Compare(planting.Before(), planting.After()));
    }

    [Property(MaxTest = 100)]
    public void Read_backwards_what_appeared_was_removed(int seed)
    {
        var random = new Random(seed);
        var planting = new Planting(random);
        for (var i = random.Next(30); i > 0; i--)
        {
            planting.Plant((Planted)random.Next(Enum.GetValues<Planted>().Length), i);
        }

        var (forwards, backwards) = (Compare(planting.Before(), planting.After()), Compare(planting.After(), planting.Before()));

        Assert.Equal(Ids(forwards, AgreementChangeKind.Appeared), Ids(backwards, AgreementChangeKind.Removed));
        Assert.Equal(Ids(forwards, AgreementChangeKind.Removed), Ids(backwards, AgreementChangeKind.Appeared));
        Assert.Equal(forwards.Unchanged, backwards.Unchanged);

        static IEnumerable<string> Ids(AgreementListComparison comparison, AgreementChangeKind kind) => comparison.Changes.Where(c => c.Kind == kind).Select(c => (c.After ?? c.Before)!.AgreementId.Value);
    }

    /// <summary>Two releases that are built side by side, with what was changed between them.</summary>
    private sealed class Planting(Random random)
    {
        private readonly List<FundingAgreement> before = [];
        private readonly List<FundingAgreement> after = [];

        internal List<(string Kind, string Before, string After)> Expected { get; } = [];

        internal List<(string Id, int Before, int After)> Repeated { get; } = [];

        internal IEnumerable<FundingAgreement> Before() => Mixed(before);

        internal IEnumerable<FundingAgreement> After() => Mixed(after);

        internal void Plant(Planted planted, int number)
        {
            var state = States[random.Next(States.Length)];
            var (slug, name) = ($"place-{number}-county-sheriffs-office", $"Place {number} County Sheriff's Office");
            var models = Mixed(Models).ToList();
            var document = random.Next(2) == 0 || planted is Planted.SignedAgain or Planted.Redated ? $"{number}" : null;
            FundingAgreement[] held = [.. models.Take(random.Next(1, 3)).Select((m, i) => Listed(slug, name, m, Day(2025), document is null ? null : $"{document}-{i}.pdf", state))];
            var first = (Section287gMemorandum)held[0];
            switch (planted)
            {
                case Planted.Agency:
                    Add([], held);
                    break;
                case Planted.NoAgency:
                    Add(held, []);
                    break;
                case Planted.Model:
                    Add(held, [.. held, Listed(slug, name, models[^1], Day(2026), state: state)]);
                    break;
                case Planted.Removed:
                    Add(held, held[1..]);
                    break;
                case Planted.Switched:
                    Replace("model-switched", Listed(slug, name, models[^1], Day(2026), state: state));
                    break;
                case Planted.SignedAgain:
                    Replace("signed-again", Listed(slug, name, first.Model, Day(2026), $"{number}-again.pdf", state));
                    break;
                case Planted.Redated:
                    Replace("redated", Listed(slug, name, first.Model, Day(2026), $"{number}-0.pdf", state));
                    break;
                case Planted.OtherDay:
                    Replace("other-day", Listed(slug, name, first.Model, Day(2026), state: state));
                    break;
                case Planted.Amended:
                    Replace("amended", first with { Addenda = [new Addendum { Title = "later" }] });
                    break;
                case Planted.Respelled:
                    var (otherSlug, otherName) = random.Next(3) switch
                    {
                        0 => ($"place-{number}-county-sheriff", $"Place {number} County Sheriff"),
                        1 => ($"place-{number}-co-sheriffs-dept", $"Place {number} Co. Sheriff\u2019s Dept."),
                        _ => (slug, $"PLACE {number} COUNTY SHERIFF'S OFFICE "),
                    };
                    var respelled = held.Cast<Section287gMemorandum>().Select(m => m with
                    {
                        AgreementId = AgreementId.Parse(m.AgreementId.Value.Replace(slug, otherSlug, StringComparison.Ordinal)),
                        Agency = m.Agency with { Name = otherName },
                    }).ToArray();
                    Expected.AddRange(held.Zip(respelled, (b, a) => ("respelled", b.AgreementId.Value, a.AgreementId.Value)));
                    before.AddRange(held);
                    after.AddRange(respelled);
                    break;
                case Planted.TwiceBefore:
                    Repeated.Add((first.AgreementId.Value, 2, 1));
                    before.AddRange([.. held, first]);
                    after.AddRange(held);
                    break;
                case Planted.TwiceAfter:
                    Repeated.Add((first.AgreementId.Value, 1, 3));
                    before.AddRange(held);
                    after.AddRange([.. held, first, first]);
                    break;
                default:
                    before.AddRange(held);
                    after.AddRange(held);
                    break;
            }

            void Replace(string kind, FundingAgreement with)
            {
                Expected.Add((kind, first.AgreementId.Value, with.AgreementId.Value));
                before.AddRange(held);
                after.AddRange([with, .. held[1..]]);
            }
        }

        /// <summary>Adds what stands on one side only, or on both.</summary>
        private void Add(FundingAgreement[] old, FundingAgreement[] now)
        {
            before.AddRange(old);
            after.AddRange(now);
            Expected.AddRange(now.Except(old).Select(a => ("appeared", "", a.AgreementId.Value)));
            Expected.AddRange(old.Except(now).Select(a => ("removed-from-list", a.AgreementId.Value, "")));
        }

        private string Day(int year) => NodaTime.Text.LocalDatePattern.Iso.Format(new NodaTime.LocalDate(year, 1, 1).PlusDays(random.Next(365)));

        private IEnumerable<T> Mixed<T>(IEnumerable<T> items) => items.OrderBy(_ => random.Next());
    }
}
