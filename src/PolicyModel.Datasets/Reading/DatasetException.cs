namespace PolicyModel.Datasets;

/// <summary>An input that cannot be read at all. The message names the file and the cause, never a value of a record.</summary>
public sealed class DatasetException : Exception
{
    /// <summary>An exception without a message.</summary>
    public DatasetException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message.</param>
    public DatasetException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public DatasetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
