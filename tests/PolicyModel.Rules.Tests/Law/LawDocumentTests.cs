using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Rules.Tests;

/// <summary>Documents of law: every fault is reported at its place, and the schema and the reader agree.</summary>
public sealed class LawDocumentTests
{
    private static readonly string Root = typeof(LawDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A place, what is put there (nothing: it is taken away), and the problem that makes.</summary>
    private static readonly (string Pointer, string? Value, string Problem)[] AllFaults =
    [
        ("/schema", null, "PM0003 /schema"),
        ("/schema", "\"policymodel/law/v2\"", "PM0010 /schema"),
        ("/version", null, "PM0003 /version"),
        ("/version", "\"one two\"", "PM0006 /version"),
        ("/version", "1", "PM0004 /version"),
        ("/title", "7", "PM0004 /title"),
        ("/more", "1", "PM0002 /more"),
        ("/a~1b", "1", "PM0002 /a~01b"),
        ("/provisions", null, "PM0003 /provisions"),
        ("/provisions", "{}", "PM0004 /provisions"),
        ("/provisions/0", "7", "PM0004 /provisions/0"),
        ("/provisions/0/provisionId", null, "PM0003 /provisions/0/provisionId"),
        ("/provisions/0/provisionId", "\"Prairie 36\"", "PM0006 /provisions/0/provisionId"),
        ("/provisions/1/provisionId", "\"prairie-36\"", "PM0012 /provisions/1/provisionId"),
        ("/provisions/0/jurisdiction", null, "PM0003 /provisions/0/jurisdiction"),
        ("/provisions/0/jurisdiction", "\"US-XX\"", "PM0006 /provisions/0/jurisdiction"),
        ("/provisions/0/jurisdiction", "\"US-\"", "PM0006 /provisions/0/jurisdiction"),
        ("/provisions/0/title", null, "PM0003 /provisions/0/title"),
        ("/provisions/0/title", "\"\"", "PM0009 /provisions/0/title"),
        ("/provisions/0/title", "\" x\"", "PM0009 /provisions/0/title"),
        ("/provisions/0/title", "\"x\\ny\"", "PM0009 /provisions/0/title"),
        ("/provisions/0/placeName", "null", "PM0004 /provisions/0/placeName"),
        ("/provisions/0/subject", "\"holds\"", "PM0007 /provisions/0/subject"),
        ("/provisions/0/stance", "\"forbids\"", "PM0007 /provisions/0/stance"),
        ("/provisions/0/rank", "7", "PM0004 /provisions/0/rank"),
        ("/provisions/0/status", "\"repealed\"", "PM0007 /provisions/0/status"),
        ("/provisions/0/validFrom", null, "PM0003 /provisions/0/validFrom"),
        ("/provisions/0/validFrom", "\"2020-02-30\"", "PM0006 /provisions/0/validFrom"),
        ("/provisions/0/validFrom", "\"1899-12-31\"", "PM0006 /provisions/0/validFrom"),
        ("/provisions/0/validFrom", "\"2020\"", "PM0006 /provisions/0/validFrom"),
        ("/provisions/0/validTo", "\"2020-01-01\"", "PM0025 /provisions/0/validTo"),
        ("/provisions/0/terms/0", "7", "PM0004 /provisions/0/terms/0"),
        ("/provisions/0/terms/0/term", null, "PM0003 /provisions/0/terms/0/term"),
        ("/provisions/0/terms/0/term", "\"A fee\"", "PM0006 /provisions/0/terms/0/term"),
        ("/provisions/0/terms/0/limit", null, "PM0003 /provisions/0/terms/0/limit"),
        ("/provisions/0/terms/0/limit", "7500", "PM0004 /provisions/0/terms/0/limit"),
        ("/provisions/0/terms/0/limit", "\"7,500\"", "PM0006 /provisions/0/terms/0/limit"),
        ("/provisions/0/terms/0/atLeast", "\"-1\"", "PM0006 /provisions/0/terms/0/atLeast"),
        ("/provisions/0/terms/0/inferred", "\"yes\"", "PM0004 /provisions/0/terms/0/inferred"),
        ("/provisions/0/terms/0/unit", "\"officer\"", "PM0002 /provisions/0/terms/0/unit"),
        ("/provisions/0/agreements", "[]", "PM0004 /provisions/0/agreements"),
        ("/provisions/0/agreements/effect", null, "PM0003 /provisions/0/agreements/effect"),
        ("/provisions/0/agreements/effect", "\"bans\"", "PM0007 /provisions/0/agreements/effect"),
        ("/provisions/0/agreements/levels/0", "\"town\"", "PM0007 /provisions/0/agreements/levels/0"),
        ("/provisions/0/agreements/by", "\"2024-06-31\"", "PM0006 /provisions/0/agreements/by"),
        ("/provisions/0/agreements/newOnly", "1", "PM0004 /provisions/0/agreements/newOnly"),
        ("/provisions/0/template/models/0", "\"warrant\"", "PM0007 /provisions/0/template/models/0"),
        ("/provisions/0/template/within", "\"anywhere\"", "PM0007 /provisions/0/template/within"),
        ("/provisions/0/template/hours", "8", "PM0002 /provisions/0/template/hours"),
        ("/provisions/0/dateQuality", "\"good\"", "PM0007 /provisions/0/dateQuality"),
        ("/provisions/0/binds", "[]", "PM0004 /provisions/0/binds"),
        ("/provisions/0/binds/towns", "[]", "PM0002 /provisions/0/binds/towns"),
        ("/provisions/0/binds/places/0", "\"US-XX\"", "PM0006 /provisions/0/binds/places/0"),
        ("/provisions/0/binds/counties/0", "\"99001\"", "PM0006 /provisions/0/binds/counties/0"),
        ("/provisions/0/binds/counties", "\"56021\"", "PM0004 /provisions/0/binds/counties"),
        ("/provisions/0/binds/counties/0", "\"08031\"", "PM0029 /provisions/0/binds/counties/0"),
        ("/provisions/0/stance", null, "PM0003 /provisions/0/stance"),
        ("/provisions/0/binds/kinds/0", "\"jail\"", "PM0007 /provisions/0/binds/kinds/0"),
        ("/provisions/0/parameters", "36", "PM0004 /provisions/0/parameters"),
        ("/provisions/0/parameters/days", "2", "PM0002 /provisions/0/parameters/days"),
        ("/provisions/0/parameters/hours", "\"36\"", "PM0004 /provisions/0/parameters/hours"),
        ("/provisions/0/parameters/hours", "36.5", "PM0006 /provisions/0/parameters/hours"),
        ("/provisions/0/parameters/hours", "-1", "PM0006 /provisions/0/parameters/hours"),
        ("/provisions/0/parameters/hours", "8785", "PM0006 /provisions/0/parameters/hours"),
        ("/provisions/0/parameters/counted", "1", "PM0004 /provisions/0/parameters/counted"),
        ("/provisions/0/parameters/from", "\"booking\"", "PM0007 /provisions/0/parameters/from"),
        ("/provisions/0/accepts/0", "\"phone-call\"", "PM0007 /provisions/0/accepts/0"),
        ("/provisions/0/needs", "\"detainer\"", "PM0004 /provisions/0/needs"),
        ("/provisions/0/offenceTest", "[]", "PM0004 /provisions/0/offenceTest"),
        ("/provisions/0/offenceTest/combine", null, "PM0003 /provisions/0/offenceTest/combine"),
        ("/provisions/0/offenceTest/combine", "\"none\"", "PM0007 /provisions/0/offenceTest/combine"),
        ("/provisions/0/offenceTest/criteria", "[]", "PM0003 /provisions/0/offenceTest/criteria"),
        ("/provisions/0/offenceTest/criteria", null, "PM0003 /provisions/0/offenceTest/criteria"),
        ("/provisions/0/offenceTest/criteria/0/of", null, "PM0003 /provisions/0/offenceTest/criteria/0/of"),
        ("/provisions/0/offenceTest/criteria/0/of", "\"arrest\"", "PM0007 /provisions/0/offenceTest/criteria/0/of"),
        ("/provisions/0/offenceTest/criteria/0/title", null, "PM0003 /provisions/0/offenceTest/criteria/0/title"),
        ("/provisions/0/offenceTest/criteria/0/levels/0", "\"high\"", "PM0007 /provisions/0/offenceTest/criteria/0/levels/0"),
        ("/provisions/0/offenceTest/criteria/0/categories/0", "\"Road Traffic\"", "PM0006 /provisions/0/offenceTest/criteria/0/categories/0"),
        ("/provisions/0/offenceTest/criteria/0/classes/0", "1", "PM0004 /provisions/0/offenceTest/criteria/0/classes/0"),
        ("/provisions/0/offenceTest/criteria/0/lookbackYears", "101", "PM0006 /provisions/0/offenceTest/criteria/0/lookbackYears"),
        ("/provisions/0/offenceTest/criteria/0/condition", "\"watchlist-match\"", "PM0021 /provisions/0/offenceTest/criteria/0"),
        ("/provisions/0/offenceTest/criteria/1/condition", null, "PM0021 /provisions/0/offenceTest/criteria/1"),
        ("/provisions/0/notices/0/to", null, "PM0003 /provisions/0/notices/0/to"),
        ("/provisions/0/notices/0/kind", "\"news\"", "PM0007 /provisions/0/notices/0/kind"),
        ("/provisions/0/notices/0", "true", "PM0004 /provisions/0/notices/0"),
        ("/provisions/0/litigation/0/state", "\"won\"", "PM0007 /provisions/0/litigation/0/state"),
        ("/provisions/0/litigation/0/to", "\"2021-01-01\"", "PM0025 /provisions/0/litigation/0/to"),
        ("/provisions/0/litigation/0/note", null, "PM0003 /provisions/0/litigation/0/note"),
        ("/provisions/0/citations", null, "PM0003 /provisions/0/citations"),
        ("/provisions/0/citations", "[]", "PM0003 /provisions/0/citations"),
        ("/provisions/0/citations/0/title", null, "PM0003 /provisions/0/citations/0/title"),
        ("/provisions/0/citations/0/href", "\"example.org\"", "PM0006 /provisions/0/citations/0/href"),
        ("/provisions/0/citations/0/href", "\"https://example.org/a b\"", "PM0006 /provisions/0/citations/0/href"),
        ("/provisions/0/citations/0/page", "7", "PM0002 /provisions/0/citations/0/page"),
        ("/provisions/0/grade", null, "PM0003 /provisions/0/grade"),
        ("/provisions/0/grade", "\"inferred\"", "PM0007 /provisions/0/grade"),
        ("/provisions/0/checkedOn", null, "PM0003 /provisions/0/checkedOn"),
        ("/provisions/0/colour", "1", "PM0002 /provisions/0/colour"),
    ];

    public static TheoryData<string, string?, string> Faults => [.. AllFaults.Select(f => new TheoryDataRow<string, string?, string>(f.Pointer, f.Value, f.Problem))];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_the_document_is_reported_with_its_pointer(string pointer, string? value, string expected)
    {
        var problems = Problems(JsonPlace.Put(OwnLaw.Document, pointer, value));
        Assert.Equal([expected], problems.Select(p => $"{p.Code} {p.Pointer}"));
        Assert.All(problems, p => Assert.NotEmpty(p.Message));
    }

    [Fact]
    public void Several_faults_are_all_reported()
    {
        string[] chosen = ["/schema", "/provisions/0/grade", "/provisions/0/parameters/hours", "/provisions/0/citations/0/title", "/provisions/1/title"];
        var document = chosen.Aggregate(OwnLaw.Document, (json, pointer) => JsonPlace.Put(json, pointer, "{}"));
        Assert.Equal(chosen.Order(StringComparer.Ordinal), Problems(document).Select(p => p.Pointer).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"schema\": nul\n}", 2)]
    public void A_text_that_is_not_JSON_is_one_problem_with_its_line(string text, int line)
    {
        var problem = Assert.Single(Problems(text));
        Assert.Equal((ProblemCodes.MalformedJson, line), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("[]", ProblemCodes.WrongType)]
    [InlineData("7", ProblemCodes.WrongType)]
    [InlineData("{\"schema\": \"\\ud800\"}", ProblemCodes.MalformedJson)]
    [InlineData("{\"\\udc00\": 1}", ProblemCodes.MalformedJson)]
    public void A_document_that_is_no_object_or_no_Unicode_is_one_problem(string text, string code) => Assert.Equal(code, Assert.Single(Problems(text)).Code);

    [Fact]
    public void A_property_that_stands_twice_is_reported()
    {
        var document = OwnLaw.Document.Replace("\"title\": \"Thirty-six hours\"", "\"title\": \"One\", \"title\": \"Thirty-six hours\"", StringComparison.Ordinal);
        Assert.Equal(["PM0005 /provisions/0/title"], Problems(document).Select(p => $"{p.Code} {p.Pointer}"));
    }

    [Fact]
    public void What_is_written_is_read_back_as_it_was()
    {
        foreach (var book in (LawBook[])[LawBook.BuiltIn, OwnLaw.Book])
        {
            // Read into the book it came from, so that every provision takes the place of itself.
            var again = OwnLaw.With(Written(book.Version, book.Provisions), book);
            Assert.Equal(book.Provisions.ToHashSet(), again.Provisions.ToHashSet());
        }
    }

    [Fact]
    public void A_whole_number_may_be_written_as_JSON_allows() =>
        Assert.Equal(36, OwnLaw.With(OwnLaw.Document.Replace("\"hours\": 36,", "\"hours\": 3.6e1,", StringComparison.Ordinal))["prairie-36"].Hours);

    [Fact]
    public void The_schema_judges_the_faults_and_the_packages_own_law_like_the_reader()
    {
        var documents = AllFaults.Select(f => ("law", JsonPlace.Put(OwnLaw.Document, f.Pointer, f.Value), (Faulty: f.Problem[..6] is not ("PM0012" or "PM0025" or "PM0029"), What: $"{f.Pointer} {f.Value}")))
            .Append(("law", OneLine(OwnLaw.Document), (Faulty: false, What: "the made-up law")))
            .Append(("law", Written(OwnLaw.Book.Version, OwnLaw.Book.Provisions), (Faulty: false, What: "law as it is written")))
            .Concat(Directory.GetFiles(Path.Combine(Root, "src/PolicyModel.Rules/Law/us/provisions"), "*.json").Select(f => ("law", OneLine(File.ReadAllText(f)), (Faulty: false, What: Path.GetFileName(f)))));
        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(documents), d => Assert.Equal(d.Record, (d.Verdict is not null, d.Record.What)));
    }

    [Fact]
    public void The_schema_names_the_codes_of_the_types()
    {
        var definitions = JsonNode.Parse(Schema("law"))!["$defs"]!;
        (string Definition, IEnumerable<string> Codes)[] lists =
        [
            ("subject", LawCodes.Subjects.Codes), ("stance", LawCodes.Stances.Codes), ("rank", LawCodes.Ranks.Codes), ("status", LawCodes.Statuses.Codes),
            ("dateQuality", LawCodes.DateQualities.Codes), ("clockStart", LawCodes.ClockStarts.Codes), ("instrument", LawCodes.Instruments.Codes),
            ("criterionSubject", LawCodes.CriterionSubjects.Codes), ("litigationState", LawCodes.LitigationStates.Codes), ("custodianKind", Codes.CustodianKinds.Codes),
            ("offenceLevel", Codes.OffenceLevels.Codes), ("legalConditionKind", Codes.LegalConditionKinds.Codes), ("noticeRecipient", Codes.NoticeRecipients.Codes), ("noticeKind", Codes.NoticeKinds.Codes),
        ];
        Assert.All(lists, l => Assert.Equal(l.Codes, definitions[l.Definition]!["enum"]!.AsArray().Select(c => c!.GetValue<string>())));
    }

    [Theory]
    [InlineData("law")]
    [InlineData("readings")]
    [InlineData("assessment")]
    [InlineData("report")]
    [InlineData("mapping")]
    [InlineData("comparison")]
    public void The_published_copy_of_a_schema_is_the_embedded_one(string name) =>
        Assert.Equal(Schema(name), File.ReadAllText(Path.Combine(Root, "docs/schema/v1", name + ".schema.json")));

    private static string Schema(string name) => JsonSchemas.TryGet(name, out var schema) ? schema : throw new InvalidOperationException($"There is no schema {name}.");

    private static string OneLine(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static string Written(string version, IEnumerable<Provision> provisions)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            LawWriter.Write(writer, version, provisions, "Written.");
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IReadOnlyList<Problem> Problems(string json)
    {
        var read = LawBook.BuiltIn.TryWith(Encoding.UTF8.GetBytes(json), out var law, out var problems);
        Assert.Equal(read, law is not null);
        Assert.Equal(read, problems.Count == 0);
        return problems;
    }
}
