using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

public sealed class MigrationPlanTests
{
    private static readonly MigrationFile First = File("001_a.sql", "SELECT 1");
    private static readonly MigrationFile Second = File("002_b.sql", "SELECT 2");
    private static readonly MigrationFile Third = File("003_c.sql", "SELECT 3");
    private static readonly MigrationFile View = File("R__view.sql", "SELECT 4") with { Kind = MigrationKind.Repeatable };

    private static readonly MigrationSet Files = new() { Directory = "/m", Versioned = [First, Second, Third], Repeatable = [View] };

    [Fact]
    public void Everything_is_pending_on_an_empty_database() => Assert.Equal([First, Second, Third, View], Plan().Pending);

    [Fact]
    public void Only_what_the_history_lacks_is_pending() => Assert.Equal([Third], Plan(Row(First), Row(Second) with { Status = MigrationStatus.Baseline }, Row(View)).Pending);

    [Fact]
    public void Repeatable_file_is_pending_when_its_text_has_changed() =>
        Assert.Equal([View], Plan(Row(First), Row(Second), Row(Third), Row(View) with { Checksum = "other" }).Pending);

    [Fact]
    public void File_that_was_rolled_back_is_pending_again() =>
        Assert.Equal([Third], Plan(Row(First), Row(Second), Row(Third) with { Status = MigrationStatus.RolledBack, Checksum = "other" }, Row(View)).Pending);

    [Theory]
    [InlineData(false, DiagnosticSeverity.Error)]
    [InlineData(true, DiagnosticSeverity.Warning)]
    public void File_before_the_last_applied_one_is_out_of_order(bool allowed, DiagnosticSeverity severity)
    {
        var plan = MigrationPlan.Make(Files, [Row(First), Row(Third), Row(View)], allowed);

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(("ST2021", severity, Second.Path), (diagnostic.Code, diagnostic.Severity, diagnostic.Location!.File));
        Assert.Equal([Second], plan.Pending);
    }

    [Fact]
    public void Applied_file_that_has_changed_is_an_error() => Assert.Equal("ST2020", Assert.Single(Plan(Row(First) with { Checksum = "other" }).Diagnostics).Code);

    [Fact]
    public void File_that_failed_is_an_error_until_it_is_repaired()
    {
        var plan = Plan(Row(First), Row(Second) with { Status = MigrationStatus.Failed, StatementIndex = 3 });

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal("ST2023", diagnostic.Code);
        Assert.Contains("statement 3", diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Second, plan.Pending);
    }

    [Fact]
    public void Applied_file_that_is_gone_is_a_warning()
    {
        var plan = Plan(Row(First), Row(File("001_gone.sql", "")));

        Assert.Equal(("ST2022", DiagnosticSeverity.Warning), (Assert.Single(plan.Diagnostics).Code, plan.Diagnostics[0].Severity));
        Assert.Equal(["001_a.sql", "001_gone.sql"], plan.History.Select(row => row.FileName));
    }

    private static MigrationPlan Plan(params MigrationRecord[] history) => MigrationPlan.Make(Files, [.. history], allowOutOfOrder: false);

    private static MigrationRecord Row(MigrationFile file) =>
        new() { FileName = file.Name, Version = file.Version, Kind = file.Kind, Checksum = file.Checksum, Status = MigrationStatus.Applied };

    private static MigrationFile File(string name, string text) =>
        new() { Name = name, Path = $"/m/{name}", Kind = MigrationKind.Versioned, Version = name[..3], Text = text };
}
