using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

internal static class ColumnFacets
{
    public static RecordFacets<Column> OfTable { get; } = new RecordFacets<Column>(x => x.Name, (x, v) => x with { Name = v })
        .Type(FacetNames.Type, x => x.Type, (x, v) => x with { Type = v! })
        .Flag(FacetNames.Nullable, x => x.Nullable, (x, v) => x with { Nullable = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Type(FacetNames.Collation, x => x.Collation, (x, v) => x with { Collation = v })
        .Sql(FacetNames.Default, x => x.Default, (x, v) => x with { Default = v })
        .Value(FacetNames.Identity, x => x.Identity, (x, v) => x with { Identity = v }, v => v == IdentityGeneration.None ? null : v == IdentityGeneration.Always ? "always" : "by_default")
        .Value(FacetNames.IdentityOptions, x => x.IdentityOptions, (x, v) => x with { IdentityOptions = v }, Text)
        .Expression(FacetNames.Generated, x => x.Generated, (x, v) => x with { Generated = v })
        .Flag(FacetNames.GeneratedVirtual, x => x.GeneratedVirtual, (x, v) => x with { GeneratedVirtual = v })
        .Word(FacetNames.Storage, x => x.Storage, (x, v) => x with { Storage = v })
        .Word(FacetNames.Compression, x => x.Compression, (x, v) => x with { Compression = v })
        .Number(FacetNames.StatisticsTarget, x => x.StatisticsTarget, (x, v) => x with { StatisticsTarget = v })
        .Settings(FacetNames.Options, x => x.Options, (x, v) => x with { Options = v })
        .Settings(FacetNames.ForeignOptions, x => x.ForeignOptions, (x, v) => x with { ForeignOptions = v })
        .Word(FacetNames.NotNullName, x => x.NotNullName, (x, v) => x with { NotNullName = v })
        .Flag(FacetNames.NotNullLocal, x => x.NotNullLocal, (x, v) => x with { NotNullLocal = v })
        .Flag(FacetNames.NotNullNoInherit, x => x.NotNullNoInherit, (x, v) => x with { NotNullNoInherit = v })
        .Flag(FacetNames.NotNullNotValid, x => x.NotNullNotValid, (x, v) => x with { NotNullNotValid = v })
        .Word(FacetNames.NotNullComment, x => x.NotNullComment, (x, v) => x with { NotNullComment = v })
        .Flag(FacetNames.Inherited, x => x.Inherited, (x, v) => x with { Inherited = v })
        .Grants(x => x.Grants, (x, v) => x with { Grants = v });

    public static RecordFacets<ViewColumn> OfView { get; } = new RecordFacets<ViewColumn>(x => x.Name, (x, v) => x with { Name = v })
        .Type(FacetNames.Type, x => x.Type, (x, v) => x with { Type = v! })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Sql(FacetNames.Default, x => x.Default, (x, v) => x with { Default = v })
        .Word(FacetNames.Storage, x => x.Storage, (x, v) => x with { Storage = v })
        .Word(FacetNames.Compression, x => x.Compression, (x, v) => x with { Compression = v })
        .Number(FacetNames.StatisticsTarget, x => x.StatisticsTarget, (x, v) => x with { StatisticsTarget = v })
        .Settings(FacetNames.Options, x => x.Options, (x, v) => x with { Options = v })
        .Grants(x => x.Grants, (x, v) => x with { Grants = v });

    private static string? Text(SequenceOptions options)
    {
        var parts = new List<string>();
        void Add(string word, long? value)
        {
            if (value is not null) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{word} {value}"));
        }
        Add(FacetNames.Start, options.Start);
        Add(FacetNames.Increment, options.Increment);
        Add(FacetNames.Minimum, options.Minimum);
        Add(FacetNames.Maximum, options.Maximum);
        Add(FacetNames.Cache, options.Cache);
        if (options.Cycle) parts.Add(FacetNames.Cycle);
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
