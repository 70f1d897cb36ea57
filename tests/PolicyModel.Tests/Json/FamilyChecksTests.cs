using System.Text.Json.Nodes;
using NodaTime;

namespace PolicyModel.Tests;

/// <summary>What a single value cannot show, in agreements, training, oversight and data sets: the order of days, and ids that stand once.</summary>
public sealed class FamilyChecksTests
{
    private static readonly string[] Agreements = [.. FullRecords.All.Where(r => r.Family == RecordFamily.FundingAgreement).Select(r => r.Name)];

    public static TheoryData<string, string, string> Orders
    {
        get
        {
            var orders = new TheoryData<string, string, string>
            {
                { "igsa", "/ratePeriods/0/from", "/ratePeriods/0/to" },
                { "federal-contract", "/effectiveOn", "/potentialEndOn" },
                { "scaap-payment", "/periodFrom", "/periodTo" },
                { "officer-delegation", "/authorizedFrom", "/authorizedTo" },
                { "officer-delegation", "/authorizedFrom", "/revokedOn" },
                { "community-response", "/recordsRequest/filedOn", "/recordsRequest/dueOn" },
                { "community-response", "/recordsRequest/filedOn", "/recordsRequest/answeredOn" },
                { "dataset", "/coverage/from", "/coverage/to" },
            };
            foreach (var kind in Agreements)
            {
                orders.Add(kind, "/effectiveOn", "/expiresOn");
                orders.Add(kind, "/suspensions/0/from", "/suspensions/0/to");
                orders.Add(kind, "/termination/noticeGivenOn", "/termination/noticeReceivedOn");
                orders.Add(kind, "/termination/noticeGivenOn", "/termination/effectiveOn");
                orders.Add(kind, "/lines/0/incurredFrom", "/lines/0/incurredTo");
            }

            return orders;
        }
    }

    public static TheoryData<string, string, string> Ids
    {
        get
        {
            var ids = new TheoryData<string, string, string> { { "vehicle-provision", "/vehicles", "itemId" }, { "equipment-provision", "/items", "itemId" } };
            foreach (var kind in Agreements)
            {
                ids.Add(kind, "/lines", "lineId");
            }

            return ids;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_day_does_not_lie_before_the_one_it_cannot_come_before(string kind, string earlier, string later)
    {
        var full = FullRecords.Named(kind);
        Assert.Equal([$"PM0025 {later}"], Faults("2026-03-02", "2026-03-01"));
        Assert.Equal([], Faults("2026-03-02", "2026-03-02"));
        Assert.Equal([], Faults("2026-03-02", "2026-03-03"));
        Assert.Equal([$"PM0025 {later}"], Faults("2199-12-31", "1900-01-01"));

        // What could not be read makes no second problem, and does not hide what could.
        Assert.Equal([$"PM0006 {earlier}"], Faults("2026-02-30", "2026-03-01"));
        Assert.Equal([$"PM0006 {later}"], Faults("2026-03-02", "soon"));
        Assert.Equal(["PM0002 ", $"PM0025 {later}"], Faults("2026-03-02", "2026-03-01", r => r["zodiac"] = 1));

        // Without a day there is no order.
        var mayBeUnreported = full.Places().Single(p => p.Pointer == later).Field!.MayBeUnreported;
        Assert.Equal(mayBeUnreported ? [] : [$"PM0004 {later}"], Faults("2026-03-02", JsonNode.Parse("{ \"reported\": \"redacted\" }")!));
        Assert.Equal([], full.Family.Faults(Samples.Changed(Set("2026-03-02", "2026-03-01"), r => Samples.Put(r, later, null, remove: true))));

        string[] Faults(JsonNode first, JsonNode second, Action<JsonObject>? change = null) =>
            full.Family.Faults(Samples.Changed(Set(first, second), change ?? (_ => { })));

        string Set(JsonNode first, JsonNode second) => Samples.Changed(full.Json, root =>
        {
            // The other days that must not lie before the first make way.
            foreach (var other in Orders.Select(o => o.Data).Where(o => o.Item1 == kind && o.Item2 == earlier && o.Item3 != later))
            {
                Samples.Put(root, other.Item3, null, remove: true);
            }

            if (later == "/lines/0/incurredTo")
            {
                Samples.Put(root, "/lines/0/fiscalYear", null, remove: true);
            }

            Samples.Put(root, earlier, first);
            Samples.Put(root, later, second);
        });
    }

    [Theory]
    // In the custody of a county nobody knows which zone it is in.
    [InlineData("2026-03-06T18:30", "2026-03-06T18:30", true)]
    [InlineData("2026-03-06T18:30", "2026-03-06T17:30", true)]
    [InlineData("2026-03-06T18:30", "2026-03-06T17:29:59", false)]
    [InlineData("2026-03-06", "2026-03-06T00:00", true)]
    [InlineData("2026-03-07", "2026-03-06", true)]
    [InlineData("2026-03-07", "2026-03-06T22:59:59", false)]
    [InlineData("2026-03-08", "2026-03-06", false)]
    [InlineData("2026-03-06T18:30:00Z", "2026-03-06T18:30:00Z", true)]
    [InlineData("2026-03-06T18:30:00Z", "2026-03-06T18:29:59Z", false)]
    [InlineData("2026-03-06T18:30:00Z", "2026-03-06T13:30:00-05:00", true)]
    [InlineData("2026-03-06T18:30:00Z", "2026-03-06T06:30", true)]
    [InlineData("2026-03-06T18:30:00Z", "2026-03-06T06:29:59", false)]
    [InlineData("2026-03-06T18:30", "2026-03-06T04:30:00Z", true)]
    [InlineData("2026-03-06T18:30", "2026-03-06T04:29:59Z", false)]
    [InlineData("{ \"reported\": \"unknown\" }", "2026-03-06", true)]
    public void A_hold_that_was_ordered_does_not_end_before_it_begins_in_any_zone(string from, string to, bool valid)
    {
        var full = FullRecords.Named("basic-ordering-agreement");
        Assert.Equal(valid ? [] : ["PM0028 /orders/0/holdTo"], full.Family.Faults(Samples.Changed(full.Json, root =>
        {
            Samples.Put(root, "/orders/0/holdFrom", from[0] == '{' ? JsonNode.Parse(from) : from);
            Samples.Put(root, "/orders/0/holdTo", to);
        })));
    }

    [Theory]
    [InlineData("section-287g-moa", "supersededBy")]
    [InlineData("reimbursement", "memorandumId")]
    public void An_agreement_does_not_refer_to_itself(string kind, string field)
    {
        var full = FullRecords.Named(kind);
        Assert.Equal([$"PM0011 /{field}"], full.Family.Faults(Samples.Changed(full.Json, root => root[field] = (string?)root["agreementId"])));
    }

    [Theory]
    [InlineData("US-MO", "29019", "2965000", "MO", "")]
    [InlineData("US-MO", "20019", "2965000", "MO", "PM0029 /agency/county")]
    [InlineData("US-MO", "29019", "2065000", "MO", "PM0029 /agency/place")]
    [InlineData("US-MO", "29019", "2965000", "KS", "PM0029 /agreementId")]
    [InlineData("US-KS", "20019", "2065000", "KS", "")]
    [InlineData("US-KS", "29019", "2965000", "MO", "PM0029 /agreementId, PM0029 /agency/county, PM0029 /agency/place")]
    [InlineData("US-CT", "09110", "0908000", "CT", "")]
    [InlineData("US-XX", "29019", "2965000", "MO", "PM0006 /agency/jurisdiction")]
    public void An_agency_its_county_its_place_and_the_agreement_are_of_one_state(string jurisdiction, string county, string place, string state, string faults)
    {
        var full = FullRecords.Named("igsa");
        Assert.Equal(faults, string.Join(", ", full.Family.Faults(Samples.Changed(full.Json, root =>
        {
            root["agreementId"] = $"{state}-prairie-county-sheriff#igsa#2025-06-01";
            (root["agency"]!["jurisdiction"], root["agency"]!["county"], root["agency"]!["place"]) = (jurisdiction, county, place);
        }))));
    }

    [Theory]
    [InlineData("10", "10", true)]
    [InlineData("10", "11", false)]
    [InlineData("0", "1", false)]
    [InlineData("{ \"reported\": \"unknown\" }", "11", true)]
    public void No_more_persons_are_located_than_names_were_provided(string provided, string located, bool valid)
    {
        var full = FullRecords.Named("reimbursement");
        Assert.Equal(valid ? [] : ["PM0030 /awards/0/located"], full.Family.Faults(Samples.Changed(full.Json, root =>
            (root["awards"]![0]!["provided"], root["awards"]![0]!["located"]) = (JsonNode.Parse(provided), JsonNode.Parse(located)))));
    }

    [Theory]
    [InlineData("2025-10-01", "2025-12-31", 2024, false)]
    [InlineData("2025-10-01", "2025-12-31", 2025, true)]
    [InlineData("2025-10-01", "2025-12-31", 2026, true)]
    [InlineData("2025-10-01", "2025-12-31", 2027, false)]
    [InlineData("2024-01-01", "2025-12-31", 2024, true)]
    [InlineData("2025-01-01", null, 2024, false)]
    [InlineData(null, "2025-12-31", 2024, true)]
    [InlineData(null, "2025-12-31", 2027, false)]
    public void Days_of_a_line_touch_its_fiscal_year(string? from, string? to, int year, bool valid)
    {
        var full = FullRecords.Named("igsa");
        Assert.Equal(valid ? [] : ["PM0030 /lines/0/fiscalYear"], full.Family.Faults(Samples.Changed(full.Json, root =>
        {
            Samples.Put(root, "/lines/0/incurredFrom", from, remove: from is null);
            Samples.Put(root, "/lines/0/incurredTo", to, remove: to is null);
            Samples.Put(root, "/lines/0/fiscalYear", year);
        })));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_stands_once(string kind, string list, string field)
    {
        var full = FullRecords.Named(kind);
        Assert.Equal([$"PM0012 {list}/1/{field}", $"PM0012 {list}/3/{field}"], Faults("x", "x", "y", "x"));
        Assert.Equal([], Faults("x", "X", "y", "xx"));
        Assert.Equal([$"PM0006 {list}/0/{field}", $"PM0006 {list}/2/{field}"], Faults("a b", "x", "a b", "y"));
        Assert.Equal([$"PM0020 {list}/3/{field}"], Faults("a", "x", "y", "A123456789"));

        string[] Faults(params string[] ids) => full.Family.Faults(Samples.Changed(full.Json, root =>
        {
            var first = root[list[1..]]!.AsArray()[0]!;
            var items = new JsonArray();
            foreach (var id in ids)
            {
                var item = first.DeepClone();
                item[field] = id;
                items.Add(item);
            }

            root[list[1..]] = items;
        }));
    }

    [Fact]
    public void A_record_built_in_code_is_held_to_the_same()
    {
        var agreement = Built<IntergovernmentalServiceAgreement>("igsa");
        Assert.Equal(["PM0025 /expiresOn"], Faults(agreement with { EffectiveOn = new LocalDate(2031, 1, 1) }));
        Assert.Equal(["PM0012 /lines/1/lineId"], Faults(agreement with { Lines = [agreement.Lines![0], agreement.Lines[0]] }));
        Assert.Equal(["PM0006 /agreementId", "PM0006 /ratePeriods/0/from"], Faults(agreement with { AgreementId = default, RatePeriods = [agreement.RatePeriods![0] with { From = new LocalDate(1899, 12, 31) }] }));
        Assert.Equal(["PM0009 /parentBody", "PM0009 /legalBasis/0", "PM0007 /status"], Faults(agreement with { ParentBody = "", LegalBasis = ["a\nb"], Status = (AgreementStatus)99 }));
        Assert.Equal(["PM0025 /revokedOn"], Faults(Built<OfficerDelegation>("officer-delegation") with { RevokedOn = new LocalDate(2025, 6, 19) }));
        Assert.Equal(["PM0006 /examScore"], Faults(Built<OfficerDelegation>("officer-delegation") with { ExamScore = 100.5m }));
        var response = Built<CommunityResponse>("community-response");
        Assert.Equal(["PM0025 /recordsRequest/dueOn"], Faults(response with { RecordsRequest = response.RecordsRequest! with { DueOn = new LocalDate(2026, 1, 4) } }));
        Assert.Equal(["PM0025 /coverage/to"], Faults(Built<Dataset>("dataset") with { Coverage = new Coverage { From = new LocalDate(2026, 1, 2), To = new LocalDate(2026, 1, 1) } }));
    }

    [Fact]
    public void Null_where_none_may_be_is_a_problem_and_never_an_exception()
    {
        var agreement = Built<VehicleProvision>("vehicle-provision");
        Assert.Equal(
            ["PM0003 /agency", "PM0004 /suspensions/0", "PM0004 /lines/0", "PM0003 /vehicles"],
            Faults(agreement with { Agency = null!, Suspensions = [null!], Lines = [null!], Vehicles = null! }));
        Assert.Equal(["PM0004 /vehicles/0"], Faults(agreement with { Vehicles = [null!] }));
        Assert.Equal(["PM0003 /title", "PM0004 /sources/0"], Faults(Built<TrainingProgram>("training-program") with { Title = null!, Sources = [null!] }));
        Assert.Equal(["PM0003 /respondsTo/0/id"], Faults(Built<CommunityResponse>("community-response") with { RespondsTo = [new ResponseReference { Target = ResponseTarget.Incident, Id = null! }] }));
        Assert.Equal(["PM0003 /population", "PM0003 /limits"], Faults(Built<Dataset>("dataset") with { Population = null!, Limits = null! }));
    }

    [Fact]
    public void Every_kind_says_its_own_code()
    {
        foreach (var full in FullRecords.All)
        {
            var record = full.Family.Read(Samples.Utf8(full.Json), out _)!;
            Assert.Equal(full.Name, record switch
            {
                FundingAgreement agreement => agreement.Kind,
                TrainingRecord training => training.Record,
                OversightRecord oversight => oversight.Record,
                _ => full.Name,
            });
        }
    }

    [Fact]
    public void Writing_is_one_line_into_any_writer_and_null_is_misuse()
    {
        foreach (var full in FullRecords.All)
        {
            var bytes = full.Family.Write(full.Family.Read(Samples.Utf8(full.Json), out _)!);
            Assert.DoesNotContain((byte)'\n', bytes);
        }

        Assert.Throws<ArgumentNullException>(() => FundingAgreementWriter.ToUtf8(null!));
        Assert.Throws<ArgumentNullException>(() => TrainingRecordWriter.ToUtf8(null!));
        Assert.Throws<ArgumentNullException>(() => OversightRecordWriter.ToUtf8(null!));
        Assert.Throws<ArgumentNullException>(() => DatasetWriter.ToUtf8(null!));
        using var writer = new System.Text.Json.Utf8JsonWriter(Stream.Null);
        Assert.Throws<ArgumentNullException>(() => FundingAgreementWriter.Write(null!, Built<FundingAgreement>("igsa")));
        Assert.Throws<ArgumentNullException>(() => TrainingRecordWriter.Write(writer, null!));
        Assert.Throws<ArgumentNullException>(() => OversightRecordWriter.Write(writer, null!));
        Assert.Throws<ArgumentNullException>(() => DatasetWriter.Write(writer, null!));
    }

    private static T Built<T>(string kind)
        where T : class => (T)FullRecords.Named(kind).Family.Read(Samples.Utf8(FullRecords.Named(kind).Json), out _)!;

    private static string[] Faults(object record)
    {
        var family = record switch
        {
            FundingAgreement => RecordFamily.FundingAgreement,
            TrainingRecord => RecordFamily.TrainingRecord,
            OversightRecord => RecordFamily.OversightRecord,
            _ => RecordFamily.Dataset,
        };
        return Samples.CodesAndPointers(family.Validate(record));
    }
}
