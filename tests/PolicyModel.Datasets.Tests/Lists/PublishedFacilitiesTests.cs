using NodaTime;

namespace PolicyModel.Datasets.Tests;

/// <summary>The published lists of facilities and awards, where they lie beside the repository: every row is accounted for.</summary>
public sealed class PublishedFacilitiesTests
{
    [Fact]
    public async Task The_contract_list_of_2015_is_read_whole_and_every_text_on_rates_is_understood_or_hidden()
    {
        var (rows, list) = await MemorandumListTests.ReadFileAsync(MemorandumListTests.Skipped("dmcp-2015-facility-contracts.csv"), new LocalDate(2015, 12, 7));
        Assert.Equal(("ice-facility-contracts", 209L, 209L, 0L, 0L), (list.List.Name, list.Rows, list.Read, list.Blank, list.Refused));
        Assert.Equal((197L, 209), (list.Agreements, rows.Count(r => r.Facility is not null)));
        Assert.Equal((4, 205), (rows.Count(r => r.Facility!.PerDiem!.DayRate.State == ReportedState.Redacted), rows.Count(r => r.Facility!.PerDiem!.DayRate.State != ReportedState.Redacted)));
        Assert.Equal(17, rows.Count(r => r.Facility!.PerDiem!.Tiers.Count > 0));
        Assert.Equal(["HOUICDF", "PIC"], rows.Where(r => r.Problems.Any(p => p.Code == ListRules.TiersOverlap)).Select(r => r.Facility!.Code!.Value.Value));
        Assert.Equal(19, rows.Count(r => r.Problems.Any(p => p.Code == ListRules.ListedPastEnd)));
    }

    [Fact]
    public async Task Every_row_of_the_facility_list_of_2026_is_read_but_for_one_without_a_state()
    {
        var (rows, list) = await MemorandumListTests.ReadFileAsync(MemorandumListTests.Skipped("ice-facilities-fy26-2026-04-09.csv"));
        Assert.Equal(("ice-facilities", 203L, 202L, 161L, 0L, 1L), (list.List.Name, list.Rows, list.Read, list.Agreements, list.Blank, list.Refused));
        Assert.Equal(63, rows.Count(r => r.Facility?.GuaranteedMinimum is not null));

        // The cell of the one that is refused is empty.
        Assert.Equal(["State"], rows.SelectMany(r => r.Problems).Select(p => p.Column));
    }

    [Fact]
    public async Task The_extract_of_awards_is_read_whole()
    {
        var (rows, list) = await MemorandumListTests.ReadFileAsync(MemorandumListTests.Skipped("usaspending-ice-local-gov.csv"));
        Assert.Equal(("usaspending-awards", 720L, 720L, 720L, 0L, 0L), (list.List.Name, list.Rows, list.Read, list.Agreements, list.Blank, list.Refused));
        Assert.Equal(187, rows.Count(r => r.Problems.Any(p => p.Code == ListRules.NothingObligated)));
        Assert.All(rows, r => Assert.True(r.Agreement!.Value.Agency.Uei.HasValue && r.Agreement.Value.Sources![0].RetrievedOn.HasValue));
    }
}
