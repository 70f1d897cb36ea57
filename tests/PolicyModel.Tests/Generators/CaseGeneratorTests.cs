using System.Reflection;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PolicyModel.Tests;

public sealed class CaseGeneratorTests
{
    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 500)]
    public void Every_generated_case_is_valid(CustodyCase record)
    {
        record.TryValidate(out var validated, out var problems);
        Assert.Empty(problems);
        Assert.NotNull(validated);
    }

    [Fact]
    public void Generated_cases_use_every_property_and_leave_out_every_optional_one()
    {
        HashSet<string> used = [], leftOut = [], all = [];
        foreach (var record in CaseGenerator.Cases().Generator.Sample(300))
        {
            Walk(record);
        }

        Assert.Equal(all.Order(), used.Order());
        Assert.Equal(all.Except(Required()).Order(), leftOut.Order());

        void Walk(object part)
        {
            foreach (var property in Parts.PropertiesOf(part.GetType()))
            {
                var name = $"{part.GetType().Name}.{property.Name}";
                all.Add(name);
                var value = property.GetValue(part);
                if (!Parts.IsProvided(value))
                {
                    leftOut.Add(name);
                    continue;
                }

                used.Add(name);
                foreach (var inner in Parts.Of(value!))
                {
                    Walk(inner);
                }
            }
        }
    }

    private static IEnumerable<string> Required() =>
        from type in Parts.Types
        from property in Parts.PropertiesOf(type)
        where property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))
        select $"{type.Name}.{property.Name}";
}

/// <summary>The parts a case is made of, by reflection.</summary>
internal static class Parts
{
    internal static IReadOnlyList<Type> Types { get; } =
    [
        typeof(CustodyCase), typeof(Custodian), typeof(Agency), typeof(Source), typeof(Ground), typeof(Offence), typeof(Bail), typeof(BailEvent),
        typeof(Detainer), typeof(DetainerIssuer), typeof(Warrant), typeof(Transfer), typeof(TransferParty),
        typeof(ReleaseOrder), typeof(SentenceTerms), typeof(SentenceCalculation), typeof(HoldEvent), typeof(IceContact), typeof(Conviction),
        typeof(LegalCondition), typeof(CitizenshipEvidence), typeof(Notice), typeof(DelayReason), typeof(FacilityMove), typeof(Correction),
    ];

    /// <summary>The properties that a record stores: those that can be set when it is made.</summary>
    internal static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties().Where(p => p.SetMethod is not null);

    internal static bool IsProvided(object? value) =>
        value is not null && (value.GetType().GetProperty("IsProvided") is not { } provided || (bool)provided.GetValue(value)!);

    /// <summary>The records inside a value of a property.</summary>
    internal static IEnumerable<object> Of(object value) =>
        value is System.Collections.IEnumerable list and not string ? list.Cast<object>().Where(i => Types.Contains(i.GetType()))
        : Types.Contains(value.GetType()) ? [value]
        : [];
}
