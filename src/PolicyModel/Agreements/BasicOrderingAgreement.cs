using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A basic ordering agreement, under which single holds are ordered.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<BasicOrderingAgreement>))]
public sealed record BasicOrderingAgreement : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public BasicOrderingAgreement()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "basic-ordering-agreement";

    /// <summary>The fee for a hold.</summary>
    public Reported<Money> HoldFee { get; init; }

    /// <summary>The longest hold in hours.</summary>
    public Reported<int> LongestHoldHours { get; init; }

    /// <summary>Orders.</summary>
    public ValueList<HoldOrder>? Orders { get; init; }
}
