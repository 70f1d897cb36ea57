namespace PolicyModel.Tests;

public sealed class CustodyCaseChecksTests
{
    [Theory]
    [InlineData("\"county\": \"29019\"")]
    [InlineData("\"grounds\": [], \"bail\": [], \"detainers\": [], \"transfers\": [], \"sources\": []")]
    public void The_smallest_record_and_empty_lists_are_valid(string members)
    {
        Assert.Empty(Samples.Problems(Samples.Minimal));
        Assert.Empty(Samples.Problems(Samples.With(members)));
    }

    [Theory]
    // Booked at 2026-03-05T21:10 in Chicago, which is 2026-03-06T03:10:00Z.
    [InlineData("2026-03-05T21:09:59", false)]
    [InlineData("2026-03-05T21:10", true)]
    [InlineData("2026-03-06T03:09:59Z", false)]
    [InlineData("2026-03-06T03:10:00Z", true)]
    [InlineData("2026-03-04", false)]
    [InlineData("2026-03-05", true)]
    public void Custody_is_not_left_before_booking(string left, bool valid)
    {
        AssertFaults(Samples.With($"\"leftCustodyAt\": \"{left}\""), valid, "PM0015 /leftCustodyAt");
        AssertFaults(Samples.With($"\"asOf\": \"{left}\""), valid, "PM0022 /asOf");
    }

    [Fact]
    public void An_end_that_is_unknown_or_hidden_breaks_no_order()
    {
        Assert.Empty(Samples.Problems(Samples.With("\"leftCustodyAt\": { \"reported\": \"unknown\" }")));
        Assert.Empty(Samples.Problems(Samples.With("\"leftCustodyAt\": { \"reported\": \"redacted\" }")));
        Assert.Empty(Samples.Problems(Samples.With(Ground("\"beganAt\": \"2026-03-07\", \"endedAt\": { \"reported\": \"unknown\" }"))));
    }

    [Theory]
    [InlineData("2026-03-05T21:09", false)]
    [InlineData("2026-03-05T21:10", true)]
    [InlineData("2026-03-04", false)]
    [InlineData("2026-03-05", true)]
    public void A_ground_does_not_end_before_booking(string ended, bool valid) =>
        AssertFaults(Samples.With(Ground($"\"endedAt\": \"{ended}\"")), valid, "PM0014 /grounds/0/endedAt");

    [Theory]
    [InlineData("2026-03-06T10:00", "2026-03-06T09:59:59", false)]
    [InlineData("2026-03-06T10:00", "2026-03-06T10:00", true)]
    [InlineData("2026-03-06T10:00", "2026-03-06", true)]
    [InlineData("2026-03-06", "2026-03-06T00:00", true)]
    [InlineData("2026-03-06", "2026-03-06", true)]
    [InlineData("2026-03-07", "2026-03-06", false)]
    [InlineData("2026-03-07", "2026-03-06T23:59:59", false)]
    [InlineData("2026-03-07", "2026-03-07T05:59:59Z", false)]
    [InlineData("2026-03-07", "2026-03-07T06:00:00Z", true)]
    [InlineData("2026-11-01T01:30", "2026-11-01T01:00", true)]
    [InlineData("2026-11-01T06:30:00Z", "2026-11-01T01:00", true)]
    [InlineData("2026-11-01T07:30:00Z", "2026-11-01T01:00", false)]
    public void A_ground_does_not_end_before_it_begins(string began, string ended, bool valid) =>
        AssertFaults(Samples.With(Ground($"\"beganAt\": \"{began}\", \"endedAt\": \"{ended}\"")), valid, "PM0013 /grounds/0/endedAt");

    [Fact]
    public void A_reason_for_an_end_needs_an_end()
    {
        AssertFaults(Samples.With(Ground("\"endReason\": \"dismissed\"")), valid: false, "PM0021 /grounds/0/endReason");
        AssertFaults(Samples.With(Ground("\"endReason\": { \"reported\": \"unknown\" }")), valid: false, "PM0021 /grounds/0/endReason");
        AssertFaults(Samples.With(Ground("\"endReason\": \"dismissed\", \"endedAt\": { \"reported\": \"unknown\" }")), valid: true);
        AssertFaults(Samples.With(Ground("\"endedAt\": \"2026-03-06\"")), valid: true);
    }

    [Theory]
    [InlineData("grounds", "groundId", "\"kind\": \"sentence\"")]
    [InlineData("bail", "bailId", "\"covers\": [\"g0\"], \"history\": []")]
    [InlineData("detainers", "detainerId", "\"form\": \"I-247A\"")]
    [InlineData("transfers", "transferId", "\"to\": { \"kind\": \"court\" }")]
    public void An_id_stands_once_among_its_like(string list, string id, string rest)
    {
        var grounds = list == "bail" ? "\"grounds\": [ { \"groundId\": \"g0\", \"kind\": \"sentence\" } ], " : "";
        AssertFaults(Samples.With($"{grounds}\"{list}\": [ {Item("x")}, {Item("y")}, {Item("x")} ]"), valid: false, $"PM0012 /{list}/2/{id}");
        AssertFaults(Samples.With($"{grounds}\"{list}\": [ {Item("x")}, {Item("y")}, {Item("X")} ]"), valid: true);

        string Item(string value) => $"{{ \"{id}\": \"{value}\", {rest} }}";
    }

    [Fact]
    public void The_same_id_may_stand_in_different_lists() =>
        AssertFaults(Samples.With("\"grounds\": [ { \"groundId\": \"x\", \"kind\": \"sentence\" } ], \"detainers\": [ { \"detainerId\": \"x\", \"form\": \"I-247A\" } ]"), valid: true);

    [Fact]
    public void A_bail_covers_at_least_one_ground_and_only_grounds_of_the_case()
    {
        AssertFaults(Bail("", covers: "\"g1\""), valid: true);
        AssertFaults(Bail("", covers: ""), valid: false, "PM0003 /bail/0/covers");
        AssertFaults(Bail("", covers: "\"g1\", \"g2\""), valid: false, "PM0011 /bail/0/covers/1");
        AssertFaults(Samples.With("\"bail\": [ { \"bailId\": \"b1\", \"covers\": [\"g1\"], \"history\": [] } ]"), valid: false, "PM0011 /bail/0/covers/0");
    }

    [Fact]
    public void A_step_of_bail_follows_from_the_state_before_it()
    {
        AssertFaults(Bail("{ \"event\": \"set\" }, { \"event\": \"posted\" }"), valid: true);
        AssertFaults(Bail("{ \"event\": \"posted\" }"), valid: false, "PM0016 /bail/0/history/0/event");
        AssertFaults(Bail("{ \"event\": \"set\" }, { \"event\": \"denied\" }, { \"event\": \"posted\" }"), valid: false, "PM0016 /bail/0/history/2/event");
    }

    [Fact]
    public void An_illegal_step_is_named_and_leaves_the_state_as_it_was()
    {
        var problem = Assert.Single(Samples.Problems(Bail("{ \"event\": \"set\" }, { \"event\": \"refused\" }, { \"event\": \"posted\" }")));
        Assert.Equal("/bail/0/history/1/event", problem.Pointer);
        Assert.Contains("refused", problem.Message, StringComparison.Ordinal);
        Assert.Contains("set", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-06T10:00", "2026-03-06T09:59:59", false)]
    [InlineData("2026-03-06T10:00", "2026-03-06T10:00", true)]
    [InlineData("2026-03-06T10:00", "2026-03-06", true)]
    [InlineData("2026-03-06", "2026-03-06T00:00", true)]
    [InlineData("2026-03-06", "2026-03-05", false)]
    public void Events_of_bail_stand_in_the_order_in_which_they_happened(string first, string second, bool valid)
    {
        AssertFaults(Bail($"{{ \"event\": \"set\", \"at\": \"{first}\" }}, {{ \"event\": \"posted\", \"at\": \"{second}\" }}"), valid, "PM0017 /bail/0/history/1/at");

        // An event without a time, or told to the day, between the two hides nothing.
        AssertFaults(
            Bail($"{{ \"event\": \"set\", \"at\": \"{first}\" }}, {{ \"event\": \"tendered\" }}, {{ \"event\": \"posted\", \"at\": \"{second}\" }}"),
            valid,
            "PM0017 /bail/0/history/2/at");
    }

    [Fact]
    public void A_day_between_two_clock_times_does_not_hide_that_they_are_out_of_order() => AssertFaults(
        Bail("{ \"event\": \"set\", \"at\": \"2026-03-06T10:00\" }, { \"event\": \"tendered\", \"at\": \"2026-03-06\" }, { \"event\": \"posted\", \"at\": \"2026-03-06T09:00\" }"),
        valid: false,
        "PM0017 /bail/0/history/2/at");

    [Fact]
    public void Only_a_refusal_has_a_reason_for_refusal()
    {
        AssertFaults(Bail("{ \"event\": \"set\" }, { \"event\": \"tendered\" }, { \"event\": \"refused\", \"refusedBecause\": \"policy\" }"), valid: true);
        AssertFaults(Bail("{ \"event\": \"set\", \"refusedBecause\": \"policy\" }"), valid: false, "PM0021 /bail/0/history/0/refusedBecause");
        AssertFaults(Bail("{ \"event\": \"set\", \"refusedBecause\": { \"reported\": \"unknown\" } }"), valid: false, "PM0021 /bail/0/history/0/refusedBecause");
    }

    [Theory]
    [InlineData("2026-03-06T10:00", "2026-03-06T09:59", false)]
    [InlineData("2026-03-06T10:00", "2026-03-06T10:00", true)]
    [InlineData("2026-03-06T10:00", "2026-03-06", true)]
    [InlineData("2026-03-06", "2026-03-05T23:59:59", false)]
    [InlineData("2020-01-01", "2020-01-02", true)]
    public void An_instrument_does_not_end_before_it_was_issued(string issued, string ended, bool valid) =>
        AssertFaults(Detainer($"\"issuedAt\": \"{issued}\", \"endedAt\": \"{ended}\""), valid, "PM0018 /detainers/0/endedAt");

    public static TheoryData<string, string> OrdersOfTimes => new()
    {
        { "/detainers/0/issuedAt", "/detainers/0/receivedAt" },
        { "/detainers/0/warrant/signedAt", "/detainers/0/warrant/servedAt" },
        { "/grounds/0/releaseOrder/issuedAt", "/grounds/0/releaseOrder/receivedAt" },
        { "/holdEvents/0/at", "/holdEvents/0/endedAt" },
        { "/delayReasons/0/from", "/delayReasons/0/to" },
        { "/iceContact/notifiedAt", "/iceContact/respondedAt" },
        { "/iceContact/arrivedAt", "/iceContact/leftAt" },
    };

    [Theory]
    [MemberData(nameof(OrdersOfTimes))]
    public void A_time_does_not_lie_before_the_one_it_cannot_come_before(string earlier, string later)
    {
        (string First, string Second, bool Valid)[] pairs =
        [
            ("2026-03-06T10:00", "2026-03-06T09:59:59", false), ("2026-03-06T10:00", "2026-03-06T10:00", true), ("2026-03-06T10:00", "2026-03-06", true),
            ("2026-03-06", "2026-03-06T00:00", true), ("2026-03-06", "2026-03-05T23:59:59", false), ("2026-03-06T16:00:00Z", "2026-03-06T09:59", false), ("2026-03-06T16:00:00Z", "2026-03-06T10:00", true),
        ];
        Assert.All(pairs, p => Assert.Equal(p.Valid ? [] : [$"PM0028 {later}"], Faults(p.First, p.Second)));
        Assert.Equal([$"PM0006 {earlier}"], Faults("soon", "2026-03-01"));

        string[] Faults(string first, string second) => Samples.CodesAndPointers(Samples.Problems(Samples.Changed(Samples.Full, root =>
        {
            Samples.Put(root, earlier, first);
            Samples.Put(root, later, second);

            // How long the instrument lasted is another order.
            root["detainers"]![0]!.AsObject().Remove("endedAt");
        })));
    }

    [Theory]
    [InlineData("US-MO", "29019", true)]
    [InlineData("US-MO", "20019", false)]
    [InlineData("US-KS", "20019", true)]
    [InlineData("US-CT", "09110", true)]
    [InlineData("US-CT", "36001", false)]
    public void The_county_lies_in_the_state_whose_law_applies(string jurisdiction, string county, bool valid) =>
        AssertFaults(Samples.Changed(Samples.Minimal, r => (r["jurisdiction"], r["county"]) = (jurisdiction, county)), valid, "PM0029 /county");

    [Fact]
    public void A_county_of_another_state_is_told_where_other_things_cannot_be_read()
    {
        Assert.Equal(
            ["PM0008 /custodian/timeZone", "PM0029 /county"],
            Samples.CodesAndPointers(Samples.Problems(Samples.Changed(Samples.Minimal, r => (r["county"], r["custodian"]!["timeZone"]) = ("20019", "America/Nowhere")))));
        Assert.Equal(["PM0006 /jurisdiction"], Samples.CodesAndPointers(Samples.Problems(Samples.Changed(Samples.Minimal, r => (r["jurisdiction"], r["county"]) = ("US-XX", "20019")))));
    }

    [Theory]
    [InlineData("/bookedAt", true)]
    [InlineData("/grounds/0/offence/level", true)]
    [InlineData("/a~0b~1c/", true)]
    [InlineData("/", true)]
    [InlineData("bookedAt", false)]
    [InlineData("#/bookedAt", false)]
    [InlineData("/a~", false)]
    [InlineData("/a~2", false)]
    [InlineData("/a~0~", false)]
    public void A_correction_points_at_a_field(string pointer, bool valid)
    {
        AssertFaults(Samples.Changed(Samples.Full, r => r["corrections"]![0]!["pointer"] = pointer), valid, "PM0006 /corrections/0/pointer");
        var built = Samples.FullCase();
        Assert.Equal(valid, (built with { Corrections = [built.Corrections![0] with { Pointer = pointer }] }).TryValidate(out _, out _));
    }

    [Theory]
    [InlineData("\"received\": false, \"receivedAt\": \"2026-03-06\"", "received", "\"received\": false")]
    [InlineData("\"received\": false, \"receivedAt\": { \"reported\": \"unknown\" }", "received", "\"received\": false")]
    [InlineData("\"servedOnSubject\": false, \"servedOnSubjectAt\": \"2026-03-06\"", "servedOnSubject", "\"servedOnSubject\": false")]
    [InlineData("\"warrantAttached\": false, \"warrant\": { \"form\": \"I-200\" }", "warrantAttached", "\"warrantAttached\": false")]
    [InlineData("\"neutralReview\": false, \"neutralReviewAt\": \"2026-03-06\"", "neutralReview", "\"neutralReview\": false")]
    [InlineData("\"warrant\": { \"form\": \"I-200\", \"signed\": false, \"signedAt\": \"2026-03-06\" }", "warrant/signed", "\"warrant\": { \"form\": \"I-200\", \"signed\": false }")]
    [InlineData("\"warrant\": { \"form\": \"I-200\", \"chargingDocument\": false, \"chargingDocumentOn\": \"2026-03-06\" }", "warrant/chargingDocument", "\"warrant\": { \"form\": \"I-200\", \"chargingDocument\": false }")]
    [InlineData("\"warrant\": { \"form\": \"I-205\", \"finalOrder\": false, \"finalOrderOn\": \"2026-03-06\" }", "warrant/finalOrder", "\"warrant\": { \"form\": \"I-205\", \"finalOrder\": false }")]
    [InlineData("\"warrant\": { \"form\": \"I-200\", \"served\": false, \"servedAt\": \"2026-03-06\" }", "warrant/served", "\"warrant\": { \"form\": \"I-200\", \"served\": false }")]
    [InlineData("\"warrant\": { \"form\": \"I-200\", \"served\": false, \"servedBy\": \"supervisor\" }", "warrant/served", "\"warrant\": { \"form\": \"I-200\", \"served\": false }")]
    public void An_instrument_does_not_deny_what_it_describes(string members, string field, string denial)
    {
        AssertFaults(Detainer(members), valid: false, $"PM0021 /detainers/0/{field}");
        AssertFaults(Detainer(members.Replace("false", "true", StringComparison.Ordinal)), valid: true);
        AssertFaults(Detainer(denial), valid: true);
    }

    [Theory]
    [InlineData("\"charged\": false, \"chargedAt\": \"2026-03-06\"", "charged", "\"charged\": false")]
    [InlineData("\"probableCauseFound\": false, \"probableCauseFoundAt\": { \"reported\": \"unknown\" }", "probableCauseFound", "\"probableCauseFound\": false")]
    public void A_ground_does_not_deny_what_it_dates(string members, string field, string denial)
    {
        AssertFaults(Samples.With(Ground(members)), valid: false, $"PM0021 /grounds/0/{field}");
        AssertFaults(Samples.With(Ground(members.Replace("false", "true", StringComparison.Ordinal))), valid: true);
        AssertFaults(Samples.With(Ground(denial)), valid: true);
    }

    [Theory]
    [InlineData("\"checked\": false, \"checkedAt\": \"2026-03-06\"")]
    [InlineData("\"checked\": false, \"found\": \"unresolved\"")]
    public void A_check_that_was_not_made_has_neither_time_nor_result(string members)
    {
        AssertFaults(Evidence(members), valid: false, "PM0021 /citizenshipEvidence/checked");
        AssertFaults(Evidence(members.Replace("false", "true", StringComparison.Ordinal)), valid: true);
        AssertFaults(Evidence("\"checked\": false"), valid: true);

        static string Evidence(string of) => Samples.With($"\"citizenshipEvidence\": {{ {of} }}");
    }

    [Fact]
    public void An_instrument_replaces_another_one_of_the_case()
    {
        AssertFaults(Detainer("\"supersedes\": \"d2\"", ", { \"detainerId\": \"d2\", \"form\": \"I-247D\" }"), valid: true);
        AssertFaults(Detainer("\"supersedes\": \"d2\""), valid: false, "PM0011 /detainers/0/supersedes");
        AssertFaults(Detainer("\"supersedes\": \"d1\""), valid: false, "PM0011 /detainers/0/supersedes");
    }

    [Fact]
    public void A_hold_rests_on_an_instrument_of_the_case()
    {
        const string Hold = "\"holdEvents\": [ { \"at\": \"2026-03-06\" }, { \"detainerId\": \"d1\" } ]";
        AssertFaults(Samples.With($"{Hold}, \"detainers\": [ {{ \"detainerId\": \"d1\", \"form\": \"ncic-hit\" }} ]"), valid: true);
        AssertFaults(Samples.With(Hold), valid: false, "PM0011 /holdEvents/1/detainerId");
    }

    [Fact]
    public void A_transfer_rests_on_an_instrument_of_the_case()
    {
        const string Transfer = "\"transfers\": [ { \"transferId\": \"t1\", \"to\": { \"kind\": \"ice\" }, \"detainerId\": \"d1\" } ]";
        AssertFaults(Samples.With(Transfer), valid: false, "PM0011 /transfers/0/detainerId");
        AssertFaults(Samples.With("\"detainers\": [ { \"detainerId\": \"d1\", \"form\": \"I-247A\" } ], " + Transfer), valid: true);
    }

    [Theory]
    [InlineData("2026-03-11T09:30", "2026-03-11T09:30", true)]
    [InlineData("2026-03-11T09:30", "2026-03-11T09:29", false)]
    [InlineData("2026-03-11T09:30", "2026-03-11T09:31", false)]
    [InlineData("2026-03-11T09:30", "2026-03-11T14:30:00Z", true)]
    [InlineData("2026-03-11T09:30", "2026-03-11", true)]
    [InlineData("2026-03-11", "2026-03-11T09:30", true)]
    [InlineData("2026-03-11", "2026-03-12T00:00", false)]
    [InlineData("2026-03-11", "2026-03-10", false)]
    public void A_hand_over_to_ICE_is_the_end_of_custody(string left, string at, bool valid) => AssertFaults(
        Samples.With($"\"leftCustodyAt\": \"{left}\", \"transfers\": [ {{ \"transferId\": \"t1\", \"at\": \"{at}\", \"to\": {{ \"kind\": \"ice\" }} }} ]"),
        valid,
        "PM0019 /transfers/0/at");

    [Theory]
    [InlineData("\"to\": { \"kind\": \"ice\" }", false)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": false", false)]
    [InlineData("\"to\": { \"kind\": \"court\" }", true)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": true", true)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": true, \"documentedBy\": \"jail-rebooking\"", true)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": true, \"documentedBy\": { \"reported\": \"unknown\" }", true)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": true, \"documentedBy\": \"other\"", true)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": true, \"documentedBy\": \"ice-arrest\"", false)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": true, \"documentedBy\": \"ice-book-in\"", false)]
    [InlineData("\"to\": { \"kind\": \"ice\" }, \"inPlace\": true, \"documentedBy\": \"I-203\"", false)]
    public void A_transfer_that_is_no_hand_over_to_ICE_may_lie_elsewhere(string members, bool valid) => AssertFaults(
        Samples.With($"\"leftCustodyAt\": \"2026-03-11\", \"transfers\": [ {{ \"transferId\": \"t1\", \"at\": \"2026-03-09\", {members} }} ]"),
        valid,
        "PM0019 /transfers/0/at");

    [Theory]
    [InlineData("2026-03-05T21:09", false)]
    [InlineData("2026-03-05T21:10", true)]
    [InlineData("2026-03-05", true)]
    public void A_hand_over_does_not_lie_before_booking(string at, bool valid) => AssertFaults(
        Samples.With($"\"transfers\": [ {{ \"transferId\": \"t1\", \"at\": \"{at}\", \"to\": {{ \"kind\": \"ice\" }} }} ]"), valid, "PM0015 /transfers/0/at");

    [Fact]
    public void Hand_overs_and_the_end_of_custody_share_one_instant()
    {
        // Each fits the day of the end; the two do not fit each other.
        AssertFaults(
            Samples.With(
                """
                "leftCustodyAt": "2026-03-11",
                "transfers": [
                  { "transferId": "t1", "at": "2026-03-11T09:30", "to": { "kind": "ice" } },
                  { "transferId": "t2", "at": "2026-03-11T10:30", "to": { "kind": "ice" } }
                ]
                """),
            valid: false,
            "PM0019 /transfers/1/at");
    }

    [Fact]
    public void Every_fault_of_a_record_is_reported()
    {
        var problems = Samples.Problems(Samples.With(
            """
            "leftCustodyAt": "2026-03-01",
            "asOf": "2026-03-02",
            "grounds": [
              { "groundId": "g1", "kind": "sentence", "beganAt": "2026-03-04", "endedAt": "2026-03-03" },
              { "groundId": "g1", "kind": "sentence", "endReason": "dismissed" }
            ],
            "bail": [
              { "bailId": "b1", "covers": [], "history": [ { "event": "set", "at": "2026-03-08" }, { "event": "exonerated", "at": "2026-03-07" } ] },
              { "bailId": "b1", "covers": ["nowhere"], "history": [ { "event": "set", "refusedBecause": "policy" } ] }
            ],
            "detainers": [
              { "detainerId": "d1", "form": "I-247A", "issuedAt": "2026-03-08", "endedAt": "2026-03-07", "supersedes": "d1" },
              { "detainerId": "d1", "form": "I-247A", "received": false, "receivedAt": "2026-03-07" }
            ],
            "transfers": [
              { "transferId": "t1", "at": "2026-03-07", "to": { "kind": "ice" }, "detainerId": "nowhere" },
              { "transferId": "t1", "at": "2026-03-02", "to": { "kind": "ice" } }
            ]
            """));
        Assert.Equal(
            new[]
            {
                "PM0015 /leftCustodyAt", "PM0022 /asOf",
                "PM0012 /grounds/1/groundId", "PM0013 /grounds/0/endedAt", "PM0014 /grounds/0/endedAt", "PM0021 /grounds/1/endReason",
                "PM0012 /bail/1/bailId", "PM0003 /bail/0/covers", "PM0016 /bail/0/history/1/event", "PM0017 /bail/0/history/1/at",
                "PM0021 /bail/1/history/0/refusedBecause", "PM0011 /bail/1/covers/0",
                "PM0012 /detainers/1/detainerId", "PM0018 /detainers/0/endedAt", "PM0011 /detainers/0/supersedes", "PM0021 /detainers/1/received",
                "PM0012 /transfers/1/transferId", "PM0011 /transfers/0/detainerId", "PM0019 /transfers/0/at", "PM0015 /transfers/1/at",
            }.Order(),
            Samples.CodesAndPointers(problems).Order());
        Assert.All(problems, p => Assert.Equal(Severity.Error, p.Severity));
    }

    private static void AssertFaults(string json, bool valid, params string[] faults) =>
        Assert.Equal(valid ? [] : faults, Samples.CodesAndPointers(Samples.Problems(json)));

    private static string Ground(string members) => $"\"grounds\": [ {{ \"groundId\": \"g1\", \"kind\": \"criminal-charge\", {members} }} ]";

    private static string Bail(string history, string covers = "\"g1\"") => Samples.With(
        $"\"grounds\": [ {{ \"groundId\": \"g1\", \"kind\": \"criminal-charge\" }} ], \"bail\": [ {{ \"bailId\": \"b1\", \"covers\": [{covers}], \"history\": [ {history} ] }} ]");

    private static string Detainer(string members, string others = "") =>
        Samples.With($"\"detainers\": [ {{ \"detainerId\": \"d1\", \"form\": \"I-247A\", {members} }}{others} ]");
}
