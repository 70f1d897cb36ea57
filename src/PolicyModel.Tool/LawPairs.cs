using NodaTime;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>
/// Judges each case by the law as it stood on one day and as it stood on another, each taken for all days. A provision moved a verdict where the
/// verdict is another with that provision alone as it stood on the second day; where none does so alone, those that differ and bind did so together.
/// </summary>
internal sealed class LawPairs
{
    private readonly ReportedTime? asOf;
    private readonly Assessor after;
    private readonly (Provision Provision, Lazy<Assessor> Alone)[] changes;

    internal LawPairs(Assessor assessor, DatasetOptions options, LocalDate first, LocalDate second)
    {
        asOf = options.AsOf;
        var (earlier, later) = (assessor.Law.StandingOn(first), assessor.Law.StandingOn(second));
        Before = new Assessor(earlier, assessor.Readings);
        after = new Assessor(later, assessor.Readings);
        changes =
        [
            .. later.Provisions.Where(p => p != earlier[p.ProvisionId]).OrderBy(p => p.ProvisionId, StringComparer.Ordinal)
                .Select(p => (p, new Lazy<Assessor>(() => new Assessor(earlier.With(p), assessor.Readings)))),
        ];
    }

    /// <summary>Judges by the law as it stood on the first day.</summary>
    internal Assessor Before { get; }

    /// <summary>Compares a case that was judged by the law as it stood on the first day with what the second day makes of it.</summary>
    internal ComparedCase Compare(AssessedRecord record)
    {
        if (!record.Case!.TryValidate(out var valid, out _))
        {
            return ComparedCase.NotValid;
        }

        var (first, second) = (Says(record.Assessment!), Says(after.Assess(valid, asOf)));
        return new ComparedCase
        {
            CaseId = record.Case.CaseId.Value,
            Place = ReadingPairs.Place(record.Source),
            Moves = [.. Moves(valid, first, second)],
        };
    }

    private IEnumerable<Move> Moves(Validated<CustodyCase> valid, (string Subject, string Says)[] first, (string Subject, string Says)[] second)
    {
        var moved = Enumerable.Range(0, first.Length).Where(i => first[i].Says != second[i].Says).ToArray();
        if (moved.Length == 0)
        {
            yield break;
        }

        var mayBind = changes.Where(c => MayBind(c.Provision, valid.Value)).Select(c => (c.Provision.ProvisionId, Says: Says(c.Alone.Value.Assess(valid, asOf)))).ToArray();
        foreach (var i in moved)
        {
            var alone = mayBind.Where(c => c.Says[i].Says != first[i].Says).Select(c => c.ProvisionId).ToArray();
            yield return new Move(first[i].Subject, first[i].Says, second[i].Says, alone.Length > 0 ? alone : [.. mayBind.Select(c => c.ProvisionId)]);
        }
    }

    private static (string Subject, string Says)[] Says(Assessment assessment) =>
    [
        .. assessment.Verdicts.Select(v => (v.Reading, AssessmentCodes.Verdicts.CodeOf(v.Verdict))),
        .. assessment.Outcomes.Select(o => (o.Rule, AssessmentCodes.Outcomes.CodeOf(o.Outcome))),
    ];

    private static bool MayBind(Provision provision, CustodyCase record) =>
        (provision.Jurisdiction == Provision.Federal || provision.Jurisdiction == record.Jurisdiction.Value)
        && provision.Binds.Include(record.Jurisdiction)
        && provision.BindsCustodian(record.County.OrNull(), record.Custodian.Kind.OrNull()) != false;
}
