using FluentValidation;
using FluentValidation.Results;
using NodaTime;

namespace PolicyModel;

/// <summary>A FluentValidation validator that hands over to the checks of a type, so that they are stated once.</summary>
/// <typeparam name="T">The type.</typeparam>
public abstract class CheckValidator<T> : AbstractValidator<T>
    where T : class
{
    private protected CheckValidator()
    {
    }

    private protected abstract void Check(T value, ProblemSink problems);

    /// <summary>The checks of form, and then those of meaning.</summary>
    private protected static void CheckBoth(Codec<T> form, T value, ProblemSink problems, Action<ProblemSink> meaning)
    {
        form.Check(value, problems);
        meaning(problems);
    }

    /// <inheritdoc/>
    protected override bool PreValidate(ValidationContext<T> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.InstanceToValidate is null)
        {
            // FluentValidation has its own exception for this misuse.
            return true;
        }

        var problems = new ProblemSink();
        Check(context.InstanceToValidate, problems);
        foreach (var problem in problems.Problems)
        {
            context.AddFailure(problem.ToValidationFailure());
        }

        return true;
    }
}

/// <summary>Validates a whole case.</summary>
public sealed class CustodyCaseValidator : CheckValidator<CustodyCase>
{
    private protected override void Check(CustodyCase value, ProblemSink problems) => CustodyCase.Check(value, problems);
}

/// <summary>Validates an agreement of any kind.</summary>
public sealed class FundingAgreementValidator : CheckValidator<FundingAgreement>
{
    private protected override void Check(FundingAgreement value, ProblemSink problems) => CheckBoth(AgreementShapes.Any, value, problems, value.Check);
}

/// <summary>Validates a training record of any kind.</summary>
public sealed class TrainingRecordValidator : CheckValidator<TrainingRecord>
{
    private protected override void Check(TrainingRecord value, ProblemSink problems) => CheckBoth(TrainingShapes.Any, value, problems, value.Check);
}

/// <summary>Validates an oversight record of any kind.</summary>
public sealed class OversightRecordValidator : CheckValidator<OversightRecord>
{
    private protected override void Check(OversightRecord value, ProblemSink problems) => CheckBoth(OversightShapes.Any, value, problems, value.Check);
}

/// <summary>Validates the envelope of a data set.</summary>
public sealed class DatasetValidator : CheckValidator<Dataset>
{
    private protected override void Check(Dataset value, ProblemSink problems) => CheckBoth(DatasetShapes.Dataset, value, problems, value.Check);
}

/// <summary>Validates a ground by itself.</summary>
/// <param name="zone">The custodian's zone.</param>
public sealed class GroundValidator(DateTimeZone zone) : CheckValidator<Ground>
{
    private protected override void Check(Ground value, ProblemSink problems) => CheckBoth(CustodyShapes.Ground, value, problems, p => Ground.Check(value, zone, p));
}

/// <summary>Validates a bail by itself.</summary>
/// <param name="zone">The custodian's zone.</param>
public sealed class BailValidator(DateTimeZone zone) : CheckValidator<Bail>
{
    private protected override void Check(Bail value, ProblemSink problems) => CheckBoth(CustodyShapes.Bail, value, problems, p => Bail.Check(value, zone, p));
}

/// <summary>Validates an instrument by itself.</summary>
/// <param name="zone">The custodian's zone.</param>
public sealed class DetainerValidator(DateTimeZone zone) : CheckValidator<Detainer>
{
    private protected override void Check(Detainer value, ProblemSink problems) => CheckBoth(CustodyShapes.Detainer, value, problems, p => Detainer.Check(value, zone, p));
}
