using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>
/// Which generated files a change breaks: those printed from objects of its kind, when what they were printed from is no longer so.
/// What the server has beyond the manifest breaks nothing that was printed from the manifest, a new enum label excepted: readers meet it.
/// </summary>
internal static class OutputImpact
{
    private static readonly ObjectKind[] Shapes =
        [ObjectKind.Schema, ObjectKind.Table, ObjectKind.Column, ObjectKind.View, ObjectKind.MaterializedView, ObjectKind.Enum, ObjectKind.EnumValue, ObjectKind.Domain, ObjectKind.Composite, ObjectKind.Attribute];

    private static readonly ObjectKind[] Keys = [ObjectKind.PrimaryKey, ObjectKind.UniqueConstraint, ObjectKind.ForeignKey];

    private static readonly HashSet<string> Structural = new(StringComparer.Ordinal)
    {
        FacetNames.Type, FacetNames.Nullable, FacetNames.Identity, FacetNames.Generated, FacetNames.Values, FacetNames.Attributes,
        FacetNames.References, FacetNames.Keys, FacetNames.Unique, FacetNames.Where, FacetNames.Definition, FacetNames.Expression,
    };

    /// <returns>In the order of <see cref="OutputKind"/>.</returns>
    public static ImmutableArray<AffectedOutput> Of(SchemaChange change, ImmutableDictionary<OutputKind, string> outputs)
    {
        if (outputs.IsEmpty || !Breaks(change)) return [];
        return
        [
            .. OutputRegistry.All.Select(output => output.Kind)
                .Where(output => outputs.ContainsKey(output) && PrintedFrom(output).Contains(change.Path.Kind))
                .Select(output => new AffectedOutput(output, NameOf(outputs[output]))),
        ];
    }

    /// <summary>A folder's name ends with a slash.</summary>
    private static string NameOf(string path) => Path.EndsInDirectorySeparator(path) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) + "/" : Path.GetFileName(path);

    private static ObjectKind[] PrintedFrom(OutputKind output) => output switch
    {
        OutputKind.FirestoreSchema => [.. Shapes, ObjectKind.PrimaryKey, ObjectKind.ForeignKey],
        OutputKind.FirestoreIndexes => [ObjectKind.Schema, ObjectKind.Table, ObjectKind.Column, ObjectKind.Index, ObjectKind.PrimaryKey, ObjectKind.UniqueConstraint],
        OutputKind.FirestoreRules => [.. Shapes, ObjectKind.Check],
        OutputKind.FirestoreTypes => Shapes,
        OutputKind.Docs or OutputKind.Html => Enum.GetValues<ObjectKind>(),
        OutputKind.Mermaid or OutputKind.ChartdbTables => [ObjectKind.Schema, ObjectKind.Table, ObjectKind.Column, .. Keys],
        OutputKind.Dbml or OutputKind.Chartdb => [.. Shapes, .. Keys, ObjectKind.Index, ObjectKind.Check],
        _ => [.. Shapes, .. Keys, ObjectKind.Index],
    };

    private static bool Breaks(SchemaChange change) => change.Change switch
    {
        ChangeKind.Missing or ChangeKind.Renamed => true,
        ChangeKind.Unexpected => change.Path.Kind == ObjectKind.EnumValue,
        // The columns of a key are its meaning; those of a table only their order.
        ChangeKind.Different => Structural.Contains(change.Facet!) || (change.Facet == FacetNames.Columns && change.Path.Kind is ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.ForeignKey),
    };
}
