using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel rules</c>: the catalogue of rules.</summary>
internal static class RulesCommand
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    internal static Command Create(Shell shell)
    {
        var id = new Argument<string?>("ID") { Description = "The rule, such as PM1002. Without one: every rule in a line.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => "text", HelpName = "F" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("rules", "Looks up a rule: what it finds, how grave that is and why, the law it rests on and the facts it needs.") { id, format };
        command.SetAction((call, cancellationToken) => shell.RunAsync(async () =>
        {
            var rules = Chosen(call.GetValue(id));
            var answer = call.GetValue(format) == "json" ? Json(rules) : Encoding.UTF8.GetBytes(call.GetValue(id) is null ? List(rules) : Tell(rules[0]));
            await shell.WriteAsync(path: null, stream => stream.WriteAsync(answer, cancellationToken).AsTask()).ConfigureAwait(false);
            return ExitCodes.Nothing;
        }));
        return command;
    }

    /// <summary>The rules on cases and agencies, and those on data.</summary>
    private static IReadOnlyList<RuleDescriptor> All { get; } = [.. RuleCatalogue.Descriptors, .. DataRules.Descriptors, .. ListRules.Descriptors];

    private static IReadOnlyList<RuleDescriptor> Chosen(string? id) =>
        id is null ? All
        : All.Where(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase)).ToArray() is { Length: > 0 } found ? found
        : throw new UsageException($"There is no rule of that id; the rules are {string.Join(", ", All.Select(r => r.Id))}.");

    private static string List(IReadOnlyList<RuleDescriptor> rules) =>
        string.Concat(rules.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Id}  {AssessmentCodes.Severities.CodeOf(r.Severity),-8}  {r.Title}\n")));

    private static string Tell(RuleDescriptor rule)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{rule.Id}  {rule.Title}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {AssessmentCodes.Severities.CodeOf(rule.Severity)}: {rule.SeverityBecause}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Needs: {rule.Needs}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Since rules {rule.Since}. No legal advice.\n");
        foreach (var provision in rule.Provisions)
        {
            text.Append('\n');
            ProvisionText.Append(text, LawBook.BuiltIn[provision]);
        }

        return text.ToString();
    }

    private static byte[] Json(IReadOnlyList<RuleDescriptor> rules)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("version", RuleCatalogue.Version);
            writer.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                writer.WriteStartObject();
                writer.WriteString("rule", rule.Id);
                writer.WriteString("title", rule.Title);
                writer.WriteString("severity", AssessmentCodes.Severities.CodeOf(rule.Severity));
                writer.WriteString("severityBecause", rule.SeverityBecause);
                writer.WriteString("needs", rule.Needs);
                writer.WriteString("since", rule.Since);
                writer.WriteStartArray("provisions");
                foreach (var id in rule.Provisions)
                {
                    var provision = LawBook.BuiltIn[id];
                    writer.WriteStartObject();
                    writer.WriteString("provision", id);
                    writer.WriteString("title", provision.Citations[0].Title);
                    writer.WriteString("effectiveFrom", LawCommand.Day(provision.ValidFrom));
                    writer.WriteString("grade", Codes.SourceGrades.CodeOf(provision.Grade));
                    writer.WriteString("checkedOn", LawCommand.Day(provision.CheckedOn));
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
