using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PolicyModel.Datasets.Tests;

public sealed class JsonCasesTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task An_array_of_records_is_read_with_the_line_on_which_each_begins(string end)
    {
        var array = $"[\n  {Pretty("C-1")},\n  {Pretty("C-2")}\n]\n".ReplaceLineEndings(end);
        var lines = Pretty("C-1").Count(c => c == '\n') + 1;
        foreach (var text in new[] { array, "\uFEFF" + array })
        {
            var run = await Run.OfAsync(text);
            Assert.Equal(["C-1 2", $"C-2 {2 + lines}"], run.Records.Select(r => $"{r.CaseId} {r.Source.Line}"));
            Assert.Empty(run.Problems);
        }
    }

    [Fact]
    public async Task One_record_over_several_lines_is_read_and_a_fault_has_its_own_line()
    {
        var text = Pretty("C-1").Replace("\"US-MO\"", "\"Missouri\"", StringComparison.Ordinal);
        var line = 1 + text[..text.IndexOf("Missouri", StringComparison.Ordinal)].Count(c => c == '\n');
        var run = await Run.OfAsync(text);
        Assert.Equal([$"PM0006 {line} /jurisdiction"], run.Problems);
        Assert.Equal("C-1", run.Records[0].CaseId?.Value);
    }

    [Fact]
    public async Task A_record_with_a_fault_in_it_spoils_no_other()
    {
        var run = await Run.OfAsync($"[{Records.Line("C-1")},{{\"caseId\": tru, \"x\": [1}}, 7, null, \"text\", {Records.Line("C-2")}, {{\"caseId\":\"C-3\"}}]");
        Assert.Equal([true, false, false, false, false, true, false], run.Records.Select(r => r.Assessment is not null));
        Assert.Equal(["C-1", "C-2", "C-3"], run.Records.Select(r => r.CaseId?.Value).OfType<string>());
    }

    [Fact]
    public async Task A_file_that_ends_in_the_middle_of_a_record_says_so_on_its_line_and_the_records_before_it_are_read()
    {
        var run = await Run.OfAsync($"[{Records.Line("C-1")},\n{Records.Line("C-2")[..200]}");
        Assert.Equal(["C-1", null], run.Records.Select(r => r.CaseId?.Value));
        Assert.Equal(["PM0001 2 "], run.Problems);
        Assert.Contains("ends in the middle", run.Records[1].Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("{ } ]")]
    public async Task What_stands_behind_the_array_is_a_problem(string rest)
    {
        var run = await Run.OfAsync($"[{Records.Line("C-1")}] {rest}");
        Assert.Equal("C-1", run.Records[0].CaseId?.Value);
        Assert.Equal(rest.Length > 0, run.Problems.Length > 0);
    }

    [Fact]
    public async Task An_empty_array_has_no_records() => Assert.Empty((await Run.OfAsync(" [ \n ] \n")).Records);

    [Fact]
    public async Task A_record_longer_than_16_MiB_is_passed_over_and_the_next_one_is_read()
    {
        var run = await Run.OfAsync($"[{{\"x\":\"{new string('x', 17_000_000)}\"}},\n{Records.Line("C-2")}]");
        Assert.Equal([null, "C-2"], run.Records.Select(r => r.CaseId?.Value));
        Assert.Equal(["PM0009 1 "], run.Problems);
    }

    /// <summary>Braces and quotes in texts, in any nesting, end no record early.</summary>
    [Property(MaxTest = 60)]
    public Property The_array_of_any_texts_gives_the_same_records_as_their_lines()
    {
        var text = ArbMap.Default.GeneratorFor<string?>().Select(t => (t ?? "") + "}]{[\",\\");
        return Prop.ForAll(Gen.ArrayOf(text).ToArbitrary(), texts =>
        {
            var records = texts.Select((t, i) => Records.Line($"C-{i}", root => root["x"] = new JsonArray { new JsonObject { ["y"] = t } })).ToArray();
            var lines = Run.Of(Records.Utf8(string.Join('\n', records)));
            var array = Run.Of(Records.Utf8($"[{string.Join(",", records)}]"));
            Assert.Equal(lines.Records.Select(r => $"{r.CaseId} {string.Join(' ', r.Problems.Select(p => p.Code + p.Pointer))}"), array.Records.Select(r => $"{r.CaseId} {string.Join(' ', r.Problems.Select(p => p.Code + p.Pointer))}"));
        });
    }

    private static string Pretty(string id) => JsonNode.Parse(Records.Line(id))!.ToJsonString(Indented).ReplaceLineEndings("\n");
}
