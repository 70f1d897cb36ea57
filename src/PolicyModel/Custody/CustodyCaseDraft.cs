using System.Diagnostics.CodeAnalysis;

namespace PolicyModel;

/// <summary>
/// A case being built: mutable and forgiving. <see cref="TryValidate"/> turns it into a checked one and reports everything
/// that is missing or wrong.
/// </summary>
public sealed class CustodyCaseDraft
{
    /// <summary>See <see cref="CustodyCase.CaseId"/>. Required.</summary>
    public CaseId? CaseId { get; set; }

    /// <summary>See <see cref="CustodyCase.Subject"/>.</summary>
    public Reported<SubjectPseudonym> Subject { get; set; }

    /// <summary>See <see cref="CustodyCase.Release"/>.</summary>
    public ReleaseId? Release { get; set; }

    /// <summary>See <see cref="CustodyCase.Jurisdiction"/>. Required.</summary>
    public Jurisdiction? Jurisdiction { get; set; }

    /// <summary>See <see cref="CustodyCase.County"/>.</summary>
    public Reported<CountyGeoid> County { get; set; }

    /// <summary>See <see cref="CustodyCase.Custodian"/>. Required.</summary>
    public Custodian? Custodian { get; set; }

    /// <summary>See <see cref="CustodyCase.ArrestingAgency"/>.</summary>
    public Agency? ArrestingAgency { get; set; }

    /// <summary>See <see cref="CustodyCase.BookedAt"/>. Required.</summary>
    public ReportedTime? BookedAt { get; set; }

    /// <summary>See <see cref="CustodyCase.LeftCustodyAt"/>.</summary>
    public Reported<ReportedTime> LeftCustodyAt { get; set; }

    /// <summary>See <see cref="CustodyCase.AsOf"/>.</summary>
    public ReportedTime? AsOf { get; set; }

    /// <summary>See <see cref="CustodyCase.Grounds"/>.</summary>
    public IEnumerable<Ground>? Grounds { get; set; }

    /// <summary>See <see cref="CustodyCase.Bail"/>.</summary>
    public IEnumerable<Bail>? Bail { get; set; }

    /// <summary>See <see cref="CustodyCase.Detainers"/>.</summary>
    public IEnumerable<Detainer>? Detainers { get; set; }

    /// <summary>See <see cref="CustodyCase.Transfers"/>.</summary>
    public IEnumerable<Transfer>? Transfers { get; set; }

    /// <summary>See <see cref="CustodyCase.HoldEvents"/>.</summary>
    public IEnumerable<HoldEvent>? HoldEvents { get; set; }

    /// <summary>See <see cref="CustodyCase.IceContact"/>.</summary>
    public IceContact? IceContact { get; set; }

    /// <summary>See <see cref="CustodyCase.Convictions"/>.</summary>
    public IEnumerable<Conviction>? Convictions { get; set; }

    /// <summary>See <see cref="CustodyCase.Conditions"/>.</summary>
    public IEnumerable<LegalCondition>? Conditions { get; set; }

    /// <summary>See <see cref="CustodyCase.CitizenshipEvidence"/>.</summary>
    public CitizenshipEvidence? CitizenshipEvidence { get; set; }

    /// <summary>See <see cref="CustodyCase.Notices"/>.</summary>
    public IEnumerable<Notice>? Notices { get; set; }

    /// <summary>See <see cref="CustodyCase.DelayReasons"/>.</summary>
    public IEnumerable<DelayReason>? DelayReasons { get; set; }

    /// <summary>See <see cref="CustodyCase.FacilityMoves"/>.</summary>
    public IEnumerable<FacilityMove>? FacilityMoves { get; set; }

    /// <summary>See <see cref="CustodyCase.AgreementIds"/>.</summary>
    public IEnumerable<AgreementId>? AgreementIds { get; set; }

    /// <summary>See <see cref="CustodyCase.Corrections"/>.</summary>
    public IEnumerable<Correction>? Corrections { get; set; }

    /// <summary>See <see cref="CustodyCase.Sources"/>.</summary>
    public IEnumerable<Source>? Sources { get; set; }

    /// <summary>Checks the draft.</summary>
    /// <param name="validated">The checked case, or null.</param>
    /// <param name="problems">Every problem found.</param>
    public bool TryValidate([NotNullWhen(true)] out Validated<CustodyCase>? validated, out IReadOnlyList<Problem> problems)
    {
        if (CaseId is not { } caseId || Jurisdiction is not { } jurisdiction || Custodian is not { } custodian || BookedAt is not { } bookedAt)
        {
            var sink = new ProblemSink();
            RequireAll(sink);
            validated = null;
            problems = sink.Problems;
            return false;
        }

        var record = new CustodyCase
        {
            CaseId = caseId,
            Subject = Subject,
            Release = Release,
            Jurisdiction = jurisdiction,
            County = County,
            Custodian = custodian,
            ArrestingAgency = ArrestingAgency,
            BookedAt = bookedAt,
            LeftCustodyAt = LeftCustodyAt,
            AsOf = AsOf,
            Grounds = ListOf(Grounds),
            Bail = ListOf(Bail),
            Detainers = ListOf(Detainers),
            Transfers = ListOf(Transfers),
            HoldEvents = ListOf(HoldEvents),
            IceContact = IceContact,
            Convictions = ListOf(Convictions),
            Conditions = ListOf(Conditions),
            CitizenshipEvidence = CitizenshipEvidence,
            Notices = ListOf(Notices),
            DelayReasons = ListOf(DelayReasons),
            FacilityMoves = ListOf(FacilityMoves),
            AgreementIds = ListOf(AgreementIds),
            Corrections = ListOf(Corrections),
            Sources = ListOf(Sources),
        };
        return record.TryValidate(out validated, out problems);
    }

    private static ValueList<T>? ListOf<T>(IEnumerable<T>? items) => items is null ? null : items as ValueList<T> ?? [.. items];

    private void RequireAll(ProblemSink problems)
    {
        Require(CaseId is not null, "caseId");
        Require(Jurisdiction is not null, "jurisdiction");
        Require(Custodian is not null, "custodian");
        Require(BookedAt is not null, "bookedAt");

        void Require(bool present, string property)
        {
            if (!present)
            {
                problems.Add(ProblemCodes.MissingProperty, property, "The property is required.");
            }
        }
    }
}
