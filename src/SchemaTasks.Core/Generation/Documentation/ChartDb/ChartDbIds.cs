using System.Text;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Ids of a ChartDB diagram: unique among all kinds, because equal ones silently lose relationships, and made of names alone.</summary>
internal static class ChartDbIds
{
    public static string Table(QualifiedName name) => Id('t', name.Schema, name.Name);

    public static string Field(QualifiedName table, string column) => Id('f', table.Schema, table.Name, column);

    public static string Index(QualifiedName table, string index) => Id('i', table.Schema, table.Name, index);

    public static string Check(QualifiedName table, string check) => Id('c', table.Schema, table.Name, check);

    /// <param name="table">The table that refers.</param>
    /// <param name="key">The foreign key.</param>
    /// <param name="pair">Which of its pairs of columns.</param>
    public static string Relationship(QualifiedName table, string key, int pair) => Id('r', table.Schema, table.Name, key, pair.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string Type(QualifiedName name) => Id('e', name.Schema, name.Name);

    private static string Id(char kind, params ReadOnlySpan<string> parts)
    {
        var id = new StringBuilder().Append(kind).Append(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) id.Append('.');
            foreach (var character in parts[i])
            {
                if (character is '.' or '\\') id.Append('\\');
                id.Append(character);
            }
        }
        return id.ToString();
    }
}
