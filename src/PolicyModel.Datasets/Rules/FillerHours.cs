using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>How many clock times of a field there are, and how many of them have an hour that sources write where they have none.</summary>
internal sealed record FieldHours
{
    internal long Times { get; set; }

    internal long[] At { get; } = new long[PM8006.Hours.Count];

    /// <summary>Where each hour stands first.</summary>
    internal (RecordSource Source, string Path)?[] First { get; } = new (RecordSource, string)?[PM8006.Hours.Count];
}

/// <summary>Counts the hours of every field of a data set.</summary>
internal sealed class FillerHours
{
    private readonly SortedDictionary<string, FieldHours> fields = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, FieldHours> Fields => fields;

    internal void Add(RecordSource source, IReadOnlyList<RecordTime> times)
    {
        foreach (var time in times)
        {
            if (time.Time.Precision != TimePrecision.Day)
            {
                Add(source, time);
            }
        }
    }

    /// <summary>Adds what was counted of records that stand behind these.</summary>
    internal void Add(string field, FieldHours counted)
    {
        var hours = Of(field);
        hours.Times += counted.Times;
        for (var i = 0; i < hours.At.Length; i++)
        {
            hours.At[i] += counted.At[i];
            hours.First[i] ??= counted.First[i];
        }
    }

    /// <summary>What is found, with the place of the first of each.</summary>
    internal IEnumerable<(RecordSource Source, DataFinding Finding)> Find()
    {
        foreach (var hours in fields.Values)
        {
            for (var i = 0; i < hours.At.Length; i++)
            {
                if (PM8006.IsFiller(hours.At[i], hours.Times) && hours.First[i] is { } first)
                {
                    yield return (first.Source, PM8006.Found(first.Path, PM8006.Hours[i].Name, hours.At[i], hours.Times));
                }
            }
        }
    }

    private void Add(RecordSource source, RecordTime time)
    {
        var hours = Of(time.Field);
        hours.Times++;
        for (var i = 0; i < hours.At.Length; i++)
        {
            var (hour, _) = PM8006.Hours[i];
            if (time.Time.Clock.Hour == hour.Hour && time.Time.Clock.Minute == hour.Minute)
            {
                hours.At[i]++;
                hours.First[i] ??= (source, time.Path);
            }
        }
    }

    private FieldHours Of(string field) => fields.TryGetValue(field, out var known) ? known : fields[field] = new FieldHours();
}
