using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Planning;

/// <summary>The values of a column of a composite type, attribute by attribute, for the type's successor.</summary>
internal static class CompositeValues
{
    /// <summary>The expression, or <see langword="null"/> when the type is no composite or its text form fits both.</summary>
    /// <param name="column">The column as it is to be.</param>
    /// <param name="value">What gives the values, quoted.</param>
    /// <param name="expected">The schema that the type's successor is in.</param>
    /// <param name="actual">The schema that the type is in.</param>
    public static string? Of(ColumnObject column, string value, SideObjects expected, SideObjects actual)
    {
        var names = ReferenceIndex.QualifiedNames(SqlTokens.Of(column.Column.Type)).ToList();
        if (actual.Find(column.Key) is not ColumnObject { Column.Type: var type } || type != column.Column.Type) return null;
        if (names.Count != 1 || column.Column.Type.EndsWith("[]", StringComparison.Ordinal)) return null;
        var key = new ObjectKey(ObjectClass.Type, names[0].Schema, names[0].Name);
        if (expected.Find(key) is not CompositeObject after || actual.Find(key) is not CompositeObject before) return null;
        if (after.Composite.Attributes.Select(attribute => attribute.Name).SequenceEqual(before.Composite.Attributes.Select(attribute => attribute.Name))) return null;

        var present = before.Composite.Attributes.Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        var attributes = after.Composite.Attributes.Select(attribute => present.Contains(attribute.Name)
            ? $"({value}).{SqlIdentifier.Quote(attribute.Name)}::text::{attribute.Type}"
            : $"NULL::{attribute.Type}");
        return $"CASE WHEN {value} IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW({string.Join(", ", attributes)})::{column.Column.Type} END";
    }
}
