namespace SchemaTasks.Migrations.Layouts;

/// <summary>Which layout a folder has. The files are written by hand after each tool's documentation.</summary>
public sealed class RecognitionTests
{
    private static readonly string Fixtures = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "conformance", "migrations");

    public static TheoryData<string> Words { get; } = [.. MigrationLayouts.All.Select(layout => layout.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_layout_is_recognised_by_its_files(string word)
    {
        var folder = Path.Combine(Fixtures, word);

        var files = MigrationFiles.Read(Directory.Exists(Path.Combine(folder, "migrations")) ? Path.Combine(folder, "migrations") : folder);

        Assert.Equal(word, files.Layout.Word);
        Assert.NotEmpty(files.Versioned);
        Assert.Equal(files.Layout.IsPlain, files.Layout.History(files) is null);
        foreach (var file in files.Forward.Concat(files.Rollbacks))
        {
            MigrationScript.Parse(file, out var faults);
            Assert.Empty(faults);
        }
    }

    [Theory]
    [InlineData("001_a.up.sql", "golang-migrate")]
    [InlineData("V1__a.sql", "flyway")]
    [InlineData("sql/V1__a.sql", "flyway")]
    [InlineData("20250101_a/migration.sql", "prisma")]
    [InlineData("1761220800000_a/up.sql", "hasura")]
    [InlineData("../config.toml", "supabase")]
    [InlineData("001_a.sql", "plain")]
    public void A_file_is_enough(string name, string word)
    {
        using var folder = new LayoutFolder((name, "project_id = 'a'"));
        if (word == "supabase") folder.Write("20250101_a.sql", "SELECT 1;");

        Assert.Equal(word, folder.Read().Layout.Word);
    }

    [Fact]
    public void Two_tools_in_one_folder_are_named_with_what_shows_them()
    {
        using var folder = new LayoutFolder(("V1__a.sql", "SELECT 1;"), ("20250101_b.sql", "-- migrate:up\nSELECT 1;"));

        var (where, message) = Assert.Single(folder.Faults());

        Assert.StartsWith("ST2050", where, StringComparison.Ordinal);
        Assert.Contains("Flyway (V1__a.sql); dbmate ('-- migrate:up' in 20250101_b.sql)", message, StringComparison.Ordinal);
        Assert.EndsWith("or set SchemaMigrationsFormat to flyway or dbmate.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_property_decides_and_the_others_files_are_passed_over_aloud()
    {
        using var folder = new LayoutFolder(("V1__a.sql", "SELECT 1;"), ("20250101_b.sql", "-- migrate:up\nSELECT 1;"));

        Assert.Equal("ST2051 20250101_b.sql:1", Assert.Single(folder.Faults("flyway")).Where);
        Assert.Equal("ST0005 :", Assert.Single(folder.Faults("flywya")).Where);
    }

    [Fact]
    public void The_folder_above_says_where_the_migrations_are()
    {
        using var folder = new LayoutFolder(("schema.prisma", ""), ("migrations/20250101_a/migration.sql", "SELECT 1;"));

        var (where, message) = Assert.Single(folder.Faults());

        Assert.StartsWith("ST2053", where, StringComparison.Ordinal);
        Assert.Contains("its folder 'migrations' has those of Prisma (20250101_a/migration.sql)", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20250101000000_Init.cs", "", "Entity Framework Core")]
    [InlineData("20250101000000_users.rb", "", "Rails")]
    [InlineData("0001_initial.py", "from django.db import migrations\nclass Migration(migrations.Migration): pass", "Django")]
    [InlineData("versions/0123456789ab_users.py", "op.create_table('users')", "Alembic")]
    [InlineData("1761220800000_users.js", "", "JavaScript")]
    [InlineData("changelog.xml", "<databaseChangeLog><changeSet id='1' author='a'/></databaseChangeLog>", "Liquibase")]
    [InlineData("20250101000000_users.exs", "", "Ecto")]
    public void Code_asks_for_a_command(string name, string text, string tool)
    {
        using var folder = new LayoutFolder((name, text));

        var (where, message) = Assert.Single(folder.Faults());

        Assert.StartsWith("ST2052", where, StringComparison.Ordinal);
        Assert.Contains(tool, message, StringComparison.Ordinal);
        Assert.Contains("SchemaShadowCommand", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_beside_sql_files_would_be_passed_over()
    {
        using var folder = new LayoutFolder(("001_a.sql", "SELECT 1;"), ("20250101000000_users.rb", ""));

        Assert.Equal("ST2052 20250101000000_users.rb:1", Assert.Single(folder.Faults()).Where);
    }

    [Fact]
    public void Sql_in_a_folder_below_plain_files_would_be_passed_over()
    {
        using var folder = new LayoutFolder(("001_a.sql", "SELECT 1;"), ("later/002_b.sql", "SELECT 1;"), ("readme/notes.md", ""));

        Assert.Equal("ST2051 002_b.sql:1", Assert.Single(folder.Faults()).Where);
    }

    [Fact]
    public void What_editors_leave_is_no_migration()
    {
        using var folder = new LayoutFolder(("001_a.sql", "SELECT 1;"), (".#001_a.sql", ""), ("._001_a.sql", ""), ("001_a.sql~", ""), (".001_a.sql.swp", ""), ("#001_a.sql#", ""));

        var files = folder.Read();
        Assert.Equal(["001_a.sql"], files.Versioned.Select(file => file.Name));
        Assert.Equal(["#001_a.sql#", ".#001_a.sql", ".001_a.sql.swp", "._001_a.sql", "001_a.sql~"], files.Diagnostics.Where(diagnostic => diagnostic.Code == "ST2005").Select(diagnostic => System.IO.Path.GetFileName(diagnostic.Location!.File)));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
