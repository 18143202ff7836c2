using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;

namespace SchemaTasks.Postgres.Tests.Operations;

/// <summary>A repository with migrations and a manifest, and the live database that they are for.</summary>
internal sealed class ChangeScenario : IAsyncDisposable
{
    private readonly PostgresServer _server;
    private readonly TemporaryDirectory _directory = new();

    private ChangeScenario(PostgresServer server, TestDatabase database) => (_server, Live) = (server, database);

    public TestDatabase Live { get; }

    public string Root => _directory.Path;

    public string Manifest => Path.Combine(Root, "schema.manifest.yaml");

    public static async Task<ChangeScenario> CreateAsync(PostgresServer server) => new(server, await server.CreateDatabaseAsync());

    public DatabaseRequest Database(DatabaseMode mode = DatabaseMode.Auto) => new()
    {
        Mode = mode,
        MigrationsDirectory = Path.Combine(Root, "migrations"),
        Shadow = _server.ShadowOptions.Provider,
        Environment = name => name == "DATABASE_URL" ? Live.Connection.ToKeywords() : _server.ShadowOptions.Environment(name),
    };

    public void Write(string name, string text)
    {
        var path = Path.Combine(Root, "migrations", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Root, "migrations", name));

    /// <summary>Names of all files, in ordinal order.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Root, "migrations"), "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(Root, "migrations"), path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public Task<MigrateResult> MigrateAsync(string? mark = null, bool force = false) =>
        MigrateOperation.RunAsync(new MigrateRequest { Database = Database(DatabaseMode.Live), MarkApplied = mark, Force = force }, TestContext.Current.CancellationToken);

    public Task<RefreshResult> RefreshAsync(DatabaseMode mode = DatabaseMode.Live, bool allowEmpty = false) =>
        RefreshOperation.RunAsync(new RefreshRequest { ManifestFile = Manifest, Database = Database(mode), AllowEmpty = allowEmpty }, TestContext.Current.CancellationToken);

    public Task<NewMigrationResult> NewAsync(string name, MigrationTarget from = MigrationTarget.Manifest, bool destructive = false, bool concurrent = false) =>
        NewMigrationOperation.RunAsync(
            new NewMigrationRequest { Database = Database(), Name = name, ManifestFile = Manifest, From = from, AllowDestructive = destructive, ConcurrentIndexes = concurrent },
            TestContext.Current.CancellationToken);

    public static async Task<Diagnostic> FaultAsync(Func<Task> work) => Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(work)).Diagnostics);

    public async ValueTask DisposeAsync()
    {
        _directory.Dispose();
        await Live.DisposeAsync();
    }
}
