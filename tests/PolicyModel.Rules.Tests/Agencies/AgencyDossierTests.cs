using System.Xml.Linq;
using NodaTime;
using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>What stands in the dossier of one agency, and what does not.</summary>
public sealed class AgencyDossierTests
{
    private const string Sheriff = "MO-prairie-county-sheriff";

    private static readonly AgencyAssessor Assessor = new();

    [Theory]
    [InlineData("MO-prairie-county-sheriff")]
    [InlineData("mo-PRAIRIE-county-sheriff")]
    [InlineData("Prairie County Sheriff")]
    [InlineData("prairie co. sheriff\u2019s office")]
    [InlineData("MO0010000")]
    [InlineData("29095")]
    [InlineData("2938000")]
    public void An_agency_is_found_by_id_name_ori_or_geoid(string sought) => Assert.Equal(
        [Sheriff],
        AgencyDossier.Find(
            new FundingAgreement[]
            {
                Memorandum() with { Agency = Agency() with { Ori = Ori.Parse("MO0010000"), County = CountyGeoid.Parse("29095"), Place = PlaceGeoid.Parse("2938000") } },
                Memorandum(state: "KS") with { AgreementId = AgreementId.Parse("KS-ridge-county-sheriff#TFM#2025-04-15"), Agency = Agency("KS") with { Name = "Ridge County Sheriff" } },
            }.Select(Valid),
            sought).Select(f => f.AgencyId));

    [Fact]
    public void One_name_in_two_states_is_two_agencies_and_no_name_is_none()
    {
        FundingAgreement[] both = [Memorandum(), Memorandum(state: "KS")];

        Assert.Equal(["KS-prairie-county-sheriff", Sheriff], AgencyDossier.Find(both.Select(Valid), "Prairie County Sheriff").Select(f => f.AgencyId));
        Assert.Empty(AgencyDossier.Find(both.Select(Valid), "Ridge County Sheriff"));
        Assert.Empty(AgencyDossier.Find(both.Select(Valid), "Office"));
        Assert.Throws<ArgumentException>(() => AgencyDossier.Of(Assessor, "MO-ridge-county-sheriff", both.Select(Valid), [], [], null, Today));
    }

    [Theory]
    [InlineData("2025-04-14", false)]
    [InlineData("2025-04-15", true)]
    [InlineData("2026-01-14", true)]
    [InlineData("2026-01-15", false)]
    public void An_agreement_is_in_force_from_its_first_day_to_the_day_before_its_end(string asOf, bool inForce) =>
        Assert.Equal(inForce, Assert.Single(Of(Day(asOf), Memorandum() with { ExpiresOn = On("2026-01-15") }).Agreements).InForce);

    [Fact]
    public void A_source_tells_of_no_day_after_it_was_retrieved()
    {
        var known = Assert.Single(Of(Memorandum() with { Sources = [new Source { Citation = "list", RetrievedOn = Day("2026-05-18") }] }).Agreements);

        Assert.Equal((Day("2026-05-18"), true), (known.ToldOn, known.InForce));
        Assert.Null(Assert.Single(Of(Memorandum() with { Status = AgreementStatus.RemovedFromList }).Agreements).InForce);
    }

    [Fact]
    public void Money_stands_by_year_category_and_basis_and_a_claim_is_no_payment()
    {
        var money = Of(Reimbursement(
            Line(FundingCategory.Equipment, 100.01m, "2025-10-01"),
            Line(FundingCategory.Equipment, 200m, "2025-11-01", id: "l2"),
            Line(FundingCategory.Equipment, 100m, "2025-09-30", id: "l3"),
            Line(FundingCategory.Equipment, 500m, "2025-10-01", id: "l4", basis: FigureBasis.Claimed),
            Line(FundingCategory.Equipment, 0, "2025-10-01", id: "l5") with { Amount = default })).Money;

        Assert.Equal(
            [(2025, FigureBasis.Outlaid, 100m, 1, 0, true), (2026, FigureBasis.Outlaid, 300.01m, 3, 1, true), (2026, FigureBasis.Claimed, 500m, 1, 0, false)],
            money.Select(m => (m.FiscalYear!.Value, m.Basis, m.Dollars, m.Lines, m.Untold, m.Counts)));
    }

    [Theory]
    [InlineData("2025-09-25", 0)]
    [InlineData("2025-09-26", 2)]
    [InlineData("2025-10-01", 8)]
    public void Caps_are_those_of_the_day(string asOf, int count) => Assert.Equal(count, Of(Day(asOf), Memorandum()).Caps.Count(c => c.Category != FundingCategory.DetainerHold));

    [Fact]
    public void Officers_are_counted_on_each_day_on_which_a_count_changed()
    {
        var officers = Of(
            Memorandum(),
            Delegation() with { TrainedOn = Day("2025-09-05"), AuthorizedFrom = Day("2025-09-15"), RevokedOn = Day("2026-06-30") },
            Delegation() with { DelegationId = RecordId.Parse("d2"), Officer = OtherOfficer, TrainedOn = Day("2025-09-05"), AuthorizedFrom = Day("2025-09-20"), AuthorizedTo = Day("2026-03-20") }).Officers;

        Assert.Equal(
            [("2025-09-05", 2, 0, 0), ("2025-09-15", 2, 1, 0), ("2025-09-20", 2, 2, 0), ("2026-03-20", 2, 1, 0), ("2026-06-30", 2, 0, 1), ("2026-07-01", 2, 0, 0)],
            officers.Select(o => (Iso(o.Day), o.Trained, o.Authorised, o.Undetermined)));
    }

    [Fact]
    public void Law_of_the_place_stands_whether_it_binds_the_level_or_not()
    {
        Assert.Equal([("us-tx-sb8", true)], Of(Memorandum(state: "TX")).Law.Select(l => (l.Provision.ProvisionId, l.Binds!.Value)));
        Assert.Equal([false], Of(Memorandum(state: "TX") with { Agency = Agency("TX") with { Level = AgencyLevel.Municipal } }).Law.Select(l => l.Binds!.Value));
        Assert.Null(Assert.Single(Of(Memorandum(state: "TX") with { Agency = Agency("TX") with { Level = default } }).Law).Binds);
        Assert.Empty(Of(Memorandum()).Law);
    }

    [Fact]
    public void Responses_to_its_agreements_are_told_apart_from_others_in_its_county_and_later_ones_are_not_told()
    {
        CommunityResponse Response(string id, string on, string? agreement) => new()
        {
            ResponseId = RecordId.Parse(id),
            Kind = CommunityResponseKind.Protest,
            OccurredOn = Day(on),
            Jurisdiction = Jurisdiction.Parse("US-MO"),
            County = CountyGeoid.Parse("29095"),
            RespondsTo = agreement is null ? null : [new ResponseReference { Target = ResponseTarget.Agreement, Id = agreement }],
        };
        var dossier = Of(
            Memorandum() with { Agency = Agency() with { County = CountyGeoid.Parse("29095") } },
            Response("r1", "2026-01-02", Memorandum().AgreementId.Value),
            Response("r2", "2026-01-01", null),
            Response("r3", "2026-11-25", Memorandum().AgreementId.Value));

        Assert.Equal(["r1"], dossier.Responses.Select(r => r.ResponseId.Value));
        Assert.Equal(["r2"], dossier.ResponsesInCounty.Select(r => r.ResponseId.Value));
    }

    [Fact]
    public void Transfers_are_counts_of_the_custody_that_the_agency_had()
    {
        var tally = new TransferTally();
        tally.Add(Held("Prairie County Sheriff", "2026-03-09", TransferAuthority.IceWarrantServed));
        tally.Add(Held("PRAIRIE COUNTY SHERIFF", "2026-04-09", null));
        tally.Add(Held("Ridge County Jail", "2026-04-09", null));

        var counted = AgencyDossier.Of(Assessor, Sheriff, [Valid(Memorandum())], [], [], tally, Today).Transfers!;

        Assert.Equal((2, 0, 2, 2), (counted.Cases, counted.WithDetainer, counted.Transfers, counted.HandOvers));
        Assert.Equal([(2026, TransferAuthority.IceWarrantServed, 1), (2026, null, 1)], counted.ByAuthority.Select(c => (c.Year!.Value, c.Authority, c.Count)));
        Assert.Null(Of(Memorandum()).Transfers);
    }

    [Fact]
    public void Records_of_other_agencies_are_read_beside_and_not_told()
    {
        var dossier = Of(Memorandum(), Memorandum(state: "KS"), Delegation());

        Assert.Equal([Memorandum().AgreementId.Value, "d1"], dossier.Assessment.Records.Select(r => r.RecordId));
    }

    [Fact]
    public void The_picture_tells_in_words_what_it_shows_and_names_no_officer()
    {
        var dossier = Of(Memorandum(state: "TX"), Delegation() with { AgreementId = Memorandum(state: "TX").AgreementId, TrainedOn = Day("2025-09-05"), AuthorizedFrom = Day("2025-09-15") });
        var svg = AgencyTimelinePicture.Render(dossier, "Prairie <County> Sheriff");
        var picture = XDocument.Parse(svg);
        var told = picture.Descendants().Single(e => e.Name.LocalName == "desc").Value;

        Assert.Contains("section-287g-moa, model TFM: from 2025-04-15, in force", told, StringComparison.Ordinal);
        Assert.Contains("us-tx-sb8 mandates: from 2026-01-01", told, StringComparison.Ordinal);
        Assert.Contains("at most 1 officers at once", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Officer.Value, svg, StringComparison.Ordinal);
        Assert.All(picture.Descendants().Where(e => e.Name.LocalName == "text" && (string?)e.Attribute("class") == "heading"), t => Assert.Contains(t.Value, told, StringComparison.Ordinal));
        Assert.Equal(svg, AgencyTimelinePicture.Render(dossier, "Prairie <County> Sheriff"));
        Assert.Throws<ArgumentException>(() => AgencyTimelinePicture.Render(dossier, "x", "1"));
    }

    private static Validated<CustodyCase> Held(string name, string left, TransferAuthority? authority)
    {
        var made = new CustodyCase
        {
            CaseId = CaseId.Parse("C-1"),
            Jurisdiction = Jurisdiction.Parse("US-MO"),
            Custodian = new Custodian { Name = name, TimeZone = IanaTimeZone.Parse("America/Chicago") },
            BookedAt = ReportedTime.Parse("2026-03-05"),
            LeftCustodyAt = ReportedTime.Parse(left),
            Transfers = [new Transfer { TransferId = RecordId.Parse("t1"), At = ReportedTime.Parse(left), To = new TransferParty { Kind = CustodianKind.Ice }, Authority = authority is { } known ? known : default(Reported<TransferAuthority>) }],
        };
        return made.TryValidate(out var valid, out var problems) ? valid : throw new InvalidOperationException(string.Join("; ", problems));
    }

    private static AgencyDossier Of(params object[] records) => Of(Today, records);

    private static AgencyDossier Of(LocalDate asOf, params object[] records)
    {
        FundingAgreement[] agreements = [.. records.OfType<FundingAgreement>()];
        var first = agreements.Length > 0 ? agreements[0].AgreementId.Value.Split('#')[0] : "MO-nobody";
        return AgencyDossier.Of(
            Assessor,
            first,
            agreements.Select(Valid),
            records.OfType<TrainingRecord>().Select(Valid),
            records.OfType<OversightRecord>().Select(o => o.TryValidate(out var valid, out _) ? valid : throw new InvalidOperationException("not valid")),
            transfers: null,
            asOf);
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
