using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

public sealed class MigrationFilesTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("schematasks-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Numbers_run_first_then_times_and_equal_ones_by_name()
    {
        Write("20251023120000_c.sql", "2025-10-23_b.sql", "2025-10-23_a.sql", "20251022_z.sql", "10_ten.sql", "9_nine.sql", "000123.sql", "202510231159-d.up.sql", "readme.md");

        var files = MigrationFiles.Read(_directory);

        Assert.Equal(
            ["9_nine.sql", "10_ten.sql", "000123.sql", "20251022_z.sql", "2025-10-23_a.sql", "2025-10-23_b.sql", "202510231159-d.up.sql", "20251023120000_c.sql"],
            files.Versioned.Select(file => file.Name));
        Assert.Equal("2025-10-23", files.Versioned[4].Version);
        Assert.Empty(files.Diagnostics);
    }

    [Fact]
    public void Repeatable_and_rollback_files_are_distinguished()
    {
        Write("001_a.sql", "002_b.sql", "003_c.up.sql", "004_d.sql", "R__z.sql", "R__a.sql", "rollback_001_a.sql", "002_b.down.sql", "003_c.down.sql", "U004__d.sql", "001_a_rollback.sql");

        var files = MigrationFiles.Read(_directory);

        Assert.Equal(["001_a.sql", "002_b.sql", "003_c.up.sql", "004_d.sql"], files.Versioned.Select(file => file.Name));
        Assert.Equal(["R__a.sql", "R__z.sql"], files.Repeatable.Select(file => file.Name));
        Assert.Equal(["001_a_rollback.sql", "002_b.down.sql", "003_c.down.sql", "U004__d.sql"], files.Versioned.Select(file => files.RollbackOf(file.Name)!.Name));
    }

    [Theory]
    [InlineData("create.sql")]
    [InlineData("1234567_too_long.sql")]
    [InlineData("20251399_no_such_date.sql")]
    [InlineData("2025-02-30_no_such_date.sql")]
    [InlineData("001name.sql")]
    [InlineData("R__.sql")]
    public void Name_that_says_no_order_is_an_error(string name)
    {
        Write(name);

        var fault = Assert.Throws<DiagnosticException>(() => MigrationFiles.Read(_directory));

        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal(("ST2002", Path.Combine(_directory, name)), (diagnostic.Code, diagnostic.Location!.File));
    }

    [Fact]
    public void Two_files_with_one_number_are_a_warning()
    {
        Write("1_a.sql", "001_b.sql", "2025-10-23_a.sql", "2025-10-23_b.sql");

        var diagnostic = Assert.Single(MigrationFiles.Read(_directory).Diagnostics);

        Assert.Equal(("ST2004", DiagnosticSeverity.Warning), (diagnostic.Code, diagnostic.Severity));
    }

    [Fact]
    public void Every_fault_of_a_directory_is_reported_at_once()
    {
        Write("nonsense.sql");
        File.WriteAllBytes(Path.Combine(_directory, "001_latin1.sql"), [0x2d, 0x2d, 0xe9]);
        File.WriteAllText(Path.Combine(_directory, "002_zero.sql"), "SELECT 1;\n  \0");

        var fault = Assert.Throws<DiagnosticException>(() => MigrationFiles.Read(_directory));

        Assert.Equal(["ST2003", "ST2003", "ST2002"], fault.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(new SourceLocation(Path.Combine(_directory, "002_zero.sql"), 2, 3), fault.Diagnostics[1].Location);
    }

    [Fact]
    public void Missing_directory_is_an_error() =>
        Assert.Equal("ST2001", Assert.Single(Assert.Throws<DiagnosticException>(() => MigrationFiles.Read(Path.Combine(_directory, "none"))).Diagnostics).Code);

    [Theory]
    [InlineData("SELECT 1;\nSELECT 2;", "\uFEFFSELECT 1;  \r\nSELECT 2;\r\n\r\n", true)]
    [InlineData("SELECT 1;", "SELECT  1;", false)]
    [InlineData("SELECT 1;\nSELECT 2;", "SELECT 1;\n\nSELECT 2;", false)]
    public void Checksum_sees_what_git_and_editors_do_not_change(string one, string two, bool same) =>
        Assert.Equal(same, MigrationFile.ChecksumOf(one) == MigrationFile.ChecksumOf(two));

    private void Write(params string[] names)
    {
        foreach (var name in names) File.WriteAllText(Path.Combine(_directory, name), "");
    }
}
