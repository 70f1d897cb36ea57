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

/// <summary>Lets <see cref="JsonSerializer"/> read and write cases. Reading checks the case; a case that is not valid throws <see cref="InvalidRecordException"/>.</summary>
public sealed class CustodyCaseJsonConverter : JsonConverter<CustodyCase>
{
    /// <inheritdoc/>
    public override CustodyCase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var problems = new ProblemSink();
        var records = new RecordReader(reader, problems, lenient: false);
        CustodyShapes.Case.TryRead(ref records, out var record);
        reader = records.Json;
        if (record is null || problems.HasErrors)
        {
            throw new InvalidRecordException(problems.Problems);
        }

        CustodyCase.CheckMeaning(record, problems);
        return problems.HasErrors ? throw new InvalidRecordException(problems.Problems) : record;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CustodyCase value, JsonSerializerOptions options) => CustodyCaseWriter.Write(writer, value);
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
