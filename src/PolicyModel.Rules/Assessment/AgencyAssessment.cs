using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What the rules say of one record of an agency.</summary>
public sealed record RecordAssessment
{
    /// <summary>The record's wire format, such as <see cref="FundingAgreement.Schema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>The record's id.</summary>
    public required string RecordId { get; init; }

    /// <summary>The findings: outcomes that are violated, observed or undetermined. A path points into this record.</summary>
    public required ValueList<Finding> Findings { get; init; }

    /// <summary>The outcome of every rule on the records of agencies.</summary>
    public required ValueList<RuleOutcome> Outcomes { get; init; }
}

/// <summary>
/// The judgment of the records of one agency or of many: agreements, training, oversight, each read beside the others. Immutable. Wire format:
/// <c>policymodel/agency-assessment/v1</c>. It holds no personal value beyond the ids of the records. It is no legal advice.
/// </summary>
public sealed record AgencyAssessment
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/agency-assessment/v1";

    /// <summary>The day for which the records were judged.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The version of the rules.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>The version of the law's data.</summary>
    public required string LawVersion { get; init; }

    /// <summary>Each record: the agreements first, then training, then oversight, each in the order in which they were given.</summary>
    public required ValueList<RecordAssessment> Records { get; init; }
}
