using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>
/// A fact of a record that a judgment may need: where it stands and what is missing where it does not. A rule that alone needs a
/// fact declares it beside itself; those that several need stand in <see cref="FactFields"/>.
/// </summary>
/// <param name="Place">A JSON Pointer with <c>#</c> for each index, or a name for what is no field of the record.</param>
/// <param name="Sentence">What is missing, as a sentence.</param>
/// <param name="Ask">What to ask whoever holds the records for, after "a record of"; null where no words were found for it.</param>
internal sealed record FactField(string Place, string Sentence, string? Ask = null)
{
    /// <summary>True for a fact of the record; a law or a calendar that was not checked is none.</summary>
    internal bool IsOfRecord => Place[0] == '/';
}

/// <summary>A missing fact and the indexes of its place.</summary>
internal readonly record struct MissingFact(FactField? Field, int Index = -1, int SubIndex = -1)
{
    /// <summary>True where nothing is missing.</summary>
    internal bool IsNone => Field is null;

    /// <summary>The record of the fact, or the check of the law, that would settle what is open.</summary>
    internal string WouldChange =>
        !Field!.IsOfRecord ? $"A check of the {Name}."
        : Field.Ask is { } ask ? $"A record of {ask} ({Name})."
        : $"A record of the fact at {Name}.";

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
    internal static readonly FactField Grounds = new(
        "/grounds",
        "The record does not say on which grounds the person was held.",
        "each ground on which the person was held: what it was, when it began, when it ended and how");

    internal static readonly FactField EndOfCustody = new("/leftCustodyAt", "The record does not say when local custody ended.", "when the person left local custody, and to whom");

    internal static readonly FactField GroundEnd = new(
        "/grounds/#/endedAt",
        "The record does not say when a ground ended, or which of several ended last.",
        "when the ground ended, and how");

    internal static readonly FactField GroundEndTrigger = new(
        "/grounds/#/endReason",
        "A ground that may have been the last to end did not end by a recorded release, so that the record does not show when the person could have gone.",
        "how the ground ended, and whether that let the person go");

    internal static readonly FactField ProbableCause = new(
        "/grounds/#/probableCauseFoundAt",
        "An arrest without a warrant went on past the time it can carry, and neither a charge nor a finding of probable cause is on record.",
        "whether, and when, a charge was filed or probable cause was found");

    internal static readonly FactField AsOfAfterBooking = new("/asOf", "The as-of instant lies before booking.", "the state of custody at a time after booking");
    internal static readonly FactField LawThatDay = new("law in force on that day", "The law that was in force on that day has not been checked.");
    internal static readonly FactField LawNotVerified = new("law not verified", "The provision that decides was not read at a source of the grade that is asked for.");
    internal static readonly FactField LawUnsettled = new("law unsettled", "Whether the law of the place lets anyone be held on a detainer is before a court.");
    internal static readonly FactField WaitForWarrant = new("time to obtain a judge's warrant", "The law of the place lets some persons wait for a judge's warrant, on conditions that no field tells.");
    internal static readonly FactField StateAuthority = new("state authority to hold", "No provision of the law of the place that gives or takes authority to hold on a detainer is known.");
    internal static readonly FactField County = new("/county", "The record does not say in which county the custodian is, and the law of that county may decide.", "the county of the custodian");
    internal static readonly FactField CustodianKind = new("/custodian/kind", "The record does not say of which kind the custodian is, and the law depends on it.", "the kind of the custodian: whose jail, prison or agency it is");
    internal static readonly FactField CalendarThatDay = new("holiday calendar for that day", "The holiday calendar has not been checked for those days.");
    internal static readonly FactField Detainers = new("/detainers", "The record does not say which papers came for the person.", "each detainer or warrant that came for the person");
    internal static readonly FactField Form = new("/detainers/#/form", "The record does not say which form the detainer is.", "the form's number and edition");

    internal static readonly FactField Service = new(
        "/detainers/#/servedOnSubjectAt",
        "The record does not say whether, or when, the form was served on the person.",
        "whether, and when, a copy of the form was served on the person");

    internal static readonly FactField BasisStated = new(
        "/detainers/#/probableCause",
        "The record does not say which bases of probable cause the detainer states.",
        "the bases of probable cause that the detainer states");

    internal static readonly FactField Warrant = new(
        "/detainers/#/warrant",
        "The record does not say whether a signed warrant came with the detainer.",
        "whether a signed warrant (I-200 or I-205) came with the detainer, and when it was signed");

    internal static readonly FactField DateOfSignature = new("/detainers/#/warrant/signedAt", "The record does not say on which day the warrant was signed.", "when the warrant was signed");
    internal static readonly FactField DateOfIssue = new("/detainers/#/issuedAt", "The record does not say when the detainer was issued.", "when the detainer was issued");
    internal static readonly FactField Issuer = new("/detainers/#/issuer/agency", "The record does not say which agency issued the detainer.", "the agency that issued the detainer");
    internal static readonly FactField RefusalReason = new("/bail/#/history/#/refusedBecause", "The record does not say why bail was refused.", "why bail was refused");
    internal static readonly FactField TenderFate = new("/bail/#/history/#/event", "The record does not say what became of an offer of bail.", "what became of the offer of bail");
    internal static readonly FactField OffenceLevel = new("/grounds/#/offence/level", "The record does not show whether an offence is a minor one.", "the level and class of the offence");

    internal static readonly FactField HourOfBooking = new("/bookedAt", "The time of booking is not known precisely enough.", "the exact time of booking");
    internal static readonly FactField HourOfGroundEnd = new("/grounds/#/endedAt", "The time at which a ground ended is not known precisely enough.", "the exact time at which the ground ended");
    internal static readonly FactField HourOfGroundBegin = new("/grounds/#/beganAt", "The time at which a ground began is not known precisely enough.", "the exact time at which the ground began");
    internal static readonly FactField HourOfLeaving = new("/leftCustodyAt", "The time at which custody ended is not known precisely enough.", "the exact time at which the person left local custody");
    internal static readonly FactField HourOfHandOver = new("/transfers/#/at", "The time of the hand-over is not known precisely enough.", "the exact time of the hand-over");
    internal static readonly FactField HourOfReceipt = new("/detainers/#/receivedAt", "The time at which a detainer was received is not known precisely enough.", "the exact time at which the detainer was received");

    internal static readonly FactField HourOfWithdrawal = new(
        "/detainers/#/endedAt",
        "The time at which a detainer ceased to be in effect is not known precisely enough.",
        "the exact time at which the detainer was withdrawn or replaced");
}
