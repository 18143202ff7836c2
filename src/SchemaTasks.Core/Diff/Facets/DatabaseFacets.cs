using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

/// <summary>What belongs to no schema, and schemas themselves.</summary>
internal static class DatabaseFacets
{
    /// <summary>The database's own: of a <see cref="DatabaseSchema"/>, whatever is in it.</summary>
    public static RecordFacets<DatabaseSchema> Database { get; } = new RecordFacets<DatabaseSchema>(_ => "", (x, _) => x)
        .Number(FacetNames.Postgres, x => x.PostgresMajor, (x, v) => x with { PostgresMajor = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v });

    /// <summary>A schema, whatever is in it.</summary>
    public static RecordFacets<Schema> Schema { get; } = new RecordFacets<Schema>(x => x.Name, (x, v) => x with { Name = v })
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v });

    public static RecordFacets<Extension> Extension { get; } = new RecordFacets<Extension>(x => x.Name, (x, v) => x with { Name = v })
        .Word(FacetNames.Schema, x => x.Schema, (x, v) => x with { Schema = v! })
        .Word(FacetNames.Version, x => x.Version, (x, v) => x with { Version = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v });

    public static RecordFacets<EventTrigger> EventTrigger { get; } = new RecordFacets<EventTrigger>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Word(FacetNames.Owner, x => x.Owner, (x, v) => x with { Owner = v })
        .Word(FacetNames.Event, x => x.Event, (x, v) => x with { Event = v! })
        .Value(FacetNames.Function, x => x.Function, (x, v) => x with { Function = v }, DisplayName.Of)
        .Settings(FacetNames.Tags, x => x.Tags, (x, v) => x with { Tags = v })
        .Word(FacetNames.Enabled, x => x.Enabled, (x, v) => x with { Enabled = v });

    public static RecordFacets<Publication> Publication { get; } = new RecordFacets<Publication>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Word(FacetNames.Owner, x => x.Owner, (x, v) => x with { Owner = v })
        .Flag(FacetNames.AllTables, x => x.AllTables, (x, v) => x with { AllTables = v })
        .Deparsed(FacetNames.Tables, x => x.Tables, (x, v) => x with { Tables = v }, v => v.IsDefaultOrEmpty ? null : string.Join("; ", v.Select(Text).Order(StringComparer.Ordinal)))
        .NameSet(FacetNames.Schemas, x => x.Schemas, (x, v) => x with { Schemas = v })
        .NameSet(FacetNames.Operations, x => x.Operations, (x, v) => x with { Operations = v })
        .Flag(FacetNames.ViaRoot, x => x.ViaRoot, (x, v) => x with { ViaRoot = v })
        .Word(FacetNames.GeneratedColumns, x => x.GeneratedColumns, (x, v) => x with { GeneratedColumns = v });

    public static RecordFacets<OtherObject> Other { get; } = new RecordFacets<OtherObject>(x => x.Identity, (x, v) => x with { Identity = v })
        .Sql(FacetNames.Definition, x => x.Definition, (x, v) => x with { Definition = v! })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v });

    private static string Text(PublishedTable table)
    {
        var columns = table.Columns.IsDefaultOrEmpty ? "" : $" ({string.Join(", ", table.Columns.Select(DisplayName.Of))})";
        var where = table.Where is null ? "" : $" where {table.Where}";
        return DisplayName.Of(new QualifiedName(table.Schema, table.Name)) + columns + where;
    }
}
