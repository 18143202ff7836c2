using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>What a migration needs of a host's servers, and a shadow has only where the configuration names the host.</summary>
internal static partial class MissingPlatform
{
    /// <param name="state">The server's error code.</param>
    /// <param name="message">Its message, in English: a shadow's servers are started so.</param>
    /// <param name="configured">The configuration's platform.</param>
    /// <returns>A sentence that names the cure; empty when nothing of a known host is missing.</returns>
    public static string Advice(string state, string message, HostingPlatform configured)
    {
        if (configured is not (HostingPlatform.Auto or HostingPlatform.None)) return "";
        if (state is not (PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedFunction)) return "";
        if (Missing().Match(message) is not { Success: true } match) return "";
        var (kind, name) = (match.Groups["kind"].Value, match.Groups["name"].Value);
        var schema = kind == "schema" ? name : name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? name[..dot] : "";
        var hosts = HostPlatforms.All.Where(platform => kind == "role" ? platform.ShadowRoles.Contains(name) : platform.HasSchema(schema)).ToList();
        return hosts.Count == 0 ? "" : $" The {(kind == "role" ? $"role '{name}'" : $"schema '{schema}'")} comes with {string.Join(" or ", hosts.Select(host => host.Name))}: write {string.Join(" or ", hosts.Select(host => $"'platform: {host.Word}'"))} into schema/schema.config.yaml, and the shadow has it too.";
    }

    /// <summary><c>schema "auth" does not exist</c>, <c>role "anon" does not exist</c>, <c>relation "auth.users" does not exist</c>, <c>function auth.uid() does not exist</c>.</summary>
    [GeneratedRegex("""\A(?<kind>schema|role|relation|function|type) "?(?<name>[\w.-]+)(?:"|\(.*\)) does not exist""", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
