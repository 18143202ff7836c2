using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

public sealed class MigrationScriptTests
{
    private const string Path = "/m/001_a.sql";

    [Theory]
    [InlineData("-- schematasks: no-transaction")]
    [InlineData("--schematasks:no-transaction  ")]
    [InlineData("-- no-transaction")]
    [InlineData("-- migrate:up transaction:false")]
    [InlineData("--! no-transaction")]
    [InlineData("-- +goose NO TRANSACTION")]
    [InlineData("-- atlas:txmode none")]
    public void Marker_of_any_tool_takes_the_transaction_away(string marker)
    {
        Assert.False(Parse($"{marker}\r\nVACUUM;").InTransaction);
        Assert.True(Parse($"SELECT 1;\n{marker}\n").InTransaction);
        Assert.True(Parse($"{marker}s\nSELECT 1;").InTransaction);
    }

    [Theory]
    [InlineData("BEGIN; SELECT 1; SELECT 2; COMMIT;")]
    [InlineData("start transaction; SELECT 1; SELECT 2; end transaction")]
    [InlineData("-- all of it\nBEGIN WORK; SELECT 1; SELECT 2; COMMIT WORK; -- done")]
    public void Transaction_around_the_whole_file_is_taken_off(string text) =>
        Assert.Equal(["SELECT 1", "SELECT 2"], Parse(text).Statements.Select(statement => statement.Text));

    [Theory]
    [InlineData("SELECT 1;\n  \\i other.sql\n", "ST2010", 2, 3)]
    [InlineData("SELECT 1;\nCOPY t (a, b) FROM STDIN;\n1\t'\n\\.\n", "ST2011", 2, 1)]
    [InlineData("BEGIN; SELECT 1;", "ST2012", 1, 1)]
    [InlineData("SELECT 1; COMMIT;", "ST2012", 1, 11)]
    [InlineData("BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT;", "ST2012", 1, 1)]
    [InlineData("-- schematasks: no-transaction\nSAVEPOINT a;", "ST2012", 2, 1)]
    [InlineData("SAVEPOINT a; ROLLBACK TO a; ROLLBACK;", "ST2012", 1, 29)]
    [InlineData("SELECT 1;\nSELECT 'open;\n", "ST2013", 2, 8)]
    [InlineData("CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);", "ST2014", 1, 1)]
    [InlineData("/* a */ vacuum (analyze) t;", "ST2014", 1, 9)]
    [InlineData("ALTER TABLE t DETACH PARTITION p CONCURRENTLY;", "ST2014", 1, 1)]
    [InlineData("-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;\n", "ST2015", 3, 1)]
    public void What_cannot_run_is_reported_at_its_place(string text, string code, int line, int column)
    {
        MigrationScript.Parse(File(text), out var faults);

        Assert.Contains((code, new SourceLocation(Path, line, column)), faults.Select(fault => (fault.Code, fault.Location!)));
        Assert.All(faults, fault => Assert.Equal(code, fault.Code));
    }

    [Theory]
    [InlineData("REFRESH MATERIALIZED VIEW CONCURRENTLY v;")]
    [InlineData("COPY t FROM '/data/file';")]
    [InlineData("COMMENT ON TABLE t IS 'BEGIN; COMMIT; \\i CONCURRENTLY';")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;")]
    [InlineData("DO $$ BEGIN COMMIT; END $$;")]
    [InlineData("SAVEPOINT a; INSERT INTO t VALUES (1); ROLLBACK TO SAVEPOINT a; RELEASE a;")]
    public void What_only_looks_like_it_runs(string text)
    {
        MigrationScript.Parse(File(text), out var faults);

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("SELECT x", 8, 7)]
    [InlineData("SELECT '😀é', x", 14, 14)]
    [InlineData("SELECT", 7, 6)]
    [InlineData("SELECT", 70, 6)]
    public void Position_of_the_server_counts_characters_from_one(string statement, int position, int offset) =>
        Assert.Equal(offset, TextPosition.FromServerPosition(statement, position));

    [Theory]
    [InlineData("a\nb\nc", 4, 3, 1)]
    [InlineData("a\r\nb\r\nc", 4, 2, 2)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("", 0, 1, 1)]
    public void Offset_is_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(Path, line, column), TextPosition.Locate(Path, text, offset));

    private static MigrationScript Parse(string text)
    {
        var script = MigrationScript.Parse(File(text), out var faults);
        Assert.Empty(faults);
        return script;
    }

    private static MigrationFile File(string text) => new() { Name = "001_a.sql", Path = Path, Kind = MigrationKind.Versioned, Version = "001", Text = text };
}
