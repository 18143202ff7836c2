using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Reading;

/// <summary>What has no structure here; the queries below <c>Catalog/other</c> write each definition.</summary>
internal static class OtherReader
{
    public static ImmutableArray<OtherObject> Read(CatalogContext context) =>
    [
        .. context.Rows.Other.SelectMany(table => table.Rows)
            .Where(row => !context.IsMember(row.Class, row.Oid) && (row.Namespace is not { } schema || context.Namespaces.ContainsKey(schema)))
            .Select(row => new OtherObject { Kind = row.Kind, Identity = row.Identity, Definition = row.Definition, Comment = context.Comment(row.Class, row.Oid) })
            .OrderBy(other => other.Kind, StringComparer.Ordinal).ThenBy(other => other.Identity, StringComparer.Ordinal),
    ];
}
