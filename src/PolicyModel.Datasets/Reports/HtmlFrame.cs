using System.Security.Cryptography;
using System.Text;

namespace PolicyModel.Datasets;

/// <summary>What pages share: one style, one script, and a policy that lets nothing be fetched.</summary>
internal static class HtmlFrame
{
    private static readonly string Css = Part("page.css");
    private static readonly string Script = Part("page.js");
    private static readonly string ScriptHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    /// <summary>Everything up to the header of the page.</summary>
    internal static void Open(HtmlText page, string title, bool withScript)
    {
        var script = withScript ? $"script-src 'sha256-{ScriptHash}'; " : "";
        page.Line($"<!DOCTYPE html>");
        page.Line($"<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; {script}base-uri 'none'; form-action 'none'\">\n");
        page.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">");
        page.Line($"<title>{title}</title>");
        page.Raw($"<style>\n{Css}</style>\n");
        page.Line($"</head><body><a class=\"skip\" href=\"#main\">Skip to the report</a>");
    }

    /// <summary>The end of the page.</summary>
    internal static void Close(HtmlText page, bool withScript)
    {
        if (withScript)
        {
            page.Raw($"<script>{Script}</script>\n");
        }

        page.Line($"</body></html>");
    }

    private static string Part(string name)
    {
        using var reader = new StreamReader(typeof(HtmlFrame).Assembly.GetManifestResourceStream("page/" + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
