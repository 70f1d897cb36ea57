using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Reads published lists and judges the agreements that they tell of beside each other. The agreements are kept until the last row is read, because most of what can be asked of one stands in
/// another; a list that is published has some thousands.
/// </summary>
/// <param name="assessor">Judges the agreements.</param>
/// <param name="options">How the lists are read.</param>
public sealed class ListAssessor(AgencyAssessor assessor, PublishedListOptions options)
{
    /// <summary>Reads and judges lists.</summary>
    /// <param name="inputs">The files or streams.</param>
    /// <param name="asOf">The day for which to judge; null for the last day of release that is told.</param>
    /// <param name="maxFindings">How many findings to show; counts are exact all the same.</param>
    /// <param name="settings">What is made of findings.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">A list cannot be read, or has the columns of none.</exception>
    /// <exception cref="AsOfNeededException">No day is given, and none of the lists tells when it was released.</exception>
    public async Task<ListReport> AssessAsync(IEnumerable<DatasetInput> inputs, LocalDate? asOf, int maxFindings, ReportSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(settings);
        var reader = new PublishedListReader(options);
        var found = new ListTally(maxFindings, settings);
        List<ListedRow> rows = [];
        foreach (var input in inputs)
        {
            await foreach (var row in reader.ReadAsync(input, cancellationToken).ConfigureAwait(false))
            {
                found.Add(row);
                if (row.Agreement is not null)
                {
                    rows.Add(row);
                }
            }
        }

        var day = asOf ?? reader.Lists.Max(l => l.ReleasedOn) ?? throw new AsOfNeededException("No list tells on which day it was released; the day for which to judge is needed.");
        var assessment = assessor.Assess(rows.Select(r => r.Agreement!), [], [], day);
        foreach (var (row, record) in rows.Zip(assessment.Records))
        {
            found.Add(row, record);
        }

        return found.Report(assessment, reader.Lists);
    }

    /// <summary>Adds up what was found.</summary>
    private sealed class ListTally(int maxFindings, ReportSettings settings)
    {
        private readonly OutcomeCounts[] rules = [.. RuleCatalogue.OfAgencies.Select(r => new OutcomeCounts { Rule = r.Id })];
        private readonly OutcomeCounts[] rowRules = [.. ListRules.Descriptors.Select(r => new OutcomeCounts { Rule = r.Id })];
        private readonly ShownFindings shown = new(maxFindings);
        private long findings;
        private Severity? gravest;

        internal void Add(ListedRow row)
        {
            foreach (var problem in row.Problems)
            {
                // What a row shows beside a fault of its cells is no breach: it is told, and weighs nothing.
                var outcome = problem.Severity == Severity.Error ? Outcome.Violated : Outcome.Observed;
                var finding = settings.Amend(
                    new Finding { Rule = problem.Code, Outcome = outcome, Severity = problem.Severity, Path = problem.Pointer, Message = problem.Message, Citations = [], Facts = [], Missing = [] }, caseId: null);
                Array.Find(rowRules, r => r.Rule == problem.Code)?.Add(finding.Outcome);
                Show(finding.Outcome == Outcome.Suppressed ? ShownFindings.KindOf(finding.Outcome) : ShownFindings.Problems, Of(row, finding) with { Column = problem.Column });
            }
        }

        internal void Add(ListedRow row, RecordAssessment record)
        {
            var amended = record.Findings.Select(f => settings.Amend(f, caseId: null)).ToList();
            foreach (var finding in amended)
            {
                Show(ShownFindings.KindOf(finding.Outcome), Of(row, finding));
            }

            foreach (var (counts, outcome) in rules.Zip(record.Outcomes))
            {
                counts.Add(amended.Exists(f => f.Rule == counts.Rule && f.Outcome == Outcome.Suppressed) ? Outcome.Suppressed : outcome.Outcome);
            }
        }

        internal ListReport Report(AgencyAssessment assessment, IReadOnlyList<ListSummary> lists) => new()
        {
            AsOf = assessment.AsOf,
            RulesVersion = assessment.RulesVersion,
            LawVersion = assessment.LawVersion,
            Lists = [.. lists],
            Rules = [.. rules],
            RowRules = [.. rowRules],
            Findings = [.. shown.All.Take(maxFindings)],
            FindingsTotal = findings,
            Settings = settings,
            Gravest = gravest,
        };

        private static ReportedFinding Of(ListedRow row, Finding finding) => new() { RecordId = row.Agreement?.Value.AgreementId.Value, Source = row.Source, Finding = finding };

        private void Show(int kind, ReportedFinding finding)
        {
            findings++;
            if (finding.Finding.Outcome == Outcome.Violated)
            {
                gravest = gravest is { } before && before >= finding.Finding.Severity ? before : finding.Finding.Severity;
            }

            shown.Add(kind, findings, finding);
        }
    }
}
