using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Over which days an agreement, or an officer's authority, stands by its record. Every end is the first day that no longer counts.</summary>
internal static class InForce
{
    /// <summary>The later of the two signatures; null where one has no day.</summary>
    internal static LocalDate? SignedOn(this FundingAgreement agreement) =>
        agreement.SignedByAgency?.SignedOn.OrNull() is { } agency && agreement.SignedByFederal?.SignedOn.OrNull() is { } federal ? LocalDate.Max(agency, federal) : null;

    /// <summary>The first day: that which is recorded, else the later signature, else the day of signing in a published list, which gives one day for both sides.</summary>
    internal static LocalDate? BeginsOn(this FundingAgreement agreement) =>
        agreement.EffectiveOn.OrNull() ?? (agreement as ReimbursementAgreement)?.StartsOn.OrNull() ?? agreement.SignedOn() ?? (agreement as Section287gMemorandum)?.ListedSignedOn.OrNull();

    /// <summary>The first day it no longer holds; null where none is recorded.</summary>
    internal static LocalDate? EndsOn(this FundingAgreement agreement) => (agreement.Termination?.EffectiveOn.OrNull(), agreement.ExpiresOn.OrNull()) switch
    {
        ({ } ended, { } expired) => LocalDate.Min(ended, expired),
        var (ended, expired) => ended ?? expired,
    };

    /// <summary>The last day up to a given one that the record can tell of: a source that was retrieved before it says nothing of what came after.</summary>
    internal static LocalDate ToldOn(this FundingAgreement agreement, LocalDate day) =>
        agreement.Sources?.Select(s => s.RetrievedOn.OrNull()).Max() is { } retrieved ? LocalDate.Min(retrieved, day) : day;

    /// <summary>Whether an agreement holds on a day and is not suspended. A record without a standing of its own does not tell that it goes on.</summary>
    internal static Told HoldsOn(this FundingAgreement agreement, LocalDate day)
    {
        if (agreement.Status.OrNull() == AgreementStatus.Pending || day < agreement.BeginsOn() || agreement.EndsOn() <= day)
        {
            return Told.No;
        }

        if (agreement.BeginsOn() is null || IsOpen(agreement) || agreement.ToldOn(day) < day)
        {
            return Told.Nothing;
        }

        // A suspension whose end the record hides may have ended by then.
        var suspended = (agreement.Suspensions ?? []).Where(s => s.From <= day && !(s.To.OrNull() <= day)).ToList();
        return suspended.Exists(s => s.To.HasValue || !s.To.IsProvided) ? Told.No
            : suspended.Count > 0 ? Told.Nothing
            : agreement is { Status.HasValue: true, Status.Value: AgreementStatus.Suspended, Suspensions: null or [] } ? Told.Nothing
            : Told.Yes;
    }

    /// <summary>Whether an agreement holds on every day of a span, both ends included; suspensions aside.</summary>
    internal static Told Covers(this FundingAgreement agreement, LocalDate from, LocalDate to) =>
        agreement.Status.OrNull() == AgreementStatus.Pending || from < agreement.BeginsOn() || agreement.EndsOn() <= to ? Told.No
        : agreement.BeginsOn() is null || IsOpen(agreement) || agreement.ToldOn(to) < to ? Told.Nothing
        : Told.Yes;

    /// <summary>Whether an officer was authorised on a day; on the day of a revocation nobody can tell by the day alone.</summary>
    internal static Told AuthorizedOn(this OfficerDelegation delegation, LocalDate day) =>
        day < delegation.AuthorizedFrom.OrNull() || delegation.AuthorizedTo.OrNull() <= day || delegation.RevokedOn.OrNull() < day ? Told.No
        : !delegation.AuthorizedFrom.HasValue || delegation.RevokedOn.OrNull() == day ? Told.Nothing
        : Told.Yes;

    /// <summary>Whether an officer was authorised on every day of a span, both ends included, by one delegation or by several that follow one another.</summary>
    internal static Told AuthorizedThroughout(this IReadOnlyCollection<OfficerDelegation> delegations, LocalDate from, LocalDate to)
    {
        var throughout = Told.Yes;
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            var told = delegations.Select(d => d.AuthorizedOn(day)).ToList();
            if (told.Contains(Told.Yes))
            {
                continue;
            }

            if (!told.Contains(Told.Nothing))
            {
                return Told.No;
            }

            throughout = Told.Nothing;
        }

        return throughout;
    }

    /// <summary>True where the record does not say when the agreement ended, or whether it did.</summary>
    private static bool IsOpen(FundingAgreement agreement) => agreement.Status.OrNull() switch
    {
        null or AgreementStatus.Terminated or AgreementStatus.Superseded or AgreementStatus.Withdrawn or AgreementStatus.Expired or AgreementStatus.RemovedFromList => agreement.EndsOn() is null,
        _ => false,
    };
}
