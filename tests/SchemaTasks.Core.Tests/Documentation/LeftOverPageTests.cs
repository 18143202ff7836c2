using System.Collections.Immutable;
using SchemaTasks.Operations;

namespace SchemaTasks.Documentation;

/// <summary>Pages of objects that are gone go, from a committed folder too; what people put there stays.</summary>
public sealed class LeftOverPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pages_and_files_of_a_dropped_table_are_removed()
    {
        Write("schemas:\n  - name: s\n    tables:\n      - {name: a, columns: [{name: id, type: integer, nullable: false}]}\n      - {name: b, columns: [{name: id, type: integer, nullable: false}]}\n");
        Generate();
        File.WriteAllText(In("docs/tables/own.md"), "# Ours\n");
        File.WriteAllText(In("chartdb/own.json"), "{}");
        Assert.True(File.Exists(In("docs/tables/s.b.md")) && File.Exists(In("chartdb/s.b.json")));

        Write("schemas:\n  - name: s\n    tables:\n      - {name: a, columns: [{name: id, type: integer, nullable: false}]}\n");
        Generate();

        Assert.Equal(["README.md", "tables/own.md", "tables/s.a.md"], Files("docs"));
        Assert.Equal(["own.json", "s.a.json", "schema_index.json"], Files("chartdb"));
    }

    [Fact]
    public void Notes_come_from_the_folder_that_the_configuration_names()
    {
        Write("schemas:\n  - name: s\n    tables:\n      - {name: a, columns: [{name: id, type: integer, nullable: false}]}\n");
        File.WriteAllText(In("c.yaml"), "docs: {notes: notes}\n");
        Directory.CreateDirectory(In("notes/tables"));
        File.WriteAllText(In("notes/tables/s.a.md"), "Ask *Ada*.\n");

        var result = Generate(In("c.yaml"));

        Assert.Contains("## Notes\n\nAsk *Ada*.\n", File.ReadAllText(In("docs/tables/s.a.md")), StringComparison.Ordinal);
        Assert.Equal([Path.Combine(_folder, "notes", "**", "*.md")], result.Watched);

        Directory.Delete(In("notes"), recursive: true);
        Assert.StartsWith($"{In("c.yaml")}(1,15): error ST3504: 'notes' cannot be read", Assert.Single(Generate(In("c.yaml")).Diagnostics).ToString(), StringComparison.Ordinal);
    }

    private string In(string path) => Path.Combine(_folder, path);

    private void Write(string schemas) => File.WriteAllText(In("m.yaml"), $"version: \"1.0\"\n{schemas}");

    private IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(In(folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(In(folder), path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private GenerateResult Generate(string? configuration = null) => GenerateOperation.Run(new GenerateRequest
    {
        ManifestFile = In("m.yaml"),
        ConfigurationFile = configuration,
        Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(OutputKind.Docs, In("docs")).Add(OutputKind.ChartdbTables, In("chartdb")),
    }, CancellationToken.None);
}
