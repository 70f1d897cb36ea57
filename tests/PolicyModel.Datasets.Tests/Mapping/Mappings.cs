using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

/// <summary>Mappings of a made-up jail's export: one row a charge.</summary>
internal static class Mappings
{
    internal const string Jail =
        """
        {
          "schema": "policymodel/mapping/v1",
          "title": "Prairie County: made up",
          "limits": ["Made up.", "Days without hours."],
          "table": { "nulls": ["", "NULL", "n/a"], "trim": true },
          "groupBy": ["booking"],
          "case": {
            "caseId": { "column": "booking" },
            "jurisdiction": { "value": "US-MO" },
            "custodian": { "name": { "value": "Prairie County Jail" }, "timeZone": { "value": "America/Chicago" } },
            "bookedAt": { "column": "booked", "times": ["uuuu-MM-dd HH:mm", "uuuu-MM-dd", "M/d/uuuu"] },
            "leftCustodyAt": { "column": "left", "times": ["uuuu-MM-dd HH:mm", "uuuu-MM-dd"], "take": "latest", "whenEmpty": { "reported": "unknown" } }
          },
          "lists": [
            { "list": "grounds", "where": { "column": "code", "notIn": ["ICE"] },
              "fields": {
                "kind": { "column": "code", "map": { "WARR": "judicial-warrant", "HOLD": "probation-or-parole-hold" }, "otherwise": "criminal-charge" },
                "beganAt": { "column": "booked", "times": ["uuuu-MM-dd HH:mm", "uuuu-MM-dd", "M/d/uuuu"] },
                "endedAt": { "column": "ended", "times": ["uuuu-MM-dd HH:mm", "uuuu-MM-dd"], "whenEmpty": { "reported": "unknown" } },
                "endReason": { "column": "why", "map": { "BOND": "bail-posted", "DISM": "dismissed" } }
              } },
            { "list": "detainers", "once": true, "where": { "column": "code", "in": ["ICE"] },
              "fields": { "form": { "value": "I-247A" }, "receivedAt": { "column": "ended", "times": ["uuuu-MM-dd HH:mm", "uuuu-MM-dd"], "take": "earliest" } } }
          ]
        }
        """;

    /// <summary>A mapping with everything that a mapping may have.</summary>
    internal const string Everything =
        """
        {
          "schema": "policymodel/mapping/v1",
          "title": "Prairie County: made up, in three tables",
          "tables": [
            { "table": "bookings", "files": "*book*", "groupBy": ["no"], "nulls": ["-"], "required": ["no"], "redacted": ["hidden"], "states": true, "sourceMarks": true, "trim": true, "ignoreCase": true, "delimiter": ";", "sheets": ["Sheet1", 2], "headerRow": 1, "zone": "UTC" },
            { "table": "charges", "groupBy": ["booking no"] },
            { "table": "receipts", "groupBy": ["bk"] }
          ],
          "rows": "anywhere",
          "case": {
            "caseId": { "row": "D{file}-{row}", "where": { "column": "no", "notIn": [""] } },
            "jurisdiction": { "value": "US-MO", "where": [] },
            "custodian": { "name": { "value": "Prairie County Jail" }, "timeZone": { "value": "America/Chicago" } },
            "bookedAt": { "column": ["day", "hour"], "times": ["M/d/uuuu HHmm", "M/d/uuuu", "iso", "excel"], "zone": "America/Chicago", "take": "same" },
            "leftCustodyAt": { "from": "charges", "column": "out#2", "times": ["iso"], "fillerMidnight": true, "take": "latest", "whenEmpty": { "reported": "unknown" } },
            "agreementIds": { "column": "agreements", "split": ";" }
          },
          "lists": [
            { "list": "grounds", "from": "charges", "skipEmpty": true, "packed": { "by": "|", "columns": ["charge", "level"] },
              "fields": { "kind": { "value": "criminal-charge" }, "kindRaw": { "column": "charge" }, "offence": { "level": { "column": "level", "map": { "F": "felony" }, "otherwise": "unknown" } } } },
            { "list": "bail", "from": "receipts", "groupBy": ["bond"],
              "fields": { "covers": { "idsOf": "grounds", "of": "case" }, "history": [ { "event": { "value": "set" }, "amount": { "column": "bond amount", "otherwise": { "reported": "unknown" } } }, { "event": { "value": "posted" }, "at": { "column": "paid", "times": ["iso"] } } ] } },
            { "list": "sources", "once": true, "where": { "column": "no", "in": ["1"] }, "fields": { "citation": { "value": "x" }, "href": { "column": "no", "link": true, "take": "last" } } }
          ],
          "rest": "more"
        }
        """;

    internal const string Header = "booking,booked,left,code,ended,why,notes";

    internal static DatasetOptions Options(Action<JsonObject>? change = null) => new() { Mapping = Read(change), AsOf = ReportedTime.Parse("2026-04-01") };

    internal static DatasetMapping Read(Action<JsonObject>? change = null)
    {
        var root = JsonNode.Parse(Jail)!.AsObject();
        change?.Invoke(root);
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(root.ToJsonString()), out var mapping, out var problems), string.Join('\n', problems));
        return mapping;
    }

    internal static Task<Run> RunAsync(string rows, Action<JsonObject>? change = null) => Run.OfAsync(Header + "\n" + rows, Options(change));

    internal static async Task<CustodyCase> OneAsync(string rows, Action<JsonObject>? change = null)
    {
        var run = await RunAsync(rows, change);
        var record = Assert.Single(run.Records);
        Assert.True(record.Case is not null, string.Join('\n', run.CellProblems));
        return record.Case;
    }
}
