using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>An agreement to hold persons for ICE.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<IntergovernmentalServiceAgreement>))]
public sealed record IntergovernmentalServiceAgreement : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public IntergovernmentalServiceAgreement()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "igsa";

    /// <summary>The facility's code.</summary>
    public Reported<FacilityCode> Facility { get; init; }

    /// <summary>The facility's name.</summary>
    public string? FacilityName { get; init; }

    /// <summary>Daily rates.</summary>
    public ValueList<RatePeriod>? RatePeriods { get; init; }

    /// <summary>The rate for a mile of transport.</summary>
    public Reported<Money> TransportMileRate { get; init; }

    /// <summary>The rate for an hour of guarding.</summary>
    public Reported<Money> GuardHourRate { get; init; }

    /// <summary>The standard of detention.</summary>
    public string? DetentionStandard { get; init; }

    /// <summary>The Marshals' agreement it rides on.</summary>
    public Reported<UsmsAgreementNumber> RiderOf { get; init; }
}
