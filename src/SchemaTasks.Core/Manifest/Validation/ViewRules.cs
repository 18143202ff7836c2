using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Manifest.Validation;

/// <summary>Views that read one another in a circle: no order could create them.</summary>
internal sealed class ViewRules(DatabaseSchema database, Action<DiagnosticDescriptor, ObjectKind, string, IEnumerable<ImmutableArray<QualifiedName>>> report)
{
    public void Check()
    {
        foreach (var circle in ViewCircles.Find(database)) report(ManifestDiagnostics.ViewCycle, circle[0].Kind, "definition", [[.. circle.Select(view => view.Name)]]);
    }
}
