using System.Globalization;
using System.Text;

namespace PolicyModel;

/// <summary>Collects the problems that the checks of a record find.</summary>
public sealed class ProblemSink
{
    private readonly List<Problem> problems = [];
    private readonly List<(string? Name, int Index)> place = [];

    /// <summary>How many problems of each severity are kept; the rest are counted.</summary>
    internal const int MostKept = 1000;

    private readonly int[] found = new int[3];

    /// <summary>
    /// The problems so far, in the order they were found: of each severity the first 1,000. Where there are more, a last one
    /// tells how many there are in all.
    /// </summary>
    public IReadOnlyList<Problem> Problems => Array.Exists(found, n => n > MostKept) ? [.. problems, Summary()] : problems;

    /// <summary>True when a problem of severity <see cref="Severity.Error"/> was found.</summary>
    public bool HasErrors => found[(int)Severity.Error] > 0;

    /// <summary>True where no problem was found.</summary>
    internal bool IsEmpty => found is [0, 0, 0];

    /// <summary>Which problems are taken; all of them where this is null.</summary>
    internal Func<Problem, bool>? Believes { get; set; }

    /// <summary>True where problems of a severity are no longer kept.</summary>
    internal bool IsFullOf(Severity severity) => found[(int)severity] > MostKept;

    /// <summary>Adds a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (Believes?.Invoke(problem) != false && ++found[(int)problem.Severity] <= MostKept)
        {
            problems.Add(problem);
        }
    }

    /// <summary>Goes down to a property; what is added then stands below it.</summary>
    internal void Enter(string name) => place.Add((name, 0));

    /// <summary>Goes down to an item of a list.</summary>
    internal void Enter(int index) => place.Add((null, index));

    /// <summary>Goes back up.</summary>
    internal void Leave(int levels = 1) => place.RemoveRange(place.Count - levels, levels);

    /// <summary>Adds a problem of the value at hand.</summary>
    internal void Add(string code, string message) => Add(new Problem { Code = code, Pointer = Pointer(), Message = message });

    /// <summary>Adds a problem of a property of the value at hand.</summary>
    internal void Add(string code, string below, string message, Severity severity = Severity.Error) =>
        Add(new Problem { Code = code, Pointer = $"{Pointer()}/{below}", Message = message, Severity = severity });

    /// <summary>The items of a list, each with the sink at its own place while it is at hand; null items have been reported by the list's form.</summary>
    internal EnteredItems<T> EnterEach<T>(ValueList<T>? items, string list)
        where T : class => new(this, items, list);

    /// <summary>Walks over a list, and the sink with it.</summary>
    internal ref struct EnteredItems<T>(ProblemSink problems, ValueList<T>? list, string name)
        where T : class
    {
        private readonly ReadOnlySpan<T> items = list.Items();
        private int at = -1;

        public readonly T Current => items[at];

        public readonly EnteredItems<T> GetEnumerator() => this;

        public bool MoveNext()
        {
            if (at < 0)
            {
                problems.Enter(name);
            }
            else
            {
                problems.Leave();
            }

            do
            {
                at++;
            }
            while (at < items.Length && items[at] is null);

            if (at < items.Length)
            {
                problems.Enter(at);
                return true;
            }

            problems.Leave();
            return false;
        }
    }

    /// <summary>Checks each item of a list at its own place; null items have been reported by the list's form.</summary>
    internal void Each<T>(ValueList<T>? items, string list, Action<T> check)
        where T : class
    {
        Enter(list);
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            if (items![i] is { } item)
            {
                Enter(i);
                check(item);
                Leave();
            }
        }

        Leave();
    }

    private string Pointer()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in place)
        {
            text.Append('/').Append(name ?? index.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private Problem Summary() => new()
    {
        Code = ProblemCodes.MoreProblems,
        Pointer = "",
        Message = string.Create(
            CultureInfo.InvariantCulture,
            $"There are {found[(int)Severity.Error]} errors, {found[(int)Severity.Warning]} warnings and {found[(int)Severity.Note]} notes; the first {MostKept} of each are listed."),
        Severity = IsFullOf(Severity.Error) ? Severity.Error : IsFullOf(Severity.Warning) ? Severity.Warning : Severity.Note,
    };
}
