namespace PolicyModel.Rules;

/// <summary>
/// Writes what to ask whoever holds the records for, so that a case can be judged: the facts that are missing, in plain words,
/// and why each is needed. It names a person by no more than the ids of the record. It cites no records law and is no legal advice.
/// </summary>
public static class RequestForRecords
{
    /// <summary>The paragraphs of the request, in order, without their numbers; one that says so where nothing is missing.</summary>
    /// <param name="record">The case that was assessed.</param>
    /// <param name="assessment">Its assessment.</param>
    public static IReadOnlyList<string> Render(CustodyCase record, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Needed.Count == 0)
        {
            return ["Nothing that the readings and the rules need is missing from this record: there is nothing to ask for."];
        }

        var zone = record.Custodian.TimeZone.Zone;
        var asked = assessment.Needed.Where(n => n.Place[0] == '/').ToList();
        List<string> paragraphs = [];
        if (asked.Count > 0)
        {
            paragraphs.Add(
                $"This concerns the custody that the data set calls {record.CaseId}{(record.Release is { } release ? $" (release {release})" : "")}: booked {Account.Told(record.BookedAt)} ({zone.Id}), in {record.Jurisdiction}. "
                + "The custodian may know it by another number; the booking and the dates below find it.");
            paragraphs.AddRange(asked.Select(needed => Item(needed, record)));
            paragraphs.Add("For every event its date and its local clock time are asked for. Where something did not happen, or was never recorded, a statement of that is an answer too.");
        }

        paragraphs.AddRange(assessment.Needed.Except(asked).Select(law => $"No record answers this: the {law.Place}. {law.Because} {NeededFor(law)}"));
        paragraphs.Add("This list names facts that a judgment of the record needs. It cites no law on access to records and is no legal advice.");
        return paragraphs;
    }

    private static string Item(NeededFact needed, CustodyCase record)
    {
        var about = About(needed.Place, record);
        return $"Please give a record of {needed.Ask ?? "this fact"}{(about.Length > 0 ? $", for {about}" : "")} (field {needed.Place}). {needed.Because} {NeededFor(needed)}";
    }

    private static string NeededFor(NeededFact needed)
    {
        List<string> parts = [];
        if (needed.Readings.Count > 0)
        {
            parts.Add($"{(needed.Readings.Count == 1 ? "the reading" : "the readings")} {string.Join(", ", needed.Readings)}");
        }

        if (needed.Rules.Count > 0)
        {
            parts.Add($"{(needed.Rules.Count == 1 ? "the rule" : "the rules")} {string.Join(", ", needed.Rules)}");
        }

        return $"It is needed for {string.Join(" and ", parts)}.";
    }

    /// <summary>The part of the record that a pointer leads into, by its id and kind; nothing for the record itself.</summary>
    private static string About(string pointer, CustodyCase record)
    {
        var parts = pointer.Split('/');
        if (parts.Length < 3 || !int.TryParse(parts[2], out var index))
        {
            return "";
        }

        return parts[1] switch
        {
            "grounds" when record.Grounds?.ElementAtOrDefault(index) is { } ground =>
                $"ground {ground.GroundId} ({Codes.GroundKinds.CodeOf(ground.Kind)}){When(", begun", ground.BeganAt)}{When(", ended", ground.EndedAt)}",
            "detainers" when record.Detainers?.ElementAtOrDefault(index) is { } detainer =>
                $"detainer {detainer.DetainerId} (form {Codes.DetainerForms.CodeOf(detainer.Form)}){When(", issued", detainer.IssuedAt)}{When(", received", detainer.ReceivedAt)}",
            "bail" when record.Bail?.ElementAtOrDefault(index) is { } bail => $"bail {bail.BailId}{Step(parts, bail)}",
            "transfers" when record.Transfers?.ElementAtOrDefault(index) is { } transfer => $"transfer {transfer.TransferId}{When(",", transfer.At)}",
            _ => "",
        };
    }

    private static string Step(string[] parts, Bail bail) =>
        parts is [_, _, _, "history", var text, ..] && int.TryParse(text, out var index) && bail.History.ElementAtOrDefault(index) is { } step
            ? $", {Codes.BailEventKinds.CodeOf(step.Event)}{When("", step.At)}"
            : "";

    private static string When(string what, Reported<ReportedTime> time) => time.HasValue ? $"{what} {Account.Told(time.Value)}" : "";
}
