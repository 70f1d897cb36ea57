namespace PolicyModel.Tests.Validation;

/// <summary>What is built in code and passes the checks can be written and read back; what cannot be is a problem.</summary>
public sealed class WellformedTests
{
    private static CustodyCase Minimal => new()
    {
        CaseId = CaseId.Parse("C-1"),
        Jurisdiction = Jurisdiction.Parse("US-MO"),
        Custodian = new Custodian { Name = "Prairie County Jail", TimeZone = IanaTimeZone.Parse("America/Chicago") },
        BookedAt = ReportedTime.Parse("2026-03-05"),
    };

    private static Ground Charge => new() { GroundId = RecordId.Parse("g1"), Kind = GroundKind.CriminalCharge };

    public static TheoryData<string, CustodyCase> Broken => new()
    {
        { "PM0006 /caseId", Minimal with { CaseId = default } },
        { "PM0006 /jurisdiction", Minimal with { Jurisdiction = default } },
        { "PM0006 /subject", Minimal with { Subject = default(SubjectPseudonym) } },
        { "PM0006 /bookedAt", Minimal with { BookedAt = default } },
        { "PM0006 /leftCustodyAt", Minimal with { LeftCustodyAt = default(ReportedTime) } },
        { "PM0009 /custodian/name", Minimal with { Custodian = Minimal.Custodian with { Name = "" } } },
        { "PM0009 /custodian/name", Minimal with { Custodian = Minimal.Custodian with { Name = " " } } },
        { "PM0009 /custodian/name", Minimal with { Custodian = Minimal.Custodian with { Name = "\u00a0 \u2003\ufeff\u3000" } } },
        { "PM0009 /custodian/name", Minimal with { Custodian = Minimal.Custodian with { Name = new string('x', 257) } } },
        { "PM0009 /custodian/name", Minimal with { Custodian = Minimal.Custodian with { Name = "a\u0000b" } } },
        { "PM0009 /custodian/name", Minimal with { Custodian = Minimal.Custodian with { Name = "a\ud800" } } },
        { "PM0007 /custodian/kind", Minimal with { Custodian = Minimal.Custodian with { Kind = (CustodianKind)99 } } },
        { "PM0007 /grounds/0/kind", Minimal with { Grounds = [Charge with { Kind = (GroundKind)99 }] } },
        { "PM0006 /grounds/0/groundId", Minimal with { Grounds = [Charge with { GroundId = default }] } },
        { "PM0009 /grounds/0/endedAt/raw", Minimal with { Grounds = [Charge with { EndedAt = Reported<ReportedTime>.Unknown("") }] } },
        { "PM0004 /grounds/1", Minimal with { Grounds = [Charge, null!] } },
        { "PM0004 /bail/0/history/0", Minimal with { Grounds = [Charge], Bail = [new Bail { BailId = RecordId.Parse("b1"), Covers = [RecordId.Parse("g1")], History = [null!] }] } },
        { "PM0007 /detainers/0/probableCause/0", Minimal with { Detainers = [new Detainer { DetainerId = RecordId.Parse("d1"), Form = DetainerForm.I247A, ProbableCause = [(ProbableCauseBasis)99] }] } },
        { "PM0009 /transfers/0/to/name", Minimal with { Transfers = [new Transfer { TransferId = RecordId.Parse("t1"), To = new TransferParty { Kind = CustodianKind.Ice, Name = "\t" } }] } },
        { "PM0009 /sources/0/citation", Minimal with { Sources = [new Source { Citation = "" }] } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_value_that_the_reader_would_refuse_is_refused_in_code_too(string expected, CustodyCase broken)
    {
        Assert.False(broken.TryValidate(out _, out var problems));
        Assert.Contains(expected, problems.Select(p => $"{p.Code} {p.Pointer}"));
    }

    [Fact]
    public void The_record_they_are_made_from_is_valid()
    {
        Assert.True((Minimal with { Grounds = [Charge], Custodian = Minimal.Custodian with { Name = new string('x', 256) } }).TryValidate(out _, out _));
        Assert.True((Minimal with { Custodian = Minimal.Custodian with { Name = "Comté 😀" } }).TryValidate(out _, out _));
        Assert.True((Minimal with { Custodian = Minimal.Custodian with { Name = " x" } }).TryValidate(out _, out _));
    }
}
