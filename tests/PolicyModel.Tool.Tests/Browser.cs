using System.Text.Json;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tool.Tests;

/// <summary>A browser that opens a page in light, dark, narrow and on paper.</summary>
internal static class Browser
{
    private static readonly NodeFolder Node = new("ReportJudge", "axe-core");
    private static readonly string? Program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Holds that a page fetches nothing, has no fault of access, does not scroll sideways, and is light or dark as it is asked to be.</summary>
    internal static void Opens(string page)
    {
        Node.NeedsOrSkips("The page was opened by no browser", Program is null ? "there is no chromium." : null);
        var (exitCode, output, error) = NodeFolder.Run(Node.Script("browse.mjs", Program!, page));
        Assert.True(exitCode == 0, error);
        using var saw = JsonDocument.Parse(output);
        Assert.Empty(saw.RootElement.GetProperty("requests").EnumerateArray());
        Assert.Empty(saw.RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetString()));
        Assert.Empty(saw.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.ToString()));
        Assert.True(saw.RootElement.GetProperty("overflow")[0].GetInt32() <= 0, "The narrow page scrolls sideways.");
        Assert.Equal("Skip to the report", saw.RootElement.GetProperty("first").GetString());
        Assert.Equal(("rgb(255, 255, 255)", "rgb(20, 23, 28)"), (saw.RootElement.GetProperty("ground").GetProperty("light").GetString(), saw.RootElement.GetProperty("ground").GetProperty("dark").GetString()));
    }
}
