using System.Reflection;
using System.Text;

namespace PolicyModel.Testing;

/// <summary>What a codec says of the JSON it reads, told without its type parameters: one tree for a whole record.</summary>
internal abstract record ValueForm
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<object, ValueForm> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The form of a codec, a shape or a union of shapes. A codec that is not known here is an error, so that none is forgotten.</summary>
    internal static ValueForm Of(object codec) => Known.GetOrAdd(codec, Describe);

    /// <summary>Every form in the tree below, this one included; each object once.</summary>
    internal IEnumerable<ValueForm> All()
    {
        HashSet<ValueForm> seen = new(ReferenceEqualityComparer.Instance);
        Stack<ValueForm> open = new([this]);
        while (open.TryPop(out var form))
        {
            if (!seen.Add(form))
            {
                continue;
            }

            yield return form;
            foreach (var inner in form.Inner())
            {
                open.Push(inner);
            }
        }
    }

    private protected virtual IEnumerable<ValueForm> Inner() => [];

    private static ValueForm Describe(object codec)
    {
        switch (codec)
        {
            case TextCodec text: return new TextForm(text.Longest);
            case PointerCodec: return new PointerForm();
            case ConstantCodec constant: return new ConstantForm(constant.Constant);
            case AwardNumberCodec: return new AwardNumberForm();
            case FlagCodec: return new FlagForm();
            case TimeCodec: return new TimeForm();
            case DayCodec: return new DayForm();
            case ZoneCodec: return new ZoneForm();
            case MoneyCodec: return new MoneyForm();
            case WholeNumberCodec number: return new WholeNumberForm(number.Least, number.Most);
            case QuantityCodec quantity: return new QuantityForm(quantity.Most, QuantityCodec.WholeDigits, QuantityCodec.Places);
        }

        var type = codec.GetType();
        for (var up = type; up is not null; up = up.BaseType)
        {
            var open = up.IsGenericType ? up.GetGenericTypeDefinition() : null;
            if (open == typeof(IdCodec<>))
            {
                return (ValueForm)typeof(ValueForm).GetMethod(nameof(DescribeIdentifier), BindingFlags.Static | BindingFlags.NonPublic)!
                    .MakeGenericMethod(up.GenericTypeArguments).Invoke(null, null)!;
            }

            if (open == typeof(CodeCodec<>))
            {
                var codes = Get(codec, "Codes");
                return new CodeForm(up.GenericTypeArguments[0], (IReadOnlyList<string>)Get(codes, "Codes"));
            }

            if (open == typeof(ListCodec<>))
            {
                return new ListForm(Of(Get(codec, "Item")), (bool)Get(codec, "AtLeastOne"));
            }

            if (open == typeof(Shape<>))
            {
                return new ObjectForm(up.GenericTypeArguments[0], [.. ((System.Collections.IEnumerable)Get(codec, "Fields")).Cast<object>().Select(DescribeField)]);
            }

            if (open == typeof(UnionShape<>))
            {
                var cases = ((System.Collections.IEnumerable)Get(codec, "Cases")).Cast<object>();
                return new UnionForm((string)Get(codec, "Discriminator"), [.. cases.Select(c => new UnionFormCase((string)Get(c, "Code"), (ObjectForm)Of(Get(c, "Shape"))))]);
            }
        }

        throw new NotSupportedException($"{type.Name} is a new codec: describe it in ValueForm, and generate it in ShapeGenerator.");
    }

    private static FieldForm DescribeField(object field) => new(
        (string)Get(field, "Name"),
        (bool)Get(field, "IsRequired"),
        field.GetType().GetGenericTypeDefinition() == typeof(ReportedField<,>),
        Of(Get(field, "Codec")));

    private protected static IdentifierForm DescribeIdentifier<T>()
        where T : struct, IIdentifier<T> => new(
            typeof(T),
            T.Pattern,
            T.ImportPattern,
            text => T.TryParse(Encoding.UTF8.GetBytes(text), null, out _));

    private static object Get(object of, string property) => of.GetType().GetProperty(property, Inside)!.GetValue(of)!;
}

/// <summary>A text of bounded length, counted in code points.</summary>
internal sealed record TextForm(int Longest) : ValueForm;

/// <summary>A JSON Pointer.</summary>
internal sealed record PointerForm : ValueForm;

/// <summary>A fixed text.</summary>
internal sealed record ConstantForm(string Text) : ValueForm;

/// <summary>The number of an award, whose form the kind beside it says.</summary>
internal sealed record AwardNumberForm : ValueForm
{
    /// <summary>The form that each kind asks for.</summary>
    internal static IReadOnlyDictionary<string, IdentifierForm> Kinds { get; } = new Dictionary<string, IdentifierForm>(StringComparer.Ordinal)
    {
        ["piid"] = DescribeIdentifier<Piid>(),
        ["fain"] = DescribeIdentifier<Fain>(),
        ["uri"] = DescribeIdentifier<AwardUri>(),
        ["usms-agreement"] = DescribeIdentifier<UsmsAgreementNumber>(),
    };
}

/// <summary>True or false.</summary>
internal sealed record FlagForm : ValueForm;

/// <summary>A reported time.</summary>
internal sealed record TimeForm : ValueForm;

/// <summary>A calendar day.</summary>
internal sealed record DayForm : ValueForm;

/// <summary>A time zone.</summary>
internal sealed record ZoneForm : ValueForm;

/// <summary>An amount of money.</summary>
internal sealed record MoneyForm : ValueForm;

/// <summary>A whole number.</summary>
internal sealed record WholeNumberForm(int Least, int Most) : ValueForm;

/// <summary>A decimal number as a text.</summary>
internal sealed record QuantityForm(decimal Most, int WholeDigits, int Places) : ValueForm;

/// <summary>An identifier.</summary>
internal sealed record IdentifierForm(Type Type, string Pattern, string ImportPattern, Func<string, bool> IsAccepted) : ValueForm;

/// <summary>A code of a list.</summary>
internal sealed record CodeForm(Type Type, IReadOnlyList<string> Codes) : ValueForm;

/// <summary>A list.</summary>
internal sealed record ListForm(ValueForm Item, bool AtLeastOne) : ValueForm
{
    private protected override IEnumerable<ValueForm> Inner() => [Item];
}

/// <summary>A record.</summary>
internal sealed record ObjectForm(Type Record, IReadOnlyList<FieldForm> Fields) : ValueForm
{
    private protected override IEnumerable<ValueForm> Inner() => Fields.Select(f => f.Value);
}

/// <summary>A property of a record.</summary>
internal sealed record FieldForm(string Name, bool IsRequired, bool MayBeUnreported, ValueForm Value);

/// <summary>A closed family of records.</summary>
internal sealed record UnionForm(string Discriminator, IReadOnlyList<UnionFormCase> Cases) : ValueForm
{
    private protected override IEnumerable<ValueForm> Inner() => Cases.Select(c => c.Form);
}

/// <summary>A kind of a closed family.</summary>
internal sealed record UnionFormCase(string Code, ObjectForm Form);
