namespace PolicyModel.Datasets;

/// <summary>A record as it was read: a checked record of one family, or the problems that keep it from being one.</summary>
internal sealed record ReadRecord
{
    /// <summary>The file in which the record begins, without its folder; with the sheet's name where a workbook has several.</summary>
    internal required string File { get; init; }

    /// <summary>The line or row on which the record begins, counted from 1.</summary>
    internal required int Line { get; init; }

    /// <summary>The record's case id where it could be read.</summary>
    internal CaseId? CaseId { get; init; }

    /// <summary>The checked case; null where the record is invalid or of another family.</summary>
    internal Validated<CustodyCase>? Case { get; init; }

    /// <summary>The checked agreement, where records of every family are read.</summary>
    internal Validated<FundingAgreement>? Agreement { get; init; }

    /// <summary>The checked record of training, where records of every family are read.</summary>
    internal Validated<TrainingRecord>? Training { get; init; }

    /// <summary>The checked record of oversight, where records of every family are read.</summary>
    internal Validated<OversightRecord>? Oversight { get; init; }

    /// <summary>The problems, with lines of the file. A valid record may have notes.</summary>
    internal required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>Some records that follow one another and have still to be made of what was read; made on any thread.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Read">Makes them.</param>
/// <param name="Texts">The JSON texts they are made of, where they are; null for rows of tables.</param>
internal sealed record RecordBatch(int Count, Func<IReadOnlyList<ReadRecord>> Read, JsonRecords? Texts = null);
