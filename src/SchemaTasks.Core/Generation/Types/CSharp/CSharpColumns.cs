using System.Text;

namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Makes the columns of relations; texts that many have in common (<c>id</c>, <c>string?</c>) are encoded once.</summary>
internal sealed class CSharpColumns
{
    private readonly Dictionary<string, byte[]> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _nullable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _literals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _quoted = new(StringComparer.Ordinal);

    /// <param name="column">The column.</param>
    /// <param name="property">An identifier.</param>
    /// <param name="type">Its type.</param>
    public CSharpColumn Create(TypedColumn column, string property, CSharpType type)
    {
        var bare = Encoded(_texts, type.Name, static name => name);
        return new CSharpColumn(column, property, type)
        {
            PropertyText = Encoded(_texts, property, static name => name),
            Bare = bare,
            TypeName = column.Nullable ? Encoded(_nullable, type.Name, static name => name + "?") : bare,
            Name = Encoded(_literals, column.Name, CSharpText.Literal),
            Quoted = Encoded(_quoted, column.Name, CSharpText.QuotedLiteral),
            QuotedProperty = Encoded(_quoted, property.TrimStart('@'), CSharpText.QuotedLiteral),
            DataTypeName = Encoded(_literals, type.DataTypeName, CSharpText.Literal),
        };
    }

    private static byte[] Encoded(Dictionary<string, byte[]> known, string text, Func<string, string> print) =>
        known.TryGetValue(text, out var bytes) ? bytes : known[text] = Encoding.UTF8.GetBytes(print(text));
}
