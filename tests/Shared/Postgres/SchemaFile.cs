using System.Globalization;
using System.Runtime.CompilerServices;

namespace SchemaTasks;

/// <summary>
/// A schema to try things on: <c>tests/SchemaTasks.Postgres.Tests/Schemas/*.sql</c>. Lines at its head say what it needs: <c>-- since 15</c>
/// a major version, <c>-- role name</c> a role of the cluster.
/// </summary>
internal sealed record SchemaFile(string Name, string Sql, int Since, IReadOnlyList<string> Roles)
{
    /// <summary>Where they are.</summary>
    public static string Directory { get; } = Find();

    public static IReadOnlyList<SchemaFile> All { get; } = Read();

    /// <summary>Statements that make the roles where they are missing.</summary>
    public string CreateRoles => string.Concat(Roles.Select(role => $"DO $do$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $do$;\n"));

    public override string ToString() => Name;

    private static string Find([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "SchemaTasks.Postgres.Tests", "Schemas");

    private static SchemaFile[] Read() =>
    [
        .. System.IO.Directory.EnumerateFiles(Directory, "*.sql")
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    private static SchemaFile Parse(string name, string sql)
    {
        var head = sql.Split('\n').TakeWhile(line => line.StartsWith("-- ", StringComparison.Ordinal)).ToList();
        var since = head.Find(line => line.StartsWith("-- since ", StringComparison.Ordinal));
        return new SchemaFile(name, sql, since is null ? 0 : int.Parse(since["-- since ".Length..], CultureInfo.InvariantCulture),
            [.. head.Where(line => line.StartsWith("-- role ", StringComparison.Ordinal)).Select(line => line["-- role ".Length..])]);
    }
}
