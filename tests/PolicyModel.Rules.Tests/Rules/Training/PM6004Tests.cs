using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM6004: a programme that changed without a record of it.</summary>
public sealed class PM6004Tests
{
    private static TrainingProgram Version(string from, decimal? hours, string version, params TrainingSubject[] subjects) => new()
    {
        ProgramId = RecordId.Parse("p1"),
        Title = "Task force course",
        Version = version,
        EffectiveOn = On(from),
        Hours = hours is { } h ? h : default(Reported<decimal>),
        Subjects = [.. subjects],
    };

    private static readonly TrainingProgram Old = Version("2012-01-01", 160, "old", TrainingSubject.Rights, TrainingSubject.ImmigrationLaw);

    private static readonly TrainingProgram New = Version("2025-03-07", 40, "new", TrainingSubject.ImmigrationLaw, TrainingSubject.Rights);

    private static TrainingProgramChange Change(TrainingChangeKind kind, string on, string? to = null) => new() { ChangeId = RecordId.Parse("c1"), ProgramId = RecordId.Parse("p1"), Kind = kind, ChangedOn = On(on), ToVersion = to };

    [Theory]
    [InlineData(TrainingChangeKind.Hours, "2025-03-07", null, "satisfied")]
    [InlineData(TrainingChangeKind.Hours, "2025-03-08", null, "violated")]
    [InlineData(TrainingChangeKind.Hours, "2012-01-01", null, "violated")]
    [InlineData(TrainingChangeKind.Hours, "2012-01-02", null, "satisfied")]
    [InlineData(TrainingChangeKind.Hours, "", "new", "satisfied")]
    [InlineData(TrainingChangeKind.Hours, "", "newer", "violated")]
    [InlineData(TrainingChangeKind.Mode, "2025-03-07", null, "violated")]
    public void A_record_tells_of_the_change_of_hours(TrainingChangeKind kind, string on, string? to, string outcome) => Assert.Equal(outcome, OutcomeOf("PM6004", New, Old, Change(kind, on, to)));

    [Fact]
    public void Without_a_record_it_is_found_and_without_a_change_it_is_not()
    {
        Assert.Equal("/hours", FindingOf("PM6004", New, Old).Path);
        Assert.Equal("satisfied", OutcomeOf("PM6004", New with { Hours = 160m }, Old));
        Assert.Equal("/subjects", FindingOf("PM6004", New with { Hours = 160m, Subjects = [TrainingSubject.ImmigrationLaw] }, Old).Path);
        Assert.Equal("satisfied", OutcomeOf("PM6004", New with { Hours = 160m, Subjects = [TrainingSubject.ImmigrationLaw] }, Old, Change(TrainingChangeKind.Content, "2025-03-07")));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/effectiveOn"], FindingOf("PM6004", New with { EffectiveOn = default }, Old).Missing);
        Assert.Equal(["/hours"], FindingOf("PM6004", New with { Hours = default }, Old).Missing);
        Assert.Equal(["/subjects"], FindingOf("PM6004", New with { Hours = 160m, Subjects = null }, Old).Missing);
        Assert.Equal("undetermined", OutcomeOf("PM6004", New, Old with { EffectiveOn = default }));
        Assert.Equal("not-applicable", OutcomeOf("PM6004", Old, New));
        Assert.Equal("not-applicable", OutcomeOf("PM6004", New));
    }
}
