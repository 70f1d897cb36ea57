using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyModel.Rules;

/// <summary>What an authority needs to carry a transfer.</summary>
internal enum AuthorityNeed
{
    /// <summary>The instrument asks for a hold.</summary>
    HoldRequested,

    /// <summary>The custodian received the instrument.</summary>
    Received,

    /// <summary>The instrument was not taken away before the transfer.</summary>
    InEffect,

    /// <summary>The warrant is signed.</summary>
    WarrantSigned,

    /// <summary>The warrant was served by an officer who may serve it.</summary>
    WarrantServed,

    /// <summary>An agreement stands behind it.</summary>
    Agreement,

    /// <summary>An act of the federal agency documents it.</summary>
    FederalAct,

    /// <summary>No hold went before it.</summary>
    NoHold,
}

/// <summary>What a transfer may rest on, and what that needs.</summary>
internal sealed record CarryingAuthority
{
    internal required Provision Provision { get; init; }

    /// <summary>False for what never carries a transfer.</summary>
    internal required bool Carries { get; init; }

    internal required ValueList<AuthorityNeed> Needs { get; init; }
}

/// <summary>Which authorities can carry a transfer to ICE, and on what conditions: a table of the law's data.</summary>
internal sealed class TransferAuthorities
{
    private static readonly CodeList<AuthorityNeed> Needs = new(
        ("hold-requested", AuthorityNeed.HoldRequested),
        ("received", AuthorityNeed.Received),
        ("in-effect", AuthorityNeed.InEffect),
        ("warrant-signed", AuthorityNeed.WarrantSigned),
        ("warrant-served", AuthorityNeed.WarrantServed),
        ("agreement", AuthorityNeed.Agreement),
        ("federal-act", AuthorityNeed.FederalAct),
        ("no-hold", AuthorityNeed.NoHold));

    private readonly FrozenDictionary<TransferAuthority, CarryingAuthority> authorities;

    private TransferAuthorities(FrozenDictionary<TransferAuthority, CarryingAuthority> authorities) => this.authorities = authorities;

    internal static TransferAuthorities Read(ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, Provision> provisions)
    {
        using var document = JsonDocument.Parse(json);
        return new TransferAuthorities(document.RootElement.GetProperty("authorities").EnumerateArray().ToFrozenDictionary(
            a => Codes.TransferAuthorities.Named(a.Text("authority")),
            a => new CarryingAuthority
            {
                Provision = provisions[a.Text("provision")],
                Carries = a.GetProperty("carries").GetBoolean(),
                Needs = [.. a.Texts("needs").Select(Needs.Named)],
            }));
    }

    /// <summary>What an authority needs; null for one that is not known.</summary>
    internal CarryingAuthority? Of(TransferAuthority authority) => authorities.GetValueOrDefault(authority);
}
