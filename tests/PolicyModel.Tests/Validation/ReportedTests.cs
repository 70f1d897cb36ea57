namespace PolicyModel.Tests;

public sealed class ReportedTests
{
    [Fact]
    public void Not_given_unknown_hidden_and_a_value_are_four_different_things()
    {
        Reported<BailType>[] all = [default, Reported<BailType>.Unknown(), Reported<BailType>.Redacted(), BailType.Cash];
        Assert.Equal([ReportedState.NotProvided, ReportedState.Unknown, ReportedState.Redacted, ReportedState.Value], all.Select(r => r.State));
        Assert.Equal([false, true, true, true], all.Select(r => r.IsProvided));
        Assert.Equal([false, false, false, true], all.Select(r => r.HasValue));
        Assert.Equal(4, all.Distinct().Count());
        Assert.Equal(["NotProvided", "Unknown", "Redacted", "Cash"], all.Select(r => r.ToString()));
    }

    [Fact]
    public void Only_a_value_can_be_taken_out()
    {
        Assert.Equal(BailType.Surety, Reported<BailType>.Of(BailType.Surety).Value);
        Assert.Throws<InvalidOperationException>(() => default(Reported<BailType>).Value);
        Assert.Throws<InvalidOperationException>(() => Reported<BailType>.Unknown().Value);
        Assert.Throws<InvalidOperationException>(() => Reported<BailType>.Redacted().Value);
    }

    [Fact]
    public void A_fallback_stands_in_for_what_is_no_value()
    {
        Assert.Equal(BailType.Other, Reported<BailType>.Unknown("n/k").ValueOr(BailType.Other));
        Assert.Equal(BailType.Other, default(Reported<BailType>).ValueOr(BailType.Other));
        Assert.Equal(BailType.Surety, Reported<BailType>.Of(BailType.Surety).ValueOr(BailType.Other));
    }

    [Fact]
    public void The_words_of_the_source_are_part_of_equality()
    {
        Assert.Equal(Reported<BailType>.Redacted("(b)(6)"), Reported<BailType>.Redacted("(b)(6)"));
        Assert.NotEqual(Reported<BailType>.Redacted("(b)(6)"), Reported<BailType>.Redacted("(b)(7)(C)"));
        Assert.NotEqual(Reported<BailType>.Redacted("x"), Reported<BailType>.Unknown("x"));
        Assert.Equal("(b)(6)", Reported<BailType>.Redacted("(b)(6)").Raw);
        Assert.Null(Reported<BailType>.Of(BailType.Cash).Raw);
    }

    [Fact]
    public void The_first_value_of_an_enumeration_is_not_the_same_as_nothing() =>
        Assert.NotEqual(default, Reported<BailType>.Of(default));
}
