using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM7006: a response that refers to nothing, or is past its deadline.</summary>
public sealed class PM7006Tests
{
    private static CommunityResponse Response(params ResponseReference[] targets) => new() { ResponseId = RecordId.Parse("r1"), Kind = CommunityResponseKind.Statement, Jurisdiction = Jurisdiction.Parse("US-MO"), RespondsTo = [.. targets] };

    private static readonly ResponseReference Incident = new() { Target = ResponseTarget.Incident, Id = "i1" };

    private static ResponseReference ToMemorandum => new() { Target = ResponseTarget.Agreement, Id = Memorandum().AgreementId.Value };

    [Fact]
    public void What_it_refers_to_is_on_record()
    {
        Assert.Equal("satisfied", OutcomeOf("PM7006", Response(ToMemorandum), Memorandum()));
        Assert.Equal("/respondsTo/0/id", FindingOf("PM7006", Response(ToMemorandum), Memorandum(day: "2026-01-05")).Path);
        Assert.Equal(["records of what the response refers to"], FindingOf("PM7006", Response(ToMemorandum)).Missing);
        Assert.Equal("violated", OutcomeOf("PM7006", Response()));
        Assert.Equal("violated", OutcomeOf("PM7006", Response(new ResponseReference { Target = ResponseTarget.TrainingProgram, Id = "p1" }), new TrainingProgram { ProgramId = RecordId.Parse("p2"), Title = "Another course" }));
        Assert.Equal("satisfied", OutcomeOf("PM7006", Response(Incident)));
        Assert.Equal(["/respondsTo"], FindingOf("PM7006", Response() with { RespondsTo = null }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM7006", Memorandum()));
    }

    [Theory]
    [InlineData(LegalStatus.Pending, "2026-11-23", "violated")]
    [InlineData(LegalStatus.Pending, "2026-11-24", "satisfied")]
    [InlineData(LegalStatus.Filed, "2026-11-23", "violated")]
    [InlineData(LegalStatus.Decided, "2026-11-23", "satisfied")]
    [InlineData(null, "2026-11-23", "undetermined")]
    public void An_open_suit_is_not_past_its_deadline(LegalStatus? status, string deadline, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7006", Response(Incident) with
    {
        LegalChallenge = new LegalChallenge { Court = "Circuit Court", Status = status is { } s ? s : default(Reported<LegalStatus>), NextDeadlineOn = On(deadline) },
    }));

    [Theory]
    [InlineData("2026-01-08", "2026-01-08", null, "satisfied")]
    [InlineData("2026-01-08", "2026-01-09", null, "violated")]
    [InlineData("2026-11-24", "", RecordsRequestStatus.Open, "satisfied")]
    [InlineData("2026-11-23", "", RecordsRequestStatus.Open, "violated")]
    [InlineData("2026-11-23", "", RecordsRequestStatus.NoAnswer, "violated")]
    [InlineData("2026-11-23", "", RecordsRequestStatus.Granted, "undetermined")]
    [InlineData("2026-11-23", "", RecordsRequestStatus.Withdrawn, "satisfied")]
    [InlineData("", "2026-01-09", null, "undetermined")]
    public void A_request_is_answered_by_the_day_it_is_due(string due, string answered, RecordsRequestStatus? status, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7006", Response(Incident) with
    {
        RecordsRequest = new RecordsRequest { Law = "Sunshine Law", DueOn = On(due), AnsweredOn = On(answered), Status = status is { } s ? s : default(Reported<RecordsRequestStatus>) },
    }));
}
