using System.CommandLine;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary>The options that add law, and readings, of the caller's own.</summary>
internal sealed class LawOptions
{
    private readonly Option<string[]> law = new("--law") { Description = "Law of your own, added to the package's or in its place: a document policymodel/law/v1. May stand several times.", HelpName = "L" };
    private readonly Option<string[]> readings = new("--readings-file") { Description = "Readings and policy figures of your own: a document policymodel/readings/v1. May stand several times.", HelpName = "R" };

    internal LawOptions(Command command, bool withReadings)
    {
        command.Add(law);
        if (withReadings)
        {
            command.Add(readings);
        }
    }

    internal async Task<LawBook> LawAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var book = LawBook.BuiltIn;
        foreach (var path in call.GetValue(law) ?? [])
        {
            var bytes = await SideFile.ReadAsync(path, "law", cancellationToken).ConfigureAwait(false);
            book = book.TryWith(bytes, out var more, out var problems) ? more : throw SideFile.NotUsable(path, "law", problems);
        }

        return book;
    }

    internal async Task<(LawBook Law, ReadingSet Readings)> ReadAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var book = await LawAsync(call, cancellationToken).ConfigureAwait(false);
        var set = ReadingSet.BuiltIn;
        foreach (var path in call.GetValue(readings) ?? [])
        {
            var bytes = await SideFile.ReadAsync(path, "readings file", cancellationToken).ConfigureAwait(false);
            set = set.TryWith(bytes, book, out var more, out var problems) ? more : throw SideFile.NotUsable(path, "readings file", problems);
        }

        return (book, set);
    }
}
