namespace SchemaTasks.Build.Tests;

/// <summary>SchemaHelp: what there is, what is in force, and why.</summary>
public class Help
{
    [Fact]
    public void Targets_and_properties_with_their_sources_and_the_server_without_its_password()
    {
        using var project = PlainProject.WithManifest("<SchemaTimeout>7</SchemaTimeout>");
        project.Environment["DATABASE_URL"] = $"postgres://someone:{LiveDatabase.Password}@db.example.com/data";
        project.Environment["SchemaFailOn"] = "high";

        var output = project.Target("SchemaHelp", "-p:SchemaShadow=local").Succeeds().Output;

        Assert.Matches(@"(?m)^ +SchemaVerify +The drift gate: ", output);
        Assert.Matches(@"(?m)^ +SchemaTimeout +7  \[project\]\r?$", output);
        Assert.Matches(@"(?m)^ +SchemaFailOn +high  \[environment\]\r?$", output);
        Assert.Matches(@"(?m)^ +SchemaShadow +local  \[command line\]\r?$", output);
        Assert.Matches(@"(?m)^ +SchemaDatabase +auto\r?$", output);
        Assert.Matches(@"(?m)^ +SchemaSarifFile +\(not set\)\r?$", output);
        Assert.Contains("live server someone@db.example.com:5432/data, from the environment variable DATABASE_URL", output, StringComparison.Ordinal);
        Assert.DoesNotContain(LiveDatabase.Password, output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shadow_and_its_reason()
    {
        using var project = PlainProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);

        Assert.Matches("shadow server \\(auto\\) filled from .*schema/migrations, because none of DATABASE_URL, NEON_DATABASE_URL is set", project.Target("SchemaHelp").Succeeds().Output);
    }

    [Fact]
    public void No_server_is_no_error()
    {
        using var project = new PlainProject();
        project.Environment["DATABASE_URL"] = $"'postgres://someone:{LiveDatabase.Password}@h/d'";

        var output = project.Target("SchemaHelp").Succeeds().Output;

        Assert.Contains("no server (ST0102: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(LiveDatabase.Password, output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_it_is_shown_in_a_terminal()
    {
        using var project = PlainProject.WithManifest();
        project.Environment["DATABASE_URL"] = $"postgres://someone:{LiveDatabase.Password}@db.example.com/data";

        var output = PseudoTerminal.Build(project, project.Environment, "-t:SchemaHelp").Succeeds().Output;

        Assert.Contains("targets, live server someone@db.example.com:5432/data", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^ +SchemaMigrationTimeout ", output);
        Assert.DoesNotContain("more lines", output, StringComparison.Ordinal);
    }
}
