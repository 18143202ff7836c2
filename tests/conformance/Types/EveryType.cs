using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance.Types;

/// <summary>A database with a table that has two columns of each type, one NOT NULL and one nullable, and a row in it.</summary>
/// <param name="Settings">The database.</param>
/// <param name="ConnectionString">The same for a program.</param>
/// <param name="Types">How many types the table has.</param>
/// <param name="Extensions">The extensions that the server has.</param>
internal sealed record EveryType(ConnectionSettings Settings, string ConnectionString, int Types, ImmutableArray<string> Extensions)
{
    private static string Folder { get; } = Path.Combine(Places.Conformance, "schemas", "types");

    /// <summary>Makes the database; types of extensions that the server does not have are skipped, with a line in the report.</summary>
    public static async Task<EveryType> CreateAsync(ShadowServer server, string name, ConformanceReport report)
    {
        var settings = await server.CreateDatabaseAsync(name, CancellationToken.None);
        var connection = "";
        await using var source = settings.CreateDataSource(builder => connection = builder.ConnectionString);
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Folder, "every_type.tsv"))).Select(line => line.Split('\t')).ToList();
        var available = new List<string>();
        await using (var command = source.CreateCommand("SELECT name FROM pg_available_extensions"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) available.Add(reader.GetString(0));
        }
        var extensions = rows.Select(row => row[2]).Where(extension => extension.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var missing in extensions.Except(available)) report.Skip($"types of {missing}", "this PostgreSQL does not have the extension");
        var kept = rows.Where(row => row[2].Length == 0 || available.Contains(row[2])).ToList();
        var present = extensions.Intersect(available).ToImmutableArray();

        var sql = new StringBuilder();
        foreach (var extension in present) sql.Append(CultureInfo.InvariantCulture, $"CREATE EXTENSION IF NOT EXISTS {extension};\n");
        sql.Append(await File.ReadAllTextAsync(Path.Combine(Folder, "every_type.sql")));
        sql.Append("CREATE TABLE t.every_type (row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY");
        for (var i = 0; i < kept.Count; i++) sql.Append(CultureInfo.InvariantCulture, $", {Column(i)} {kept[i][0]} NOT NULL, {Column(i)}_n {(kept[i][0] == "t.posint" ? "integer" : kept[i][0])}");
        sql.Append(");\nINSERT INTO t.every_type (");
        sql.AppendJoin(", ", Enumerable.Range(0, kept.Count).Select(Column)).Append(") VALUES (");
        sql.AppendJoin(", ", kept.Select(row => $"CAST($q${row[1]}$q$ AS {row[0]})")).Append(");\n");
        await using (var create = source.CreateCommand(sql.ToString())) await create.ExecuteNonQueryAsync();
        return new EveryType(settings, connection, kept.Count, present);
    }

    private static string Column(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index:00}");
}
