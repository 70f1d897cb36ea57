using System.Text;

namespace PolicyModel;

/// <summary>The number under which an award is found. OCDS counterpart: contracts/id.</summary>
public sealed record AwardInstrument
{
    /// <summary>The kind of number.</summary>
    public required AwardInstrumentKind Kind { get; init; }

    /// <summary>The source's own words for the kind.</summary>
    public string? KindRaw { get; init; }

    /// <summary>The number, in the form of its kind; on import another form is a warning where the kind allows it.</summary>
    public required string Value { get; init; }

    /// <summary>Its key at USAspending.</summary>
    public Reported<AwardKey> AwardKey { get; init; }

    /// <summary>The instrument of a contract.</summary>
    /// <param name="number">Its number.</param>
    public static AwardInstrument Of(Piid number) => new() { Kind = AwardInstrumentKind.Piid, Value = number.Value };

    /// <summary>The instrument of a grant.</summary>
    /// <param name="number">Its number.</param>
    public static AwardInstrument Of(Fain number) => new() { Kind = AwardInstrumentKind.Fain, Value = number.Value };

    /// <summary>The instrument of assistance that is told in aggregate.</summary>
    /// <param name="number">Its number.</param>
    public static AwardInstrument Of(AwardUri number) => new() { Kind = AwardInstrumentKind.Uri, Value = number.Value };

    /// <summary>An agreement of the U.S. Marshals Service.</summary>
    /// <param name="number">Its number.</param>
    public static AwardInstrument Of(UsmsAgreementNumber number) => new() { Kind = AwardInstrumentKind.UsmsAgreement, Value = number.Value };

    /// <summary>Checks the number against its kind.</summary>
    internal static void Check(AwardInstrument instrument, ProblemSink problems)
    {
        if (instrument.Value is not { } number)
        {
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(number.Length <= Identifier.MaxLength ? number : "");
        var fault = instrument.Kind switch
        {
            AwardInstrumentKind.Piid => Identifier.Fault<Piid>(utf8, out _),
            AwardInstrumentKind.Fain => Identifier.Fault<Fain>(utf8, out _),
            AwardInstrumentKind.Uri => Identifier.Fault<AwardUri>(utf8, out _),
            AwardInstrumentKind.UsmsAgreement => Identifier.Fault<UsmsAgreementNumber>(utf8, out _),
            _ => null,
        };
        if (fault is var (code, message))
        {
            problems.Add(code, "value", message, code == ProblemCodes.DoubtfulNumber ? Severity.Warning : Severity.Error);
        }
    }
}
