using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Order, sections, transactions and faults of each layout. The files are written by hand after each tool's documentation.</summary>
public sealed class LayoutRulesTests
{
    [Fact]
    public void Flyway_orders_versions_by_their_numbers_and_a_baseline_takes_the_place_of_those_before()
    {
        using var folder = new LayoutFolder(("V10__j.sql", ""), ("V9__i.sql", ""), ("V1_1__b.sql", ""), ("V1__a.sql", ""), ("later/V1.1.1__c.sql", ""), ("R__z.sql", ""), ("R__a.sql", ""), ("U9__i.sql", ""));

        Assert.Equal(["V1__a.sql", "V1_1__b.sql", "later/V1.1.1__c.sql", "V9__i.sql", "V10__j.sql"], folder.Read().Versioned.Select(file => file.Name));
        Assert.Equal(["R__a.sql", "R__z.sql"], folder.Read().Repeatable.Select(file => file.Name));
        Assert.Equal("U9__i.sql", folder.Read().RollbackOf("V9__i.sql")!.Name);

        folder.Write("B9__all.sql", "");
        Assert.Equal(["B9__all.sql", "V10__j.sql"], folder.Read().Versioned.Select(file => file.Name));
    }

    [Fact]
    public void Flyway_counts_lines_by_its_own_checksum()
    {
        // Of "CREATE TABLE t (id int);" and "-- end" as CRC-32, by Python's zlib.crc32.
        using var folder = new LayoutFolder(("V1__a.sql", "CREATE TABLE t (id int);\r\n-- end\n"));

        Assert.Equal(ZlibOfBothLines, folder.Read().Versioned[0].ToolChecksum);
    }

    [Fact]
    public void Flyways_duplicates_and_placeholders_are_faults()
    {
        using var folder = new LayoutFolder(("V1__a.sql", "SELECT 1;\nSELECT '${who}';"), ("V1.0__b.sql", ""), ("V2_wrong.sql", ""));

        Assert.Equal(["ST2059 V1__a.sql:2", "ST2058 V1__a.sql:1", "ST2051 V2_wrong.sql:1"], folder.Faults().Select(fault => fault.Where));
    }

    [Theory]
    [InlineData("dbmate", "20250101_a.sql", "-- migrate:up\nCREATE TABLE t();\nX\n-- migrate:down\nDROP TABLE t;\n", 3)]
    [InlineData("goose", "00001_a.sql", "-- a comment\n-- +goose Up\nX\n-- +goose Down\nDROP TABLE t;\n", 3)]
    [InlineData("tern", "001_a.sql", "CREATE TABLE t();\nX\n---- create above / drop below ----\nDROP TABLE t;\n", 2)]
    [InlineData("node-pg-migrate", "1761220800000_a.sql", "-- Up Migration\nX\n-- Down Migration\nDROP TABLE t;\n", 2)]
    [InlineData("liquibase", "a.sql", "--liquibase formatted sql\n\n--changeset a:1\nX\n--rollback DROP TABLE t;\n", 4)]
    public void Only_what_applies_runs_at_the_lines_of_the_file(string word, string name, string text, int line)
    {
        using var folder = new LayoutFolder((name, text));

        var files = folder.Read();
        var script = MigrationScript.Parse(files.Versioned[0], out var faults);
        var wrong = script.Statements.Single(statement => statement.Text == "X");

        Assert.Equal(word, files.Layout.Word);
        Assert.Empty(faults);
        Assert.DoesNotContain(script.Statements, statement => statement.Text.StartsWith("DROP", StringComparison.Ordinal));
        Assert.Equal(line, script.Locate(wrong.Start).Line);
    }

    [Theory]
    [InlineData("20250101_a.sql", "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON t (a);\n-- migrate:down\n", false)]
    [InlineData("20250101_a.sql", "-- migrate:up\nSELECT 1;\n-- migrate:down transaction:false\n", true)]
    [InlineData("00001_a.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY i ON t (a);\n", false)]
    [InlineData("V1__a.sql", "CREATE INDEX CONCURRENTLY i ON t (a);", false)]
    [InlineData("V1__a.sql", "CREATE INDEX i ON t (a);", true)]
    [InlineData("1_a.up.sql", "CREATE INDEX CONCURRENTLY i ON t (a);", false)]
    [InlineData("1_a.up.sql", "SELECT 1; SELECT 2;", true)]
    [InlineData("1_a.up.sql", "BEGIN; SELECT 1; COMMIT;", true)]
    [InlineData("1_a.up.sql", "BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;", false)]
    [InlineData("20250101_a/migration.sql", "CREATE INDEX CONCURRENTLY i ON t (a);", false)]
    public void Transactions_are_the_tools_own(string name, string text, bool inTransaction)
    {
        using var folder = new LayoutFolder((name, text));

        var script = MigrationScript.Parse(folder.Read().Versioned[0], out var faults);

        Assert.Empty(faults);
        Assert.Equal(inTransaction, script.InTransaction);
    }

    [Fact]
    public void Two_statements_sent_whole_cannot_hold_a_concurrent_index()
    {
        using var folder = new LayoutFolder(("20250101_a/migration.sql", "SELECT 1;\nCREATE INDEX CONCURRENTLY i ON t (a);"));

        MigrationScript.Parse(folder.Read().Versioned[0], out var faults);

        Assert.Equal(("ST2014", 2), (Assert.Single(faults).Code, faults[0].Location!.Line));
    }

    [Fact]
    public void A_transaction_that_is_left_open_is_a_fault()
    {
        using var folder = new LayoutFolder(("1_a.up.sql", "COMMIT;\nBEGIN;\nSELECT 1;"));

        MigrationScript.Parse(folder.Read().Versioned[0], out var faults);

        Assert.Equal(("ST2012", 2), (Assert.Single(faults).Code, faults[0].Location!.Line));
    }

    [Fact]
    public void Faults_of_sections()
    {
        using var folder = new LayoutFolder(("20250101_a.sql", "-- migrate:up\nSELECT 1;"), ("20250102_b.sql", "SELECT 1;"), ("20250103_c.sql", "-- migrate:down\nSELECT 1;\n-- migrate:up\n"), ("20250101_d.sql", "-- migrate:up\n"), ("e.sql", ""));

        Assert.Equal(["ST2054 20250102_b.sql:1", "ST2055 20250103_c.sql:1", "ST2058 20250101_d.sql:1", "ST2051 e.sql:1"], folder.Faults().Select(fault => fault.Where));
    }

    [Fact]
    public void Faults_of_tern_and_goose()
    {
        using var tern = new LayoutFolder(("tern.conf", ""), ("001_a.sql", "SELECT {{.x}};"), ("003_c.sql", ""));
        using var goose = new LayoutFolder(("00001_a.sql", "-- +goose Up\n-- +goose ENVSUB ON\nSELECT '${X}';"));

        Assert.Equal(["ST2059 001_a.sql:1", "ST2055 003_c.sql:1"], tern.Faults().Select(fault => fault.Where));
        Assert.Equal(["ST2059 00001_a.sql:2"], goose.Faults().Select(fault => fault.Where));
    }

    [Fact]
    public void Faults_of_folders()
    {
        using var prisma = new LayoutFolder(("migration_lock.toml", "provider = \"mysql\""), ("20250101_a/migration.sql", ""), ("20250102_b/notes.txt", ""));
        using var hasura = new LayoutFolder(("one/1761220800000_a/up.sql", ""), ("two/1761220800000_a/up.sql", ""));

        Assert.Equal(["ST2060 migration_lock.toml:1", "ST2057 20250102_b:1"], prisma.Faults().Select(fault => fault.Where));
        Assert.StartsWith("ST2061", hasura.Faults()[0].Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_drizzles_journal()
    {
        const string Journal = """
            {"version": "7", "dialect": "postgresql", "entries": [
              {"idx": 0, "when": 1, "tag": "0000_a", "breakpoints": true},
              {"idx": 1, "when": 2, "tag": "0001_gone", "breakpoints": true},
              {"idx": 2, "when": 1, "tag": "0002_c", "breakpoints": true}]}
            """;
        using var folder = new LayoutFolder(("meta/_journal.json", Journal), ("0000_a.sql", ""), ("0002_c.sql", ""), ("0009_not_listed.sql", ""));
        using var other = new LayoutFolder(("meta/_journal.json", """{"dialect": "mysql", "entries": []}"""));
        using var broken = new LayoutFolder(("meta/_journal.json", "{"));

        Assert.Equal(["ST2056 _journal.json:3", "ST2058 0002_c.sql:1", "ST2051 0009_not_listed.sql:1"], folder.Faults().Select(fault => fault.Where));
        Assert.Equal(["ST2060 _journal.json:1"], other.Faults().Select(fault => fault.Where));
        Assert.Equal(["ST2055 _journal.json:1"], broken.Faults().Select(fault => fault.Where));
    }

    [Fact]
    public void Sqitchs_plan_decides_the_order_and_a_reworked_change_has_two_scripts()
    {
        const string Plan = "%syntax-version=1.0.0\n%project=a\n\nb 2025-01-01T00:00:00Z A <a@b.c> # note\na [b] 2025-01-01T00:00:00Z A <a@b.c>\n@v1 2025-01-01T00:00:00Z A <a@b.c>\nb [b@v1] 2025-01-02T00:00:00Z A <a@b.c>\n";
        using var folder = new LayoutFolder(("sqitch.plan", Plan), ("deploy/a.sql", ""), ("deploy/b.sql", "SELECT 2;"), ("deploy/b@v1.sql", "BEGIN; SELECT 1; COMMIT;"), ("revert/b.sql", ""), ("verify/b.sql", ""));

        Assert.Equal(["deploy/b@v1.sql", "deploy/a.sql", "deploy/b.sql"], folder.Read().Versioned.Select(file => file.Name));
        Assert.Equal(["b#1", "a#1", "b#2"], folder.Read().Versioned.Select(file => file.HistoryKey));

        File.Delete(Path.Combine(folder.Path, "deploy/a.sql"));
        folder.Write("deploy/d.sql", "");
        Assert.Equal(["ST2056 sqitch.plan:5", "ST2051 d.sql:1"], folder.Faults().Select(fault => fault.Where));
    }

    [Fact]
    public void Liquibases_changesets_are_files_of_their_own_in_the_changelogs_order()
    {
        using var folder = new LayoutFolder(
            ("master.xml", "<databaseChangeLog><include file=\"db/z.sql\"/><includeAll path=\"more\"/></databaseChangeLog>"),
            ("z.sql", "--liquibase formatted sql\n--changeset a:1\nSELECT 1;\n--changeset a:2 dbms:oracle\nSELECT 2 FROM dual;\n--changeset b:1 runInTransaction:false\nSELECT 3;\n"),
            ("more/a.sql", "-- liquibase formatted sql\n-- changeset a:3 dbms:!oracle,postgresql\nSELECT 4;\n"));

        Assert.Equal(["z.sql::1::a", "z.sql::1::b", "more/a.sql::3::a"], folder.Read().Versioned.Select(file => file.Name));

        folder.Write("other.sql", "--liquibase formatted sql\n--changeset a:1\nSELECT ${x};");
        folder.Write("z.sql", "--liquibase formatted sql\n--changeset a:1\n--preconditions onFail:HALT\n--precondition-sql-check expectedResult:0 SELECT 1\nSELECT 1;");
        Assert.Equal(["ST2059 z.sql:4", "ST2051 other.sql:1"], folder.Faults().Select(fault => fault.Where));
    }

    [Fact]
    public void An_edited_file_breaks_the_sum_of_atlas()
    {
        using var folder = new LayoutFolder(("20250101_a.sql", "SELECT 1;"), ("20250102_b.sql", "SELECT 2;"));
        folder.Write("atlas.sum", AtlasLayout.Sum([("20250101_a.sql", Encoding.UTF8.GetBytes("SELECT 1;")), ("20250102_b.sql", Encoding.UTF8.GetBytes("SELECT 2;"))]));
        Assert.Equal(2, folder.Read().Versioned.Length);

        folder.Write("20250102_b.sql", "SELECT 3;");
        Assert.Equal(["ST2062 20250102_b.sql:1"], folder.Faults().Select(fault => fault.Where));
        folder.Write("20250102_b.sql", "SELECT 2;");
        folder.Write("20250103_c.sql", "SELECT 3;");
        Assert.Equal(["ST2062 20250103_c.sql:1"], folder.Faults().Select(fault => fault.Where));
        File.Delete(Path.Combine(folder.Path, "20250103_c.sql"));
        File.Delete(Path.Combine(folder.Path, "20250101_a.sql"));
        Assert.StartsWith("ST2062", folder.Faults()[0].Where, StringComparison.Ordinal);
    }

    [Fact]
    public void A_structure_that_is_behind_the_migrations_is_a_fault()
    {
        const string Dump = "\\restrict abc\nCREATE TABLE public.t (id int);\n\\unrestrict abc\nINSERT INTO \"schema_migrations\" (version) VALUES\n('20250102000000'),\n('20250101000000');\n";
        using var folder = new LayoutFolder(("structure.sql", Dump), ("migrate/20250101000000_a.rb", ""), ("migrate/20250102000000_b.rb", ""), ("seeds.rb", ""));

        Assert.Equal(["20250101000000", "20250102000000"], folder.Read().DumpedVersions);
        MigrationScript.Parse(folder.Read().Versioned[0], out var faults);
        Assert.Empty(faults);

        folder.Write("migrate/20250103000000_c.rb", "");
        Assert.Equal(["ST2063 structure.sql:1"], folder.Faults().Select(fault => fault.Where));
    }

    private const string ZlibOfBothLines = "-114674696";
}
