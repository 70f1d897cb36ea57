using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DuckDB.NET.Data;
using FluentValidation;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using RulesEngine.Models;

namespace PolicyModel.Benchmarks;

/// <summary>How others do parts of the work, each as its own documentation advises.</summary>
internal static class Peers
{
    private static readonly JsonTypeInfo<PlainCase> PlainForm = (JsonTypeInfo<PlainCase>)new JsonSerializerOptions(PlainContext.Default.Options) { TypeInfoResolver = PlainContext.Default }
        .ConfigureForNodaTime(DateTimeZoneProviders.Tzdb)
        .GetTypeInfo(typeof(PlainCase));

    private static readonly PlainCaseValidator Validator = new();

    /// <summary>Reads every token and keeps none.</summary>
    internal static long Scan(Lines lines)
    {
        var tokens = 0L;
        foreach (var line in lines)
        {
            var json = new Utf8JsonReader(line);
            while (json.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    /// <summary>System.Text.Json's generated code and NodaTime's converters.</summary>
    internal static long Deserialize(Lines lines)
    {
        var count = 0L;
        foreach (var line in lines)
        {
            count += JsonSerializer.Deserialize(line, PlainForm)!.Grounds!.Count;
        }

        return count;
    }

    /// <summary>The usual way: deserialize, validate with FluentValidation, and count the hours day by day.</summary>
    internal static long Usual(Lines lines)
    {
        var found = 0L;
        foreach (var line in lines)
        {
            var record = JsonSerializer.Deserialize(line, PlainForm)!;
            if (!Validator.Validate(record).IsValid)
            {
                throw new InvalidOperationException("A made-up record is not valid.");
            }

            found += DayLoop.IsLate(record) ? 1 : 0;
        }

        return found;
    }

    /// <summary>Microsoft's RulesEngine over deserialized records, with rules as expressions.</summary>
    internal sealed class Expressions
    {
        private readonly RulesEngine.RulesEngine engine = new(
            [
                new Workflow
                {
                    WorkflowName = "custody",
                    Rules =
                    [
                        Rule("InOrder", "record.LeftCustodyAt == null || record.BookedAt <= record.LeftCustodyAt.Value"),
                        Rule("HasGrounds", "record.Grounds != null"),
                        Rule("GroundsInOrder", "record.Grounds.All(g => g.EndedAt == null || g.BeganAt == null || g.BeganAt.Value <= g.EndedAt.Value)"),
                        Rule("OneFormOnly", "record.Detainers == null || record.Detainers.All(d => d.Form == \"I-247A\")"),
                        Rule("Warrant", "record.Detainers == null || record.Detainers.All(d => d.Warrant != null)"),
                        Rule("Served", "record.Detainers == null || record.Detainers.All(d => d.ServedOnSubjectAt != null)"),
                        Rule("ProbableCause", "record.Detainers == null || record.Detainers.All(d => d.ProbableCause != null && d.ProbableCause.Count > 0)"),
                        Rule("HandOverHasAuthority", "record.Transfers == null || record.Transfers.All(t => t.Authority != null)"),
                        Rule("BailNotDiscouraged", "record.Bail == null || record.Bail.All(b => b.Discouraged != true)"),
                        Rule("InTime", "DayLoop.IsLate(record) == false"),
                    ],
                },
            ],
            new ReSettings { CustomTypes = [typeof(DayLoop)] });

        internal long Run(Lines lines)
        {
            var found = 0L;
            foreach (var line in lines)
            {
                var record = JsonSerializer.Deserialize(line, PlainForm)!;
                foreach (var result in engine.ExecuteAllRulesAsync("custody", new RuleParameter("record", record)).AsTask().GetAwaiter().GetResult())
                {
                    found += result.IsSuccess ? 0 : 1;
                }
            }

            return found;
        }

        private static Rule Rule(string name, string expression) => new() { RuleName = name, Expression = expression, RuleExpressionType = RuleExpressionType.LambdaExpression };
    }

    /// <summary>DuckDB: the file as a table, and the counted hours as a sum over a calendar of days.</summary>
    internal sealed class Sql : IDisposable
    {
        private readonly DuckDBConnection connection = new("DataSource=:memory:");

        internal Sql(int threads)
        {
            connection.Open();
            Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads TO {threads}"));
            Execute("CREATE TABLE holiday(day DATE)");
            foreach (var day in Days.Where(DayLoop.IsHoliday))
            {
                Execute($"INSERT INTO holiday VALUES (DATE '{day:yyyy-MM-dd}')");
            }

            // How many counted seconds lie before each day, as a data analyst would build it once.
            Execute("""
                CREATE TABLE calendar AS
                SELECT day, counted, coalesce(sum(CASE WHEN counted THEN 86400 ELSE 0 END) OVER (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
                FROM (SELECT CAST(d AS DATE) AS day, isodow(d) < 6 AND CAST(d AS DATE) NOT IN (SELECT day FROM holiday) AS counted
                      FROM generate_series(TIMESTAMP '1999-01-01', TIMESTAMP '2035-12-31', INTERVAL 1 DAY) AS s(d))
                """);
        }

        private static IEnumerable<DateOnly> Days => Enumerable.Range(0, 366 * 37).Select(i => new DateOnly(1999, 1, 1).AddDays(i)).TakeWhile(d => d.Year < 2036);

        public void Dispose() => connection.Dispose();

        internal long Run(string file)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $$"""
                WITH record AS (
                    SELECT leftCustodyAt AS "left",
                           greatest(list_max([g.endedAt FOR g IN grounds]), coalesce(list_max([h."at" FOR h IN bail[1].history IF h.event = 'posted']), bookedAt)) AS eligible
                    FROM read_json('{{file}}', format = 'newline_delimited', columns = {
                        caseId: 'VARCHAR', jurisdiction: 'VARCHAR', bookedAt: 'TIMESTAMP', leftCustodyAt: 'TIMESTAMP',
                        grounds: 'STRUCT(groundId VARCHAR, kind VARCHAR, endedAt TIMESTAMP, endReason VARCHAR)[]',
                        bail: 'STRUCT(bailId VARCHAR, history STRUCT(event VARCHAR, "at" TIMESTAMP)[])[]',
                        detainers: 'STRUCT(detainerId VARCHAR, form VARCHAR, receivedAt TIMESTAMP)[]',
                        transfers: 'STRUCT("at" TIMESTAMP, "to" STRUCT(kind VARCHAR))[]' }))
                SELECT count(*) FILTER (WHERE (b.before + CASE WHEN b.counted THEN epoch("left") - epoch(b.day) ELSE 0 END)
                                            - (a.before + CASE WHEN a.counted THEN epoch(eligible) - epoch(a.day) ELSE 0 END) > 48 * 3600)
                FROM record JOIN calendar a ON a.day = CAST(eligible AS DATE) JOIN calendar b ON b.day = CAST("left" AS DATE)
                """;
            return (long)command.ExecuteScalar()!;
        }

        private void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private sealed class PlainCaseValidator : AbstractValidator<PlainCase>
    {
        public PlainCaseValidator()
        {
            RuleFor(c => c.Schema).Equal("policymodel/custody-case/v1");
            RuleFor(c => c.CaseId).NotEmpty().MaximumLength(64);
            RuleFor(c => c.Subject).MaximumLength(117);
            RuleFor(c => c.Jurisdiction).NotEmpty().Length(5);
            RuleFor(c => c.County).Length(5).When(c => c.County is not null);
            RuleFor(c => c.Custodian.Name).NotEmpty().MaximumLength(200);
            RuleFor(c => c.LeftCustodyAt).GreaterThanOrEqualTo(c => c.BookedAt).When(c => c.LeftCustodyAt is not null);
            RuleForEach(c => c.Grounds).ChildRules(g =>
            {
                g.RuleFor(x => x.GroundId).NotEmpty();
                g.RuleFor(x => x.Kind).NotEmpty();
                g.RuleFor(x => x.EndedAt).GreaterThanOrEqualTo(x => x.BeganAt).When(x => x.EndedAt is not null && x.BeganAt is not null);
            });
            RuleForEach(c => c.Bail).ChildRules(b =>
            {
                b.RuleFor(x => x.BailId).NotEmpty();
                b.RuleFor(x => x.Covers).NotEmpty();
                b.RuleForEach(x => x.History).ChildRules(h => h.RuleFor(x => x.Event).NotEmpty());
            });
            RuleFor(c => c).Must(c => c.Bail is null || c.Bail.TrueForAll(b => b.Covers.TrueForAll(id => c.Grounds!.Exists(g => g.GroundId == id))));
            RuleForEach(c => c.Detainers).ChildRules(d =>
            {
                d.RuleFor(x => x.DetainerId).NotEmpty();
                d.RuleFor(x => x.Form).NotEmpty();
            });
            RuleForEach(c => c.Transfers).ChildRules(t => t.RuleFor(x => x.TransferId).NotEmpty());
            RuleForEach(c => c.Sources).ChildRules(s => s.RuleFor(x => x.Citation).NotEmpty());
        }
    }
}

/// <summary>The 48 hours counted day by day, as one would write it at first.</summary>
public static class DayLoop
{
    /// <summary>True where custody went on past 48 hours that leave out weekends and holidays, from when the last ground ended or bail was posted.</summary>
    /// <param name="record">The record.</param>
    public static bool IsLate(object record)
    {
        var custody = (PlainCase)record;
        if (custody.LeftCustodyAt is not { } left)
        {
            return false;
        }

        var eligible = custody.BookedAt;
        foreach (var ground in custody.Grounds ?? [])
        {
            eligible = ground.EndedAt is { } ended && ended > eligible ? ended : eligible;
        }

        foreach (var step in (custody.Bail ?? []).SelectMany(b => b.History))
        {
            eligible = step is { Event: "posted", At: { } posted } && posted > eligible ? posted : eligible;
        }

        var zone = custody.Custodian.TimeZone;
        var (from, to) = (zone.AtLeniently(eligible), zone.AtLeniently(left));
        var counted = Duration.Zero;
        for (var day = from.Date; day <= to.Date; day = day.PlusDays(1))
        {
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !IsHoliday(day.ToDateOnly()))
            {
                var start = Instant.Max(zone.AtStartOfDay(day).ToInstant(), from.ToInstant());
                var end = Instant.Min(zone.AtStartOfDay(day.PlusDays(1)).ToInstant(), to.ToInstant());
                counted += end - start;
            }
        }

        return counted > Duration.FromHours(48);
    }

    internal static bool IsHoliday(DateOnly day)
    {
        var nth = ((day.Day - 1) / 7) + 1;
        return (day.Month, day.Day, day.DayOfWeek) switch
        {
            (1, 1, _) or (7, 4, _) or (11, 11, _) or (12, 25, _) => true,
            (6, 19, _) => day.Year >= 2021,
            (1, _, DayOfWeek.Monday) => nth == 3,
            (2, _, DayOfWeek.Monday) => nth == 3,
            (5, _, DayOfWeek.Monday) => day.Day > 24,
            (9, _, DayOfWeek.Monday) => nth == 1,
            (10, _, DayOfWeek.Monday) => nth == 2,
            (11, _, DayOfWeek.Thursday) => nth == 4,
            _ => false,
        };
    }
}

/// <summary>The lines of a text, without their ends.</summary>
/// <param name="utf8">The text.</param>
internal readonly struct Lines(byte[] utf8)
{
    public Enumerator GetEnumerator() => new(utf8);

    internal ref struct Enumerator(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> rest = rest;

        public ReadOnlySpan<byte> Current { get; private set; }

        public bool MoveNext()
        {
            if (rest.IsEmpty)
            {
                return false;
            }

            var end = rest.IndexOf((byte)'\n');
            Current = rest[..end];
            rest = rest[(end + 1)..];
            return true;
        }
    }
}
