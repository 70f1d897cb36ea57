namespace PolicyModel.Tool;

/// <summary>What the command's exit code means.</summary>
internal static class ExitCodes
{
    internal const int Nothing = 0;
    internal const int Findings = 1;
    internal const int Usage = 2;
    internal const int Unreadable = 3;
    internal const int NotWritable = 4;
    internal const int Interrupted = 130;
}
