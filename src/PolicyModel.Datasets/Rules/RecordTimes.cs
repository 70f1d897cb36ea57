using System.Globalization;
using NodaTime;

namespace PolicyModel.Datasets;

/// <summary>A time that a record tells of something that happened.</summary>
/// <param name="Field">Its field, as a JSON Pointer with <c>#</c> in the place of each number.</param>
/// <param name="First">The first number.</param>
/// <param name="Second">The second number.</param>
/// <param name="Time">The time.</param>
internal readonly record struct RecordTime(string Field, int First, int Second, ReportedTime Time)
{
    /// <summary>The JSON Pointer of the place.</summary>
    internal string Path
    {
        get
        {
            var parts = Field.Split('#');
            return parts.Length switch
            {
                1 => Field,
                2 => string.Create(CultureInfo.InvariantCulture, $"{parts[0]}{First}{parts[1]}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{parts[0]}{First}{parts[1]}{Second}{parts[2]}"),
            };
        }
    }
}

/// <summary>The times of a record that tell of something that happened: no plan, no day of retrieval, no time for which the record speaks.</summary>
internal sealed class RecordTimes
{
    private readonly List<RecordTime> times = [];

    private RecordTimes()
    {
    }

    internal static IReadOnlyList<RecordTime> Of(CustodyCase record)
    {
        var found = new RecordTimes();
        found.times.Add(new RecordTime("/bookedAt", 0, 0, record.BookedAt));
        found.Add("/leftCustodyAt", record.LeftCustodyAt);
        found.AddGrounds(record);
        found.AddBail(record);
        found.AddDetainers(record);
        found.AddMoves(record);
        found.AddOthers(record);
        return found.times;
    }

    private void AddGrounds(CustodyCase record) => Each(record.Grounds, (ground, i) =>
    {
        Add("/grounds/#/beganAt", ground.BeganAt, i);
        Add("/grounds/#/chargedAt", ground.ChargedAt, i);
        Add("/grounds/#/probableCauseFoundAt", ground.ProbableCauseFoundAt, i);
        Add("/grounds/#/firstAppearanceAt", ground.FirstAppearanceAt, i);
        if (ground.ReleaseOrder is { } order)
        {
            Add("/grounds/#/releaseOrder/issuedAt", order.IssuedAt, i);
            Add("/grounds/#/releaseOrder/receivedAt", order.ReceivedAt, i);
        }

        Add("/grounds/#/endedAt", ground.EndedAt, i);
    });

    private void AddBail(CustodyCase record) => Each(record.Bail, (bail, i) =>
    {
        for (var e = 0; e < bail.History.Count; e++)
        {
            Add("/bail/#/history/#/at", bail.History[e].At, i, e);
        }

        Add("/bail/#/conditionsMetAt", bail.ConditionsMetAt, i);
    });

    private void AddDetainers(CustodyCase record) => Each(record.Detainers, (detainer, i) =>
    {
        Add("/detainers/#/issuedAt", detainer.IssuedAt, i);
        Add("/detainers/#/receivedAt", detainer.ReceivedAt, i);
        if (detainer.Warrant is { } warrant)
        {
            Add("/detainers/#/warrant/signedAt", warrant.SignedAt, i);
            Add("/detainers/#/warrant/chargingDocumentOn", warrant.ChargingDocumentOn, i);
            Add("/detainers/#/warrant/finalOrderOn", warrant.FinalOrderOn, i);
            Add("/detainers/#/warrant/servedAt", warrant.ServedAt, i);
        }

        Add("/detainers/#/neutralReviewAt", detainer.NeutralReviewAt, i);
        Add("/detainers/#/servedOnSubjectAt", detainer.ServedOnSubjectAt, i);
        Add("/detainers/#/endedAt", detainer.EndedAt, i);
    });

    private void AddMoves(CustodyCase record)
    {
        Each(record.Transfers, (transfer, i) =>
        {
            Add("/transfers/#/at", transfer.At, i);
            Add("/transfers/#/receivedAt", transfer.ReceivedAt, i);
        });
        Each(record.HoldEvents, (hold, i) =>
        {
            Add("/holdEvents/#/at", hold.At, i);
            Add("/holdEvents/#/endedAt", hold.EndedAt, i);
        });
        Each(record.FacilityMoves, (move, i) => Add("/facilityMoves/#/at", move.At, i));
    }

    private void AddOthers(CustodyCase record)
    {
        Each(record.Convictions, (conviction, i) => Add("/convictions/#/convictedOn", conviction.ConvictedOn, i));
        Each(record.Notices, (notice, i) => Add("/notices/#/at", notice.At, i));
        if (record.IceContact is { } contact)
        {
            Add("/iceContact/notifiedAt", contact.NotifiedAt);
            Add("/iceContact/respondedAt", contact.RespondedAt);
            Add("/iceContact/arrivedAt", contact.ArrivedAt);
            Add("/iceContact/leftAt", contact.LeftAt);
        }

        if (record.CitizenshipEvidence is { } evidence)
        {
            Add("/citizenshipEvidence/raisedAt", evidence.RaisedAt);
            Add("/citizenshipEvidence/checkedAt", evidence.CheckedAt);
        }
    }

    private static void Each<T>(ValueList<T>? list, Action<T, int> add)
    {
        for (var i = 0; i < list?.Count; i++)
        {
            add(list[i], i);
        }
    }

    private void Add(string field, Reported<ReportedTime> time, int first = 0, int second = 0)
    {
        if (time.HasValue)
        {
            times.Add(new RecordTime(field, first, second, time.Value));
        }
    }

    private void Add(string field, Reported<LocalDate> day, int first)
    {
        if (day.HasValue)
        {
            times.Add(new RecordTime(field, first, 0, ReportedTime.OnDay(day.Value)));
        }
    }
}
