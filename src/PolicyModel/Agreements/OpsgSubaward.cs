using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A subaward of Operation Stonegarden, which a state passes on. It gives no authority under immigration law.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<OpsgSubaward>))]
public sealed record OpsgSubaward : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public OpsgSubaward()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "opsg-subaward";

    /// <summary>Its assistance listing.</summary>
    public Reported<AssistanceListing> AssistanceListing { get; init; }

    /// <summary>The state body that passes it on.</summary>
    public string? PassedOnBy { get; init; }

    /// <summary>The share of the award for personnel, in percent.</summary>
    public Reported<decimal> PersonnelShare { get; init; }

    /// <summary>Whether the limit of that share was waived; false only where the record says that it was not.</summary>
    public bool? PersonnelWaiver { get; init; }

    /// <summary>The award.</summary>
    public Reported<Money> Award { get; init; }

    /// <summary>Whether the subaward was named as the authority for an act of immigration enforcement.</summary>
    public bool? AuthorityClaimed { get; init; }
}
