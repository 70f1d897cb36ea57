using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace PolicyModel;

/// <summary>One property of a record's JSON.</summary>
internal abstract class Field<TRecord>(string name, int index, bool required)
{
    internal string Name => name;

    internal int Index => index;

    internal bool IsRequired => required;

    /// <summary>Reads the value at hand into a record that is being read.</summary>
    internal abstract void Read(ref RecordReader reader, TRecord record);

    /// <summary>Sets what was not read, in a record that is being read.</summary>
    internal abstract void Clear(TRecord record);

    internal abstract void Write(Utf8JsonWriter writer, TRecord record);

    internal abstract void Check(TRecord record, ProblemSink problems);
}

/// <summary>
/// The JSON form of a record, stated once: its properties in the order in which they are written, each with its codec. Reading,
/// writing and the checks of form all follow it, and a test holds the published schema against it. A property of the record has the name it has in JSON, with a capital.
/// </summary>
internal abstract class Shape<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRecord> : Codec<TRecord>
    where TRecord : class
{
    private readonly List<Field<TRecord>> fields = [];
    private PropertyNames? names;

    internal IReadOnlyList<Field<TRecord>> Fields => fields;

    private PropertyNames Names => names ??= new PropertyNames([.. fields.Select(f => f.Name)]);

    internal override bool TryRead(ref RecordReader reader, out TRecord? value)
    {
        value = null;
        if (!reader.BeginObject(out var scope))
        {
            return false;
        }

        // The record is nobody else's until it is read, so that its properties can be set one by one.
        var record = reader.Pool is { } pool ? pool.Record<TRecord>() : Activator.CreateInstance<TRecord>();
        var read = 0UL;
        while (reader.NextProperty(Names, ref scope, out var index))
        {
            fields[index].Read(ref reader, record);
            read |= 1UL << index;
        }

        foreach (var field in fields)
        {
            if ((read & (1UL << field.Index)) != 0)
            {
                continue;
            }

            if (field.IsRequired)
            {
                reader.Require(scope, Names, field.Index);
            }

            if (field.IsRequired || reader.Pool is not null)
            {
                field.Clear(record);
            }
        }

        value = record;
        return true;
    }

    internal override void Write(Utf8JsonWriter writer, TRecord value)
    {
        writer.WriteStartObject();
        foreach (var field in fields)
        {
            field.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    internal override void Check(TRecord value, ProblemSink problems)
    {
        foreach (var field in fields)
        {
            field.Check(value, problems);
        }
    }

    /// <summary>A property that must be there.</summary>
    protected void Required<T>(string name, Codec<T> codec, Func<TRecord, T> get)
        where T : notnull => fields.Add(new RequiredField<TRecord, T>(name, fields.Count, codec, get, Setter<T>(name)));

    /// <summary>A property that may be absent.</summary>
    protected void Optional<T>(string name, Codec<T> codec, Func<TRecord, T?> get)
        where T : class => fields.Add(new OptionalField<TRecord, T>(name, fields.Count, codec, get, Setter<T?>(name)));

    /// <summary>A property that may be absent.</summary>
    protected void OptionalValue<T>(string name, Codec<T> codec, Func<TRecord, T?> get)
        where T : struct => fields.Add(new OptionalValueField<TRecord, T>(name, fields.Count, codec, get, Setter<T?>(name)));

    /// <summary>A property that may be absent, unknown or redacted.</summary>
    protected void Reported<T>(string name, Codec<T> codec, Func<TRecord, Reported<T>> get)
        where T : notnull => fields.Add(new ReportedField<TRecord, T>(name, fields.Count, codec, get, Setter<Reported<T>>(name)));

    /// <summary>What sets the property of a name; nothing where the record has none, or one that is fixed.</summary>
    private static Action<TRecord, T>? Setter<T>(string name)
    {
        var property = typeof(TRecord).GetProperty(char.ToUpperInvariant(name[0]) + name[1..], BindingFlags.Instance | BindingFlags.Public);
        return property?.SetMethod?.CreateDelegate<Action<TRecord, T>>();
    }
}

/// <summary>A property that must be there.</summary>
internal sealed class RequiredField<TRecord, T>(string name, int index, Codec<T> codec, Func<TRecord, T> get, Action<TRecord, T>? set) : Field<TRecord>(name, index, required: true)
    where T : notnull
{
    internal Codec<T> Codec => codec;

    internal override void Read(ref RecordReader reader, TRecord record)
    {
        if (codec.TryRead(ref reader, out var value))
        {
            set?.Invoke(record, value!);
        }
        else
        {
            Clear(record);
        }
    }

    // What must be there and is not has been reported, and takes any value.
    internal override void Clear(TRecord record) => set?.Invoke(record, codec.Otherwise!);

    internal override void Write(Utf8JsonWriter writer, TRecord record)
    {
        writer.WritePropertyName(Name);
        codec.Write(writer, get(record));
    }

    internal override void Check(TRecord record, ProblemSink problems)
    {
        problems.Enter(Name);
        if (get(record) is { } value)
        {
            codec.Check(value, problems);
        }
        else
        {
            problems.Add(ProblemCodes.MissingProperty, "The property is required.");
        }

        problems.Leave();
    }
}

/// <summary>A property that may be absent.</summary>
internal sealed class OptionalField<TRecord, T>(string name, int index, Codec<T> codec, Func<TRecord, T?> get, Action<TRecord, T?>? set) : Field<TRecord>(name, index, required: false)
    where T : class
{
    internal Codec<T> Codec => codec;

    internal override void Read(ref RecordReader reader, TRecord record) => set?.Invoke(record, codec.TryRead(ref reader, out var value) ? value : null);

    internal override void Clear(TRecord record) => set?.Invoke(record, null);

    internal override void Write(Utf8JsonWriter writer, TRecord record)
    {
        if (get(record) is { } value)
        {
            writer.WritePropertyName(Name);
            codec.Write(writer, value);
        }
    }

    internal override void Check(TRecord record, ProblemSink problems)
    {
        if (get(record) is { } value)
        {
            problems.Enter(Name);
            codec.Check(value, problems);
            problems.Leave();
        }
    }
}

/// <summary>A property that may be absent.</summary>
internal sealed class OptionalValueField<TRecord, T>(string name, int index, Codec<T> codec, Func<TRecord, T?> get, Action<TRecord, T?>? set) : Field<TRecord>(name, index, required: false)
    where T : struct
{
    internal Codec<T> Codec => codec;

    internal override void Read(ref RecordReader reader, TRecord record) => set?.Invoke(record, codec.TryRead(ref reader, out var value) ? value : null);

    internal override void Clear(TRecord record) => set?.Invoke(record, null);

    internal override void Write(Utf8JsonWriter writer, TRecord record)
    {
        if (get(record) is { } value)
        {
            writer.WritePropertyName(Name);
            codec.Write(writer, value);
        }
    }

    internal override void Check(TRecord record, ProblemSink problems)
    {
        if (get(record) is { } value)
        {
            problems.Enter(Name);
            codec.Check(value, problems);
            problems.Leave();
        }
    }
}

/// <summary>A property that may be absent, unknown or redacted.</summary>
internal sealed class ReportedField<TRecord, T>(string name, int index, Codec<T> codec, Func<TRecord, Reported<T>> get, Action<TRecord, Reported<T>>? set) : Field<TRecord>(name, index, required: false)
    where T : notnull
{
    internal Codec<T> Codec => codec;

    internal override void Read(ref RecordReader reader, TRecord record) => set?.Invoke(record, codec.ReadReported(ref reader));

    internal override void Clear(TRecord record) => set?.Invoke(record, default);

    internal override void Write(Utf8JsonWriter writer, TRecord record)
    {
        var reported = get(record);
        switch (reported.State)
        {
            case ReportedState.NotProvided:
                return;
            case ReportedState.Value:
                writer.WritePropertyName(Name);
                codec.Write(writer, reported.Value);
                return;
            default:
                writer.WriteStartObject(Name);
                writer.WriteString("reported", reported.State == ReportedState.Redacted ? "redacted" : "unknown");
                if (reported.Raw is { } raw)
                {
                    writer.WriteString("raw", raw);
                }

                writer.WriteEndObject();
                return;
        }
    }

    internal override void Check(TRecord record, ProblemSink problems)
    {
        var reported = get(record);
        if (reported.HasValue)
        {
            problems.Enter(Name);
            codec.Check(reported.Value, problems);
            problems.Leave();
        }
        else if (reported.Raw is { } raw && !Wellformed.IsText(raw, Wellformed.RawLength))
        {
            problems.Add(ProblemCodes.UnusableText, Name + "/raw", Wellformed.TextExpected(Wellformed.RawLength));
        }
    }
}

/// <summary>One kind of a closed family.</summary>
internal abstract class UnionCase<TBase>(string code)
    where TBase : class
{
    internal string Code => code;

    internal abstract bool Holds(TBase record);

    internal abstract TBase? Read(ref RecordReader reader);

    internal abstract void Write(Utf8JsonWriter writer, TBase record);

    internal abstract void Check(TBase record, ProblemSink problems);

    internal static UnionCase<TBase> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRecord>(string code, Shape<TRecord> shape)
        where TRecord : class, TBase => new ShapeCase<TBase, TRecord>(code, shape);
}

/// <summary>A kind that has a shape.</summary>
internal sealed class ShapeCase<TBase, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRecord>(string code, Shape<TRecord> shape) : UnionCase<TBase>(code)
    where TBase : class
    where TRecord : class, TBase
{
    internal Shape<TRecord> Shape => shape;

    internal override bool Holds(TBase record) => record is TRecord;

    internal override TBase? Read(ref RecordReader reader)
    {
        shape.TryRead(ref reader, out var record);
        return record;
    }

    internal override void Write(Utf8JsonWriter writer, TBase record) => shape.Write(writer, (TRecord)record);

    internal override void Check(TBase record, ProblemSink problems) => shape.Check((TRecord)record, problems);
}

/// <summary>The JSON form of a closed family whose kinds are told apart by one property.</summary>
internal sealed class UnionShape<TBase>(string discriminator, params UnionCase<TBase>[] cases) : Codec<TBase>
    where TBase : class
{
    private readonly byte[] discriminatorUtf8 = Encoding.UTF8.GetBytes(discriminator);

    internal string Discriminator => discriminator;

    internal IReadOnlyList<UnionCase<TBase>> Cases => cases;

    internal override bool TryRead(ref RecordReader reader, out TBase? value)
    {
        value = null;
        if (!reader.IsObject)
        {
            return reader.BeginObject(out _);
        }

        var stated = reader.TryPeek(discriminatorUtf8, out var code);
        if (cases.FirstOrDefault(c => c.Code == code) is { } known)
        {
            value = known.Read(ref reader);
            return value is not null;
        }

        reader.Skip();
        reader.ReportBelow(
            discriminator,
            !stated ? ProblemCodes.MissingProperty : code is null ? ProblemCodes.WrongType : ProblemCodes.UnknownCode,
            stated ? "Expected one of the codes " + string.Join(", ", cases.Select(c => c.Code)) + "." : "The property is required.");
        return false;
    }

    internal override void Write(Utf8JsonWriter writer, TBase value) => CaseOf(value).Write(writer, value);

    internal override void Check(TBase value, ProblemSink problems) => CaseOf(value).Check(value, problems);

    private UnionCase<TBase> CaseOf(TBase value) => cases.First(c => c.Holds(value));
}
