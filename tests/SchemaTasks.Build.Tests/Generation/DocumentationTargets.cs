namespace SchemaTasks.Build.Tests;

/// <summary><c>SchemaDocs</c> and <c>SchemaDocsCheck</c>.</summary>
public class DocumentationTargets
{
    [Fact]
    public void SchemaDocs_prints_pages_where_the_project_asks_for_no_documentation_and_Clean_removes_them()
    {
        using var project = SdkProject.WithManifest();
        project.Write("bin/schema/docs/mine.md", "kept");

        project.Target("SchemaDocs").Succeeds();

        Assert.True(project.Has("bin/schema/docs/README.md"));
        Assert.DoesNotContain(project.Files("bin/schema"), file => file.EndsWith(".mmd", StringComparison.Ordinal) || file.EndsWith(".graphql", StringComparison.Ordinal));
        project.Target("Clean").Succeeds();
        Assert.Equal(["bin/schema/docs/mine.md"], project.Files("bin/schema"));
    }

    [Fact]
    public void SchemaDocs_prints_the_documentation_of_SchemaOutputs_and_nothing_else()
    {
        using var project = PlainProject.WithManifest("<SchemaOutputs>amplify;dbml;mermaid</SchemaOutputs>");

        project.Target("SchemaDocs").Succeeds();

        Assert.Equal(["bin/schema/schema.dbml", "bin/schema/schema.mmd"], project.Files("bin/schema").Where(file => !file.Contains("/logs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_build_follows_a_changed_note_and_is_up_to_date_otherwise()
    {
        using var project = PlainProject.WithManifest("<SchemaOutputs>docs</SchemaOutputs>");
        project.Write("schema/schema.config.yaml", "docs: {notes: notes}\n");
        project.Write("schema/notes/public.notes.md", "First.\n");
        project.Build().Succeeds();
        Assert.Contains("First.", project.Read(Page), StringComparison.Ordinal);
        Assert.DoesNotContain(" generated from ", project.Build().Succeeds().Output, StringComparison.Ordinal);

        project.Write("schema/notes/public.notes.md", "Second, and longer.\n");
        project.Build().Succeeds();
        Assert.Contains("Second, and longer.", project.Read(Page), StringComparison.Ordinal);

        Assert.DoesNotContain(" generated from ", project.Build().Succeeds().Output, StringComparison.Ordinal);

        File.Delete(project.PathOf("schema/notes/public.notes.md"));
        project.Build().Succeeds();
        Assert.DoesNotContain("## Notes", project.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void SchemaDocsCheck_fails_at_the_manifests_line_and_writes_a_report()
    {
        using var project = PlainProject.WithManifest();
        project.Write("schema/schema.config.yaml", "docs: {coverage: {columns: 100}}\n");

        var fault = project.Target("SchemaDocsCheck").FailsWith("ST3510");

        Assert.EndsWith("schema.manifest.yaml", fault.File, StringComparison.Ordinal);
        Assert.Equal(8, fault.Line);
        Assert.Contains("**1 threshold is missed.**", project.Read("bin/schema/SCHEMA_DOCS_REPORT.md"), StringComparison.Ordinal);
        Assert.True(project.Has("bin/schema/SCHEMA_DOCS_REPORT.json"));
        project.Write("schema/schema.config.yaml", "docs: {coverage: {columns: 0}}\n");
        project.Target("SchemaDocsCheck").Succeeds();
    }

    [Fact]
    public void Notes_outside_of_the_repository_are_refused()
    {
        using var project = PlainProject.WithManifest("<SchemaOutputs>docs</SchemaOutputs>");
        project.Write("schema/schema.config.yaml", "docs: {notes: ../../../..}\n");

        Assert.StartsWith("docs: notes: ", project.Build().FailsWith("ST0017").Message, StringComparison.Ordinal);
    }

    private const string Page = "bin/schema/docs/tables/public.notes.md";
}
