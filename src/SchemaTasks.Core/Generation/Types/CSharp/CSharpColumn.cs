namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>A column with its property.</summary>
/// <param name="Column">The column.</param>
/// <param name="Property">An identifier.</param>
/// <param name="Type">Its type.</param>
internal sealed record CSharpColumn(TypedColumn Column, string Property, CSharpType Type)
{
    /// <summary>With a question mark where NULL is allowed.</summary>
    public string TypeName { get; } = Column.Nullable ? Type.Name + "?" : Type.Name;
}
