using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>
/// A fact of a record that a judgment may need: where it stands and what is missing where it does not. A rule that alone needs a
/// fact declares it beside itself; those that several need stand in <see cref="FactFields"/>.
/// </summary>
/// <param name="Place">A JSON Pointer with <c>#</c> for each index, or a name for what is no field of the record.</param>
/// <param name="Sentence">What is missing, as a sentence.</param>
internal sealed record FactField(string Place, string Sentence);

/// <summary>A missing fact and the indexes of its place.</summary>
internal readonly record struct MissingFact(FactField? Field, int Index = -1, int SubIndex = -1)
{
    /// <summary>True where nothing is missing.</summary>
    internal bool IsNone => Field is null;

    /// <summary>The place of the fact in the record, or its name where it is no field of the record.</summary>
    internal string Name
    {
        get
        {
            var parts = Field!.Place.Split('#');
            return parts.Length switch
            {
                1 => parts[0],
                2 => string.Create(CultureInfo.InvariantCulture, $"{parts[0]}{Index}{parts[1]}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{parts[0]}{Index}{parts[1]}{SubIndex}{parts[2]}"),
            };
        }
    }
}

/// <summary>The facts that the algebra, the readings and several rules need.</summary>
internal static class FactFields
{
    internal static readonly FactField Grounds = new("/grounds", "The record does not say on which grounds the person was held.");
    internal static readonly FactField EndOfCustody = new("/leftCustodyAt", "The record does not say when local custody ended.");
    internal static readonly FactField GroundEnd = new("/grounds/#/endedAt", "The record does not say when a ground ended, or which of several ended last.");

    internal static readonly FactField GroundEndTrigger = new(
        "/grounds/#/endReason",
        "A ground that may have been the last to end did not end by a recorded release, so that the record does not show when the person could have gone.");

    internal static readonly FactField ProbableCause = new(
        "/grounds/#/probableCauseFoundAt",
        "An arrest without a warrant went on past the time it can carry, and neither a charge nor a finding of probable cause is on record.");

    internal static readonly FactField AsOfAfterBooking = new("/asOf", "The as-of instant lies before booking.");
    internal static readonly FactField LawThatDay = new("law in force on that day", "The law that was in force on that day has not been checked.");
    internal static readonly FactField CalendarThatDay = new("holiday calendar for that day", "The holiday calendar has not been checked for those days.");
    internal static readonly FactField Form = new("/detainers/#/form", "The record does not say which form the detainer is.");
    internal static readonly FactField Service = new("/detainers/#/servedOnSubjectAt", "The record does not say whether, or when, the form was served on the person.");
    internal static readonly FactField Warrant = new("/detainers/#/warrant", "The record does not say whether a signed warrant came with the detainer.");
    internal static readonly FactField DateOfIssue = new("/detainers/#/issuedAt", "The record does not say when the detainer was issued.");
    internal static readonly FactField Issuer = new("/detainers/#/issuer/agency", "The record does not say which agency issued the detainer.");
    internal static readonly FactField RefusalReason = new("/bail/#/history/#/refusedBecause", "The record does not say why bail was refused.");
    internal static readonly FactField TenderFate = new("/bail/#/history/#/event", "The record does not say what became of an offer of bail.");
    internal static readonly FactField OffenceLevel = new("/grounds/#/offence/level", "The record does not show whether an offence is a minor one.");
}
