using System.Reflection;

namespace PolicyModel.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void A_problem_prints_its_code_place_and_message()
    {
        var problem = new Problem { Code = "PM0006", Pointer = "/caseId", Message = "Expected." };
        Assert.Equal("PM0006 /caseId: Expected.", problem.ToString());
        Assert.Equal("PM0006 line 7 /caseId: Expected.", (problem with { Line = 7 }).ToString());
        Assert.Equal(Severity.Error, problem.Severity);
    }

    [Fact]
    public void Every_code_has_its_own_number()
    {
        var codes = typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToArray();
        Assert.All(codes, c => Assert.Matches("^PM0[0-9]{3}$", c));
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void A_sink_keeps_problems_in_order_and_knows_of_errors()
    {
        var sink = new ProblemSink();
        var note = new Problem { Code = "PM0002", Pointer = "", Message = "A note.", Severity = Severity.Note };
        sink.Add(note);
        sink.Add(note with { Severity = Severity.Warning });
        Assert.False(sink.HasErrors);
        sink.Add(note with { Severity = Severity.Error });
        Assert.True(sink.HasErrors);
        Assert.Equal([Severity.Note, Severity.Warning, Severity.Error], sink.Problems.Select(p => p.Severity));
        Assert.Throws<ArgumentNullException>(() => sink.Add(null!));
    }
}
