using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

internal static class RoutineFacets
{
    public static RecordFacets<Routine> Routine { get; } = new RecordFacets<Routine>(x => x.Name, (x, v) => x with { Name = v })
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .Word(FacetNames.Kind, x => x.Kind, (x, v) => x with { Kind = v })
        .Sql(FacetNames.Arguments, x => x.Arguments, (x, v) => x with { Arguments = v! })
        .Type(FacetNames.Returns, x => x.Returns, (x, v) => x with { Returns = v })
        .Word(FacetNames.Language, x => x.Language, (x, v) => x with { Language = v })
        .Flag(FacetNames.SqlBody, x => x.SqlBody, (x, v) => x with { SqlBody = v })
        .Word(FacetNames.Library, x => x.Library, (x, v) => x with { Library = v })
        .Type(FacetNames.AggregateDefinition, x => x.AggregateDefinition, (x, v) => x with { AggregateDefinition = v })
        .Word(FacetNames.Volatility, x => x.Volatility, (x, v) => x with { Volatility = v })
        .Flag(FacetNames.Strict, x => x.Strict, (x, v) => x with { Strict = v })
        .Flag(FacetNames.SecurityDefiner, x => x.SecurityDefiner, (x, v) => x with { SecurityDefiner = v })
        .Flag(FacetNames.Leakproof, x => x.Leakproof, (x, v) => x with { Leakproof = v })
        .Word(FacetNames.Parallel, x => x.Parallel, (x, v) => x with { Parallel = v })
        .Number(FacetNames.Cost, x => x.Cost, (x, v) => x with { Cost = v })
        .Number(FacetNames.Rows, x => x.Rows, (x, v) => x with { Rows = v })
        .Type(FacetNames.Support, x => x.Support, (x, v) => x with { Support = v })
        .Names(FacetNames.Transforms, x => x.Transforms, (x, v) => x with { Transforms = v }, TextKind.Type)
        .Settings(FacetNames.Settings, x => x.Settings, (x, v) => x with { Settings = v })
        // The text between the quotes is the user's own, to the last blank; only an SQL-standard body is printed by the deparser.
        .Text(FacetNames.Body, x => x.SqlBody ? TextKind.Query : TextKind.Free, x => x.Body, (x, v) => x with { Body = v });
}
