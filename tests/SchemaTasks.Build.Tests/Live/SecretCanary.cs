using System.IO.Compression;
using System.Text;
using Microsoft.Build.Logging.StructuredLogger;
using Task = System.Threading.Tasks.Task;

namespace SchemaTasks.Build.Tests;

/// <summary>A password in the variable appears nowhere: not on the console, in the diagnostic log, the binary log or any file that is written.</summary>
public class SecretCanary(LiveServer server)
{
    private static readonly string[] Targets = ["SchemaGenerate", "SchemaMigrate", "SchemaVerify", "SchemaDiff", "SchemaRefresh", "SchemaScript", "SchemaSeed", "SchemaSeedStatus", "SchemaSmoke", "SchemaHealth", "SchemaDoctor", "SchemaFinalize", "Build"];

    [Fact]
    public async Task When_every_target_succeeds()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = SdkProject.WithManifest("<SchemaVerifyOnBuild>true</SchemaVerifyOnBuild><SchemaDriftHistoryFile>history.jsonl</SchemaDriftHistoryFile><SchemaSarifFile>drift.sarif</SchemaSarifFile>");
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Write("schema/seeds/01_notes.sql", "-- schematasks: live\nINSERT INTO public.notes (id) VALUES (1) ON CONFLICT DO NOTHING;\n");
        project.Environment["DATABASE_URL"] = database.Url;

        Hidden(project, Targets, 0);
    }

    [Fact]
    public async Task When_there_is_drift()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = SdkProject.WithManifest("<SchemaProveFix>true</SchemaProveFix>");
        project.Environment["DATABASE_URL"] = database.Url;

        Hidden(project, ["SchemaVerify"], 1);
    }

    [Theory]
    [InlineData("postgres://someone:" + LiveDatabase.Password + "@127.0.0.1:1/data")]
    [InlineData("postgres://someone:" + LiveDatabase.Password + "@host:port/data")]
    [InlineData("postgres://someone:" + LiveDatabase.Password + "@no-such-host.invalid/data?sslmode=verify-full")]
    [InlineData("host=127.0.0.1 port=1 user=someone password=" + LiveDatabase.Password + " unknown=1")]
    [InlineData("Host=127.0.0.1;Port=1;Username=someone;Password=" + LiveDatabase.Password + ";Surprise=1")]
    [InlineData(LiveDatabase.Password)]
    public void When_the_server_cannot_be_asked(string url)
    {
        using var project = SdkProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Environment["DATABASE_URL"] = url;

        Hidden(project, ["SchemaVerify"], 1, "-p:SchemaTimeout=1");
    }

    [Fact]
    public void When_the_password_is_wrong()
    {
        using var refusing = new RefusingServer();
        using var project = SdkProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Environment["DATABASE_URL"] = refusing.Url;

        Hidden(project, ["SchemaMigrate"], 1);
        Hidden(project, ["SchemaRefresh"], 1);
        Assert.Equal(LiveDatabase.Password, refusing.Received);
    }

    private static void Hidden(SdkProject project, string[] targets, int exitCode, params string[] arguments)
    {
        var result = project.Build([$"-t:{string.Join(';', targets)}", "-bl:build.binlog", "-flp:logfile=build.log;verbosity=diagnostic", .. arguments]);

        Assert.True(result.ExitCode == exitCode, result.Output);
        Assert.DoesNotContain(LiveDatabase.Password, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(LiveDatabase.Password, Binlog(project.PathOf("build.binlog")), StringComparison.Ordinal);
        Assert.All(project.Files(), file => Assert.DoesNotContain(LiveDatabase.Password, project.Read(file), StringComparison.Ordinal));
    }

    /// <summary>All of a binary log: its unzipped bytes, its events as text, and the files that are embedded in it.</summary>
    private static string Binlog(string path)
    {
        var text = new StringBuilder();
        using (var unzipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
        using (var reader = new StreamReader(unzipped, Encoding.UTF8)) text.Append(reader.ReadToEnd());
        var build = BinaryLog.ReadBuild(path);
        build.VisitAllChildren<BaseNode>(node => text.AppendLine(node.ToString()));
        foreach (var file in build.SourceFiles ?? []) text.AppendLine(file.Text);
        Assert.Contains("SchemaVerify", text.ToString(), StringComparison.Ordinal);
        return text.ToString();
    }
}
