using System.Reflection;
using System.Runtime.CompilerServices;

namespace PolicyModel.Tests;

public sealed class PublicTypesTests
{
    /// <summary>The types that are mutable on purpose. A new name here needs a reason in its documentation.</summary>
    private static readonly Type[] Mutable = [typeof(CustodyCaseDraft), typeof(ProblemSink)];

    private static readonly Type[] All = typeof(CustodyCase).Assembly.GetExportedTypes();

    [Fact]
    public void Every_public_type_is_immutable_or_named_as_mutable()
    {
        var settable =
            from type in All.Except(Mutable)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name} can be set: make it init, or name the type in PublicTypesTests.Mutable";
        var fields =
            from type in All
            where !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            where !field.IsLiteral && !field.IsInitOnly
            select $"{type.Name}.{field.Name} is a public field: make it a property";
        Assert.Empty(settable.Concat(fields));
        Assert.Contains(typeof(CustodyCaseDraft).GetProperties(), p => p.SetMethod is not null);
    }

    [Fact]
    public void Public_types_hand_out_no_array_and_no_list_that_can_be_changed() => Assert.Empty(
        from type in All.Except(Mutable)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.PropertyType.IsArray || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() is var open
            && (open == typeof(List<>) || open == typeof(IList<>) || open == typeof(Dictionary<,>) || open == typeof(IDictionary<,>) || open == typeof(HashSet<>)))
        select $"{type.Name}.{property.Name} can be changed from outside: use ValueList or IReadOnlyList");

    [Fact]
    public void Public_structures_are_read_only() => Assert.Empty(
        from type in All
        where type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute))
        select $"{type.Name} is not a readonly struct");

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() => Assert.Empty(
        from type in All
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        select $"{type.Name} is not sealed");

    [Fact]
    public void No_public_record_is_positional() => Assert.Empty(
        from type in All
        where type.GetMethod("Deconstruct") is not null
        select $"{type.Name} is positional: write its properties out");
}
