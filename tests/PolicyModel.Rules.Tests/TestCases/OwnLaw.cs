using System.Text;

namespace PolicyModel.Rules.Tests;

/// <summary>Made-up law and readings of a caller's own, with every field that there is.</summary>
internal static class OwnLaw
{
    internal const string Document = """
        {
          "schema": "policymodel/law/v1",
          "version": "prairie-1",
          "title": "Made up",
          "note": "Made up.",
          "provisions": [
            {
              "provisionId": "prairie-36",
              "jurisdiction": "US-WY",
              "placeName": "Prairie County",
              "binds": { "places": ["US-WY"], "counties": ["56021"], "kinds": ["county-jail"], "exceptKinds": ["state-prison"], "bodies": "the sheriff" },
              "subject": "hold",
              "stance": "permits-time-limited",
              "rank": "ordinance",
              "title": "Thirty-six hours",
              "rule": "Thirty-six counted hours and no more.",
              "status": "in-force",
              "validFrom": "2020-01-01",
              "validTo": "2024-07-01",
              "dateQuality": "approximate",
              "parameters": { "hours": 36, "counted": true, "from": "detainer-and-warrant-received", "endsWithDay": true, "earlyTransferDays": 7 },
              "accepts": ["detainer", "judicial-warrant"],
              "needs": ["administrative-warrant"],
              "offenceTest": {
                "combine": "any",
                "criteria": [
                  { "title": "A felony", "of": "conviction", "levels": ["felony"], "classes": ["A", "B"], "categories": ["traffic"], "lookbackYears": 10 },
                  { "title": "Listed", "of": "condition", "condition": "watchlist-match" }
                ]
              },
              "unless": ["extraordinary-circumstances"],
              "notices": [{ "to": "subject", "kind": "rights", "withinHours": 24, "title": "Rights in writing" }],
              "terms": [{ "term": "fee", "limit": "7500.50", "atLeast": "10", "inferred": true }],
              "agreements": { "effect": "forbids", "kinds": ["section-287g-moa"], "levels": ["county"], "by": "2024-06-30", "newOnly": true },
              "template": { "models": ["WSO"], "functions": ["warrant-service"], "within": "own-facility", "citizensOnly": true, "suspensionNotice": ["reasons"], "terminationNotice": ["totals"] },
              "litigation": [{ "state": "enjoined", "from": "2021-01-01", "to": "2021-02-01", "note": "For a month." }],
              "citations": [{ "title": "Prairie Code 1-36", "href": "https://example.org/code#1-36" }, { "title": "Prairie Gazette" }],
              "grade": "primary",
              "checkedOn": "2026-11-24",
              "note": "Made up."
            },
            { "provisionId": "prairie-0", "jurisdiction": "US-WY", "title": "Nothing else", "validFrom": "2024-07-01", "citations": [{ "title": "Prairie Code 0" }], "grade": "unread", "checkedOn": "2026-11-24" }
          ]
        }
        """;

    internal const string Readings = """
        {
          "schema": "policymodel/readings/v1",
          "version": "prairie-1",
          "title": "Made up",
          "note": "Made up.",
          "policy": { "processingHoursKeptForIce": 0, "processingHoursOtherwise": 12 },
          "readings": [
            { "reading": "prairie", "title": "36 counted hours, six hours after eligibility", "clock": "counted", "provision": "prairie-36", "startsAfterHours": 6, "layers": ["statutory", "observed"], "instruments": "hold-requesting" },
            { "reading": "paper", "title": "what the form says, served or not", "clock": "form", "provision": "8-cfr-287.7-d", "layers": ["statutory"], "instruments": "hold-requesting" },
            { "reading": "nothing", "title": "nothing at all", "clock": "none", "provision": "release-eligibility", "layers": [], "instruments": "none" }
          ]
        }
        """;

    internal static LawBook Book { get; } = With(Document);

    internal static LawBook With(string document, LawBook? book = null)
    {
        var read = (book ?? LawBook.BuiltIn).TryWith(Encoding.UTF8.GetBytes(document), out var law, out var problems);
        Assert.True(read, string.Join('\n', problems));
        return law!;
    }

    internal static ReadingSet ReadingsWith(string document, LawBook? law = null)
    {
        var read = ReadingSet.BuiltIn.TryWith(Encoding.UTF8.GetBytes(document), law ?? Book, out var readings, out var problems);
        Assert.True(read, string.Join('\n', problems));
        return readings!;
    }
}
