using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

internal static class ViewFacets
{
    public static RecordFacets<View> View { get; } = new RecordFacets<View>(x => x.Name, (x, v) => x with { Name = v }) { ColumnsFollow = FacetNames.Definition }
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .Settings(FacetNames.Options, x => x.Options, (x, v) => x with { Options = v })
        .Query(FacetNames.Definition, x => x.Definition, (x, v) => x with { Definition = v! })
        .With(ObjectKind.Column, ColumnFacets.OfView, x => x.Columns, (x, v) => x with { Columns = v }, order: FacetNames.Columns)
        .With(ObjectKind.Trigger, TableFacets.Trigger, x => x.Triggers, (x, v) => x with { Triggers = v })
        .With(ObjectKind.Rule, TableFacets.Rule, x => x.Rules, (x, v) => x with { Rules = v });

    public static RecordFacets<MaterializedView> MaterializedView { get; } = new RecordFacets<MaterializedView>(x => x.Name, (x, v) => x with { Name = v }) { ColumnsFollow = FacetNames.Definition }
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .Word(FacetNames.AccessMethod, x => x.AccessMethod, (x, v) => x with { AccessMethod = v })
        .Settings(FacetNames.StorageParameters, x => x.StorageParameters, (x, v) => x with { StorageParameters = v })
        .Query(FacetNames.Definition, x => x.Definition, (x, v) => x with { Definition = v! })
        .With(ObjectKind.Column, ColumnFacets.OfView, x => x.Columns, (x, v) => x with { Columns = v }, order: FacetNames.Columns)
        .With(ObjectKind.Index, IndexFacets.Index, x => x.Indexes, (x, v) => x with { Indexes = v })
        .With(ObjectKind.Statistics, IndexFacets.Statistics, x => x.Statistics, (x, v) => x with { Statistics = v }, key: IndexFacets.KeyOf);
}
