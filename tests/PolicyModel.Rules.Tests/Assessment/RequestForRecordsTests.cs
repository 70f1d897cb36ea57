using FsCheck.Xunit;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>The text that asks for missing facts.</summary>
public sealed class RequestForRecordsTests
{
    private static CaseBuilder Booked() => Case.Booked("2026-04-16T08:00").Of("s1_q7w8e9");

    private static Warrant Signed => new() { Form = WarrantForm.I200, Signed = true, SignedAt = ReportedTime.Parse("2026-04-16") };

    [Fact]
    public void Where_nothing_is_missing_it_says_so_and_asks_for_nothing()
    {
        var record = Booked().Ground("g1").Left("2026-04-18T10:00").Record();
        var whole = Assessments.Usual.Assess(record) with { Needed = [] };

        Assert.Equal(["Nothing that the readings and the rules need is missing from this record: there is nothing to ask for."], RequestForRecords.Render(record.Value, whole));
    }

    [Fact]
    public void It_says_whom_it_concerns_by_the_record_alone()
    {
        var request = Render(Booked().Left("2026-04-18T10:00"));

        Assert.StartsWith("This concerns the custody that the data set calls C-0001: booked on Thu 2026-04-16 at 08:00:00 (America/Chicago), in US-MO.", request[0], StringComparison.Ordinal);
        Assert.All(["s1_", "q7w8e9", "Prairie"], secret => Assert.DoesNotContain(secret, string.Join('\n', request), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_asks_for_a_fact_of_the_record_and_says_why()
    {
        var request = Render(Booked().Left("2026-04-18T10:00"));

        Assert.StartsWith(
            "Please give a record of each ground on which the person was held: what it was, when it began, when it ended and how (field /grounds). "
            + "The record does not say on which grounds the person was held. It is needed for the readings regulation, ",
            request[1],
            StringComparison.Ordinal);
        Assert.Contains(" and the rules PM1001, PM1002, PM1003", request[1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_ground_the_detainer_the_bail_and_the_transfer_by_id_kind_and_dates()
    {
        var request = Render(Booked().Ground("g1", ended: "2026-04-17")
            .Bail("g1", Step.Set("2026-04-16T10:00"), Step.Tendered("2026-04-16T11:00"), Step.Refused("2026-04-16T12:00"))
            .Detainer(I247A, issued: "2026-04-15", received: "2026-04-16T09:00").HandedToIce("2026-04-20"));

        Assert.Contains(request, p => p.Contains("how the ground ended, and whether that let the person go, for ground g1 (criminal-charge), begun on Thu 2026-04-16 at 08:00:00, ended on Fri 2026-04-17 (hour not recorded) (field /grounds/0/endReason).", StringComparison.Ordinal));
        Assert.Contains(request, p => p.Contains("why bail was refused, for bail b1, refused on Thu 2026-04-16 at 12:00:00 (field /bail/0/history/2/refusedBecause).", StringComparison.Ordinal));
        Assert.Contains(request, p => p.Contains("for detainer d1 (form I-247A), issued on Wed 2026-04-15 (hour not recorded), received on Thu 2026-04-16 at 09:00:00 (field /detainers/0/warrant).", StringComparison.Ordinal));

        var timed = Render(Booked().Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-16T09:00").HandedToIce("2026-04-19"));
        Assert.Contains(timed, p => p.Contains("the exact time of the hand-over, for transfer t1, on Sun 2026-04-19 (hour not recorded) (field /transfers/0/at).", StringComparison.Ordinal));
    }

    [Fact]
    public void It_asks_for_clock_times_and_takes_a_no_for_an_answer()
    {
        var request = Render(Booked().Left("2026-04-18T10:00"));

        Assert.Contains("Where something did not happen, or was never recorded, a statement of that is an answer too.", request[^2], StringComparison.Ordinal);
        Assert.EndsWith("no legal advice.", request[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_law_can_answer_is_asked_of_nobody()
    {
        var request = Render(Case.Booked("1996-04-16T08:00").Ground("g1", ended: "1996-04-17T10:00", reason: BailPosted, level: OffenceLevel.Felony)
            .Detainer(I247, received: "1996-04-16T09:00", issued: "1996-04-16", warrant: Signed).HandedToIce("1996-04-18T10:00"));

        Assert.Contains(request, p => p.StartsWith("No record answers this: the law in force on that day. The law that was in force on that day has not been checked.", StringComparison.Ordinal));
        Assert.DoesNotContain(request, p => p.StartsWith("Please", StringComparison.Ordinal) && p.Contains("law in force", StringComparison.Ordinal));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(RandomCases)])]
    public void Every_missing_fact_of_every_finding_is_asked_for_once(RandomCase sample)
    {
        var assessment = Assessments.Usual.Assess(sample.Checked);
        var request = RequestForRecords.Render(sample.Record, assessment);

        foreach (var place in assessment.Findings.SelectMany(f => f.Missing).Concat(assessment.Missing).Distinct())
        {
            Assert.Single(request, p => p.Contains(place[0] == '/' ? $"(field {place})" : $"No record answers this: the {place}.", StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<string> Render(CaseBuilder record) => RequestForRecords.Render(record.Record().Value, record.Assess());
}
