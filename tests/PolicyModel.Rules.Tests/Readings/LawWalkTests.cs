using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules.Tests;

/// <summary>
/// One hold, moved across state lines and across every first and last day of every provision on holds: its verdict is the one that the
/// provisions in force there give. What they give is worked out here from the provisions alone. The hold lasts from 04:00 to 14:00.
/// </summary>
public sealed class LawWalkTests
{
    private static readonly LocalDate RegulationBegan = new(1997, 4, 1);
    private static readonly LocalDate[] CommonDays = [new(2014, 1, 1), new(2019, 6, 3), new(2026, 4, 14)];
    private static readonly Provision[] OnHolds = [.. LawBook.BuiltIn.Provisions.Where(p => p.Subject == ProvisionSubject.Hold && p.Status == ProvisionStatus.InForce && p.Jurisdiction != Provision.Federal && SaysOf(p) is not null)];

    public static TheoryData<string> Places => [.. Jurisdiction.All.Select(p => p.Value)];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_verdict_is_the_one_that_the_law_of_the_place_gives_on_that_day(string place)
    {
        var own = OnHolds.Where(p => p.Jurisdiction == place).ToList();
        foreach (var (county, kind) in own.Select(p => (County: p.Binds.Counties.Count > 0 ? p.Binds.Counties[0].Value : null, Kind: p.Binds.Kinds.Count > 0 ? p.Binds.Kinds[0] : CustodianKind.CountyJail)).Append((null, CustodianKind.CountyJail)).Distinct())
        {
            foreach (var day in Days(own))
            {
                foreach (var rich in (bool[])[false, true])
                {
                    var assessment = Held(place, county, kind, day, rich).Assess(by: Assessments.Full);
                    Assert.Equal(
                        $"{place} {county} {kind} {day:uuuu-MM-dd} {(rich ? "every paper" : "no paper")}: {Expected(own, county, kind, day, rich)}",
                        $"{place} {county} {kind} {day:uuuu-MM-dd} {(rich ? "every paper" : "no paper")}: {AssessmentCodes.Verdicts.CodeOf(assessment.VerdictUnder("jurisdiction"))}");
                }
            }
        }
    }

    [Fact]
    public void The_walk_meets_every_first_and_last_day_and_every_answer()
    {
        Assert.True(OnHolds.Length > 40);
        Assert.Superset(new HashSet<string> { "exceeds", "within", "undetermined" }, OnHolds.SelectMany(p => Days([p]).Select(d => Expected([p], p.Binds.Counties.Count > 0 ? p.Binds.Counties[0].Value : null, p.Binds.Kinds.Count > 0 ? p.Binds.Kinds[0] : CustodianKind.CountyJail, d, rich: false))).ToHashSet());
    }

    private static IEnumerable<LocalDate> Days(IEnumerable<Provision> provisions) => provisions
        .SelectMany(p => (LocalDate?[])[p.ValidFrom, p.ValidTo, .. p.Litigation.SelectMany(l => (LocalDate?[])[l.From, l.To])])
        .OfType<LocalDate>().SelectMany(d => (LocalDate[])[d.PlusDays(-1), d]).Concat(CommonDays)
        .Where(d => d < new LocalDate(2030, 1, 1)).Distinct().Order();

    private static string Expected(List<Provision> own, string? county, CustodianKind kind, LocalDate day, bool rich)
    {
        if (day < RegulationBegan || own.Count == 0 || own.Min(p => p.ValidFrom) > day)
        {
            return "undetermined";
        }

        var standing = own.Where(p => p.ValidFrom <= day && !(p.ValidTo <= day)).ToList();
        var binding = standing.Where(p => (p.Binds.Counties.Count == 0 || (county is not null && p.Binds.Counties.Contains(CountyGeoid.Parse(county)))) && (p.Binds.Kinds.Count == 0 || p.Binds.Kinds.Contains(kind)) && !p.Binds.ExceptKinds.Contains(kind)).ToList();
        var unsure = standing.Exists(p => county is null && p.Binds.Counties.Count > 0 && (p.Binds.Kinds.Count == 0 || p.Binds.Kinds.Contains(kind)))
            || binding.Exists(p => IsStayed(p, day) || p.Grade == SourceGrade.Unread);
        var deciding = binding.Where(p => !IsStayed(p, day) && p.Grade != SourceGrade.Unread).ToList();
        if (deciding.Exists(p => p.Rank == LegalRank.CourtDecree))
        {
            deciding.RemoveAll(p => p.Rank != LegalRank.CourtDecree);
        }

        var answers = deciding.ConvertAll(p => Gives(p, rich));
        return answers.Contains(false) ? "exceeds" : unsure || answers.Contains(null) || answers.Count == 0 ? "undetermined" : "within";
    }

    private static bool IsStayed(Provision p, LocalDate day) =>
        p.Litigation.Any(l => l.State is LitigationState.Enjoined or LitigationState.PartlyEnjoined && !(l.From > day) && !(l.To <= day));

    /// <summary>Whether a provision gives the hold: with every paper and condition unless a court is to decide, without any only where a bare detainer is enough.</summary>
    private static bool? Gives(Provision p, bool rich) => SaysOf(p) switch
    {
        Answer.ToBeDecided => null,
        Answer.OnlyMore => rich && (p.OffenceTest is not null || p.Accepts.Concat(p.Needs).Any(a => a is AcceptedInstrument.JudicialWarrant or AcceptedInstrument.JudicialRemovalOrder or AcceptedInstrument.JudicialProbableCause)),
        _ => rich || (p.OffenceTest is null && p.Needs.All(n => n == AcceptedInstrument.Detainer) && (p.Accepts.Count == 0 || p.Accepts.Contains(AcceptedInstrument.Detainer))),
    };

    private static Answer? SaysOf(Provision p) => p.Stance switch
    {
        Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority or Stance.QualifyingOffenceOnly or Stance.JudicialWarrantAndQualifyingOffence => Answer.OnlyMore,
        Stance.RequiresCompliance or Stance.RequiresComplianceWithJudicialOrder or Stance.PermitsTimeLimited => Answer.ByPapers,
        Stance.Unsettled => Answer.ToBeDecided,
        _ => null,
    };

    private static CaseBuilder Held(string place, string? county, CustodianKind kind, LocalDate day, bool rich)
    {
        string At(LocalDate date, string time) => $"{LocalDatePattern.Iso.Format(date)}T{time}";
        var booked = At(day.PlusDays(-1), "08:00");
        var form = day < new LocalDate(2015, 7, 1) ? DetainerForm.I247 : day < new LocalDate(2017, 4, 2) ? DetainerForm.I247D : DetainerForm.I247A;
        var held = Case.Booked(booked, jurisdiction: place, county: county).Kind(kind)
            .Ground("g1", ended: At(day, "04:00"), reason: GroundEndReason.TimeServed, charged: booked, level: rich ? OffenceLevel.Felony : OffenceLevel.Infraction, category: rich ? "violent-or-serious" : "traffic")
            .HandedToIce(At(day, "14:00"))
            .Also(c => c.Conditions = [.. Enum.GetValues<LegalConditionKind>().Where(k => k != LegalConditionKind.Other).Select(k => new LegalCondition { Condition = k, Met = rich && k != LegalConditionKind.CitizenshipShown })])
            .Also(c => c.Convictions = rich ? [new Conviction { Offence = new Offence { Level = OffenceLevel.Felony, Category = OffenceCategory.Parse("violent-or-serious") }, ConvictedOn = day.PlusDays(-40) }] : []);
        return rich
            ? held.Detainer(form, received: At(day.PlusDays(-1), "09:00"), warrant: new Warrant { Form = WarrantForm.Judicial, Signed = true })
                .Detainer(form, received: At(day.PlusDays(-1), "09:00"), warrant: new Warrant { Form = WarrantForm.I200, Signed = true })
            : held.Detainer(form, received: At(day.PlusDays(-1), "09:00"), warrantAttached: false);
    }

    private enum Answer
    {
        OnlyMore,
        ByPapers,
        ToBeDecided,
    }
}
