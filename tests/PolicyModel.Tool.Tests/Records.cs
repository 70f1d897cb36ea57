using System.Text.Json.Nodes;

namespace PolicyModel.Tool.Tests;

/// <summary>Records as lines of NDJSON. All of it is made up.</summary>
internal static class Records
{
    /// <summary>A hold past every reading: eligible on Friday 2026-03-06 at 18:30, handed to ICE five days later.</summary>
    internal const string Exceeding =
        """
        {"schema":"policymodel/custody-case/v1","caseId":"C-0001","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago","kind":"county-jail"},"bookedAt":"2026-03-05T21:10","leftCustodyAt":"2026-03-11T09:30","grounds":[{"groundId":"g1","kind":"criminal-charge","beganAt":"2026-03-05T21:10","endedAt":"2026-03-06T18:30","endReason":"bail-posted"}],"detainers":[{"detainerId":"d1","form":"I-247A","request":"hold","receivedAt":"2026-03-06T09:00","issuer":{"agency":"ICE"},"warrant":{"form":"I-200","signedAt":"2026-03-06"},"servedOnSubjectAt":"2026-03-06T11:00"}]}
        """;

    /// <summary>A record that says next to nothing, and of which nothing can be told.</summary>
    internal const string Sparse =
        """
        {"schema":"policymodel/custody-case/v1","caseId":"C-0002","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago"},"bookedAt":"2026-03-05","leftCustodyAt":{"reported":"unknown"}}
        """;

    internal const string Mapping =
        """
        { "schema": "policymodel/mapping/v1", "title": "Made up", "limits": ["Made up."], "groupBy": ["id"],
          "case": { "caseId": { "column": "id" }, "jurisdiction": { "value": "US-MO" }, "custodian": { "name": { "value": "Prairie County Jail" }, "timeZone": { "value": "America/Chicago" } },
                    "bookedAt": { "column": "booked", "times": ["uuuu-MM-dd"] }, "leftCustodyAt": { "column": "left", "times": ["uuuu-MM-dd"] } } }
        """;

    /// <summary>A record under another case id, with a change made to it, as one line.</summary>
    internal static string Line(string caseId, Action<JsonObject>? change = null, string sample = Exceeding)
    {
        var root = JsonNode.Parse(sample)!.AsObject();
        root["caseId"] = caseId;
        change?.Invoke(root);
        return root.ToJsonString();
    }

    /// <summary>A hold of half an hour, in which nothing is found.</summary>
    internal static string Within(string caseId) => Line(caseId, root => root["leftCustodyAt"] = "2026-03-06T19:00");

    /// <summary>A hold of half an hour on a detainer without a warrant: a matter of policy, so a warning.</summary>
    internal static string WithoutWarrant(string caseId) => Line(caseId, root =>
    {
        root["leftCustodyAt"] = "2026-03-06T19:00";
        root["detainers"]![0]!.AsObject().Remove("warrant");
        root["detainers"]![0]!["warrantAttached"] = false;
    });

    /// <summary>A person still held, by a record that does not say as of when.</summary>
    internal static string StillHeld(string caseId) => Line(caseId, root => root.Remove("leftCustodyAt"));
}
