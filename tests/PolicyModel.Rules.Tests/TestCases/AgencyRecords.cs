using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules.Tests;

/// <summary>Made-up records of one sheriff's office, and what the rules say of the first of those that are given.</summary>
internal static class AgencyRecords
{
    internal static readonly LocalDate Today = new(2026, 11, 24);

    internal static SubjectPseudonym Officer { get; } = SubjectPseudonym.Parse("o1_4c1f5a8e2b7d9036");

    internal static SubjectPseudonym OtherOfficer { get; } = SubjectPseudonym.Parse("o1_9d2e6b0c3a8f1745");

    internal static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;

    /// <summary>A day as a record reports it; the empty text for one that it does not.</summary>
    internal static Reported<LocalDate> On(string? day) => string.IsNullOrEmpty(day) ? default(Reported<LocalDate>) : Day(day);

    internal static Reported<ReportedTime> At(string? time) => string.IsNullOrEmpty(time) ? default(Reported<ReportedTime>) : ReportedTime.Parse(time);

    internal static Money Usd(decimal dollars) => new((long)(dollars * 100));

    internal static AgencyReference Agency(string state = "MO") => new() { Name = "Prairie County Sheriff", Jurisdiction = Jurisdiction.Parse("US-" + state), Level = AgencyLevel.County };

    internal static AgreementId Id(string kind, string day, string state = "MO") => AgreementId.Parse($"{state}-prairie-county-sheriff#{kind}#{day}");

    internal static Section287gMemorandum Memorandum(Section287gModel model = Section287gModel.TaskForce, string day = "2025-04-15", string state = "MO") => new()
    {
        AgreementId = Id(Codes.Section287gModels.CodeOf(model), day, state),
        Agency = Agency(state),
        Model = model,
        SignedByAgency = new Signature { SignedOn = Day(day) },
        SignedByFederal = new Signature { SignedOn = Day(day) },
        Status = AgreementStatus.Active,
    };

    internal static OfficerDelegation Delegation(Section287gModel model = Section287gModel.TaskForce, params DelegatedAct[] acts) => new()
    {
        DelegationId = RecordId.Parse("d1"),
        Officer = Officer,
        AgreementId = Memorandum(model).AgreementId,
        Model = model,
        Acts = [.. acts],
    };

    internal static DelegatedAct Act(string day = "2026-02-03", DelegatedFunction kind = DelegatedFunction.WarrantService) => new() { On = Day(day), Kind = kind };

    internal static ReimbursementAgreement Reimbursement(params FundingLine[] lines) => new()
    {
        AgreementId = Id("reimbursement", "2025-10-01"),
        Agency = Agency(),
        MemorandumId = Memorandum().AgreementId,
        Lines = [.. lines],
    };

    internal static FundingLine Line(FundingCategory category, decimal dollars, string from, string? to = null, string id = "l1", FigureBasis basis = FigureBasis.Outlaid) => new()
    {
        LineId = RecordId.Parse(id),
        Category = category,
        Basis = basis,
        Amount = Usd(dollars),
        IncurredFrom = On(from),
        IncurredTo = On(to ?? from),
    };

    internal static AgencyAssessment Assess(LocalDate asOf, LawBook law, params IEnumerable<object> records)
    {
        var all = records.ToList();
        return new AgencyAssessor(law, new AssessmentOptions()).Assess(
            all.OfType<FundingAgreement>().Select(Valid),
            all.OfType<TrainingRecord>().Select(Valid),
            all.OfType<OversightRecord>().Select(o => Valid<OversightRecord>(o, o.TryValidate)),
            asOf);
    }

    internal static AgencyAssessment Assess(params IEnumerable<object> records) => Assess(Today, LawBook.BuiltIn, records);

    /// <summary>What a rule says of the first record.</summary>
    internal static string OutcomeOf(string rule, params IEnumerable<object> records) => OutcomeOn(Today, rule, records);

    internal static string OutcomeOn(LocalDate asOf, string rule, params IEnumerable<object> records)
    {
        var all = records.ToList();
        return AssessmentCodes.Outcomes.CodeOf(Assert.Single(First(Assess(asOf, LawBook.BuiltIn, all), all[0]).Outcomes, o => o.Rule == rule).Outcome);
    }

    internal static Finding FindingOf(string rule, params IEnumerable<object> records)
    {
        var all = records.ToList();
        return Assert.Single(First(Assess(all), all[0]).Findings, f => f.Rule == rule);
    }

    internal static string? NearOf(string rule, params IEnumerable<object> records)
    {
        var all = records.ToList();
        return Assert.Single(First(Assess(all), all[0]).Outcomes, o => o.Rule == rule).Near;
    }

    /// <summary>The records of a JSON array, in their order.</summary>
    internal static IReadOnlyList<object> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(ReadOne)];
    }

    internal static Validated<FundingAgreement> Valid(FundingAgreement agreement) => Valid<FundingAgreement>(agreement, agreement.TryValidate);

    internal static Validated<TrainingRecord> Valid(TrainingRecord training) => Valid<TrainingRecord>(training, training.TryValidate);

    private static RecordAssessment First(AgencyAssessment assessment, object record) =>
        assessment.Records.First(r => r.Schema == record switch
        {
            FundingAgreement => FundingAgreement.Schema,
            TrainingRecord => TrainingRecord.Schema,
            _ => OversightRecord.Schema,
        });

    private static object ReadOne(JsonElement element)
    {
        var utf8 = Encoding.UTF8.GetBytes(element.GetRawText());
        IReadOnlyList<Problem> problems;
        object? read = element.GetProperty("schema").GetString() switch
        {
            FundingAgreement.Schema => FundingAgreementReader.TryRead(utf8, out var agreement, out problems) ? agreement.Value : null,
            TrainingRecord.Schema => TrainingRecordReader.TryRead(utf8, out var training, out problems) ? training.Value : null,
            _ => OversightRecordReader.TryRead(utf8, out var oversight, out problems) ? oversight.Value : null,
        };
        Assert.True(read is not null, string.Join("; ", problems));
        return read;
    }

    private delegate bool Validate<T>(out Validated<T>? validated, out IReadOnlyList<Problem> problems)
        where T : class;

    private static Validated<T> Valid<T>(object record, Validate<T> validate)
        where T : class
    {
        Assert.True(validate(out var validated, out var problems), $"{record.GetType().Name}: {string.Join("; ", problems)}");
        return validated!;
    }
}
