using System.Text;
using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>Law of the caller's own, and what is known of a place on a day.</summary>
public sealed class LawBookTests
{
    private static readonly Jurisdiction Wyoming = Jurisdiction.Parse("US-WY");
    private static readonly CountyGeoid Laramie = CountyGeoid.Parse("56021");
    private static readonly CountyGeoid Albany = CountyGeoid.Parse("56001");

    [Fact]
    public void Law_of_the_callers_own_is_added_and_the_package_keeps_its_own()
    {
        Assert.Equal("Thirty-six hours", OwnLaw.Book["prairie-36"].Title);
        Assert.Equal(LawBook.BuiltIn.Provisions.Count + 2, OwnLaw.Book.Provisions.Count);
        Assert.DoesNotContain(LawBook.BuiltIn.Provisions, p => p.ProvisionId == "prairie-36");
    }

    [Fact]
    public void A_provision_takes_the_place_of_the_one_with_its_id_and_the_faces_of_forms_follow()
    {
        var face = Replacing("form-i-247a", hours: 24, counted: false);
        Assert.Equal(24, face.FaceOf(DetainerForm.I247A)!.Provision.Hours);
        Assert.Equal(48, LawBook.BuiltIn.FaceOf(DetainerForm.I247A)!.Provision.Hours);
    }

    [Fact]
    public void Cases_are_judged_by_the_law_that_took_the_place_of_the_packages()
    {
        // Eligible on a Monday at noon, left a day and a half later: inside 48 hours, past 24.
        var record = Case.Booked("2026-03-01T12:00").Ground("g1", "2026-03-02T12:00", GroundEndReason.Dismissed).Detainer(DetainerForm.I247A, received: "2026-03-01").Left("2026-03-04T00:00").Record();
        Assert.Equal(Verdict.Within, VerdictOf(LawBook.BuiltIn));
        Assert.Equal(Verdict.Exceeds, VerdictOf(Replacing("8-cfr-287.7-d", hours: 24, counted: true)));

        Verdict VerdictOf(LawBook law) => new Assessor(law, ReadingSet.BuiltIn).Assess(record).Verdicts.Single(v => v.Reading == "regulation").Verdict;
    }

    [Theory]
    [InlineData("8-cfr-287.7-d", "US", null, true, "/provisions/0/parameters")]
    [InlineData("8-cfr-287.7-d", "US", 48, false, "/provisions/0/parameters")]
    [InlineData("form-i-247a", "US", 48, true, "/provisions/0/parameters")]
    [InlineData("watch-list", "US-MO", null, false, "/provisions/0/jurisdiction")]
    public void A_replacement_that_readings_or_rules_could_not_work_with_is_refused(string id, string place, int? hours, bool counted, string pointer)
    {
        Assert.False(LawBook.BuiltIn.TryWith(Encoding.UTF8.GetBytes(Replacement(id, place, hours, counted)), out _, out var problems));
        Assert.Equal((ProblemCodes.Contradiction, pointer), Assert.Single(problems) is var p ? (p.Code, p.Pointer) : default);
    }

    [Theory]
    [InlineData("287g-equipment", "terms")]
    [InlineData("us-de-8402b", "agreements")]
    [InlineData("moa-wso-2025-02-14", "terms")]
    public void A_replacement_that_takes_away_what_rules_on_agreements_ask_for_is_refused(string id, string property)
    {
        Assert.False(LawBook.BuiltIn.TryWith(Encoding.UTF8.GetBytes(Replacement(id, LawBook.BuiltIn[id].Jurisdiction, null, false)), out _, out var problems));
        Assert.Equal((ProblemCodes.Contradiction, "/provisions/0/" + property), Assert.Single(problems) is var p ? (p.Code, p.Pointer) : default);
    }

    [Fact]
    public void A_figure_of_the_packages_own_can_be_replaced_and_its_provision_tells_which_are_inferred()
    {
        var law = LawBook.BuiltIn["287g-reimbursement"];

        Assert.Equal(["task-force-only", "award-per-officer-year"], law.Terms.Where(t => t.Inferred).Select(t => t.Term));
        Assert.Equal(0.5m, LawBook.BuiltIn.With(law with { Terms = [.. law.Terms.Select(t => t.Term == "overtime-share" ? t with { Limit = 0.5m } : t)] })["287g-reimbursement"].Terms.Single(t => t.Term == "overtime-share").Limit);
    }

    [Fact]
    public void The_version_tells_which_law_was_added_and_two_documents_of_one_version_apart()
    {
        var other = OwnLaw.With(OwnLaw.Document.Replace("Thirty-six hours", "Some hours", StringComparison.Ordinal));
        Assert.Matches("^" + LawBook.BuiltIn.Version + @"\+prairie-1\.[0-9a-f]{8}$", OwnLaw.Book.Version);
        Assert.NotEqual(OwnLaw.Book.Version, other.Version);
        Assert.Equal(OwnLaw.Book.Version, OwnLaw.With(OwnLaw.Document).Version);
        Assert.Equal(OwnLaw.Book.Version, new Assessor(OwnLaw.Book, ReadingSet.BuiltIn).Versions.Law);
    }

    [Theory]
    [InlineData("2019-12-31", "")]
    [InlineData("2020-01-01", "prairie-36")]
    [InlineData("2024-06-30", "prairie-36")]
    [InlineData("2024-07-01", "prairie-0")]
    public void A_provision_binds_from_its_first_day_to_the_day_before_the_one_it_no_longer_holds(string day, string expected) =>
        Assert.Equal(expected, Ids(OwnLaw.Book.InPlace(Wyoming, Laramie, CustodianKind.CountyJail, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Binding));

    [Fact]
    public void A_provision_of_one_county_binds_there_may_bind_where_none_is_named_and_nowhere_else()
    {
        var there = OwnLaw.Book.InPlace(Wyoming, Laramie, CustodianKind.CountyJail);
        var unnamed = OwnLaw.Book.InPlace(Wyoming);
        var elsewhere = OwnLaw.Book.InPlace(Wyoming, Albany, CustodianKind.CountyJail);
        Assert.Equal(("prairie-0 prairie-36", ""), (Ids(there.Binding), Ids(there.MayBind)));
        Assert.Equal(("prairie-0", "prairie-36"), (Ids(unnamed.Binding), Ids(unnamed.MayBind)));
        Assert.Equal(("prairie-0", ""), (Ids(elsewhere.Binding), Ids(elsewhere.MayBind)));
        Assert.False(there.NoneKnown(ProvisionSubject.Hold));
        Assert.False(unnamed.NoneKnown(ProvisionSubject.Hold));
        Assert.True(elsewhere.NoneKnown(ProvisionSubject.Hold));
    }

    [Fact]
    public void A_place_without_provisions_is_one_where_none_is_known_and_federal_law_stands_apart()
    {
        var guam = LawBook.BuiltIn.InPlace(Jurisdiction.Parse("US-GU"));
        Assert.Empty(guam.Binding);
        Assert.Empty(guam.MayBind);
        Assert.True(guam.NoneKnown(ProvisionSubject.Hold));
    }

    [Fact]
    public void A_search_that_found_nothing_is_told_and_is_no_provision()
    {
        var place = LawBook.BuiltIn.InPlace(Jurisdiction.Parse("US-KY"));
        Assert.True(place.NoneKnown(ProvisionSubject.Hold));
        Assert.Contains(place.Searches, p => p.ProvisionId == "us-ky-none");
    }

    [Fact]
    public void A_bill_that_is_no_law_yet_does_not_bind()
    {
        var book = OwnLaw.With(JsonPlace.Put(OwnLaw.Document, "/provisions/1/status", "\"pending\""));
        Assert.Equal("prairie-36", Ids(book.InPlace(Wyoming, Laramie, CustodianKind.CountyJail).Binding));
    }

    private static string Ids(IEnumerable<Provision> provisions) => string.Join(' ', provisions.Select(p => p.ProvisionId).Where(id => id.StartsWith("prairie", StringComparison.Ordinal)));

    private static LawBook Replacing(string id, int hours, bool counted) => OwnLaw.With(Replacement(id, "US", hours, counted));

    private static string Replacement(string id, string place, int? hours, bool counted) =>
        $$"""{"schema":"policymodel/law/v1","version":"1","provisions":[{"provisionId":"{{id}}","jurisdiction":"{{place}}","title":"x","validFrom":"1997-04-01","parameters":{ {{(hours is null ? "" : $"\"hours\":{hours},")}}"counted":{{(counted ? "true" : "false")}}},"citations":[{"title":"x"}],"grade":"unread","checkedOn":"2026-11-24"}]}""";
}
