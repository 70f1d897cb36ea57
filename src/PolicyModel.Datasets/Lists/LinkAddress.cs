namespace PolicyModel.Datasets;

/// <summary>Addresses as spreadsheets hold them: wrapped by a filter of mail, opened by an extension of a browser, with a stroke missing.</summary>
internal static class LinkAddress
{
    // Mail that is passed on several times is wrapped several times.
    private const int MostWraps = 5;

    /// <summary>The address that is meant; null where it is none of the web.</summary>
    internal static string? Unwrapped(string text)
    {
        var address = text.Trim();
        for (var i = 0; i < MostWraps && Wrapped(address) is { } inner; i++)
        {
            address = inner;
        }

        // https:/www.example.org, which lost a stroke.
        foreach (var scheme in (string[])["https:/", "http:/"])
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && !address.StartsWith(scheme + "/", StringComparison.OrdinalIgnoreCase))
            {
                address = string.Concat(scheme, "/", address.AsSpan(scheme.Length));
            }
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.AbsoluteUri
            : null;
    }

    private static string? Wrapped(string address)
    {
        if (address.StartsWith("chrome-extension://", StringComparison.OrdinalIgnoreCase))
        {
            var inner = address.IndexOf("/http", StringComparison.OrdinalIgnoreCase);
            return inner < 0 ? null : address[(inner + 1)..];
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.Host.EndsWith(".safelinks.protection.outlook.com", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var url = uri.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith("url=", StringComparison.OrdinalIgnoreCase));
        return url is null ? null : Uri.UnescapeDataString(url["url=".Length..]);
    }
}
