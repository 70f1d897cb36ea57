namespace PolicyModel.Datasets.Tests;

public sealed class InputPathsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public InputPathsTests()
    {
        foreach (var name in new[] { "a.csv", "b.csv", "c.ndjson", "sub/d.csv", "sub/deep/e.csv", ".hidden.csv", ".git/f.csv", "datapackage.json", "policymodel.json", "jail.mapping.json", "[x].csv" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(name))!);
            folder.Write(name, []);
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "[x].csv a.csv b.csv c.ndjson sub/d.csv sub/deep/e.csv")]
    [InlineData("sub", "sub/d.csv sub/deep/e.csv")]
    [InlineData("*.csv", "[x].csv a.csv b.csv")]
    [InlineData("?.csv", "a.csv b.csv")]
    [InlineData("*/*.csv", "sub/d.csv")]
    [InlineData("**/*.csv", "[x].csv a.csv b.csv sub/d.csv sub/deep/e.csv")]
    [InlineData("sub/**", "sub/d.csv sub/deep/e.csv")]
    [InlineData("b.csv", "b.csv")]
    [InlineData("[x].csv", "[x].csv")]
    [InlineData(".hidden.csv", ".hidden.csv")]
    [InlineData("datapackage.json", "datapackage.json")]
    [InlineData("nowhere.csv", "nowhere.csv")]
    public void Files_are_found_by_name_folder_and_pattern_in_the_order_of_their_paths(string path, string expected) =>
        Assert.Equal(expected.Split(' '), InputPaths.Find([folder.PathOf(path)]).Select(f => Path.GetRelativePath(folder.PathOf(""), f).Replace('\\', '/')));

    [Fact]
    public void A_file_that_is_meant_twice_comes_once_where_it_was_meant_first()
    {
        var found = InputPaths.Find([folder.PathOf("sub"), "-", folder.PathOf("**/*.csv"), folder.PathOf("a.csv")]);
        Assert.Equal(["d.csv", "e.csv", "-", "[x].csv", "a.csv", "b.csv"], found.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("*.xlsx", "*.xlsx: no file fits the pattern.")]
    [InlineData("none/*.csv", "*.csv: no file fits the pattern.")]
    [InlineData("empty", "empty: the folder holds no files.")]
    public void What_means_no_file_is_said_and_its_folder_is_not_told(string path, string message)
    {
        Directory.CreateDirectory(folder.PathOf("empty"));
        Assert.Equal(message, Assert.Throws<DatasetException>(() => InputPaths.Find([folder.PathOf(path)])).Message);
    }
}
