using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Where batches are judged for a report. Each thread takes a desk, which has all it needs and is used again; what was counted at all of them is added up at the end.</summary>
/// <param name="assessor">The assessor.</param>
/// <param name="options">How to read and judge.</param>
/// <param name="report">The report; it is only asked what it tells.</param>
internal sealed class Desks(Assessor assessor, DatasetOptions options, ReportBuilder report)
{
    private readonly ConcurrentBag<Desk> idle = [];
    private readonly ConcurrentBag<CountedBatch> spent = [];

    /// <summary>Judges a batch and counts it.</summary>
    internal CountedBatch Count(RecordBatch batch)
    {
        var desk = idle.TryTake(out var known) ? known : new Desk(assessor.Bench(), new Tally(assessor.Readings), new PooledCaseReader(options.Mode));
        var counted = spent.TryTake(out var used) ? used : new CountedBatch();
        counted.Clear();
        try
        {
            if (batch.Texts is { } texts)
            {
                for (var i = 0; i < texts.Count; i++)
                {
                    Count(texts, i, desk, counted);
                }

                texts.Release();
            }
            else
            {
                foreach (var record in batch.Read())
                {
                    Count(record, desk, counted);
                }
            }
        }
        catch (AsOfNeededException e)
        {
            counted.Failure = ExceptionDispatchInfo.Capture(e);
        }

        idle.Add(desk);
        return counted;
    }

    /// <summary>Takes back a batch whose records are in the report.</summary>
    internal void Return(CountedBatch batch) => spent.Add(batch);

    /// <summary>Adds what was counted at all desks.</summary>
    internal void AddTo(ReportBuilder builder)
    {
        while (idle.TryTake(out var desk))
        {
            builder.Add(desk.Tally);
        }
    }

    /// <summary>A record of which the report tells nothing is read into objects that are used again; any other is read anew, and explained.</summary>
    private void Count(JsonRecords texts, int index, Desk desk, CountedBatch counted)
    {
        var utf8 = texts.Utf8Of(index);
        if (!utf8.IsEmpty && desk.Cases.TryRead(utf8) && HasTime(desk.Cases.Record))
        {
            desk.Judged.Judge(desk.Cases.Record, options.AsOf);
            if (!report.Tells(desk.Judged) && TryCount(texts.File, texts.LineOf(index), desk, counted))
            {
                return;
            }
        }

        Count(texts.Read(index), desk, counted);
    }

    private void Count(ReadRecord record, Desk desk, CountedBatch counted)
    {
        if (record.Case is not { } valid)
        {
            counted.Tell(DatasetAssessor.Unread(record, options));
            return;
        }

        if (!HasTime(valid.Value))
        {
            throw AsOfNeededException.For(record);
        }

        desk.Judged.Judge(valid.Value, options.AsOf);
        if (record.Problems.Count > 0 || report.Tells(desk.Judged) || !TryCount(record.File, record.Line, desk, counted))
        {
            counted.Tell(DatasetAssessor.Judged(record, assessor.Explain(desk.Judged), options));
        }
    }

    /// <summary>Counts a case that was judged, unless the rules on data find something in it.</summary>
    private bool TryCount(string file, int line, Desk desk, CountedBatch counted)
    {
        var record = desk.Judged.Record;
        var untold = UntoldRecord.Of(desk.Judged, file, line);
        if (options.AppliesDataRules)
        {
            var data = DataRecord.Of(record);
            if (DataRules.Find(data).Count > 0)
            {
                return false;
            }

            untold = untold with { Keys = RecordKeys.Of(data, file), Times = data.Times };
        }

        desk.Tally.Add(desk.Judged);
        counted.Count(untold);
        return true;
    }

    private bool HasTime(CustodyCase record) => options.AsOf is not null || record.AsOf is not null || !CaseProjection.StillHeld(record);

    private sealed record Desk(JudgedCase Judged, Tally Tally, PooledCaseReader Cases);
}

/// <summary>The records of a batch, in their order: those that a report tells of, and of the others what it asks of them.</summary>
internal sealed class CountedBatch
{
    private readonly List<Entry> entries = [];

    internal int Records => entries.Count;

    /// <summary>What kept the record behind the last one from being judged, if any.</summary>
    internal ExceptionDispatchInfo? Failure { get; set; }

    internal void Clear()
    {
        entries.Clear();
        Failure = null;
    }

    internal void Tell(AssessedRecord record) => entries.Add(new Entry { Told = record });

    internal void Count(in UntoldRecord record) => entries.Add(new Entry { Untold = record });

    /// <summary>Adds the records to a report; what is counted of those that it does not tell of comes from elsewhere.</summary>
    internal void AddTo(ReportBuilder report)
    {
        foreach (ref readonly var entry in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries))
        {
            if (entry.Told is { } told)
            {
                report.Add(told);
            }
            else
            {
                report.AddUntold(entry.Untold);
            }
        }
    }

    private readonly struct Entry
    {
        internal AssessedRecord? Told { get; init; }

        internal UntoldRecord Untold { get; init; }
    }
}

/// <summary>A valid record of which a report tells nothing: what it needs of it all the same.</summary>
internal readonly record struct UntoldRecord
{
    internal required CaseId CaseId { get; init; }

    internal required string File { get; init; }

    internal required int Line { get; init; }

    /// <summary>How many findings it has.</summary>
    internal required int Findings { get; init; }

    /// <summary>How grave the gravest violation is.</summary>
    internal required Severity? Gravest { get; init; }

    /// <summary>What it has in common with records that tell of the same thing.</summary>
    internal RecordKeys Keys { get; init; }

    internal IReadOnlyList<RecordTime> Times { get; init; }

    internal static UntoldRecord Of(JudgedCase judged, string file, int line)
    {
        var count = 0;
        Severity? gravest = null;
        for (var i = 0; i < judged.Results.Length; i++)
        {
            var outcome = judged.Results[i].Outcome;
            count += JudgedCase.IsFinding(outcome) ? 1 : 0;
            gravest = outcome == Outcome.Violated && !(gravest >= judged.SeverityOf(i)) ? judged.SeverityOf(i) : gravest;
        }

        return new UntoldRecord { CaseId = judged.Record.CaseId, File = file, Line = line, Findings = count, Gravest = gravest, Times = [] };
    }
}
