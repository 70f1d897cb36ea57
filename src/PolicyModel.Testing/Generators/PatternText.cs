using System.Text;

namespace PolicyModel.Testing;

/// <summary>
/// Makes texts from the regular expressions of the schema: literals, classes, groups, alternatives and counts. What looks ahead
/// or behind is passed over; whoever asks checks the text against the whole expression.
/// </summary>
internal sealed class PatternText
{
    private readonly Func<Random, StringBuilder, bool> root;
    private readonly string pattern;
    private int at;

    internal PatternText(string pattern)
    {
        this.pattern = pattern;
        root = Alternatives();
        if (at != pattern.Length)
        {
            throw new NotSupportedException($"The pattern has something at {at} that PatternText does not know.");
        }
    }

    internal string Next(Random random)
    {
        var text = new StringBuilder();
        root(random, text);
        return text.ToString();
    }

    private Func<Random, StringBuilder, bool> Alternatives()
    {
        List<Func<Random, StringBuilder, bool>> branches = [Sequence()];
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            branches.Add(Sequence());
        }

        return (random, text) => branches[random.Next(branches.Count)](random, text);
    }

    private Func<Random, StringBuilder, bool> Sequence()
    {
        List<Func<Random, StringBuilder, bool>> parts = [];
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            parts.Add(Counted(Atom()));
        }

        return (random, text) => parts.TrueForAll(p => p(random, text));
    }

    private Func<Random, StringBuilder, bool> Atom()
    {
        switch (pattern[at])
        {
            case '^' or '$':
                at++;
                return static (_, _) => true;
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                at += 2;
                var escaped = pattern[at - 1];
                return escaped switch
                {
                    'd' => static (random, text) => Append(text, (char)('0' + random.Next(10))),
                    _ => (_, text) => Append(text, escaped),
                };
            case '.':
                at++;
                return static (random, text) => Append(text, (char)random.Next(' ', '~' + 1));
            default:
                var literal = pattern[at++];
                return (_, text) => Append(text, literal);
        }
    }

    private Func<Random, StringBuilder, bool> Group()
    {
        var looks = pattern.AsSpan(at).StartsWith("(?=") || pattern.AsSpan(at).StartsWith("(?!") || pattern.AsSpan(at).StartsWith("(?<");
        at += pattern.AsSpan(at).StartsWith("(?<") ? 4 : pattern[at + 1] == '?' ? 3 : 1;
        var inner = Alternatives();
        at++;
        return looks ? static (_, _) => true : inner;
    }

    private Func<Random, StringBuilder, bool> Class()
    {
        List<char> letters = [];
        for (at++; pattern[at] != ']'; at++)
        {
            if (pattern[at] == '\\')
            {
                at++;
            }

            if (pattern[at + 1] == '-' && pattern[at + 2] != ']')
            {
                for (var c = pattern[at]; c <= pattern[at + 2]; c++)
                {
                    letters.Add(c);
                }

                at += 2;
            }
            else
            {
                letters.Add(pattern[at]);
            }
        }

        at++;
        return (random, text) => Append(text, letters[random.Next(letters.Count)]);
    }

    private Func<Random, StringBuilder, bool> Counted(Func<Random, StringBuilder, bool> atom)
    {
        var (least, most) = (1, 1);
        switch (at < pattern.Length ? pattern[at] : ' ')
        {
            case '*':
                (least, most) = (0, 8);
                at++;
                break;
            case '+':
                (least, most) = (1, 8);
                at++;
                break;
            case '?':
                (least, most) = (0, 1);
                at++;
                break;
            case '{':
                var end = pattern.IndexOf('}', at);
                var counts = pattern[(at + 1)..end].Split(',');
                least = int.Parse(counts[0]);
                most = counts.Length == 1 ? least : counts[1].Length == 0 ? least + 8 : int.Parse(counts[1]);
                at = end + 1;
                break;
            default:
                return atom;
        }

        // Short ones mostly, and the longest and the shortest often enough to be met.
        return (random, text) =>
        {
            var count = random.Next(8) switch
            {
                0 => least,
                1 => most,
                _ => random.Next(least, Math.Min(most, least + 12) + 1),
            };
            for (var i = 0; i < count; i++)
            {
                atom(random, text);
            }

            return true;
        };
    }

    private static bool Append(StringBuilder text, char letter)
    {
        text.Append(letter);
        return true;
    }
}
