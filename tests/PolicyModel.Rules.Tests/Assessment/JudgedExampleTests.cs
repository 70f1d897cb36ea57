using System.Text;
using System.Text.Json;
using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>The example of the model's own page, judged to the second: built in code, and read from the JSON that the page prints.</summary>
public sealed class JudgedExampleTests
{
    private const string Json = """
        {
          "schema": "policymodel/custody-case/v1",
          "caseId": "C-0001",
          "subject": "s1_9f2c",
          "release": "example-2026-03",
          "jurisdiction": "US-MO",
          "custodian": { "name": "Prairie County Jail", "timeZone": "America/Chicago", "kind": "county-jail" },
          "bookedAt": "2026-03-05T21:10",
          "leftCustodyAt": "2026-03-11T09:30",
          "asOf": "2026-04-01",
          "grounds": [
            { "groundId": "g1", "kind": "criminal-charge", "offence": { "level": "infraction", "category": "traffic" }, "beganAt": "2026-03-05T21:10" }
          ],
          "bail": [
            { "bailId": "b1", "covers": ["g1"],
              "history": [ { "event": "set",      "at": "2026-03-06T10:00", "type": "cash", "amount": { "amount": "500.00", "currency": "USD" } },
                           { "event": "tendered", "at": "2026-03-06T18:05", "amount": { "amount": "500.00", "currency": "USD" } },
                           { "event": "posted",   "at": "2026-03-06T18:30" } ] }
          ],
          "detainers": [
            { "detainerId": "d1", "form": "I-247A", "request": "hold", "issuedAt": "2026-03-06", "receivedAt": "2026-03-06T09:00",
              "issuer": { "agency": "ICE", "role": "deportation-officer" }, "probableCause": ["biometric-match"],
              "warrant": { "form": "I-200", "signedAt": "2026-03-06" }, "servedOnSubjectAt": "2026-03-06T11:00" }
          ],
          "transfers": [
            { "transferId": "t1", "at": "2026-03-11T09:30", "from": { "kind": "county-jail" }, "to": { "kind": "ice" },
              "authority": "detainer", "detainerId": "d1", "place": "jail-sallyport" }
          ],
          "sources": [ { "citation": "made up for this sample", "grade": "fictional" } ]
        }
        """;

    [Theory]
    [InlineData("regulation", "exceeds by PT15H")]
    [InlineData("form", "exceeds by PT62H")]
    [InlineData("lenient", "exceeds by PT9H30M")]
    [InlineData("judicial", "exceeds by PT110H")]
    public void Each_reading_finds_what_the_page_says(string reading, string says)
    {
        Assert.Equal(says, Built().Says(reading));
        Assert.Equal(says, Read().Says(reading));
    }

    [Theory]
    [InlineData("regulation", "2026-03-10T23:30:00Z")]
    [InlineData("form", "2026-03-09T00:30:00Z")]
    [InlineData("lenient", "2026-03-11T05:00:00Z")]
    public void Each_deadline_is_known_to_the_second(string reading, string deadline)
    {
        var expected = ReportedTime.Parse(deadline).BoundsIn(DateTimeZone.Utc);

        Assert.Equal(expected, Built().OnlyHold().Under(reading).Deadline);
        Assert.Equal(expected, Read().OnlyHold().Under(reading).Deadline);
    }

    [Fact]
    public void The_judicial_reading_sets_no_deadline_and_stands_outside_the_bracket()
    {
        var assessment = Read();

        Assert.Null(assessment.OnlyHold().Under("judicial").Deadline);
        Assert.Empty(assessment.OnlyHold().Under("judicial").Authority);
        Assert.Equal(["regulation", "form", "lenient"], assessment.BracketReadings);
    }

    [Fact]
    public void All_listed_readings_are_exceeded()
    {
        Assert.Equal((Bracket.All, Bracket.All), (Read().Bracket, Read().BracketAtMost));
    }

    [Fact]
    public void The_person_was_eligible_when_bail_was_posted_and_the_hold_ended_by_hand_over()
    {
        var hold = Read().OnlyHold();

        Assert.Equal("2026-03-06T18:30:00", hold.Eligible.In());
        Assert.Equal((ReleaseTrigger.BailPosted, "g1"), (hold.Trigger, hold.GroundId?.Value));
        Assert.Equal("2026-03-11T09:30:00", hold.Ended.In());
        Assert.Equal(HoldEnd.HandedToIce, hold.EndedBy);
    }

    [Theory]
    [InlineData("PM1001", "violated")]
    [InlineData("PM1002", "violated")]
    [InlineData("PM1003", "violated")]
    [InlineData("PM2001", "not-applicable")]
    [InlineData("PM2003", "satisfied")]
    [InlineData("PM2004", "satisfied")]
    [InlineData("PM3001", "satisfied")]
    [InlineData("PM4001", "observed")]
    [InlineData("PM4002", "observed")]
    public void Each_rule_has_its_outcome(string rule, string outcome) => Assert.Equal(outcome, Read().OutcomeOf(rule));

    [Fact]
    public void Built_in_code_or_read_from_json_the_holds_are_the_same() =>
        Assert.Equal(HoldsOf(Built()), HoldsOf(Read()));

    [Fact]
    public void The_json_names_its_fields_as_the_page_does()
    {
        using var document = JsonDocument.Parse(Read().Bytes());
        var root = document.RootElement;

        Assert.Equal(["schema", "caseId", "asOf", "versions", "verdicts", "bracket", "bracketAtMost", "holds", "assumptions", "missing", "findings"], Names(root));
        Assert.Equal(["rules", "law", "calendar", "tzdb", "readings", "schema"], Names(root.GetProperty("versions")));
        Assert.Equal("policymodel/assessment/v1", root.GetProperty("schema").GetString());
        Assert.Equal("v1", root.GetProperty("versions").GetProperty("schema").GetString());
        Assert.Equal("C-0001", root.GetProperty("caseId").GetString());
        Assert.Equal("2026-04-02T04:59:59Z", root.GetProperty("asOf").GetString());
        Assert.Equal("""{"regulation":"exceeds","form":"exceeds","lenient":"exceeds","judicial":"exceeds"}""", root.GetProperty("verdicts").GetRawText());
        Assert.Equal(("all", "all"), (root.GetProperty("bracket").GetString(), root.GetProperty("bracketAtMost").GetString()));
        Assert.Equal("[]", root.GetProperty("missing").GetRawText());
    }

    [Fact]
    public void The_json_of_the_hold_is_known_to_the_letter() => Assert.Equal(
        """
        {"eligible":{"earliest":"2026-03-07T00:30:00Z","latest":"2026-03-07T00:30:00Z","trigger":"bail-posted","groundId":"g1"},
        "ended":{"earliest":"2026-03-11T14:30:00Z","latest":"2026-03-11T14:30:00Z","by":"handed-to-ice"},
        "questions":{"authority":"none-after-eligibility","validity":"undetermined","duration":"exceeds"},
        "readings":[
        {"reading":"regulation","verdict":"exceeds","reason":null,"deadline":{"earliest":"2026-03-10T23:30:00Z","latest":"2026-03-10T23:30:00Z"},
        "uncovered":{"minimum":"PT15H","maximum":"PT15H"},
        "authority":[{"from":"2026-03-07T00:30:00Z","to":"2026-03-10T23:30:00Z","basis":"detainer","detainerId":"d1","provision":"8-cfr-287.7-d"}]},
        {"reading":"form","verdict":"exceeds","reason":null,"deadline":{"earliest":"2026-03-09T00:30:00Z","latest":"2026-03-09T00:30:00Z"},
        "uncovered":{"minimum":"PT62H","maximum":"PT62H"},
        "authority":[{"from":"2026-03-07T00:30:00Z","to":"2026-03-09T00:30:00Z","basis":"detainer","detainerId":"d1","provision":"form-i-247a"}]},
        {"reading":"lenient","verdict":"exceeds","reason":null,"deadline":{"earliest":"2026-03-11T05:00:00Z","latest":"2026-03-11T05:00:00Z"},
        "uncovered":{"minimum":"PT9H30M","maximum":"PT9H30M"},
        "authority":[{"from":"2026-03-07T00:30:00Z","to":"2026-03-11T05:00:00Z","basis":"detainer","detainerId":"d1","provision":"8-cfr-287.7-d"}]},
        {"reading":"judicial","verdict":"exceeds","reason":null,"deadline":null,
        "uncovered":{"minimum":"PT110H","maximum":"PT110H"},"authority":[]}]}
        """.ReplaceLineEndings(""),
        HoldsOf(Read()));

    [Fact]
    public void The_json_of_a_finding_is_known_to_the_letter()
    {
        using var document = JsonDocument.Parse(Read().Bytes());
        var finding = Assert.Single(document.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "PM1002");

        Assert.Equal(["rule", "outcome", "severity", "path", "message", "citations", "facts", "missing", "wouldChange"], Names(finding));
        Assert.Equal(("violated", "error", "/detainers/0"), (Text("outcome"), Text("severity"), Text("path")));
        Assert.Equal(
            """[{"provision":"8-cfr-287.7-d","title":"8 CFR 287.7(d)","href":"https://www.ecfr.gov/current/title-8/section-287.7","effectiveFrom":"1997-04-01","grade":"primary","checkedOn":"2026-11-24"}]""",
            finding.GetProperty("citations").GetRawText());
        Assert.Equal(
            """{"reading":"regulation","verdict":"exceeds","deadlineEarliest":"2026-03-10T23:30:00Z","deadlineLatest":"2026-03-10T23:30:00Z","uncoveredMinimum":"PT15H","uncoveredMaximum":"PT15H"}""",
            finding.GetProperty("facts").GetRawText());
        Assert.Equal("An end of custody at or before Tue 2026-03-10 18:30:00 (America/Chicago).", Text("wouldChange"));
        Assert.Contains("15 hours", Text("message"), StringComparison.Ordinal);

        string? Text(string name) => finding.GetProperty(name).GetString();
    }

    private static Assessment Built() => Case.Booked("2026-03-05T21:10")
        .Ground("g1", level: OffenceLevel.Infraction, category: "traffic")
        .Bail("g1", Step.Set("2026-03-06T10:00"), Step.Tendered("2026-03-06T18:05"), Step.Posted("2026-03-06T18:30"))
        .Detainer(
            DetainerForm.I247A,
            received: "2026-03-06T09:00",
            issued: "2026-03-06",
            request: DetainerRequest.Hold,
            served: "2026-03-06T11:00",
            warrant: new Warrant { Form = WarrantForm.I200, SignedAt = ReportedTime.Parse("2026-03-06") })
        .HandedToIce("2026-03-11T09:30")
        .Assess();

    private static Assessment Read()
    {
        Assert.True(CustodyCaseReader.TryRead(Encoding.UTF8.GetBytes(Json), out var record, out var problems), string.Join("; ", problems));
        return Assessments.Usual.Assess(record);
    }

    private static string HoldsOf(Assessment assessment)
    {
        using var document = JsonDocument.Parse(assessment.Bytes());
        return Assert.Single(document.RootElement.GetProperty("holds").EnumerateArray()).GetRawText();
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
