using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace PolicyModel.Testing;

/// <summary>
/// Generates the JSON of records from their shapes alone: a new property, code or record needs nothing here. The form always
/// holds. What a shape cannot say (the order of days, references, bail steps) mostly holds too, since days and times grow with
/// every property and references name ids given before; <see cref="Valid"/> takes away what still is at fault.
/// </summary>
/// <param name="random">The source of chance; the same seed gives the same records.</param>
internal sealed class ShapeGenerator(Random random)
{
    private static readonly ConcurrentDictionary<string, PatternText> Patterns = [];

    private static readonly string[] Zones =
    [
        "America/Chicago", "America/New_York", "America/Los_Angeles", "America/Phoenix", "America/Denver", "America/Anchorage", "Pacific/Honolulu",
        "America/Puerto_Rico", "Pacific/Guam", "America/Indiana/Knox", "America/Argentina/Buenos_Aires", "Asia/Kathmandu", "US/Central", "Etc/GMT+5", "UTC",
    ];

    private static readonly string[] Pieces =
    [
        "a", "B", " ", "0", "\"", "\\", "/", "~", "<", "&", "'", "{", "#", "é", "ß", "–", "漢", "🦬", "\u007f", "\u0080", "\u00a0", "\u2028", "e\u0301", "\ufeff", "\uffff",
    ];

    // What a shape calls for a reference and names otherwise than the id it refers to.
    private static readonly Dictionary<string, string> RefersTo = new() { ["covers"] = "groundId", ["supersedes"] = "detainerId" };

    private static readonly LocalDate FirstDay = new(1900, 1, 1);
    private static readonly int LastDay = Period.DaysBetween(FirstDay, new LocalDate(2199, 12, 31));

    private readonly Dictionary<string, List<string>> ids = [];
    private BailStatus bail;
    private Jurisdiction home = Jurisdiction.Parse("US-MO");

    /// <summary>How often, of a hundred times, a property that may be absent is there.</summary>
    internal int Presence { get; init; } = 60;

    /// <summary>How often, of a hundred times, a reported property that is there says unknown or redacted.</summary>
    internal int Unreported { get; init; } = 20;

    /// <summary>The largest number of items of most lists; some have up to twice as many.</summary>
    internal int LongestList { get; init; } = 3;

    private static readonly string[] Pointed = ["/bookedAt", "/grounds/0/endedAt", "/custodian/name", "/a~1b/m~0n", "/é"];

    /// <summary>A valid record of a family. What it names lies in one state.</summary>
    /// <param name="family">The family.</param>
    /// <param name="kind">The kind, where the family has kinds and one of them is wanted.</param>
    internal JsonObject Valid(RecordFamily family, string? kind = null)
    {
        ids.Clear();
        home = Jurisdiction.Parse(Identifier((IdentifierForm)ValueForm.Of(Codecs.Id<Jurisdiction>())));
        var form = family.Form is UnionForm union && kind is not null ? union.Cases.Single(c => c.Code == kind).Form : family.Form;
        var record = Value(form).AsObject();
        var first = true;
        while (Faults() is { Count: > 0 } faults)
        {
            foreach (var pointer in faults)
            {
                Remove(form, record, pointer);
            }

            first = false;
        }

        return record;

        List<string> Faults()
        {
            family.Read(Encoding.UTF8.GetBytes(record.ToJsonString()), out var problems);
            var wrong = problems.FirstOrDefault(p => IsOfForm(p) && first);
            if (wrong is not null)
            {
                throw new InvalidOperationException($"A generated record breaks the form it was made from: {wrong} in {record}");
            }

            // From the end, so that a place stays where it is when one before it goes.
            return [.. problems.Select(p => p.Pointer).Distinct().OrderByDescending(p => p, PlaceOrder.Instance)];
        }
    }

    /// <summary>A value of a form. Whether a record means something that can be is not looked at.</summary>
    internal JsonNode Value(ValueForm form) => Value(form, "", new Clock(random.Next(LastDay)));

    /// <summary>A text that an identifier accepts on entry.</summary>
    internal string Identifier(IdentifierForm form)
    {
        var pattern = Patterns.GetOrAdd(form.Pattern, p => new PatternText(p));
        for (var i = 0; i < 10_000; i++)
        {
            var text = pattern.Next(random);
            if (form.IsAccepted(text))
            {
                return text;
            }
        }

        throw new InvalidOperationException($"No text of the pattern of {form.Type.Name} is accepted.");
    }

    /// <summary>A text of 1 to the given number of characters, not all of them blank.</summary>
    internal string Text(int longest)
    {
        var length = random.Next(20) switch
        {
            0 => longest,
            1 => 1,
            _ => random.Next(1, Math.Min(longest, 12) + 1),
        };
        var text = new StringBuilder();
        for (var characters = 0; characters < length;)
        {
            var piece = Pieces[random.Next(Pieces.Length)];
            var counted = piece.EnumerateRunes().Count();
            if (characters + counted <= length)
            {
                text.Append(piece);
                characters += counted;
            }
        }

        return Wellformed.IsText(text.ToString(), longest) ? text.ToString() : "x";
    }

    /// <summary>True for what a value alone shows.</summary>
    internal static bool IsOfForm(Problem problem) => problem.Code is
        ProblemCodes.MalformedJson or ProblemCodes.UnknownProperty or ProblemCodes.MissingProperty or ProblemCodes.WrongType or ProblemCodes.DuplicateProperty
        or ProblemCodes.MalformedValue or ProblemCodes.UnknownCode or ProblemCodes.UnknownTimeZone or ProblemCodes.UnusableText or ProblemCodes.UnknownSchema
        or ProblemCodes.IdentityNumber or ProblemCodes.DoubtfulNumber;

    private JsonNode Value(ValueForm form, string name, Clock clock) => form switch
    {
        TextForm text => Text(text.Longest),
        PointerForm => Pointed[random.Next(Pointed.Length)],
        ConstantForm constant => constant.Text,
        FlagForm => random.Next(2) == 0,
        AwardNumberForm => Identifier(AwardNumberForm.Kinds["piid"]),
        TimeForm => Time(clock),
        DayForm => Day(clock),
        ZoneForm => Zones[random.Next(Zones.Length)],
        MoneyForm => new JsonObject { ["amount"] = Amount(), ["currency"] = random.Next(3) == 0 ? "CAD" : "USD" },
        WholeNumberForm when name == "fiscalYear" && random.Next(4) > 0 => Math.Max(clock.Year, ReportedTime.FirstYear),
        WholeNumberForm number => WholeNumber(number),
        QuantityForm quantity => Quantity(quantity),
        IdentifierForm identifier when identifier.Type == typeof(RecordId) => Reference(name) ?? Identifier(identifier),
        IdentifierForm identifier => AtHome(identifier),
        CodeForm code => code.Codes[random.Next(code.Codes.Count)],
        ListForm list => List(list, name, clock),
        ObjectForm record => Record(record, clock),
        UnionForm union => Record(union.Cases[random.Next(union.Cases.Count)].Form, clock),
        _ => throw new NotSupportedException($"{form.GetType().Name} is a new form: generate it here."),
    };

    private string AtHome(IdentifierForm form)
    {
        for (var i = 0; i < 10_000; i++)
        {
            var text = Identifier(form);
            text = form.Type == typeof(Jurisdiction) ? home.Value
                : form.Type == typeof(AgreementId) ? home.Value[3..] + text[2..]
                : form.Type == typeof(CountyGeoid) || form.Type == typeof(PlaceGeoid) ? home.Fips.Value + text[2..]
                : text;
            if (form.IsAccepted(text))
            {
                return text;
            }
        }

        throw new InvalidOperationException($"No {form.Type.Name} lies in {home}.");
    }

    private JsonObject Record(ObjectForm form, Clock clock)
    {
        var record = new JsonObject();
        bail = form.Record == typeof(Bail) ? BailStatus.None : bail;

        // The parts of a record begin where its first day or time lies, not where its last does.
        Clock? parts = null;
        foreach (var field in form.Fields)
        {
            if (!field.IsRequired && random.Next(100) >= Presence)
            {
                continue;
            }

            if (field.MayBeUnreported && random.Next(100) < Unreported)
            {
                record[field.Name] = Mark();
                continue;
            }

            var value = field switch
            {
                { IsRequired: true, Value: IdentifierForm { Type: var type } } when type == typeof(RecordId) => NewId(field.Name),
                { Value: CodeForm { Type: var type } } when type == typeof(BailEventKind) => NextBailStep(),
                { Value: AwardNumberForm } => Identifier(AwardNumberForm.Kinds[(string)record["kind"]!]),
                { Value: DayForm or TimeForm } => Value(field.Value, field.Name, clock),
                _ => Value(field.Value, field.Name, (parts ?? clock).Copy()),
            };
            record[field.Name] = value;
            parts ??= field.Value is DayForm or TimeForm ? clock.Copy() : null;
        }

        return record;
    }

    private JsonArray List(ListForm list, string name, Clock clock)
    {
        var items = new JsonArray();
        var longest = random.Next(4) == 0 ? 2 * LongestList : LongestList;
        for (var i = random.Next(list.AtLeastOne ? 1 : 0, longest + 1); i > 0; i--)
        {
            items.Add(Value(list.Item, name, clock));
        }

        return items;
    }

    private JsonObject Mark()
    {
        var mark = new JsonObject { ["reported"] = random.Next(2) == 0 ? "unknown" : "redacted" };
        if (random.Next(2) == 0)
        {
            mark["raw"] = random.Next(2) == 0 ? "(b)(6); (b)(7)(C)" : Text(1024);
        }

        return mark;
    }

    private string NewId(string name)
    {
        if (!ids.TryGetValue(name, out var known))
        {
            ids[name] = known = [];
        }

        var id = $"{name[..1]}{(char)random.Next('a', 'z' + 1)}.{known.Count + 1}{(random.Next(10) == 0 ? new string('x', 59) : "")}";
        known.Add(id);
        return id;
    }

    private string? Reference(string name) =>
        ids.TryGetValue(RefersTo.GetValueOrDefault(name, name), out var known) && random.Next(20) > 0 ? known[random.Next(known.Count)] : null;

    // Steps at random are hardly ever a history.
    private string NextBailStep()
    {
        BailEventKind[] steps = [.. Enum.GetValues<BailEventKind>().Where(k => BailStates.After(bail, k) is not null)];
        var step = steps[random.Next(steps.Length)];
        if (bail is BailStatus.Set or BailStatus.Tendered && random.Next(2) == 0)
        {
            step = bail == BailStatus.Set ? BailEventKind.Tendered : BailEventKind.Refused;
        }

        bail = BailStates.After(bail, step)!.Value;
        return Codes.BailEventKinds.CodeOf(step);
    }

    private string Day(Clock clock) => ReportedTime.OnDay(FirstDay.PlusDays(clock.Next(random))).ToString();

    private string Time(Clock clock)
    {
        var day = Day(clock);
        var time = $"{random.Next(24):00}:{random.Next(60):00}";
        return random.Next(8) switch
        {
            0 or 1 => day,
            2 or 3 => $"{day}T{time}",
            4 => $"{day}T{time}:{random.Next(60):00}",
            5 => $"{day}T{time}Z",
            6 => $"{day}T{time}:{random.Next(60):00}+{random.Next(15):00}:{random.Next(60):00}",
            _ => $"{day}T{time}:00-{random.Next(1, 15):00}:{random.Next(60):00}",
        };
    }

    private string Amount()
    {
        var minor = random.Next(5) switch
        {
            0 => random.Next(-200, 200),
            1 => 99_999_999_999_999_999,
            2 => random.NextInt64(-99_999_999_999_999_999, 99_999_999_999_999_999),
            _ => random.Next(0, 100_000) * 100L,
        };
        return new Money(minor).Amount;
    }

    private JsonNode WholeNumber(WholeNumberForm form)
    {
        var number = random.Next(6) switch
        {
            0 => form.Least,
            1 => form.Most,
            _ => random.Next(form.Least, Math.Min(form.Most, 3000) + 1),
        };

        // 40, 40.0 and 4e1 are one number in JSON.
        var spelling = random.Next(10) switch
        {
            0 => $"{number}.0",
            1 => $"{number}e0",
            2 when number % 10 == 0 && number > 0 => $"{number / 10}E+1",
            _ => $"{number}",
        };
        return JsonNode.Parse(spelling)!;
    }

    private string Quantity(QuantityForm form)
    {
        var most = decimal.Truncate(form.Most).ToString(CultureInfo.InvariantCulture);
        var whole = random.Next(8) switch
        {
            0 => "0",
            1 => most,
            2 => random.NextInt64((long)decimal.Truncate(form.Most)).ToString(CultureInfo.InvariantCulture),
            _ => random.Next((int)Math.Min(form.Most, 2000)).ToString(CultureInfo.InvariantCulture),
        };
        var places = random.Next(4) switch
        {
            0 => $".{random.Next(10)}",
            1 => $".{random.Next(1_000_000):000000}",
            2 => ".50",
            _ => "",
        };
        return whole + places is var text && decimal.Parse(text, CultureInfo.InvariantCulture) <= form.Most && whole.Length <= form.WholeDigits ? text : "0.5";
    }

    /// <summary>Takes away what a problem points at, or the smallest thing around it that may be absent.</summary>
    private static void Remove(ValueForm form, JsonObject record, string pointer)
    {
        var segments = pointer.Split('/').Skip(1).ToArray();
        ValueForm at = form is UnionForm union ? union.Cases.Single(c => c.Code == (string?)record[union.Discriminator]).Form : form;
        JsonNode? node = record;
        Action? take = null;
        foreach (var segment in segments)
        {
            switch (at, node)
            {
                case (ObjectForm shape, JsonObject members) when shape.Fields.FirstOrDefault(f => f.Name == segment) is { } field:
                    take = field.IsRequired ? take : () => members.Remove(segment);
                    (at, node) = (field.Value, members[segment]);
                    break;
                case (ListForm list, JsonArray items) when int.TryParse(segment, out var index) && index < items.Count:
                    take = () => items.RemoveAt(index);
                    (at, node) = (list.Item, items[index]);
                    break;
                default:
                    node = null;
                    break;
            }
        }

        (take ?? throw new InvalidOperationException($"Nothing at {pointer} can be taken away."))();
    }

    /// <summary>A day that never goes back.</summary>
    private sealed class Clock(int day)
    {
        private int day = day;

        internal int Year => FirstDay.PlusDays(day).Year;

        internal int Next(Random random)
        {
            day = Math.Min(LastDay, random.Next(12) switch
            {
                0 or 1 => day,
                2 => day + random.Next(20_000),
                3 => random.Next(4) == 0 ? LastDay : day + 1,
                _ => day + random.Next(40),
            });
            return day;
        }

        internal Clock Copy() => new(day);
    }

    /// <summary>Pointers in the order of their places; indexes count as numbers.</summary>
    private sealed class PlaceOrder : IComparer<string>
    {
        internal static PlaceOrder Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            foreach (var (one, other) in x!.Split('/').Zip(y!.Split('/')))
            {
                var order = int.TryParse(one, out var first) && int.TryParse(other, out var second) ? first.CompareTo(second) : string.CompareOrdinal(one, other);
                if (order != 0)
                {
                    return order;
                }
            }

            return x.Length.CompareTo(y.Length);
        }
    }
}
