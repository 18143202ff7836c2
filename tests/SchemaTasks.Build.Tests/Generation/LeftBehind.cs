using System.Diagnostics;
using System.Globalization;

namespace SchemaTasks.Build.Tests;

/// <summary>Unfinished files of builds that were killed.</summary>
public class LeftBehind
{
    private const string Rules = "bin/schema/firestore.rules";

    [Theory]
    [InlineData("SchemaGenerate")]
    [InlineData("Clean")]
    public void A_dead_writer_s_file_goes_and_a_live_one_s_stays(string target)
    {
        using var project = SdkProject.WithManifest();
        project.Target("SchemaGenerate").Succeeds();
        var dead = Left(project, DeadProcess());
        var live = Left(project, Environment.ProcessId);
        var old = project.Write($"{Rules}.{Guid.NewGuid():n}.tmp", "");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        var foreign = project.Write($"{Rules}.mine.tmp", "");
        project.Write("schema/schema.manifest.yaml", Manifests.Small + "# a remark\n");

        project.Target(target).Succeeds();

        Assert.Equal((false, true, false, true), (File.Exists(dead), File.Exists(live), File.Exists(old), File.Exists(foreign)));
    }

    /// <summary>Named as the writer itself names it.</summary>
    private static string Left(SdkProject project, int process)
    {
        var name = UnfinishedFile.NameFor(project.PathOf(Rules)).Replace(string.Create(CultureInfo.InvariantCulture, $"-{Environment.ProcessId}-"), string.Create(CultureInfo.InvariantCulture, $"-{process}-"), StringComparison.Ordinal);
        File.WriteAllText(name, "half of it");
        return name;
    }

    private static int DeadProcess()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.Id;
    }
}
