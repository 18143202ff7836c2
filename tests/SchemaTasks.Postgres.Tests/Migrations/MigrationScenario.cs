using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>A directory of migrations and the database that they are for.</summary>
internal sealed class MigrationScenario : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private MigrationScenario(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public MigrationOptions Options { get; set; } = new();

    public static async Task<MigrationScenario> CreateAsync(PostgresServer server) => new(await server.CreateDatabaseAsync());

    /// <returns>The file's absolute path.</returns>
    public string Write(string name, string text) => _directory.Write(name, text);

    public async Task<IEnumerable<string>> ApplyAsync() =>
        (await MigrationRunner.ApplyAsync(Database.Connection, Files, Options, TestContext.Current.CancellationToken)).Applied.Select(file => file.Name);

    public async Task<ImmutableArray<Diagnostic>> ApplyAndFailAsync() => (await Assert.ThrowsAsync<DiagnosticException>(ApplyAsync)).Diagnostics;

    public async Task<IEnumerable<string>> RollbackAsync(string? downTo = null) =>
        (await MigrationRunner.RollbackAsync(Database.Connection, Files, downTo, Options, TestContext.Current.CancellationToken)).Applied.Select(file => file.Name);

    public async Task<IEnumerable<string>> RepairAsync() => await MigrationRunner.RepairAsync(Database.Connection, Files, Options, TestContext.Current.CancellationToken);

    public async Task<IEnumerable<string>> BaselineAsync(string lastApplied) =>
        await MigrationRunner.BaselineAsync(Database.Connection, Files, lastApplied, Options, TestContext.Current.CancellationToken);

    public Task<MigrationPlan> PlanAsync() => MigrationRunner.PlanAsync(Database.Connection, Files, Options, TestContext.Current.CancellationToken);

    /// <summary><c>file status statement_index</c> of every row.</summary>
    public Task<IReadOnlyList<string?>> HistoryAsync() =>
        Database.QueryAsync($"SELECT concat_ws(' ', file_name, status, statement_index) FROM {(Options.HistoryTable ?? HistoryPlace.Default).Quoted} ORDER BY file_name COLLATE \"C\"");

    /// <summary>Relations of a schema apart from indexes, in order.</summary>
    public Task<IReadOnlyList<string?>> RelationsAsync(string schema = "public") =>
        Database.QueryAsync($"SELECT relname FROM pg_class WHERE relnamespace = '{schema}'::regnamespace AND relkind <> 'i' ORDER BY relname COLLATE \"C\"");

    public async ValueTask DisposeAsync()
    {
        _directory.Dispose();
        await Database.DisposeAsync();
    }

    public MigrationSet Files => MigrationFiles.Read(_directory.Path);
}
