using System.Text.Json.Nodes;

namespace PolicyModel.Testing;

/// <summary>Makes records smaller: a property or an item less each time, the largest parts first, as long as the rest is still what is looked for.</summary>
internal static class RecordShrinker
{
    internal static IEnumerable<JsonNode> Smaller(JsonNode record, Func<JsonNode, bool> keep)
    {
        foreach (var path in Paths(record).OrderBy(p => p.Length))
        {
            var smaller = record.DeepClone();
            Remove(smaller, path);
            if (keep(smaller))
            {
                yield return smaller;
            }
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    yield return [name];
                    foreach (var below in Paths(value))
                    {
                        yield return [name, .. below];
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    yield return [i];
                    foreach (var below in Paths(items[i]))
                    {
                        yield return [i, .. below];
                    }
                }

                break;
        }
    }

    private static void Remove(JsonNode root, object[] path)
    {
        var at = root;
        foreach (var step in path[..^1])
        {
            at = step is string name ? at[name]! : at[(int)step]!;
        }

        if (path[^1] is string last)
        {
            at.AsObject().Remove(last);
        }
        else
        {
            at.AsArray().RemoveAt((int)path[^1]);
        }
    }
}
