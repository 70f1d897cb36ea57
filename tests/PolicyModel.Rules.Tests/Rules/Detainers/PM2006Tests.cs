using static PolicyModel.DetainerBox;
using static PolicyModel.DetainerForm;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2006: boxes 1 and 2 of Form I-247A are both marked.</summary>
public sealed class PM2006Tests
{
    private static CaseBuilder Held() => Case.Booked("2017-03-30T08:00").Ground("g1").HandedToIce("");

    [Fact]
    public void Both_boxes_are_a_violation_and_a_warning()
    {
        var finding = Held().Detainer(I247A, boxes: [ResumeCustody, ProbableCause]).Assess().FindingOf("PM2006");

        Assert.Equal((Outcome.Violated, Severity.Warning, "/detainers/0"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.Equal("Only one of the two boxes marked.", finding.WouldChange);
    }

    [Theory]
    [InlineData(new[] { ProbableCause })]
    [InlineData(new[] { ResumeCustody })]
    [InlineData(new[] { ProbableCause, ProbableCause })]
    [InlineData(new DetainerBox[0])]
    public void One_box_or_none_is_none(DetainerBox[] boxes) => Assert.Equal("satisfied", Held().Detainer(I247A, boxes: boxes).Assess().OutcomeOf("PM2006"));

    [Theory]
    [InlineData("2017-04-01", "not-applicable")]
    [InlineData("2017-04-01T23:59:59", "not-applicable")]
    [InlineData("2017-04-02", "violated")]
    public void The_guidance_begins_on_the_second_of_april_2017(string issued, string outcome) =>
        Assert.Equal(outcome, Held().Detainer(I247A, issued: issued, boxes: [ProbableCause, ResumeCustody]).Assess().OutcomeOf("PM2006"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/boxes"], Held().Detainer(I247A).Assess().FindingOf("PM2006").Missing);
        Assert.Equal(["/detainers/0/form"], Held().Detainer(Unknown).Assess().FindingOf("PM2006").Missing);
        Assert.Equal(["/detainers/0/form"], Held().Detainer(Unknown, boxes: [ProbableCause, ResumeCustody]).Assess().FindingOf("PM2006").Missing);
        Assert.Equal("satisfied", Held().Detainer(Unknown, boxes: [ProbableCause]).Assess().OutcomeOf("PM2006"));
    }

    [Theory]
    [InlineData(I247)]
    [InlineData(I247D)]
    [InlineData(I247X)]
    [InlineData(I247N)]
    [InlineData(I247G)]
    [InlineData(PhoneCall)]
    public void Other_forms_have_other_boxes(DetainerForm form) =>
        Assert.Equal("not-applicable", Held().Detainer(form, boxes: [ProbableCause, ResumeCustody]).Assess().OutcomeOf("PM2006"));

    [Fact]
    public void It_does_not_apply_without_a_detainer() => Assert.Equal("not-applicable", Held().NoDetainers().Assess().OutcomeOf("PM2006"));
}
