using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>The law as it stood on one day, taken for all days.</summary>
public sealed class StandingLawTests
{
    private static readonly LocalDate Long = new(1950, 1, 1);
    private static readonly LocalDate Late = new(2150, 1, 1);

    public static TheoryData<string> Dated => [.. LawBook.BuiltIn.Provisions.Where(p => p.Rank != LegalRank.Form && LawBook.BuiltIn.Forms.All(f => f.Provision != p)).Select(p => p.ProvisionId)];

    [Theory]
    [MemberData(nameof(Dated))]
    public void A_provision_stands_always_or_never_as_it_stood_that_day(string id)
    {
        var provision = LawBook.BuiltIn[id];
        LocalDate?[] turns = [provision.ValidFrom.PlusDays(-1), provision.ValidFrom, provision.ValidTo?.PlusDays(-1), provision.ValidTo];
        Assert.All(turns.OfType<LocalDate>(), day =>
        {
            var standing = LawBook.BuiltIn.StandingOn(day)[id];
            Assert.All([Long, day, Late], other => Assert.Equal(provision.HoldsOn(day), standing.HoldsOn(other)));
        });
    }

    [Fact]
    public void What_a_court_had_done_by_that_day_is_done_for_all_days()
    {
        (LocalDate Day, int Stands)[] days = [(new(2020, 12, 31), 0), (new(2021, 1, 1), 1), (new(2021, 1, 31), 1), (new(2021, 2, 1), 0)];
        Assert.All(days, d => Assert.Equal(d.Stands, OwnLaw.Book.StandingOn(d.Day)["prairie-36"].Litigation.Count));
        Assert.Null(OwnLaw.Book.StandingOn(new(2021, 1, 1))["prairie-36"].Litigation[0].To);
    }

    [Fact]
    public void The_faces_of_forms_stay_dated() =>
        Assert.All(LawBook.BuiltIn.Forms, f => Assert.Equal(f, LawBook.BuiltIn.StandingOn(Long).FaceOf(f.Form)));

    [Theory]
    [InlineData("form-i-247-12-11")]
    [InlineData("form-i-247-12-12")]
    public void The_editions_of_forms_stay_dated(string id) => Assert.Equal(LawBook.BuiltIn[id], LawBook.BuiltIn.StandingOn(Long)[id]);

    [Fact]
    public void The_version_tells_the_day() => Assert.Equal(LawBook.BuiltIn.Version + "@2026-01-02", LawBook.BuiltIn.StandingOn(new(2026, 1, 2)).Version);

    [Fact]
    public void A_provision_is_added_or_put_in_the_place_of_another_in_code_too()
    {
        var clock = LawBook.BuiltIn["8-cfr-287.7-d"];
        Assert.Equal(24, LawBook.BuiltIn.With(clock with { Hours = 24 })["8-cfr-287.7-d"].Hours);
        Assert.Equal(LawBook.BuiltIn.Provisions.Count + 1, LawBook.BuiltIn.With(clock with { ProvisionId = "other" }).Provisions.Count);
        Assert.Throws<ArgumentException>(() => LawBook.BuiltIn.With(clock with { Hours = null }));
        Assert.Throws<ArgumentException>(() => LawBook.BuiltIn.With(clock with { Jurisdiction = "US-MO" }));
    }
}
