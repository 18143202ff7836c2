using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SchemaTasks.Model;

/// <summary>
/// Options of foreign tables and their columns. Any wrapper may take a secret under any name, so the manifest, which is committed, holds
/// those only whose names are known to be harmless. The queries of foreign servers and wrappers hold the same rule.
/// </summary>
internal static partial class ForeignOptions
{
    /// <summary>Lower case.</summary>
    public static FrozenSet<string> Harmless { get; } = FrozenSet.ToFrozenSet(
        [
            "host", "hostaddr", "port", "dbname", "database", "schema", "schema_name", "table", "table_name",
            "column", "column_name", "remote_schema", "remote_table", "fetch_size", "batch_size", "fdw_startup_cost", "fdw_tuple_cost", "extensions",
            "updatable", "truncatable", "use_remote_estimate", "async_capable", "parallel_commit", "parallel_abort", "analyze_sampling", "keep_connections", "readonly",
            "sslmode", "channel_binding", "application_name", "connect_timeout", "client_encoding", "filename", "format", "header", "delimiter",
            "quote", "escape", "null", "encoding", "force_not_null", "force_null", "prefetch", "charset", "collation",
        ],
        StringComparer.Ordinal);

    /// <summary>In ordinal order, since theirs says nothing.</summary>
    public static ImmutableArray<string> WithoutSecrets(string[]? options) => options is null ? [] : [.. options.Where(IsHarmless).Order(StringComparer.Ordinal)];

    private static bool IsHarmless(string option)
    {
        var at = option.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && Harmless.Contains(option[..at].ToLowerInvariant()) && !Login().IsMatch(option.AsSpan(at + 1));
    }

    /// <summary>An address with a user, and perhaps a password.</summary>
    [GeneratedRegex("://[^/]*@", RegexOptions.CultureInvariant)]
    private static partial Regex Login();
}
