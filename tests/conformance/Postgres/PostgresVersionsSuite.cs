using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>
/// The schemas of <c>tests/SchemaTasks.Postgres.Tests/Schemas</c> on PostgreSQL 13 to 18: every object counted, and one manifest whatever
/// the version, apart from <c>postgres:</c>, the versions of extensions and how the server prints one-table views. A fix script for the newest
/// version is proved on a server of that version, whatever other programs are installed.
/// </summary>
internal sealed partial class PostgresVersionsSuite : IConformanceSuite
{
    public string Name => "postgres-versions";

    public async Task RunAsync(ConformanceReport report)
    {
        var manifests = new Dictionary<string, (int Major, string Text)>(StringComparer.Ordinal);
        foreach (var major in EmbeddedPostgres.Majors)
        {
            var (bin, missing) = await EmbeddedPostgres.InstallAsync(major);
            if (bin is null)
            {
                report.Skip($"PostgreSQL {major}", missing!);
                continue;
            }
            try
            {
                await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local, BinDirectory = bin }, CancellationToken.None);
                await RunAsync(server, manifests, report);
                if (major == EmbeddedPostgres.Majors[^1]) await ProveAsync(server, report);
            }
            catch (DiagnosticException exception)
            {
                report.Skip($"PostgreSQL {major}", exception.Message);
            }
        }
    }

    private static async Task RunAsync(ShadowServer server, Dictionary<string, (int Major, string Text)> manifests, ConformanceReport report)
    {
        var schemas = 0;
        var compared = 0;
        var objects = 0;
        foreach (var file in SchemaFile.All.Where(file => file.Since <= server.PostgresMajor))
        {
            var what = $"PostgreSQL {server.PostgresMajor}, {file.Name}";
            var name = $"versions_{schemas++}";
            var connection = await server.CreateDatabaseAsync(name, CancellationToken.None);
            await SchemaCreation.RunAsync(connection, file.CreateRoles + file.Sql);
            var reading = await CatalogReader.ReadAsync(connection, CatalogOptions.Default with { Grants = true }, CancellationToken.None);
            var (differences, counted) = await CountCheck.RunAsync(connection, (await CatalogReader.ReadAsync(connection, CatalogOptions.Default, CancellationToken.None)).Schema);
            objects += counted;
            await server.DropDatabaseAsync(name, CancellationToken.None);

            var text = Comparable(reading.Schema);
            if (differences.Count > 0) report.Fail(what, string.Join("; ", differences));
            else if (!manifests.TryGetValue(file.Name, out var first)) manifests[file.Name] = (server.PostgresMajor, text);
            else if (first.Text != text) report.Fail(what, $"differs from {first.Major}'s: {FirstDifference(first.Text, text)}");
            else compared++;
            if (differences.Count == 0) report.Pass();
        }
        report.Tell($"PostgreSQL {server.PostgresMajor}: {schemas} schemas read, {compared} the same as an older version's, {objects} objects counted");
    }

    private static async Task ProveAsync(ShadowServer server, ConformanceReport report)
    {
        const string Table = "CREATE TABLE public.t (a integer, g integer GENERATED ALWAYS AS (a * {0}) STORED, b integer);";
        var (wanted, present) = (await server.CreateDatabaseAsync("proof_wanted", CancellationToken.None), await server.CreateDatabaseAsync("proof_present", CancellationToken.None));
        await SchemaCreation.RunAsync(wanted, Table.Replace("{0}", "3", StringComparison.Ordinal));
        await SchemaCreation.RunAsync(present, Table.Replace("{0}", "2", StringComparison.Ordinal));
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var manifest = Path.Combine(folder.FullName, "m.yaml");
            await File.WriteAllTextAsync(manifest, ManifestFile.Print((await CatalogReader.ReadAsync(wanted, CatalogOptions.Default, CancellationToken.None)).Schema));
            var url = $"host='{present.Host}' port={present.Port} user={present.User} dbname={present.Database} sslmode=disable";
            var result = await VerifyOperation.RunAsync(new VerifyRequest
            {
                ManifestFile = manifest,
                ReportFile = Path.Combine(folder.FullName, "report.md"),
                ProveFix = true,
                Database = new DatabaseRequest { Mode = DatabaseMode.Live, Environment = name => name == "DATABASE_URL" ? url : Environment.GetEnvironmentVariable(name) },
            }, CancellationToken.None);
            if (result.Report.FixProven == true) report.Pass();
            else report.Fail("a fix script is proved on its own version", string.Join("; ", result.Report.FixUntried.Select(cause => cause.Message).Append($"{result.Report.FixRemaining}")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// What the version has no part in. Since PostgreSQL 16 the columns of a query with one relation are printed without its name; so
    /// the names before columns are taken off in views. Since 17 the owner of a table has the right MAINTAIN. Since 18 NOT NULL has a name, which
    /// a child or a partition may have from its parent or for itself; that of a domain since 17.
    /// </summary>
    private static string Comparable(DatabaseSchema schema) => ManifestFile.Print(schema with
    {
        PostgresMajor = null,
        Extensions = [.. schema.Extensions.Select(extension => extension with { Version = null })],
        Schemas =
        [
            .. schema.Schemas.Select(one => one with
            {
                Grants = [],
                Domains = [.. one.Domains.Select(domain => domain with { NotNullName = null, NotNullComment = null })],
                Views = [.. one.Views.Select(view => view with { Definition = Unqualified(view.Definition) })],
                MaterializedViews = [.. one.MaterializedViews.Select(view => view with { Definition = Unqualified(view.Definition) })],
                Tables = [.. one.Tables.Select(table => Unnamed(table) with { Grants = [.. table.Grants.Select(grant => grant with { Privileges = grant.Privileges.Remove("maintain") })] })],
            }),
        ],
    });

    private static Table Unnamed(Table table)
    {
        var columns = table.Columns.Select(Unnamed).ToImmutableArray();
        return table with { Columns = columns, Partitions = [.. table.Partitions.Select(partition => partition with { Table = Unnamed(partition.Table, columns) })] };
    }

    /// <param name="partition">The partition.</param>
    /// <param name="parent">All columns of its parent.</param>
    private static Table Unnamed(Table partition, ImmutableArray<Column> parent)
    {
        var own = partition.Columns.Select(Unnamed).ToDictionary(column => column.Name, StringComparer.Ordinal);
        var all = parent.Select(above => own.GetValueOrDefault(above.Name, above.HandedDown)).ToImmutableArray();
        return partition with
        {
            Columns = [.. all.Where((column, i) => column != parent[i].HandedDown)],
            Partitions = [.. partition.Partitions.Select(below => below with { Table = Unnamed(below.Table, all) })],
        };
    }

    private static Column Unnamed(Column column) => column with { NotNullLocal = false, NotNullName = null, NotNullComment = null };

    private static string Unqualified(string definition) => Qualifier().Replace(definition, "");

    private static string FirstDifference(string left, string right)
    {
        var (first, second) = (left.Split('\n'), right.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(first.Length, second.Length)).FirstOrDefault(index => first[index] != second[index], Math.Min(first.Length, second.Length));
        return $"'{first.ElementAtOrDefault(line)}' is '{second.ElementAtOrDefault(line)}'";
    }

    [GeneratedRegex("""(?:"(?:[^"]|"")*"|[a-z_][a-z0-9_$]*)\.(?=["a-z_])""", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();
}
