namespace PolicyModel.Datasets.Tests;

public sealed class PM9002Tests
{
    [Theory]
    [InlineData("Smith-John", true)]
    [InlineData("SMITH.JOHN.Q", true)]
    [InlineData("Smith_John_Quincy_Junior", true)]
    [InlineData("SMITH-JOHN-1", false)]
    [InlineData("C-0001", false)]
    [InlineData("made-up-case", false)]
    [InlineData("SMITH", false)]
    [InlineData("A-B", false)]
    public async Task A_case_id_that_reads_like_a_name_is_found(string id, bool found) => Assert.Equal(found ? ["1 violated /caseId"] : [], await DataFindings.OfAsync("PM9002", Records.Line(id)));

    [Theory]
    [InlineData("s1_Smith-John", true)]
    [InlineData("s1_SmithJohn", false)]
    [InlineData("s1_9f2c", false)]
    public async Task So_is_a_pseudonym(string subject, bool found) => Assert.Equal(found ? ["1 violated /subject"] : [], await DataFindings.OfAsync("PM9002", DataFindings.Of("C-1", subject)));
}
