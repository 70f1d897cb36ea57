using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>Adds to a made-up case what the rules on holds ask for, at times that are told as days, as clock times or exactly.</summary>
internal sealed class RandomSurroundings(Random random, CustodyCase record)
{
    private const int Day = 1440;

    private readonly DateTimeZone zone = record.Custodian.TimeZone.Zone;
    private readonly Instant start = record.BookedAt.BoundsIn(record.Custodian.TimeZone.Zone).Earliest;

    internal static RandomCase Around(RandomCase sample)
    {
        var random = new Random(sample.Seed);
        while (true)
        {
            var record = new RandomSurroundings(random, sample.Record).Make();
            if (RandomCases.Check(record) is not null)
            {
                return new RandomCase(sample.Seed, record);
            }
        }
    }

    private CustodyCase Make() => record with
    {
        Jurisdiction = Jurisdiction.Parse(One(["US-MO", "US-KS", "US-CA", "US-AZ"])),
        Custodian = record.Custodian with { Kind = Chance(20) ? default : (Reported<CustodianKind>)One([CustodianKind.CountyJail, CustodianKind.UsMarshals, CustodianKind.UsMarshals]) },
        Grounds = record.Grounds is null ? null : [.. record.Grounds.Select(Ground)],
        Detainers = record.Detainers is null ? null : [.. record.Detainers.Select(Detainer)],
        Transfers = record.Transfers is null ? null :
        [
            .. record.Transfers.Select(t => t with { Authority = Chance(50) ? default : (Reported<TransferAuthority>)One([TransferAuthority.IceCustodyContract, TransferAuthority.Section287gOfficer, TransferAuthority.Detainer]) }),
        ],
        FacilityMoves = Chance(60) ? null : [new FacilityMove { At = Time() }],
        Notices = Chance(60) ? null : [new Notice { Kind = NoticeKind.CopyOfDetainer, To = NoticeRecipient.Subject, At = Time() }, new Notice { Kind = NoticeKind.CopyOfDetainer, To = NoticeRecipient.Subject, At = Time() }],
        Conditions = Chance(80) ? null : [new LegalCondition { Condition = LegalConditionKind.JudicialProbableCause, Met = true, At = Time() }],
        CitizenshipEvidence = Chance(40) ? null : Evidence(),
        AgreementIds = Chance(20) ? null : [.. One(["", "MO-hill#basic-ordering-agreement#2018-02-01", "MO-hill#igsa#2018-02-01", "MO-hill#WSO#2019-06-01"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AgreementId.Parse)],
    };

    private Ground Ground(Ground ground) => (ground with
    {
        Kind = One([ground.Kind, GroundKind.FederalCustody, GroundKind.CourtOrder, GroundKind.WarrantlessArrest]),
        OrderBasis = Chance(30) ? default : (Reported<CourtOrderBasis>)One([CourtOrderBasis.TemporaryDetention, CourtOrderBasis.Other]),
    }) with
    {
        Charged = ground.ChargedAt.IsProvided || Chance(50) ? null : false,
        ProbableCauseFound = Chance(50) ? false : null,
    };

    private Detainer Detainer(Detainer detainer)
    {
        var reviewed = Chance(30) ? Time() : default;
        return detainer with
        {
            I203 = Chance(50) ? true : Chance(50) ? false : null,
            NeutralReviewAt = reviewed,
            NeutralReview = reviewed.IsProvided || Chance(20) ? null : false,
            ServedOnSubjectAt = detainer.ServedOnSubject == false || Chance(50) ? default : Time(),
            Warrant = Chance(40) ? null : new Warrant { Form = WarrantForm.I200, Signed = true, ServedAt = Time(), ServedBy = IssuerRole.WarrantServiceOfficer },
        };
    }

    private CitizenshipEvidence Evidence()
    {
        var checkedAt = Chance(50) ? Time() : default;
        return new CitizenshipEvidence
        {
            RaisedAt = Time(),
            CheckedAt = checkedAt,
            Checked = checkedAt.IsProvided ? null : false,
            Found = checkedAt.IsProvided ? One([CitizenshipFinding.Supported, CitizenshipFinding.NotSupported, CitizenshipFinding.Unresolved]) : default(Reported<CitizenshipFinding>),
        };
    }

    private Reported<ReportedTime> Time()
    {
        var at = start + Duration.FromMinutes(random.Next(0, 8 * Day));
        return random.Next(4) switch
        {
            0 => ReportedTime.OnDay(at.InZone(zone).Date),
            1 => default(Reported<ReportedTime>),
            2 => ReportedTime.AtLocal(at.InZone(zone).LocalDateTime),
            _ => ReportedTime.AtInstant(at),
        };
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private T One<T>(T[] of) => of[random.Next(of.Length)];
}
