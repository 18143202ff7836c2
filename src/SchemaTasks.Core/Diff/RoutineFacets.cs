using SchemaTasks.Model;

namespace SchemaTasks.Diff;

internal static class RoutineFacets
{
    public static ComparedObject Of(ObjectPath path, Routine routine)
    {
        var facets = new ComparedObject(path)
            .WithOwnership(routine)
            .With(FacetNames.Kind, routine.Kind)
            .WithDeparsed(FacetNames.Arguments, routine.Arguments)
            .With(FacetNames.Returns, routine.Returns)
            .With(FacetNames.Language, routine.Language)
            .With(FacetNames.SqlBody, routine.SqlBody)
            .With(FacetNames.Library, routine.Library)
            .With(FacetNames.AggregateDefinition, routine.AggregateDefinition)
            .With(FacetNames.Volatility, routine.Volatility)
            .With(FacetNames.Strict, routine.Strict)
            .With(FacetNames.SecurityDefiner, routine.SecurityDefiner)
            .With(FacetNames.Leakproof, routine.Leakproof)
            .With(FacetNames.Parallel, routine.Parallel)
            .With(FacetNames.Cost, routine.Cost)
            .With(FacetNames.Rows, routine.Rows)
            .With(FacetNames.Support, routine.Support)
            .WithNames(FacetNames.Transforms, routine.Transforms)
            .WithSettings(FacetNames.Settings, routine.Settings);
        // The text between the quotes is the user's own, to the last blank; only an SQL-standard body is printed by the deparser.
        return routine.SqlBody ? facets.WithDeparsed(FacetNames.Body, routine.Body) : facets.With(FacetNames.Body, routine.Body);
    }
}
