using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>What a data rule finds in a record. No value of the record stands in it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The place, as a JSON Pointer.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="Outcome">Violated, observed or undetermined.</param>
/// <param name="Missing">The fact that would tell, as a JSON Pointer, where the outcome is undetermined.</param>
internal sealed record DataFinding(RuleDescriptor Rule, string Path, string Message, Outcome Outcome = Outcome.Violated, string? Missing = null)
{
    internal Finding ToFinding() => new()
    {
        Rule = Rule.Id,
        Outcome = Outcome,
        Severity = Rule.Severity,
        Path = Path,
        Message = Message,
        Citations = [],
        Facts = [],
        Missing = Missing is null ? [] : [Missing],
    };
}
