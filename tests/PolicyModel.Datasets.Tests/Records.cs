using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

/// <summary>Records as lines of NDJSON. All of it is made up.</summary>
internal static class Records
{
    /// <summary>A hold past every reading: eligible on Friday 2026-03-06 at 18:30, handed to ICE five days later.</summary>
    internal const string Exceeding =
        """
        {"schema":"policymodel/custody-case/v1","caseId":"C-0001","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago","kind":"county-jail"},"bookedAt":"2026-03-05T21:10","leftCustodyAt":"2026-03-11T09:30","grounds":[{"groundId":"g1","kind":"criminal-charge","beganAt":"2026-03-05T21:10"}],"bail":[{"bailId":"b1","covers":["g1"],"history":[{"event":"set","at":"2026-03-06T10:00","type":"cash","amount":{"amount":"500.00","currency":"USD"}},{"event":"posted","at":"2026-03-06T18:30"}]}],"detainers":[{"detainerId":"d1","form":"I-247A","request":"hold","receivedAt":"2026-03-06T09:00","warrant":{"form":"I-200","signedAt":"2026-03-06"},"servedOnSubjectAt":"2026-03-06T11:00"}],"transfers":[{"transferId":"t1","at":"2026-03-11T09:30","from":{"kind":"county-jail"},"to":{"kind":"ice"},"authority":"detainer","detainerId":"d1"}]}
        """;

    /// <summary>A record that says next to nothing.</summary>
    internal const string Sparse =
        """
        {"schema":"policymodel/custody-case/v1","caseId":"C-0002","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago"},"bookedAt":"2026-03-05","leftCustodyAt":{"reported":"unknown"}}
        """;

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A record under another case id, with a change made to it, as one line.</summary>
    internal static string Line(string caseId, Action<JsonObject>? change = null, string sample = Exceeding)
    {
        var root = JsonNode.Parse(sample)!.AsObject();
        root["caseId"] = caseId;
        change?.Invoke(root);
        return root.ToJsonString();
    }

    /// <summary>A hold that ends within every reading that gives time at all.</summary>
    internal static string Within(string caseId) => Line(caseId, root =>
    {
        root["leftCustodyAt"] = "2026-03-06T19:00";
        root["transfers"]![0]!["at"] = "2026-03-06T19:00";
    });
}
