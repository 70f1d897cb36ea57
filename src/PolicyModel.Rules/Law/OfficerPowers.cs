using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What an officer may do by role.</summary>
internal enum OfficerPower
{
    /// <summary>Issue a detainer.</summary>
    IssueDetainer,

    /// <summary>Serve a warrant of arrest or of removal.</summary>
    ServeWarrant,
}

/// <summary>Which roles have which powers, over the days of the provisions that give them.</summary>
internal sealed class OfficerPowers
{
    private static readonly CodeList<OfficerPower> Powers = new(("issue-detainer", OfficerPower.IssueDetainer), ("serve-warrant", OfficerPower.ServeWarrant));

    private readonly FrozenDictionary<OfficerPower, Provision> lists;
    private readonly FrozenDictionary<(OfficerPower Power, IssuerRole Role), Provision> given;

    private OfficerPowers(FrozenDictionary<OfficerPower, Provision> lists, FrozenDictionary<(OfficerPower Power, IssuerRole Role), Provision> given)
    {
        this.lists = lists;
        this.given = given;
    }

    internal static OfficerPowers Read(ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, Provision> provisions)
    {
        using var document = JsonDocument.Parse(json);
        var known = new Dictionary<OfficerPower, Provision>();
        var all = new Dictionary<(OfficerPower, IssuerRole), Provision>();
        foreach (var element in document.RootElement.GetProperty("powers").EnumerateArray())
        {
            var power = Powers.Named(element.Text("power"));
            known.Add(power, provisions[element.Text("list")]);
            foreach (var role in element.GetProperty("roles").EnumerateArray())
            {
                all.Add((power, Codes.IssuerRoles.Named(role.Text("role"))), provisions[role.Text("provision")]);
            }
        }

        return new OfficerPowers(known.ToFrozenDictionary(), all.ToFrozenDictionary());
    }

    /// <summary>The provision that gives a role a power; null for none.</summary>
    internal Provision? Giving(OfficerPower power, IssuerRole role) => given.GetValueOrDefault((power, role));

    /// <summary>
    /// Whether an officer of a role had a power on every one of some days (yes) or on none (no). Before the list of the officers is
    /// known, and before a provision whose first day was not read, it cannot be told; nor can it for a role that is no more than another.
    /// </summary>
    internal Told Had(OfficerPower power, IssuerRole role, (LocalDate First, LocalDate Last) days)
    {
        if (role == IssuerRole.Other || days.First < lists[power].ValidFrom)
        {
            return Told.Nothing;
        }

        return Giving(power, role) is not { } provision ? Told.No
            : provision.HoldsOn(days.First) && provision.HoldsOn(days.Last) ? Told.Yes
            : days.Last < provision.ValidFrom && provision.DateQuality == DateQuality.Exact ? Told.No
            : Told.Nothing;
    }
}
