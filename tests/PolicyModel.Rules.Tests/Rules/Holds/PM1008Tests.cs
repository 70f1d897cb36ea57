using static PolicyModel.CitizenshipFinding;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1008: held on after citizenship or a mistaken identity was raised and not checked, or was borne out. Eligible on Tuesday 2026-04-14 at 10:00, held until Wednesday at 10:00; four hours of processing.</summary>
public sealed class PM1008Tests
{
    private static CaseBuilder Held(CitizenshipEvidence? evidence, string left = "2026-04-15T10:00", string eligible = "2026-04-14T10:00") =>
        Case.Booked("2026-04-13T08:00").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247A, received: "2026-04-13T09:00").HandedToIce(left).With(r => r with { CitizenshipEvidence = evidence });

    private static CitizenshipEvidence Raised(string? at, bool? wasChecked = null, string? checkedAt = null, CitizenshipFinding? found = null) => new()
    {
        RaisedAt = Time(at),
        Checked = wasChecked,
        CheckedAt = Time(checkedAt),
        Found = found is { } told ? told : default(Reported<CitizenshipFinding>),
    };

    private static Reported<ReportedTime> Time(string? at) => at switch
    {
        null => default,
        "unknown" => Reported<ReportedTime>.Unknown(),
        _ => ReportedTime.Parse(at),
    };

    [Theory]
    [InlineData("2026-04-13T12:00", "violated")] // while another ground still ran
    [InlineData("2026-04-14T12:00", "violated")]
    [InlineData("2026-04-15T09:59:59", "violated")]
    [InlineData("2026-04-15T10:00", "satisfied")] // as custody ended
    [InlineData("2026-04-15T10:00:01", "not-applicable")] // after it
    public void What_was_raised_and_by_the_record_not_checked_is_violated_while_the_hold_goes_on(string raised, string outcome) =>
        Assert.Equal(outcome, Held(Raised(raised, wasChecked: false)).Assess().OutcomeOf("PM1008"));

    [Theory]
    [InlineData("2026-04-14T10:00", "satisfied")]
    [InlineData("2026-04-14T10:00:01", "undetermined")]
    [InlineData("2026-04-14T14:00", "undetermined")]
    [InlineData("2026-04-14T14:00:01", "violated")]
    public void Ordinary_processing_after_eligibility_is_allowed_before_it_is_sure(string left, string outcome)
    {
        var assessment = Held(Raised("2026-04-13T12:00", wasChecked: false), left).Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM1008"));
        Assert.Equal(outcome == "undetermined", assessment.Findings.Any(f => f is { Rule: "PM1008", Message: "Cannot be told. Ordinary release processing may account for the time." }));
    }

    [Theory]
    [InlineData("2026-04-14T12:00", NotSupported, "satisfied")]
    [InlineData("2026-04-15T10:00", NotSupported, "satisfied")] // checked as custody ended
    [InlineData("2026-04-15T10:00:01", NotSupported, "violated")] // not while the hold lasted
    [InlineData("2026-04-15T10:00", Supported, "satisfied")]
    [InlineData("2026-04-15T09:59:59", Supported, "undetermined")] // processing
    [InlineData("2026-04-15T06:00", Supported, "undetermined")]
    [InlineData("2026-04-15T05:59:59", Supported, "violated")]
    [InlineData("2026-04-13T12:00", Supported, "violated")] // before the person could have gone
    [InlineData("2026-04-15T10:00", Unresolved, "satisfied")]
    [InlineData("2026-04-14T12:00", Unresolved, "undetermined")]
    public void What_a_check_came_to_decides(string checkedAt, CitizenshipFinding found, string outcome) =>
        Assert.Equal(outcome, Held(Raised("2026-04-13T11:00", checkedAt: checkedAt, found: found)).Assess().OutcomeOf("PM1008"));

    [Fact]
    public void What_was_checked_had_been_raised_by_then_whatever_the_record_says_of_it() =>
        Assert.Equal("violated", Held(Raised("2026-04-16T10:00", checkedAt: "2026-04-14T12:00", found: Supported)).Assess().OutcomeOf("PM1008"));

    [Fact]
    public void What_was_borne_out_is_violated_although_nobody_recorded_when_it_was_raised() =>
        Assert.Equal("violated", Held(Raised(null, checkedAt: "2026-04-14T12:00", found: Supported)).Assess().OutcomeOf("PM1008"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/citizenshipEvidence/raisedAt"], Missing(Raised(null, wasChecked: false)));
        Assert.Equal(["/citizenshipEvidence/raisedAt"], Missing(Raised("unknown")));
        Assert.Equal(["/citizenshipEvidence/checkedAt"], Missing(Raised("2026-04-13T12:00")));
        Assert.Equal(["/citizenshipEvidence/checkedAt"], Missing(Raised("2026-04-13T12:00", wasChecked: true)));
        Assert.Equal(["/citizenshipEvidence/checkedAt"], Missing(Raised("2026-04-13T12:00", checkedAt: "unknown", found: Supported)));
        Assert.Equal(["/citizenshipEvidence/checkedAt"], Missing(Raised("2026-04-13T12:00", found: NotSupported)));
        Assert.Equal(["/citizenshipEvidence/found"], Missing(Raised("2026-04-13T12:00", checkedAt: "2026-04-14T12:00")));
        Assert.Equal(["/citizenshipEvidence/found"], Missing(Raised("2026-04-13T12:00", checkedAt: "2026-04-14T12:00", found: Unresolved)));

        static ValueList<string> Missing(CitizenshipEvidence evidence) => Held(evidence).Assess().FindingOf("PM1008").Missing;
    }

    [Fact]
    public void Times_that_are_not_precise_enough_leave_it_open()
    {
        Assert.Equal(["/citizenshipEvidence/raisedAt"], Held(Raised("2026-04-15", wasChecked: false)).Assess().FindingOf("PM1008").Missing);
        Assert.Equal(["/citizenshipEvidence/checkedAt"], Held(Raised("2026-04-13T12:00", checkedAt: "2026-04-15", found: NotSupported)).Assess().FindingOf("PM1008").Missing);
        Assert.Equal(["/citizenshipEvidence/checkedAt"], Held(Raised("2026-04-13T12:00", checkedAt: "2026-04-14", found: Supported), left: "2026-04-15T02:00").Assess().FindingOf("PM1008").Missing);
        Assert.Equal(["/transfers/0/at"], Held(Raised("2026-04-13T12:00", wasChecked: false), left: "2026-04-14").Assess().FindingOf("PM1008").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Held(Raised("2026-04-13T12:00", wasChecked: false), left: "2026-04-14T14:00:01", eligible: "2026-04-14").Assess().FindingOf("PM1008").Missing);
        Assert.Equal("violated", Held(Raised("2026-04-14", wasChecked: false)).Assess().OutcomeOf("PM1008"));
    }

    [Fact]
    public void It_does_not_apply_where_nothing_was_raised_or_nobody_was_held()
    {
        Assert.Equal("not-applicable", Held(null).Assess().OutcomeOf("PM1008"));
        Assert.Equal("not-applicable", Case.Booked("2026-04-13T08:00").Ground("g1").Left("2026-04-15T10:00").With(r => r with { CitizenshipEvidence = Raised("2026-04-13T12:00", wasChecked: false) }).Assess().OutcomeOf("PM1008"));
    }

    [Fact]
    public void It_names_what_keeps_holds_from_being_found()
    {
        Assert.Equal(["/grounds"], Held(Raised("2026-04-13T12:00", wasChecked: false)).With(r => r with { Grounds = null }).Assess().FindingOf("PM1008").Missing);
        Assert.Equal(["/leftCustodyAt"], Held(Raised("2026-04-13T12:00", wasChecked: false), left: "").Assess().FindingOf("PM1008").Missing);
    }

    [Theory]
    [InlineData("1997-03-31T10:00", "undetermined")]
    [InlineData("1997-04-01T10:00", "violated")]
    public void The_law_is_known_from_the_first_of_april_1997(string eligible, string outcome) =>
        Assert.Equal(outcome, Case.Booked("1997-03-30T08:00").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247, received: "1997-03-30T09:00").HandedToIce("1997-04-04T10:00")
            .With(r => r with { CitizenshipEvidence = Raised("1997-03-30T12:00", wasChecked: false) }).Assess().OutcomeOf("PM1008"));

    [Fact]
    public void It_is_an_error_and_tells_what_would_change_it()
    {
        var finding = Held(Raised("2026-04-13T12:00", wasChecked: false)).Assess().FindingOf("PM1008");

        Assert.Equal((Severity.Error, "/citizenshipEvidence"), (finding.Severity, finding.Path));
        Assert.StartsWith("A check while the hold lasted that did not bear it out", finding.WouldChange, StringComparison.Ordinal);
        Assert.Equal("citizenship-or-identity-evidence", Assert.Single(finding.Citations).Provision);
    }
}
