using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>
/// Thrown by the System.Text.Json converters where a record is not valid. It carries every problem; its message names codes and
/// places, never a value.
/// </summary>
public sealed class InvalidRecordException : JsonException
{
    /// <summary>An exception without problems.</summary>
    public InvalidRecordException()
        : base("The record is not valid.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">The message.</param>
    public InvalidRecordException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public InvalidRecordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception for the problems of a record.</summary>
    /// <param name="problems">The problems.</param>
    public InvalidRecordException(IReadOnlyList<Problem> problems)
        : base("The record is not valid: " + string.Join("; ", (problems ?? []).Select(p => $"{p.Code} at {(p.Pointer.Length == 0 ? "the root" : p.Pointer)}")) + ".") =>
        Problems = problems ?? [];

    /// <summary>The problems.</summary>
    public IReadOnlyList<Problem> Problems { get; } = [];
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write records. Reading checks the record; one that is not valid throws <see cref="InvalidRecordException"/>.</summary>
/// <typeparam name="TFamily">The family of records.</typeparam>
/// <typeparam name="T">The family itself, or one kind of it.</typeparam>
public abstract class RecordJsonConverter<TFamily, T> : JsonConverter<T>
    where TFamily : class
    where T : class, TFamily
{
    private protected RecordJsonConverter()
    {
    }

    private protected abstract Codec<TFamily> Form { get; }

    private protected abstract void CheckMeaning(TFamily record, ProblemSink problems);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var problems = new ProblemSink();
        var records = new RecordReader(reader, problems, lenient: false);
        Form.TryRead(ref records, out var record);
        reader = records.Json;
        if (record is null || problems.HasErrors)
        {
            throw new InvalidRecordException(problems.Problems);
        }

        CheckMeaning(record, problems);
        if (record is not T && Form is UnionShape<TFamily> union)
        {
            problems.Add(ProblemCodes.UnknownCode, union.Discriminator, "The record is of another kind than the one asked for.");
        }

        return problems.HasErrors ? throw new InvalidRecordException(problems.Problems) : (T)record;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Form.Write(writer, value);
    }
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write cases.</summary>
public sealed class CustodyCaseJsonConverter : RecordJsonConverter<CustodyCase, CustodyCase>
{
    private protected override Codec<CustodyCase> Form => CustodyShapes.Case;

    private protected override void CheckMeaning(CustodyCase record, ProblemSink problems) => CustodyCase.CheckMeaning(record, problems);
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write agreements.</summary>
/// <typeparam name="T">All agreements, or one kind.</typeparam>
public sealed class FundingAgreementJsonConverter<T> : RecordJsonConverter<FundingAgreement, T>
    where T : FundingAgreement
{
    private protected override Codec<FundingAgreement> Form => AgreementShapes.Any;

    private protected override void CheckMeaning(FundingAgreement record, ProblemSink problems) => record.Check(problems);
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write training records.</summary>
/// <typeparam name="T">All training records, or one kind.</typeparam>
public sealed class TrainingRecordJsonConverter<T> : RecordJsonConverter<TrainingRecord, T>
    where T : TrainingRecord
{
    private protected override Codec<TrainingRecord> Form => TrainingShapes.Any;

    private protected override void CheckMeaning(TrainingRecord record, ProblemSink problems) => record.Check(problems);
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write oversight records.</summary>
/// <typeparam name="T">All oversight records, or one kind.</typeparam>
public sealed class OversightRecordJsonConverter<T> : RecordJsonConverter<OversightRecord, T>
    where T : OversightRecord
{
    private protected override Codec<OversightRecord> Form => OversightShapes.Any;

    private protected override void CheckMeaning(OversightRecord record, ProblemSink problems) => record.Check(problems);
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write envelopes of data sets.</summary>
public sealed class DatasetJsonConverter : RecordJsonConverter<Dataset, Dataset>
{
    private protected override Codec<Dataset> Form => DatasetShapes.Dataset;

    private protected override void CheckMeaning(Dataset record, ProblemSink problems) => record.Check(problems);
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write reported times.</summary>
public sealed class ReportedTimeJsonConverter : JsonConverter<ReportedTime>
{
    /// <inheritdoc/>
    public override ReportedTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ReportedTime.TryParse(reader.GetString(), out var time) ? time : throw new JsonException("The text is not a reported time.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReportedTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write identifiers.</summary>
/// <typeparam name="T">The identifier.</typeparam>
public sealed class IdentifierJsonConverter<T> : JsonConverter<T>
    where T : struct, IIdentifier<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Identifier.TryParse<T>(reader.GetString(), out var id) ? id : throw new JsonException($"Expected {T.Form}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}

/// <summary>Lets <see cref="JsonSerializer"/> read and write time zones.</summary>
public sealed class IanaTimeZoneJsonConverter : JsonConverter<IanaTimeZone>
{
    /// <inheritdoc/>
    public override IanaTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && IanaTimeZone.TryParse(reader.GetString(), out var zone) ? zone : throw new JsonException("Expected an IANA time zone.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IanaTimeZone value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Id);
    }
}
