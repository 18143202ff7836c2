using Npgsql;
using SchemaTasks.Manifest;
using SchemaTasks.Postgres.Reading;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Alone: roles, which the fingerprint holds, belong to the whole server, and other tests make some.</summary>
[CollectionDefinition(nameof(FingerprintTests), DisableParallelization = true)]
[Collection(nameof(FingerprintTests))]
public sealed class FingerprintTests(PostgresServer server)
{
    private static readonly CatalogOptions Everything = CatalogOptions.Default with { Owners = true, Grants = true };

    [Fact]
    public async Task Every_change_of_the_manifest_changes_the_fingerprint()
    {
        Skipping.Unless(server.Major >= 14, "PostgreSQL 13 has no record hashing");
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Statements(14)[0]);
        await using var connection = await database.OpenAsync();
        await using var session = await CatalogSession.OpenAsync(database.Connection, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        var manifest = await ManifestAsync(session);
        var fingerprint = await FingerprintAsync(session);
        Assert.Null(await CatalogReader.ReadUnlessAsync(database.Connection, CatalogOptions.Default, known => known == fingerprint, TestContext.Current.CancellationToken));
        Assert.Equal(fingerprint, (await CatalogReader.ReadUnlessAsync(database.Connection, CatalogOptions.Default, known => known != fingerprint, TestContext.Current.CancellationToken))!.Fingerprint);
        Assert.Equal(fingerprint, (await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default with { Fingerprint = true }, TestContext.Current.CancellationToken)).Fingerprint);
        var seen = 0;
        foreach (var statement in Statements(server.Major).Skip(1))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var newManifest = await ManifestAsync(session);
            var newFingerprint = await FingerprintAsync(session);
            if (newManifest != manifest)
            {
                seen++;
                Assert.True(newFingerprint != fingerprint, $"Not noticed: {statement}");
            }
            else
            {
                Assert.StartsWith("-- nothing", statement, StringComparison.Ordinal);
                Assert.True(newFingerprint == fingerprint || !statement.StartsWith("-- nothing at all", StringComparison.Ordinal), $"A false alarm: {statement}");
            }
            (manifest, fingerprint) = (newManifest, newFingerprint);
        }
        Assert.True(seen >= 100, $"Only {seen} statements changed the manifest");
        TestContext.Current.SendDiagnosticMessage("{0} kinds of DDL, each noticed", seen);
    }

    [Fact]
    public async Task A_cache_holds_for_exactly_what_it_remembers()
    {
        var path = Path.Combine(Path.GetTempPath(), $"schematasks-{Guid.NewGuid():n}", "in-sync");
        try
        {
            var cache = new FingerprintCache(path);
            var connection = ConnectionSettings.Local("h", 5432, "d", "u");
            var key = new FingerprintKey(connection, "f", "manifest"u8.ToArray(), "configuration"u8.ToArray(), CatalogOptions.Default);
            Assert.Null(cache.Find(key));
            cache.Remember(key, "table 1");
            Assert.Equal("table 1", cache.Find(key));
            Assert.True(cache.MayHold(key.LocalDigest));
            Assert.True(cache.MayHold((key with { Fingerprint = "g", Server = connection.WithDatabase("e") }).LocalDigest));
            Assert.False(cache.MayHold((key with { Manifest = "manifesu"u8.ToArray() }).LocalDigest));
            Assert.NotNull(cache.Find(key with { Server = ConnectionSettings.Local("h", 5432, "d", "other", "password") }));
            Assert.Null(cache.Find(key with { Server = ConnectionSettings.Local("h", 5433, "d", "u") }));
            Assert.Null(cache.Find(key with { Server = connection.WithDatabase("e") }));
            Assert.Null(cache.Find(key with { Fingerprint = "g" }));
            Assert.Null(cache.Find(key with { Manifest = "manifesu"u8.ToArray() }));
            Assert.Null(cache.Find(key with { Configuration = ReadOnlyMemory<byte>.Empty }));
            Assert.Null(cache.Find(key with { Options = CatalogOptions.Default with { Grants = true } }));
            Assert.Null(cache.Find(key with { Options = CatalogOptions.Default with { Exclude = [new(null, "a.*")] } }));

            // Another database has a slot of its own, until it is forgotten.
            var other = key with { Server = connection.WithDatabase("e") };
            cache.Remember(other, "table 2");
            Assert.Equal(("table 1", "table 2"), (cache.Find(key), cache.Find(other)));
            cache.Remember(other with { Fingerprint = "g" }, "table 3");
            Assert.Null(cache.Find(other));
            cache.Forget(other);
            Assert.Equal(("table 1", null), (cache.Find(key), cache.Find(other with { Fingerprint = "g" })));

            await File.WriteAllTextAsync(path, "damaged\n" + await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.Null(cache.Find(key));
            Assert.False(cache.MayHold(key.LocalDigest));
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(path))) Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static async Task<string> ManifestAsync(CatalogSession session) =>
        ManifestFile.Print((await (await session.ReadAsync(Everything, TestContext.Current.CancellationToken)).Model).Finish().Schema);

    private static Task<string> FingerprintAsync(CatalogSession session) => session.ReadTextAsync("fingerprint", TestContext.Current.CancellationToken);

    /// <summary>The first makes the schema that the others change; <c>-- nothing</c> marks what no manifest shows.</summary>
    private static List<string> Statements(int major)
    {
        var text = File.ReadAllText(Path.Combine(SchemaFile.Directory, "..", "Postgres", "ddl.sql"));
        return
        [
            .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(statement => statement.Trim())
                .Where(statement => !statement.StartsWith("-- since ", StringComparison.Ordinal) || int.Parse(statement.Split('\n')[0]["-- since ".Length..], System.Globalization.CultureInfo.InvariantCulture) <= major),
        ];
    }
}
