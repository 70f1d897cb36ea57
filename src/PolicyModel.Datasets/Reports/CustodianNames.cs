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
        IsInstitution(custodian.Name) ? custodian.Name
        : custodian.FacilityCode.HasValue ? custodian.FacilityCode.Value.ToString()
        : custodian.Ori.HasValue ? custodian.Ori.Value.ToString()
        : NotShown;

    /// <summary>The name of an agency that is party to an agreement, where an institution bears it.</summary>
    internal static string Shown(AgencyReference agency) => IsInstitution(agency.Name) || (Agency().IsMatch(agency.Name) && !PersonalText.MayBePersonal(agency.Name)) ? agency.Name : NotShown;

    internal static bool IsInstitution(string name) => Institution().IsMatch(name) && !PersonalText.MayBePersonal(name);

    [GeneratedRegex(
        @"\b(constable|marshals|patrol|highway|troopers|public safety|university|college|district|commission|division|agency|guard|township|village|tribe|airport|municipality|pd)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Agency();

    [GeneratedRegex(
        @"\b(jail|county|parish|borough|city|municipal|sheriff|sheriff's|police|prison|penitentiary|detention|det|correction|corrections|correctional|custody|center|centre|ctr|facility|department|dept|bureau|office|workhouse|lockup|lock-up|station|house|unit|complex|camp|regional|reg|institution|authority|processing|spc|ipc|fci|usp|mcc|mdc|co)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Institution();
}
