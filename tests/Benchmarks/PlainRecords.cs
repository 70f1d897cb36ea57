using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel.Benchmarks;

/// <summary>A custody record as a .NET project without this library would declare it: plain records with NodaTime's types, read by System.Text.Json's generated code.</summary>
internal sealed record PlainCase
{
    public required string Schema { get; init; }

    public required string CaseId { get; init; }

    public string? Subject { get; init; }

    public string? Release { get; init; }

    public required string Jurisdiction { get; init; }

    public string? County { get; init; }

    public required PlainCustodian Custodian { get; init; }

    public PlainAgency? ArrestingAgency { get; init; }

    public required LocalDateTime BookedAt { get; init; }

    public LocalDateTime? LeftCustodyAt { get; init; }

    public LocalDate? AsOf { get; init; }

    public List<PlainGround>? Grounds { get; init; }

    public List<PlainBail>? Bail { get; init; }

    public List<PlainDetainer>? Detainers { get; init; }

    public List<PlainTransfer>? Transfers { get; init; }

    public List<PlainConviction>? Convictions { get; init; }

    public List<PlainSource>? Sources { get; init; }
}

internal sealed record PlainCustodian
{
    public required string Name { get; init; }

    public required DateTimeZone TimeZone { get; init; }

    public string? Kind { get; init; }
}

internal sealed record PlainAgency
{
    public required string Name { get; init; }
}

internal sealed record PlainOffence
{
    public string? Level { get; init; }

    public string? Category { get; init; }
}

internal sealed record PlainGround
{
    public required string GroundId { get; init; }

    public required string Kind { get; init; }

    public PlainOffence? Offence { get; init; }

    public LocalDateTime? BeganAt { get; init; }

    public LocalDateTime? ChargedAt { get; init; }

    public string? ArrestBasis { get; init; }

    public LocalDateTime? EndedAt { get; init; }

    public string? EndReason { get; init; }
}

internal sealed record PlainMoney
{
    public required string Amount { get; init; }

    public required string Currency { get; init; }
}

internal sealed record PlainBailEvent
{
    public required string Event { get; init; }

    public LocalDateTime? At { get; init; }

    public string? Type { get; init; }

    public PlainMoney? Amount { get; init; }
}

internal sealed record PlainBail
{
    public required string BailId { get; init; }

    public required List<string> Covers { get; init; }

    public required List<PlainBailEvent> History { get; init; }

    public bool? Discouraged { get; init; }
}

internal sealed record PlainIssuer
{
    public string? Agency { get; init; }

    public string? Role { get; init; }
}

internal sealed record PlainWarrant
{
    public required string Form { get; init; }

    public LocalDateTime? SignedAt { get; init; }
}

internal sealed record PlainDetainer
{
    public required string DetainerId { get; init; }

    public required string Form { get; init; }

    public string? Request { get; init; }

    public LocalDateTime? IssuedAt { get; init; }

    public LocalDateTime? ReceivedAt { get; init; }

    public PlainIssuer? Issuer { get; init; }

    public List<string>? ProbableCause { get; init; }

    public PlainWarrant? Warrant { get; init; }

    public LocalDateTime? ServedOnSubjectAt { get; init; }
}

internal sealed record PlainParty
{
    public required string Kind { get; init; }
}

internal sealed record PlainTransfer
{
    public required string TransferId { get; init; }

    public LocalDateTime? At { get; init; }

    public PlainParty? From { get; init; }

    public required PlainParty To { get; init; }

    public string? Authority { get; init; }

    public string? DetainerId { get; init; }
}

internal sealed record PlainConviction
{
    public LocalDate? On { get; init; }
}

internal sealed record PlainSource
{
    public required string Citation { get; init; }

    public string? Grade { get; init; }
}

/// <summary>The generated reading of <see cref="PlainCase"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PlainCase))]
internal sealed partial class PlainContext : JsonSerializerContext;
