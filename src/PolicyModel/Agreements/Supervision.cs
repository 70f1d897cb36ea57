namespace PolicyModel;

/// <summary>Who supervises delegated officers.</summary>
public sealed record Supervision
{
    /// <summary>The field office.</summary>
    public Reported<string> FieldOffice { get; init; }

    /// <summary>The office of the contact.</summary>
    public Reported<string> ContactTitle { get; init; }
}
