using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>What it costs to judge a hold does not grow with its length.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_hold_of_ten_years_allocates_what_a_hold_of_three_weeks_does()
    {
        // Both are past every clock, so that the same verdicts, findings and sentences are made of them.
        var weeks = Held("2022-05-05T10:00").Record();
        var years = Held("2032-04-14T10:00").Record();

        Assert.Equal(Cost(weeks), Cost(years), tolerance: 512);

        static CaseBuilder Held(string left) =>
            Case.Booked("2022-04-13T08:00", jurisdiction: "US-IL").Ground("g1", ended: "2022-04-14T10:00", reason: BailPosted).Detainer(I247A, received: "2022-04-13T09:00").HandedToIce(left);

        static double Cost(Validated<CustodyCase> record)
        {
            for (var i = 0; i < 3; i++)
            {
                Assessments.Full.Assess(record);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            Assessments.Full.Assess(record);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
