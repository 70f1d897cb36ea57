using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace PolicyModel.Tests.Schemas;

/// <summary>A folder of <c>tests</c> with scripts for node. Its packages are installed by their lock file when they are not there yet.</summary>
/// <param name="name">The folder's name.</param>
/// <param name="package">A package of it, which is there when all are.</param>
internal sealed class NodeFolder(string name, string package)
{
    internal static readonly string Root = typeof(NodeFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private string? missing;
    private bool prepared;

    /// <summary>The folder's path.</summary>
    internal string Path { get; } = System.IO.Path.Combine(Root, "tests", name);

    /// <summary>Skips the test with the reason where something it needs is not there, and fails it where everything must run.</summary>
    /// <param name="without">What was not shown where the test is skipped.</param>
    /// <param name="also">Another thing that is needed: null where it is there, else why it is not.</param>
    internal void NeedsOrSkips(string without, string? also = null)
    {
        lock (this)
        {
            missing = prepared ? missing : Prepare();
            prepared = true;
        }

        var reason = missing ?? also;
        Assert.False(reason is not null && Environment.GetEnvironmentVariable("CI") == "true", reason);
        Assert.SkipWhen(reason is not null, $"{without}: {reason}");
    }

    /// <summary>A script of the folder, to be started.</summary>
    internal ProcessStartInfo Script(string script, params string[] arguments) => Command("node", [System.IO.Path.Combine(Path, script), .. arguments]);

    /// <summary>A command, to be started in the folder.</summary>
    internal ProcessStartInfo Command(string command, params string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var onWindows = OperatingSystem.IsWindows() && command == "npm";
        var start = new ProcessStartInfo(onWindows ? "cmd" : command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
            WorkingDirectory = Path,
        };
        foreach (var argument in onWindows ? ["/c", command, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Runs a command to its end: its exit code, what it wrote, and what it complained of.</summary>
    internal static (int ExitCode, string Output, string Error) Run(ProcessStartInfo command)
    {
        using var process = Process.Start(command)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    private string? Prepare()
    {
        if (Complaint("node", "--version") is { } noNode)
        {
            return $"node is not there ({noNode}).";
        }

        // Several test programs may come here at once.
        using var gate = Gate();
        return Directory.Exists(System.IO.Path.Combine(Path, "node_modules", package)) ? null
            : Complaint("npm", "ci", "--prefix", Path) is { } noPackages ? $"npm could not install {package} ({noPackages})."
            : null;
    }

    private FileStream Gate()
    {
        while (true)
        {
            try
            {
                return new FileStream(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"policymodel-{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    private string? Complaint(string command, params string[] arguments)
    {
        try
        {
            var (exitCode, _, error) = Run(Command(command, arguments));
            return exitCode == 0 ? null : error.Trim();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }
}
