using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A memorandum on joint operations, under which overtime and other expenses are paid from a forfeiture fund (31 U.S.C. 9705).</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<JointOperationsMemorandum>))]
public sealed record JointOperationsMemorandum : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public JointOperationsMemorandum()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "joint-operations-mou";

    /// <summary>The fund that pays.</summary>
    public string? Fund { get; init; }

    /// <summary>The federal fiscal year it is for, named by the year in which it ends.</summary>
    public Reported<int> FiscalYear { get; init; }

    /// <summary>The most that is paid in the year.</summary>
    public Reported<Money> YearlyCap { get; init; }

    /// <summary>The most that is paid for one officer in the year.</summary>
    public Reported<Money> OfficerCap { get; init; }
}
