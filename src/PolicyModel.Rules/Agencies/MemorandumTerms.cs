using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What one memorandum may say, by the printed texts that it may follow. Where they differ, nothing is told.</summary>
internal sealed class MemorandumTerms
{
    private readonly IReadOnlyList<Provision> texts;
    private readonly FactField unclear;

    private MemorandumTerms(IReadOnlyList<Provision> texts, FactField unclear)
    {
        this.texts = texts;
        this.unclear = unclear;
    }

    /// <summary>What is missing where nothing is told.</summary>
    internal FactField Missing => texts.Count == 0 ? RecordFields.Text : unclear;

    /// <summary>The provisions of the texts, to be cited.</summary>
    internal IReadOnlyList<string> Cites => [.. texts.Select(t => t.ProvisionId)];

    internal static MemorandumTerms Of(LawBook law, Section287gModel model, Section287gMemorandum? memorandum)
    {
        var revision = memorandum?.TemplateRevision.OrNull();
        var made = memorandum is null ? null : memorandum.SignedOn() ?? memorandum.EffectiveOn.OrNull();
        var printedTexts = law.Templates.Where(t => t.Template!.Models.Contains(model)
            && (memorandum is null ? t.Binds.Places.Count == 0 : t.Binds.Include(memorandum.Agency.Jurisdiction))
            && (revision is { } printed ? t.HoldsOn(printed) : !(made < t.ValidFrom))).ToList();
        return new(printedTexts, memorandum is null ? RecordFields.Memorandum : revision is null ? RecordFields.Revision : RecordFields.Text);
    }

    /// <summary>A figure that all the texts set alike: yes and the figure, no where none sets it, nothing where they differ or none was read.</summary>
    internal Told Tells(string term, out decimal limit)
    {
        var figures = texts.Select(t => t.Terms.FirstOrDefault(f => f.Term == term)?.Limit).Distinct().ToList();
        limit = figures is [{ } only] ? only : 0;
        return figures switch
        {
            [null] => Told.No,
            [_] => Told.Yes,
            _ => Told.Nothing,
        };
    }

    /// <summary>Something that all the texts say alike, or nothing.</summary>
    internal (Told Told, T? Value) Tells<T>(Func<MemorandumTemplate, T> what)
    {
        var said = texts.Select(t => what(t.Template!)).Distinct().ToList();
        return said is [var only] ? (Told.Yes, only) : (Told.Nothing, default);
    }
}
