using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Objects;

/// <summary>Views that read one another in a circle: no order could create them.</summary>
internal static class ViewCircles
{
    /// <summary>One circle for each set of views that hang together so, in the order in which they read one another.</summary>
    public static IEnumerable<ImmutableArray<(ObjectKind Kind, QualifiedName Name)>> Find(DatabaseSchema database)
    {
        var definitions = new Dictionary<QualifiedName, (ObjectKind Kind, string Definition)>();
        foreach (var schema in database.Schemas)
        {
            foreach (var view in schema.Views) definitions.TryAdd(new QualifiedName(schema.Name, view.Name), (ObjectKind.View, view.Definition));
            foreach (var view in schema.MaterializedViews) definitions.TryAdd(new QualifiedName(schema.Name, view.Name), (ObjectKind.MaterializedView, view.Definition));
        }
        return CycleFinder.Find(definitions.Keys, view => FromRelations.Of(definitions[view].Definition).Where(definitions.ContainsKey))
            .Select(circle => circle.Select(name => (definitions[name].Kind, name)).ToImmutableArray());
    }
}
