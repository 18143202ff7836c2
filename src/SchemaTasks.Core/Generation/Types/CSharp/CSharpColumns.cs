using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Makes the columns of relations; what many have in common is printed once.</summary>
/// <param name="commands">Whether commands that write rows are printed.</param>
internal sealed class CSharpColumns(bool commands)
{
    private readonly Dictionary<Key, CSharpColumnText> _texts = new(new KeyComparer());
    private readonly OutputText _text = new();

    /// <param name="column">The column.</param>
    /// <param name="property">An identifier.</param>
    /// <param name="type">Its type.</param>
    public CSharpColumn Create(TypedColumn column, string property, CSharpType type)
    {
        var key = new Key(column.Name, property, column.Type, type, column.Nullable, column.Insert);
        if (!_texts.TryGetValue(key, out var text)) _texts.Add(key, text = CSharpColumnText.Create(_text, column, property, type, commands));
        return new CSharpColumn(column, property, type, text);
    }

    /// <summary>All that a column's text is printed from.</summary>
    private readonly record struct Key(string Name, string Property, string SqlType, CSharpType Type, bool Nullable, WriteRule Insert);

    /// <summary>Types by reference: there is one of each, and comparing their members costs more than printing a text twice.</summary>
    private sealed class KeyComparer : IEqualityComparer<Key>
    {
        public bool Equals(Key x, Key y) =>
            ReferenceEquals(x.Type, y.Type) && x.Nullable == y.Nullable && x.Insert == y.Insert && x.Name == y.Name && x.Property == y.Property && x.SqlType == y.SqlType;

        public int GetHashCode([DisallowNull] Key obj) => HashCode.Combine(obj.Name.GetHashCode(StringComparison.Ordinal), RuntimeHelpers.GetHashCode(obj.Type));
    }
}
