namespace PolicyModel.Tool.Tests;

public sealed class SchemaCommandTests
{
    [Fact]
    public async Task Every_schema_and_code_list_is_listed_and_printed()
    {
        var names = (await Call.RunAsync("schema")).Lines;
        Assert.Equal(["schemas", .. JsonSchemas.Names.Select(n => "  " + n), "code lists", .. JsonSchemas.Codelists.Select(n => "  " + n)], names);
        foreach (var name in JsonSchemas.Names)
        {
            Assert.True(JsonSchemas.TryGet(name, out var schema));
            Assert.Equal((0, schema), await Printed(name));
        }

        foreach (var name in JsonSchemas.Codelists)
        {
            Assert.True(JsonSchemas.TryGetCodelist(name, out var list));
            Assert.Equal((0, list), await Printed(name));
        }
    }

    [Fact]
    public async Task A_schema_is_found_by_the_name_that_a_record_has()
    {
        Assert.True(JsonSchemas.TryGet("custody-case", out var schema));
        Assert.Equal((0, schema), await Printed(CustodyCase.Schema));
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("policymodel/custody-case/v2")]
    [InlineData("policymodel/ground-kind/v1")]
    [InlineData("../v1/custody-case")]
    public async Task A_name_that_there_is_not_is_answered_with_those_that_there_are(string name)
    {
        var call = await Call.RunAsync("schema", name);
        Assert.Equal((ExitCodes.Usage, ""), (call.ExitCode, call.Output));
        Assert.Contains("The schemas are agency-assessment, agency-dossier, agreement-changes, assessment, comparison, custody-case,", call.Error, StringComparison.Ordinal);
        Assert.Contains("the code lists are agency-level, agreement-status,", call.Error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> Printed(string name)
    {
        var call = await Call.RunAsync("schema", name);
        return (call.ExitCode, call.Output);
    }
}
