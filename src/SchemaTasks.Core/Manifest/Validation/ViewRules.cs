using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Validation;

/// <summary>Views that read one another in a circle: no order could create them.</summary>
internal sealed class ViewRules(DatabaseSchema database, Action<DiagnosticDescriptor, ObjectKind, string, IEnumerable<ImmutableArray<QualifiedName>>> report)
{
    public void Check()
    {
        var definitions = new Dictionary<QualifiedName, (ObjectKind Kind, string Definition)>();
        foreach (var schema in database.Schemas)
        {
            foreach (var view in schema.Views) definitions.TryAdd(new QualifiedName(schema.Name, view.Name), (ObjectKind.View, view.Definition));
            foreach (var view in schema.MaterializedViews) definitions.TryAdd(new QualifiedName(schema.Name, view.Name), (ObjectKind.MaterializedView, view.Definition));
        }
        foreach (var cycle in Cycles.Find(definitions.Keys, view => ReferencedRelations.Of(definitions[view].Definition).Where(definitions.ContainsKey)))
        {
            report(ManifestDiagnostics.ViewCycle, definitions[cycle[0]].Kind, "definition", [cycle]);
        }
    }
}
