using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;

namespace PolicyModel.Tests;

public sealed class CustodyCaseReaderTests
{
    public static TheoryData<string> Places => [.. Samples.Pointers(JsonNode.Parse(Samples.Full))];

    public static TheoryData<string> RequiredPlaces =>
    [
        "/schema", "/caseId", "/jurisdiction", "/custodian", "/bookedAt", "/custodian/name", "/custodian/timeZone", "/arrestingAgency/name",
        "/grounds/0/groundId", "/grounds/0/kind", "/bail/0/bailId", "/bail/0/covers", "/bail/0/history", "/bail/0/history/2/event",
        "/bail/0/history/0/amount/amount", "/bail/0/history/0/amount/currency", "/grounds/1/endedAt/reported", "/grounds/1/endReason/reported", "/bail/0/history/1/amount/reported",
        "/detainers/0/detainerId", "/detainers/0/form", "/detainers/0/warrant/form", "/transfers/0/transferId", "/transfers/0/to", "/transfers/0/to/kind",
        "/transfers/0/from/kind", "/sources/0/citation", "/grounds/0/sentence/calculations/0/endsOn", "/holdEvents/0/placedBy/kind", "/convictions/0/offence",
        "/conditions/0/condition", "/conditions/0/met", "/citizenshipEvidence/checkedBy/kind", "/notices/0/kind", "/notices/0/to", "/delayReasons/0/kind", "/corrections/0/pointer",
    ];

    [Fact]
    public void The_full_record_is_read_with_every_property()
    {
        var record = Samples.FullCase();
        HashSet<string> provided = [];
        Walk(record);
        Assert.Equal(Parts.Types.SelectMany(t => Parts.PropertiesOf(t).Select(p => $"{t.Name}.{p.Name}")).Order(), provided.Order());
        Assert.Equal("C-0001", record.CaseId.Value);
        Assert.Equal(Reported<ReportedTime>.Unknown("n/k"), record.Grounds![1].EndedAt);
        Assert.Equal(Reported<GroundEndReason>.Redacted("(b)(6); (b)(7)(C)"), record.Grounds[1].EndReason);
        Assert.Equal(new Money(50_000), record.Bail![0].History[0].Amount.Value);
        Assert.Equal(Reported<Money>.Redacted("(b)(6)"), record.Bail[0].History[1].Amount);
        Assert.Equal("Prairie Town Police – “day shift”", record.ArrestingAgency!.Name);
        Assert.Equal([ProbableCauseBasis.BiometricMatch, ProbableCauseBasis.FinalOrder], record.Detainers![0].ProbableCause!);

        void Walk(object part)
        {
            foreach (var property in Parts.PropertiesOf(part.GetType()))
            {
                if (property.GetValue(part) is { } value && Parts.IsProvided(value))
                {
                    provided.Add($"{part.GetType().Name}.{property.Name}");
                    Parts.Of(value).ToList().ForEach(Walk);
                }
            }
        }
    }

    [Fact]
    public void What_the_smallest_record_does_not_say_is_not_provided()
    {
        var record = Samples.MinimalCase();
        Assert.Null(record.Grounds);
        Assert.Equal(ReportedState.NotProvided, record.Subject.State);
        Assert.Equal(ReportedState.NotProvided, record.LeftCustodyAt.State);
        Assert.Equal(ReportedState.NotProvided, record.Custodian.Kind.State);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_value_of_the_wrong_type_is_one_problem_at_its_own_place_line_and_byte(string pointer)
    {
        // This number stands nowhere else in the record, and where a number belongs, it is none of those.
        const string Wrong = "9876543210";
        var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, JsonNode.Parse(Wrong)));
        var problem = Assert.Single(Samples.Problems(json));
        Assert.Equal((pointer.EndsWith("ays", StringComparison.Ordinal) ? ProblemCodes.MalformedValue : ProblemCodes.WrongType, pointer), (problem.Code, problem.Pointer));
        Assert.Equal(Encoding.UTF8.GetByteCount(json[..json.IndexOf(Wrong, StringComparison.Ordinal)]), problem.Byte);
        Assert.Equal(1 + json[..json.IndexOf(Wrong, StringComparison.Ordinal)].Count(c => c == '\n'), problem.Line);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Null_is_one_problem_at_its_own_place(string pointer)
    {
        var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, null));
        Assert.Equal([$"PM0004 {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void An_array_is_the_wrong_type_where_none_belongs_and_what_it_holds_is_passed_over(string pointer)
    {
        var array = "[ { \"a\": [ 1 ] }, [ ] ]";
        var places = Samples.CodesAndPointers(Samples.Problems(Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, JsonNode.Parse(array)))));
        Assert.NotEmpty(places);
        Assert.All(places, p => Assert.StartsWith("PM000", p, StringComparison.Ordinal));
        Assert.All(places, p => Assert.StartsWith(pointer, p[7..], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RequiredPlaces))]
    public void A_required_property_that_is_missing_is_one_problem(string pointer)
    {
        var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, null, remove: true));
        Assert.Equal([$"PM0003 {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
    }

    [Fact]
    public void Every_property_that_is_not_required_can_be_left_out()
    {
        // What an ending or a reference rests on can be left out only together with it.
        string[] together = ["/grounds", "/grounds/0", "/detainers", "/grounds/0/endedAt", "/grounds/1/endedAt"];
        var required = RequiredPlaces.Select(r => AnyIndex(r)).ToHashSet();
        foreach (var pointer in Samples.Pointers(JsonNode.Parse(Samples.Full)).Where(p => !char.IsAsciiDigit(p[^1]) && !required.Contains(AnyIndex(p))).Except(together))
        {
            Assert.Equal([], Samples.CodesAndPointers(Samples.Problems(Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, null, remove: true)))));
        }
    }

    [Theory]
    [InlineData("/schema", "policymodel/custody-case/v2", "PM0010")]
    [InlineData("/schema", "", "PM0009")]
    [InlineData("/caseId", "", "PM0006")]
    [InlineData("/caseId", "a b", "PM0006")]
    [InlineData("/caseId", "A123456789", "PM0020")]
    [InlineData("/caseId", "A-123-456-789", "PM0020")]
    [InlineData("/caseId", "A 123 456 789", "PM0020")]
    [InlineData("/subject", "A123456789", "PM0020")]
    [InlineData("/subject", "a 012 345 678", "PM0020")]
    [InlineData("/subject", "123456789", "PM0020")]
    [InlineData("/subject", "0123456789abcdef0123456789abcdef", "PM0020")]
    [InlineData("/subject", "0123456789ABCDEF0123456789ABCDEF01234567", "PM0020")]
    [InlineData("/subject", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "PM0020")]
    [InlineData("/subject", "s1_A123456789", "PM0006")]
    [InlineData("/subject", "John", "PM0006")]
    [InlineData("/release", "a b", "PM0006")]
    [InlineData("/jurisdiction", "MO", "PM0006")]
    [InlineData("/county", "2901", "PM0006")]
    [InlineData("/custodian/name", "", "PM0009")]
    [InlineData("/custodian/timeZone", "America/Nowhere", "PM0008")]
    [InlineData("/custodian/timeZone", "UTC+05", "PM0008")]
    [InlineData("/custodian/kind", "jail", "PM0007")]
    [InlineData("/custodian/kindRaw", "", "PM0009")]
    [InlineData("/custodian/ori", "x", "PM0006")]
    [InlineData("/custodian/facilityCode", "x", "PM0006")]
    [InlineData("/bookedAt", "2026-03-05T24:00", "PM0006")]
    [InlineData("/bookedAt", "03/05/2026", "PM0006")]
    [InlineData("/leftCustodyAt", "unknown", "PM0006")]
    [InlineData("/asOf", "9999-12-31", "PM0006")]
    [InlineData("/grounds/0/groundId", "A123456789", "PM0020")]
    [InlineData("/grounds/0/groundId", "", "PM0006")]
    [InlineData("/grounds/0/kind", "Criminal-Charge", "PM0007")]
    [InlineData("/grounds/0/endedAt", "2026-02-30", "PM0006")]
    [InlineData("/grounds/0/endReason", "bailed", "PM0007")]
    [InlineData("/grounds/0/offence/level", "felony-ish", "PM0007")]
    [InlineData("/grounds/0/offence/category", "No Tail Light", "PM0006")]
    [InlineData("/grounds/1/endedAt/reported", "secret", "PM0007")]
    [InlineData("/bail/0/bailId", "A123456789", "PM0020")]
    [InlineData("/bail/0/covers/0", "a b", "PM0006")]
    [InlineData("/bail/0/history/0/event", "placed", "PM0007")]
    [InlineData("/bail/0/history/2/event", "returned", "PM0007")]
    [InlineData("/bail/0/history/0/type", "gold", "PM0007")]
    [InlineData("/bail/0/history/1/amount/reported", "secret", "PM0007")]
    [InlineData("/bail/0/history/2/refusedBecause", "mood", "PM0007")]
    [InlineData("/detainers/0/detainerId", "A123456789", "PM0020")]
    [InlineData("/detainers/1/detainerId", "A123456789", "PM0020")]
    [InlineData("/detainers/0/form", "247A", "PM0007")]
    [InlineData("/detainers/0/supersedes", "A123456789", "PM0020")]
    [InlineData("/detainers/0/probableCause/0", "hunch", "PM0007")]
    [InlineData("/transfers/0/transferId", "A123456789", "PM0020")]
    [InlineData("/transfers/0/to/kind", "ICE", "PM0007")]
    [InlineData("/sources/0/grade", "good", "PM0007")]
    public void A_value_of_the_wrong_form_is_one_problem(string pointer, string value, string code)
    {
        var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, value));
        Assert.Equal([$"{code} {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
    }

    [Theory]
    [InlineData("500", "USD")]
    [InlineData("500.0", "USD")]
    [InlineData("$500.00", "USD")]
    [InlineData("500.00", "usd")]
    public void Money_of_the_wrong_form_is_one_problem(string amount, string currency)
    {
        var json = Samples.Changed(Samples.Full, root => Samples.Put(root, "/bail/0/history/0/amount", new JsonObject { ["amount"] = amount, ["currency"] = currency }));
        Assert.Equal(["PM0006 /bail/0/history/0/amount"], Samples.CodesAndPointers(Samples.Problems(json)));
    }

    [Theory]
    [InlineData("{}", "PM0003 {0}/amount;PM0003 {0}/currency")]
    [InlineData("{ \"raw\": \"x\" }", "PM0003 {0}/reported")]
    [InlineData("{ \"amount\": \"1.00\", \"currency\": \"USD\", \"reported\": \"unknown\" }", "PM0021 {0}")]
    [InlineData("{ \"amount\": \"1.00\", \"currency\": \"USD\", \"raw\": \"x\" }", "PM0021 {0};PM0003 {0}/reported")]
    public void Money_is_a_value_or_the_mark_that_there_is_none(string amount, string problems)
    {
        const string Pointer = "/bail/0/history/0/amount";
        var json = Samples.Changed(Samples.Full, root => Samples.Put(root, Pointer, JsonNode.Parse(amount)));
        Assert.Equal(problems.Replace("{0}", Pointer, StringComparison.Ordinal).Split(';').Order(), Samples.CodesAndPointers(Samples.Problems(json)).Order());
    }

    [Theory]
    [InlineData("unknown", ReportedState.Unknown)]
    [InlineData("redacted", ReportedState.Redacted)]
    public void A_field_can_say_that_the_source_does_not_know_or_hides_it(string reported, ReportedState state)
    {
        var record = Samples.Read(Samples.With($"\"leftCustodyAt\": {{ \"reported\": \"{reported}\" }}, \"grounds\": []"));
        Assert.Equal(state, record.LeftCustodyAt.State);
        Assert.Null(record.LeftCustodyAt.Raw);
        Assert.Empty(record.Grounds!);
    }

    [Theory]
    [InlineData("/bookedAt")]
    [InlineData("/asOf")]
    [InlineData("/caseId")]
    [InlineData("/grounds/0/kind")]
    [InlineData("/detainers/0/received")]
    public void A_field_that_must_have_a_value_cannot_say_that_it_is_unknown(string pointer)
    {
        var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, new JsonObject { ["reported"] = "unknown" }));
        Assert.Equal([$"PM0004 {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
    }

    [Fact]
    public void An_unknown_property_is_an_error_in_strict_mode_and_a_note_in_lenient_mode()
    {
        var json = Samples.With("\"zodiac/sign~\": { \"a\": [ 1, { \"b\": null } ] }");
        var strict = Assert.Single(Samples.Problems(json));
        var lenient = Assert.Single(Samples.Problems(json, ReadMode.Lenient));
        Assert.Equal((ProblemCodes.UnknownProperty, "", Severity.Error), (strict.Code, strict.Pointer, strict.Severity));
        Assert.Equal(strict with { Severity = Severity.Note }, lenient);
        Assert.Equal(json.IndexOf("\"zodiac", StringComparison.Ordinal), strict.Byte);
        Assert.DoesNotContain("zodiac", strict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_property_can_stand_in_every_object()
    {
        foreach (var pointer in Samples.Pointers(JsonNode.Parse(Samples.Full)))
        {
            var isObject = false;
            var json = Samples.Changed(Samples.Full, root =>
            {
                JsonNode node = root;
                foreach (var segment in pointer.Split('/').Skip(1))
                {
                    node = node is JsonArray items ? items[int.Parse(segment)]! : node[segment]!;
                }

                isObject = node is JsonObject;
                (node as JsonObject)?.Add("zodiac", 1);
            });
            if (isObject)
            {
                Assert.Equal([$"PM0002 {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
                Assert.Equal(Severity.Note, Assert.Single(Samples.Problems(json, ReadMode.Lenient)).Severity);
            }
        }
    }

    [Fact]
    public void Lenient_mode_forgives_nothing_else()
    {
        Assert.Equal(["PM0004 /asOf"], Samples.CodesAndPointers(Samples.Problems(Samples.With("\"asOf\": null"), ReadMode.Lenient)));
        Assert.Equal(["PM0022 /asOf"], Samples.CodesAndPointers(Samples.Problems(Samples.With("\"asOf\": \"2026-03-01\""), ReadMode.Lenient)));
    }

    [Fact]
    public void A_property_that_stands_twice_is_a_problem_and_the_first_counts()
    {
        var json = Samples.With("\"asOf\": \"2026-03-06\",\n\"asOf\": \"2026-03-01\"");
        var problem = Assert.Single(Samples.Problems(json));
        Assert.Equal((ProblemCodes.DuplicateProperty, "/asOf"), (problem.Code, problem.Pointer));
        Assert.Equal(json.LastIndexOf("\"asOf\"", StringComparison.Ordinal), problem.Byte);
        Assert.Equal(["PM0005 /custodian/name"], Samples.CodesAndPointers(Samples.Problems(Samples.Minimal.Replace("{ \"name\"", "{ \"name\": \"x\", \"name\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_property_whose_name_is_escaped_is_the_same_property() =>
        Assert.Equal(["PM0005 /caseId"], Samples.CodesAndPointers(Samples.Problems(Samples.With("\"case\\u0049d\": \"x\""))));

    [Fact]
    public void Escapes_in_values_are_undone()
    {
        var record = Samples.Read(Samples.Minimal.Replace("C-0002", "\\u0043-0002", StringComparison.Ordinal).Replace("Prairie", "Pr\\u00e4\\/\\\"\\ud83e\\uddac", StringComparison.Ordinal)
            .Replace("2026-03-05T21:10", "2026-03-05\\u005421:10", StringComparison.Ordinal).Replace("America/Chicago", "America\\/Chicago", StringComparison.Ordinal));
        Assert.Equal("C-0002", record.CaseId.Value);
        Assert.Equal("Prä/\"🦬 County Jail", record.Custodian.Name);
        Assert.Equal("America/Chicago", record.Custodian.TimeZone.Id);
    }

    [Theory]
    [InlineData("\\ud83e")]
    [InlineData("\\uddac")]
    [InlineData("\\uddac\\ud83e")]
    [InlineData("a\\ud83e\\u0041")]
    [InlineData("\\u0000")]
    [InlineData("a\\u0000b")]
    [InlineData("a\\nb")]
    [InlineData("a\\tb")]
    [InlineData("\\u001f")]
    public void Lone_surrogates_and_control_characters_are_no_text(string text)
    {
        foreach (var (pointer, expected) in new[] { ("/custodian/name", "PM0009"), ("/custodian/kindRaw", "PM0009"), ("/caseId", "PM0006"), ("/bookedAt", "PM0006"), ("/custodian/timeZone", "PM0006"), ("/grounds/0/kind", "PM0007"), ("/subject", "PM0006"), ("/schema", "PM0009") })
        {
            var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, "@@")).Replace("@@", text, StringComparison.Ordinal);
            Assert.Equal([$"{expected} {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
        }
    }

    [Fact]
    public void A_property_name_that_is_no_text_is_an_unknown_property()
    {
        Assert.Equal(["PM0002 "], Samples.CodesAndPointers(Samples.Problems(Samples.With("\"\\ud83e\": 1"))));
        Assert.Equal(["PM0002 "], Samples.CodesAndPointers(Samples.Problems(Bytes(Samples.With("\"@\": 1"), 0xff))));
        Assert.Equal(["PM0002 "], Samples.CodesAndPointers(Samples.Problems(Samples.With($"\"{new string('x', 100_000)}\": 1"))));
        Assert.Equal(["PM0002 "], Samples.CodesAndPointers(Samples.Problems(Samples.With("\"\": 1"))));
    }

    [Theory]
    [InlineData("/custodian/name", "PM0009")]
    [InlineData("/caseId", "PM0006")]
    [InlineData("/bookedAt", "PM0006")]
    [InlineData("/custodian/timeZone", "PM0006")]
    [InlineData("/grounds/0/kind", "PM0007")]
    public void Bytes_that_are_not_UTF_8_are_no_text(string pointer, string code)
    {
        byte[][] sequences = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf5, 0x80, 0x80, 0x80]];
        foreach (var sequence in sequences)
        {
            var utf8 = Bytes(Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, "a@b")), sequence);
            Assert.Equal([$"{code} {pointer}"], Samples.CodesAndPointers(Samples.Problems(utf8)));
        }
    }

    [Fact]
    public void A_byte_order_mark_is_not_JSON() =>
        Assert.Equal(["PM0001 "], Samples.CodesAndPointers(Samples.Problems([0xef, 0xbb, 0xbf, .. Samples.Utf8(Samples.Minimal)])));

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void A_name_has_at_most_256_characters(int length, bool valid) => AssertLength("/custodian/name", length, valid);

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void The_words_of_a_source_have_at_most_1024_characters(int length, bool valid) => AssertLength("/custodian/kindRaw", length, valid);

    [Fact]
    public void A_text_of_ten_megabytes_is_a_problem_wherever_it_stands()
    {
        var huge = new string('x', 10_000_000);
        foreach (var pointer in new[] { "/custodian/name", "/caseId", "/bookedAt", "/custodian/timeZone", "/grounds/0/kind", "/subject" })
        {
            var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, "@@")).Replace("@@", huge, StringComparison.Ordinal);
            var problem = Assert.Single(Samples.Problems(Samples.Utf8(json)));
            Assert.Equal(pointer, problem.Pointer);
            Assert.InRange(problem.Message.Length, 1, 1000);
        }
    }

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("-0.1e-5")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public void A_number_of_any_size_is_of_the_wrong_type(string number)
    {
        foreach (var pointer in new[] { "/caseId", "/grounds", "/custodian", "/detainers/0/received", "/bail/0/history/0/amount/amount" })
        {
            var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, "@@")).Replace("\"@@\"", number, StringComparison.Ordinal);
            Assert.Equal([$"PM0004 {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
        }
    }

    [Theory]
    [InlineData(31, "PM0002 ")]
    [InlineData(32, "PM0001 ")]
    [InlineData(100_000, "PM0001 ")]
    public void Nesting_that_is_too_deep_is_a_problem(int depth, string problem) =>
        Assert.Equal(problem, Samples.CodesAndPointers(Samples.Problems(Samples.With($"\"deep\": {new string('[', depth)}{new string(']', depth)}")))[^1]);

    [Fact]
    public void A_record_that_is_not_JSON_and_one_that_is_nested_too_deeply_are_told_apart()
    {
        string[] deep = [Samples.With($"\"deep\": {new string('[', 40)}{new string(']', 40)}"), string.Concat(Enumerable.Repeat("{\"custodian\" : ", 40)), "[\n" + new string('[', 40)];
        Assert.All(deep, json => Assert.Equal("Objects and lists are nested more than 32 deep from here on.", Samples.Problems(json)[^1].Message));
        string[] broken = ["{", "{,}", "<html>", Samples.With($"\"deep\": {new string('[', 31)}x"), Samples.With($"\"deep\": {new string('[', 31)}]}}")];
        Assert.All(broken, json => Assert.Equal("The text is not well-formed JSON from here on.", Samples.Problems(json)[^1].Message));
    }

    [Theory]
    [InlineData("\\ud800abcdefghij")]
    [InlineData("\\udfff")]
    [InlineData("\\ud800")]
    public void A_name_with_a_lone_surrogate_does_not_hide_where_a_fault_of_meaning_stands(string name)
    {
        var json = $"{{\"{name}\":1,{Samples.Changed(Samples.Full, root => Samples.Put(root, "/leftCustodyAt", "2020-01-01"))[1..]}";
        var problems = Samples.Problems(json);
        Assert.Contains("PM0015 /leftCustodyAt", Samples.CodesAndPointers(problems));
        Assert.Equal(json.IndexOf("\"2020-01-01\"", StringComparison.Ordinal), problems.First(p => p.Code == "PM0015").Byte);
    }

    [Fact]
    public void Deep_nesting_by_itself_is_a_problem()
    {
        Assert.NotEmpty(Samples.Problems(new string('[', 100_000)));
        Assert.NotEmpty(Samples.Problems(string.Concat(Enumerable.Repeat("{\"custodian\":", 100_000))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("[")]
    [InlineData("tru")]
    [InlineData("'a'")]
    [InlineData("{,}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("// no\n{}")]
    [InlineData("<html>")]
    public void What_is_not_JSON_is_a_problem(string text) => Assert.Equal(ProblemCodes.MalformedJson, Samples.Problems(text)[^1].Code);

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    public void A_record_that_is_no_object_is_of_the_wrong_type(string text) => Assert.Equal(["PM0004 "], Samples.CodesAndPointers(Samples.Problems(text)));

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(",")]
    [InlineData("\n\n]")]
    [InlineData("\0")]
    public void Nothing_follows_the_record(string garbage)
    {
        var problem = Assert.Single(Samples.Problems(Samples.Minimal + garbage));
        Assert.Equal((ProblemCodes.MalformedJson, ""), (problem.Code, problem.Pointer));
        Assert.Equal(Samples.Minimal.Length + garbage.Count(c => c == '\n'), problem.Byte);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\r\n\t ")]
    public void White_space_may_follow_the_record(string space) => Assert.Empty(Samples.Problems(Samples.Minimal + space));

    [Fact]
    public void Comments_and_trailing_commas_are_not_JSON()
    {
        Assert.Equal(["PM0001 "], Samples.CodesAndPointers(Samples.Problems(Samples.With("\"asOf\": \"2026-04-01\" /* no */"))));
        Assert.Equal(["PM0001 "], Samples.CodesAndPointers(Samples.Problems(Samples.Minimal.TrimEnd('}') + ",}")));
    }

    [Fact]
    public void A_record_cut_off_at_any_byte_is_a_problem_and_never_an_exception()
    {
        var utf8 = Samples.Utf8(Samples.Full);
        for (var length = 0; length < utf8.Length; length++)
        {
            Assert.False(CustodyCaseReader.TryRead(utf8.AsSpan(0, length), out var validated, out var problems));
            Assert.Null(validated);
            var problem = Assert.Single(problems);
            Assert.Equal(ProblemCodes.MalformedJson, problem.Code);
            Assert.NotNull(problem.Pointer);
            Assert.InRange(problem.Byte!.Value, 0, length);
            Assert.Equal(1 + utf8.Take((int)problem.Byte.Value).Count(b => b == '\n'), problem.Line);
        }
    }

    [Property(MaxTest = 1000)]
    public void A_record_with_bytes_changed_at_random_never_throws(int seed)
    {
        var random = new Random(seed);
        var utf8 = Samples.Utf8(Samples.Full);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            utf8[random.Next(utf8.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:\\0n\n"[random.Next(11)];
        }

        // Whatever the outcome, it is told in one way: a case, or an error with its place.
        Samples.Problems(utf8);
    }

    [Fact]
    public void What_follows_a_place_that_is_not_JSON_is_not_judged()
    {
        var json = Samples.Minimal.Replace("\"caseId\": \"C-0002\"", "\"caseId\": 5,\n  \"subject\": tru", StringComparison.Ordinal);
        var problems = Samples.Problems(json);
        Assert.Equal(["PM0004 /caseId", "PM0001 /subject"], Samples.CodesAndPointers(problems));
        Assert.Equal([3, 4], problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_are_counted_from_one_in_documents_of_many_lines(string lineEnd)
    {
        var json = Samples.Minimal.Replace("C-0002", "a b", StringComparison.Ordinal).Replace("America/Chicago", "Nowhere", StringComparison.Ordinal)
            .Replace("2026-03-05T21:10", "yesterday", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
        Assert.Equal([3, 5, 6], Samples.Problems(json).Select(p => p.Line));
    }

    [Fact]
    public void A_fault_of_order_stands_at_the_line_of_its_value()
    {
        var json = Samples.Full.Replace("\"leftCustodyAt\": \"2026-03-11T09:30\"", "\"leftCustodyAt\": \"2026-03-01T09:30\"", StringComparison.Ordinal)
            .Replace("\"supersedes\": \"d2\"", "\"supersedes\": \"nowhere\"", StringComparison.Ordinal);
        var problems = Samples.Problems(json);
        Assert.Equal(["PM0015 /leftCustodyAt", "PM0011 /detainers/0/supersedes", "PM0019 /transfers/0/at"], Samples.CodesAndPointers(problems));
        Assert.Equal([PlaceOf("\"2026-03-01T09:30\""), PlaceOf("\"nowhere\"")], problems.Take(2).Select(p => p.Byte));
        Assert.Equal(1, Samples.Problems(Samples.With("\"asOf\": \"2026-03-01\"").ReplaceLineEndings(" "))[0].Line);

        long? PlaceOf(string value) => Encoding.UTF8.GetByteCount(json[..json.IndexOf(value, StringComparison.Ordinal)]);
    }

    [Fact]
    public void An_unknown_property_does_not_hide_a_fault_of_order_in_its_own_object()
    {
        var json = """{"schema":"policymodel/custody-case/v1","caseId":"C-1","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago"},"bookedAt":"2026-03-05","grounds":[{"groundId":"g1","kind":"sentence","beganAt":"2026-03-09","endedAt":"2026-03-07","endReason":"sentence-served","later":1}]}"""u8;
        Assert.False(CustodyCaseReader.TryRead(json, out _, out var problems));
        Assert.Equal(["PM0002 /grounds/0", "PM0013 /grounds/0/endedAt"], problems.Select(p => $"{p.Code} {p.Pointer}"));
    }

    [Fact]
    public void A_fault_of_form_does_not_hide_one_of_order() => Assert.Equal(
        new[] { "PM0006 /county", "PM0002 ", "PM0015 /leftCustodyAt", "PM0013 /grounds/0/endedAt", "PM0007 /grounds/0/kind" }.Order(),
        Samples.CodesAndPointers(Samples.Problems(Samples.With(
            """
            "county": "x", "zodiac": 1, "leftCustodyAt": "2026-03-01",
            "grounds": [ { "groundId": "g1", "kind": "?", "beganAt": "2026-03-09", "endedAt": "2026-03-08" } ]
            """))).Order());

    [Theory]
    [InlineData("\"leftCustodyAt\": \"2026-03-05T20:00:00Z\"", "Pacific/Nowhere", "PM0008 /custodian/timeZone")]
    [InlineData("\"grounds\": [ { \"groundId\": \"g1\", \"kind\": \"sentence\", \"endedAt\": \"soon\", \"endReason\": \"dismissed\" } ]", null, "PM0006 /grounds/0/endedAt")]
    [InlineData("\"grounds\": 5, \"bail\": [ { \"bailId\": \"b1\", \"covers\": [\"g1\"], \"history\": [] } ]", null, "PM0004 /grounds")]
    [InlineData("\"grounds\": [ 5, { \"groundId\": \"g1\", \"kind\": \"sentence\", \"endReason\": \"dismissed\" } ]", null, "PM0004 /grounds/0")]
    [InlineData("\"grounds\": [ 5, { \"groundId\": \"g1\", \"kind\": \"sentence\" }, { \"groundId\": \"g2\", \"kind\": \"sentence\", \"endReason\": \"dismissed\" } ]", null, "PM0004 /grounds/0")]
    [InlineData("\"bail\": [ { \"bailId\": \"b1\", \"covers\": [\"g1\"], \"history\": [ { \"event\": \"set\" }, { \"event\": \"offered\" }, { \"event\": \"refused\" } ] } ], \"grounds\": [ { \"groundId\": \"g1\", \"kind\": \"sentence\" } ]", null, "PM0007 /bail/0/history/1/event")]
    [InlineData("\"leftCustodyAt\": \"2026-03-11\", \"transfers\": [ { \"transferId\": \"t1\", \"at\": \"2026-03-09\", \"inPlace\": \"yes\", \"to\": { \"kind\": \"ice\" } } ]", null, "PM0004 /transfers/0/inPlace")]
    public void A_value_that_could_not_be_read_makes_no_second_problem(string members, string? zone, string problem)
    {
        var json = Samples.With(members);
        json = zone is null ? json : json.Replace("America/Chicago", zone, StringComparison.Ordinal);
        Assert.Equal([problem], Samples.CodesAndPointers(Samples.Problems(json)));
    }

    [Fact]
    public void No_problem_repeats_a_value_or_a_name_of_the_record()
    {
        const string Canary = "zqcanary";
        string[] values =
        [
            Canary, Canary + " x", Canary + "\u0001", "s1_" + Canary + ".", "A123456789", Canary + new string('q', 2000), "2026-03-05T" + Canary, "-" + Canary,
        ];
        var seen = 0;
        foreach (var pointer in Samples.Pointers(JsonNode.Parse(Samples.Full)))
        {
            foreach (var value in values)
            {
                var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, value));
                seen += AssertSilent(Samples.Problems(json), Canary, "A123456789");
            }

            var asName = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, new JsonObject { [Canary] = Canary, ["~/" + Canary] = 1 }));
            seen += AssertSilent(Samples.Problems(asName), Canary);
        }

        Assert.True(seen > 500);
    }

    [Fact]
    public void No_check_repeats_a_value_of_the_record()
    {
        var problems = Samples.Problems(Samples.With(
            """
            "subject": "s1_zqcanary", "release": "zqcanary", "county": "99991", "leftCustodyAt": "1911-11-11", "asOf": "1922-02-22",
            "arrestingAgency": { "name": "zqcanary" },
            "grounds": [
              { "groundId": "zqcanary", "kind": "sentence", "kindRaw": "zqcanary", "beganAt": "1933-03-03", "endedAt": "1911-11-11", "endReasonRaw": "zqcanary" },
              { "groundId": "zqcanary", "kind": "sentence", "endReason": "dismissed" }
            ],
            "bail": [
              { "bailId": "zqcanary", "covers": [], "history": [ { "event": "set", "typeRaw": "zqcanary" }, { "event": "exonerated", "at": "1911-11-11" } ] },
              { "bailId": "zqcanary", "covers": ["zqcanary2"], "history": [ { "event": "set", "refusedBecause": "policy", "amount": { "amount": "777.77", "currency": "ZQC" } } ] }
            ],
            "detainers": [
              { "detainerId": "zqcanary", "form": "I-247A", "issuedAt": "1933-03-03", "endedAt": "1911-11-11", "supersedes": "zqcanary" },
              { "detainerId": "zqcanary", "form": "I-247A", "received": false, "receivedAt": "1911-11-11", "supersedes": "zqcanary2", "formRaw": "zqcanary" }
            ],
            "transfers": [
              { "transferId": "zqcanary", "at": "2026-03-07", "to": { "kind": "ice", "name": "zqcanary" }, "detainerId": "zqcanary2", "place": "zqcanary" },
              { "transferId": "zqcanary", "at": "1911-11-11", "to": { "kind": "ice" } }
            ]
            """.Replace("1911", "1977", StringComparison.Ordinal)));
        Assert.True(AssertSilent(problems, "zqcanary", "1977", "1933", "1922", "777", "ZQC", "99991", "Prairie") >= 15);
    }

    private static int AssertSilent(IReadOnlyList<Problem> problems, params string[] canaries)
    {
        foreach (var problem in problems)
        {
            var failure = problem.ToValidationFailure();
            foreach (var text in new[] { problem.ToString(), problem.Message, problem.Pointer, problem.Code, failure.ToString(), failure.PropertyName })
            {
                Assert.All(canaries, c => Assert.DoesNotContain(c, text, StringComparison.OrdinalIgnoreCase));
            }
        }

        return problems.Count;
    }

    private static void AssertLength(string pointer, int length, bool valid)
    {
        foreach (var letter in new[] { "x", "é", "漢", "\\u00e9" })
        {
            var json = Samples.Changed(Samples.Full, root => Samples.Put(root, pointer, "@@")).Replace("@@", string.Concat(Enumerable.Repeat(letter, length)), StringComparison.Ordinal);
            Assert.Equal(valid ? [] : [$"PM0009 {pointer}"], Samples.CodesAndPointers(Samples.Problems(json)));
        }
    }

    private static string AnyIndex(string pointer) => string.Join('/', pointer.Split('/').Select(s => int.TryParse(s, out _) ? "*" : s));

    /// <summary>UTF-8 in which the only commercial at is replaced by bytes.</summary>
    private static byte[] Bytes(string json, params byte[] bytes)
    {
        var utf8 = Samples.Utf8(json);
        var at = Array.IndexOf(utf8, (byte)'@');
        return [.. utf8[..at], .. bytes, .. utf8[(at + 1)..]];
    }
}
