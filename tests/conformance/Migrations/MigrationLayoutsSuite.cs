using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Migrations;
using SchemaTasks.Migrations.Layouts;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance;

/// <summary>
/// One schema in the files of every tool (<c>tests/conformance/migrations</c>): recognised, replayed on one shadow server in a database each,
/// read, and the manifest is that of the plain files. The files are written by hand after each tool's documentation; the suite
/// <c>migration-tools</c> has those that tools write themselves.
/// </summary>
internal sealed class MigrationLayoutsSuite : IConformanceSuite
{
    public string Name => "migration-layouts";

    public async Task RunAsync(ConformanceReport report)
    {
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local, Rights = ShadowRights.Migrations }, CancellationToken.None);
        var expected = "";
        report.Tell($"{"layout",-16} {"tool",-18} {"files",5} {"statements",10}  manifest");
        foreach (var layout in MigrationLayouts.All)
        {
            try
            {
                var folder = Path.Combine(Places.Conformance, "migrations", layout.Word);
                var files = MigrationFiles.Read(Directory.Exists(Path.Combine(folder, "migrations")) ? Path.Combine(folder, "migrations") : folder);
                var (manifest, statements) = await ReplayAsync(server, files);
                if (layout.IsPlain) expected = manifest;
                var verdict = files.Layout.Word != layout.Word ? $"taken for {files.Layout.Tool}" : manifest == expected ? "the same" : $"differs: {FirstDifference(expected, manifest)}";
                report.Tell($"{layout.Word,-16} {layout.Tool,-18} {files.Versioned.Length + files.Repeatable.Length,5} {statements,10}  {verdict}");
                if (verdict == "the same") report.Pass();
                else report.Fail(layout.Word, verdict);
            }
            catch (DiagnosticException exception)
            {
                report.Fail(layout.Word, string.Join("; ", exception.Diagnostics));
            }
        }
    }

    private static async Task<(string Manifest, int Statements)> ReplayAsync(ShadowServer server, MigrationSet files)
    {
        var name = $"layout_{files.Layout.Word.Replace('-', '_')}";
        var connection = await server.CreateDatabaseAsync(name, CancellationToken.None);
        var result = await MigrationRunner.ApplyAsync(connection, files, new MigrationOptions().ForReplay(files, server.Sender), CancellationToken.None);
        var reading = await CatalogReader.ReadAsync(connection, CatalogOptions.Default, CancellationToken.None);
        await server.DropDatabaseAsync(name, CancellationToken.None);
        return (ManifestFile.Print(reading.Schema), result.Applied.Sum(file => file.Statements));
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(index => left[index] != right[index], Math.Min(left.Length, right.Length));
        return $"'{left.ElementAtOrDefault(line)}' is '{right.ElementAtOrDefault(line)}'";
    }
}
