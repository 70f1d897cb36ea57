using NodaTime;

namespace PolicyModel;

/// <summary>A signature under an agreement.</summary>
public sealed record Signature
{
    /// <summary>The office of the signer.</summary>
    public Reported<string> Title { get; init; }

    /// <summary>The day of signature.</summary>
    public Reported<LocalDate> SignedOn { get; init; }
}
