using System.Collections.Immutable;

namespace SchemaTasks.Configuration;

/// <summary>The words and codes of the health checks, as the configuration file and the reports spell them.</summary>
internal static class HealthCheckNames
{
    /// <summary>In order of code.</summary>
    public static ImmutableArray<(string Code, string Word)> All { get; } =
    [
        ("ST6101", "server"),
        ("ST6102", "collation_versions"),
        ("ST6103", "extension_updates"),
        ("ST6104", "invalid_indexes"),
        ("ST6105", "duplicate_indexes"),
        ("ST6106", "foreign_keys_without_index"),
        ("ST6107", "no_primary_key"),
        ("ST6108", "not_valid_constraints"),
        ("ST6109", "sequences"),
        ("ST6110", "disabled_triggers"),
        ("ST6111", "row_security"),
        ("ST6112", "unusual_tables"),
        ("ST6113", "wraparound"),
        ("ST6114", "dead_rows"),
        ("ST6116", "replication_slots"),
        ("ST6117", "long_transactions"),
        ("ST6118", "unused_indexes"),
        ("ST6120", "minimum_rows"),
        ("ST6121", "access"),
        ("ST6122", "vector_indexes"),
        ("ST6124", "queryable"),
        ("ST6125", "functions"),
        ("ST6126", "sequences_behind"),
        ("ST6130", "requirements"),
        ("ST6140", "outputs_present"),
        ("ST6141", "outputs_valid"),
        ("ST6142", "outputs_fresh"),
        ("ST6150", "drift"),
        ("ST6151", "migrations"),
    ];
}
