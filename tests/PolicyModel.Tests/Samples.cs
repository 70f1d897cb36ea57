using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Tests;

/// <summary>Hand-written records. All of it is made up.</summary>
internal static class Samples
{
    internal const string Minimal =
        """
        {
          "schema": "policymodel/custody-case/v1",
          "caseId": "C-0002",
          "jurisdiction": "US-MO",
          "custodian": { "name": "Prairie County Jail", "timeZone": "America/Chicago" },
          "bookedAt": "2026-03-05T21:10"
        }
        """;

    /// <summary>Every property there is, each with a value.</summary>
    internal const string Full =
        """
        {
          "schema": "policymodel/custody-case/v1",
          "caseId": "C-0001",
          "subject": "s1_9f2c41d07be8",
          "release": "example-2026-03",
          "jurisdiction": "US-MO",
          "county": "29019",
          "custodian": {
            "name": "Prairie County Jail",
            "timeZone": "America/Chicago",
            "kind": "county-jail",
            "kindRaw": "CTY JAIL",
            "ori": "MO0000000",
            "facilityCode": "EXAMPLE"
          },
          "arrestingAgency": {
            "name": "Prairie Town Police – “day shift”",
            "ori": "MO0000001"
          },
          "bookedAt": "2026-03-05T21:10",
          "leftCustodyAt": "2026-03-11T09:30",
          "asOf": "2026-04-01",
          "grounds": [
            {
              "groundId": "g1",
              "kind": "criminal-charge",
              "kindRaw": "CHARGE",
              "offence": {
                "level": "infraction",
                "levelRaw": "INFR",
                "class": "C",
                "category": "traffic",
                "categoryRaw": "NO TAIL LIGHT"
              },
              "beganAt": "2026-03-05T21:10",
              "chargedAt": "2026-03-06T08:15:30",
              "charged": true,
              "probableCauseFoundAt": "2026-03-06T15:00:00Z",
              "probableCauseFound": true,
              "arrestBasis": "no-warrant",
              "arrestBasisRaw": "ON VIEW",
              "firstAppearanceAt": "2026-03-06T10:00",
              "orderBasis": "other",
              "orderBasisRaw": "CT ORD",
              "sentence": {
                "days": 30,
                "creditDays": 1,
                "calculations": [
                  {
                    "at": "2026-03-06",
                    "endsOn": "2026-04-04",
                    "reason": "CREDIT FOR TIME SERVED"
                  }
                ]
              },
              "releaseOrder": {
                "issuedAt": "2026-03-06T18:00",
                "receivedAt": "2026-03-06T18:20",
                "obeyed": true
              },
              "endedAt": "2026-03-06T18:30:00-06:00",
              "endReason": "bail-posted",
              "endReasonRaw": "BOND OUT"
            },
            {
              "groundId": "g2",
              "kind": "other",
              "endedAt": { "reported": "unknown", "raw": "n/k" },
              "endReason": { "reported": "redacted", "raw": "(b)(6); (b)(7)(C)" }
            }
          ],
          "bail": [
            {
              "bailId": "b1",
              "covers": [
                "g1",
                "g2"
              ],
              "history": [
                {
                  "event": "set",
                  "eventRaw": "BOND SET",
                  "at": "2026-03-06T10:00",
                  "type": "cash",
                  "typeRaw": "CASH ONLY",
                  "amount": {
                    "amount": "500.00",
                    "currency": "USD"
                  }
                },
                {
                  "event": "tendered",
                  "at": "2026-03-06",
                  "amount": { "reported": "redacted", "raw": "(b)(6)" }
                },
                {
                  "event": "refused",
                  "refusedBecause": "detainer",
                  "refusedBecauseRaw": "ICE HOLD"
                },
                {
                  "event": "posted",
                  "at": "2026-03-06T18:30"
                }
              ],
              "conditionsMetAt": "2026-03-06T18:30",
              "discouraged": true,
              "discouragedBecause": "policy",
              "discouragedBecauseRaw": "TOLD TO WAIT"
            }
          ],
          "detainers": [
            {
              "detainerId": "d1",
              "form": "I-247A",
              "formRaw": "247 A",
              "edition": "3/17",
              "request": "hold",
              "requestRaw": "HOLD 48",
              "issuedAt": "2026-03-06",
              "receivedAt": "2026-03-06T09:00",
              "received": true,
              "issuer": {
                "agency": "ICE",
                "role": "deportation-officer",
                "roleRaw": "DO",
                "office": "Prairie Sub-Office"
              },
              "probableCause": [
                "biometric-match",
                "final-order"
              ],
              "probableCauseRaw": "BIO; FO",
              "boxes": [
                "probable-cause",
                "resume-custody"
              ],
              "boxesRaw": "PC; RESUME",
              "convictionOnly": false,
              "warrant": {
                "form": "I-200",
                "formRaw": "ADMIN WARRANT",
                "signedAt": "2026-03-06",
                "issuerRole": "supervisor",
                "issuerRoleRaw": "SDDO",
                "chargingDocumentOn": "2026-03-06",
                "chargingDocument": true,
                "finalOrderOn": "2025-11-20",
                "finalOrder": true,
                "servedAt": "2026-03-06T11:05",
                "servedBy": "deportation-officer",
                "servedByRaw": "DO",
                "served": true,
                "signed": true
              },
              "warrantAttached": true,
              "i203": true,
              "neutralReviewAt": "2026-03-06T10:00",
              "neutralReview": true,
              "servedOnSubjectAt": "2026-03-06T11:00",
              "servedOnSubject": true,
              "supersedes": "d2",
              "endedAt": "2026-03-11T09:30",
              "endReason": "booked-into-detention",
              "endReasonRaw": "BOOKED IN"
            },
            {
              "detainerId": "d2",
              "form": "unknown",
              "received": false,
              "warrantAttached": false,
              "servedOnSubject": false
            }
          ],
          "transfers": [
            {
              "transferId": "t1",
              "at": "2026-03-11T09:30",
              "receivedAt": "2026-03-11T09:30",
              "from": {
                "kind": "county-jail",
                "kindRaw": "CJ",
                "name": "Prairie County Jail"
              },
              "to": {
                "kind": "ice",
                "kindRaw": "ERO",
                "name": "ICE"
              },
              "authority": "detainer",
              "authorityRaw": "I247",
              "detainerId": "d1",
              "place": "jail-sallyport",
              "inPlace": true,
              "documentedBy": "ice-book-in",
              "documentedByRaw": "EID"
            }
          ],
          "holdEvents": [
            {
              "at": "2026-03-06T09:05",
              "placedBy": {
                "kind": "county-jail",
                "name": "Records desk"
              },
              "detainerId": "d1",
              "reason": "ICE HOLD",
              "endedAt": "2026-03-11T09:30"
            }
          ],
          "iceContact": {
            "notifiedAt": "2026-03-06T18:35",
            "respondedAt": "2026-03-06T19:00",
            "response": "will-take-custody",
            "responseRaw": "WILL P/U",
            "arrivedAt": "2026-03-11T09:00",
            "leftAt": "2026-03-11T09:30"
          },
          "convictions": [
            {
              "offence": {
                "level": "misdemeanor",
                "class": "B"
              },
              "convictedOn": "2019-05-02",
              "jurisdiction": "US-KS"
            }
          ],
          "conditions": [ { "condition": "other", "conditionRaw": "on the list", "met": false, "at": "2026-03-06" } ],
          "citizenshipEvidence": {
            "concerns": "identity",
            "concernsRaw": "WRONG PERSON",
            "raisedAt": "2026-03-06T12:00",
            "checkedAt": "2026-03-07T09:00",
            "checked": true,
            "checkedBy": {
              "kind": "ice"
            },
            "found": "not-supported",
            "foundRaw": "CLEARED"
          },
          "notices": [
            {
              "kind": "copy-of-detainer",
              "kindRaw": "I-247A COPY",
              "to": "subject",
              "toRaw": "INMATE",
              "at": "2026-03-06T11:00",
              "given": true,
              "language": "es"
            }
          ],
          "delayReasons": [
            {
              "kind": "records-check",
              "kindRaw": "NCIC",
              "from": "2026-03-06T18:30",
              "to": "2026-03-06T19:30"
            }
          ],
          "facilityMoves": [
            {
              "at": "2026-03-07",
              "from": "North wing",
              "to": "South wing"
            }
          ],
          "agreementIds": [
            "MO-prairie-county-sheriff#WSO#2025-06-01"
          ],
          "corrections": [
            {
              "pointer": "/bookedAt",
              "at": "2026-03-08",
              "before": "2026-03-05",
              "reason": "the hour was added"
            }
          ],
          "sources": [
            {
              "citation": "made up for this sample",
              "href": "https://example.org/a?b=1&c=<2>",
              "retrievedOn": "2026-04-01",
              "grade": "fictional",
              "gradeRaw": "MADE UP"
            }
          ]
        }
        """;

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The full case as an object.</summary>
    internal static CustodyCase FullCase() => Read(Full);

    /// <summary>The smallest case as an object.</summary>
    internal static CustodyCase MinimalCase() => Read(Minimal);

    internal static CustodyCase Read(string json)
    {
        Assert.True(CustodyCaseReader.TryRead(Utf8(json), out var validated, out var problems), string.Join('\n', problems));
        return validated.Value;
    }

    internal static IReadOnlyList<Problem> Problems(string json, ReadMode mode = ReadMode.Strict) => Problems(Utf8(json), mode);

    internal static IReadOnlyList<Problem> Problems(byte[] utf8, ReadMode mode = ReadMode.Strict)
    {
        var read = CustodyCaseReader.TryRead(utf8, out var validated, out var problems, mode);
        Assert.Equal(read, validated is not null);
        Assert.Equal(read, problems.All(p => p.Severity != Severity.Error));
        Assert.All(problems, p =>
        {
            Assert.InRange(p.Byte!.Value, 0, utf8.Length);
            Assert.Equal(1 + utf8.AsSpan(0, (int)p.Byte.Value).Count((byte)'\n'), p.Line);
        });
        return problems;
    }

    internal static string[] CodesAndPointers(IEnumerable<Problem> problems) => [.. problems.Select(p => $"{p.Code} {p.Pointer}")];

    /// <summary>A sample with a change made to its object.</summary>
    internal static string Changed(string sample, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(sample)!.AsObject();
        change(root);
        return root.ToJsonString(new() { WriteIndented = true });
    }

    /// <summary>The smallest record with further properties, written as JSON members.</summary>
    internal static string With(string members) => Minimal.TrimEnd().TrimEnd('}').TrimEnd() + ",\n" + members + "\n}";

    /// <summary>Every place below the root of a record, as a JSON Pointer.</summary>
    internal static IEnumerable<string> Pointers(JsonNode? node, string pointer = "")
    {
        if (pointer.Length > 0)
        {
            yield return pointer;
        }

        var inner = node switch
        {
            JsonObject members => members.SelectMany(m => Pointers(m.Value, $"{pointer}/{m.Key}")),
            JsonArray items => items.SelectMany((item, i) => Pointers(item, $"{pointer}/{i}")),
            _ => [],
        };
        foreach (var place in inner)
        {
            yield return place;
        }
    }

    /// <summary>Puts a node at a place, or takes away what is there.</summary>
    internal static void Put(JsonObject root, string pointer, JsonNode? value, bool remove = false)
    {
        var segments = pointer.Split('/').Skip(1).ToArray();
        JsonNode parent = root;
        foreach (var segment in segments.SkipLast(1))
        {
            parent = parent is JsonArray array ? array[int.Parse(segment)]! : parent[segment]!;
        }

        if (parent is JsonArray items)
        {
            items[int.Parse(segments[^1])] = value;
        }
        else if (remove)
        {
            parent.AsObject().Remove(segments[^1]);
        }
        else
        {
            parent[segments[^1]] = value;
        }
    }
}
