using System.Text;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tests.Conformance;

/// <summary>
/// What a schema cannot say: each record here is one that its schema accepts, and that a reader must refuse, or note, with the
/// problems that stand beside it.
/// </summary>
public sealed class MeaningVectorTests
{
    private const string Case = "\"schema\":\"policymodel/custody-case/v1\",\"caseId\":\"C-0001\",\"jurisdiction\":\"US-MO\",\"bookedAt\":\"2026-03-05T21:10\"";
    private const string Jail = "\"custodian\":{\"name\":\"Prairie County Jail\",\"timeZone\":\"America/Chicago\"}";
    private const string Charge = "\"grounds\":[{\"groundId\":\"g1\",\"kind\":\"criminal-charge\"}]";
    private const string Agreement = "\"schema\":\"policymodel/funding-agreement/v1\",\"agreementId\":\"MO-prairie-county-sheriff#TFM#2026-04-15\",\"agency\":{\"name\":\"Prairie County Sheriff\",\"jurisdiction\":\"US-MO\"}";
    private const string Igsa = Agreement + ",\"kind\":\"igsa\"";
    private const string Response = "\"schema\":\"policymodel/oversight/v1\",\"record\":\"community-response\",\"responseId\":\"r1\",\"kind\":\"records-request\",\"jurisdiction\":\"US-MO\"";
    private const string Delegation = "\"schema\":\"policymodel/training/v1\",\"record\":\"officer-delegation\",\"delegationId\":\"d1\",\"officer\":\"o1_9f2c41d0\",\"agreementId\":\"MO-prairie-county-sheriff#TFM#2026-04-15\",\"model\":\"TFM\"";
    private const string Dataset = "\"schema\":\"policymodel/dataset/v1\",\"title\":\"Bookings\",\"publisher\":\"Prairie County Jail\",\"release\":\"example-2026-03\",\"population\":{\"is\":\"Bookings.\"},\"limits\":[]";

    // Each: a name, the members of the record, and the problems it has.
    private static readonly (string Name, string Members, string Problems)[] Faults =
    [
        ("left-before-booking", $"{Case},{Jail},\"leftCustodyAt\":\"2026-03-05T21:09\"", "PM0015 /leftCustodyAt"),
        ("left-in-the-same-minute-as-booking", $"{Case},{Jail},\"leftCustodyAt\":\"2026-03-05T21:10\"", ""),
        ("left-on-the-day-of-booking", $"{Case},{Jail},\"leftCustodyAt\":\"2026-03-05\"", ""),
        ("left-before-booking-by-its-offset", $"{Case},{Jail},\"leftCustodyAt\":\"2026-03-05T21:10:00-05:00\"", "PM0015 /leftCustodyAt"),
        ("as-of-before-booking", $"{Case},{Jail},\"asOf\":\"2026-03-04\"", "PM0022 /asOf"),
        ("zone-not-in-the-database", $"{Case},\"custodian\":{{\"name\":\"Prairie County Jail\",\"timeZone\":\"America/Nowhere\"}}", "PM0008 /custodian/timeZone"),
        ("zone-in-small-letters", $"{Case},\"custodian\":{{\"name\":\"Prairie County Jail\",\"timeZone\":\"america/chicago\"}}", "PM0008 /custodian/timeZone"),
        ("zone-of-a-fixed-offset", $"{Case},\"custodian\":{{\"name\":\"Prairie County Jail\",\"timeZone\":\"UTC+05\"}}", "PM0008 /custodian/timeZone"),
        ("property-twice", $"{Case},{Jail},\"caseId\":\"C-0002\"", "PM0005 /caseId"),
        ("property-twice-within", $"{Case},\"custodian\":{{\"name\":\"Prairie County Jail\",\"timeZone\":\"America/Chicago\",\"name\":\"Prairie County Jail\"}}", "PM0005 /custodian/name"),
        ("property-twice-by-an-escape", $"{Case},{Jail},\"case\\u0049d\":\"C-0001\"", "PM0005 /caseId"),
        ("ground-id-twice", $"{Case},{Jail},\"grounds\":[{{\"groundId\":\"g1\",\"kind\":\"sentence\"}},{{\"groundId\":\"g1\",\"kind\":\"sentence\"}}]", "PM0012 /grounds/1/groundId"),
        ("bail-id-twice", $"{Case},{Jail},{Charge},\"bail\":[{{\"bailId\":\"b1\",\"covers\":[\"g1\"],\"history\":[]}},{{\"bailId\":\"b1\",\"covers\":[\"g1\"],\"history\":[]}}]", "PM0012 /bail/1/bailId"),
        ("detainer-id-twice", $"{Case},{Jail},\"detainers\":[{{\"detainerId\":\"d1\",\"form\":\"I-247A\"}},{{\"detainerId\":\"d1\",\"form\":\"I-247A\"}}]", "PM0012 /detainers/1/detainerId"),
        ("transfer-id-twice", $"{Case},{Jail},\"transfers\":[{{\"transferId\":\"t1\",\"to\":{{\"kind\":\"other\"}}}},{{\"transferId\":\"t1\",\"to\":{{\"kind\":\"other\"}}}}]", "PM0012 /transfers/1/transferId"),
        ("ground-ends-before-it-begins", $"{Case},{Jail},\"grounds\":[{{\"groundId\":\"g1\",\"kind\":\"sentence\",\"beganAt\":\"2026-03-07\",\"endedAt\":\"2026-03-06\"}}]", "PM0013 /grounds/0/endedAt"),
        ("ground-ends-before-booking", $"{Case},{Jail},\"grounds\":[{{\"groundId\":\"g1\",\"kind\":\"sentence\",\"endedAt\":\"2026-03-04\"}}]", "PM0014 /grounds/0/endedAt"),
        ("bail-covers-no-ground", $"{Case},{Jail},\"bail\":[{{\"bailId\":\"b1\",\"covers\":[\"g1\"],\"history\":[]}}]", "PM0011 /bail/0/covers/0"),
        ("bail-posted-before-it-is-set", $"{Case},{Jail},{Charge},\"bail\":[{{\"bailId\":\"b1\",\"covers\":[\"g1\"],\"history\":[{{\"event\":\"posted\"}}]}}]", "PM0016 /bail/0/history/0/event"),
        ("bail-set-tendered-posted", $"{Case},{Jail},{Charge},\"bail\":[{{\"bailId\":\"b1\",\"covers\":[\"g1\"],\"history\":[{{\"event\":\"set\"}},{{\"event\":\"tendered\"}},{{\"event\":\"posted\"}}]}}]", ""),
        ("bail-events-out-of-order", $"{Case},{Jail},{Charge},\"bail\":[{{\"bailId\":\"b1\",\"covers\":[\"g1\"],\"history\":[{{\"event\":\"set\",\"at\":\"2026-03-07\"}},{{\"event\":\"posted\",\"at\":\"2026-03-06T10:00\"}}]}}]", "PM0017 /bail/0/history/1/at"),
        ("instrument-ends-before-issue", $"{Case},{Jail},\"detainers\":[{{\"detainerId\":\"d1\",\"form\":\"I-247A\",\"issuedAt\":\"2026-03-07\",\"endedAt\":\"2026-03-06\"}}]", "PM0018 /detainers/0/endedAt"),
        ("detainer-replaces-none", $"{Case},{Jail},\"detainers\":[{{\"detainerId\":\"d1\",\"form\":\"I-247A\",\"supersedes\":\"d0\"}}]", "PM0011 /detainers/0/supersedes"),
        ("detainer-replaces-itself", $"{Case},{Jail},\"detainers\":[{{\"detainerId\":\"d1\",\"form\":\"I-247A\",\"supersedes\":\"d1\"}}]", "PM0011 /detainers/0/supersedes"),
        ("transfer-under-no-detainer", $"{Case},{Jail},\"transfers\":[{{\"transferId\":\"t1\",\"to\":{{\"kind\":\"other\"}},\"detainerId\":\"d1\"}}]", "PM0011 /transfers/0/detainerId"),
        ("hold-under-no-detainer", $"{Case},{Jail},\"holdEvents\":[{{\"detainerId\":\"d1\"}}]", "PM0011 /holdEvents/0/detainerId"),
        ("hand-over-before-booking", $"{Case},{Jail},\"transfers\":[{{\"transferId\":\"t1\",\"at\":\"2026-03-04\",\"to\":{{\"kind\":\"ice\"}}}}]", "PM0015 /transfers/0/at"),
        ("hand-over-is-not-the-end", $"{Case},{Jail},\"leftCustodyAt\":\"2026-03-11T09:30\",\"transfers\":[{{\"transferId\":\"t1\",\"at\":\"2026-03-11T09:31\",\"to\":{{\"kind\":\"ice\"}}}}]", "PM0019 /transfers/0/at"),
        ("agreement-expires-before-it-is-effective", $"{Igsa},\"effectiveOn\":\"2026-04-15\",\"expiresOn\":\"2026-04-14\"", "PM0025 /expiresOn"),
        ("suspension-ends-before-it-begins", $"{Igsa},\"suspensions\":[{{\"from\":\"2026-04-15\",\"to\":\"2026-04-14\"}}]", "PM0025 /suspensions/0/to"),
        ("notice-received-before-it-was-given", $"{Igsa},\"termination\":{{\"noticeGivenOn\":\"2026-04-15\",\"noticeReceivedOn\":\"2026-04-14\"}}", "PM0025 /termination/noticeReceivedOn"),
        ("termination-before-its-notice", $"{Igsa},\"termination\":{{\"noticeGivenOn\":\"2026-04-15\",\"effectiveOn\":\"2026-04-14\"}}", "PM0025 /termination/effectiveOn"),
        ("line-id-twice", $"{Igsa},\"lines\":[{{\"lineId\":\"l1\",\"category\":\"salary\",\"basis\":\"offered\"}},{{\"lineId\":\"l1\",\"category\":\"salary\",\"basis\":\"offered\"}}]", "PM0012 /lines/1/lineId"),
        ("line-period-out-of-order", $"{Igsa},\"lines\":[{{\"lineId\":\"l1\",\"category\":\"salary\",\"basis\":\"offered\",\"incurredFrom\":\"2026-04-15\",\"incurredTo\":\"2026-04-14\"}}]", "PM0025 /lines/0/incurredTo"),
        ("wrong-check-digit-of-a-uei", $"\"schema\":\"policymodel/funding-agreement/v1\",\"kind\":\"igsa\",\"agreementId\":\"MO-prairie-county-sheriff#TFM#2026-04-15\",\"agency\":{{\"name\":\"Prairie County Sheriff\",\"jurisdiction\":\"US-MO\",\"uei\":\"ZQGGHJH74DW8\"}}", "PM0026 /agency/uei"),
        ("facility-code-of-doubtful-form", $"{Case},\"custodian\":{{\"name\":\"Prairie County Jail\",\"timeZone\":\"America/Chicago\",\"facilityCode\":\"AB\"}}", "PM0026 /custodian/facilityCode"),
        ("delegation-ends-before-it-begins", $"{Delegation},\"authorizedFrom\":\"2026-04-15\",\"authorizedTo\":\"2026-04-14\"", "PM0025 /authorizedTo"),
        ("delegation-revoked-before-it-begins", $"{Delegation},\"authorizedFrom\":\"2026-04-15\",\"revokedOn\":\"2026-04-14\"", "PM0025 /revokedOn"),
        ("request-due-before-it-was-filed", $"{Response},\"recordsRequest\":{{\"law\":\"RSMo 610\",\"filedOn\":\"2026-04-15\",\"dueOn\":\"2026-04-14\"}}", "PM0025 /recordsRequest/dueOn"),
        ("request-answered-before-it-was-filed", $"{Response},\"recordsRequest\":{{\"law\":\"RSMo 610\",\"filedOn\":\"2026-04-15\",\"answeredOn\":\"2026-04-14\"}}", "PM0025 /recordsRequest/answeredOn"),
        ("agreement-replaced-by-itself", $"{Agreement},\"kind\":\"section-287g-moa\",\"model\":\"TFM\",\"supersededBy\":\"MO-prairie-county-sheriff#TFM#2026-04-15\"", "PM0011 /supersededBy"),
        ("reimbursement-under-itself", $"{Agreement},\"kind\":\"reimbursement\",\"memorandumId\":\"MO-prairie-county-sheriff#TFM#2026-04-15\"", "PM0011 /memorandumId"),
        ("detainer-received-before-issue", $"{Case},{Jail},\"detainers\":[{{\"detainerId\":\"d1\",\"form\":\"I-247A\",\"issuedAt\":\"2026-03-07\",\"receivedAt\":\"2026-03-06T23:59\"}}]", "PM0028 /detainers/0/receivedAt"),
        ("detainer-received-on-the-day-of-issue", $"{Case},{Jail},\"detainers\":[{{\"detainerId\":\"d1\",\"form\":\"I-247A\",\"issuedAt\":\"2026-03-07\",\"receivedAt\":\"2026-03-07T00:00\"}}]", ""),
        ("warrant-served-before-signed", $"{Case},{Jail},\"detainers\":[{{\"detainerId\":\"d1\",\"form\":\"I-247A\",\"warrant\":{{\"form\":\"I-200\",\"signedAt\":\"2026-03-07\",\"servedAt\":\"2026-03-06\"}}}}]", "PM0028 /detainers/0/warrant/servedAt"),
        ("release-order-received-before-issue", $"{Case},{Jail},\"grounds\":[{{\"groundId\":\"g1\",\"kind\":\"sentence\",\"releaseOrder\":{{\"issuedAt\":\"2026-03-07T10:00\",\"receivedAt\":\"2026-03-07T09:59\"}}}}]", "PM0028 /grounds/0/releaseOrder/receivedAt"),
        ("hold-removed-before-placed", $"{Case},{Jail},\"holdEvents\":[{{\"at\":\"2026-03-07\",\"endedAt\":\"2026-03-06\"}}]", "PM0028 /holdEvents/0/endedAt"),
        ("delay-ends-before-it-begins", $"{Case},{Jail},\"delayReasons\":[{{\"kind\":\"transport\",\"from\":\"2026-03-07\",\"to\":\"2026-03-06\"}}]", "PM0028 /delayReasons/0/to"),
        ("ice-answers-before-it-is-told", $"{Case},{Jail},\"iceContact\":{{\"notifiedAt\":\"2026-03-07\",\"respondedAt\":\"2026-03-06\"}}", "PM0028 /iceContact/respondedAt"),
        ("ice-leaves-before-it-arrives", $"{Case},{Jail},\"iceContact\":{{\"arrivedAt\":\"2026-03-07T10:00\",\"leftAt\":\"2026-03-07T09:00\"}}", "PM0028 /iceContact/leftAt"),
        ("hold-order-ends-before-it-begins", $"{Agreement},\"kind\":\"basic-ordering-agreement\",\"orders\":[{{\"holdFrom\":\"2026-03-07T10:00\",\"holdTo\":\"2026-03-07T08:59\"}}]", "PM0028 /orders/0/holdTo"),
        ("hold-order-across-clocks-set-back", $"{Agreement},\"kind\":\"basic-ordering-agreement\",\"orders\":[{{\"holdFrom\":\"2026-11-01T01:50\",\"holdTo\":\"2026-11-01T01:10\"}}]", ""),
        ("county-of-another-state", $"{Case},{Jail},\"county\":\"20019\"", "PM0029 /county"),
        ("county-of-the-state", $"{Case},{Jail},\"county\":\"29019\"", ""),
        ("agency-in-a-county-of-another-state", $"\"schema\":\"policymodel/funding-agreement/v1\",\"kind\":\"igsa\",\"agreementId\":\"MO-prairie-county-sheriff#TFM#2026-04-15\",\"agency\":{{\"name\":\"Prairie County Sheriff\",\"jurisdiction\":\"US-MO\",\"county\":\"20019\"}}", "PM0029 /agency/county"),
        ("agency-of-a-place-in-another-state", $"\"schema\":\"policymodel/funding-agreement/v1\",\"kind\":\"igsa\",\"agreementId\":\"MO-prairie-county-sheriff#TFM#2026-04-15\",\"agency\":{{\"name\":\"Prairie County Sheriff\",\"jurisdiction\":\"US-MO\",\"place\":\"2036000\"}}", "PM0029 /agency/place"),
        ("agreement-id-of-another-state", "\"schema\":\"policymodel/funding-agreement/v1\",\"kind\":\"igsa\",\"agreementId\":\"KS-prairie-county-sheriff#igsa#2026-04-15\",\"agency\":{\"name\":\"Prairie County Sheriff\",\"jurisdiction\":\"US-MO\"}", "PM0029 /agreementId"),
        ("response-in-a-county-of-another-state", $"{Response},\"county\":\"20019\"", "PM0029 /county"),
        ("more-located-than-provided", $"{Agreement},\"kind\":\"reimbursement\",\"memorandumId\":\"MO-prairie-county-sheriff#TFM#2025-06-01\",\"awards\":[{{\"fiscalYear\":2026,\"quarter\":1,\"provided\":9,\"located\":10}}]", "PM0030 /awards/0/located"),
        ("fiscal-year-that-its-days-do-not-touch", $"{Igsa},\"lines\":[{{\"lineId\":\"l1\",\"category\":\"salary\",\"basis\":\"offered\",\"incurredFrom\":\"2025-10-01\",\"incurredTo\":\"2025-12-31\",\"fiscalYear\":2024}}]", "PM0030 /lines/0/fiscalYear"),
        ("payment-period-out-of-order", $"{Agreement},\"kind\":\"scaap-payment\",\"periodFrom\":\"2025-07-01\",\"periodTo\":\"2025-06-30\"", "PM0025 /periodTo"),
        ("coverage-out-of-order", $"{Dataset},\"coverage\":{{\"from\":\"2026-04-15\",\"to\":\"2026-04-14\"}}", "PM0025 /coverage/to"),
        ("zone-of-a-data-set-not-in-the-database", $"{Dataset},\"timeZone\":\"Mars/Olympus\"", "PM0008 /timeZone"),
    ];

    [Fact]
    public void The_files_are_the_records_and_problems_stated_here()
    {
        var files = Faults.ToDictionary(f => $"meaning/{f.Name}.json", f => $"{{{f.Members}}}\n");
        files["meaning/index.json"] = Vectors.Lines(Faults.Select(f => new JsonObject
        {
            ["file"] = $"meaning/{f.Name}.json",
            ["schema"] = f.Members.Split('/')[1],
            ["valid"] = f.Problems.Length == 0 || f.Problems.StartsWith(ProblemCodes.DoubtfulNumber, StringComparison.Ordinal),
            ["problems"] = new JsonArray([.. f.Problems.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(p => (JsonNode)new JsonObject { ["code"] = p.Split(' ')[0], ["pointer"] = p.Split(' ')[1] })]),
        }));
        Vectors.Hold("meaning", files);
    }

    [Fact]
    public void A_reader_finds_the_problems()
    {
        List<string> wrong = [];
        foreach (var vector in Vectors.Read("meaning/index.json").AsArray())
        {
            var file = (string)vector!["file"]!;
            var family = RecordFamily.Named($"policymodel/{vector["schema"]}/v1");
            var valid = family.Read(File.ReadAllBytes(Path.Combine(Vectors.Folder, file)), out var problems) is not null;
            var found = string.Join(", ", Samples.CodesAndPointers(problems));
            var expected = string.Join(", ", vector["problems"]!.AsArray().Select(p => $"{p!["code"]} {p["pointer"]}"));
            if (found != expected || valid != (bool)vector["valid"]!)
            {
                wrong.Add($"{file}: {found} instead of {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_schema_accepts_every_one_of_them()
    {
        using var judge = SchemaJudge.Start();
        var records = Vectors.Read("meaning/index.json").AsArray()
            .Select(v => ((string)v!["schema"]!, File.ReadAllText(Path.Combine(Vectors.Folder, (string)v["file"]!)).TrimEnd(), (string)v["file"]!));
        Assert.All(judge.Judge(records), j => Assert.Null(j.Verdict));
    }

    [Fact]
    public void Every_code_that_is_beyond_a_schema_has_a_vector()
    {
        var codes = typeof(ProblemCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!).Where(SecondOpinionTests.IsBeyondSchema);
        Assert.Empty(codes.Except(Faults.SelectMany(f => f.Problems.Split(", ").Select(p => p.Split(' ')[0]))));
    }
}
