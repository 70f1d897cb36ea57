namespace PolicyModel.Rules;

/// <summary>The facts of agreements and delegations that several rules need.</summary>
internal static class RecordFields
{
    internal static readonly FactField Status = new("/status", "The record does not say whether the agreement is in force, or when it ended.", "where the agreement stands, and the days on which it began and ended");
    internal static readonly FactField EffectiveOn = new("/effectiveOn", "The record does not say from which day the agreement holds.", "the first day of the agreement");
    internal static readonly FactField Revision = new("/templateRevision", "The record does not say which printed text the memorandum follows, and the texts that it may follow differ.", "the date of the printed text, which stands in the memorandum's footer");
    internal static readonly FactField Text = new("printed text of that revision", "The printed text that the memorandum follows was not read.");
    internal static readonly FactField Memorandum = new("memorandum that is named", "The memorandum that is named is not among the records.");
    internal static readonly FactField MemorandumStanding = new("standing of the memorandum on that day", "The memorandum does not say whether it was in force on that day.");
    internal static readonly FactField Acts = new("/acts", "The record does not say what the officer did under the delegation.", "each act of the officer under the delegation, with its day");
    internal static readonly FactField DayOfAct = new("/acts/#/on", "The record does not say on which day the officer acted.", "the day on which the officer acted");
    internal static readonly FactField TrainedOn = new("/trainedOn", "The record does not say when the officer finished training.", "the day on which the officer finished training");
    internal static readonly FactField AuthorizedFrom = new("/authorizedFrom", "The record does not say from which day the officer was authorised.", "the first day of the officer's authority");
    internal static readonly FactField LawThatDay = new("terms in force on that day", "The terms that were in force on that day have not been read.");
    internal static readonly FactField Lines = new("/lines", "The record does not list what was paid.", "each sum, what it was for, and the days it was incurred for");
    internal static readonly FactField Amount = new("/lines/#/amount", "The record does not say how much a line comes to.", "the amount of the line");
    internal static readonly FactField IncurredFrom = new("/lines/#/incurredFrom", "The record does not say for which days a line was incurred.", "the first and the last day that the line was incurred for");
    internal static readonly FactField IncurredTo = new("/lines/#/incurredTo", "The record does not say for which days a line was incurred.", "the first and the last day that the line was incurred for");
    internal static readonly FactField Officer = new("/lines/#/officer", "The record does not say for which officer a line is.", "the officer, by pseudonym, that the line is for");
    internal static readonly FactField AgencyLevel = new("/agency/level", "The record does not say of which level the agency is, and the law depends on it.", "whether the agency is one of the state, a county or a city");
}
