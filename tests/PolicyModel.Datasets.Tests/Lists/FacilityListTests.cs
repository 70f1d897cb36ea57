using System.Text;
using NodaTime;

namespace PolicyModel.Datasets.Tests;

/// <summary>Lists of facilities and extracts of awards, made up here as they are published.</summary>
public sealed class FacilityListTests
{
    private const string Contracts = "DETLOC,Name,City,State,Type Detailed,Facility Owner,Best Known Contract Initiation Date,Best Known Contract Expiration Date,Per Diem Rate Detailed,Last Inspection Standard,Last Inspection Date";
    private const string InUse = "Name,City,State,AOR,Type Detailed,Guaranteed Minimum,Last Inspection End Date,Last Inspection Standard";
    private const string Spending = "contract_award_unique_key,award_id_piid,parent_award_id_piid,total_obligated_amount,total_outlayed_amount_for_overall_award,potential_total_value_of_award,award_base_action_date,period_of_performance_start_date,period_of_performance_current_end_date,period_of_performance_potential_end_date,recipient_uei,recipient_name,recipient_state_code,county_local_government,city_local_government,award_type,product_or_service_code,product_or_service_code_description,last_modified_date";
    private const string Uei = "ZQGGH7C1MJM3";

    [Fact]
    public async Task A_contract_between_bodies_becomes_an_agreement_with_its_days_owner_and_rate_from_the_release_on()
    {
        var (row, _) = await ContractAsync("PRAIRMO,Prairie County Jail,Prairie,MO,IGSA,COUNTY,2008-03-04,2014-03-03,$61.50,NDS,2015-07-16");
        var agreement = Assert.IsType<IntergovernmentalServiceAgreement>(row.Agreement!.Value);
        Assert.Equal(("MO-prairie-county-jail#igsa#2008-03-04", AgencyLevel.County, FederalParty.IceEro), (agreement.AgreementId.Value, agreement.Agency.Level.Value, agreement.FederalParty.Value));
        Assert.Equal((new LocalDate(2008, 3, 4), new LocalDate(2014, 3, 4), false), (agreement.EffectiveOn.Value, agreement.ExpiresOn.Value, agreement.Status.IsProvided));
        Assert.Equal((new LocalDate(2015, 12, 7), "61.50"), (agreement.RatePeriods![0].From, agreement.RatePeriods[0].DayRate.Value.Amount));
        Assert.Equal([ListRules.ListedPastEnd], row.Problems.Select(p => p.Code));
        Assert.Equal((new LocalDate(2014, 3, 3), new LocalDate(2015, 7, 16)), (row.Facility!.ContractTo, row.Facility.LastInspectedOn));
    }

    [Theory]
    [InlineData("2015-12-06", true)]
    [InlineData("2015-12-07", false)]
    [InlineData("2015-12-08", false)]
    [InlineData("", false)]
    public async Task A_contract_had_ended_where_its_last_day_lies_before_the_release(string last, bool ended)
    {
        var (row, _) = await ContractAsync($"PRAIRMO,Prairie County Jail,Prairie,MO,USMS IGA,COUNTY,2008-03-04,{last},61.5,NDS,");
        Assert.Equal(ended, row.Problems.Any(p => p.Code == ListRules.ListedPastEnd));
        Assert.Equal((!ended, FederalParty.Usms), (row.Agreement!.Value.Status.HasValue, row.Agreement.Value.FederalParty.Value));
    }

    [Fact]
    public async Task A_facility_of_the_federal_government_or_a_company_is_read_without_an_agreement()
    {
        var (row, list) = await ContractAsync("PRA,Prairie Processing Center,Prairie,MO,SPC,ICE,,,\"800 (GM); $125.69 (1-800), $0.00 (800-1175)\",PBNDS 2011,");
        Assert.Equal((null, "SPC", 800), (row.Agreement, row.Facility!.Type, row.Facility.PerDiem!.OverlapAt));
        Assert.Equal((1L, 0L), (list.Read, list.Agreements));
        var problem = Assert.Single(row.Problems);
        Assert.Equal((ListRules.TiersOverlap, "Per Diem Rate Detailed", Severity.Warning), (problem.Code, problem.Column, problem.Severity));
    }

    [Fact]
    public async Task A_text_on_rates_that_is_not_understood_is_told_by_its_place_and_the_row_is_read()
    {
        var (row, _) = await ContractAsync("PRAIRMO,Prairie County Jail,Prairie,MO,IGSA,COUNTY,2008-03-04,,\"500 (GM); ask the sheriff\",NDS,");
        var problem = Assert.Single(row.Problems);
        Assert.Equal((ListedRowState.Read, ProblemCodes.UnmappedValue, "Per Diem Rate Detailed"), (row.State, problem.Code, problem.Column));
        Assert.Contains("from its character 11 on", problem.Message, StringComparison.Ordinal);
        Assert.Null(row.Facility!.PerDiem);
    }

    [Fact]
    public async Task Rates_by_bed_and_a_shared_minimum_are_no_rate_of_the_agreement()
    {
        var (tiers, _) = await ContractAsync("PRAIRMO,Prairie County Jail,Prairie,MO,IGSA,COUNTY,2008-03-04,,\"50 (GM); $87.00 (1-50), $25.00 (51-72)\",NDS,");
        var period = Assert.Single(((IntergovernmentalServiceAgreement)tiers.Agreement!.Value).RatePeriods!);
        Assert.Equal((false, 50), (period.DayRate.IsProvided, period.GuaranteedMinimum.Value));
        var (shared, _) = await ContractAsync("PRAIRMO,Prairie County Jail,Prairie,MO,IGSA,COUNTY,2008-03-04,,\"75 (GM for PRAIRMO and PLAINMO combined); $72.00 (1+)\",NDS,");
        Assert.False(((IntergovernmentalServiceAgreement)shared.Agreement!.Value).RatePeriods![0].GuaranteedMinimum.IsProvided);
        var (hidden, _) = await ContractAsync("PRAIRMO,Prairie County Jail,Prairie,MO,IGSA,COUNTY,2008-03-04,,B4,NDS,");
        Assert.Equal(ReportedState.Redacted, ((IntergovernmentalServiceAgreement)hidden.Agreement!.Value).RatePeriods![0].DayRate.State);
    }

    [Theory]
    [InlineData("P,Prairie County Jail,Prairie,MO,IGSA,COUNTY,,,95,NDS,", "DETLOC")]
    [InlineData("PRAIRMO,,Prairie,MO,IGSA,COUNTY,,,95,NDS,", "Name")]
    [InlineData("PRAIRMO,Prairie County Jail,Prairie,ZZ,IGSA,COUNTY,,,95,NDS,", "State")]
    [InlineData("PRAIRMO,Prairie County Jail,Prairie,MO,IGSA,COUNTY,200-03-04,,95,NDS,", "Best Known Contract Initiation Date")]
    public async Task A_row_of_a_facility_without_what_makes_its_record_is_refused(string text, string column)
    {
        var (row, _) = await ContractAsync(text);
        Assert.Equal((ListedRowState.Refused, column), (row.State, Assert.Single(row.Problems).Column));
    }

    [Theory]
    [InlineData("Scheduled FY26", null, 0)]
    [InlineData("2025-01-16", "2025-01-16", 0)]
    [InlineData("soon", null, 1)]
    public async Task An_inspection_that_has_still_to_come_is_none(string cell, string? day, int doubts)
    {
        var (rows, list) = await MemorandumListTests.ReadAsync(Encoding.UTF8.GetBytes($"{InUse}\nPrairie County Jail,Prairie,MO,CHI,DIGSA,640,{cell},NDS 2019\n"), "facilities-2026-04-09.csv");
        var row = Assert.Single(rows);
        Assert.Equal(("ice-facilities", "MO-prairie-county-jail#igsa#undated", 640), (list.List.Name, row.Agreement!.Value.AgreementId.Value, row.Facility!.GuaranteedMinimum));
        Assert.Equal((day, doubts), (row.Facility.LastInspectedOn?.ToString("uuuu-MM-dd", null), row.Problems.Count));
    }

    [Fact]
    public async Task An_award_becomes_a_contract_whose_obligation_and_payments_are_lines()
    {
        var row = await AwardAsync("70CDCR18P00000001", obligated: "12000.00", outlaid: "11000.50", potential: "60000.00");
        var contract = Assert.IsType<FederalContract>(row.Agreement!.Value);
        Assert.Equal(("MO-prairie-county-of#award-70CDCR18P00000001#2018-10-01", Uei, AgencyLevel.County), (contract.AgreementId.Value, contract.Agency.Uei.Value.Value, contract.Agency.Level.Value));
        Assert.Equal(["Obligated 12000.00", "Outlaid 11000.50"], contract.Lines!.Select(l => $"{l.Basis} {l.Amount.Value.Amount}"));
        Assert.Equal(("60000.00", new LocalDate(2018, 10, 1), new LocalDate(2019, 10, 1), new LocalDate(2023, 10, 1)), (contract.PotentialValue.Value.Amount, contract.EffectiveOn.Value, contract.ExpiresOn.Value, contract.PotentialEndOn.Value));
        Assert.Equal((new LocalDate(2020, 2, 3), false), (contract.Sources![0].RetrievedOn.Value, contract.Status.IsProvided));
        Assert.Empty(row.Problems);
    }

    [Theory]
    [InlineData("0.01", null)]
    [InlineData("0.00", ListRules.NothingObligated)]
    [InlineData("-0.01", ListRules.NothingObligated)]
    [InlineData("60000.00", null)]
    [InlineData("60000.01", ListRules.BeyondPotential)]
    public async Task An_obligation_of_nothing_and_one_beyond_every_option_are_told(string obligated, string? rule) =>
        Assert.Equal(rule, (await AwardAsync("70CDCR18P00000001", obligated)).Problems.SingleOrDefault()?.Code);

    [Theory]
    [InlineData("HSCE5P0001", "2004-10-01", 0)]
    [InlineData("HSCE5P0001", "2013-12-31", 0)]
    [InlineData("HSCE5P0001", "2014-01-01", 1)]
    [InlineData("70CDCR18P00000001", "2014-01-01", 0)]
    public async Task A_number_from_before_the_form_was_fixed_is_no_fault(string number, string signed, int doubts) =>
        Assert.Equal(doubts, (await AwardAsync(number, signed: signed)).Problems.Count(p => p.Code == ProblemCodes.DoubtfulNumber));

    [Fact]
    public async Task A_wrong_identifier_of_the_recipient_is_a_warning_and_left_out()
    {
        var row = await AwardAsync("70CDCR18P00000001", uei: "ZQGGH7C1MJM4");
        Assert.Equal((ListedRowState.Read, ProblemCodes.DoubtfulNumber, "recipient_uei", false), (row.State, row.Problems[0].Code, row.Problems[0].Column, row.Agreement!.Value.Agency.Uei.IsProvided));
    }

    [Theory]
    [InlineData("", "2018-10-01", "2019-09-30", "award_id_piid")]
    [InlineData("70CDCR18P00000001", "2018-10-01", "2018-09-30", "period_of_performance_current_end_date")]
    [InlineData("70CDCR18P00000001", "2018-13-01", "2019-09-30", "period_of_performance_start_date")]
    public async Task An_award_without_a_number_or_with_impossible_days_is_refused(string number, string from, string to, string column) =>
        Assert.Equal((ListedRowState.Refused, column), await AwardAsync(number, from: from, to: to) is var row ? (row.State, row.Problems[0].Column) : default);

    private static async Task<(ListedRow Row, ListSummary List)> ContractAsync(string row)
    {
        var (rows, list) = await MemorandumListTests.ReadAsync(Encoding.UTF8.GetBytes($"{Contracts}\n{row}\n"), "contracts-2015-12-07.csv");
        return (Assert.Single(rows), list);
    }

    private static async Task<ListedRow> AwardAsync(
        string number, string obligated = "12000.00", string outlaid = "", string potential = "60000.00", string signed = "2018-10-01", string from = "2018-10-01", string to = "2019-09-30", string uei = Uei)
    {
        var row = $"CONT_AWD_{number}_7012_-NONE-_-NONE-,{number},,{obligated},{outlaid},{potential},{signed},{from},{to},2023-09-30 00:00:00,{uei},\"PRAIRIE, COUNTY OF\",MO,t,f,PURCHASE ORDER,S206,HOUSEKEEPING- GUARD,2020-02-03";
        return Assert.Single((await MemorandumListTests.ReadAsync(Encoding.UTF8.GetBytes($"{Spending}\n{row}\n"), "awards.csv")).Rows);
    }
}
