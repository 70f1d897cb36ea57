using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Datasets;
using PolicyModel.Parquet;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>The options that every command which reads records shares.</summary>
internal sealed class InputOptions
{
    private readonly RecordOptions records;
    private readonly LawOptions law;
    private readonly IReadOnlyList<Option> options;

    internal InputOptions(Command command)
    {
        records = new RecordOptions(command);
        AsOf = new Option<string?>("--as-of") { Description = "The time for which to judge, such as 2026-04-01; it overrides the records' own. A day means its last local second.", HelpName = "T" };
        Readings = new Option<string?>("--readings") { Description = "The readings to judge under, with commas between; all by default.", HelpName = "R,R" };
        Released = new Option<string?>("--released") { Description = $"The day on which a published list ({string.Join(", ", PublishedList.All.Select(l => l.Name))}) was released, where neither its name nor the workbook tells it.", HelpName = "D" };
        law = new LawOptions(command, withReadings: true);
        Settings = new Option<string?>("--settings") { Description = $"What is lowered or suppressed, and why: {ReportSettings.FileName} beside the data by default.", HelpName = "S" };
        command.Add(AsOf);
        command.Add(Readings);
        command.Add(Settings);
        options = [.. command.Options];
    }

    private Option<string?> AsOf { get; }

    private Option<string?> Readings { get; }

    private Option<string?> Released { get; }

    private Option<string?> Settings { get; }

    internal async Task<(Assessor Assessor, DatasetOptions Options)> ReadAsync(ParseResult call, Shell shell, CancellationToken cancellationToken)
    {
        var asOf = call.GetValue(AsOf);
        ReportedTime? time = null;
        if (asOf is not null)
        {
            time = ReportedTime.TryParse(asOf, out var parsed) ? parsed : throw new UsageException("--as-of: expected a day (2026-04-01), a clock time (2026-04-01T12:00) or an instant (2026-04-01T12:00:00Z).");
        }

        var (book, readings) = await law.ReadAsync(call, cancellationToken).ConfigureAwait(false);
        return (
            new Assessor(book, Chosen(readings, call.GetValue(Readings))),
            await records.ReadAsync(call, cancellationToken).ConfigureAwait(false) with { AsOf = time, Settings = await SettingsAsync(call, shell.Today, cancellationToken).ConfigureAwait(false) });
    }

    /// <summary>Adds what published lists need.</summary>
    internal void AddLists(Command command) => command.Add(Released);

    /// <summary>
    /// The published list that the input is, with its reader's options, or null where it is none: the name of one as mapping, or, without a mapping, the columns of its first file, decide.
    /// Standard input can be read once only, and is a list where it is said to be one.
    /// </summary>
    internal async Task<PublishedListOptions?> ListAsync(ParseResult call, CancellationToken cancellationToken)
    {
        LocalDate? released = call.GetValue(Released) is not { } text ? null
            : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day
            : throw new UsageException("--released: expected a day (2026-05-18).");
        var reading = new PublishedListOptions { ReleasedOn = released, Formats = [ParquetTables.Format] };
        if (records.MappingOf(call) is { } name)
        {
            return !File.Exists(name) && PublishedList.TryGet(name, out var list) ? reading with { List = list } : null;
        }

        var first = FilesOf(call).FirstOrDefault(f => f != "-");
        return first is not null && await PublishedList.FindAsync(DatasetInput.File(first), [.. reading.Formats], cancellationToken).ConfigureAwait(false) is not null ? reading : null;
    }

    /// <summary>An assessor of agreements, the day for which it judges, and what is made of findings.</summary>
    internal async Task<(AgencyAssessor Assessor, LocalDate? AsOf, ReportSettings Settings)> ReadForListsAsync(ParseResult call, Shell shell, CancellationToken cancellationToken)
    {
        LocalDate? asOf = call.GetValue(AsOf) is not { } text ? null
            : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day
            : throw new UsageException("--as-of: agreements are judged for a day (2026-05-18).");
        if (call.GetValue(Readings) is not null)
        {
            throw new UsageException("--readings: agreements are not judged under readings.");
        }

        var (book, _) = await law.ReadAsync(call, cancellationToken).ConfigureAwait(false);
        return (new AgencyAssessor(book, new AssessmentOptions()), asOf, await SettingsAsync(call, shell.Today, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The first option given that says how records are read or judged, for a call that does neither.</summary>
    internal string? JudgingOption(ParseResult call) => options.FirstOrDefault(o => call.GetResult(o) is { Implicit: false })?.Name;

    /// <summary>What was given, as it was given: a file may stand beside itself.</summary>
    internal string[] GivenOf(ParseResult call) => call.GetRequiredValue(records.Files);

    /// <summary>The files that are meant by what was given.</summary>
    internal IReadOnlyList<string> FilesOf(ParseResult call) => records.FilesOf(call);

    /// <summary>The records of all files.</summary>
    internal static IAsyncEnumerable<AssessedRecord> AssessAsync(DatasetAssessor dataset, IEnumerable<string> files, Shell shell, CancellationToken cancellationToken) =>
        dataset.AssessAllAsync(files.Select(f => RecordOptions.Input(f, shell)), cancellationToken);

    /// <summary>Refuses an output that would overwrite one of the inputs.</summary>
    internal void SpareInputs(ParseResult call, Option<string?> output) => records.SpareInputs(call, output);

    private static ReadingSet Chosen(ReadingSet readings, string? list)
    {
        if (list is null)
        {
            return readings;
        }

        var ids = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length > 0 && ids.All(id => readings.Readings.Any(r => r.Id == id)))
        {
            return readings.Only(ids);
        }

        throw new UsageException($"--readings: expected one or more of {string.Join(", ", readings.Readings.Select(r => r.Id))}.");
    }

    private async Task<ReportSettings> SettingsAsync(ParseResult call, LocalDate today, CancellationToken cancellationToken)
    {
        var beside = FilesOf(call).Where(f => f != "-").Select(f => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(f))!, ReportSettings.FileName))
            .Distinct(StringComparer.Ordinal).Where(File.Exists).ToArray();
        if (call.GetValue(Settings) is null && beside.Length > 1)
        {
            throw new UsageException($"The inputs lie beside several files {ReportSettings.FileName}; name one with --settings.");
        }

        if ((call.GetValue(Settings) ?? beside.FirstOrDefault()) is not { } path)
        {
            return ReportSettings.None;
        }

        var bytes = await SideFile.ReadAsync(path, "settings file", cancellationToken).ConfigureAwait(false);
        return ReportSettings.TryRead(bytes, today, out var settings, out var problems) ? settings : throw SideFile.NotUsable(path, "settings file", problems);
    }
}
