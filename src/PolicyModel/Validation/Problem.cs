using FluentValidation.Results;

namespace PolicyModel;

/// <summary>How grave a problem or a finding is. It follows the source: what a law says must be is an error; policy or the
/// face of a form is a warning; quality is a note.</summary>
public enum Severity
{
    /// <summary>A matter of quality.</summary>
    Note,

    /// <summary>Something a policy or a form's face says should be otherwise.</summary>
    Warning,

    /// <summary>Something that must be otherwise.</summary>
    Error,
}

/// <summary>
/// A fault of a record: what is wrong, and where. It never holds the value that is wrong, so that it can be printed, logged
/// and published.
/// </summary>
public sealed record Problem
{
    /// <summary>The problem's code, one of <see cref="ProblemCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Where in the record: a JSON Pointer (RFC 6901); the empty string is the whole record.</summary>
    public required string Pointer { get; init; }

    /// <summary>What is wrong, as a sentence without any value of the record.</summary>
    public required string Message { get; init; }

    /// <summary>How grave it is. A record with an error is not valid.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The line of the source, counted from 1, or null where there is no source.</summary>
    public int? Line { get; init; }

    /// <summary>The byte of the record at which the fault stands, counted from 0, or null where there is no source.</summary>
    public long? Byte { get; init; }

    /// <summary>The column of a table that the value came from, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The file, without its folder, where the record begins in another one.</summary>
    public string? File { get; init; }

    /// <summary>The same fault as a FluentValidation failure. The attempted value is left empty: it may be a person's.</summary>
    public ValidationFailure ToValidationFailure() => new(Pointer, Message)
    {
        ErrorCode = Code,
        Severity = Severity switch
        {
            Severity.Error => FluentValidation.Severity.Error,
            Severity.Warning => FluentValidation.Severity.Warning,
            _ => FluentValidation.Severity.Info,
        },
    };

    /// <summary>Code, place and message.</summary>
    public override string ToString() => Line is { } line ? $"{Code} line {line} {Pointer}: {Message}" : $"{Code} {Pointer}: {Message}";
}
