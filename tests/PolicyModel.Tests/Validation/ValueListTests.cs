using System.Collections;

namespace PolicyModel.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are_in_the_same_order()
    {
        ValueList<string> list = ["a", "b"];
        ValueList<string> same = ["a", "b"];
        Assert.True(list.Equals(same));
        Assert.True(list.Equals((object)same));
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Another_order_length_or_item_makes_a_different_list()
    {
        ValueList<string> list = ["a", "b"];
        Assert.False(list.Equals(["b", "a"]));
        Assert.False(list.Equals(["a"]));
        Assert.False(list.Equals(["a", "b", "c"]));
        Assert.False(list.Equals(["a", "x"]));
        Assert.False(list.Equals(null));
        Assert.False(list.Equals((object)"a"));
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_from()
    {
        string[] items = ["a", "b"];
        var list = ValueList.Create<string>(items);
        items[0] = "x";
        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void A_list_can_be_walked_indexed_and_taken_as_a_span()
    {
        ValueList<int> list = [3, 1, 2];
        Assert.Equal(3, list.Count);
        Assert.Equal(1, list[1]);
        Assert.Equal([3, 1, 2], list.AsSpan().ToArray());
        Assert.Equal([3, 1, 2], ((IEnumerable)list).Cast<int>());
        Assert.Throws<IndexOutOfRangeException>(() => list[3]);
    }

    [Fact]
    public void There_is_one_empty_list()
    {
        ValueList<int> empty = [];
        Assert.Same(ValueList<int>.Empty, empty);
        Assert.Empty(empty);
    }

    [Fact]
    public void Records_that_hold_lists_are_values_too()
    {
        Assert.Equal(Bail("g1"), Bail("g1"));
        Assert.NotEqual(Bail("g1"), Bail("g2"));

        static PolicyModel.Bail Bail(string ground) => new() { BailId = RecordId.Parse("b1"), Covers = [RecordId.Parse(ground)], History = [] };
    }
}
