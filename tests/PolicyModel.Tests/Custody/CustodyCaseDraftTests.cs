namespace PolicyModel.Tests;

public sealed class CustodyCaseDraftTests
{
    [Fact]
    public void An_empty_draft_lacks_each_required_property()
    {
        Assert.False(new CustodyCaseDraft().TryValidate(out var validated, out var problems));
        Assert.Null(validated);
        Assert.Equal(["PM0003 /caseId", "PM0003 /jurisdiction", "PM0003 /custodian", "PM0003 /bookedAt"], Samples.CodesAndPointers(problems));
        Assert.All(problems, p => Assert.Equal((null, null), (p.Line, p.Byte)));
    }

    [Fact]
    public void A_draft_with_what_is_required_is_a_case()
    {
        var draft = Draft();
        Assert.True(draft.TryValidate(out var validated, out var problems));
        Assert.Empty(problems);
        Assert.Equal(Samples.MinimalCase(), validated.Value);
    }

    [Theory]
    [InlineData("/caseId")]
    [InlineData("/jurisdiction")]
    [InlineData("/custodian")]
    [InlineData("/bookedAt")]
    public void A_draft_that_lacks_one_says_which(string pointer)
    {
        var draft = Draft();
        switch (pointer)
        {
            case "/caseId": draft.CaseId = null; break;
            case "/jurisdiction": draft.Jurisdiction = null; break;
            case "/custodian": draft.Custodian = null; break;
            default: draft.BookedAt = null; break;
        }

        Assert.False(draft.TryValidate(out _, out var problems));
        Assert.Equal(["PM0003 " + pointer], Samples.CodesAndPointers(problems));
    }

    [Fact]
    public void Every_property_of_a_draft_reaches_the_case()
    {
        var full = Samples.FullCase();
        var draft = new CustodyCaseDraft();
        foreach (var property in typeof(CustodyCaseDraft).GetProperties())
        {
            property.SetValue(draft, typeof(CustodyCase).GetProperty(property.Name)!.GetValue(full));
        }

        Assert.True(draft.TryValidate(out var validated, out _));
        Assert.Equal(full, validated.Value);
    }

    [Fact]
    public void A_case_does_not_change_with_the_draft_it_was_made_from()
    {
        List<Ground> grounds = [new() { GroundId = RecordId.Parse("g1"), Kind = GroundKind.Sentence }];
        var draft = Draft();
        draft.Grounds = grounds;
        Assert.True(draft.TryValidate(out var validated, out _));
        grounds.Clear();
        Assert.Single(validated.Value.Grounds!);
    }

    [Fact]
    public void A_draft_that_breaks_an_order_is_refused()
    {
        var draft = Draft();
        draft.LeftCustodyAt = ReportedTime.Parse("2026-03-04");
        Assert.False(draft.TryValidate(out var validated, out var problems));
        Assert.Null(validated);
        Assert.Equal(["PM0015 /leftCustodyAt"], Samples.CodesAndPointers(problems));
    }

    [Fact]
    public void Lists_that_are_not_recorded_stay_apart_from_empty_ones()
    {
        var draft = Draft();
        draft.Grounds = [];
        Assert.True(draft.TryValidate(out var validated, out _));
        Assert.Empty(validated.Value.Grounds!);
        Assert.Null(validated.Value.Bail);
    }

    private static CustodyCaseDraft Draft() => new()
    {
        CaseId = CaseId.Parse("C-0002"),
        Jurisdiction = Jurisdiction.Parse("US-MO"),
        Custodian = new Custodian { Name = "Prairie County Jail", TimeZone = IanaTimeZone.Parse("America/Chicago") },
        BookedAt = ReportedTime.Parse("2026-03-05T21:10"),
    };
}
