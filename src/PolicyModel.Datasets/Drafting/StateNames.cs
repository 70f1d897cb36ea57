using System.Collections.Frozen;

namespace PolicyModel.Datasets;

/// <summary>The names of the states as tables write them.</summary>
internal static class StateNames
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["Alabama"] = "US-AL",
        ["Alaska"] = "US-AK",
        ["Arizona"] = "US-AZ",
        ["Arkansas"] = "US-AR",
        ["California"] = "US-CA",
        ["Colorado"] = "US-CO",
        ["Connecticut"] = "US-CT",
        ["Delaware"] = "US-DE",
        ["Florida"] = "US-FL",
        ["Georgia"] = "US-GA",
        ["Hawaii"] = "US-HI",
        ["Idaho"] = "US-ID",
        ["Illinois"] = "US-IL",
        ["Indiana"] = "US-IN",
        ["Iowa"] = "US-IA",
        ["Kansas"] = "US-KS",
        ["Kentucky"] = "US-KY",
        ["Louisiana"] = "US-LA",
        ["Maine"] = "US-ME",
        ["Maryland"] = "US-MD",
        ["Massachusetts"] = "US-MA",
        ["Michigan"] = "US-MI",
        ["Minnesota"] = "US-MN",
        ["Mississippi"] = "US-MS",
        ["Missouri"] = "US-MO",
        ["Montana"] = "US-MT",
        ["Nebraska"] = "US-NE",
        ["Nevada"] = "US-NV",
        ["New Hampshire"] = "US-NH",
        ["New Jersey"] = "US-NJ",
        ["New Mexico"] = "US-NM",
        ["New York"] = "US-NY",
        ["North Carolina"] = "US-NC",
        ["North Dakota"] = "US-ND",
        ["Ohio"] = "US-OH",
        ["Oklahoma"] = "US-OK",
        ["Oregon"] = "US-OR",
        ["Pennsylvania"] = "US-PA",
        ["Rhode Island"] = "US-RI",
        ["South Carolina"] = "US-SC",
        ["South Dakota"] = "US-SD",
        ["Tennessee"] = "US-TN",
        ["Texas"] = "US-TX",
        ["Utah"] = "US-UT",
        ["Vermont"] = "US-VT",
        ["Virginia"] = "US-VA",
        ["Washington"] = "US-WA",
        ["West Virginia"] = "US-WV",
        ["Wisconsin"] = "US-WI",
        ["Wyoming"] = "US-WY",
        ["District of Columbia"] = "US-DC",
        ["Puerto Rico"] = "US-PR",
        ["Guam"] = "US-GU",
        ["Virgin Islands"] = "US-VI",
        ["American Samoa"] = "US-AS",
        ["Northern Mariana Islands"] = "US-MP",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a state by its name or its two letters; null for anything else.</summary>
    internal static string? CodeOf(string name) =>
        Codes.TryGetValue(name, out var code) ? code : name.Length == 2 && Jurisdiction.TryParse("US-" + name.ToUpperInvariant(), out var place) ? place.Value : null;
}
