using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

public sealed class MappingReaderTests
{
    /// <summary>A place, what is put there (nothing: it is taken away), and the problem that makes.</summary>
    public static TheoryData<string, string?, string> Faults => new()
    {
        { "/schema", null, "PM0003 /schema" },
        { "/schema", "\"policymodel/mapping/v2\"", "PM0010 /schema" },
        { "/title", null, "PM0003 /title" },
        { "/title", "7", "PM0004 /title" },
        { "/limits", "\"one\"", "PM0004 /limits" },
        { "/limits/0", "7", "PM0004 /limits" },
        { "/table", "[]", "PM0004 /table" },
        { "/table/trim", "\"yes\"", "PM0004 /table/trim" },
        { "/table/nulls", "{}", "PM0004 /table/nulls" },
        { "/table/colour", "7", "PM0002 /table/colour" },
        { "/table/delimiter", "\"||\"", "PM0006 /table/delimiter" },
        { "/table/delimiter", "\"\\\"\"", "PM0006 /table/delimiter" },
        { "/table/sheets", "[]", "PM0004 /table/sheets" },
        { "/table/headerRow", "0", "PM0004 /table/headerRow" },
        { "/table/zone", "\"Central\"", "PM0008 /table/zone" },
        { "/tables", "[{ \"table\": \"a\", \"groupBy\": [\"booking\"] }]", "PM0021 /tables" },
        { "/rows", "\"sorted\"", "PM0007 /rows" },
        { "/rest", "7", "PM0004 /rest" },
        { "/groupBy", null, "PM0003 /groupBy" },
        { "/groupBy", "[]", "PM0003 /groupBy" },
        { "/groupBy", "\"booking\"", "PM0004 /groupBy" },
        { "/case", null, "PM0003 /case" },
        { "/case", "7", "PM0004 /case" },
        { "/case/caseId", "\"booking\"", "PM0004 /case/caseId" },
        { "/case/caseId/column", "7", "PM0004 /case/caseId/column" },
        { "/case/caseId/colour", "7", "PM0002 /case/caseId/colour" },
        { "/case/jurisdiction/column", "\"place\"", "PM0021 /case/jurisdiction" },
        { "/case/bookedAt/values", "{}", "PM0002 /case/bookedAt/values" },
        { "/case/bookedAt/times", "[]", "PM0003 /case/bookedAt/times" },
        { "/case/bookedAt/times", "\"uuuu-MM-dd\"", "PM0004 /case/bookedAt/times" },
        { "/case/bookedAt/times/1", "\"QQQQ\"", "PM0006 /case/bookedAt/times" },
        { "/case/bookedAt/fillerMidnight", "\"no\"", "PM0004 /case/bookedAt/fillerMidnight" },
        { "/case/leftCustodyAt/take", "\"middle\"", "PM0007 /case/leftCustodyAt/take" },
        { "/case/leftCustodyAt/where", "7", "PM0004 /case/leftCustodyAt/where" },
        { "/lists", "{}", "PM0004 /lists" },
        { "/lists/0", "7", "PM0004 /lists/0" },
        { "/lists/0/list", null, "PM0003 /lists/0/list" },
        { "/lists/0/list", "\"charges\"", "PM0007 /lists/0/list" },
        { "/lists/0/fields", null, "PM0003 /lists/0/fields" },
        { "/lists/0/rows", "1", "PM0002 /lists/0/rows" },
        { "/lists/0/where/column", null, "PM0003 /lists/0/where/column" },
        { "/lists/0/where/notIn", null, "PM0021 /lists/0/where" },
        { "/lists/0/where/in", "[\"x\"]", "PM0021 /lists/0/where" },
        { "/lists/0/where/notIn", "[]", "PM0003 /lists/0/where/notIn" },
        { "/lists/0/where", "[{ \"column\": \"code\", \"in\": [\"x\"] }, { \"column\": \"code\" }]", "PM0021 /lists/0/where/1" },
        { "/lists/0/fields/kind/map", "[]", "PM0004 /lists/0/fields/kind/map" },
        { "/lists/1/once", "1", "PM0004 /lists/1/once" },
        { "/case/caseNumber", "{ \"column\": \"x\" }", "PM0002 /case/caseNumber" },
        { "/case/custodian", "{ \"column\": \"x\" }", "PM0004 /case/custodian" },
        { "/case/caseId/split", "\";\"", "PM0021 /case/caseId" },
        { "/case/caseId/from", "\"charges\"", "PM0011 /case/caseId/from" },
        { "/case/bookedAt/zone", "\"Central\"", "PM0008 /case/bookedAt/zone" },
        { "/case/agreementIds", "{ \"column\": \"x\" }", "PM0004 /case/agreementIds" },
        { "/lists/0/groupBy", "[]", "PM0003 /lists/0/groupBy" },
        { "/lists/1/groupBy", "[\"code\"]", "PM0021 /lists/1" },
        { "/lists/0/packed", "{ \"columns\": [\"code\"] }", "PM0003 /lists/0/packed/by" },
        { "/lists/0/fields/kind", "{ \"row\": \"D\" }", "PM0006 /lists/0/fields/kind/row" },
        { "/lists/0/fields/kind", "{ \"idsOf\": \"charges\" }", "PM0007 /lists/0/fields/kind/idsOf" },
        { "/more", "1", "PM0002 /more" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_the_document_is_reported_with_its_pointer(string pointer, string? value, string expected)
    {
        var root = JsonNode.Parse(Mappings.Jail)!.AsObject();
        Put(root, pointer, value);
        var problems = Problems(root.ToJsonString());
        Assert.Equal([expected], problems.Select(p => $"{p.Code} {p.Pointer}"));
        Assert.All(problems, p => Assert.NotEmpty(p.Message));
    }

    [Fact]
    public void Several_faults_are_all_reported()
    {
        var root = JsonNode.Parse(Mappings.Jail)!.AsObject();
        string[] chosen = ["/schema", "/title", "/case/bookedAt/times", "/lists/0/list", "/lists/1/once"];
        foreach (var (pointer, value) in chosen.Zip(["\"x\"", "7", "[]", "\"charges\"", "1"]))
        {
            Put(root, pointer, value);
        }

        Assert.Equal(chosen.Order(StringComparer.Ordinal), Problems(root.ToJsonString()).Select(p => p.Pointer).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"schema\": nul\n}", 2)]
    [InlineData("{\n\n", 3)]
    public void A_text_that_is_not_JSON_is_one_problem_with_its_line(string text, int line)
    {
        var problem = Assert.Single(Problems(text));
        Assert.Equal((ProblemCodes.MalformedJson, line), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("\"title\":", "\"\\ud800abcd\": 1, \"title\":")]
    [InlineData("\"title\":", "\"\\udc00\": 1, \"title\":")]
    [InlineData("\"caseId\":", "\"\\ud800\": { \"column\": \"booking\" }, \"caseId\":")]
    [InlineData("\"WARR\":", "\"\\ud83e\": \"other\", \"WARR\":")]
    [InlineData("\"WARR\":", "\"X\": \"\\ud83e\", \"WARR\":")]
    public void A_lone_surrogate_is_one_problem_with_its_line_wherever_it_stands(string place, string broken)
    {
        Assert.Contains(place, Mappings.Jail, StringComparison.Ordinal);
        var problem = Assert.Single(Problems(Mappings.Jail.Replace(place, broken, StringComparison.Ordinal)));
        var line = 1 + Mappings.Jail[..Mappings.Jail.IndexOf(place, StringComparison.Ordinal)].Count(c => c == '\n');
        Assert.Equal((ProblemCodes.MalformedJson, line), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"policymodel/mapping/v1\"")]
    public void A_document_that_is_no_object_is_one_problem(string text) => Assert.Equal("PM0004 ", Assert.Single(Problems(text)) is var p ? $"{p.Code} {p.Pointer}" : "");

    [Fact]
    public void A_property_that_stands_twice_is_reported_wherever_it_stands()
    {
        (string Once, string Twice, string Pointer)[] places =
        [
            ("\"title\":", "\"title\": \"first\", \"title\":", "/title"),
            ("\"caseId\":", "\"caseId\": { \"column\": \"other\" }, \"caseId\":", "/case/caseId"),
            ("{ \"column\": \"booking\" }", "{ \"column\": \"other\", \"column\": \"booking\" }", "/case/caseId/column"),
            ("\"WARR\":", "\"WARR\": \"other\", \"WARR\":", "/lists/0/fields/kind/map"),
            ("\"once\": true", "\"once\": false, \"once\": true", "/lists/1/once"),
        ];
        foreach (var (once, twice, pointer) in places)
        {
            Assert.Contains(once, Mappings.Jail, StringComparison.Ordinal);
            var problems = Problems(Mappings.Jail.Replace(once, twice, StringComparison.Ordinal));
            Assert.Equal([$"PM0005 {pointer}"], problems.Select(p => $"{p.Code} {p.Pointer}"));
        }
    }

    [Theory]
    [InlineData("/case/caseId/take", "\"latest\"", "/case/caseId")]
    [InlineData("/case/caseId/fillerMidnight", "true", "/case/caseId")]
    [InlineData("/case/caseId/otherwise", "\"x\"", "/case/caseId")]
    [InlineData("/case/bookedAt/otherwise", "\"2026-03-05\"", "/case/bookedAt")]
    public void An_option_that_would_do_nothing_is_reported(string pointer, string value, string expected)
    {
        var root = JsonNode.Parse(Mappings.Jail)!.AsObject();
        Put(root, pointer, value);
        Assert.Equal([$"PM0021 {expected}"], Problems(root.ToJsonString()).Select(p => $"{p.Code} {p.Pointer}"));
    }

    [Fact]
    public void A_mapping_says_its_title_its_limits_and_every_column_it_names()
    {
        var mapping = Mappings.Read();
        Assert.Equal("Prairie County: made up", mapping.Title);
        Assert.Equal(["Made up.", "Days without hours."], mapping.Limits);
        Assert.Equal(["booked", "booking", "code", "ended", "left", "why"], mapping.Columns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_that_a_mapping_may_have_is_read() => Assert.Empty(Problems(Mappings.Everything));

    [Fact]
    public void The_smallest_mapping_is_read()
    {
        Assert.Empty(Problems("""{ "schema": "policymodel/mapping/v1", "title": "x", "groupBy": ["id"], "case": {} }"""));
    }

    private static IReadOnlyList<Problem> Problems(string json)
    {
        var read = DatasetMapping.TryRead(Encoding.UTF8.GetBytes(json), out var mapping, out var problems);
        Assert.Equal(read, mapping is not null);
        Assert.Equal(read, problems.Count == 0);
        return problems;
    }

    private static void Put(JsonObject root, string pointer, string? value)
    {
        var names = pointer.Split('/')[1..];
        JsonNode node = root;
        foreach (var name in names[..^1])
        {
            node = node is JsonArray array ? array[int.Parse(name)]! : node[name]!;
        }

        if (node is JsonArray items)
        {
            items[int.Parse(names[^1])] = JsonNode.Parse(value!);
        }
        else if (value is null)
        {
            node.AsObject().Remove(names[^1]);
        }
        else
        {
            node[names[^1]] = JsonNode.Parse(value);
        }
    }
}
