using NodaTime.Text;
using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>Two releases of a list side by side, change by change.</summary>
public sealed class AgreementListComparisonTests
{
    [Fact]
    public void A_list_beside_itself_does_not_change()
    {
        var list = new[] { Listed("prairie-county-sheriff", "Prairie County Sheriff"), Listed("ridge-county-sheriff", "Ridge County Sheriff", Section287gModel.JailEnforcement) };
        var same = Compare(list, list);

        Assert.Equal((2, 2, 2), (same.Before, same.After, same.Unchanged));
        Assert.Empty(same.Changes);
        Assert.Empty(same.Repeated);
    }

    [Fact]
    public void What_stands_in_the_later_release_only_appeared()
    {
        var change = Only([], [Listed()]);

        Assert.Equal((AgreementChangeKind.Appeared, null, "MO-prairie-county-sheriff#TFM#2025-09-22"), (change.Kind, change.Before, change.After!.AgreementId.Value));
    }

    [Fact]
    public void What_stands_in_the_earlier_release_only_was_removed_from_the_list()
    {
        var change = Only([Listed()], []);

        Assert.Equal((AgreementChangeKind.Removed, "removed-from-list", null), (change.Kind, AssessmentCodes.AgreementChangeKinds.CodeOf(change.Kind), change.After));
    }

    [Fact]
    public void What_a_record_marks_as_removed_does_not_stand_in_its_release()
    {
        Assert.Equal(AgreementChangeKind.Removed, Only([Listed()], [Listed() with { Status = AgreementStatus.RemovedFromList }]).Kind);
        Assert.Empty(Compare([Listed() with { Status = AgreementStatus.RemovedFromList }], []).Changes);
    }

    [Fact]
    public void Another_model_in_the_place_of_one_that_is_gone_is_a_switch() =>
        Assert.Equal(AgreementChangeKind.ModelSwitched, Only([Listed()], [Listed(model: Section287gModel.WarrantServiceOfficer, day: "2026-03-02")]).Kind);

    [Fact]
    public void Where_two_are_gone_and_one_is_new_nothing_says_which_was_switched() => Assert.Equal(
        ["appeared", "removed-from-list", "removed-from-list"],
        Kinds(Compare([Listed(), Listed(model: Section287gModel.JailEnforcement)], [Listed(model: Section287gModel.WarrantServiceOfficer)])));

    [Fact]
    public void A_model_that_stays_is_not_switched() => Assert.Equal(
        ["appeared"], Kinds(Compare([Listed()], [Listed(), Listed(model: Section287gModel.WarrantServiceOfficer)])));

    [Fact]
    public void A_contract_is_no_model_of_a_memorandum() => Assert.Equal(
        ["appeared", "removed-from-list"],
        Kinds(Compare([Listed()], [new IntergovernmentalServiceAgreement { AgreementId = AgreementId.Parse("MO-prairie-county-sheriff#igsa#2026-01-01"), Agency = Agency() }])));

    [Theory]
    [InlineData("2026-03-02", "a.pdf", "b.pdf", "signed-again")]
    [InlineData("2025-09-23", "a.pdf", "b.pdf", "signed-again")]
    [InlineData("2025-09-21", "a.pdf", "b.pdf", "other-day")]
    [InlineData("2026-03-02", "a.pdf", "a.pdf", "redated")]
    [InlineData("2025-09-21", "a.pdf", "a.pdf", "redated")]
    [InlineData("2026-03-02", "a.pdf", null, "other-day")]
    [InlineData("2026-03-02", null, "b.pdf", "other-day")]
    [InlineData("2026-03-02", null, null, "other-day")]
    public void Another_day_is_a_new_signature_only_with_another_document(string day, string? before, string? after, string kind)
    {
        var change = Only([Listed(document: before)], [Listed(day: day, document: after)]);

        Assert.Equal(kind, AssessmentCodes.AgreementChangeKinds.CodeOf(change.Kind));
        Assert.Contains("/listedSignedOn", change.Fields);
    }

    [Fact]
    public void An_agreement_that_keeps_its_id_is_redated() =>
        Assert.Equal(AgreementChangeKind.Redated, Only([Listed()], [Listed() with { ListedSignedOn = Day("2025-09-23") }]).Kind);

    [Theory]
    [InlineData("Prairie County Sheriff\u2019s Office", "prairie-county-sheriffs-office")]
    [InlineData("Prairie Co. Sheriff's Dept.", "prairie-co-sheriffs-dept")]
    [InlineData("PRAIRIE COUNTY SHERIFF", "prairie-county-sheriff")]
    [InlineData("Prairie County S.O.", "prairie-county-s-o", "a.pdf")]
    public void An_agency_whose_name_is_written_in_another_way_is_the_same(string name, string slug, string? document = null) => Assert.Equal(
        AgreementChangeKind.Respelled, Only([Listed(document: document)], [Listed(slug, name, document: document)]).Kind);

    [Fact]
    public void Two_agencies_that_could_be_one_another_are_left_apart()
    {
        Assert.Equal(["appeared", "removed-from-list"], Kinds(Compare([Listed()], [Listed("ridge-county-sheriff", "Ridge County Sheriff")])));
        Assert.Equal(["appeared", "removed-from-list"], Kinds(Compare([Listed()], [Listed("prairie-county-sheriff", "Prairie County Sheriff", state: "KS")])));
        Assert.Equal(
            ["appeared", "appeared", "removed-from-list"],
            Kinds(Compare([Listed()], [Listed("prairie-county-so", "Prairie County SO"), Listed("prairie-county-sheriffs-office", "Prairie County Sheriff's Office")])));
    }

    [Fact]
    public void An_agency_that_is_respelled_and_signs_again_has_signed_again()
    {
        var change = Only([Listed(document: "a.pdf")], [Listed("prairie-co-sheriff", "Prairie Co. Sheriff", day: "2026-03-02", document: "b.pdf")]);

        Assert.Equal(AgreementChangeKind.SignedAgain, change.Kind);
        Assert.Contains("/agency/name", change.Fields);
    }

    [Fact]
    public void One_that_was_pending_and_stands_signed_is_no_longer_pending() => Assert.Equal(
        AgreementChangeKind.NoLongerPending,
        Only([Listed() with { Status = AgreementStatus.Pending, ListedSignedOn = default }], [Listed(day: "2026-03-02") with { Status = AgreementStatus.Active }]).Kind);

    [Fact]
    public void Anything_else_that_differs_is_told_by_its_place_and_sources_are_not()
    {
        var change = Only([Listed()], [Listed(document: "a.pdf") with { Sources = [new Source { Citation = "later list" }] }]);

        Assert.Equal(AgreementChangeKind.Amended, change.Kind);
        Assert.Equal(["/publication"], change.Fields);
        Assert.Empty(Compare([Listed()], [Listed() with { Sources = [new Source { Citation = "later list" }] }]).Changes);
    }

    [Fact]
    public void An_agreement_that_stands_twice_is_told_and_is_no_change()
    {
        var twice = Compare([Listed()], [Listed(), Listed()]);

        Assert.Equal((1, 1, 1), (twice.Before, twice.After, twice.Unchanged));
        Assert.Equal(new RepeatedAgreement { AgreementId = Listed().AgreementId, Before = 1, After = 2 }, Assert.Single(twice.Repeated));
    }

    [Fact]
    public void Of_two_in_the_place_of_two_each_keeps_to_its_own_model() => Assert.Equal(
        ["signed-again", "signed-again"],
        Kinds(Compare(
            [Listed(document: "a.pdf"), Listed(model: Section287gModel.JailEnforcement, document: "b.pdf")],
            [Listed(model: Section287gModel.JailEnforcement, day: "2026-03-02", document: "c.pdf"), Listed(day: "2026-03-03", document: "d.pdf")])));

    internal static Section287gMemorandum Listed(
        string slug = "prairie-county-sheriff", string name = "Prairie County Sheriff", Section287gModel model = Section287gModel.TaskForce, string day = "2025-09-22", string? document = null, string state = "MO") => new()
    {
        AgreementId = AgreementId.Parse($"{state}-{slug}#{Codes.Section287gModels.CodeOf(model)}#{day}"),
        Agency = new AgencyReference { Name = name, Jurisdiction = Jurisdiction.Parse("US-" + state) },
        Model = model,
        ListedSignedOn = LocalDatePattern.Iso.Parse(day).Value,
        Publication = document is null ? null : new Publication { Href = "https://lists.example/" + document },
    };

    internal static AgreementListComparison Compare(IEnumerable<FundingAgreement> before, IEnumerable<FundingAgreement> after) => AgreementListComparison.Of(before.Select(Valid), after.Select(Valid));

    private static IEnumerable<string> Kinds(AgreementListComparison comparison) => comparison.Changes.Select(c => AssessmentCodes.AgreementChangeKinds.CodeOf(c.Kind));

    private static AgreementChange Only(IEnumerable<FundingAgreement> before, IEnumerable<FundingAgreement> after) => Assert.Single(Compare(before, after).Changes);
}
