using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Laws;

/// <summary>samples/Outreach, as its manifest and as its migrations have it.</summary>
/// <param name="Folder">Its schema/ folder.</param>
internal sealed record LawSample(string Folder)
{
    /// <summary>By hand, in many places at once.</summary>
    private const string Drift = """
        ALTER TABLE company.slots DROP COLUMN note;
        CREATE INDEX merges_reason_idx ON vault.merges (reason);
        ALTER TABLE people.master ALTER COLUMN level SET DEFAULT 'manager';
        DROP FUNCTION people.rank(people.seniority) CASCADE;
        DROP VIEW people.contact_card CASCADE;
        CREATE FUNCTION people.weight(level people.seniority) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
        CREATE CAST (people.seniority AS integer) WITH FUNCTION people.weight(people.seniority);
        CREATE INDEX master_weight_idx ON people.master ((level::integer));
        """;

    /// <summary>BEGIN ATOMIC.</summary>
    private const int MigrationsNeed = 14;

    public DatabaseSchema Manifest => ManifestFile.Read(Path.Combine(Folder, "NEON_SCHEMA_MANIFEST.yaml")).Schema;

    public IEnumerable<LawCase> Pairs =>
    [
        new("sample: nothing and Outreach", "", Migrations, MigrationsNeed),
        new("sample: Outreach and what became of it by hand", Migrations, $"{Migrations}\n{Drift}", MigrationsNeed),
    ];

    private string Migrations => string.Join('\n', Directory.GetFiles(Path.Combine(Folder, "migrations"), "*.sql").Order(StringComparer.Ordinal).Select(File.ReadAllText));
}
