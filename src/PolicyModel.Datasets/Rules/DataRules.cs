using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The rules on data and privacy: what each finds in a record as data, or across records, and no judgment of a case shows. They are counted apart.</summary>
public static class DataRules
{
    /// <summary>A case id stands twice.</summary>
    public const string DuplicateCaseId = "PM8001";

    /// <summary>A text holds what may identify a person.</summary>
    public const string PersonalText = "PM9001";

    /// <summary>What each rule is, in the order of the ids.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
    [
        PM8001.Descriptor,
        PM8002.Descriptor,
        PM8003.Descriptor,
        PM8004.Descriptor,
        PM8005.Descriptor,
        PM8006.Descriptor,
        PM8007.Descriptor,
        PM8008.Descriptor,
        PM8009.Descriptor,
        PM8010.Descriptor,
        PM8011.Descriptor,
        PM9001.Descriptor,
        PM9002.Descriptor,
        PM9003.Descriptor,
        PM9004.Descriptor,
        PM9005.Descriptor,
    ];

    /// <summary>The ids of all rules that give findings: those of the catalogue and these.</summary>
    internal static IReadOnlySet<string> AllIds { get; } = RuleCatalogue.Descriptors.Concat(Descriptors).Concat(ListRules.Descriptors).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>What the rules on one record find in it.</summary>
    internal static IReadOnlyList<DataFinding> Find(DataRecord record) =>
    [
        .. PM8005.Find(record),
        .. PM8007.Find(record),
        .. PM8008.Find(record),
        .. PM8009.Find(record),
        .. PM8010.Find(record),
        .. PM9001.Find(record),
        .. PM9002.Find(record),
        .. PM9003.Find(record),
        .. PM9004.Find(record),
    ];
}
