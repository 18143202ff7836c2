using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

internal static class ColumnFacets
{
    public static ComparedObject Of(ObjectPath relation, Column column) => new ComparedObject(relation.Child(ObjectKind.Column, column.Name))
        .With(FacetNames.Type, column.Type)
        .With(FacetNames.Nullable, column.Nullable)
        .With(FacetNames.Comment, column.Comment)
        .With(FacetNames.Collation, column.Collation)
        .WithDeparsed(FacetNames.Default, column.Default)
        .With(FacetNames.Identity, column.Identity == IdentityGeneration.None ? null : column.Identity == IdentityGeneration.Always ? "always" : "by_default")
        .With(FacetNames.IdentityOptions, Text(column.IdentityOptions))
        .WithDeparsed(FacetNames.Generated, column.Generated)
        .With(FacetNames.GeneratedVirtual, column.GeneratedVirtual)
        .With(FacetNames.Storage, column.Storage)
        .With(FacetNames.Compression, column.Compression)
        .With(FacetNames.StatisticsTarget, column.StatisticsTarget)
        .WithSettings(FacetNames.Options, column.Options)
        .WithSettings(FacetNames.ForeignOptions, column.ForeignOptions)
        .With(FacetNames.NotNullName, column.NotNullName)
        .With(FacetNames.NotNullLocal, column.NotNullLocal)
        .With(FacetNames.NotNullNoInherit, column.NotNullNoInherit)
        .With(FacetNames.NotNullNotValid, column.NotNullNotValid)
        .With(FacetNames.NotNullComment, column.NotNullComment)
        .With(FacetNames.Inherited, column.Inherited)
        .With(column.Grants);

    public static ComparedObject Of(ObjectPath relation, ViewColumn column) => new ComparedObject(relation.Child(ObjectKind.Column, column.Name))
        .With(FacetNames.Type, column.Type)
        .With(FacetNames.Comment, column.Comment)
        .WithDeparsed(FacetNames.Default, column.Default)
        .With(FacetNames.Storage, column.Storage)
        .With(FacetNames.Compression, column.Compression)
        .With(FacetNames.StatisticsTarget, column.StatisticsTarget)
        .WithSettings(FacetNames.Options, column.Options)
        .With(column.Grants);

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
