using NodaTime;

namespace PolicyModel;

/// <summary>What one officer is paid under an agreement over a span of days.</summary>
public sealed record OfficerPay
{
    /// <summary>The officer's pseudonym.</summary>
    public required SubjectPseudonym Officer { get; init; }

    /// <summary>The officer's salary for a full year, benefits left out.</summary>
    public Reported<Money> AnnualSalary { get; init; }

    /// <summary>Which part of full time is claimed under this agreement, in percent.</summary>
    public Reported<decimal> Share { get; init; }

    /// <summary>The first day.</summary>
    public Reported<LocalDate> From { get; init; }

    /// <summary>The last day, included.</summary>
    public Reported<LocalDate> To { get; init; }
}
