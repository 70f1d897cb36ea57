namespace PolicyModel.Datasets;

/// <summary>
/// The rules that set a record beside those further up: duplicates of each grade, and pseudonyms in two releases. They need no more than keys, so that parts of a
/// data set which were read apart are set beside one another by the same code.
/// </summary>
internal sealed class RepeatedRecords : IDisposable
{
    // Five million records have up to 35 million keys.
    private readonly SeenKeys seen = new(filterBits: 1 << 28);

    /// <summary>True for a rule whose finding stands at another case where records change places.</summary>
    internal static bool GoByOrder(string rule) => rule == PM8002.Descriptor.Id || rule == PM8003.Descriptor.Id || rule == PM8004.Descriptor.Id || rule == PM8011.Descriptor.Id;

    public void Dispose() => seen.Dispose();

    /// <summary>What a record repeats of those before it. It is remembered for those behind it.</summary>
    internal IReadOnlyList<DataFinding> Add(RecordKeys keys)
    {
        if (keys.All.IsEmpty)
        {
            return [];
        }

        // Every key is remembered, whatever is found.
        var again = Again(keys.CaseId);
        var same = Again(keys.Record);
        var unnamed = Again(keys.Unnamed);
        var booking = Again(keys.Booking);
        var day = Again(keys.Day);
        var pseudonym = Again(keys.Pseudonym);
        var released = Again(keys.Released);
        DataFinding? duplicate = again ? PM8001.Again(same) : booking ? PM8002.Found() : day ? PM8003.Found() : unnamed ? PM8004.Found() : null;
        DataFinding? linked = pseudonym && !released ? PM8011.Found() : null;
        return duplicate is null && linked is null ? [] : [.. new[] { duplicate, linked }.OfType<DataFinding>()];
    }

    private bool Again(UInt128 key) => key != 0 && !seen.Add(key);
}
