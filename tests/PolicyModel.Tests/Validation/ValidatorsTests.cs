using FluentValidation;
using FsCheck.Xunit;
using NodaTime;

namespace PolicyModel.Tests;

public sealed class ValidatorsTests
{
    private static readonly DateTimeZone Chicago = DateTimeZoneProviders.Tzdb["America/Chicago"];

    [Fact]
    public void The_validator_of_a_case_gives_the_same_faults_as_the_case()
    {
        var record = Samples.FullCase() with
        {
            LeftCustodyAt = ReportedTime.Parse("2026-03-01"),
            AsOf = ReportedTime.Parse("2026-03-02"),
            Detainers = [],
        };
        record.TryValidate(out _, out var problems);
        Assert.True(problems.Count >= 3);
        var result = new CustodyCaseValidator().Validate(record);
        Assert.False(result.IsValid);
        Assert.Equal(problems.Select(p => (p.Code, p.Pointer, p.Message)), result.Errors.Select(e => (e.ErrorCode, e.PropertyName, e.ErrorMessage)));
        Assert.All(result.Errors, e => Assert.Null(e.AttemptedValue));
    }

    public static TheoryData<string> Kinds => [.. FullRecords.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_validator_of_a_family_gives_the_same_faults_as_its_reader(string kind)
    {
        var full = FullRecords.Named(kind);
        var record = full.Family.Read(Samples.Utf8(full.Json), out _)!;
        Assert.Empty(Errors(record));
        object broken = record switch
        {
            FundingAgreement agreement => agreement with { AgreementId = default, ExpiresOn = new LocalDate(2020, 1, 1) },
            TrainingRecord training => training switch
            {
                TrainingProgram program => program with { Title = " " },
                TrainingProgramChange change => change with { ChangeId = default },
                _ => (OfficerDelegation)training with { Officer = default, AuthorizedTo = new LocalDate(2020, 1, 1) },
            },
            OversightRecord oversight => oversight switch
            {
                CommunityResponse response => response with { County = CountyGeoid.Parse("20019"), ResponseId = default },
                _ => (Disclosure)oversight with { Publisher = "" },
            },
            Dataset dataset => dataset with { Coverage = new Coverage { From = new LocalDate(2026, 1, 2), To = new LocalDate(2026, 1, 1) } },
            _ => (CustodyCase)record with { AsOf = ReportedTime.Parse("2020-01-01") },
        };
        var problems = full.Family.Validate(broken);
        Assert.NotEmpty(problems);
        Assert.Equal(problems.Select(p => (p.Code, p.Pointer, p.Message)), Errors(broken).Select(e => (e.ErrorCode, e.PropertyName, e.ErrorMessage)));
        Assert.All(Errors(broken), e => Assert.Null(e.AttemptedValue));

        static List<FluentValidation.Results.ValidationFailure> Errors(object record) => record switch
        {
            FundingAgreement agreement => new FundingAgreementValidator().Validate(agreement).Errors,
            TrainingRecord training => new TrainingRecordValidator().Validate(training).Errors,
            OversightRecord oversight => new OversightRecordValidator().Validate(oversight).Errors,
            Dataset dataset => new DatasetValidator().Validate(dataset).Errors,
            _ => new CustodyCaseValidator().Validate((CustodyCase)record).Errors,
        };
    }

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 50)]
    public void The_validators_pass_what_is_valid(CustodyCase record)
    {
        var zone = record.Custodian.TimeZone.Zone;
        Assert.True(new CustodyCaseValidator().Validate(record).IsValid);
        Assert.All(record.Grounds ?? [], g => Assert.True(new GroundValidator(zone).Validate(g).IsValid));
        Assert.All(record.Bail ?? [], b => Assert.True(new BailValidator(zone).Validate(b).IsValid));
        Assert.All(record.Detainers ?? [], d => Assert.True(new DetainerValidator(zone).Validate(d).IsValid));
    }

    [Fact]
    public void The_validators_of_parts_point_from_the_part()
    {
        var ground = Samples.FullCase().Grounds![0] with { BeganAt = ReportedTime.Parse("2026-03-09") };
        AssertFault(new GroundValidator(Chicago), ground, ProblemCodes.GroundEndsBeforeItBegins, "/endedAt");
        AssertFault(new BailValidator(Chicago), Samples.FullCase().Bail![0] with { Covers = [] }, ProblemCodes.MissingProperty, "/covers");
        AssertFault(new DetainerValidator(Chicago), Samples.FullCase().Detainers![0] with { Received = false }, ProblemCodes.Contradiction, "/received");
    }

    [Fact]
    public async Task Validating_asynchronously_and_throwing_give_the_same()
    {
        var record = Samples.MinimalCase() with { AsOf = ReportedTime.Parse("2026-03-02") };
        var result = await new CustodyCaseValidator().ValidateAsync(record, TestContext.Current.CancellationToken);
        Assert.Equal([ProblemCodes.AsOfBeforeBooking], result.Errors.Select(e => e.ErrorCode));
        var thrown = Assert.Throws<ValidationException>(() => new CustodyCaseValidator().ValidateAndThrow(record));
        Assert.Equal([ProblemCodes.AsOfBeforeBooking], thrown.Errors.Select(e => e.ErrorCode));
    }

    [Fact]
    public void Validating_nothing_is_misuse_and_the_library_says_so() =>
        Assert.Contains("null", Assert.Throws<InvalidOperationException>(() => new CustodyCaseValidator().Validate((CustodyCase)null!)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Severity.Error, FluentValidation.Severity.Error)]
    [InlineData(Severity.Warning, FluentValidation.Severity.Warning)]
    [InlineData(Severity.Note, FluentValidation.Severity.Info)]
    public void A_problem_becomes_a_failure_of_the_same_gravity_without_a_value(Severity severity, FluentValidation.Severity expected)
    {
        var failure = new Problem { Code = "PM0006", Pointer = "/caseId", Message = "Expected.", Severity = severity }.ToValidationFailure();
        Assert.Equal(("PM0006", "/caseId", "Expected.", expected), (failure.ErrorCode, failure.PropertyName, failure.ErrorMessage, failure.Severity));
        Assert.Null(failure.AttemptedValue);
    }

    private static void AssertFault<T>(CheckValidator<T> validator, T value, string code, string pointer)
        where T : class =>
        Assert.Equal([(code, pointer, (object?)null)], validator.Validate(value).Errors.Select(e => (e.ErrorCode, e.PropertyName, (object?)e.AttemptedValue)));
}
