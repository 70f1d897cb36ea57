using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>A hold under a basic ordering agreement without its papers, before scheduled release, or past 48 hours.</summary>
internal sealed class PM1010 : HoldRule
{
    private const string Agreement = "ice-basic-ordering-agreement";
    private const string OrderToDetain = "i203";
    private const string SignedWarrant = "warrant";

    private static readonly FactField Agreements = new(
        "/agreementIds",
        "The hand-over rested on a contract to hold, and the record does not say on which agreement.",
        "each agreement with a federal agency that the custody rested on");

    private static readonly FactField Papers = new("/detainers", "The record does not list the papers that came for the person.", "each paper that ICE sent for the person: I-203, I-247A, I-200 or I-205");

    private static readonly FactField I203 = new(
        "/detainers/#/i203",
        "The record does not say whether a Form I-203 came for the person.",
        "whether an order to detain on Form I-203 came with the detainer");

    private static readonly FactField EndOfStay = new(
        "end of the stay under the agreement",
        "The person was handed over in place, and the record cannot say when the stay under the agreement ended.");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.OrderedHoldUnmet,
        Title = "A hold under a basic ordering agreement lacked one of its papers, began before the scheduled release, or went past 48 hours.",
        Severity = Severity.Error,
        SeverityBecause = "The agreement says when its service begins, on which papers, and for how long.",
        Provisions = [Agreement],
        Needs = "The agreements, the papers (I-203, I-247A, and I-200 or I-205), what the hand-over rested on, the grounds and their ends, the end of custody.",
        Since = "2026-11-24",
    };

    private protected override bool Concerns(in CaseFacts facts, CaseJudgment judgment) => facts.Surroundings.Contracts.HasOrdering;

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var contracts = facts.Surroundings.Contracts;
        var provision = judgment.Law[Agreement];
        return contracts is { HandOverByContract: true, Recorded: false } ? Dated(RuleResult.Undetermined(new(Agreements)), provision, DaysOfCustody(facts), default)
            : contracts is { HandOverByContract: true, HasOrdering: true }
                ? Graver(Dated(BeforeRelease(facts), provision, DaysOf(facts, facts.Left), new(FactFields.HourOfHandOver, facts.HandOverIndex)), base.Evaluate(facts, judgment))
            : base.Evaluate(facts, judgment);
    }

    /// <summary>Whether the hand-over under the agreement came while a ground still ran.</summary>
    private static RuleResult BeforeRelease(in CaseFacts facts)
    {
        var result = RuleResult.NotApplicable;
        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (facts.Leaving == EndState.Unknown || stretch.End != EndState.Known || GroundAlgebra.IsAfter(stretch.Began, facts.Left) == Told.Yes)
            {
                continue;
            }

            result = Graver(result, GroundAlgebra.IsAfter(stretch.Ended, facts.Left) switch
            {
                Told.No => RuleResult.NotApplicable,
                Told.Yes when GroundAlgebra.IsAfter(stretch.Began, facts.Left) == Told.No => RuleResult.Found(Outcome.Violated, "/transfers", facts.HandOverIndex),
                _ => RuleResult.Undetermined(facts.Left.IsExact ? new(FactFields.HourOfGroundEnd, stretch.Ground) : new(FactFields.HourOfHandOver, facts.HandOverIndex)),
            });
        }

        return result;
    }

    private protected override RuleResult OfHold(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment)
    {
        // Without the agreement there was a hold past ordinary processing, or there was none.
        ref readonly var without = ref judgment.ResultWithoutInstruments(index);
        var byContract = facts.Surroundings.Contracts.HandOverByContract && hold.EndedBy == HoldEnd.HandedToIce;
        if (!byContract && without.Verdict == Verdict.Within)
        {
            return RuleResult.NotApplicable;
        }

        var result = Graver(OfPapers(facts), OfTime(facts, hold, byContract, judgment));
        return byContract || without.Verdict == Verdict.Exceeds || result.Outcome != Outcome.Violated ? result
            : without.Reason == VerdictReason.Processing ? RuleResult.Found(Outcome.Undetermined, result.Place, result.Index) with { MayBeProcessing = true }
            : Imprecise(facts, hold, default);
    }

    private static RuleResult OfTime(in CaseFacts facts, in Hold hold, bool byContract, CaseJudgment judgment) =>
        GroundAlgebra.IsAfter(hold.Ended, GroundAlgebra.Plus(hold.Eligible, judgment.Law[Agreement].Hours!.Value * 3600L)) switch
        {
            Told.Yes => RuleResult.Found(Outcome.Violated, "/leftCustodyAt"),
            Told.Nothing => Imprecise(facts, hold, default),
            _ => byContract && facts.Surroundings.Contracts.HandOverInPlace ? RuleResult.Undetermined(new(EndOfStay)) : RuleResult.Satisfied,
        };

    private static RuleResult OfPapers(in CaseFacts facts)
    {
        if (!facts.Surroundings.InstrumentsRecorded)
        {
            return RuleResult.Undetermined(new(Papers));
        }

        // One detainer on the right form, with a warrant, and one order to detain are enough.
        var form = -1;
        var unknownForm = -1;
        var warrant = Told.No;
        var withWarrantOpen = -1;
        var order = facts.Surroundings.Contracts.I203Documents ? Told.Yes : Told.No;
        var orderOpen = -1;
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (instrument.NeverReceived || instrument.Form is not (DetainerForm.I247A or DetainerForm.Unknown))
            {
                continue;
            }

            if (instrument.Form == DetainerForm.Unknown)
            {
                unknownForm = unknownForm < 0 ? i : unknownForm;
            }
            else
            {
                form = form < 0 ? i : form;
            }

            Better(instrument.SignedWarrant, i, ref warrant, ref withWarrantOpen);
            Better(facts.Surroundings.Courses[i].I203, i, ref order, ref orderOpen);
        }

        if (form < 0)
        {
            return unknownForm < 0 ? RuleResult.Found(Outcome.Violated, "/detainers") : RuleResult.Undetermined(new(FactFields.Form, unknownForm), "/detainers", unknownForm);
        }

        return Graver(
            Of(warrant, form, SignedWarrant, new(FactFields.Warrant, withWarrantOpen)),
            Of(order, form, OrderToDetain, new(I203, orderOpen)));

        static void Better(Told told, int index, ref Told best, ref int open)
        {
            open = told == Told.Nothing && open < 0 ? index : open;
            best = best == Told.Yes || told == Told.Yes ? Told.Yes : told == Told.Nothing ? Told.Nothing : best;
        }

        static RuleResult Of(Told paper, int form, string field, MissingFact open) => paper switch
        {
            Told.Yes => RuleResult.Satisfied,
            Told.No => RuleResult.Found(Outcome.Violated, string.Create(CultureInfo.InvariantCulture, $"/detainers/{form}/{field}")),
            _ => RuleResult.Undetermined(open),
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => result.Place switch
    {
        "/transfers" => "The hand-over under a basic ordering agreement came before the release that was scheduled: a ground ended only after it.",
        "/leftCustodyAt" => $"Custody under a basic ordering agreement exceeds {Wire.Words(judgment.Law[Agreement].Hours!.Value * 3600L)} from release eligibility.",
        "/detainers" => "The hold is said to rest on a basic ordering agreement, and by the record no detainer on Form I-247A came for the person.",
        _ when result.Place.EndsWith(OrderToDetain, StringComparison.Ordinal) => "The hold is said to rest on a basic ordering agreement, and by the record no order to detain on Form I-203 came for the person.",
        _ => "The hold is said to rest on a basic ordering agreement, and by the record no signed warrant (I-200 or I-205) came with the detainer.",
    };

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) => result.Outcome != Outcome.Violated ? null : result.Place switch
    {
        "/transfers" => "A hand-over once the last ground had ended.",
        "/leftCustodyAt" => $"An end of custody within {Wire.Words(judgment.Law[Agreement].Hours!.Value * 3600L)} of release eligibility.",
        "/detainers" => "A detainer on Form I-247A, received.",
        _ when result.Place.EndsWith(OrderToDetain, StringComparison.Ordinal) => "A Form I-203.",
        _ => "A signed I-200 or I-205 with the detainer.",
    };
}
