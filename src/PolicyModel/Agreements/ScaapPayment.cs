using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>A payment of the State Criminal Alien Assistance Program (8 U.S.C. 1231(i)): a share of correctional salaries, which is no reimbursement and no part of a memorandum.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<ScaapPayment>))]
public sealed record ScaapPayment : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public ScaapPayment()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "scaap-payment";

    /// <summary>Its assistance listing.</summary>
    public Reported<AssistanceListing> AssistanceListing { get; init; }

    /// <summary>The first day of the period it is counted over.</summary>
    public Reported<LocalDate> PeriodFrom { get; init; }

    /// <summary>The last day of the period, included.</summary>
    public Reported<LocalDate> PeriodTo { get; init; }

    /// <summary>How many days of custody were counted.</summary>
    public Reported<int> InmateDays { get; init; }

    /// <summary>The payment.</summary>
    public Reported<Money> Award { get; init; }

    /// <summary>The people whose custody is counted.</summary>
    public ValueList<ScaapInmate>? Inmates { get; init; }

    /// <summary>Whether the money went to correctional purposes only.</summary>
    public bool? CorrectionalUse { get; init; }
}
