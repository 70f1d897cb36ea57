using System.CommandLine;
using System.Text;

namespace PolicyModel.Tool;

/// <summary><c>policymodel schema</c>: the JSON Schemas and code lists of the wire formats.</summary>
internal static class SchemaCommand
{
    internal static Command Create(Shell shell)
    {
        var name = new Argument<string?>("NAME") { Description = "The schema, such as custody-case or policymodel/custody-case/v1, or the code list, such as ground-kind. Without a name, the names are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("schema", "Prints a JSON Schema (2020-12) of the wire formats, or a code list as CSV.") { name };
        command.SetAction(call => shell.RunAsync(() => RunAsync(shell, call.GetValue(name))));
        return command;
    }

    private static async Task<int> RunAsync(Shell shell, string? name)
    {
        // A record names its schema in full.
        var schema = JsonSchemas.Names.FirstOrDefault(n => name == n || name == $"policymodel/{n}/v1");
        var text = name is null ? $"schemas\n{Lines(JsonSchemas.Names)}code lists\n{Lines(JsonSchemas.Codelists)}"
            : schema is not null && JsonSchemas.TryGet(schema, out var json) ? json
            : JsonSchemas.TryGetCodelist(name, out var list) ? list
            : throw new UsageException(
                $"There is no schema and no code list of that name. The schemas are {string.Join(", ", JsonSchemas.Names)}; the code lists are {string.Join(", ", JsonSchemas.Codelists)}.");
        await shell.WriteAsync(path: null, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask()).ConfigureAwait(false);
        return ExitCodes.Nothing;
    }

    private static string Lines(IEnumerable<string> names) => string.Concat(names.Select(n => $"  {n}\n"));
}
