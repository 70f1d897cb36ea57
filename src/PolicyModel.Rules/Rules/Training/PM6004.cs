using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A programme that changed without a record of it.</summary>
internal sealed class PM6004 : RecordRule<TrainingProgram>
{
    private static readonly FactField EffectiveOn = new("/effectiveOn", "The record does not say from which day this version is taught.", "the first day of this version");
    private static readonly FactField Other = new("first day of the programme's other versions", "Another version of the programme has no day.");
    private static readonly FactField Hours = new("/hours", "The hours of this version, or of the one before, are not recorded.", "the hours of each version");
    private static readonly FactField Subjects = new("/subjects", "The subjects of this version, or of the one before, are not recorded.", "the subjects of each version");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ProgrammeChangedUnrecorded,
        Title = "A training programme changed its hours or its content, and no record tells of the change.",
        Severity = Severity.Warning,
        SeverityBecause = "What officers are taught is known only from records of it.",
        Provisions = ["training-record"],
        Needs = "Each version of the programme with its day, hours and subjects, and the records of changes.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(TrainingProgram record, RecordSet records)
    {
        var others = records.Training.OfType<TrainingProgram>().Where(p => !ReferenceEquals(p, record) && p.ProgramId == record.ProgramId).ToList();
        if (others.Count == 0)
        {
            return RecordResult.NotApplicable;
        }

        if (record.EffectiveOn.OrNull() is not { } from)
        {
            return RecordResult.Undetermined(EffectiveOn);
        }

        var before = others.Where(o => o.EffectiveOn.OrNull() < from).MaxBy(o => o.EffectiveOn.Value);
        if (before is null)
        {
            return others.Any(o => !o.EffectiveOn.HasValue) ? RecordResult.Undetermined(Other) : RecordResult.NotApplicable;
        }

        var changes = records.Training.OfType<TrainingProgramChange>().Where(c => c.ProgramId == record.ProgramId && Tells(c, before, record, from)).ToList();
        return RecordResult.Gravest(
        [
            record.Hours.OrNull() is not { } hours || before.Hours.OrNull() is not { } hoursBefore ? RecordResult.Undetermined(Hours)
                : hours == hoursBefore || changes.Any(c => c.Kind == TrainingChangeKind.Hours || c.HoursAfter == hours) ? RecordResult.Satisfied
                : RecordResult.Violated("/hours", $"The programme went from {Figure(hoursBefore)} to {Figure(hours)} hours on {Day(from)}, and no record tells of it.", "A record of the change of hours."),
            record.Subjects is not { } subjects || before.Subjects is not { } subjectsBefore ? RecordResult.Undetermined(Subjects)
                : subjects.ToHashSet().SetEquals(subjectsBefore) || changes.Any(c => c.Kind == TrainingChangeKind.Content) ? RecordResult.Satisfied
                : RecordResult.Violated("/subjects", $"The programme has other subjects from {Day(from)}, and no record tells of it.", "A record of the change of content."),
        ]);
    }

    /// <summary>A change belongs to a version where it names it, or lies after the version before and not after this one.</summary>
    private static bool Tells(TrainingProgramChange change, TrainingProgram before, TrainingProgram after, LocalDate from) =>
        (after.Version is not null && change.ToVersion == after.Version) || (change.ChangedOn.OrNull() <= from && change.ChangedOn.OrNull() > before.EffectiveOn.OrNull());
}
