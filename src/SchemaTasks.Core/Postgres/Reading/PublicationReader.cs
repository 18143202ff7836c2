using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

internal static class PublicationReader
{
    public static ImmutableArray<Publication> Read(CatalogContext context, RelationIndex relations)
    {
        var tables = new Groups<PublishedTableRow>(context.Rows.PublishedTables.Rows, row => row.Publication);
        var schemas = new Groups<PublishedSchemaRow>(context.Rows.PublishedSchemas.Rows, row => row.Publication);
        return context.Rows.Publications.Rows
            .Where(row => !context.IsMember(CatalogId.Publication, row.Oid) && !context.Hosted.Has(row))
            .Select(row => new Publication
            {
                Name = row.Name,
                Comment = context.Comment(CatalogId.Publication, row.Oid),
                Owner = context.Owner(row.Owner),
                AllTables = row.AllTables,
                Tables = Tables(tables[row.Oid], relations),
                Schemas = [.. schemas[row.Oid].All(schema => schema.Schema).Order(StringComparer.Ordinal)],
                Operations = [.. Operations(row)],
                ViaRoot = row.ViaRoot,
                GeneratedColumns = row.GeneratedColumns,
            })
            .ByName(publication => publication.Name);
    }

    private static ImmutableArray<PublishedTable> Tables(ReadOnlySpan<PublishedTableRow> rows, RelationIndex relations) =>
    [
        .. rows.All(row => row).Select(row => (Row: row, Name: relations.Name(row.Relation))).Where(pair => pair.Name is not null)
            .OrderBy(pair => pair.Name!.Value)
            .Select(pair => new PublishedTable
            {
                Schema = pair.Name!.Value.Schema,
                Name = pair.Name.Value.Name,
                Columns = relations.Columns(pair.Row.Relation, pair.Row.Columns),
                Where = pair.Row.Where?.Trim(),
            }),
    ];

    private static IEnumerable<string> Operations(PublicationRow row)
    {
        if (row.Insert) yield return "insert";
        if (row.Update) yield return "update";
        if (row.Delete) yield return "delete";
        if (row.Truncate) yield return "truncate";
    }
}
