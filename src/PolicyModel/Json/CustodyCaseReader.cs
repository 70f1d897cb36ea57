using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PolicyModel;

/// <summary>How a reader meets what the schema does not know.</summary>
public enum ReadMode
{
    /// <summary>An unknown property is an error.</summary>
    Strict,

    /// <summary>An unknown property is passed over with a note, so that a later optional field breaks nobody.</summary>
    Lenient,
}

/// <summary>Reads custody cases from UTF-8 JSON (<c>policymodel/custody-case/v1</c>) and reports every fault, not the first.</summary>
public static class CustodyCaseReader
{
    /// <summary>Reads and checks one case.</summary>
    /// <param name="utf8Json">The record, as UTF-8 without a byte order mark.</param>
    /// <param name="validated">The checked case, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem, with pointer, line (from 1) and byte (from 0) in the record.</param>
    /// <param name="mode">How to meet unknown properties.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8Json,
        [NotNullWhen(true)] out Validated<CustodyCase>? validated,
        out IReadOnlyList<Problem> problems,
        ReadMode mode = ReadMode.Strict) =>
        RecordForm.TryRead(CustodyShapes.Case, CustodyCase.CheckMeaning, RestsOn, utf8Json, mode, out validated, out problems);

    /// <summary>True where a check cannot be believed because something it rests on could not be read.</summary>
    private static bool RestsOn(Problem broken, Misread misread) => misread.Covers(broken.Pointer) || broken.Code switch
    {
        ProblemCodes.DuplicateId or ProblemCodes.MissingProperty or ProblemCodes.OtherState => false,
        ProblemCodes.DanglingReference => misread.HidesIdIn(broken.Pointer.StartsWith("/bail/", StringComparison.Ordinal) ? "/grounds" : "/detainers"),
        ProblemCodes.Contradiction => misread.IsInItemOf(broken.Pointer),
        ProblemCodes.IllegalBailStep => misread.HidesStepOf(broken.Pointer),
        _ => misread.Contains("/custodian/timeZone") || (RecordForm.Covers("/transfers", broken.Pointer) && misread.IsIn("/transfers")),
    };
}
