using System.Text.RegularExpressions;

namespace PolicyModel.Datasets;

/// <summary>Texts of agencies' records as a report shows them. A mapping may have put a person's name there: so a text is shown only where it holds a word that such texts have and nothing that identifies a person.</summary>
internal static partial class ShownTexts
{
    private const string NotShown = "(text not shown)";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>The title of something that was made public.</summary>
    internal static string Document(string title) => Shown(title, DocumentWord());

    /// <summary>What vehicles or equipment are.</summary>
    internal static string Item(string description) => Shown(description, ItemWord());

    /// <summary>Who published something: an institution, or a federal body by its letters.</summary>
    internal static string Publisher(string name) => name is "ICE" or "DHS" or "DOJ" or "FEMA" || (CustodianNames.IsInstitution(name) && !PersonalText.MayBePersonal(name)) ? name : CustodianNames.NotShown;

    /// <summary>The address of a document; null where it is none of the web, or may identify a person.</summary>
    internal static string? Address(string? href) =>
        href is not null && (href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("http://", StringComparison.Ordinal)) && !href.Contains(' ', StringComparison.Ordinal) && !PersonalText.Identifies(href) ? href : null;

    private static string Shown(string text, Regex word) => word.IsMatch(text) && !PersonalText.MayBePersonal(text) ? text : NotShown;

    [GeneratedRegex(@"\b(memorandum|memoranda|moa|mou|agreement|agreements|addendum|contract|contracts|list|report|budget|invoice|invoices|audit|policy|minutes|data|records|rates)\b", Options)]
    private static partial Regex DocumentWord();

    [GeneratedRegex(@"\b(vehicle|vehicles|car|cars|van|vans|truck|trucks|suv|suvs|sedan|bus|buses|motorcycle|radio|radios|laptop|laptops|computer|computers|telephone|telephones|tablet|tablets|camera|cameras|scanner|scanners|equipment|device|devices|restraints|armor|uniforms)\b", Options)]
    private static partial Regex ItemWord();
}
