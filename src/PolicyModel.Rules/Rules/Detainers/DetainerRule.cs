using System.Globalization;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A rule that asks the same of each instrument. The gravest answer is the outcome; of several that are equal, the first is named.</summary>
internal abstract class DetainerRule : Rule
{
    internal sealed override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            result = Graver(result, Of(facts, i, judgment));
        }

        return result;
    }

    /// <summary>The outcome for one instrument.</summary>
    private protected abstract RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment);

    private protected static RuleResult Violated(int index) => RuleResult.Found(Outcome.Violated, "/detainers", index);

    /// <summary>A violation at a field of the instrument's warrant.</summary>
    private protected static RuleResult ViolatedAtWarrant(int index, string field) =>
        RuleResult.Found(Outcome.Violated, string.Create(CultureInfo.InvariantCulture, $"/detainers/{index}/warrant/{field}"));

    private protected static RuleResult Undetermined(FactField missing, int index) => RuleResult.Undetermined(new(missing, index), "/detainers", index);

    /// <summary>The local days on which an instrument can have been issued: where that is not recorded, between the first days of its form and the end of custody.</summary>
    private protected static (LocalDate First, LocalDate Last) IssuedWithin(in CaseFacts facts, int index, LawBook law)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        return instrument.Issued ?? (
            law.FaceOf(instrument.Form)?.Use?.FromNotBefore ?? LocalDate.MinIsoValue,
            facts.Leaving == EndState.Unknown ? LocalDate.MaxIsoValue : facts.Left.Latest.DateIn(facts.Zone));
    }
}
