using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Diff;

/// <summary>What belongs to no schema, and schemas themselves.</summary>
internal static class DatabaseFacets
{
    public static ComparedObject Of(SchemaObjects database) => new ComparedObject(ObjectPath.Database)
        .With(FacetNames.Postgres, database.PostgresMajor)
        .With(FacetNames.Comment, database.Comment);

    public static ComparedObject Of(ObjectPath path, Schema schema) => new ComparedObject(path).WithOwnership(schema);

    public static ComparedObject Of(ObjectPath path, Extension extension) => new ComparedObject(path)
        .With(FacetNames.Schema, extension.Schema)
        .With(FacetNames.Version, extension.Version)
        .With(FacetNames.Comment, extension.Comment);

    public static ComparedObject Of(ObjectPath path, EventTrigger trigger) => new ComparedObject(path)
        .With(FacetNames.Comment, trigger.Comment)
        .With(FacetNames.Owner, trigger.Owner)
        .With(FacetNames.Event, trigger.Event)
        .With(FacetNames.Function, DisplayName.Of(trigger.Function))
        .WithSettings(FacetNames.Tags, trigger.Tags)
        .With(FacetNames.Enabled, trigger.Enabled);

    public static ComparedObject Of(ObjectPath path, Publication publication) => new ComparedObject(path)
        .With(FacetNames.Comment, publication.Comment)
        .With(FacetNames.Owner, publication.Owner)
        .With(FacetNames.AllTables, publication.AllTables)
        .WithDeparsed(FacetNames.Tables, publication.Tables.IsDefaultOrEmpty ? null : string.Join("; ", publication.Tables.Select(Text).Order(StringComparer.Ordinal)))
        .WithNameSet(FacetNames.Schemas, publication.Schemas)
        .WithNameSet(FacetNames.Operations, publication.Operations)
        .With(FacetNames.ViaRoot, publication.ViaRoot)
        .With(FacetNames.GeneratedColumns, publication.GeneratedColumns);

    public static ComparedObject Of(ObjectPath path, OtherObject other) => new ComparedObject(path)
        .WithDeparsed(FacetNames.Definition, other.Definition)
        .With(FacetNames.Comment, other.Comment);

    private static string Text(PublishedTable table)
    {
        var columns = table.Columns.IsDefaultOrEmpty ? "" : $" ({string.Join(", ", table.Columns.Select(DisplayName.Of))})";
        var where = table.Where is null ? "" : $" where {table.Where}";
        return DisplayName.Of(new QualifiedName(table.Schema, table.Name)) + columns + where;
    }
}
