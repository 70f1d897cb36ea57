using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>Training that is given to an agency's officers.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<TrainingProvision>))]
public sealed record TrainingProvision : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public TrainingProvision()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "training-provision";

    /// <summary>The programme.</summary>
    public RecordId? ProgramId { get; init; }

    /// <summary>The model it trains for.</summary>
    public Reported<Section287gModel> Model { get; init; }

    /// <summary>The source's own words for the model.</summary>
    public string? ModelRaw { get; init; }

    /// <summary>How it is held.</summary>
    public Reported<TrainingMode> Mode { get; init; }

    /// <summary>The source's own words for how it is held.</summary>
    public string? ModeRaw { get; init; }

    /// <summary>Its length in hours.</summary>
    public Reported<decimal> Hours { get; init; }

    /// <summary>Who gives it.</summary>
    public string? Provider { get; init; }

    /// <summary>Who bears the travel.</summary>
    public Reported<CostBearer> TravelCost { get; init; }

    /// <summary>The source's own words for who bears the travel.</summary>
    public string? TravelCostRaw { get; init; }

    /// <summary>Who bears the salaries.</summary>
    public Reported<CostBearer> SalaryCost { get; init; }

    /// <summary>The source's own words for who bears the salaries.</summary>
    public string? SalaryCostRaw { get; init; }

    /// <summary>How many officers completed it.</summary>
    public Reported<int> CompletedCount { get; init; }

    /// <summary>The pseudonyms of the officers who completed it.</summary>
    public ValueList<SubjectPseudonym>? CompletedBy { get; init; }
}
