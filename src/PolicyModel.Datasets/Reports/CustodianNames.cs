using System.Text.RegularExpressions;

namespace PolicyModel.Datasets;

/// <summary>
/// What a custodian is called in a report. A column that a mapping took for the custodian may hold something else, a person's name even: so a name is shown
/// only where it holds a word that institutions have and nothing that identifies a person.
/// </summary>
internal static partial class CustodianNames
{
    internal const string NotShown = "(name not shown)";

    internal static string Shown(Custodian custodian) =>
        Institution().IsMatch(custodian.Name) && !PersonalText.MayBePersonal(custodian.Name) ? custodian.Name
        : custodian.FacilityCode.HasValue ? custodian.FacilityCode.Value.ToString()
        : custodian.Ori.HasValue ? custodian.Ori.Value.ToString()
        : NotShown;

    [GeneratedRegex(
        @"\b(jail|county|parish|borough|city|municipal|sheriff|sheriff's|police|prison|penitentiary|detention|det|correction|corrections|correctional|custody|center|centre|ctr|facility|department|dept|bureau|office|workhouse|lockup|lock-up|station|house|unit|complex|camp|regional|reg|institution|authority|processing|spc|ipc|fci|usp|mcc|mdc|co)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Institution();
}
