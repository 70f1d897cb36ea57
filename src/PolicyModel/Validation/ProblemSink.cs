namespace PolicyModel;

/// <summary>Collects the problems that the checks of a record find.</summary>
public sealed class ProblemSink
{
    private readonly List<Problem> problems = [];

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

    internal void Add(string code, string pointer, string message) => Add(new Problem { Code = code, Pointer = pointer, Message = message });
}
