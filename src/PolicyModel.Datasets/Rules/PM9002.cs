using System.Text.RegularExpressions;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A person's name where an id or a pseudonym belongs.</summary>
internal static partial class PM9002
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM9002",
        "A case id or a pseudonym reads like the name of a person.",
        Severity.Warning,
        "Reports show case ids, and whoever passes records on passes pseudonyms on.",
        "caseId and subject");

    internal static IEnumerable<DataFinding> Find(DataRecord record)
    {
        if (Name().IsMatch(record.Case.CaseId.Value))
        {
            yield return Found("/caseId");
        }

        if (record.Case.Subject.HasValue && record.Case.Subject.Value.Value is var subject && Name().IsMatch(subject[(subject.IndexOf('_', StringComparison.Ordinal) + 1)..]))
        {
            yield return Found("/subject");
        }
    }

    private static DataFinding Found(string path) => new(Descriptor, path, "The id is made of words with capital letters and of no digit, as a person's name is; policymodel pseudonymize gives ids that tell nothing.");

    // Two to four words, each with a capital letter first.
    [GeneratedRegex(@"^[A-Z][A-Za-z]+([._:-]+[A-Z][A-Za-z]*){1,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
