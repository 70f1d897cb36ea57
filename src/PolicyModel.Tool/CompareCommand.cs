using System.CommandLine;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>
/// <c>policymodel compare</c>: whose verdict moves, and which provision moved it; between two readings, between the law as it stood on two days,
/// or between two files of assessments.
/// </summary>
internal sealed class CompareCommand
{
    private const int TextRows = 50;
    private const int JsonRows = 1000;

    private readonly InputOptions input;
    private readonly Option<string[]> between = new("--between")
    {
        Description = "Two readings, such as regulation form; or two days, such as 2025-01-01 2026-01-01: the law as it stood on each is taken for all days, and the readings and rules judge by it. Without this: two files that check --format ndjson wrote, the earlier first.",
        AllowMultipleArgumentsPerToken = true,
        Arity = new ArgumentArity(2, 2),
        HelpName = "A B",
    };

    private readonly Option<string> format = new("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => "text", HelpName = "F" };
    private readonly Option<int?> maxRows = new("--max-rows") { Description = "How many moves to show: 50 in text and 1000 in json by default. Counts are exact all the same.", HelpName = "N" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly Shell shell;

    private CompareCommand(Command command, Shell shell)
    {
        this.shell = shell;
        input = new InputOptions(command);
        format.AcceptOnlyFromAmong("text", "json");
        command.Add(between);
        command.Add(format);
        command.Add(maxRows);
        command.Add(output);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("compare", "Tells whose verdict moves and which provision moved it, between two readings, two days of the law, or two files of assessments. Exit code 0: nothing moves; 1: something moves, a record is invalid, or no case stands in both files; 2: usage; 3: input unreadable; 4: output not writable.");
        var compare = new CompareCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => compare.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var json = call.GetValue(format) == "json";
        var rows = call.GetValue(maxRows) ?? (json ? JsonRows : TextRows);
        if (rows < 0)
        {
            throw new UsageException("--max-rows: expected a number from 0.");
        }

        var files = input.GivenOf(call);
        var (comparison, pairs) = call.GetValue(between) is { Length: 2 } sides
            ? await JudgedAsync(call, sides[0], sides[1], rows, cancellationToken).ConfigureAwait(false)
            : Written(call, files, rows, cancellationToken);
        try
        {
            await foreach (var pair in pairs.ConfigureAwait(false))
            {
                comparison.Add(pair);
            }
        }
        catch (OperationCanceledException)
        {
            comparison.Incomplete = true;
        }

        var report = json ? ComparisonReport.Json(comparison) : Encoding.UTF8.GetBytes(ComparisonReport.Text(comparison));
        await shell.WriteAsync(call.GetValue(output), stream => stream.WriteAsync(report, CancellationToken.None).AsTask()).ConfigureAwait(false);
        return comparison.Incomplete ? ExitCodes.Interrupted : comparison.MovedCases + comparison.Invalid > 0 || comparison.NothingInCommon ? ExitCodes.Findings : ExitCodes.Nothing;
    }

    private (Comparison Comparison, IAsyncEnumerable<ComparedCase> Pairs) Written(ParseResult call, string[] files, int rows, CancellationToken cancellationToken)
    {
        if (files.Length != 2)
        {
            throw new UsageException("Without --between, compare takes two files of assessments, the earlier first.");
        }

        if (input.JudgingOption(call) is { } option)
        {
            throw new UsageException($"{option} goes with --between: two files of assessments are compared as they were written.");
        }

        var comparison = new Comparison(ComparisonKind.Assessments, FileNames.Shown(files[0]), FileNames.Shown(files[1]), rows);
        return (comparison, new AssessmentPairs(comparison, shell).ReadAsync(files[0], files[1], cancellationToken));
    }

    private async Task<(Comparison Comparison, IAsyncEnumerable<ComparedCase> Pairs)> JudgedAsync(ParseResult call, string before, string after, int rows, CancellationToken cancellationToken)
    {
        var (assessor, options) = await input.ReadAsync(call, shell, cancellationToken).ConfigureAwait(false);
        var files = input.FilesOf(call);
        var days = (LocalDatePattern.Iso.Parse(before), LocalDatePattern.Iso.Parse(after));
        if (days is ({ Success: true, Value: var first }, { Success: true, Value: var second }))
        {
            var pairs = new LawPairs(assessor, options, first, second);
            return (new Comparison(ComparisonKind.Law, before, after, rows), Pairs(pairs.Compare, new DatasetAssessor(pairs.Before, options)));
        }

        var readings = assessor.Readings.Readings.Select(r => r.Id).ToList();
        if (!readings.Contains(before, StringComparer.Ordinal) || !readings.Contains(after, StringComparer.Ordinal))
        {
            throw new UsageException($"--between: expected two days, such as 2025-01-01 2026-01-01, or two of the readings {string.Join(", ", readings)}.");
        }

        var chosen = new Assessor(assessor.Law, assessor.Readings.Only([before, after]));
        return (new Comparison(ComparisonKind.Readings, before, after, rows), Pairs(r => ReadingPairs.Compare(r, chosen.Readings, before, after), new DatasetAssessor(chosen, options)));

        async IAsyncEnumerable<ComparedCase> Pairs(Func<AssessedRecord, ComparedCase> compare, DatasetAssessor dataset)
        {
            await foreach (var record in InputOptions.AssessAsync(dataset, files, shell, cancellationToken).ConfigureAwait(false))
            {
                yield return record.Assessment is null ? ComparedCase.NotValid : compare(record);
            }
        }
    }
}
