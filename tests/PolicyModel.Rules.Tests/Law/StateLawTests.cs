using System.Globalization;
using NodaTime.Text;

namespace PolicyModel.Rules.Tests;

/// <summary>
/// What the provisions of states, cities and circuits say, told twice: whoever changes a stance, a date or a clock in the data changes
/// it here too, on purpose.
/// </summary>
public sealed class StateLawTests
{
    /// <summary>The researched provisions, by id: subject, stance, first day, first day no more, clock.</summary>
    private const string Researched = """
        us-fed-287.7 hold federal-rule 1997-04-01 - 48h-counted
        us-fed-1 hold federal-rule 2015-07-17 - -
        us-fed-3 hold federal-rule 2014-03-04 - -
        us-fed-5 hold federal-rule 2018-03-13 - -
        us-fed-7 release federal-rule 1988-01-01 - -
        us-fed-8 release federal-rule 2004-07-01 - -
        us-fed-9 hold federal-rule 2020-09-11 - -
        us-fed-dmn release federal-rule 2019-01-01 - -
        us-fed-dor hold federal-rule 2014-04-11 - -
        us-fed-wdtx hold federal-rule 2017-06-05 - -
        us-numeric-unknown release - 2026-11-24 - @bail-paid
        us-al hold requires-compliance 2011-09-01 - -
        us-al-15-13-40 release - 2026-11-24 - @bail-paid
        us-ar hold anti-sanctuary 2019-07-24 - -
        us-az-11-1051 hold anti-sanctuary 2010-07-29 - -
        us-ca-7284.6-hold hold prohibits-hold 2018-01-01 - -
        us-ca-7284.6-transfer transfer qualifying-offence-only 2018-01-01 - -
        us-ca-truth notice - 2017-01-01 - -
        us-ca-1269b release - 2026-11-24 - @bail-paid
        us-co-24-76.6-102 hold prohibits-hold 2019-05-28 2025-05-23 -
        us-co-sb25-276 hold prohibits-hold 2025-05-23 - -
        us-co-16-4-102 release - 2022-04-01 - 6h @bond-ready
        us-co-bondhearing unstated - 2022-04-01 - 48h @jail-arrival
        us-co-hb23-1100 agreement contract-or-287g-ban-only 2024-01-01 - -
        us-ct-2014 hold qualifying-offence-only 2014-01-01 2019-10-01 48h-counted
        us-ct-2019 hold qualifying-offence-only 2019-10-01 2025-10-01 -
        us-ct-2025 hold qualifying-offence-only 2025-10-01 - -
        us-dc-24-211.07 hold judicial-warrant-only 2012-12-11 - -
        us-de-8402b agreement contract-or-287g-ban-only 2025-07-14 - -
        us-fl-908 hold requires-compliance 2019-07-01 - -
        us-ga-hb1105 hold requires-compliance 2024-07-01 - 48h
        us-ga-36-80-23 hold anti-sanctuary 2009-07-01 - -
        us-hi hold silent 2026-11-24 - -
        us-ia-27a hold requires-compliance 2018-07-01 - -
        us-id hold silent 2026-11-24 - -
        us-il-805-15 hold prohibits-hold 2017-08-28 - -
        us-in-sea76 hold requires-compliance 2026-07-01 - -
        us-ks-hb2717 hold anti-sanctuary 2022-04-11 - -
        us-ks-hb2372 hold requires-compliance 2026-07-01 - -
        us-ky-none hold silent 2026-11-24 - -
        us-la-314 hold requires-compliance 2024-05-28 - -
        us-la-orleans hold qualifying-offence-only 2013-08-14 - -
        us-ma-lunn hold no-state-arrest-authority 2017-07-24 - -
        us-md-cta hold qualifying-offence-only 2026-06-01 - -
        us-md-287g agreement contract-or-287g-ban-only 2026-02-17 - -
        us-me-ld1971 hold prohibits-hold 2026-07-14 - -
        us-mi-none hold silent 2026-11-24 - -
        us-mn-ag hold no-state-arrest-authority 2025-02-06 - -
        us-mo-67.307 hold anti-sanctuary 2009-01-01 - -
        us-mo-544.472 hold silent 2017-01-01 - -
        us-mo-544.170 arrest silent 2005-08-28 - 24h @arrest
        us-mo-bills hold silent 2026-11-24 - -
        us-mo-eo25-04 agreement silent 2025-01-13 - -
        us-mo-stcharles agreement silent 2026-04-15 - -
        us-mo-stlcity hold silent 2026-04-20 - -
        us-mo-stlcounty hold silent 2026-11-24 - -
        us-mo-stegen agreement silent 2025-12-01 - -
        us-ms hold anti-sanctuary 2017-03-27 - -
        us-mt-ramon hold no-state-arrest-authority 2020-03-25 - -
        us-nc-h10 hold requires-compliance-with-judicial-order 2024-12-01 2025-10-01 48h @detainer-and-warrant-received
        us-nc-h318 hold requires-compliance-with-judicial-order 2025-10-01 - 48h
        us-nc-15a-534 release - 2025-10-01 - 2h @ice-query
        us-nd hold anti-sanctuary 2023-08-01 - -
        us-ne-none hold silent 2026-11-24 - -
        us-nh-sb62 hold permits-time-limited 2026-01-01 - 48h-counted @charges-resolved
        us-nj-2018-6 hold qualifying-offence-only 2019-03-15 - ends-with-day
        us-nj-pl2026-5 hold qualifying-offence-only 2026-03-25 - ends-with-day
        us-nm-hb9 agreement contract-or-287g-ban-only 2026-05-20 - -
        us-nv hold silent 2025-06-01 - 48h
        us-ny-demarco hold no-state-arrest-authority 2018-11-14 - -
        us-ny-fy27 agreement contract-or-287g-ban-only 2026-05-27 - -
        us-ny-nyc-9-131 hold judicial-warrant-and-qualifying-offence 2014-12-14 - -
        us-ny-nyc-14-154 hold judicial-warrant-and-qualifying-offence 2014-12-14 - 48h-counted
        us-ny-nyc-9-148 release - 2018-10-01 - 3h @bail-paid
        us-oh-none hold silent 2026-11-24 - -
        us-ok hold requires-compliance 2021-11-01 - -
        us-or-181a hold prohibits-hold 2021-07-19 - -
        us-pa hold silent 2014-03-04 - -
        us-ri-chafee hold judicial-warrant-only 2014-08-14 - -
        us-sc hold silent 2009-01-01 - -
        us-tn hold requires-compliance 2024-07-01 - -
        us-tx-2.251 hold requires-compliance 2017-09-01 - -
        us-tx-sb8 agreement requires-287g 2026-01-01 - -
        us-tx-bail release - 2026-11-24 - @bail-paid
        us-ut hold silent 2025-05-07 - -
        us-va-53.1-220.2 transfer permits-early-transfer 2026-11-24 - 5d-early
        us-va-sb783 agreement contract-or-287g-ban-only 2026-07-01 2028-07-01 -
        us-va-fairfax-arl hold judicial-warrant-only 2026-11-24 - -
        us-va-alexandria hold permits-time-limited 2026-11-24 - 16h
        us-vt-fip hold prohibits-hold 2017-03-28 - -
        us-wa-10.93.160 hold prohibits-hold 2019-05-21 - -
        us-wa-king hold judicial-warrant-only 2018-03-01 - -
        us-wi hold unsettled 2025-12-03 - -
        us-wv-15-16-3 hold requires-compliance 2023-06-01 - -
        us-wy hold silent 2025-03-01 - 48h
        """;

    /// <summary>The dated pieces that a researched provision holds besides its own.</summary>
    private const string Pieces = """
        us-fed-2 hold federal-rule 2019-12-31 - -
        us-fed-4 arrest federal-rule 2013-12-31 - -
        us-fed-8-mendoza hold federal-rule 2017-12-31 - -
        us-fed-8-golberg release federal-rule 2005-12-31 - -
        us-fed-9-brass release federal-rule 2003-12-31 - -
        us-fed-9-berry release federal-rule 2004-12-31 - -
        us-fed-10-dodds release federal-rule 2010-12-31 - -
        us-fed-11-alcocer hold federal-rule 2018-12-31 - -
        us-ar-2025 agreement requires-287g 2026-11-24 - -
        us-ca-7282.5-2014 hold qualifying-offence-only 2014-01-01 2018-01-01 -
        us-co-16-4-102-monitoring release - 2022-04-01 - 24h @bond-ready
        us-co-nash hold no-state-arrest-authority 2024-07-03 - -
        us-fl-908.11 agreement requires-287g 2026-11-24 - -
        us-md-cta-transfer transfer qualifying-offence-only 2026-06-01 - -
        us-mn-esparza hold no-state-arrest-authority 2019-09-23 - -
        us-ms-sb2114 agreement requires-287g 2026-11-24 - -
        us-nv-lvmpd-2019 hold prohibits-hold 2019-10-31 2025-06-01 -
        us-ny-nyc-9-148-2017 release - 2017-10-01 2018-04-01 5h @bail-paid
        us-ny-nyc-9-148-2018-04 release - 2018-04-01 2018-10-01 4h @bail-paid
        us-tn-2019 hold anti-sanctuary 2019-01-01 - -
        us-tn-sb6002 agreement anti-sanctuary 2025-02-12 - -
        us-tn-2026 agreement requires-287g 2026-05-31 - -
        us-tn-hb2018 hold requires-compliance 2026-11-24 - 48h
        """;

    private static readonly LawBook Law = LawBook.BuiltIn;

    public static TheoryData<string> Told => [.. Lines(Researched), .. Lines(Pieces)];

    [Fact]
    public void Every_researched_provision_stands_in_the_book_once()
    {
        var ids = Lines(Researched).Select(Id).ToList();

        Assert.Equal(95, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids.Concat(Lines(Pieces).Select(Id)), id => Assert.Single(Law.Provisions, p => p.ProvisionId == id));

        static string Id(string line) => line.Split(' ')[0];
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void A_provision_says_what_is_told_of_it(string line)
    {
        var provision = Law[line.Split(' ')[0]];

        Assert.Equal(line, Tell(provision));
        Assert.Equal(new NodaTime.LocalDate(2026, 11, 24), provision.CheckedOn);
    }

    [Theory]
    [InlineData("us-ca-7284.6-hold", "judicial-warrant judicial-probable-cause", "")]
    [InlineData("us-nj-2018-6", "judicial-warrant judicial-removal-order", "")]
    [InlineData("us-ny-nyc-9-131", "", "judicial-warrant")]
    [InlineData("us-tx-2.251", "detainer", "")]
    [InlineData("us-ok", "detainer", "")]
    [InlineData("us-in-sea76", "detainer", "")]
    [InlineData("us-wv-15-16-3", "facially-sufficient-detainer", "")]
    [InlineData("us-ks-hb2372", "facially-sufficient-detainer", "")]
    [InlineData("us-la-314", "facially-sufficient-detainer", "")]
    [InlineData("us-ga-hb1105", "detainer administrative-warrant", "")]
    [InlineData("us-fl-908", "", "facially-sufficient-detainer administrative-warrant")]
    [InlineData("us-ia-27a", "", "detainer administrative-warrant")]
    [InlineData("us-nc-h10", "", "detainer administrative-warrant judicial-hold-order")]
    [InlineData("us-nc-h318", "", "detainer administrative-warrant judicial-hold-order")]
    public void The_papers_that_a_provision_takes_are_those_of_its_text(string id, string oneOf, string allOf)
    {
        Assert.Equal(oneOf, Papers(Law[id].Accepts));
        Assert.Equal(allOf, Papers(Law[id].Needs));

        static string Papers(ValueList<AcceptedInstrument> papers) => string.Join(' ', papers.Select(LawCodes.Instruments.CodeOf));
    }

    [Theory]
    [InlineData("us-ny-nyc-9-131", "36061", CustodianKind.CityJail, true)]
    [InlineData("us-ny-nyc-9-131", "36061", CustodianKind.Police, false)]
    [InlineData("us-ny-nyc-14-154", "36061", CustodianKind.Police, true)]
    [InlineData("us-ny-nyc-14-154", "36061", CustodianKind.CityJail, false)]
    [InlineData("us-ny-nyc-14-154", "36059", CustodianKind.Police, false)]
    [InlineData("us-la-orleans", "22071", CustodianKind.CountyJail, true)]
    [InlineData("us-la-orleans", "22051", CustodianKind.CountyJail, false)]
    [InlineData("us-wa-king", "53033", CustodianKind.CountyJail, true)]
    [InlineData("us-va-alexandria", "51510", CustodianKind.CityJail, true)]
    [InlineData("us-va-alexandria", "51059", CustodianKind.CountyJail, false)]
    public void A_local_provision_binds_its_own_bodies(string id, string county, CustodianKind kind, bool binds) =>
        Assert.Equal(binds, Law[id].Binds.Include(CountyGeoid.Parse(county), kind));

    [Theory]
    [InlineData("us-tx-2.251", LitigationState.Enjoined, "2017-09-01", "2017-09-25")]
    [InlineData("us-tx-2.251", LitigationState.Upheld, "2018-03-13", null)]
    [InlineData("us-al", LitigationState.PartlyEnjoined, "2011-09-01", "2014-01-01")]
    [InlineData("us-wi", LitigationState.Pending, "2025-12-03", null)]
    [InlineData("us-ct-2025", LitigationState.Pending, "2026-04-14", null)]
    public void What_a_court_did_to_a_provision_is_dated(string id, LitigationState state, string from, string? to)
    {
        var litigation = Assert.Single(Law[id].Litigation, l => l.State == state);

        Assert.Equal(from, Day(litigation.From));
        Assert.Equal(to ?? "-", Day(litigation.To));
    }

    private static string[] Lines(string table) => table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Tell(Provision p) => string.Join(' ', p.ProvisionId, LawCodes.Subjects.CodeOf(p.Subject), p.Stance is { } stance ? LawCodes.Stances.CodeOf(stance) : "-", Day(p.ValidFrom), Day(p.ValidTo), Clock(p));

    private static string Clock(Provision p)
    {
        List<string> parts = [];
        if (p.Hours is { } hours)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{hours}h{(p.CountsDays ? "-counted" : "")}"));
        }

        if (p.ClockStart != ClockStart.ReleaseEligibility)
        {
            parts.Add("@" + LawCodes.ClockStarts.CodeOf(p.ClockStart));
        }

        if (p.EndsWithDay)
        {
            parts.Add("ends-with-day");
        }

        if (p.EarlyTransferDays is { } days)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{days}d-early"));
        }

        return parts.Count == 0 ? "-" : string.Join(' ', parts);
    }

    private static string Day(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "-";
}
