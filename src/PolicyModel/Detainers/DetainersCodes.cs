namespace PolicyModel;

public static partial class Codes
{
    /// <summary>The codes of <see cref="DetainerBox"/>.</summary>
    public static CodeList<DetainerBox> DetainerBoxes { get; } = new(
        ("probable-cause", DetainerBox.ProbableCause),
        ("resume-custody", DetainerBox.ResumeCustody));
}
