#pragma warning disable CA2007
using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Printed.Every;

namespace Program;

/// <summary>The printed rows as entities: they have no attributes of Entity Framework Core, so the model is made from the printed constants.</summary>
internal static class EntityFramework
{
    public static async Task RunAsync(string connectionString)
    {
        await using var context = new AccountContext(connectionString);
        var account = new AccountRow { Id = 0, Name = "Ada", Mood = Mood.Happy, Tags = ["a", "b"], CreatedAt = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) };
        context.Accounts.Add(account);
        Outcome.Check(await context.SaveChangesAsync() == 1, "EF Core saved no row");
        context.ChangeTracker.Clear();
        var read = await context.Accounts.SingleAsync(row => row.Mood == Mood.Happy && row.Name == "Ada");
        Outcome.Check(read.UpperName == "ADA" && read.Tags!.SequenceEqual(account.Tags!) && read.CreatedAt == account.CreatedAt && read.Id > 0, "EF Core read another row: " + read);
        Outcome.Tell("a row written and read with Entity Framework Core");
    }
}

/// <summary>One table.</summary>
internal sealed class AccountContext(string connectionString) : DbContext
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseNpgsql(connectionString, npgsql => npgsql.MapEnum<Mood>("mood", "t").MapEnum<OddType>("Odd Type", "t"));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var entity = modelBuilder.Entity<AccountRow>().ToTable(AccountTable.Name, AccountTable.Schema);
        entity.HasKey(row => row.Id);
        foreach (var (property, column) in AccountTable.ColumnNames) entity.Property(property).HasColumnName(column);
        entity.Property(row => row.UpperName).ValueGeneratedOnAddOrUpdate();
    }
}
