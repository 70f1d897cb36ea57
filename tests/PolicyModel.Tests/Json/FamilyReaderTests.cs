using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Tests;

/// <summary>What every reader of a root record promises, held for every kind and every place of its full sample.</summary>
public sealed class FamilyReaderTests
{
    private const string Huge = "9876543210";

    public static TheoryData<string> Kinds => [.. FullRecords.All.Select(r => r.Name)];

    [Fact]
    public void Every_kind_has_a_full_sample() => Assert.Equal(
        RecordFamily.All.SelectMany(f => f.Form is UnionForm union ? union.Cases.Select(c => c.Code) : [f.Schema.Split('/')[1]]).Order(),
        FullRecords.All.Select(r => r.Name).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_full_sample_is_valid_has_every_property_and_comes_back_the_same(string kind)
    {
        var full = FullRecords.Named(kind);
        var record = full.Family.Read(Samples.Utf8(full.Json), out var problems)!;
        Assert.Empty(problems);
        Assert.Empty(full.Family.Validate(record));
        var bytes = full.Family.Write(record);
        Assert.True(JsonNode.DeepEquals(full.Node(), JsonNode.Parse(bytes)), Encoding.UTF8.GetString(bytes));
        Assert.Equal(record, full.Family.Read(bytes, out _));
        var wanted = full.Form.All().OfType<ObjectForm>().SelectMany(o => o.Fields.Select(f => $"{o.Record.Name}.{f.Name}")).Distinct();
        HashSet<string> seen = [];
        foreach (var (pointer, _, field) in full.Places())
        {
            if (field is not null)
            {
                var owner = full.Form.All().OfType<ObjectForm>().Single(o => o.Fields.Any(f => ReferenceEquals(f, field)));
                seen.Add($"{owner.Record.Name}.{field.Name}");
            }
        }

        Assert.Empty(wanted.Except(seen));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_of_the_wrong_type_is_one_problem_at_its_own_place_line_and_byte(string kind)
    {
        var full = FullRecords.Named(kind);
        foreach (var (pointer, form, _) in full.Places())
        {
            var json = full.With(pointer, JsonNode.Parse(Huge));
            var problem = Assert.Single(full.Family.Problems(json));
            Assert.Equal((form is WholeNumberForm ? ProblemCodes.MalformedValue : ProblemCodes.WrongType, pointer), (problem.Code, problem.Pointer));
            Assert.Equal(Encoding.UTF8.GetByteCount(json[..json.IndexOf(Huge, StringComparison.Ordinal)]), problem.Byte);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Null_is_one_problem_at_its_own_place(string kind)
    {
        var full = FullRecords.Named(kind);
        foreach (var (pointer, _, _) in full.Places())
        {
            Assert.Equal([$"PM0004 {pointer}"], full.Family.Faults(full.With(pointer, null)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_of_any_type_but_its_own_is_a_problem_at_its_place(string kind)
    {
        var full = FullRecords.Named(kind);
        foreach (var (pointer, form, field) in full.Places())
        {
            foreach (var wrong in new[] { "true", "\"\\u0000 zq\"", "[[{}]]", "{\"zq\":[{}]}", "{}", "1e400", "-1e-400", "1.5", "\"\"" })
            {
                // A number too small to tell from 0 is 0 to every reader that holds numbers as doubles.
                if ((form is FlagForm && wrong == "true") || (form is WholeNumberForm && wrong == "-1e-400"))
                {
                    continue;
                }

                var faults = full.Family.Faults(full.With(pointer, "@@").Replace("\"@@\"", wrong, StringComparison.Ordinal));

                // An object whose properties may all be absent is one that says nothing.
                if (wrong == "{}" && form is ObjectForm shape && shape.Fields.All(f => !f.IsRequired))
                {
                    Assert.Empty(faults);
                    continue;
                }

                Assert.NotEmpty(faults);
                Assert.All(faults, f => Assert.StartsWith(pointer, f[7..], StringComparison.Ordinal));
                Assert.True(field?.MayBeUnreported != true || faults.Length <= 4);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_property_may_be_left_out_exactly_when_it_is_not_required(string kind)
    {
        var full = FullRecords.Named(kind);

        // In a custody case other parts refer to these.
        string[] together = ["/grounds", "/detainers", "/grounds/0/endedAt", "/grounds/1/endedAt"];
        foreach (var (pointer, _, field) in full.Places().Where(p => p.Field is not null && (kind != "custody-case" || !together.Contains(p.Pointer))))
        {
            Assert.Equal(field!.IsRequired ? [$"PM0003 {pointer}"] : [], full.Family.Faults(full.With(pointer, null, remove: true)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mark_that_there_is_no_value_stands_exactly_where_it_may(string kind)
    {
        var full = FullRecords.Named(kind);
        foreach (var (pointer, form, field) in full.Places())
        {
            foreach (var mark in new[] { "{ \"reported\": \"unknown\" }", "{ \"reported\": \"redacted\", \"raw\": \"(b)(7)(E)\" }" })
            {
                var faults = full.Family.Faults(full.With(pointer, JsonNode.Parse(mark)));
                if (field?.MayBeUnreported == true && !pointer.EndsWith("endedAt", StringComparison.Ordinal))
                {
                    Assert.Empty(faults);
                }
                else if (field?.MayBeUnreported != true)
                {
                    Assert.NotEmpty(faults);
                    Assert.Equal(form is not (ObjectForm or MoneyForm), faults.SequenceEqual([$"PM0004 {pointer}"]));
                }
            }

            if (field?.MayBeUnreported == true)
            {
                Assert.Equal([$"PM0007 {pointer}/reported"], full.Family.Faults(full.With(pointer, JsonNode.Parse("{ \"reported\": \"secret\" }"))));
                Assert.Equal([$"PM0003 {pointer}/reported"], full.Family.Faults(full.With(pointer, JsonNode.Parse("{ \"raw\": \"x\" }"))));
                Assert.Equal([$"PM0009 {pointer}/raw"], full.Family.Faults(full.With(pointer, JsonNode.Parse("{ \"reported\": \"redacted\", \"raw\": \"\" }"))));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_unknown_property_is_an_error_in_strict_mode_and_a_note_in_lenient(string kind)
    {
        var full = FullRecords.Named(kind);
        var whole = full.Family.Read(Samples.Utf8(full.Json), out _);
        foreach (var pointer in full.Places().Where(p => p.Form is ObjectForm).Select(p => p.Pointer).Prepend(""))
        {
            var json = full.With(pointer + "/zodiac", JsonNode.Parse("[ { \"a\": null } ]"));
            var strict = Assert.Single(full.Family.Problems(json));
            Assert.Equal((ProblemCodes.UnknownProperty, pointer, Severity.Error), (strict.Code, strict.Pointer, strict.Severity));
            Assert.Equal(json[..(int)strict.Byte!].Length, Encoding.UTF8.GetByteCount(json[..json.IndexOf("\"zodiac\"", StringComparison.Ordinal)]));
            var note = Assert.Single(full.Family.Problems(json, ReadMode.Lenient));
            Assert.Equal((ProblemCodes.UnknownProperty, pointer, Severity.Note), (note.Code, note.Pointer, note.Severity));
            Assert.Equal(whole, full.Family.Read(Samples.Utf8(json), out _, ReadMode.Lenient));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_property_that_stands_twice_is_one_problem_and_the_first_counts(string kind)
    {
        var full = FullRecords.Named(kind);
        foreach (var (pointer, _, field) in full.Places().Where(p => p.Field is not null))
        {
            var json = full.With(pointer[..pointer.LastIndexOf('/')] + "/@@", "x").Replace("\"@@\": \"x\"", $"\"{field!.Name}\": [ \"second\" ]", StringComparison.Ordinal);
            Assert.Equal([$"PM0005 {pointer}"], full.Family.Faults(json));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_cut_off_at_any_byte_is_one_problem_and_never_an_exception(string kind)
    {
        var full = FullRecords.Named(kind);
        var utf8 = Samples.Utf8(full.Json);
        for (var length = 0; length < utf8.Length; length++)
        {
            var problem = Assert.Single(full.Family.Problems(utf8.AsSpan(0, length)));
            Assert.Equal(ProblemCodes.MalformedJson, problem.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_with_bytes_changed_at_random_never_throws(string kind)
    {
        var full = FullRecords.Named(kind);
        var random = new Random(3);
        for (var i = 0; i < 400; i++)
        {
            var utf8 = Samples.Utf8(full.Json);
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                utf8[random.Next(utf8.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:\\0n\n"[random.Next(11)];
            }

            full.Family.Problems(utf8);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Hostile_texts_are_refused(string kind)
    {
        var full = FullRecords.Named(kind);
        var first = full.Places().First(p => p.Field is { IsRequired: true, Value: IdentifierForm or TextForm });
        var huge = new string('x', 10_000_000);
        var problem = Assert.Single(full.Family.Problems(full.With(first.Pointer, "@@").Replace("@@", huge, StringComparison.Ordinal)));
        Assert.Equal(first.Pointer, problem.Pointer);
        Assert.InRange(problem.Message.Length, 1, 1000);
        Assert.Equal([$"PM0010 /schema"], full.Family.Faults(full.With("/schema", "policymodel/zodiac/v1")));
        Assert.Equal([$"PM0009 /schema"], full.Family.Faults(full.With("/schema", "@@").Replace("@@", huge, StringComparison.Ordinal)));
        Assert.Equal(["PM0002 "], full.Family.Faults(full.With("/@@", 1).Replace("@@", huge, StringComparison.Ordinal)));
        Assert.Equal(["PM0002 "], full.Family.Faults(full.With("/@@", 1).Replace("@@", "\\ud83e", StringComparison.Ordinal)));
        Assert.Equal("PM0001 ", full.Family.Faults(full.With("/zodiac", "@@").Replace("\"@@\"", new string('[', 100_000), StringComparison.Ordinal))[^1]);
        Assert.Equal(["PM0002 "], full.Family.Faults(full.With("/zodiac", "@@").Replace("\"@@\"", "[1e400,-1e400,1e-400]", StringComparison.Ordinal)));
        Assert.Equal("PM0001", full.Family.Problems(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))[^1].Code);
        Assert.Equal("PM0001", full.Family.Problems(new string('[', 100_000))[^1].Code);
        var twice = string.Concat(Enumerable.Repeat("\"schema\": \"x\",", 20_000));
        Assert.StartsWith("There are 20001 errors,", full.Family.Problems("{" + twice + full.Json.TrimStart()[1..])[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Lone_surrogates_and_control_characters_are_no_text(string kind)
    {
        var full = FullRecords.Named(kind);
        foreach (var (pointer, form, _) in full.Places().Where(p => p.Form is not (ObjectForm or ListForm or MoneyForm or FlagForm or WholeNumberForm)))
        {
            foreach (var text in new[] { "\\ud83e", "\\udd8c", "a\\u0000b", "\\u0000", "\\u001f" })
            {
                var fault = Assert.Single(full.Family.Faults(full.With(pointer, "@@").Replace("@@", text, StringComparison.Ordinal)));
                Assert.EndsWith(" " + pointer, fault, StringComparison.Ordinal);
            }

            Assert.NotEmpty(full.Family.Faults(full.With(pointer, "zq canary '\"\u0001")));
            Assert.All(full.Family.Problems(full.With(pointer, "zq canary '\"\u0001")), p => Assert.DoesNotContain("canary", p.ToString(), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_whole_number_is_a_number_however_it_is_spelled(string kind)
    {
        var full = FullRecords.Named(kind);
        foreach (var (pointer, form, _) in full.Places().Where(p => p.Form is WholeNumberForm))
        {
            var number = (WholeNumberForm)form;
            var one = number.Least <= 1;
            foreach (var (spelling, valid) in new[]
            {
                ("1.0", one), ("1e0", one), ("1.0E+0", one), ("0.1e1", one), ("100e-2", one), ($"{number.Least}", true), ($"{number.Most}", true), ($"{number.Most}.000", true),
                ("1e1", one && number.Most >= 10), ($"{number.Least / 10.0}e1", true), ("1.5", false), ("1e400", false), ("-1e400", false), ($"{number.Least - 1}", false), ($"{(long)number.Most + 1}", false), ("1e-1", false),
            })
            {
                // Whether the figures can be right together is another question.
                var faults = full.Family.Faults(full.With(pointer, "@@").Replace("\"@@\"", spelling, StringComparison.Ordinal));
                Assert.Equal(valid ? [] : [$"PM0006 {pointer}"], faults.Where(f => !f.StartsWith(ProblemCodes.ImpossibleFigures, StringComparison.Ordinal)));
            }
        }
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("0.0", true)]
    [InlineData("37.5", true)]
    [InlineData("999999999999.999999", true)]
    [InlineData("1000000000000", false)]
    [InlineData("00", false)]
    [InlineData("01.5", false)]
    [InlineData(".5", false)]
    [InlineData("5.", false)]
    [InlineData("1.1234567", false)]
    [InlineData("-1", false)]
    [InlineData("+1", false)]
    [InlineData("1e3", false)]
    [InlineData("1,5", false)]
    [InlineData("1.2.3", false)]
    [InlineData("１", false)]
    [InlineData(" 1", false)]
    public void A_quantity_is_a_plain_decimal_number(string text, bool valid)
    {
        var full = FullRecords.Named("training-provision");
        foreach (var pointer in new[] { "/hours", "/lines/0/quantity" })
        {
            Assert.Equal(valid ? [] : [$"PM0006 {pointer}"], full.Family.Faults(full.With(pointer, text)));
        }
    }

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.000000", true)]
    [InlineData("100.000001", false)]
    [InlineData("101", false)]
    public void A_score_is_at_most_a_hundred(string text, bool valid) =>
        Assert.Equal(valid ? [] : ["PM0006 /examScore"], FullRecords.Named("officer-delegation").Family.Faults(FullRecords.Named("officer-delegation").With("/examScore", text)));

    [Fact]
    public void A_quantity_that_was_built_can_be_written_and_read_back_or_is_refused()
    {
        var full = FullRecords.Named("training-provision");
        var record = (TrainingProvision)full.Family.Read(Samples.Utf8(full.Json), out _)!;
        foreach (var quantity in new[] { 0m, decimal.Negate(0.0m), 1.10m, 999_999_999_999.999999m, 1_000_000_000_000m, -1m, 0.0000001m, 0.1000000m, decimal.MaxValue })
        {
            var built = record with { Hours = quantity };
            var faults = Samples.CodesAndPointers(full.Family.Validate(built));
            if (faults.Length == 0)
            {
                Assert.Equal(built, full.Family.Read(full.Family.Write(built), out _));
            }
            else
            {
                Assert.Equal(["PM0006 /hours"], faults);
            }
        }
    }

    [Theory]
    [InlineData("\"zodiac\"", "PM0007")]
    [InlineData("\"IGSA\"", "PM0007")]
    [InlineData("\"\"", "PM0007")]
    [InlineData("\"\\ud83e\"", "PM0007")]
    [InlineData("null", "PM0004")]
    [InlineData("5", "PM0004")]
    [InlineData("{ \"a\": 1 }", "PM0004")]
    [InlineData("[ \"igsa\" ]", "PM0004")]
    [InlineData(null, "PM0003")]
    public void A_record_of_no_known_kind_is_one_problem(string? stated, string code)
    {
        foreach (var kind in new[] { "igsa", "officer-delegation", "disclosure" })
        {
            var full = FullRecords.Named(kind);
            var discriminator = ((UnionForm)full.Family.Form).Discriminator;
            var json = stated is null ? full.With("/" + discriminator, null, remove: true) : full.With("/" + discriminator, "@@").Replace("\"@@\"", stated, StringComparison.Ordinal);
            var problem = Assert.Single(full.Family.Problems(json));
            Assert.Equal((code, "/" + discriminator), (problem.Code, problem.Pointer));
            Assert.Equal(stated is null ? 0 : Encoding.UTF8.GetByteCount(json[..(json.IndexOf($"\"{discriminator}\": ", StringComparison.Ordinal) + discriminator.Length + 4)]), problem.Byte);
        }
    }

    [Fact]
    public void The_kind_may_stand_last_behind_anything_and_be_written_with_escapes()
    {
        foreach (var full in FullRecords.All.Where(r => r.Family.Form is UnionForm))
        {
            var discriminator = ((UnionForm)full.Family.Form).Discriminator;
            var node = full.Node();
            node.Remove(discriminator);
            node["\ud83e"] = 1;
            node.Remove("\ud83e");
            node[discriminator] = "@@";
            var escaped = $"\\u{(int)full.Name[0]:x4}{full.Name[1..]}";
            var json = node.ToJsonString().Replace("@@", escaped, StringComparison.Ordinal).Replace($"\"{discriminator}\"", $"\"\\u{(int)discriminator[0]:x4}{discriminator[1..]}\"", StringComparison.Ordinal);
            Assert.Empty(full.Family.Faults(json));

            // A name that is no text is no kind.
            Assert.Equal(["PM0002 "], full.Family.Faults("{ \"\\ud83e\": 1, " + json[1..]));
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"igsa\"")]
    public void A_record_that_is_no_object_is_of_the_wrong_type(string json) =>
        Assert.All(RecordFamily.All, f => Assert.Equal(["PM0004 "], f.Faults(json)));

    [Fact]
    public void A_record_of_one_family_is_none_of_another()
    {
        foreach (var full in FullRecords.All)
        {
            Assert.All(RecordFamily.All.Where(f => f != full.Family), f => Assert.NotEmpty(f.Faults(full.Json)));
        }
    }

    [Fact]
    public void A_number_in_doubt_is_kept_with_a_warning()
    {
        foreach (var (kind, pointer, text) in new[]
        {
            ("igsa", "/facility", "ABCDEFGH01"), ("igsa", "/riderOf", "12-345-678"), ("igsa", "/agency/uei", "CJ7NM3RCJ1S8"),
            ("basic-ordering-agreement", "/orders/0/orderPiid", "HSCEDM11D000"), ("custody-case", "/custodian/facilityCode", "AB"),
            ("custody-case", "/custodian/ori", "NE0000000"), ("custody-case", "/county", "09099"), ("igsa", "/instrument/value", "DROIGSA10000"),
            ("igsa", "/instrument/awardKey", "CONT_AWD_1"),
        })
        {
            var full = FullRecords.Named(kind);
            var json = pointer == "/county" ? Samples.Changed(full.With(pointer, text), r => r["jurisdiction"] = "US-CT") : full.With(pointer, text);
            var problem = Assert.Single(full.Family.Problems(json));
            Assert.Equal((ProblemCodes.DoubtfulNumber, pointer, Severity.Warning), (problem.Code, problem.Pointer, problem.Severity));
            Assert.Contains($"\"{text}\"", Encoding.UTF8.GetString(full.Family.Write(full.Family.Read(Samples.Utf8(json), out _)!)), StringComparison.Ordinal);
        }
    }
}
