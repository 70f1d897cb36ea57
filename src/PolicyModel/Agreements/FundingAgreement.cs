using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>An agreement between a federal or state body and a state or local agency; a closed family told apart by kind. The agreement and the money are different records that refer to each other. OCDS counterpart: contracts.</summary>
/// <remarks>Immutable; equal when every field is. Wire format: <c>policymodel/funding-agreement/v1</c>.</remarks>
[JsonConverter(typeof(FundingAgreementJsonConverter<FundingAgreement>))]
public abstract record FundingAgreement
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/funding-agreement/v1";

    private protected FundingAgreement()
    {
    }

    /// <summary>The code that tells the kind in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>The agreement's stable id.</summary>
    public required AgreementId AgreementId { get; init; }

    /// <summary>The state or local agency.</summary>
    public required AgencyReference Agency { get; init; }

    /// <summary>The other side.</summary>
    public Reported<FederalParty> FederalParty { get; init; }

    /// <summary>The source's own words for the other side.</summary>
    public string? FederalPartyRaw { get; init; }

    /// <summary>A body that signs with the agency.</summary>
    public string? ParentBody { get; init; }

    /// <summary>Who runs the jail, where that is another agency.</summary>
    public AgencyReference? JailOperator { get; init; }

    /// <summary>The number of the award.</summary>
    public AwardInstrument? Instrument { get; init; }

    /// <summary>The law it rests on.</summary>
    public ValueList<string>? LegalBasis { get; init; }

    /// <summary>The agency's signature.</summary>
    public Signature? SignedByAgency { get; init; }

    /// <summary>The federal signature.</summary>
    public Signature? SignedByFederal { get; init; }

    /// <summary>The first day it holds.</summary>
    public Reported<LocalDate> EffectiveOn { get; init; }

    /// <summary>The first day it no longer holds; absent: open-ended.</summary>
    public Reported<LocalDate> ExpiresOn { get; init; }

    /// <summary>Its end by notice.</summary>
    public Termination? Termination { get; init; }

    /// <summary>Spans of suspension.</summary>
    public ValueList<Suspension>? Suspensions { get; init; }

    /// <summary>Where it stands.</summary>
    public Reported<AgreementStatus> Status { get; init; }

    /// <summary>The source's own words for the status.</summary>
    public string? StatusRaw { get; init; }

    /// <summary>The revision of the template, as its footer prints it; its terms of exit depend on it.</summary>
    public Reported<LocalDate> TemplateRevision { get; init; }

    /// <summary>Caps.</summary>
    public ValueList<Cap>? CapSchedule { get; init; }

    /// <summary>Money.</summary>
    public ValueList<FundingLine>? Lines { get; init; }

    /// <summary>Its approval.</summary>
    public Approval? Approval { get; init; }

    /// <summary>What of it is public.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The line of the budget.</summary>
    public BudgetLine? Budget { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }

    /// <summary>Checks the record: its form, and what a single value cannot show.</summary>
    /// <param name="validated">The checked record, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem found.</param>
    public bool TryValidate([NotNullWhen(true)] out Validated<FundingAgreement>? validated, out IReadOnlyList<Problem> problems)
    {
        var sink = new ProblemSink();
        AgreementShapes.Any.Check(this, sink);
        Check(sink);
        problems = sink.Problems;
        validated = sink.HasErrors ? null : new Validated<FundingAgreement>(this);
        return validated is not null;
    }

    /// <summary>Checks what a single value cannot show.</summary>
    internal virtual void Check(ProblemSink problems) => AgreementChecks.Check(this, problems);
}
