using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Model.Queries;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Leaves out views that read one another in a circle, and tells.</summary>
internal static class UsableViews
{
    public static DatabaseSchema Of(DatabaseSchema schema, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // Several circles may share views: what is left of such a tangle is looked at again.
        while (ViewCircles.Find(schema).ToList() is { Count: > 0 } circles)
        {
            diagnostics.AddRange(circles.Select(circle => Diagnostic.Create(CatalogDiagnostics.ViewCircle, null, string.Join(", ", circle.Select(view => $"'{view.Name}'")))));
            var names = circles.SelectMany(circle => circle.Select(view => view.Name)).ToHashSet();
            schema = schema with
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
        }
        return schema;
    }
}
