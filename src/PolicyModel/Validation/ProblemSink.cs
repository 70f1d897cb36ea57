using System.Globalization;
using System.Text;

namespace PolicyModel;

/// <summary>Collects the problems that the checks of a record find.</summary>
public sealed class ProblemSink
{
    private readonly List<Problem> problems = [];
    private readonly List<(string? Name, int Index)> place = [];

    /// <summary>The problems so far, in the order they were found.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>True when a problem of severity <see cref="Severity.Error"/> was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        problems.Add(problem);
        HasErrors |= problem.Severity == Severity.Error;
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
    internal void Add(string code, string below, string message) => Add(new Problem { Code = code, Pointer = $"{Pointer()}/{below}", Message = message });

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
}
