using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyModel.Tests;

public sealed partial class CodeListTests
{
    public static TheoryData<string> Lists => [.. typeof(Codes).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_value_has_one_code_and_every_code_one_value(string list)
    {
        var property = typeof(Codes).GetProperty(list)!;
        Assert.Equal(typeof(CodeList<>), property.PropertyType.GetGenericTypeDefinition());
        typeof(CodeListTests).GetMethod(nameof(AssertComplete), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.PropertyType.GenericTypeArguments)
            .Invoke(null, [property.GetValue(null)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Cash")]
    [InlineData(" cash")]
    [InlineData("cash ")]
    [InlineData("0")]
    [InlineData("cäsh")]
    [InlineData("a-code-that-is-longer-than-any-code-of-any-list-of-the-project-is")]
    public void What_is_not_in_the_list_is_refused(string code)
    {
        Assert.False(Codes.BailTypes.TryParse(code, out var value));
        Assert.False(Codes.BailTypes.TryParse(Encoding.UTF8.GetBytes(code), out _));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Null_and_bytes_that_are_no_text_are_refused()
    {
        Assert.False(Codes.BailTypes.TryParse((string?)null, out _));
        Assert.False(Codes.BailTypes.TryParse([(byte)'c', 0xff], out _));
        Assert.False(Codes.BailTypes.TryParse(new byte[100_000], out _));
    }

    [Fact]
    public void A_value_outside_the_enumeration_has_no_code() => Assert.Throws<ArgumentOutOfRangeException>(() => Codes.BailTypes.CodeOf((BailType)99));

    [Fact]
    public void Codes_stand_in_the_order_of_the_list() =>
        Assert.Equal(["cash", "surety", "property", "unsecured", "personal-recognizance", "percent-deposit", "other"], Codes.BailTypes.Codes);

    [Theory]
    [InlineData(GroundEndReason.BailPosted, true)]
    [InlineData(GroundEndReason.OwnRecognizance, true)]
    [InlineData(GroundEndReason.ReleaseOrder, true)]
    [InlineData(GroundEndReason.Dismissed, true)]
    [InlineData(GroundEndReason.NoChargesFiled, true)]
    [InlineData(GroundEndReason.Acquitted, true)]
    [InlineData(GroundEndReason.SentenceServed, true)]
    [InlineData(GroundEndReason.TimeServed, true)]
    [InlineData(GroundEndReason.WarrantWithdrawn, true)]
    [InlineData(GroundEndReason.Transferred, false)]
    [InlineData(GroundEndReason.Escaped, false)]
    [InlineData(GroundEndReason.Died, false)]
    [InlineData(GroundEndReason.Error, false)]
    [InlineData(GroundEndReason.Other, false)]
    public void Only_an_ending_that_lets_a_person_go_is_a_release_trigger(GroundEndReason reason, bool trigger) =>
        Assert.Equal(trigger, reason.IsReleaseTrigger());

    private static void AssertComplete<T>(CodeList<T> codes)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>(), codes.Codes.Select(code =>
        {
            Assert.Matches(WireForm(), code);
            Assert.True(codes.TryParse(code, out var value));
            Assert.True(codes.TryParse(Encoding.UTF8.GetBytes(code), out var fromUtf8));
            Assert.Equal(value, fromUtf8);
            Assert.Equal(code, codes.CodeOf(value));
            return value;
        }));
    }

    // Kebab case, and the numbers of forms and the names of 287(g) models as those print them.
    [GeneratedRegex("^([a-z0-9]+(-[a-z0-9]+)*|I-[0-9]{3}[A-Z]?|JEM|WSO|TFM|TTFM)$")]
    private static partial Regex WireForm();
}
