using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What an instrument states as its basis.</summary>
internal enum StatedBasis : byte
{
    /// <summary>The record does not say.</summary>
    NotRecorded,

    /// <summary>None, by the record.</summary>
    None,

    /// <summary>Only that an investigation began.</summary>
    InvestigationOnly,

    /// <summary>Evidence, and neither a final order nor pending proceedings.</summary>
    EvidenceOnly,

    /// <summary>A final order of removal or pending proceedings.</summary>
    OrderOrProceedings,
}

/// <summary>What a record says of an instrument as a paper: its edition, its boxes and its issuer.</summary>
internal readonly record struct PaperFacts
{
    /// <summary>Whether the record names an edition.</summary>
    internal bool NamesEdition { get; init; }

    /// <summary>The edition, where the law book knows it.</summary>
    internal FormEdition? Edition { get; init; }

    internal required StatedBasis Basis { get; init; }

    /// <summary>Whether box 1, probable cause, is marked; nothing where the boxes are not recorded.</summary>
    internal required Told ProbableCauseBox { get; init; }

    /// <summary>Whether box 2, custody to be resumed, is marked.</summary>
    internal required Told ResumeCustodyBox { get; init; }

    /// <summary>Whether it is operative only upon conviction: as the record says or, where it does not, no for a form that has no such box.</summary>
    internal required Told OnlyUponConviction { get; init; }

    internal IssuerRole? IssuerRole { get; init; }

    /// <summary>The code of the office that issued it; null where the record names none or one that the law book does not know.</summary>
    internal string? Office { get; init; }

    /// <summary>True where it ended because custody did, or because it stood twice: that takes no request away.</summary>
    internal bool EndedWithCustody { get; init; }

    /// <summary>The administrative or judicial warrant that came with it.</summary>
    internal WarrantFacts? Warrant { get; init; }
}

/// <summary>What a record says of a warrant.</summary>
internal readonly record struct WarrantFacts
{
    internal required WarrantForm Form { get; init; }

    internal required Told Signed { get; init; }

    /// <summary>The local days on which it can have been signed.</summary>
    internal (LocalDate First, LocalDate Last)? SignedOn { get; init; }

    /// <summary>Whether there was a charging document.</summary>
    internal required Told ChargingDocument { get; init; }

    internal LocalDate? ChargingDocumentOn { get; init; }

    /// <summary>Whether there was a final order of removal.</summary>
    internal required Told FinalOrder { get; init; }

    internal LocalDate? FinalOrderOn { get; init; }

    /// <summary>Whether it was served on the person.</summary>
    internal required Told Served { get; init; }

    /// <summary>The local days on which it can have been served.</summary>
    internal (LocalDate First, LocalDate Last)? ServedOn { get; init; }

    internal IssuerRole? ServedBy { get; init; }
}

/// <summary>Projects instruments as papers.</summary>
internal static class PaperProjection
{
    internal static PaperFacts Of(Detainer detainer, DateTimeZone zone, LawBook law)
    {
        // A detainer whose form is not recorded may be any edition of Form I-247.
        var face = law.FaceOf(detainer.Form == DetainerForm.Unknown ? DetainerForm.I247 : detainer.Form)!;
        var edition = detainer.Edition is { } printed ? EditionOf(face, WrittenName.Plain(printed)) : null;
        return new PaperFacts
        {
            NamesEdition = detainer.Edition is not null,
            Edition = edition,
            Basis = BasisOf(detainer.ProbableCause),
            ProbableCauseBox = Marked(detainer, DetainerBox.ProbableCause),
            ResumeCustodyBox = Marked(detainer, DetainerBox.ResumeCustody),
            OnlyUponConviction = detainer.ConvictionOnly is { } only ? TellOf(only)
                : edition is not null ? edition.HasConvictionBox ? Told.Nothing : Told.No
                : face.MayBeAnEdition(e => e.HasConvictionBox, DaysOf(detainer.IssuedAt, zone) ?? (LocalDate.MinIsoValue, LocalDate.MaxIsoValue)),
            IssuerRole = detainer.Issuer is { Role.HasValue: true } issuer ? issuer.Role.Value : null,
            Office = detainer.Issuer?.Office is { HasValue: true, Value: var office } ? law.CourtLimits.OfficeNamed(office) : null,
            EndedWithCustody = detainer.EndReason.HasValue && EndsWithCustody(detainer.EndReason.Value),
            Warrant = detainer.Warrant is { } warrant ? WarrantOf(warrant, zone) : null,
        };
    }

    private static FormEdition? EditionOf(FormFace face, string printed) => face.Editions.FirstOrDefault(e => e.Printed.Contains(printed));

    private static StatedBasis BasisOf(ValueList<ProbableCauseBasis>? stated) =>
        stated is null ? StatedBasis.NotRecorded
        : stated.Count == 0 ? StatedBasis.None
        : stated.Contains(ProbableCauseBasis.FinalOrder) || stated.Contains(ProbableCauseBasis.PendingRemovalProceedings) ? StatedBasis.OrderOrProceedings
        : stated.Contains(ProbableCauseBasis.BiometricMatch) || stated.Contains(ProbableCauseBasis.StatementsOrEvidence) ? StatedBasis.EvidenceOnly
        : StatedBasis.InvestigationOnly;

    private static Told Marked(Detainer detainer, DetainerBox box) => TellOf(detainer.Boxes?.Contains(box));

    private static bool EndsWithCustody(DetainerEndReason reason) => reason
        is DetainerEndReason.BookedIntoDetention
        or DetainerEndReason.NoLongerInCustody
        or DetainerEndReason.EarlyRelease
        or DetainerEndReason.Transferred
        or DetainerEndReason.Died
        or DetainerEndReason.Duplicate;

    private static WarrantFacts WarrantOf(Warrant warrant, DateTimeZone zone) => new()
    {
        Form = warrant.Form,
        Signed = Known(warrant.Signed, warrant.SignedAt.IsProvided),
        SignedOn = DaysOf(warrant.SignedAt, zone),
        ChargingDocument = Known(warrant.ChargingDocument, warrant.ChargingDocumentOn.IsProvided),
        ChargingDocumentOn = warrant.ChargingDocumentOn.OrNull(),
        FinalOrder = Known(warrant.FinalOrder, warrant.FinalOrderOn.IsProvided),
        FinalOrderOn = warrant.FinalOrderOn.OrNull(),
        Served = Known(warrant.Served, warrant.ServedAt.IsProvided || warrant.ServedBy.IsProvided),
        ServedOn = DaysOf(warrant.ServedAt, zone),
        ServedBy = warrant.ServedBy.OrNull(),
    };

    private static Told Known(bool? told, bool described) => described ? Told.Yes : TellOf(told);

    private static Told TellOf(bool? told) => told switch
    {
        true => Told.Yes,
        false => Told.No,
        null => Told.Nothing,
    };

    private static (LocalDate First, LocalDate Last)? DaysOf(Reported<ReportedTime> time, DateTimeZone zone)
    {
        if (!time.HasValue)
        {
            return null;
        }

        var bounds = time.Value.BoundsIn(zone);
        return (bounds.Earliest.DateIn(zone), bounds.Latest.DateIn(zone));
    }
}
