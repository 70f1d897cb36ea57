using System.CommandLine;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel agency</c>: what records tell of one agency, side by side.</summary>
internal sealed class AgencyCommand
{
    private readonly Argument<string> agency = new("AGENCY") { Description = "A name, an ORI, the GEOID of a county (five digits) or place (seven), or the agency's part of its agreements' ids, such as MO-prairie-county-sheriff." };
    private readonly Option<string[]> from = new("--from") { Description = "Agreements, training, oversight and custody cases, mixed as they may be, as NDJSON or JSON; gzip is unpacked. Files, folders and patterns; - is standard input.", AllowMultipleArgumentsPerToken = true, Required = true, HelpName = "FILE" };
    private readonly Option<string?> asOf = new("--as-of") { Description = "The day for which to tell, such as 2026-04-01; today by default.", HelpName = "D" };
    private readonly Option<string> format = new("--format") { Description = "text for people, json for programs, html for a page with a timeline that needs nothing else.", DefaultValueFactory = _ => "text", HelpName = "F" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file, which appears whole or not at all.", HelpName = "F" };
    private readonly LawOptions law;
    private readonly Shell shell;

    private AgencyCommand(Command command, Shell shell)
    {
        this.shell = shell;
        format.AcceptOnlyFromAmong("text", "json", "html");
        command.Add(agency);
        command.Add(from);
        command.Add(asOf);
        command.Add(format);
        command.Add(output);
        law = new LawOptions(command, withReadings: false);
    }

    internal static Command Create(Shell shell)
    {
        var command = new Command("agency", "Tells what records show of one agency: agreements, money against caps, property, officers, publication, law of the place, responses, transfers. Facts side by side, never a motive. Exit code 0: told; 1: told, and a record cannot be read; 2: usage, or not exactly one such agency; 3: input unreadable; 4: output not writable.");
        var dossier = new AgencyCommand(command, shell);
        command.SetAction((call, cancellationToken) => shell.RunAsync(() => dossier.RunAsync(call, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var day = call.GetValue(asOf) is not { } given ? shell.Today
            : LocalDatePattern.Iso.Parse(given) is { Success: true, Value: var parsed } ? parsed
            : throw new UsageException("--as-of: expected a day, such as 2026-04-01.");
        var book = await law.LawAsync(call, cancellationToken).ConfigureAwait(false);
        var files = new AgencyFiles(shell);
        List<Validated<FundingAgreement>> agreements = [];
        List<Validated<TrainingRecord>> training = [];
        List<Validated<OversightRecord>> oversight = [];
        TransferTally? transfers = null;
        var invalid = 0L;
        await foreach (var record in files.ReadAsync(InputPaths.Find(call.GetRequiredValue(from)), cancellationToken).ConfigureAwait(false))
        {
            switch (record)
            {
                case { Agreement: { } agreement }:
                    agreements.Add(agreement);
                    break;
                case { Training: { } trained }:
                    training.Add(trained);
                    break;
                case { Oversight: { } watched }:
                    oversight.Add(watched);
                    break;
                case { Case: { } custody }:
                    (transfers ??= new TransferTally()).Add(custody);
                    break;
                default:
                    invalid++;
                    break;
            }
        }

        var assessor = new AgencyAssessor(book, new AssessmentOptions());
        var report = new AgencyDossierReport
        {
            Dossier = AgencyDossier.Of(assessor, TheOne(AgencyDossier.Find(agreements, call.GetRequiredValue(agency))), agreements, training, oversight, transfers, day),
            Inputs = [.. files.Inputs],
            Invalid = invalid,
        };
        var written = call.GetRequiredValue(format) switch
        {
            "json" => report.ToJson(),
            "html" => Encoding.UTF8.GetBytes(report.ToHtml()),
            _ => Encoding.UTF8.GetBytes(report.ToText()),
        };
        await shell.WriteAsync(call.GetValue(output), stream => stream.WriteAsync(written, CancellationToken.None).AsTask()).ConfigureAwait(false);
        return invalid > 0 ? ExitCodes.Findings : ExitCodes.Nothing;
    }

    private static string TheOne(IReadOnlyList<(string AgencyId, AgencyReference Agency)> found) => found switch
    {
        [var one] => one.AgencyId,
        [] => throw new UsageException("AGENCY: no agreement in the files is one of such an agency."),
        _ => throw new UsageException($"AGENCY: several agencies are such; name one by its id:{string.Concat(found.Select(f => "\n  " + f.AgencyId))}"),
    };
}
