using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>What became of a row of a published list.</summary>
public enum ListedRowState
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>Nothing stands in it.</summary>
    Blank,

    /// <summary>It could not be made a record; its problems say why.</summary>
    Refused,
}

/// <summary>A row of a published list, and what it became.</summary>
public sealed record ListedRow
{
    /// <summary>Where it stands.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>What became of it.</summary>
    public required ListedRowState State { get; init; }

    /// <summary>The agreement it tells of; null where it tells of none, as a facility of the federal government does.</summary>
    public Validated<FundingAgreement>? Agreement { get; init; }

    /// <summary>The facility it tells of; null where it tells of none.</summary>
    public ListedFacility? Facility { get; init; }

    /// <summary>What is wrong with it. A row that was read may have warnings and notes.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>A published list that has been read to its end.</summary>
public sealed record ListSummary
{
    /// <summary>Which list it is.</summary>
    public required PublishedList List { get; init; }

    /// <summary>The file's name without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of its bytes in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The day on which the list was released, as the caller, the file's name or the workbook tells it; null where none does.</summary>
    public LocalDate? ReleasedOn { get; init; }

    /// <summary>How many rows stand behind the header. Read, blank and refused ones add up to it.</summary>
    public long Rows => Read + Blank + Refused;

    /// <summary>How many were read.</summary>
    public required long Read { get; init; }

    /// <summary>How many of those tell of an agreement.</summary>
    public required long Agreements { get; init; }

    /// <summary>How many hold nothing.</summary>
    public required long Blank { get; init; }

    /// <summary>How many could not be made a record.</summary>
    public required long Refused { get; init; }

    /// <summary>What the list and this file cannot tell.</summary>
    public required ValueList<string> Limits { get; init; }
}
