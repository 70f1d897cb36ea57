using NodaTime;

namespace PolicyModel;

/// <summary>A public forum that the law of a place asks for after immigration officers had access to people in custody.</summary>
public sealed record PublicForum
{
    /// <summary>The year of the access.</summary>
    public Reported<int> AccessYear { get; init; }

    /// <summary>The day it was announced.</summary>
    public Reported<LocalDate> AnnouncedOn { get; init; }

    /// <summary>Whether it was held; false only where the record says that it was not.</summary>
    public bool? Held { get; init; }
}
