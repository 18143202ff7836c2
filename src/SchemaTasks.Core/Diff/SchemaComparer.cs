using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Diff;

/// <summary>Compares two models, every kind of object and every property of it.</summary>
public static class SchemaComparer
{
    /// <summary>
    /// What differs, one change each: a missing object counts once, whatever is in it; a changed object counts once for each facet;
    /// a different column order counts once for each table; what follows from another change (a partition's or a child table's columns
    /// from its parent's, a view's columns from its query) does not count. Severities are <see cref="DefaultSeverity"/>'s.
    /// </summary>
    /// <param name="expected">The manifest.</param>
    /// <param name="actual">The server.</param>
    /// <returns>In a fixed order: the database's own objects, then by schema, kind, name and facet.</returns>
    public static ImmutableArray<SchemaChange> Compare(DatabaseSchema expected, DatabaseSchema actual) => Diff(expected, actual).Reported;

    /// <summary>The same with what follows from other changes, which a script has to know.</summary>
    /// <param name="expected">The manifest.</param>
    /// <param name="actual">The server.</param>
    /// <param name="unknown">Texts of either that nobody knows before the server prints them: they count as different.</param>
    internal static SchemaDiff Diff(SchemaObjects expected, SchemaObjects actual, ImmutableHashSet<UnknownText>? unknown = null) => new Comparison(expected, actual, unknown ?? []).Run();

    /// <summary>The same of two models.</summary>
    internal static SchemaDiff Diff(DatabaseSchema expected, DatabaseSchema actual) => Diff(SchemaObjects.Of(expected), SchemaObjects.Of(actual));
}
