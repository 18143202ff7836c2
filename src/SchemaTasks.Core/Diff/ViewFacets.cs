using SchemaTasks.Model;

namespace SchemaTasks.Diff;

internal static class ViewFacets
{
    public static ComparedObject Of(ObjectPath path, View view) =>
        new ComparedObject(path) { Order = (ObjectKind.Column, FacetNames.Columns), ColumnsFollow = FacetNames.Definition }
            .WithOwnership(view)
            .WithSettings(FacetNames.Options, view.Options)
            .WithDeparsed(FacetNames.Definition, view.Definition)
            .WithMembers(view.Columns.Select(column => ColumnFacets.Of(path, column)))
            .WithMembers(view.Triggers.Select(trigger => TableFacets.Of(path, trigger)))
            .WithMembers(view.Rules.Select(rule => TableFacets.Of(path, rule)));

    public static ComparedObject Of(ObjectPath path, MaterializedView view) =>
        new ComparedObject(path) { Order = (ObjectKind.Column, FacetNames.Columns), ColumnsFollow = FacetNames.Definition }
            .WithOwnership(view)
            .With(FacetNames.AccessMethod, view.AccessMethod)
            .WithSettings(FacetNames.StorageParameters, view.StorageParameters)
            .WithDeparsed(FacetNames.Definition, view.Definition)
            .WithMembers(view.Columns.Select(column => ColumnFacets.Of(path, column)))
            .WithMembers(view.Indexes.Select(index => IndexFacets.Of(path, index)))
            .WithMembers(view.Statistics.Select(statistics => IndexFacets.Of(path, statistics)));
}
