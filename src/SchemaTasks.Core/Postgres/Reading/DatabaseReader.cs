using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Rows → model.</summary>
internal static class DatabaseReader
{
    public static CatalogReading Build(CatalogRows rows, int major, CatalogOptions options)
    {
        var context = new CatalogContext(rows, major, options);
        var relations = new RelationIndex(context);
        var schema = new DatabaseSchema
        {
            PostgresMajor = major,
            Comment = rows.Database.Rows[0].Comment,
            Extensions = [.. rows.Extensions.Rows.Select(row => new Extension { Name = row.Name, Schema = row.Schema, Version = row.Version, Comment = row.Comment }).OrderBy(extension => extension.Name, StringComparer.Ordinal)],
            Schemas = Schemas(context, relations),
            EventTriggers = EventTriggerReader.Read(context),
            Publications = PublicationReader.Read(context, relations),
            Other = OtherReader.Read(context),
        };
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        schema = CatalogFilter.Apply(schema, options, rows.Roles.Rows.Select(role => role.Name).ToHashSet(StringComparer.Ordinal), diagnostics);
        return new CatalogReading(schema, diagnostics.DrainToImmutable());
    }

    private static ImmutableArray<Schema> Schemas(CatalogContext context, RelationIndex relations)
    {
        var types = new TypeReader(context, relations);
        var tables = new TableReader(context, relations);
        var views = new ViewReader(context, relations);
        var sequences = new SequenceReader(context, relations);
        var routines = new RoutineReader(context);
        return
        [
            .. context.Rows.Namespaces.Rows
                .Where(row => !context.IsMember(CatalogId.Namespace, row.Oid))
                .OrderBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new Schema
                {
                    Name = row.Name,
                    Comment = context.Comment(CatalogId.Namespace, row.Oid),
                    Owner = context.Owner(row.Owner),
                    Grants = context.Grants(row.Acl, row.Owner, row.Name == "public" ? GrantDefaults.PublicSchema(context.Major) : GrantDefaults.Schema),
                    Enums = types.Enums(row.Oid),
                    Domains = types.Domains(row.Oid),
                    Composites = types.Composites(row.Oid),
                    Ranges = types.Ranges(row.Oid),
                    Sequences = sequences.In(row.Oid),
                    Tables = tables.In(row.Oid),
                    Views = views.Views(row.Oid),
                    MaterializedViews = views.MaterializedViews(row.Oid),
                    Routines = routines.In(row.Oid),
                }),
        ];
    }
}
