using System.Text.Json;
using NodaTime;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

public sealed class AssessmentWriterTests
{
    [Fact]
    public void Bounds_reasons_and_durations_are_written_apart()
    {
        var json = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14", reason: OwnRecognizance).Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T12:00:30").Assess().Json();

        Assert.Contains("""{"earliest":"2026-04-14T05:00:00Z","latest":"2026-04-15T04:59:59Z","trigger":"own-recognizance","groundId":"g1"}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"reading":"regulation","verdict":"may-exceed","reason":"precision",""", json, StringComparison.Ordinal);
        Assert.Contains(""""uncovered":{"minimum":"PT0S","maximum":"PT12H30S"}"""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_that_cannot_be_judged_has_neither_deadline_nor_uncovered_time()
    {
        using var document = JsonDocument.Parse(
            Case.Booked("1996-04-13T08:00").Ground("g1", ended: "1996-04-14T10:00", reason: BailPosted).HandedToIce("1996-04-16T10:00").Assess().Bytes());
        var reading = document.RootElement.GetProperty("holds")[0].GetProperty("readings")[0];

        Assert.Equal("undetermined", reading.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, reading.GetProperty("deadline").ValueKind);
        Assert.False(reading.TryGetProperty("uncovered", out _));
        Assert.Equal("""["law in force on that day"]""", document.RootElement.GetProperty("missing").GetRawText());
    }

    [Theory]
    [InlineData("satisfied")]
    [InlineData("not-satisfied")]
    [InlineData("undetermined")]
    [InlineData("no-instrument")]
    public void The_three_questions_are_answered_apart(string validity)
    {
        var held = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-16T12:00");
        var record = validity switch
        {
            "satisfied" => held.Detainer(
                I247A,
                received: "2026-04-13T09:00",
                issued: "2026-04-13",
                wasServed: true,
                role: IssuerRole.DeportationOfficer,
                office: "Chicago Field Office",
                basis: [ProbableCauseBasis.FinalOrder],
                boxes: [DetainerBox.ProbableCause],
                warrant: new Warrant
                {
                    Form = WarrantForm.I205,
                    SignedAt = ReportedTime.Parse("2026-04-13"),
                    FinalOrderOn = new LocalDate(2025, 11, 20),
                }),
            "not-satisfied" => held.Detainer(I247A, received: "2026-04-13T09:00", wasServed: false, warrant: new Warrant { Form = WarrantForm.I200, Signed = true }),
            "undetermined" => held.Detainer(I247A, received: "2026-04-13T09:00", wasServed: true),
            _ => held.Detainer(I247N, received: "2026-04-13T09:00"),
        };

        Assert.Contains($$""""questions":{"authority":"none-after-eligibility","validity":"{{validity}}","duration":"exceeds"}"""", record.Assess().Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_yes_to_duration_cures_no_to_validity()
    {
        // Galarza, Morales and Miranda-Olivares were all inside 48 hours.
        var hold = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted)
            .Detainer(I247A, received: "2026-04-13T09:00", wasServed: false).HandedToIce("2026-04-15T10:00").Assess().OnlyHold();

        Assert.Equal((Verdict.Within, Validity.NotSatisfied), (hold.Questions.Duration, hold.Questions.Validity));
    }

    [Fact]
    public void Duration_is_left_out_where_the_regulation_is_not_among_the_readings()
    {
        var assessment = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T10:00")
            .Assess(by: new Assessor(LawBook.BuiltIn, ReadingSet.BuiltIn.Only(["judicial"])));

        Assert.Null(assessment.OnlyHold().Questions.Duration);
        Assert.DoesNotContain("duration", assessment.Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_of_a_record_is_written_where_it_is_known()
    {
        var assessment = Case.Booked("2026-04-13T08:00").Left("2026-04-15T10:00").Assess() with { Source = new RecordSource { File = "cases.jsonl", Line = 7 } };

        Assert.Contains(""""caseId":"C-0001","source":{"file":"cases.jsonl","line":7},"versions":"""", assessment.Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_name_everything_an_assessment_rests_on()
    {
        var versions = Case.Booked("2026-04-13T08:00").Left("2026-04-15T10:00").Assess().Versions;

        Assert.Equal((RuleCatalogue.Version, LawBook.BuiltIn.Version, LawBook.BuiltIn.Calendar.Version, ReadingSet.BuiltIn.Version, "v1"), (versions.Rules, versions.Law, versions.Calendar, versions.Readings, versions.Schema));
        Assert.Equal(DateTimeZoneProviders.Tzdb.VersionId.Split(' ')[1], versions.Tzdb);
    }
}
