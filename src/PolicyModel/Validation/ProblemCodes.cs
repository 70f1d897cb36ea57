namespace PolicyModel;

/// <summary>The codes of <see cref="Problem"/>. All of them stand here; a code is never used again for something else.</summary>
public static class ProblemCodes
{
    /// <summary>The text is not JSON, or ends in the middle.</summary>
    public const string MalformedJson = "PM0001";

    /// <summary>A property that the schema does not know.</summary>
    public const string UnknownProperty = "PM0002";

    /// <summary>A property that must be there is not.</summary>
    public const string MissingProperty = "PM0003";

    /// <summary>A value of the wrong JSON type; null is one.</summary>
    public const string WrongType = "PM0004";

    /// <summary>A property that stands twice in one object.</summary>
    public const string DuplicateProperty = "PM0005";

    /// <summary>A text that does not have the form its field asks for.</summary>
    public const string MalformedValue = "PM0006";

    /// <summary>A code that is not in the code list.</summary>
    public const string UnknownCode = "PM0007";

    /// <summary>A time zone that is not in the IANA database.</summary>
    public const string UnknownTimeZone = "PM0008";

    /// <summary>A text that is too long, empty or blank, or holds control characters.</summary>
    public const string UnusableText = "PM0009";

    /// <summary>A schema name that this version does not read.</summary>
    public const string UnknownSchema = "PM0010";

    /// <summary>A reference to something that the record does not hold.</summary>
    public const string DanglingReference = "PM0011";

    /// <summary>An id that stands twice in one record.</summary>
    public const string DuplicateId = "PM0012";

    /// <summary>A ground that ends before it begins.</summary>
    public const string GroundEndsBeforeItBegins = "PM0013";

    /// <summary>A ground that ends before booking.</summary>
    public const string GroundEndsBeforeBooking = "PM0014";

    /// <summary>Custody that was left before booking.</summary>
    public const string LeftBeforeBooking = "PM0015";

    /// <summary>A bail event that cannot follow the state before it.</summary>
    public const string IllegalBailStep = "PM0016";

    /// <summary>Bail events whose times contradict their order.</summary>
    public const string BailEventsOutOfOrder = "PM0017";

    /// <summary>An instrument that ended before it was issued.</summary>
    public const string InstrumentEndsBeforeIssue = "PM0018";

    /// <summary>A hand-over to ICE that cannot be the end of custody the record gives.</summary>
    public const string HandOverIsNotTheEnd = "PM0019";

    /// <summary>What looks like an A-number, or a bare hash of one, where a pseudonym belongs.</summary>
    public const string IdentityNumber = "PM0020";

    /// <summary>Two fields that contradict each other.</summary>
    public const string Contradiction = "PM0021";

    /// <summary>An as-of instant before booking.</summary>
    public const string AsOfBeforeBooking = "PM0022";

    /// <summary>Two days whose order is impossible.</summary>
    public const string DaysOutOfOrder = "PM0025";

    /// <summary>A number whose form or check digit is not as expected, in data that was imported.</summary>
    public const string DoubtfulNumber = "PM0026";

    /// <summary>A row of a table that cannot be read.</summary>
    public const string MalformedRow = "PM0023";

    /// <summary>A cell that the mapping cannot turn into a value.</summary>
    public const string UnmappedValue = "PM0024";

    /// <summary>Two times whose order is impossible.</summary>
    public const string TimesOutOfOrder = "PM0028";

    /// <summary>A county, a place or an agreement's id of another state than the one the record names.</summary>
    public const string OtherState = "PM0029";

    /// <summary>Figures that cannot both be right: a part larger than its whole, a fiscal year that its days do not touch.</summary>
    public const string ImpossibleFigures = "PM0030";

    /// <summary>More problems than are listed; the message says how many there are.</summary>
    public const string MoreProblems = "PM0027";
}
