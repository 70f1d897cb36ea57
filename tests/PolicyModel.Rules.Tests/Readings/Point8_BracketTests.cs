using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Point 8: over how many of the listed readings a case exceeds. Eligible Friday 2026-04-17 10:00: form to Sunday 10:00, regulation to Tuesday 10:00, lenient to Tuesday 22:00.</summary>
public sealed class Point8_BracketTests
{
    private static Assessment HeldTo(string left) => Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted)
        .Detainer(I247A, received: "2026-04-16T09:00").HandedToIce(left).Assess();

    [Theory]
    [InlineData("2026-04-19T10:00", Bracket.None)]
    [InlineData("2026-04-19T10:00:01", Bracket.Some)]
    [InlineData("2026-04-21T10:00:01", Bracket.Some)]
    [InlineData("2026-04-21T22:00", Bracket.Some)]
    [InlineData("2026-04-21T22:00:01", Bracket.All)]
    public void Point8_none_some_or_all_of_the_listed_readings(string left, Bracket bracket)
    {
        Assert.Equal((bracket, bracket), (HeldTo(left).Bracket, HeldTo(left).BracketAtMost));
    }

    [Theory]
    [InlineData("2026-04-19", Bracket.None, Bracket.Some)]
    [InlineData("2026-04-20", Bracket.Some, Bracket.Some)]
    [InlineData("2026-04-21", Bracket.Some, Bracket.All)]
    [InlineData("2026-04-22", Bracket.All, Bracket.All)]
    public void Point8_at_most_counts_what_may_exceed_too(string left, Bracket surely, Bracket atMost)
    {
        Assert.Equal((surely, atMost), (HeldTo(left).Bracket, HeldTo(left).BracketAtMost));
    }

    [Fact]
    public void Point8_at_most_can_be_all_where_none_surely_exceeds()
    {
        var assessment = Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).NoDetainers().HandedToIce("2026-04-17T12:00").Assess();

        Assert.Equal((Bracket.None, Bracket.All), (assessment.Bracket, assessment.BracketAtMost));
    }

    [Fact]
    public void Point8_the_hypothetical_reading_does_not_count()
    {
        var assessment = HeldTo("2026-04-19T10:00");

        Assert.Equal(Verdict.Exceeds, assessment.VerdictUnder("judicial"));
        Assert.Equal(Bracket.None, assessment.Bracket);
        Assert.DoesNotContain("judicial", assessment.BracketReadings);
    }

    [Fact]
    public void Point8_undetermined_where_none_exceeds_and_one_cannot_be_told()
    {
        var assessment = Case.Booked("2026-04-16T08:00").HandedToIce("2026-04-19T10:00").Assess();

        Assert.Equal((Bracket.Undetermined, Bracket.Undetermined), (assessment.Bracket, assessment.BracketAtMost));
    }

    [Fact]
    public void Point8_not_applicable_where_there_was_no_hold()
    {
        var assessment = Case.Booked("2026-04-16T08:00").Ground("g1").Left("2026-04-19T10:00").Assess();

        Assert.Equal((Bracket.NotApplicable, Bracket.NotApplicable), (assessment.Bracket, assessment.BracketAtMost));
    }

    [Theory]
    [InlineData("some", "some")]
    [InlineData("all", "all")]
    [InlineData("none", "none")]
    [InlineData("undetermined", "undetermined")]
    [InlineData("not-applicable", "not-applicable")]
    public void Point8_each_value_has_its_code_in_json(string value, string code)
    {
        var assessment = value switch
        {
            "none" => HeldTo("2026-04-19T10:00"),
            "some" => HeldTo("2026-04-19T10:00:01"),
            "all" => HeldTo("2026-04-23T10:00"),
            "undetermined" => Case.Booked("2026-04-16T08:00").HandedToIce("2026-04-19T10:00").Assess(),
            _ => Case.Booked("2026-04-16T08:00").Ground("g1").Left("2026-04-19T10:00").Assess(),
        };

        Assert.Contains($"\"bracket\":\"{code}\",\"bracketAtMost\":\"{code}\"", assessment.Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void Point8_all_means_all_listed_readings_and_a_smaller_set_lists_fewer()
    {
        var onlyForm = new Assessor(LawBook.BuiltIn, ReadingSet.BuiltIn.Only(["form"]));
        var assessment = Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted)
            .Detainer(I247A, received: "2026-04-16T09:00").HandedToIce("2026-04-19T10:00:01").Assess(by: onlyForm);

        Assert.Equal(Bracket.All, assessment.Bracket);
        Assert.Equal(["form"], assessment.BracketReadings);
        Assert.Equal("not-applicable", assessment.OutcomeOf("PM1002"));
    }

    [Fact]
    public void A_set_has_only_the_readings_it_has() => Assert.Throws<ArgumentException>(() => ReadingSet.BuiltIn.Only(["form", "no-such-reading"]));
}
