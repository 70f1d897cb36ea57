using NodaTime;

namespace PolicyModel;

/// <summary>What a single value of an agreement cannot show: the order of its days, and that ids stand once.</summary>
internal static class AgreementChecks
{
    internal static void Check(FundingAgreement agreement, ProblemSink problems)
    {
        Days.InOrder(problems, agreement.EffectiveOn, agreement.ExpiresOn, "expiresOn");
        problems.Each(agreement.Suspensions, "suspensions", s => Days.InOrder(problems, s.From, s.To, "to"));
        if (agreement.Termination is { } termination)
        {
            problems.Enter("termination");
            Days.InOrder(problems, termination.NoticeGivenOn, termination.NoticeReceivedOn, "noticeReceivedOn");
            Days.InOrder(problems, termination.NoticeGivenOn, termination.EffectiveOn, "effectiveOn");
            problems.Leave();
        }

        if (agreement.Instrument is { } instrument)
        {
            problems.Enter("instrument");
            AwardInstrument.Check(instrument, problems);
            problems.Leave();
        }

        var lines = new HashSet<RecordId>();
        problems.Each(agreement.Lines, "lines", line =>
        {
            Once(lines, line.LineId, "lineId", problems);
            Days.InOrder(problems, line.IncurredFrom, line.IncurredTo, "incurredTo");
        });
        var items = new HashSet<RecordId>();
        switch (agreement)
        {
            case IntergovernmentalServiceAgreement igsa:
                problems.Each(igsa.RatePeriods, "ratePeriods", p => Days.InOrder(problems, p.From, p.To, "to"));
                break;
            case VehicleProvision vehicles:
                problems.Each(vehicles.Vehicles, "vehicles", v => Once(items, v.ItemId, "itemId", problems));
                break;
            case EquipmentProvision equipment:
                problems.Each(equipment.Items, "items", v => Once(items, v.ItemId, "itemId", problems));
                break;
            default:
                break;
        }
    }

    private static void Once(HashSet<RecordId> seen, RecordId id, string field, ProblemSink problems)
    {
        if (!seen.Add(id))
        {
            problems.Add(ProblemCodes.DuplicateId, field, "The id stands twice.");
        }
    }
}

/// <summary>The order of days.</summary>
internal static class Days
{
    internal static void InOrder(ProblemSink problems, LocalDate? earlier, LocalDate? later, string field)
    {
        if (later < earlier)
        {
            problems.Add(ProblemCodes.DaysOutOfOrder, field, "The day lies before the one it cannot come before.");
        }
    }

    internal static void InOrder(ProblemSink problems, Reported<LocalDate> earlier, Reported<LocalDate> later, string field) =>
        InOrder(problems, earlier.OrNull(), later.OrNull(), field);
}
