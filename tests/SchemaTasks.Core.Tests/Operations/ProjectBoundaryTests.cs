using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.IO;
using SchemaTasks.Operations;

namespace SchemaTasks;

public sealed class ProjectBoundaryTests : IDisposable
{
    // Without links in its own path, as macOS' temporary folder has them.
    private readonly string _root = RealPath.Of(Directory.CreateTempSubdirectory("schematasks-boundary-").FullName)!;

    [Theory]
    [InlineData("repo/.git/", "repo")]
    [InlineData("repo/.git", "repo")]
    [InlineData("repo/apps/All.sln", "repo/apps")]
    [InlineData("repo/apps/All.slnx", "repo/apps")]
    [InlineData("repo/global.json", "repo")]
    [InlineData("repo/apps/App/App.sln repo/.git/", "repo")]
    [InlineData("repo/apps/global.json repo/All.sln", "repo/apps")]
    [InlineData("repo/README.md", "repo/apps/App")]
    public void The_repository_is_found_above_the_project(string marks, string repository)
    {
        foreach (var mark in marks.Split(' ')) Make(mark);

        Assert.Equal(PathOf(repository), ProjectBoundary.Of(PathOf("repo/apps/App/App.csproj"), []).Repository);
    }

    [Theory]
    [InlineData("repo/web/a.json", true)]
    [InlineData("repo/apps/App/../../web/a.json", true)]
    [InlineData("repo/not/there/yet/a.json", true)]
    [InlineData("repository/a.json", false)]
    [InlineData("repo/../a.json", false)]
    [InlineData("a.json", false)]
    [InlineData("made/bin/schema/a.json", true)]
    [InlineData("repo/inward/a.json", true)]
    [InlineData("repo/outward/a.json", false)]
    [InlineData("repo/outward/../a.json", true)]
    [InlineData("repo/twice/a.json", false)]
    [InlineData("repo/circle/a.json", false)]
    [InlineData("repo/dangling", false)]
    [InlineData("repo/.git/a.json/b", true)]
    public void A_path_is_where_its_links_lead(string path, bool isInside)
    {
        Make("repo/.git/");
        Make("repo/.git/a.json");
        Make("repo/apps/");
        Make("elsewhere/");
        File.CreateSymbolicLink(PathOf("repo/inward"), "apps");
        File.CreateSymbolicLink(PathOf("repo/outward"), "../elsewhere");
        File.CreateSymbolicLink(PathOf("repo/twice"), "apps/../outward");
        File.CreateSymbolicLink(PathOf("repo/circle"), "circle");
        File.CreateSymbolicLink(PathOf("repo/dangling"), PathOf("elsewhere/not-there"));

        var faults = Faults(new ProjectPlace("SchemaSarifFile", PathOf(path)), PathOf("made/bin"));

        Assert.Equal(isInside, faults.IsEmpty);
        if (!isInside) Assert.Contains(Path.GetFullPath(PathOf(path)), Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_folder_that_is_read_count_too()
    {
        Make("repo/.git/");
        Make("repo/migrations/sub/");
        Make("elsewhere/a.sql");
        File.CreateSymbolicLink(PathOf("repo/migrations/sub/a.sql"), PathOf("elsewhere/a.sql"));
        File.CreateSymbolicLink(PathOf("repo/migrations/again"), PathOf("repo/migrations"));
        var place = new ProjectPlace("SchemaMigrationsDirectory", PathOf("repo/migrations"));

        Assert.Empty(Faults(place));
        Assert.Contains("elsewhere", Assert.Single(Faults(place with { IsRead = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_that_a_link_leads_to_is_inside_itself()
    {
        Make("repo/.git/");
        Make("repo/apps/App/");
        File.CreateSymbolicLink(PathOf("shortcut"), PathOf("repo"));

        ProjectBoundary.Of(PathOf("shortcut/apps/App/App.csproj"), []).Require([new ProjectPlace("A", PathOf("shortcut/web/a")), new ProjectPlace("B", PathOf("repo/b"))]);
    }

    [Fact]
    public void What_is_below_a_reported_path_is_not_reported_again()
    {
        Make("repo/.git/");

        var fault = Assert.Single(Faults([new ProjectPlace("SchemaOutputDirectory", PathOf("out/")), new ProjectPlace("SchemaSarifFile", PathOf("out/a.sarif"))]));

        Assert.StartsWith("SchemaOutputDirectory: ", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private ImmutableArray<Diagnostic> Faults(ProjectPlace place, params string[] buildDirectories) => Faults([place], buildDirectories);

    private ImmutableArray<Diagnostic> Faults(ProjectPlace[] places, params string[] buildDirectories)
    {
        try
        {
            ProjectBoundary.Of(PathOf("repo/apps/App/App.csproj"), buildDirectories).Require(places);
            return [];
        }
        catch (DiagnosticException exception)
        {
            return exception.Diagnostics;
        }
    }

    private string PathOf(string relative) => Path.Combine(_root, relative);

    private void Make(string relative)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        if (!relative.EndsWith('/')) File.WriteAllText(PathOf(relative), "{}");
    }
}
