using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Postgres.Tests;

namespace SchemaTasks.Drift;

/// <summary>A manifest drawn from a server, held against that server after its schema was changed by hand.</summary>
public sealed class DriftServerTests(PostgresServer server)
{
    private const string Schema = """
        CREATE SCHEMA people;
        CREATE TYPE people.seniority AS ENUM ('owner', 'manager');
        CREATE TABLE people.master (id uuid PRIMARY KEY, first_name varchar(40) NOT NULL, email text, level people.seniority DEFAULT 'manager', age int,
            CHECK (first_name IN ('a', 'b')), CHECK (age BETWEEN 1 AND 99 AND email <> ''));
        CREATE INDEX master_email_idx ON people.master (lower(email)) WHERE email IS NOT NULL;
        CREATE VIEW people.card AS SELECT first_name, email FROM people.master WHERE level IN ('owner');
        CREATE TABLE people.events (id int, on_day date NOT NULL) PARTITION BY RANGE (on_day);
        CREATE TABLE people.events_2025 PARTITION OF people.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
        """;

    [Theory]
    [InlineData("SELECT 1", "")]
    [InlineData("ALTER TABLE people.master DROP COLUMN age; CREATE INDEX extra ON people.master (email); ALTER TABLE people.master ALTER level SET DEFAULT 'owner'",
        "high column people.master.level different default: 'manager'::people.seniority → 'owner'::people.seniority|critical column people.master.age missing|high check people.master.master_check missing|medium index people.master.extra unexpected")]
    [InlineData("ALTER TABLE people.master RENAME email TO mail", "critical column people.master.email renamed to people.master.mail")]
    [InlineData("ALTER TABLE people.master RENAME TO person", "critical table people.master renamed to people.person")]
    [InlineData("ALTER SCHEMA people RENAME TO persons", "critical schema people renamed to persons")]
    [InlineData("ALTER TYPE people.seniority RENAME TO rank", "critical enum people.seniority renamed to people.rank")]
    [InlineData("ALTER TYPE people.seniority ADD VALUE 'lead' BEFORE 'manager'", "high enum value people.seniority.lead unexpected")]
    [InlineData("ALTER TABLE people.events ALTER id TYPE bigint", "high column people.events.id different type: integer → bigint")]
    [InlineData("ALTER TABLE people.events DETACH PARTITION people.events_2025", "high table people.events_2025 different bound: people.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') → -")]
    [InlineData("ALTER TABLE people.master ALTER first_name TYPE varchar(80), DROP CONSTRAINT master_check", "high column people.master.first_name different type: character varying(40) → character varying(80)|high check people.master.master_check missing", "DROP VIEW people.card")]
    [InlineData("DROP SCHEMA people CASCADE", "critical schema people missing")]
    public async Task A_change_by_hand_is_seen_as_what_it_is(string change, string expected, string? before = null)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Schema);
        if (before is not null) await database.ExecuteAsync(before);
        var manifest = ManifestFile.Parse(ManifestFile.Print(await ReadAsync(database)), "/m.yaml");
        await database.ExecuteAsync(change);

        var report = new DriftGate(new DriftGateOptions { Today = new DateOnly(2026, 1, 1), ReportFile = "/r.md" }).Check(manifest.Schema, manifest.Positions, await ReadAsync(database));
        Assert.Equal(expected, string.Join('|', report.Verdict.Changes.Select(ChangeLine.Of)));
        Assert.All(report.Diagnostics, diagnostic => Assert.True(diagnostic is { Severity: DiagnosticSeverity.Error, Location.Line: > 0 }));
    }

    private static async Task<DatabaseSchema> ReadAsync(TestDatabase database) =>
        (await CatalogReader.ReadAsync(database.Connection, new CatalogOptions(), TestContext.Current.CancellationToken)).Schema;
}
