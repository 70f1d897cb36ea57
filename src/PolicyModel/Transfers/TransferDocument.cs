namespace PolicyModel;

/// <summary>The paper by which a hand-over is documented.</summary>
public enum TransferDocument
{
    /// <summary>An arrest by ICE.</summary>
    IceArrest,

    /// <summary>A book-in by ICE.</summary>
    IceBookIn,

    /// <summary>Form I-203, order to detain or release.</summary>
    I203,

    /// <summary>A re-booking by the jail alone, which is no hand-over.</summary>
    JailRebooking,

    /// <summary>Another paper.</summary>
    Other,
}
