using System.CommandLine;
using NodaTime;
using PolicyModel.Tool;

// The edge of the system: the only place that knows the console.
var shell = new Shell(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, progress: !Console.IsErrorRedirected, LocalDate.FromDateTime(DateTime.UtcNow), Environment.GetEnvironmentVariable);
return await CommandLine.RunAsync(args, shell, Console.Out, CancellationToken.None).ConfigureAwait(false);
