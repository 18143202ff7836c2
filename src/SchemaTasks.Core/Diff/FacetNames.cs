using System.Reflection;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>The facets that a change can name: the manifest's own keys.</summary>
internal static class FacetNames
{
    public const string AccessMethod = "access_method";
    public const string AggregateDefinition = "aggregate_definition";
    public const string AllTables = "all_tables";
    public const string Arguments = "arguments";
    public const string Attributes = "attributes";
    public const string Body = "body";
    public const string Bound = "bound";
    public const string Cache = "cache";
    public const string Canonical = "canonical";
    public const string Clustered = "clustered";
    public const string Collation = "collation";
    public const string Columns = "columns";
    public const string Command = "command";
    public const string Comment = "comment";
    public const string Compression = "compression";
    public const string Cost = "cost";
    public const string Cycle = "cycle";
    public const string Default = "default";
    public const string Deferrability = "deferrability";
    public const string Definition = "definition";
    public const string DetachPending = "detach_pending";
    public const string Enabled = "enabled";
    public const string Event = "event";
    public const string Expression = "expression";
    public const string ForeignOptions = "foreign_options";
    public const string Function = "function";
    public const string Generated = "generated";
    public const string GeneratedColumns = "generated_columns";
    public const string GeneratedVirtual = "generated_virtual";
    public const string Grants = "grants";
    public const string Identity = "identity";
    public const string IdentityOptions = "identity_options";
    public const string Include = "include";
    public const string Increment = "increment";
    public const string Inherited = "inherited";
    public const string Inherits = "inherits";
    public const string Invalid = "invalid";
    public const string PartOf = "part_of";
    public const string Keys = "keys";
    public const string Kind = "kind";
    public const string Language = "language";
    public const string Leakproof = "leakproof";
    public const string Library = "library";
    public const string MatchFull = "match_full";
    public const string Maximum = "maximum";
    public const string Method = "method";
    public const string Minimum = "minimum";
    public const string MultirangeName = "multirange_name";
    public const string NoInherit = "no_inherit";
    public const string NotEnforced = "not_enforced";
    public const string NotNullComment = "not_null_comment";
    public const string NotNullLocal = "not_null_local";
    public const string NotNullName = "not_null_name";
    public const string NotNullNoInherit = "not_null_no_inherit";
    public const string NotNullNotValid = "not_null_not_valid";
    public const string NotValid = "not_valid";
    public const string Nullable = "nullable";
    public const string NullsNotDistinct = "nulls_not_distinct";
    public const string OfType = "of_type";
    public const string OnDelete = "on_delete";
    public const string OnDeleteColumns = "on_delete_columns";
    public const string OnUpdate = "on_update";
    public const string Operations = "operations";
    public const string OperatorClass = "operator_class";
    public const string Options = "options";
    public const string OwnedBy = "owned_by";
    public const string Owner = "owner";
    public const string Parallel = "parallel";
    public const string PartitionBy = "partition_by";
    public const string Period = "period";
    public const string Postgres = "postgres";
    public const string References = "references";
    public const string ReplicaIdentity = "replica_identity";
    public const string Restrictive = "restrictive";
    public const string Returns = "returns";
    public const string Roles = "roles";
    public const string RowLevelSecurity = "row_level_security";
    public const string Rows = "rows";
    public const string Schema = "schema";
    public const string Schemas = "schemas";
    public const string SecurityDefiner = "security_definer";
    public const string Server = "server";
    public const string Settings = "settings";
    public const string SqlBody = "sql_body";
    public const string Start = "start";
    public const string StatisticsTarget = "statistics_target";
    public const string Storage = "storage";
    public const string StorageParameters = "storage_parameters";
    public const string Strict = "strict";
    public const string Subtype = "subtype";
    public const string SubtypeDiff = "subtype_diff";
    public const string Support = "support";
    public const string Tables = "tables";
    public const string Tags = "tags";
    public const string Transforms = "transforms";
    public const string Type = "type";
    public const string Unique = "unique";
    public const string Unlogged = "unlogged";
    public const string Using = "using";
    public const string Values = "values";
    public const string Version = "version";
    public const string ViaRoot = "via_root";
    public const string Volatility = "volatility";
    public const string Where = "where";
    public const string WithCheck = "with_check";
    public const string WithoutOverlaps = "without_overlaps";

    /// <summary>Every facet, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(FacetNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];
}
