namespace PolicyModel.Rules;

/// <summary>An agreement that the law of the place forbids.</summary>
internal sealed class PM5501 : RecordRule<FundingAgreement>
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ForbiddenAgreement,
        Title = "An agreement is in force, or was made, on a day on which the law of the place forbade it.",
        Severity = Severity.Error,
        SeverityBecause = "The law of the place forbids it.",
        Provisions = ["us-de-8402b", "us-md-287g", "us-nm-hb9", "us-ny-fy27", "us-il-287g", "us-il-detention", "us-ca-7284.6-287g", "us-ca-7310", "us-wa-10.93.160-287g", "us-co-hb23-1100", "us-va-ed1-2026"],
        Needs = "The agreement's kind, first day, end and standing, and the level of the agency.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records) => record.Status.OrNull() == AgreementStatus.Pending ? RecordResult.NotApplicable
        : RecordResult.Gravest(records.LawOn(record, record.Kind, AgreementEffect.Forbids).Select(p => Judge(p, record, records) with { Cites = [p.ProvisionId] }));

    private static RecordResult Judge(Provision law, FundingAgreement record, RecordSet records)
    {
        var binds = law.Agreements!.Binds(record.Agency.Level.OrNull());
        if (binds == false)
        {
            return RecordResult.NotApplicable;
        }

        var result = JudgeDays(law, record, records);
        return result.Outcome != Outcome.Violated ? result
            : binds is null ? RecordResult.Undetermined(RecordFields.AgencyLevel)
            : records.IsVerified(law) ? result
            : RecordResult.Undetermined(FactFields.LawNotVerified);
    }

    private static RecordResult JudgeDays(Provision law, FundingAgreement record, RecordSet records)
    {
        if (record.BeginsOn() is not { } begins)
        {
            return RecordResult.Undetermined(RecordFields.EffectiveOn);
        }

        if (law.ValidTo <= begins || begins > records.AsOf)
        {
            return RecordResult.NotApplicable;
        }

        if (begins >= law.ValidFrom)
        {
            return RecordResult.Violated("/effectiveOn", $"The agreement began on {Day(begins)}; the law of the place forbids such agreements from {FirstDay(law)}.");
        }

        if (law.Agreements!.NewOnly)
        {
            return RecordResult.Satisfied;
        }

        var first = law.Agreements.By is { } last ? last.PlusDays(1) : law.ValidFrom;
        if (first > records.AsOf)
        {
            return law is { DateQuality: DateQuality.Unknown, Agreements.By: null } ? RecordResult.Undetermined(FactFields.LawThatDay)
                : RecordResult.Satisfied with { Near = $"{InDays(Days(records.AsOf, first))} before it has to have ended" };
        }

        return record.Covers(first, first) switch
        {
            Told.No when law.DateQuality == DateQuality.Unknown => RecordResult.Undetermined(FactFields.LawThatDay),
            Told.No => RecordResult.Satisfied,
            Told.Yes => RecordResult.Violated("/status", $"The agreement was in force on {(law.Agreements.By is null ? FirstDay(law) : Day(first))}, the first day on which the law of the place no longer lets it stand.", $"An end at or before {Day(first)}."),
            _ => RecordResult.Undetermined(RecordFields.Status),
        };
    }
}
