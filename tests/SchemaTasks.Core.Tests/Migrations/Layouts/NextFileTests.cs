namespace SchemaTasks.Migrations.Layouts;

/// <summary>The next file of each layout: its name, and that the folder with it is read again.</summary>
public sealed class NextFileTests
{
    private static readonly string Fixtures = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "conformance", "migrations");

    [Theory]
    [InlineData("plain", "005_add_phone.sql, rollback_005_add_phone.sql")]
    [InlineData("flyway", "orders/V3__add_phone.sql, orders/U3__add_phone.sql")]
    [InlineData("dbmate", "20260304050607_add_phone.sql")]
    [InlineData("golang-migrate", "000005_add_phone.up.sql, 000005_add_phone.down.sql")]
    [InlineData("tern", "005_add_phone.sql")]
    [InlineData("goose", "00005_add_phone.sql")]
    [InlineData("node-pg-migrate", "1772600767000_add_phone.sql")]
    [InlineData("sqitch", "deploy/add_phone.sql, revert/add_phone.sql, sqitch.plan")]
    [InlineData("prisma", "20260304050607_add_phone/migration.sql")]
    [InlineData("drizzle", "0004_add_phone.sql, meta/_journal.json")]
    [InlineData("supabase", "20260304050607_add_phone.sql")]
    [InlineData("hasura", "default/1772600767000_add_phone/up.sql, default/1772600767000_add_phone/down.sql")]
    [InlineData("liquibase", "changes/later/index.sql")]
    [InlineData("atlas", "20260304050607_add_phone.sql, atlas.sum")]
    public void Is_read_as_the_last_one(string word, string names)
    {
        using var folder = new LayoutFolder();
        var source = Path.Combine(Fixtures, word);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(word == "supabase" ? Path.Combine(source, "migrations") : source, file), File.ReadAllText(file));
        var before = folder.Read();
        var migration = new NewMigration
        {
            Slug = "add_phone",
            Now = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero),
            Parts = [new NewMigrationPart("ALTER TABLE public.users ADD COLUMN phone text;\n", "ALTER TABLE public.users DROP COLUMN phone;\n", true)],
        };

        var written = before.Layout.Next(before, migration);

        Assert.Equal(names, string.Join(", ", written.Select(file => Path.GetRelativePath(folder.Path, file.Path).Replace('\\', '/'))));
        foreach (var file in written) folder.Write(file.Path, file.Text);
        var after = folder.Read();
        Assert.Equal(before.Layout, after.Layout);
        Assert.Equal(before.Versioned.Length + 1, after.Versioned.Length);
        Assert.Equal(before.Versioned.Select(file => file.Name), after.Versioned.SkipLast(1).Select(file => file.Name));
        var statements = MigrationScript.Parse(after.Versioned[^1], out var faults).Statements;
        Assert.Empty(faults);
        Assert.Equal("ALTER TABLE public.users ADD COLUMN phone text", Assert.Single(statements).Text);
    }

    [Theory]
    [InlineData("001", "002")]
    [InlineData("0099", "0100")]
    [InlineData("20250101000000", "20260304050607")]
    [InlineData("20990101000000", "20990101000001")]
    [InlineData("2025-10-23", "2026-03-04")]
    [InlineData("1761220800000", "1772600767000")]
    public void Numbers_go_on_in_their_form(string last, string next) =>
        Assert.Equal(next, Numbering.Next([last], new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), 0, "001"));

    [Theory]
    [InlineData("add phone!", "add_phone")]
    [InlineData("  Größe ", "Gr_e")]
    [InlineData("../../x", "x")]
    [InlineData("---", "")]
    public void Names_are_safe(string name, string slug) => Assert.Equal(slug, NewMigration.ToSlug(name));

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
