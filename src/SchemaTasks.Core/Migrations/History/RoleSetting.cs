using System.Collections.Immutable;

namespace SchemaTasks.Migrations;

/// <summary>A setting that <c>ALTER ROLE … SET</c> or <c>ALTER DATABASE … SET</c> gives every session.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Value">Its value, in PostgreSQL's own unit.</param>
/// <param name="Source">Where it is set: <c>database</c>, <c>role</c> or <c>role in this database</c>.</param>
internal sealed record RoleSetting(string Name, string Value, string Source)
{
    /// <summary>Those that decide what a statement means, or whether it may run. Timeouts are set for each file, whatever the role says.</summary>
    public static ImmutableArray<string> Watched { get; } =
    [
        "search_path", "default_transaction_read_only", "default_transaction_isolation", "default_tablespace", "default_table_access_method", "row_security",
        "session_replication_role", "standard_conforming_strings", "lock_timeout", "statement_timeout", "transaction_timeout", "idle_in_transaction_session_timeout",
    ];

    /// <summary>Whether each file's transaction has a value of its own.</summary>
    public bool IsOverridden => Name.EndsWith("_timeout", StringComparison.Ordinal) || Name == "standard_conforming_strings";

    /// <summary><c>search_path = app (set for the role)</c>.</summary>
    public override string ToString() => $"{Name} = {(Value.Length == 0 ? "''" : Value)} (set for the {Source})";
}
