using System.Text.Json.Nodes;

namespace PolicyModel.Rules.Tests;

/// <summary>Changes one place of a JSON document.</summary>
internal static class JsonPlace
{
    /// <summary>The document with a value at a place, or, where the value is null, without what stands there.</summary>
    internal static string Put(string json, string pointer, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var names = pointer.Split('/')[1..];
        var node = names[..^1].Aggregate(root, (at, name) => at is JsonArray array ? array[int.Parse(name)]! : at[name]!);
        if (value is null)
        {
            node.AsObject().Remove(names[^1]);
        }
        else if (node is JsonArray items)
        {
            items[int.Parse(names[^1])] = JsonNode.Parse(value);
        }
        else
        {
            node[names[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }
}
