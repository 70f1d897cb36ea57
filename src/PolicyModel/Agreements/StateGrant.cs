using NodaTime;

using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A grant of a state.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<StateGrant>))]
public sealed record StateGrant : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public StateGrant()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "state-grant";

    /// <summary>The programme.</summary>
    public required string Program { get; init; }

    /// <summary>The board that awards it.</summary>
    public string? Board { get; init; }

    /// <summary>The award.</summary>
    public Reported<Money> Award { get; init; }

    /// <summary>The amount for one officer.</summary>
    public Reported<Money> PerOfficer { get; init; }

    /// <summary>The population that the amount goes by, of the last decennial census.</summary>
    public Reported<int> Population { get; init; }

    /// <summary>The day the board approved it.</summary>
    public Reported<LocalDate> BoardApprovedOn { get; init; }
}
