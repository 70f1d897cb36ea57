using System.Text.RegularExpressions;

namespace PolicyModel.Datasets;

/// <summary>What a column's header may mean: a field of the case, told by the words that jails use for it.</summary>
/// <param name="Field">The field, as a path in the mapping: of the case, or behind the name of a list.</param>
/// <param name="Kind">What the column must hold for it.</param>
/// <param name="Phrases">Headers in plain words; a header that has one of them in it will do, and one that is it is better.</param>
internal sealed record DraftHint(string Field, FormKind Kind, params string[] Phrases);

/// <summary>The words that a draft goes by. Everything found by them is a guess that people must look at.</summary>
internal static partial class DraftHints
{
    internal const string CaseId = "caseId";
    internal const string BookedAt = "bookedAt";
    internal const string LeftCustodyAt = "leftCustodyAt";
    internal const string Jurisdiction = "jurisdiction";
    internal const string CustodianName = "custodian/name";
    internal const string AgencyName = "arrestingAgency/name";
    internal const string ChargeCode = "grounds/offence/categoryRaw";
    internal const string ChargeText = "grounds/kindRaw";
    internal const string Level = "grounds/offence/level";
    internal const string GroundEndedAt = "grounds/endedAt";
    internal const string GroundEndReason = "grounds/endReason";
    internal const string BailAmount = "bail/history/amount";
    internal const string BailType = "bail/history/type";
    internal const string BailPostedAt = "bail/history/at";
    internal const string IssuedAt = "detainers/issuedAt";
    internal const string ReceivedAt = "detainers/receivedAt";
    internal const string DetainerForm = "detainers/form";
    internal const string DetainerEndReason = "detainers/endReason";
    internal const string TransferAt = "transfers/at";

    internal static readonly DraftHint[] All =
    [
        new(CaseId, FormKind.Text, "booking id", "booking number", "booking no", "booking num", "booking nbr", "book no", "book number", "case id", "jail id", "commitment number", "arrest number", "record id", "booking"),
        new(BookedAt, FormKind.Time, "booking date", "book date", "date booked", "booked", "booked at", "booking datetime", "book in date", "admission date", "admit date", "intake date", "commitment date", "date in", "arrest date"),
        new(LeftCustodyAt, FormKind.Time, "release date", "date released", "released", "released at", "release datetime", "book out date", "discharge date", "date out"),
        new(Jurisdiction, FormKind.Code, "state", "facility state"),
        new(CustodianName, FormKind.Text, "facility", "jail", "facility name", "jail name", "det facility", "detention facility", "detainer facility"),
        new(AgencyName, FormKind.Text, "arresting agency", "arrest agency", "agency"),
        new(ChargeCode, FormKind.Text, "charge code", "offense code", "offence code", "statute", "statute code"),
        new(ChargeText, FormKind.Text, "charge literal", "charge description", "charge", "offense description", "offense", "offence"),
        new(Level, FormKind.Code, "charge level", "offense level", "level", "charge class", "degree", "severity"),
        new(GroundEndedAt, FormKind.Time, "disposition date", "dispo date", "charge disposition date", "charge release date", "charge end date"),
        new(GroundEndReason, FormKind.Code, "disposition type", "disposition", "charge disposition", "release reason", "reason released", "release type"),
        new(BailAmount, FormKind.Money, "bond amount", "bail amount", "bond amt", "bail amt", "bond", "bail"),
        new(BailType, FormKind.Code, "bond type", "bail type"),
        new(BailPostedAt, FormKind.Time, "bond posted date", "bail posted date", "bond posted", "bail posted", "date posted", "bond date", "bail date"),
        new(IssuedAt, FormKind.Time, "detainer prepare date", "prepare date", "detainer date", "detainer issued", "ice detainer date", "date issued", "detainer issued date"),
        new(ReceivedAt, FormKind.Time, "detainer received", "detainer received date", "ice detainer received", "date received", "received"),
        new(DetainerForm, FormKind.Code, "detainer type", "detainer form"),
        new(DetainerEndReason, FormKind.Code, "detainer lift reason", "lift reason"),
        new(TransferAt, FormKind.Time, "ice pickup date", "pickup date", "pick up date", "ice pickup", "released to ice", "transfer date"),
    ];

    /// <summary>The words of a header in lower case, with a blank between each.</summary>
    internal static string Plain(string header) => Words().Replace(Humps().Replace(header, " "), " ").Trim().ToLowerInvariant();

    /// <summary>True where a column tells who somebody is: such a column is never placed.</summary>
    internal static bool IsPersonal(string plain) => Personal().IsMatch(plain);

    /// <summary>How well a header fits: 0 where it does not.</summary>
    internal static int Fit(DraftHint hint, string plain) =>
        hint.Phrases.Max(p => plain == p ? 1000 + p.Length : $" {plain} ".Contains($" {p} ", StringComparison.Ordinal) ? (100 * p.Length / plain.Length) + p.Length : 0);

    /// <summary>The code that the words of a cell mean, or null.</summary>
    internal static string? CodeOf(string field, string cell)
    {
        var words = Plain(cell);
        return field switch
        {
            Level => words is ['f', ..] ? "felony" : words is ['m', ..] or "a" or "b" ? "misdemeanor" : words is ['i', ..] or "c" ? "infraction" : null,
            BailType => First(words, ("personal|recogn|pr", "personal-recognizance"), ("surety", "surety"), ("percent|10", "percent-deposit"), ("cash", "cash"), ("property", "property"), ("unsecured", "unsecured")),
            GroundEndReason => First(
                words,
                ("recogn|ror", "own-recognizance"),
                ("bond|bail", "bail-posted"),
                ("dismiss\\w*|no bill|nolle|rejected|dropped", "dismissed"),
                ("no charges?|not filed|no file", "no-charges-filed"),
                ("not guilty|acquit\\w*", "acquitted"),
                ("time served", "time-served"),
                ("sentence|expired|completed", "sentence-served"),
                ("withdrawn|recalled", "warrant-withdrawn"),
                ("escaped?", "escaped"),
                ("died|death|deceased", "died"),
                ("error", "error"),
                ("ice|immigration|feds|federal|other agency|transfer\\w*|extradit\\w*|tdc\\w*|doc|prison", "transferred"),
                ("judge|court|order|probation", "release-order")),
            DetainerForm => First(words, ("i ?247a", "I-247A"), ("i ?247d", "I-247D"), ("i ?247n", "I-247N"), ("i ?247x", "I-247X"), ("i ?247g", "I-247G"), ("i ?247", "I-247")),
            DetainerEndReason => First(
                words,
                ("booked into detention", "booked-into-detention"),
                ("declined", "declined-by-agency"),
                ("superseding", "superseded"),
                ("case closed", "case-closed"),
                ("duplicate", "duplicate"),
                ("early release", "early-release"),
                ("insufficient notice", "insufficient-notice"),
                ("resource", "temporary-resource-constraint"),
                ("judicial", "judicial-review"),
                ("no longer", "no-longer-in-custody"),
                ("not amenable|not subject", "not-amenable-to-removal"),
                ("discretion", "prosecutorial-discretion"),
                ("usc|united states citizen|citizen", "citizen-or-presumptive-citizen"),
                ("lack of funds", "lifted-lack-of-funds"),
                ("lack of space", "lifted-lack-of-space"),
                ("lifted", "lifted"),
                ("transferred", "transferred"),
                ("died", "died")),
            Jurisdiction => StateNames.CodeOf(cell),
            _ => null,
        };
    }

    /// <summary>True where a cell names a detainer of immigration authorities.</summary>
    internal static bool IsDetainer(string cell) => Detainer().IsMatch(Plain(cell));

    /// <summary>True where a cell says that somebody went to immigration authorities.</summary>
    internal static bool IsHandOver(string cell) => HandOver().IsMatch(Plain(cell));

    private static string? First(string words, params (string Pattern, string Code)[] codes) =>
        codes.FirstOrDefault(c => Regex.IsMatch(words, $"\\b(?:{c.Pattern})\\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).Code;

    [GeneratedRegex("[^\\p{L}\\p{Nd}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex("(?<=\\p{Ll})(?=\\p{Lu})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps();

    [GeneratedRegex("\\b(?:(?:first|last|middle|full|inmate|defendant|alias|maiden)? ?name|inmate|dob|birth|born|ssn|social security|alien (?:file )?number|a number|anumber|fbi|sid|address|phone|email|subject id)\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Personal();

    [GeneratedRegex("^(?:ice|ins|dhs|immigration)(?: .*)?\\b(?:detainer|hold)\\b|\\bi ?247|^(?:ice|immigration) (?:detainer|hold)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Detainer();

    [GeneratedRegex("\\b(?:released?|rel|transfer\\w*|turned over|picked up|to)\\b.*\\b(?:ice|immigration|dhs|ins)\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HandOver();
}
