using System.Text.Json;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Over which days a form, or an edition of it, was issued. Where a first or last day was not read, days near it cannot be told.</summary>
internal sealed record FormUse
{
    /// <summary>The first day on which it can have been in use; null where that is not known.</summary>
    internal required LocalDate? FromNotBefore { get; init; }

    /// <summary>The first day on which it surely was.</summary>
    internal required LocalDate FromBy { get; init; }

    /// <summary>The first day on which it can have been out of use; null while it is in use.</summary>
    internal required LocalDate? ToNotBefore { get; init; }

    /// <summary>The first day on which it surely was; null while it is in use.</summary>
    internal required LocalDate? ToBy { get; init; }

    internal static FormUse Read(JsonElement element)
    {
        var from = element.GetProperty("from");
        var to = element.TryGetProperty("to", out var end) ? end : (JsonElement?)null;
        return new FormUse
        {
            FromNotBefore = from.OptionalDate("notBefore"),
            FromBy = from.Date("by"),
            ToNotBefore = to?.Date("notBefore"),
            ToBy = to?.Date("by"),
        };
    }

    /// <summary>Whether it had come into use when something dated within these days was issued.</summary>
    internal Told HadBegun((LocalDate First, LocalDate Last) issued) =>
        issued.First >= FromBy ? Told.Yes : FromNotBefore is { } first && issued.Last < first ? Told.No : Told.Nothing;

    /// <summary>Whether it had gone out of use.</summary>
    internal Told HadEnded((LocalDate First, LocalDate Last) issued) =>
        ToNotBefore is not { } first || issued.Last < first ? Told.No : issued.First >= ToBy ? Told.Yes : Told.Nothing;
}

/// <summary>An edition of a form.</summary>
internal sealed record FormEdition
{
    /// <summary>How it is printed on the form, made plain.</summary>
    internal required ValueList<string> Printed { get; init; }

    internal required string ProvisionId { get; init; }

    internal required FormUse Use { get; init; }

    /// <summary>True when it states a basis of probable cause.</summary>
    internal required bool StatesBasis { get; init; }

    /// <summary>True when it has a box that makes it operative only upon conviction.</summary>
    internal required bool HasConvictionBox { get; init; }
}
