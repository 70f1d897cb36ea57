namespace PolicyModel;

/// <summary>What a single value of an oversight record cannot show.</summary>
internal static class OversightChecks
{
    internal static void Check(OversightRecord record, ProblemSink problems)
    {
        if (record is not CommunityResponse response)
        {
            return;
        }

        Places.InState(problems, response.Jurisdiction, response.County);
        if (response.RecordsRequest is { } request)
        {
            problems.Enter("recordsRequest");
            Days.InOrder(problems, request.FiledOn, request.DueOn, "dueOn");
            Days.InOrder(problems, request.FiledOn, request.AnsweredOn, "answeredOn");
            problems.Leave();
        }
    }
}
