namespace PolicyModel.Rules;

/// <summary>An act that the model does not delegate.</summary>
internal sealed class PM5003 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Kind = new("/acts/#/kind", "The record does not say what the officer did, or only that it was something else.", "what the officer did");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.FunctionNotDelegated,
        Title = "An officer did what the model of the memorandum does not delegate.",
        Severity = Severity.Error,
        SeverityBecause = "An officer has the functions that the agreement states, and no others.",
        Provisions = ["moa-tfm-2025-03-07", "moa-tfm-2025-02-12", "moa-wso-2025-02-14", "moa-jem-2020-08-21", "8-usc-1357-g"],
        Needs = "What each act was.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        if (record.Acts is not { } acts)
        {
            return RecordResult.Undetermined(RecordFields.Acts);
        }

        var terms = records.TermsOf(record);
        var (told, functions) = terms.Tells(t => t.Functions);
        return acts.Count == 0 ? RecordResult.NotApplicable
            : told != Told.Yes ? RecordResult.Undetermined(terms.Missing)
            : RecordResult.Gravest(acts.Select((act, i) => Judge(act, i, functions!))) with { Cites = [.. terms.Cites, "8-usc-1357-g"] };
    }

    private static RecordResult Judge(DelegatedAct act, int index, ValueList<DelegatedFunction> functions) =>
        act.Kind.OrNull() is not { } kind || kind == DelegatedFunction.Other ? RecordResult.Undetermined(Kind, index)
        : functions.Contains(kind) ? RecordResult.Satisfied
        : RecordResult.Violated(At("acts", index, "kind"), $"The act is of the kind {Codes.DelegatedFunctions.CodeOf(kind)}; the model delegates {string.Join(", ", functions.Select(Codes.DelegatedFunctions.CodeOf))}.");
}
