using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>Names a missing fact: by its place in the record where it has one, and in words.</summary>
internal static class MissingFacts
{
    /// <summary>The place of the fact in the record, or its name where it is no field of the record.</summary>
    internal static string Name(MissingFact fact) => fact.Kind switch
    {
        MissingKind.Grounds => "/grounds",
        MissingKind.EndOfCustody => "/leftCustodyAt",
        MissingKind.GroundEnd => Place("grounds", fact, "endedAt"),
        MissingKind.GroundEndTrigger => Place("grounds", fact, "endReason"),
        MissingKind.ProbableCause => Place("grounds", fact, "probableCauseFoundAt"),
        MissingKind.AsOfAfterBooking => "/asOf",
        MissingKind.LawThatDay => "law in force on that day",
        MissingKind.CalendarThatDay => "holiday calendar for that day",
        MissingKind.Form => Place("detainers", fact, "form"),
        MissingKind.Service => Place("detainers", fact, "servedOnSubjectAt"),
        MissingKind.Warrant => Place("detainers", fact, "warrant"),
        MissingKind.DateOfIssue => Place("detainers", fact, "issuedAt"),
        MissingKind.Issuer => Place("detainers", fact, "issuer/agency"),
        MissingKind.RefusalReason => Step(fact, "refusedBecause"),
        MissingKind.TenderFate => Step(fact, "event"),
        MissingKind.OffenceLevel => Place("grounds", fact, "offence/level"),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>What is missing, as a sentence.</summary>
    internal static string Sentence(MissingFact fact) => fact.Kind switch
    {
        MissingKind.Grounds => "The record does not say on which grounds the person was held.",
        MissingKind.EndOfCustody => "The record does not say when local custody ended.",
        MissingKind.GroundEnd => "The record does not say when a ground ended, or which of several ended last.",
        MissingKind.GroundEndTrigger =>
            "A ground that may have been the last to end did not end by a recorded release, so that the record does not show when the person could have gone.",
        MissingKind.ProbableCause => "An arrest without a warrant went on past the time it can carry, and neither a charge nor a finding of probable cause is on record.",
        MissingKind.AsOfAfterBooking => "The as-of instant lies before booking.",
        MissingKind.LawThatDay => "The law that was in force on that day has not been checked.",
        MissingKind.CalendarThatDay => "The holiday calendar has not been checked for those days.",
        MissingKind.Form => "The record does not say which form the detainer is.",
        MissingKind.Service => "The record does not say whether, or when, the form was served on the person.",
        MissingKind.Warrant => "The record does not say whether a signed warrant came with the detainer.",
        MissingKind.DateOfIssue => "The record does not say when the detainer was issued.",
        MissingKind.Issuer => "The record does not say which agency issued the detainer.",
        MissingKind.RefusalReason => "The record does not say why bail was refused.",
        MissingKind.TenderFate => "The record does not say what became of an offer of bail.",
        MissingKind.OffenceLevel => "The record does not show whether an offence is a minor one.",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    private static string Place(string list, MissingFact fact, string field) => string.Create(CultureInfo.InvariantCulture, $"/{list}/{fact.Index}/{field}");

    private static string Step(MissingFact fact, string field) => string.Create(CultureInfo.InvariantCulture, $"/bail/{fact.Index}/history/{fact.SubIndex}/{field}");
}
