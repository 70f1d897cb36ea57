namespace PolicyModel;

/// <summary>The type of a bail.</summary>
public enum BailType
{
    /// <summary>Cash in full.</summary>
    Cash,

    /// <summary>A surety bond.</summary>
    Surety,

    /// <summary>Property.</summary>
    Property,

    /// <summary>A promise to pay.</summary>
    Unsecured,

    /// <summary>Personal recognizance.</summary>
    PersonalRecognizance,

    /// <summary>A deposit of a part.</summary>
    PercentDeposit,

    /// <summary>Another.</summary>
    Other,
}
