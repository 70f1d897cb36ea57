using NodaTime;

namespace PolicyModel.Rules;

/// <summary>
/// Judges the agreements of agencies with the records of training and oversight that belong to them. Immutable and safe for many threads at
/// once. It reads no clock: the day for which it judges is the caller's.
/// </summary>
public sealed class AgencyAssessor
{
    private readonly RecordRule[] rules = RuleCatalogue.CreateOfAgencies();
    private readonly Dictionary<string, ProvisionCitation> citations;

    /// <summary>An assessor for a law book.</summary>
    /// <param name="law">The law. Figures that are inferred can be put in the place of the package's by <see cref="LawBook.TryWith"/>.</param>
    /// <param name="options">What else is chosen.</param>
    public AgencyAssessor(LawBook law, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(options);
        Law = law;
        Options = options;
        citations = law.Provisions.ToDictionary(p => p.ProvisionId, ProvisionCitation.Of, StringComparer.Ordinal);
    }

    /// <summary>An assessor for the law that comes with the package.</summary>
    public AgencyAssessor()
        : this(LawBook.BuiltIn, new AssessmentOptions())
    {
    }

    /// <summary>The law.</summary>
    public LawBook Law { get; }

    /// <summary>What else was chosen.</summary>
    public AssessmentOptions Options { get; }

    /// <summary>Judges records, each read beside the others. Agreements belong to one agency where their ids begin alike, up to the first number sign.</summary>
    /// <param name="agreements">The checked agreements.</param>
    /// <param name="training">The checked records of training and delegation.</param>
    /// <param name="oversight">The checked records of oversight.</param>
    /// <param name="asOf">The day for which to judge.</param>
    public AgencyAssessment Assess(
        IEnumerable<Validated<FundingAgreement>> agreements, IEnumerable<Validated<TrainingRecord>> training, IEnumerable<Validated<OversightRecord>> oversight, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(oversight);
        var records = new RecordSet(Law, Options.WorstGrade, asOf, [.. agreements.Select(a => a.Value)], [.. training.Select(t => t.Value)], [.. oversight.Select(o => o.Value)]);
        return new AgencyAssessment
        {
            AsOf = asOf,
            RulesVersion = RuleCatalogue.Version,
            LawVersion = Law.Version,
            Records =
            [
                .. records.Agreements.Select(a => Assess(a, FundingAgreement.Schema, a.AgreementId.Value, records)),
                .. records.Training.Select(t => Assess(t, TrainingRecord.Schema, IdOf(t), records)),
                .. records.Oversight.Select(o => Assess(o, OversightRecord.Schema, IdOf(o), records)),
            ],
        };
    }

    private RecordAssessment Assess(object record, string schema, string id, RecordSet records)
    {
        List<Finding> findings = [];
        List<RuleOutcome> outcomes = [];
        foreach (var rule in rules)
        {
            var result = rule.Evaluate(record, records);
            outcomes.Add(new RuleOutcome { Rule = rule.Descriptor.Id, Outcome = result.Outcome, Near = result.Near });
            if (result.Outcome is Outcome.Violated or Outcome.Observed or Outcome.Undetermined)
            {
                findings.Add(Finding(rule.Descriptor, result));
            }
        }

        return new RecordAssessment { Schema = schema, RecordId = id, Findings = [.. findings], Outcomes = [.. outcomes] };
    }

    private Finding Finding(RuleDescriptor rule, in RecordResult result) => new()
    {
        Rule = rule.Id,
        Outcome = result.Outcome,
        Severity = result.Severity ?? rule.Severity,
        Path = result.Pointer,
        Message = result.Message,
        Citations = [.. (result.Cites is { Count: > 0 } cites ? cites : rule.Provisions).Distinct(StringComparer.Ordinal).Select(id => citations[id])],
        Facts = result.Facts,
        Missing = result.Missing.IsNone ? [] : [result.Missing.Name],
        WouldChange = result.WouldChange,
    };

    private static string IdOf(TrainingRecord record) => record switch
    {
        TrainingProgram program => program.ProgramId.Value,
        TrainingProgramChange change => change.ChangeId.Value,
        OfficerDelegation delegation => delegation.DelegationId.Value,
        _ => throw new ArgumentException("There is no such record.", nameof(record)),
    };

    private static string IdOf(OversightRecord record) => record switch
    {
        CommunityResponse response => response.ResponseId.Value,
        Disclosure disclosure => disclosure.DisclosureId.Value,
        _ => throw new ArgumentException("There is no such record.", nameof(record)),
    };
}
