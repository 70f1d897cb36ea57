using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>What became of the records of a conversion.</summary>
public sealed record Conversion
{
    /// <summary>The inputs, with their limits.</summary>
    public required ValueList<InputSummary> Inputs { get; init; }

    /// <summary>How many records were read.</summary>
    public long Read { get; init; }

    /// <summary>How many of them were written: the valid ones.</summary>
    public long Written { get; init; }

    /// <summary>How many of those have parts that have no column of their own in a table and stand as JSON in its column <c>more</c>; 0 where JSON was written.</summary>
    public long WithRest { get; init; }

    /// <summary>The first problems of records, at most 1000: what kept them from being written, or notes of what was passed over.</summary>
    public required ValueList<ConversionProblem> Problems { get; init; }

    /// <summary>How many problems there are.</summary>
    public long ProblemsTotal { get; init; }
}

/// <summary>A problem of a record that was to be converted.</summary>
public sealed record ConversionProblem
{
    /// <summary>Where it stands.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>The problem.</summary>
    public required Problem Problem { get; init; }
}
