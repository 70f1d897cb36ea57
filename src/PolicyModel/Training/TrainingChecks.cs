namespace PolicyModel;

/// <summary>What a single value of a training record cannot show.</summary>
internal static class TrainingChecks
{
    internal static void Check(TrainingRecord record, ProblemSink problems)
    {
        if (record is OfficerDelegation delegation)
        {
            Days.InOrder(problems, delegation.AuthorizedFrom, delegation.AuthorizedTo, "authorizedTo");
            Days.InOrder(problems, delegation.AuthorizedFrom, delegation.RevokedOn, "revokedOn");
        }
    }
}
