using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;

namespace PolicyModel.Datasets.Tests;

/// <summary>ICE's lists of agreements under 287(g), made up here as they are published, and the published ones where they lie beside the repository.</summary>
public sealed class MemorandumListTests
{
    private const string Header = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA,ADDENDUM,MOA_URL";
    private const string Named = "287g-participating-2026-05-18.csv";
    private static readonly string Root = typeof(MemorandumListTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string Published = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_becomes_a_memorandum_with_a_stable_id_and_what_the_list_tells_and_no_more()
    {
        var (rows, list) = await ReadAsync("MISSOURI ,Prairie  County Sheriff’s Office ,County ,#N/A,Task Force Model ,2026-04-15,link ,link,https://www.example.org/moa.pdf");
        var memorandum = Assert.IsType<Section287gMemorandum>(Assert.Single(rows).Agreement!.Value);
        Assert.Equal("MO-prairie-county-sheriffs-office#TFM#2026-04-15", memorandum.AgreementId.Value);
        Assert.Equal(("Prairie County Sheriff’s Office", "US-MO", AgencyLevel.County, "County"), (memorandum.Agency.Name, memorandum.Agency.Jurisdiction.Value, memorandum.Agency.Level.Value, memorandum.Agency.LevelRaw));
        Assert.Equal((Section287gModel.TaskForce, "Task Force Model", AgreementStatus.Active, new LocalDate(2026, 4, 15)), (memorandum.Model, memorandum.ModelRaw, memorandum.Status.Value, memorandum.ListedSignedOn.Value));
        Assert.Equal(("https://www.example.org/moa.pdf", LinkState.Linked, "link"), (memorandum.Publication!.Href, memorandum.Publication.Link.Value, memorandum.Publication.LinkRaw));
        Assert.Equal(("Addendum", null), (memorandum.Addenda![0].Title, memorandum.Addenda[0].Href));
        Assert.Equal(new LocalDate(2026, 5, 18), Assert.Single(memorandum.Sources!).RetrievedOn.Value);
        Assert.False(memorandum.EffectiveOn.IsProvided || memorandum.SignedByAgency is not null || memorandum.FederalParty.IsProvided);
        Assert.Equal(("ice-287g-participating", 1L, 1L, 0L, 0L), (list.List.Name, list.Rows, list.Read, list.Blank, list.Refused));
    }

    [Theory]
    [InlineData("Prairie County Sheriff's Office", "prairie-county-sheriffs-office")]
    [InlineData("Prairie County Sheriff’s Office", "prairie-county-sheriffs-office")]
    [InlineData("  Fish & Wildlife, Division No. 2 ", "fish-and-wildlife-division-no-2")]
    [InlineData("Board of Commissioners/ Corrections", "board-of-commissioners-corrections")]
    [InlineData("Town of \"Cañon\" (Police)", "town-of-canon-police")]
    [InlineData("-—-", "")]
    [InlineData("Department of Highway Safety and Motor Vehicles and of the Administration of all Roads Whatever", "department-of-highway-safety-and-motor-vehicles-and-of-the-administration-of-all")]
    public void The_agency_s_part_of_an_id_is_the_same_however_its_name_is_typed(string name, string slug) => Assert.Equal(slug, AgencySlug.Of(name));

    [Theory]
    [InlineData("2026-04-15", "2026-04-15")]
    [InlineData("46127", "2026-04-15")]
    [InlineData("4/15/2026", "2026-04-15")]
    [InlineData("2026-04-15 00:00:00", "2026-04-15")]
    [InlineData("2026-05-18", "2026-05-18")]
    [InlineData("1996-09-30", "1996-09-30")]
    public async Task A_day_of_signing_is_read_in_every_form_that_lists_have(string cell, string day) =>
        Assert.EndsWith("#" + day, Assert.Single((await ReadAsync(Row(signed: cell))).Rows).Agreement!.Value.AgreementId.Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("04/152026", "PM0024")]
    [InlineData("20226-04-15", "PM0024")]
    [InlineData("0199-04-15", "PM0024")]
    [InlineData("2026-02-30", "PM0024")]
    [InlineData("soon", "PM0024")]
    [InlineData("2026-05-19", "PM0025")]
    [InlineData("1996-09-29", "PM0025")]
    [InlineData("#N/A", "PM0003")]
    [InlineData("", "PM0003")]
    public async Task A_typing_error_in_the_day_of_signing_refuses_the_row_with_its_cell_and_without_its_text(string cell, string code)
    {
        var (rows, list) = await ReadAsync(Row(signed: cell));
        var row = Assert.Single(rows);
        Assert.Equal((ListedRowState.Refused, null), (row.State, row.Agreement));
        var problem = Assert.Single(row.Problems);
        Assert.Equal((code, 2, "SIGNED", "/listedSignedOn"), (problem.Code, problem.Line, problem.Column, problem.Pointer));
        Assert.True(cell.Length == 0 || !problem.Message.Contains(cell, StringComparison.Ordinal));
        Assert.Equal((1L, 0L, 1L), (list.Rows, list.Read, list.Refused));
    }

    [Theory]
    [InlineData(",Prairie County Sheriff's Office,County,,Task Force Model,2026-04-15,link,,", "STATE")]
    [InlineData("PRAIRIE,Prairie County Sheriff's Office,County,,Task Force Model,2026-04-15,link,,", "STATE")]
    [InlineData("MISSOURI,,County,,Task Force Model,2026-04-15,link,,", "LAW ENFORCEMENT AGENCY")]
    [InlineData("MISSOURI,--,County,,Task Force Model,2026-04-15,link,,", "LAW ENFORCEMENT AGENCY")]
    [InlineData("MISSOURI,Prairie County Sheriff's Office,County,,,2026-04-15,link,,", "SUPPORT TYPE")]
    [InlineData("MISSOURI,Prairie County Sheriff's Office,County,,Air Model,2026-04-15,link,,", "SUPPORT TYPE")]
    public async Task A_row_without_what_makes_its_id_is_refused_with_the_column(string row, string column) =>
        Assert.Equal((ListedRowState.Refused, column), Assert.Single((await ReadAsync(row)).Rows) is var read ? (read.State, Assert.Single(read.Problems).Column) : default);

    [Fact]
    public async Task A_row_with_a_cell_too_few_is_refused_and_those_beside_it_are_read()
    {
        var (rows, list) = await ReadAsync(Row(), "MISSOURI,Prairie County Jail", Row(model: "Jail Enforcement Model"));
        Assert.Equal([ListedRowState.Read, ListedRowState.Refused, ListedRowState.Read], rows.Select(r => r.State));
        Assert.Equal((3L, 2L, 2L, 0L, 1L), (list.Rows, list.Read, list.Agreements, list.Blank, list.Refused));
    }

    [Fact]
    public async Task A_level_that_is_not_known_is_left_out_with_a_warning()
    {
        var row = Assert.Single((await ReadAsync(Row(type: "Parish"))).Rows);
        Assert.Equal((ListedRowState.Read, "TYPE", Severity.Warning), (row.State, row.Problems[0].Column, row.Problems[0].Severity));
        Assert.Equal((false, "Parish"), (row.Agreement!.Value.Agency.Level.IsProvided, row.Agreement.Value.Agency.LevelRaw));
    }

    [Theory]
    [InlineData("link", "https://www.example.org/a.pdf", LinkState.Linked)]
    [InlineData("link pending", "", LinkState.LinkPending)]
    [InlineData("Link  Pending ", "", LinkState.LinkPending)]
    [InlineData("link", "", LinkState.None)]
    [InlineData("", "", LinkState.None)]
    public async Task A_link_is_what_leads_to_an_address(string text, string address, LinkState state) =>
        Assert.Equal(state, Assert.Single((await ReadAsync(Row(link: text, address: address))).Rows).Agreement!.Value.Publication!.Link.Value);

    [Theory]
    [InlineData("https://www.example.org/doc lib/a_TFM_%20MOA.pdf", "https://www.example.org/doc%20lib/a_TFM_%20MOA.pdf")]
    [InlineData("https:/www.example.org/a.pdf", "https://www.example.org/a.pdf")]
    [InlineData("HTTP://www.example.org/a.pdf ", "http://www.example.org/a.pdf")]
    [InlineData("chrome-extension://abcdef/https:/www.example.org/a.pdf", "https://www.example.org/a.pdf")]
    [InlineData("https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fa%20b.pdf&data=05%7C02%7Cx%40example.org&reserved=0", "https://www.example.org/a%20b.pdf")]
    [InlineData("https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgcc02.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fwww.example.org%252Fa.pdf%26data%3D1&data=2", "https://www.example.org/a.pdf")]
    [InlineData("file:///C:/a.pdf", null)]
    [InlineData("mailto:x@example.org", null)]
    [InlineData("chrome-extension://abcdef/a.pdf", null)]
    [InlineData("a.pdf", null)]
    public void An_address_is_taken_out_of_what_wraps_it(string text, string? address) => Assert.Equal(address, LinkAddress.Unwrapped(text));

    [Fact]
    public async Task A_workbook_gives_hyperlinks_serial_days_blank_rows_and_the_cell_at_fault()
    {
        const string Links = """<hyperlinks><hyperlink ref="G2" r:id="h1"/></hyperlinks>""";
        string[] header = Header.Split(',')[..8];
        var rows = Workbooks.Row(1, header) + Workbooks.Row(2, "MISSOURI", "Prairie County Sheriff's Office", "County ", "Prairie County", "Warrant Service Officer ", "46127", "link ", "")
            + Workbooks.Row(3, "MISSOURI", "Prairie City Police Department", "Municipality", "", "Task Force Model", "04/152026", "link pending") + Workbooks.Row(4) + Workbooks.Row(5, "", " ");
        var (read, list) = await ReadAsync(Workbooks.Of("", [], Links, ("Sheet1", rows)), "participatingAgencies05182026am.xlsx");
        Assert.Equal([ListedRowState.Read, ListedRowState.Refused, ListedRowState.Blank, ListedRowState.Blank], read.Select(r => r.State));
        var memorandum = (Section287gMemorandum)read[0].Agreement!.Value;
        Assert.Equal(("MO-prairie-county-sheriffs-office#WSO#2026-04-15", "https://example.org/a?b=1"), (memorandum.AgreementId.Value, memorandum.Publication!.Href));
        Assert.StartsWith("Cell F3 ", Assert.Single(read[1].Problems).Message, StringComparison.Ordinal);
        Assert.Equal((4L, 1L, 2L, 1L, new LocalDate(2026, 5, 18)), (list.Rows, list.Read, list.Blank, list.Refused, list.ReleasedOn));
    }

    [Fact]
    public async Task A_pending_list_has_no_day_and_its_ids_say_so()
    {
        var (rows, list) = await ReadAsync(Encoding.UTF8.GetBytes("STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,MOA\nARKANSAS,Prairie County Sheriff's Office,County,Prairie County,Task Force Model,link pending\n"), "pendingAgencies02272026pm.csv");
        var memorandum = (Section287gMemorandum)Assert.Single(rows).Agreement!.Value;
        Assert.Equal(("AR-prairie-county-sheriffs-office#TFM#undated", AgreementStatus.Pending, false), (memorandum.AgreementId.Value, memorandum.Status.Value, memorandum.ListedSignedOn.IsProvided));
        Assert.Equal(("ice-287g-pending", new LocalDate(2026, 2, 27)), (list.List.Name, list.ReleasedOn));
    }

    [Fact]
    public async Task Without_a_day_of_release_a_list_tells_of_no_standing()
    {
        var (rows, list) = await ReadAsync(Encoding.UTF8.GetBytes($"{Header}\n{Row()}\n"), "list.csv");
        var memorandum = Assert.Single(rows).Agreement!.Value;
        Assert.False(memorandum.Status.IsProvided || memorandum.Sources![0].RetrievedOn.IsProvided);
        Assert.Contains(list.Limits, l => l.Contains("released", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("287g-participating-2026-05-18.csv", "2026-05-18")]
    [InlineData("participatingAgencies05182026am.csv", "2026-05-18")]
    [InlineData("participatingAgencies05182026.csv", "2026-05-18")]
    [InlineData("participatingAgencies13182026pm.csv", null)]
    [InlineData("list-2026.csv", null)]
    public async Task The_day_of_release_is_told_by_the_name(string name, string? day) =>
        Assert.Equal(day, (await ReadAsync(Encoding.UTF8.GetBytes($"{Header}\n"), name)).List.ReleasedOn is { } on ? on.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null);

    [Fact]
    public async Task A_day_that_is_given_goes_before_the_name_s()
    {
        var reader = new PublishedListReader(new PublishedListOptions { ReleasedOn = new LocalDate(2026, 6, 1) });
        using var text = new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{Row(signed: "2026-05-30")}\n"));
        var agreement = Assert.Single(await Gather(reader.ReadAgreementsAsync(DatasetInput.Stream(text, Named), Stop)));
        Assert.Equal(new LocalDate(2026, 6, 1), agreement.Value.Sources![0].RetrievedOn.Value);
    }

    [Theory]
    [InlineData("STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,MOA", "ice-287g-pending")]
    [InlineData("STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,DATE SIGNED,MOA", null)]
    [InlineData("STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,SIGNED,MOA", null)]
    public async Task A_list_whose_days_stand_under_another_name_is_not_taken_for_the_one_without_days(string header, string? name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{header}\nMISSOURI{new string(',', header.Count(c => c == ','))}\n"));
        Assert.Equal(name, (await PublishedList.FindAsync(DatasetInput.Stream(stream, "in"), [], Stop))?.Name);
        using var again = new MemoryStream(stream.ToArray());
        var reader = new PublishedListReader(new PublishedListOptions());
        if (name is null)
        {
            await Assert.ThrowsAsync<DatasetException>(() => Gather(reader.ReadAsync(DatasetInput.Stream(again, "in"), Stop)));
        }
        else
        {
            await Gather(reader.ReadAsync(DatasetInput.Stream(again, "in"), Stop));
            Assert.Equal(name, Assert.Single(reader.Lists).List.Name);
        }
    }

    [Fact]
    public async Task What_is_no_list_is_said_to_be_none()
    {
        foreach (var text in new[] { "a,b\n1,2\n", "{\"schema\":\"policymodel/custody-case/v1\"}\n", "" })
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            Assert.Null(await PublishedList.FindAsync(DatasetInput.Stream(stream, "in"), [], Stop));
        }

        using var list = new MemoryStream(Encoding.UTF8.GetBytes($"Printed on a day\n\n{Header}\n"));
        Assert.Equal("ice-287g-participating", (await PublishedList.FindAsync(DatasetInput.Stream(list, "in"), [], Stop))!.Name);
        using var other = new MemoryStream(Encoding.UTF8.GetBytes("a,b\n1,2\n"));
        await Assert.ThrowsAsync<DatasetException>(() => Gather(new PublishedListReader(new PublishedListOptions()).ReadAsync(DatasetInput.Stream(other, "in"), Stop)));
    }

    [Fact]
    public async Task The_published_workbook_and_its_text_give_the_same_agreements()
    {
        var workbook = Skipped("287g-participating-2026-05-18.xlsx");
        var (sheet, summary) = await ReadFileAsync(workbook);
        var (text, ofText) = await ReadFileAsync(Path.ChangeExtension(workbook, ".csv"));
        Assert.Equal((1_849L, 1_843L, 6L, 0L), (summary.Rows, summary.Read, summary.Blank, summary.Refused));
        Assert.Equal((1_843L, 1_843L, 0L, 0L), (ofText.Rows, ofText.Read, ofText.Blank, ofText.Refused));
        var agreements = sheet.Where(r => r.Agreement is not null).Select(r => (Section287gMemorandum)r.Agreement!.Value).ToList();
        Assert.Equal(agreements.Select(a => (a.AgreementId, a.Publication!.Href)), text.Select(r => (r.Agreement!.Value.AgreementId, r.Agreement.Value.Publication!.Href)));
        Assert.Equal(1_843, agreements.Select(a => a.AgreementId).Distinct().Count());
        Assert.Equal((1_680, 163, 45), (agreements.Count(a => a.Publication!.Link.Value == LinkState.Linked), agreements.Count(a => a.Publication!.Link.Value == LinkState.LinkPending), agreements.Count(a => a.Addenda is not null)));
        Assert.All(agreements.Where(a => a.Publication!.Href is not null), a => Assert.EndsWith("ice.gov", new Uri(a.Publication!.Href!).Host, StringComparison.Ordinal));
        Assert.DoesNotContain(sheet, r => r.Problems.Count > 0);
    }

    [Fact]
    public async Task The_published_list_of_pending_agreements_has_two_rows_and_blank_ones()
    {
        var (rows, summary) = await ReadFileAsync(Skipped("287g-pending-2026-02-27.xlsx"));
        Assert.Equal((71L, 2L, 69L, 0L, new LocalDate(2026, 2, 27)), (summary.Rows, summary.Read, summary.Blank, summary.Refused, summary.ReleasedOn));
        Assert.Equal(["AR-franklin-county-sheriffs-office#TFM#undated", "AR-franklin-county-sheriffs-office#WSO#undated"], rows.Where(r => r.Agreement is not null).Select(r => r.Agreement!.Value.AgreementId.Value));
    }

    internal static string Skipped(string name)
    {
        var path = Path.Combine(Published, name);
        Assert.SkipUnless(File.Exists(path), $"The public file {name} does not lie beside the repository, in ../shared/data.");
        return path;
    }

    internal static async Task<(List<ListedRow> Rows, ListSummary List)> ReadFileAsync(string path, LocalDate? releasedOn = null)
    {
        var reader = new PublishedListReader(new PublishedListOptions { ReleasedOn = releasedOn });
        var rows = await Gather(reader.ReadAsync(DatasetInput.File(path), Stop));
        return (rows, Assert.Single(reader.Lists));
    }

    internal static async Task<(List<ListedRow> Rows, ListSummary List)> ReadAsync(byte[] bytes, string name)
    {
        var reader = new PublishedListReader(new PublishedListOptions());
        var rows = await Gather(reader.ReadAsync(DatasetInput.Stream(new ChunkedStream(bytes, 100), name), Stop));
        return (rows, Assert.Single(reader.Lists));
    }

    internal static async Task<List<T>> Gather<T>(IAsyncEnumerable<T> items)
    {
        List<T> gathered = [];
        await foreach (var item in items)
        {
            gathered.Add(item);
        }

        return gathered;
    }

    private static Task<(List<ListedRow> Rows, ListSummary List)> ReadAsync(params string[] rows) => ReadAsync(Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', rows)}\n"), Named);

    private static string Row(string type = "County", string model = "Task Force Model", string signed = "2026-04-15", string link = "link", string address = "https://www.example.org/moa.pdf") =>
        $"MISSOURI,Prairie County Sheriff's Office,{type},Prairie County,{model},{signed},{link},,{address}";
}
