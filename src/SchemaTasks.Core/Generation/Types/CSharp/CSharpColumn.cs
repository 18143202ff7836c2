namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>A column with its property.</summary>
/// <param name="Column">The column.</param>
/// <param name="Property">An identifier.</param>
/// <param name="Type">Its type.</param>
/// <param name="Text">What is printed of it.</param>
internal sealed record CSharpColumn(TypedColumn Column, string Property, CSharpType Type, CSharpColumnText Text);
