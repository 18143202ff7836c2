using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Leaves out views that read one another in a circle, and what reads them, and reports them.</summary>
internal static class UsableViews
{
    public static DatabaseSchema Of(DatabaseSchema schema, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // Several circles may share views: what is left of such a tangle is looked at again.
        while (ViewCircles.Find(schema).ToList() is { Count: > 0 } circles)
        {
            var names = circles.SelectMany(circle => circle.Select(view => view.Name)).ToHashSet();
            var readings = Readings(Without(schema, names));
            foreach (var circle in circles)
            {
                var readers = ReadersOf(circle.Select(view => view.Name), readings);
                diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.ViewCircle, null, Listed(circle.Select(view => view.Name)), readers.Count == 0 ? "" : $" with {Listed(readers)}, which can be made as little,"));
                names.UnionWith(readers);
            }
            schema = Without(schema, names);
        }
        return schema;
    }

    private static string Listed(IEnumerable<QualifiedName> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static DatabaseSchema Without(DatabaseSchema schema, HashSet<QualifiedName> names) => schema with
    {
        Schemas =
        [
            .. schema.Schemas.Select(home => home with
            {
                Views = home.Views.RemoveAll(view => names.Contains(new(home.Name, view.Name))),
                MaterializedViews = home.MaterializedViews.RemoveAll(view => names.Contains(new(home.Name, view.Name))),
            }),
        ],
    };

    /// <summary>The views that read a relation, by its name.</summary>
    private static ILookup<QualifiedName, QualifiedName> Readings(DatabaseSchema schema) => schema.Schemas
        .SelectMany(home => home.Views.Select(view => (view.Name, view.Definition)).Concat(home.MaterializedViews.Select(view => (view.Name, view.Definition)))
            .Select(view => (Name: new QualifiedName(home.Name, view.Name), view.Definition)))
        .SelectMany(view => FromRelations.Of(view.Definition).Select(read => (view.Name, Read: read)))
        .ToLookup(pair => pair.Read, pair => pair.Name);

    /// <summary>The views that read one of these, or another that does.</summary>
    private static List<QualifiedName> ReadersOf(IEnumerable<QualifiedName> names, ILookup<QualifiedName, QualifiedName> readings)
    {
        var (found, queue) = (new List<QualifiedName>(), new Queue<QualifiedName>(names));
        while (queue.TryDequeue(out var read))
            foreach (var reader in readings[read].Except(found).ToList())
            {
                found.Add(reader);
                queue.Enqueue(reader);
            }
        return found;
    }
}
