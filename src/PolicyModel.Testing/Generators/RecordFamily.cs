namespace PolicyModel.Testing;

/// <summary>A root record of the vocabulary, with its form, its reader and its writer, told without its type.</summary>
internal abstract class RecordFamily(string schema, object codec)
{
    internal static RecordFamily CustodyCase { get; } =
        new Of<CustodyCase>(PolicyModel.CustodyCase.Schema, CustodyShapes.Case, CustodyCaseReader.TryRead, CustodyCaseWriter.ToUtf8, (r, out v, out p) => r.TryValidate(out v, out p));

    internal static RecordFamily FundingAgreement { get; } =
        new Of<FundingAgreement>(PolicyModel.FundingAgreement.Schema, AgreementShapes.Any, FundingAgreementReader.TryRead, FundingAgreementWriter.ToUtf8, (r, out v, out p) => r.TryValidate(out v, out p));

    internal static RecordFamily TrainingRecord { get; } =
        new Of<TrainingRecord>(PolicyModel.TrainingRecord.Schema, TrainingShapes.Any, TrainingRecordReader.TryRead, TrainingRecordWriter.ToUtf8, (r, out v, out p) => r.TryValidate(out v, out p));

    internal static RecordFamily OversightRecord { get; } =
        new Of<OversightRecord>(PolicyModel.OversightRecord.Schema, OversightShapes.Any, OversightRecordReader.TryRead, OversightRecordWriter.ToUtf8, (r, out v, out p) => r.TryValidate(out v, out p));

    internal static RecordFamily Dataset { get; } =
        new Of<Dataset>(PolicyModel.Dataset.Schema, DatasetShapes.Dataset, DatasetReader.TryRead, DatasetWriter.ToUtf8, (r, out v, out p) => r.TryValidate(out v, out p));

    internal static IReadOnlyList<RecordFamily> All { get; } = [CustodyCase, FundingAgreement, TrainingRecord, OversightRecord, Dataset];

    /// <summary>The name of the wire format.</summary>
    internal string Schema => schema;

    /// <summary>The form: an object, or a union of objects.</summary>
    internal ValueForm Form { get; } = ValueForm.Of(codec);

    internal static RecordFamily Named(string schema) => All.Single(f => f.Schema == schema);

    /// <summary>Reads a record; null where it is not valid.</summary>
    internal abstract object? Read(ReadOnlySpan<byte> utf8, out IReadOnlyList<Problem> problems, ReadMode mode = ReadMode.Strict);

    internal abstract byte[] Write(object record);

    /// <summary>What the checks of a record built in code find.</summary>
    internal abstract IReadOnlyList<Problem> Validate(object record);

    private delegate bool Reading<T>(ReadOnlySpan<byte> utf8, out Validated<T>? validated, out IReadOnlyList<Problem> problems, ReadMode mode)
        where T : class;

    private delegate bool Validation<T>(T record, out Validated<T>? validated, out IReadOnlyList<Problem> problems)
        where T : class;

    private sealed class Of<T>(string schema, object codec, Reading<T> read, Func<T, byte[]> write, Validation<T> validate) : RecordFamily(schema, codec)
        where T : class
    {
        internal override object? Read(ReadOnlySpan<byte> utf8, out IReadOnlyList<Problem> problems, ReadMode mode = ReadMode.Strict)
        {
            read(utf8, out var validated, out problems, mode);
            return validated?.Value;
        }

        internal override byte[] Write(object record) => write((T)record);

        internal override IReadOnlyList<Problem> Validate(object record)
        {
            validate((T)record, out _, out var problems);
            return problems;
        }
    }
}
