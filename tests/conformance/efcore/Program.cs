using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

// Migrates the database that the environment names, as an application does when it starts. Argument: the folder of the plain files.
ShopContext.Files = args[0];
using var context = new ShopContext();
context.Database.Migrate();
Console.WriteLine($"applied {string.Join(", ", context.Database.GetAppliedMigrations())}");

/// <summary>The schema of tests/conformance/migrations.</summary>
internal sealed class ShopContext : DbContext
{
    public static string Files { get; set; } = "";

    public static string Text(string name) => File.ReadAllText(Path.Combine(Files, name));

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseNpgsql(Environment.GetEnvironmentVariable("SCHEMA_SHADOW_CONNECTION") ?? throw new InvalidOperationException("SCHEMA_SHADOW_CONNECTION is not set"));
}

[DbContext(typeof(ShopContext))]
[Migration("20250101100000_Users")]
internal sealed class Users : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "users",
        table => new
        {
            id = table.Column<long>("bigint", nullable: false).Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
            email = table.Column<string>("text", nullable: false),
            created_at = table.Column<DateTimeOffset>("timestamp with time zone", nullable: false, defaultValueSql: "now()"),
        },
        constraints: table =>
        {
            table.PrimaryKey("users_pkey", user => user.id);
            table.UniqueConstraint("users_email_key", user => user.email);
        },
        comment: "People; those who pay.");
}

[DbContext(typeof(ShopContext))]
[Migration("20250102100000_Orders")]
internal sealed class Orders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(ShopContext.Text("002_orders.sql"));
        migrationBuilder.Sql(ShopContext.Text("004_totals.sql"));
    }
}

[DbContext(typeof(ShopContext))]
[Migration("20250103100000_Index")]
internal sealed class OrderIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(ShopContext.Text("003_index.sql"), suppressTransaction: true);
}
