namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>A column with its property, and what is printed of it several times as UTF-8.</summary>
/// <param name="Column">The column.</param>
/// <param name="Property">An identifier.</param>
/// <param name="Type">Its type.</param>
internal sealed record CSharpColumn(TypedColumn Column, string Property, CSharpType Type)
{
    /// <summary><see cref="Property"/>.</summary>
    public required byte[] PropertyText { get; init; }

    /// <summary>The type without a question mark.</summary>
    public required byte[] Bare { get; init; }

    /// <summary>With a question mark where NULL is allowed.</summary>
    public required byte[] TypeName { get; init; }

    /// <summary>A literal of the column's name.</summary>
    public required byte[] Name { get; init; }

    /// <summary>A literal of the column's name in SQL's quotes.</summary>
    public required byte[] Quoted { get; init; }

    /// <summary>A literal of the property's name in SQL's quotes.</summary>
    public required byte[] QuotedProperty { get; init; }

    /// <summary>A literal of the parameter's type.</summary>
    public required byte[] DataTypeName { get; init; }
}
