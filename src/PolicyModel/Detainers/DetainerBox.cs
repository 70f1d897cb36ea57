namespace PolicyModel;

/// <summary>A box marked on Form I-247A.</summary>
public enum DetainerBox
{
    /// <summary>Box 1: probable cause that the person is removable.</summary>
    ProbableCause,

    /// <summary>Box 2: the person was lent to the agency and is to be returned.</summary>
    ResumeCustody,
}
