using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5011: a notice that lacks what its text asks for.</summary>
public sealed class PM5011Tests
{
    private static Section287gMemorandum Suspended(string revision, params NoticeElement[]? states) => Memorandum() with
    {
        TemplateRevision = On(revision),
        Suspensions = [new Suspension { From = Day("2026-02-01"), NoticeStates = states is null ? null : [.. states] }],
    };

    [Fact]
    public void A_suspension_states_reasons_length_and_response()
    {
        Assert.Equal("satisfied", OutcomeOf("PM5011", Suspended("2025-03-07", NoticeElement.Response, NoticeElement.Reasons, NoticeElement.Length)));
        Assert.Equal("violated", OutcomeOf("PM5011", Suspended("2025-03-07", NoticeElement.Reasons, NoticeElement.Length)));
        Assert.Equal("violated", OutcomeOf("PM5011", Suspended("2025-03-07", [])));
        Assert.Equal(["/suspensions/0/noticeStates"], FindingOf("PM5011", Suspended("2025-03-07", null)).Missing);
        Assert.Equal(["/templateRevision"], FindingOf("PM5011", Suspended("", NoticeElement.Reasons)).Missing);
    }

    [Fact]
    public void An_end_by_ICE_states_reasons_totals_and_examples()
    {
        var ended = Memorandum() with { TemplateRevision = Day("2025-03-07"), Termination = new Termination { GivenBy = TerminationParty.Federal, NoticeStates = [NoticeElement.Reasons, NoticeElement.Totals] } };

        Assert.Equal("The notice does not state: examples.", FindingOf("PM5011", ended).Message);
        Assert.Equal("satisfied", OutcomeOf("PM5011", ended with { Termination = ended.Termination with { NoticeStates = [NoticeElement.Reasons, NoticeElement.Totals, NoticeElement.Examples] } }));
        Assert.Equal("not-applicable", OutcomeOf("PM5011", ended with { Termination = ended.Termination with { GivenBy = TerminationParty.Agency } }));
    }

    [Fact]
    public void A_text_that_asks_for_nothing_is_not_applied() => Assert.Equal("not-applicable", OutcomeOf("PM5011", Suspended("2025-02-12", [])));
}
