using NodaTime;

namespace PolicyModel.Rules;

/// <summary>The form was not in use on the day of issue.</summary>
internal sealed class PM2002 : DetainerRule
{
    private static readonly FactField DaysOfUse = new("days over which the form was in use", "The day on which the form came into use, or went out of it, has not been read.");

    private static readonly FactField EditionUnknown = new(
        "/detainers/#/edition",
        "The law book does not know the edition that the record names.",
        "the edition as the form prints it");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.FormNotInUse,
        Title = "The detainer was issued on a form, or an edition of it, that was not in use on that day.",
        Severity = Severity.Warning,
        SeverityBecause = "Which form is in use is told by guidance to officers; the guidance leaves detainers on older forms active.",
        Provisions = ["ice-guidance-i-247a", "form-i-247", "form-i-247d", "form-i-247x", "form-i-247n", "form-i-247a", "form-i-247g", "form-i-247-12-11", "form-i-247-12-12"],
        Needs = "The form, its edition where it has several, the day of issue and, once the form was withdrawn, the agency.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        ref readonly var paper = ref facts.Papers[index];
        var face = judgment.Law.FaceOf(instrument.Form);
        if (face is { Use: null })
        {
            return RuleResult.NotApplicable;
        }

        if (face is null)
        {
            return Undetermined(FactFields.Form, index);
        }

        if (instrument.Issued is not { } issued)
        {
            return Undetermined(FactFields.DateOfIssue, index);
        }

        var result = Of(face.Use, issued, instrument.IssuedByIce, index);
        return paper.Edition is { } edition ? Graver(result, Of(edition.Use, issued, instrument.IssuedByIce, index))
            : paper.NamesEdition && face.Editions.Count > 0 ? Graver(result, Undetermined(EditionUnknown, index))
            : result;
    }

    // That a form was withdrawn is ICE's own guidance; that it did not exist yet is so for everybody.
    private static RuleResult Of(FormUse use, (LocalDate First, LocalDate Last) issued, Told byIce, int index) =>
        (use.HadBegun(issued), use.HadEnded(issued), byIce) switch
        {
            (Told.No, _, _) => Violated(index),
            (_, Told.Yes, Told.Yes) => Violated(index),
            (_, Told.Yes, Told.No) => Undetermined(FactFields.LawThatDay, index),
            (_, Told.Yes, _) => Undetermined(FactFields.Issuer, index),
            (Told.Yes, Told.No, _) => RuleResult.Satisfied,
            _ => Undetermined(DaysOfUse, index),
        };

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law)
    {
        List<string> ids = [];
        var facts = projection.Facts;
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            if (law.FaceOf(facts.Instruments[i].Form) is { Use: not null } face)
            {
                ids.Add(facts.Papers[i].Edition?.ProvisionId ?? face.Provision.ProvisionId);
            }
        }

        return [Descriptor.Provisions[0], .. ids.Distinct(StringComparer.Ordinal)];
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "By its date of issue the detainer was issued on a form, or an edition of a form, before it came into use or after it had gone out of use.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A day of issue on which the form was in use, or a form that was in use on that day." : null;
}
