using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>A service agreement under which ICE reimburses salary, overtime, equipment and awards, from 2025-10-01.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<ReimbursementAgreement>))]
public sealed record ReimbursementAgreement : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public ReimbursementAgreement()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "reimbursement";

    /// <summary>The memorandum it belongs to.</summary>
    public required AgreementId MemorandumId { get; init; }

    /// <summary>The first day costs are reimbursed.</summary>
    public Reported<LocalDate> StartsOn { get; init; }

    /// <summary>How many officers are eligible.</summary>
    public Reported<int> EligibleCount { get; init; }

    /// <summary>The pseudonyms of the officers eligible.</summary>
    public ValueList<SubjectPseudonym>? EligibleOfficers { get; init; }

    /// <summary>Performance awards.</summary>
    public ValueList<AwardRecord>? Awards { get; init; }

    /// <summary>What each officer is paid.</summary>
    public ValueList<OfficerPay>? Pay { get; init; }
}
