using NodaTime;

namespace PolicyModel.Rules;

/// <summary>An agreement in a dossier.</summary>
public sealed record DossierAgreement
{
    /// <summary>The agreement.</summary>
    public required FundingAgreement Agreement { get; init; }

    /// <summary>Its first day: that on record, else the later signature, else the day that a published list gives; null where none is told.</summary>
    public LocalDate? BeginsOn { get; init; }

    /// <summary>The first day it no longer holds; null where none is recorded.</summary>
    public LocalDate? EndsOn { get; init; }

    /// <summary>The last day up to that of the dossier which its sources can tell of.</summary>
    public required LocalDate ToldOn { get; init; }

    /// <summary>Whether it was in force on that last day; null where the record does not tell.</summary>
    public bool? InForce { get; init; }

    internal static DossierAgreement Of(FundingAgreement agreement, LocalDate asOf)
    {
        var told = agreement.ToldOn(asOf);
        return new()
        {
            Agreement = agreement,
            BeginsOn = agreement.BeginsOn() ?? (agreement as Section287gMemorandum)?.ListedSignedOn.OrNull(),
            EndsOn = agreement.EndsOn(),
            ToldOn = told,
            InForce = agreement.HoldsOn(told) switch
            {
                Told.Yes => true,
                Told.No => false,
                _ => null,
            },
        };
    }
}
