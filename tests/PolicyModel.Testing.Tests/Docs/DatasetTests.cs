using PolicyModel.Testing;

namespace MyProject.Tests;

public sealed class DatasetTests
{
    [Fact]
    public void Our_records_conform() => Conformance.Run("cases.ndjson");
}
