using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>A contract or purchase order of a federal office with a state or local body, as records of federal spending list it. Its amounts are lines: an obligation is no payment.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<FederalContract>))]
public sealed record FederalContract : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public FederalContract()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "federal-contract";

    /// <summary>The type of award, in the words of the source, such as <c>PURCHASE ORDER</c>.</summary>
    public string? AwardType { get; init; }

    /// <summary>The Product and Service Code of what is bought, such as <c>S206</c>.</summary>
    public string? ProductOrService { get; init; }

    /// <summary>The contract it is placed under.</summary>
    public Reported<Piid> PlacedUnder { get; init; }

    /// <summary>What it comes to with the options used so far. No payment and no obligation.</summary>
    public Reported<Money> CurrentValue { get; init; }

    /// <summary>What it comes to if every option is used. No payment and no obligation.</summary>
    public Reported<Money> PotentialValue { get; init; }

    /// <summary>The first day on which it no longer holds if every option is used.</summary>
    public Reported<LocalDate> PotentialEndOn { get; init; }
}
