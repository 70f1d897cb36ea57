namespace PolicyModel;

/// <summary>What a single value of an agreement cannot show: the order of its days and times, where it lies, and that ids stand once and lead elsewhere.</summary>
internal static class AgreementChecks
{
    internal static void Check(FundingAgreement agreement, ProblemSink problems)
    {
        if (agreement.Agency is { } agency)
        {
            Places.InState(problems, agency.Jurisdiction, agreement.AgreementId.Jurisdiction.Fips, "agreementId");
        }

        InItsState(agreement.Agency, "agency");
        InItsState(agreement.JailOperator, "jailOperator");
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
            if (line.FiscalYear.OrNull() is { } year && (line.IncurredFrom.OrNull()?.Year > year || line.IncurredTo.OrNull()?.Year < year - 1))
            {
                // Whatever month it begins in, a year named by its end lies within that calendar year and the one before.
                problems.Add(ProblemCodes.ImpossibleFigures, "fiscalYear", "No day on which it was incurred lies in a fiscal year of this name.");
            }
        });
        var items = new HashSet<RecordId>();
        switch (agreement)
        {
            case Section287gMemorandum memorandum:
                NotItself(memorandum.SupersededBy, "supersededBy");
                break;
            case ReimbursementAgreement reimbursement:
                NotItself(reimbursement.MemorandumId, "memorandumId");
                problems.Each(reimbursement.Awards, "awards", a =>
                {
                    if (a.Located.OrNull() > a.Provided.OrNull())
                    {
                        problems.Add(ProblemCodes.ImpossibleFigures, "located", "More persons were located than names were provided.");
                    }
                });
                break;
            case BasicOrderingAgreement ordering:
                problems.Each(ordering.Orders, "orders", o => Times.InOrder(problems, zone: null, o.HoldFrom, o.HoldTo, "holdTo"));
                break;
            case ScaapPayment payment:
                Days.InOrder(problems, payment.PeriodFrom, payment.PeriodTo, "periodTo");
                break;
            case IntergovernmentalServiceAgreement igsa:
                problems.Each(igsa.RatePeriods, "ratePeriods", p => Days.InOrder(problems, p.From, p.To, "to"));
                break;
            case FederalContract contract:
                Days.InOrder(problems, contract.EffectiveOn, contract.PotentialEndOn, "potentialEndOn");
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

        void InItsState(AgencyReference? agency, string field)
        {
            if (agency is not null)
            {
                problems.Enter(field);
                Places.InState(problems, agency.Jurisdiction, agency.County);
                Places.InState(problems, agency.Jurisdiction, agency.Place.OrNull()?.State, "place");
                problems.Leave();
            }
        }

        void NotItself(AgreementId? other, string field)
        {
            if (other == agreement.AgreementId)
            {
                problems.Add(ProblemCodes.DanglingReference, field, "The agreement refers to itself.");
            }
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
