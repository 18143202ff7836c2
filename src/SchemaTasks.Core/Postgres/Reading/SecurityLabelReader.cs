using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Security labels, for scripts that drop and recreate what has one.</summary>
internal static class SecurityLabelReader
{
    /// <summary>In ordinal order of object, then provider.</summary>
    public static ImmutableArray<SecurityLabel> Read(CatalogContext context) =>
    [
        .. context.Rows.SecurityLabels.Rows.Select(row => new SecurityLabel(Path(row), row.Provider, row.Label))
            .OrderBy(label => label.Object.ToString(), StringComparer.Ordinal).ThenBy(label => label.Provider, StringComparer.Ordinal),
    ];

    private static ObjectPath Path(SecurityLabelRow row) => row.Kind switch
    {
        "routine" => ObjectPath.OfRoutine(row.Schema, row.Name, row.Member!),
        "schema" => ObjectPath.OfSchema(row.Name),
        "publication" => ObjectPath.OfPublication(row.Name),
        "event_trigger" => ObjectPath.OfEventTrigger(row.Name),
        _ when row.Member is not null => new ObjectPath(ObjectKind.Column, row.Schema, row.Name, row.Member),
        _ => ObjectPath.Of(EnumNames<ObjectKind>.Parse(row.Kind)!.Value, row.Schema, row.Name),
    };
}
