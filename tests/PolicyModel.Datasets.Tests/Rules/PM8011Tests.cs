namespace PolicyModel.Datasets.Tests;

public sealed class PM8011Tests
{
    [Fact]
    public async Task A_pseudonym_in_two_releases_is_found_once_for_each_release_behind_the_first() =>
        Assert.Equal(
            ["3 violated /subject", "6 violated /subject"],
            await DataFindings.OfAsync("PM8011", Of(1, "r-1"), Of(2, "r-1"), Of(3, "r-2"), Of(4, "r-2"), Of(5, "r-1"), Of(6, "r-3")));

    [Fact]
    public async Task Another_pseudonym_and_a_record_without_a_release_tell_nothing() =>
        Assert.Empty(await DataFindings.OfAsync("PM8011", Of(1, "r-1"), Of(2, null), DataFindings.Of("C-3", "s1_9f2d", "r-2")));

    private static string Of(int id, string? release) => DataFindings.Of($"C-{id}", "s1_9f2c", release, r => r["bookedAt"] = $"2026-03-0{id}T09:00");
}
