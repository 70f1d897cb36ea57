using System.Text.Json.Nodes;

namespace PolicyModel.Tests;

/// <summary>Hand-written records of every kind, each with every property there is. All of it is made up.</summary>
internal static class FullRecords
{
    private const string Source = """{ "citation": "made up for this sample", "href": "https://example.org/a?b=1&c=<2>", "retrievedOn": "2026-04-01", "grade": "fictional", "gradeRaw": "MADE UP" }""";

    private const string Item =
        """
        {
          "itemId": "v1", "description": "Patrol vehicle, “marked”", "count": 2, "serials": [ "1EXAMPLE00000001", "1EXAMPLE00000002" ], "modelYear": 2025,
          "cost": { "amount": "48500.00", "currency": "USD" }, "condition": "new", "conditionRaw": "NEW",
          "titleHolder": "agency", "titleHolderRaw": "SO", "titlePassesOn": "2026-11-01",
          "controlledProperty": false, "use": "immigration-only", "useRaw": "287(g) ONLY", "disposal": "sold at auction"
        }
        """;

    private const string Agreement =
        """
        {
          "schema": "policymodel/funding-agreement/v1",
          "kind": "KIND",
          "agreementId": "MO-prairie-county-sheriff#TFM#2025-06-01",
          "agency": {
            "name": "Prairie County Sheriff", "jurisdiction": "US-MO", "level": "county", "levelRaw": "County", "ori": "MO0000000", "uei": "N4YFFGL4CDX5",
            "county": "29019", "place": "2965000", "gnis": "00758504"
          },
          "federalParty": "ice-ero",
          "federalPartyRaw": "ERO",
          "parentBody": "Prairie County Commission",
          "jailOperator": { "name": "Prairie Regional Jail Board", "jurisdiction": "US-MO", "level": { "reported": "unknown", "raw": "n/k" } },
          "instrument": { "kind": "piid", "kindRaw": "CONTRACT NO", "value": "70CDCR25DIG000001", "awardKey": "CONT_IDV_70CDCR25DIG000001_7012" },
          "legalBasis": [ "8 U.S.C. 1357(g)" ],
          "signedByAgency": { "title": "Sheriff", "signedOn": "2025-05-20" },
          "signedByFederal": { "title": "Acting Director", "signedOn": { "reported": "redacted", "raw": "(b)(6); (b)(7)(C)" } },
          "effectiveOn": "2025-06-01",
          "expiresOn": "2030-06-01",
          "termination": {
            "noticeGivenOn": "2026-01-05", "noticeReceivedOn": "2026-01-09", "effectiveOn": "2026-04-05", "givenBy": "agency", "givenByRaw": "LEA", "reason": "vote of the commission",
            "noticeStates": [ "reasons", "totals" ], "noticeStatesRaw": "WHY, HOW MANY", "exigent": false, "postedOn": "2026-01-06",
            "approval": { "requirement": "required", "body": "State Board", "given": true, "approvedOn": "2026-03-01" }
          },
          "suspensions": [ { "from": "2025-09-01", "to": "2025-09-15", "reason": "training lapsed", "length": "two weeks", "responseChannel": "letter", "noticeStates": [ "reasons", "length", "response" ], "noticeStatesRaw": "WHY, HOW LONG, HOW" } ],
          "status": "notice-given",
          "statusRaw": "TERM PENDING",
          "templateRevision": "2025-03-07",
          "capSchedule": [
            { "category": "equipment", "categoryRaw": "EQUIP", "unit": "officer", "perUnit": true, "limit": { "amount": "7500.00", "currency": "USD" }, "period": "once", "periodRaw": "ONE TIME", "source": "published terms", "basis": "offered", "basisRaw": "OFFER" }
          ],
          "lines": [
            {
              "lineId": "l1", "category": "overtime", "categoryRaw": "OT", "basis": "claimed", "basisRaw": "REQ",
              "amount": { "amount": "1200.50", "currency": "USD" }, "quantity": "37.5",
              "unit": "hour", "unitAmount": { "amount": "32.01", "currency": "USD" }, "incurredFrom": "2025-10-01", "incurredTo": "2025-12-31", "fiscalYear": 2026,
              "quarter": 1, "officer": "o1_9f2c41d0", "invoiceId": "INV-1", "paidOn": "2026-02-01", "documents": [ "payroll of 2025-12" ], "claimedElsewhere": false
            },
            { "lineId": "l2", "category": "other", "basis": "offered", "amount": { "reported": "redacted", "raw": "(b)(4)" } }
          ],
          "approval": {
            "requirement": "required", "requirementRaw": "ORD. 12", "body": "County Commission", "docket": "2025-114", "approvedOn": "2025-05-13", "votesFor": 3, "votesAgainst": 2,
            "hearingOn": "2025-05-06", "noticeDays": 10, "given": true
          },
          "publication": { "href": "https://example.org/moa.pdf", "postedOn": "2025-06-20", "link": "linked", "linkRaw": "link",
            "serviceAgreement": "withheld", "serviceAgreementRaw": "DENIED" },
          "budget": { "line": "101-2200", "appropriation": "070-0540", "fiscalYear": 2026, "entered": true },
          "sources": [ SOURCE ],
          MEMBERS
        }
        """;

    internal static IReadOnlyList<FullRecord> All { get; } =
    [
        new(RecordFamily.CustodyCase, "custody-case", Samples.Full),
        Of("section-287g-moa",
            """
            "model": "TFM", "modelRaw": "Task Force Model", "scope": "the county", "nominatedCount": 12, "nominatedOfficers": [ "o1_9f2c41d0" ],
            "trainingRules": "40 hours before any act",
            "supervision": { "fieldOffice": "Prairie Field Office", "contactTitle": "Supervisor" }, "complaintTerms": "within 48 hours", "publicContacts": [ "Public information office" ], "steeringCommittee": true, "interconnectionSigned": false,
            "addenda": [ { "signedOn": "2025-08-01", "title": "Standard operating procedures", "href": "https://example.org/sop.pdf" } ],
            "supersededBy": "MO-prairie-county-sheriff#TFM#2026-05-01", "listedSignedOn": "2025-05-20",
            "complaints": [
              { "receivedAt": "2025-10-02T09:30", "toldFederalAt": "2025-10-03T09:00", "toldFederal": true, "resolvedOn": "2025-11-20", "resolved": true, "resultToldOn": "2025-12-01" }
            ]
            """),
        Of("reimbursement",
            """
            "memorandumId": "MO-prairie-county-sheriff#TFM#2025-05-20", "startsOn": "2025-10-01", "eligibleCount": 12, "eligibleOfficers": [ "o1_9f2c41d0" ],
            "awards": [
              { "fiscalYear": 2026, "quarter": 1, "provided": 10, "located": 9, "rate": "90", "tier": "90-100", "perOfficer": { "amount": "1000.00", "currency": "USD" }, "officers": 12,
                "amount": { "amount": "12000.00", "currency": "USD" } }
            ],
            "pay": [
              { "officer": "o1_9f2c41d0", "annualSalary": { "amount": "52000.00", "currency": "USD" }, "share": "100", "from": "2025-10-01", "to": "2026-09-30" }
            ]
            """),
        Of("igsa",
            """
            "facility": "PRAIRMO", "facilityName": "Prairie County Jail",
            "ratePeriods": [ { "from": "2025-01-01", "to": "2025-12-31", "dayRate": { "amount": "95.00", "currency": "USD" }, "guaranteedMinimum": 50 } ],
            "transportMileRate": { "amount": "0.70", "currency": "USD" }, "guardHourRate": { "amount": "35.00", "currency": "USD" },
            "detentionStandard": "NDS 2025", "riderOf": "12-34-5678"
            """),
        Of("basic-ordering-agreement",
            """
            "holdFee": { "amount": "50.00", "currency": "USD" }, "longestHoldHours": 48,
            "orders": [
              { "orderPiid": "70CDCR25FR0000001", "subject": "s1_9f2c41d07be8", "detainerForm": "I-247A", "detainerFormRaw": "247 A",
                "detainerRef": "d1", "warrantForm": "I-200", "warrantFormRaw": "WARRANT", "i203": true, "i203Ref": "i203-1",
                "holdFrom": "2026-03-06T18:30", "holdTo": "2026-03-07T09:00:00-06:00", "paid": { "amount": "50.00", "currency": "USD" } }
            ]
            """),
        Of("vehicle-provision", $"\"vehicles\": [ {Item} ]"),
        Of("equipment-provision", $"\"items\": [ {Item} ]"),
        Of("training-provision",
            """
            "programId": "p1", "model": "TFM", "modelRaw": "TASK FORCE", "mode": "hybrid", "modeRaw": "MIXED", "hours": "40.0", "provider": "FLETC", "travelCost": "federal",
            "travelCostRaw": "ICE", "salaryCost": "agency", "salaryCostRaw": "SO", "completedCount": 11, "completedBy": [ "o1_9f2c41d0" ]
            """),
        Of("state-grant",
            """
            "program": "Made-up State Grant", "board": "State Board", "award": { "amount": "100000.00", "currency": "USD" }, "perOfficer": { "amount": "1000.00", "currency": "USD" },
            "population": 84000, "boardApprovedOn": "2025-09-30"
            """),
        Of("federal-grant",
            """
            "assistanceListing": "16.738", "opportunity": "O-BJA-2025-0001", "award": { "amount": "250000.00", "currency": "USD" }
            """),
        Of("federal-contract",
            """
            "awardType": "PURCHASE ORDER", "productOrService": "S206", "placedUnder": "70CDCR25DIG000001", "currentValue": { "amount": "12000.00", "currency": "USD" },
            "potentialValue": { "amount": "60000.00", "currency": "USD" }, "potentialEndOn": "2030-10-01"
            """),
        Of("scaap-payment",
            """
            "assistanceListing": "16.606", "periodFrom": "2024-07-01", "periodTo": "2025-06-30", "inmateDays": 4210, "award": { "amount": "250000.00", "currency": "USD" },
            "inmates": [ { "days": 12, "felonies": 1, "misdemeanors": 0 } ], "correctionalUse": true
            """),
        Of("opsg-subaward",
            """
            "assistanceListing": "97.067", "passedOnBy": "State Office of Homeland Security", "personnelShare": "50", "personnelWaiver": false,
            "award": { "amount": "90000.00", "currency": "USD" }, "authorityClaimed": false
            """),
        Of("joint-operations-mou",
            """
            "fund": "Treasury Forfeiture Fund", "fiscalYear": 2026, "yearlyCap": { "amount": "50000.00", "currency": "USD" }, "officerCap": { "amount": "10000.00", "currency": "USD" }
            """),
        new(RecordFamily.TrainingRecord, "training-program", $$"""
            {
              "schema": "policymodel/training/v1", "record": "training-program", "programId": "p1", "title": "Task force course",
              "subjects": [ "immigration-law", "rights" ], "subjectsRaw": "IMM LAW; CIVIL RIGHTS", "hours": "40", "mode": "online", "modeRaw": "WEB", "provider": "FLETC", "model": "TFM",
              "modelRaw": "TASK FORCE",
              "version": "2025-03", "effectiveOn": "2025-03-07", "sources": [ {{Source}} ]
            }
            """),
        new(RecordFamily.TrainingRecord, "training-program-change", $$"""
            {
              "schema": "policymodel/training/v1", "record": "training-program-change", "changeId": "c1", "programId": "p1", "changedOn": "2025-03-07", "kind": "hours",
              "kindRaw": "SHORTENED", "fromVersion": "2020", "toVersion": "2025-03", "hoursBefore": "160", "hoursAfter": "40.5", "description": "four weeks became one",
              "sources": [ {{Source}} ]
            }
            """),
        new(RecordFamily.TrainingRecord, "officer-delegation", $$"""
            {
              "schema": "policymodel/training/v1", "record": "officer-delegation", "delegationId": "d1", "officer": "o1_9f2c41d0",
              "agreementId": "MO-prairie-county-sheriff#TFM#2025-06-01", "model": "TFM", "modelRaw": "TASK FORCE", "usCitizen": true, "leaYears": "3.5",
              "trainedOn": "2025-06-10", "trainingHours": "40", "examinedOn": "2025-06-11",
              "examScore": "87.5", "attempts": 1, "form70006On": "2025-06-20", "authorizedFrom": "2025-06-20", "authorizedTo": "2027-06-20", "revokedOn": "2026-01-02",
              "revocationNotifiedAt": "2026-01-03T09:00", "credentialReturnedOn": "2026-01-05", "refreshedOn": "2025-12-15",
              "acts": [ { "on": "2025-12-20", "kind": "warrant-service", "kindRaw": "SERVED I-200", "ownFacility": true, "ownJurisdiction": true } ], "sources": [ {{Source}} ]
            }
            """),
        new(RecordFamily.OversightRecord, "community-response", $$"""
            {
              "schema": "policymodel/oversight/v1", "record": "community-response", "responseId": "r1", "kind": "legal-challenge", "kindRaw": "LAWSUIT",
              "occurredOn": "2026-03-20",
              "jurisdiction": "US-MO", "county": "29019", "organisations": [ "Prairie Legal Aid" ],
              "respondsTo": [ { "target": "agreement", "targetRaw": "MOA", "id": "MO-prairie-county-sheriff#TFM#2025-06-01" } ], "summary": "asks the court to stop the programme",
              "legalChallenge": {
                "court": "Circuit Court of Prairie County", "docket": "26PR-CC00001", "filedOn": "2026-03-20", "status": "filed", "statusRaw": "OPEN", "nextDeadlineOn": "2026-04-20", "outcome": "none yet"
              },
              "recordsRequest": {
                "law": "Sunshine Law", "filedOn": "2026-01-05", "dueOn": "2026-01-08", "answeredOn": "2026-02-01", "status": "granted-in-part", "statusRaw": "PARTIAL", "withheld": "names of officers"
              },
              "forum": { "accessYear": 2025, "announcedOn": "2026-01-20", "held": true },
              "sources": [ {{Source}} ]
            }
            """),
        new(RecordFamily.OversightRecord, "disclosure", $$"""
            {
              "schema": "policymodel/oversight/v1", "record": "disclosure", "disclosureId": "d1", "title": "Invoices of 2025", "publisher": "Prairie County",
              "publishedOn": "2026-02-01", "href": "https://example.org/invoices", "jurisdiction": "US-MO", "agreementIds": [ "MO-prairie-county-sheriff#TFM#2025-06-01" ],
              "withheld": "bank accounts", "sources": [ {{Source}} ]
            }
            """),
        new(RecordFamily.Dataset, "dataset",
            """
            {
              "schema": "policymodel/dataset/v1", "title": "Bookings", "publisher": "Prairie County", "release": "example-2026-03", "retrievedOn": "2026-04-01",
              "href": "https://example.org/bookings.csv", "licence": "CC0-1.0", "coverage": { "from": "2025-01-01", "to": "2025-12-31", "places": [ "US-MO" ] },
              "population": { "is": "all bookings", "isNot": "all persons" }, "timeZone": "UTC", "redactions": [ "names: (b)(6)" ], "limits": [ "days are UTC" ],
              "rowCount": 1234, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            }
            """),
    ];

    internal static FullRecord Named(string name) => All.Single(r => r.Name == name);

    private static FullRecord Of(string kind, string members) => new(
        RecordFamily.FundingAgreement,
        kind,
        Agreement.Replace("KIND", kind, StringComparison.Ordinal).Replace("SOURCE", Source, StringComparison.Ordinal).Replace("MEMBERS", members, StringComparison.Ordinal));
}

/// <summary>A record of one kind with every property.</summary>
internal sealed record FullRecord(RecordFamily Family, string Name, string Json)
{
    /// <summary>The form of the kind.</summary>
    internal ObjectForm Form => Family.Form is UnionForm union ? union.Cases.Single(c => c.Code == Name).Form : (ObjectForm)Family.Form;

    internal JsonObject Node() => JsonNode.Parse(Json)!.AsObject();

    /// <summary>The record with something else at one place, over many lines.</summary>
    internal string With(string pointer, JsonNode? value, bool remove = false) => Samples.Changed(Json, root => Samples.Put(root, pointer, value, remove));

    /// <summary>Every place of the record with the form that stands there.</summary>
    internal IEnumerable<RecordPlace> Places() => Below(Form, Node(), "", null);

    private static IEnumerable<RecordPlace> Below(ValueForm form, JsonNode node, string pointer, FieldForm? field)
    {
        if (pointer.Length > 0)
        {
            yield return new(pointer, form, field);
        }

        var inner = (form, node) switch
        {
            (ObjectForm shape, JsonObject members) when !(field?.MayBeUnreported == true && members.ContainsKey("reported")) =>
                shape.Fields.Where(f => members.ContainsKey(f.Name)).SelectMany(f => Below(f.Value, members[f.Name]!, $"{pointer}/{f.Name}", f)),
            (ListForm list, JsonArray items) => items.SelectMany((item, i) => Below(list.Item, item!, $"{pointer}/{i}", null)),
            _ => [],
        };
        foreach (var place in inner)
        {
            yield return place;
        }
    }
}

/// <summary>A place in a record.</summary>
internal sealed record RecordPlace(string Pointer, ValueForm Form, FieldForm? Field);
