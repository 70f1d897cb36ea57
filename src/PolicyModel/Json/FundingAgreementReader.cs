using System.Diagnostics.CodeAnalysis;

namespace PolicyModel;

/// <summary>Reads funding agreements from UTF-8 JSON (<c>policymodel/funding-agreement/v1</c>) and reports every fault, not the first.</summary>
public static class FundingAgreementReader
{
    /// <summary>Reads and checks one record.</summary>
    /// <param name="utf8Json">The record, as UTF-8 without a byte order mark.</param>
    /// <param name="validated">The checked record, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem, with pointer, line (from 1) and byte (from 0) in the record.</param>
    /// <param name="mode">How to meet unknown properties.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8Json,
        [NotNullWhen(true)] out Validated<FundingAgreement>? validated,
        out IReadOnlyList<Problem> problems,
        ReadMode mode = ReadMode.Strict) =>
        RecordForm.TryRead(AgreementShapes.Any, static (record, sink) => record.Check(sink), RestsOn, utf8Json, mode, out validated, out problems);

    private static bool RestsOn(Problem broken, Misread misread) =>
        misread.Covers(broken.Pointer) || (broken.Pointer == "/instrument/value" && misread.Contains("/instrument/kind"));
}
