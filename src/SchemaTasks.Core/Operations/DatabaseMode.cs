namespace SchemaTasks.Operations;

/// <summary><c>SchemaDatabase</c>: which server an operation asks.</summary>
internal enum DatabaseMode
{
    /// <summary>Live if a variable is set (never falling back to the shadow when it cannot be reached), else the shadow if there are migrations.</summary>
    Auto,
    Live,
    Shadow,
}
