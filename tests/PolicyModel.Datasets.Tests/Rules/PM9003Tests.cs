namespace PolicyModel.Datasets.Tests;

public sealed class PM9003Tests
{
    // The booking is of 2026-03-05.
    [Theory]
    [InlineData("19870412-JS", true)]
    [InlineData("J.1987-04-12", true)]
    [InlineData("04121987.B", true)]
    [InlineData("12041987.B", true)]
    [InlineData("20140305-1", true)]
    [InlineData("20140306-1", false)]
    [InlineData("19260305-1", true)]
    [InlineData("19260304-1", false)]
    [InlineData("20260305-001", false)]
    [InlineData("119870412-JS", false)]
    [InlineData("19871345", false)]
    [InlineData("C-0001", false)]
    public async Task A_day_in_a_case_id_that_lies_a_childhood_before_booking_and_within_a_life_is_found(string id, bool found) =>
        Assert.Equal(found ? ["1 violated /caseId"] : [], await DataFindings.OfAsync("PM9003", Records.Line(id)));

    [Theory]
    [InlineData("s1_x1987-04-12", true)]
    [InlineData("s1_9f2c41d07be8", false)]
    [InlineData("s1_b19870412c", false)]
    public async Task So_is_one_in_a_pseudonym_but_none_within_hexadecimal_digits(string subject, bool found) =>
        Assert.Equal(found ? ["1 violated /subject"] : [], await DataFindings.OfAsync("PM9003", DataFindings.Of("C-1", subject)));
}
