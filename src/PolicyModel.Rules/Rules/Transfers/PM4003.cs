using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A transfer with no recorded authority, or one that cannot carry it.</summary>
internal sealed class PM4003 : Rule
{
    private static readonly FactField Authority = new("/transfers/#/authority", "The record does not say what the transfer rested on.", "what the transfer to ICE rested on");
    private static readonly FactField Agreements = new("/agreementIds", "The record does not say whether the custody rested on an agreement.", "the agreement under which the officer acted");
    private static readonly FactField Documented = new("/transfers/#/documentedBy", "The record does not say which paper documents the transfer.", "the paper that documents the transfer");

    private static readonly FactField WarrantService = new(
        "/detainers/#/warrant/servedBy",
        "The record does not say whether the warrant was served, or by an officer in which role.",
        "whether the warrant was served, when, and the title of the officer who served it");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.TransferWithoutAuthority,
        Title = "A transfer to ICE had no recorded authority, or one that cannot carry it.",
        Severity = Severity.Error,
        SeverityBecause = "Custody that goes on for immigration officers is a new seizure that must rest on an authority.",
        Provisions = ["transfer-authority", "8-cfr-287.7-d", "judicial-authority", "8-cfr-287.5-e", "8-usc-1357-g", "ice-custody-contract", "sentence-end"],
        Needs = "What the transfer rested on and what that needs: for a detainer that it asks for a hold, came and was in effect; for a warrant its signature and who served it; for an officer under an agreement the agreement too; for a contract the paper of ICE.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        foreach (ref readonly var transfer in facts.Transfers.ToIce)
        {
            result = Graver(result, Of(facts, transfer, judgment));
        }

        return result;
    }

    private static RuleResult Of(in CaseFacts facts, in IceTransferFacts transfer, CaseJudgment judgment)
    {
        if (transfer.Authority is not { } claimed || judgment.Law.TransferAuthorities.Of(claimed) is not { } authority)
        {
            return RuleResult.Undetermined(new(Authority, transfer.Index), "/transfers", transfer.Index);
        }

        var (carries, missing) = (transfer.At ?? facts.Booked).Earliest.DateIn(facts.Zone) < authority.Provision.ValidFrom
            ? (null, new(FactFields.LawThatDay))
            : authority.Carries ? Carries(facts, transfer, claimed, authority, judgment)
            : (false, default);
        return carries switch
        {
            true => RuleResult.Satisfied,
            false => RuleResult.Found(Outcome.Violated, "/transfers", transfer.Index),
            null => RuleResult.Undetermined(missing, "/transfers", transfer.Index),
        } with { Cites = [authority.Provision.ProvisionId] };
    }

    private static (bool? Met, MissingFact Missing) Carries(in CaseFacts facts, in IceTransferFacts transfer, TransferAuthority claimed, CarryingAuthority authority, CaseJudgment judgment)
    {
        List<(bool? Met, MissingFact Missing)> all = [];
        foreach (var need in authority.Needs)
        {
            switch (need)
            {
                case AuthorityNeed.Agreement:
                    all.Add(Told(facts.Transfers.OnAgreement, new(Agreements)));
                    break;
                case AuthorityNeed.FederalAct:
                    all.Add(DocumentedByIce(transfer));
                    break;
                case AuthorityNeed.NoHold:
                    all.Add(WithoutHold(facts, judgment));
                    break;
                default:
                    break;
            }
        }

        if (authority.Needs.Any(IsOfPaper))
        {
            all.Add(OfPapers(facts, transfer, claimed, authority, judgment.Law));
        }

        return OffenceTests.All(all);
    }

    /// <summary>The instrument that the transfer names or, where it names none, any of the record.</summary>
    private static (bool? Met, MissingFact Missing) OfPapers(in CaseFacts facts, in IceTransferFacts transfer, TransferAuthority claimed, CarryingAuthority authority, LawBook law)
    {
        if (facts.Instruments.Length == 0)
        {
            // A list without any paper says that no detainer came; a warrant may stand alone.
            return claimed == TransferAuthority.Detainer && facts.Transfers.InstrumentsRecorded ? (false, default) : (null, new(FactFields.Detainers));
        }

        var papers = new List<(bool? Met, MissingFact Missing)>();
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            if (transfer.Instrument is null || transfer.Instrument == i)
            {
                List<(bool? Met, MissingFact Missing)> needs = [];
                foreach (var need in authority.Needs.Where(IsOfPaper))
                {
                    needs.Add(OfPaper(need, facts, i, transfer, law));
                }

                papers.Add(OffenceTests.All(needs));
            }
        }

        return OffenceTests.Any(papers);
    }

    private static bool IsOfPaper(AuthorityNeed need) => need is not (AuthorityNeed.Agreement or AuthorityNeed.FederalAct or AuthorityNeed.NoHold);

    private static (bool? Met, MissingFact Missing) OfPaper(AuthorityNeed need, in CaseFacts facts, int index, in IceTransferFacts transfer, LawBook law)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        ref readonly var paper = ref facts.Papers[index];
        return need switch
        {
            AuthorityNeed.HoldRequested => (instrument.AsksForHold, default),
            AuthorityNeed.Received => (!instrument.NeverReceived, default),
            AuthorityNeed.InEffect => InEffect(instrument.Cut, paper.EndedWithCustody, index, transfer),
            AuthorityNeed.WarrantSigned => Told(paper.Warrant?.Signed ?? (instrument.SignedWarrant == Rules.Told.No ? Rules.Told.No : Rules.Told.Nothing), new(FactFields.Warrant, index)),
            _ => Served(facts, paper.Warrant, index, transfer, law),
        };
    }

    private static (bool? Met, MissingFact Missing) InEffect(InstantBounds cut, bool endedWithCustody, int index, in IceTransferFacts transfer)
    {
        if (endedWithCustody || cut.EarliestUnixSeconds == CaseFacts.Never)
        {
            return (true, default);
        }

        return transfer.At is not { } at ? (null, new(FactFields.HourOfHandOver, transfer.Index))
            : cut.EarliestUnixSeconds >= at.LatestUnixSeconds ? (true, default)
            : cut.LatestUnixSeconds < at.EarliestUnixSeconds ? (false, default)
            : (null, new(FactFields.HourOfWithdrawal, index));
    }

    private static (bool? Met, MissingFact Missing) Served(in CaseFacts facts, WarrantFacts? warrant, int index, in IceTransferFacts transfer, LawBook law)
    {
        if (warrant is not { } known)
        {
            return (null, new(FactFields.Warrant, index));
        }

        if (known.Served == Rules.Told.No || known.ServedBy is not { } role || role == IssuerRole.Other)
        {
            return known.Served == Rules.Told.No ? (false, default) : (null, new(WarrantService, index));
        }

        var days = known.ServedOn ?? (facts.Booked.Earliest.DateIn(facts.Zone), transfer.At?.Latest.DateIn(facts.Zone) ?? LocalDate.MaxIsoValue);
        return Told(law.Officers.Had(OfficerPower.ServeWarrant, role, days), known.ServedOn is null ? new(WarrantService, index) : new(FactFields.LawThatDay));
    }

    private static (bool? Met, MissingFact Missing) DocumentedByIce(in IceTransferFacts transfer) => transfer.DocumentedBy switch
    {
        TransferDocument.IceArrest or TransferDocument.IceBookIn or TransferDocument.I203 => (true, default),
        TransferDocument.JailRebooking => (false, default),
        _ => (null, new(Documented, transfer.Index)),
    };

    /// <summary>At the end of a sentence, ordinary processing apart.</summary>
    private static (bool? Met, MissingFact Missing) WithoutHold(in CaseFacts facts, CaseJudgment judgment)
    {
        if (judgment.Timeline.Standing == Standing.Undetermined)
        {
            return (null, judgment.Timeline.Missing);
        }

        if (judgment.Timeline.Holds is not [.., { EndedBy: HoldEnd.HandedToIce } hold])
        {
            return (true, default);
        }

        return hold.Ended.LatestUnixSeconds - hold.Eligible.EarliestUnixSeconds <= judgment.Processing ? (true, default)
            : hold.Ended.EarliestUnixSeconds - hold.Eligible.LatestUnixSeconds > judgment.Processing ? (false, default)
            : (null, ImpreciseTimes.Of(facts, hold, carried: false)[0]);
    }

    private static (bool? Met, MissingFact Missing) Told(Told told, MissingFact missing) => told == Rules.Told.Nothing ? (null, missing) : (told == Rules.Told.Yes, default);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        result.Cites is ["transfer-authority"]
            ? "The record says that no authority was recorded for the transfer to ICE."
            : "The record names an authority for the transfer to ICE and shows that something which it needs was not there.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome != Outcome.Violated ? null
        : result.Cites is ["transfer-authority"] ? "A record of an authority that can carry the transfer."
        : "A record of another authority, or of what this one needs.";
}
