using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>What has no structure here; the queries below <c>Catalog/other</c> write each definition.</summary>
internal static class OtherReader
{
    public static ImmutableArray<OtherObject> Read(CatalogContext context) =>
    [
        .. context.Rows.Other.SelectMany(table => table.Rows).Concat(context.HasGrants ? context.Rows.DefaultPrivileges.Rows : [])
            .Where(row => !context.IsMember(row.Class, row.Oid) && !context.Hosted.Has(row) && (row.Namespace is not { } schema || context.Namespaces.ContainsKey(schema)))
            .Select(row => Read(context, row, context.Access(row.Class, row.Oid)))
            .Concat(context.Hosted.Members(context))
            .OrderBy(other => other.Kind, StringComparer.Ordinal).ThenBy(other => other.Identity, StringComparer.Ordinal),
    ];

    private static OtherObject Read(CatalogContext context, OtherRow row, AccessRow? access) => new()
    {
        Kind = row.Kind,
        Identity = row.Identity,
        Definition = row.Definition,
        Comment = context.Comment(row.Class, row.Oid),
        Owner = access is null ? null : context.Owner(access.Owner),
        Grants = access is null ? [] : context.Grants(access.Acl, access.Owner, row.Kind is "language" or "base type" ? GrantDefaults.Type : GrantDefaults.Foreign),
    };
}
