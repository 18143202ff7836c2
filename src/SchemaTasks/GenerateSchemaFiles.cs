using System.Collections.Immutable;
using Microsoft.Build.Framework;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Prints files from the manifest; asks no server.</summary>
[MSBuildMultiThreadableTask]
public sealed class GenerateSchemaFiles : SchemaTask
{
    private const string Script = "script";

    /// <summary>Absolute path of the manifest.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Absolute path of the configuration file; empty for none.</summary>
    public string? ConfigurationFile { get; set; }

    /// <summary>What to print: words of <see cref="OutputRegistry"/>, or <c>script</c>; the metadata <c>File</c> says where.</summary>
    public ITaskItem[] Outputs { get; set; } = [];

    /// <summary>The words of <c>SchemaOutputs</c> as the user wrote them, to be checked.</summary>
    public string[] OutputWords { get; set; } = [];

    /// <summary>The user's templates; the metadata <c>OutputPath</c> and <c>ForEach</c> say what they print.</summary>
    public ITaskItem[] Templates { get; set; } = [];

    /// <summary>The namespace of the C# file.</summary>
    public string? CSharpNamespace { get; set; }

    /// <summary>The schema's name for the version facts; empty for the first digits of the manifest's hash.</summary>
    public string? VersionName { get; set; }

    /// <summary>Absolute path of the folder that a relative <c>File</c> is in.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>V2</c>, <c>V1</c> or <c>Sql</c>.</summary>
    public string AmplifyDialect { get; set; } = "V2";

    /// <summary>Absolute path of the folder of migrations, where nothing may be written; empty for none.</summary>
    public string? MigrationsDirectory { get; set; }

    /// <summary>Whether files may be anywhere.</summary>
    public bool AllowOutside { get; set; }

    /// <summary>Absolute path of the list of files that builds of this project wrote; empty to keep none.</summary>
    public string? FilesFile { get; set; }

    /// <summary>Absolute path of the file whose time says that all is as it should be; empty for none.</summary>
    public string? StampFile { get; set; }

    /// <summary>Absolute path of a file that takes the patterns of other files that were printed from; empty for none.</summary>
    public string? WatchedFile { get; set; }

    /// <summary>Absolute paths of the folders in which files that are no longer wanted are removed.</summary>
    public string[] OwnedDirectories { get; set; } = [];

    /// <summary>Absolute paths of the files, changed or not.</summary>
    [Output]
    public string[] Files { get; private set; } = [];

    /// <inheritdoc/>
    private protected override Task<string> RunAsync(TaskLog log, CancellationToken cancel)
    {
        OutputRegistry.Check(OutputWords);
        var result = GenerateOperation.Run(
            new GenerateRequest
            {
                ManifestFile = PropertyValue.AbsolutePath("SchemaManifestFile", ManifestFile)!,
                ConfigurationFile = PropertyValue.AbsolutePath("SchemaConfigFile", ConfigurationFile),
                // Only what a build generates is looked at for other projects that write the same files.
                ProjectFile = string.IsNullOrEmpty(FilesFile) || string.IsNullOrEmpty(ProjectFile) ? null : ProjectFile,
                StateDirectory = string.IsNullOrEmpty(FilesFile) ? null : Path.GetDirectoryName(FilesFile),
                OwnedDirectories = [.. OwnedDirectories],
                Boundary = AllowOutside || string.IsNullOrEmpty(ProjectFile) ? null : ProjectBoundary.Of(ProjectFile, OwnedDirectories),
                MigrationsDirectory = PropertyValue.AbsolutePath("SchemaMigrationsDirectory", MigrationsDirectory),
                Outputs = Outputs.Where(output => output.ItemSpec != Script).ToImmutableDictionary(output => OutputRegistry.Of(output.ItemSpec).Kind, PathOf),
                ScriptFile = Outputs.Where(output => output.ItemSpec == Script).Select(PathOf).FirstOrDefault(),
                Templates = [.. Templates.Select(TemplateOf)],
                ProjectDirectory = ProjectDirectory,
                CSharpNamespace = string.IsNullOrEmpty(CSharpNamespace) ? "Database" : CSharpNamespace,
                VersionName = string.IsNullOrEmpty(VersionName) ? null : VersionName,
                AmplifyDialect = PropertyValue.OneOf<AmplifyDialect>("SchemaAmplifyDialect", AmplifyDialect),
            },
            cancel);
        Files = [.. result.Files];
        log.Diagnostics(result.Diagnostics, "the generated files");
        foreach (var file in result.Files) log.Detail($"{file}{(result.Changed.Contains(file, StringComparer.Ordinal) ? "" : " (unchanged)")}");
        foreach (var file in result.Removed) log.Detail($"{file} (removed: nothing in the manifest makes it any more)");
        Keep(result);
        if (result.GeneratedBy is { } other) return Task.FromResult($"{Counted(result.Files.Length)} {(result.Files.Length == 1 ? "is" : "are")} up to date, generated by {other}");
        var removed = result.Removed.Length > 0 ? $", {result.Removed.Length} of earlier builds removed" : "";
        var remarks = result.Diagnostics.Length > 0 ? $"; {result.Diagnostics.Length} {(result.Diagnostics.Length == 1 ? "remark" : "remarks")}, all shown with -v:normal" : "";
        return Task.FromResult($"{Counted(result.Files.Length)} generated from {Shown(ManifestFile)}, {result.Changed.Length} changed{removed}{remarks}");
    }

    private static string Counted(int files) => files == 1 ? "1 file" : $"{files} files";

    private void Keep(GenerateResult result)
    {
        if (FilesFile is not { Length: > 0 } list || StampFile is not { Length: > 0 } stamp) return;
        var whole = result.Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        new WrittenFiles(list, OwnedDirectories).Keep(result.Files, whole);
        if (WatchedFile is { Length: > 0 } watched && (result.Watched.Length > 0 || File.Exists(watched))) AtomicFile.WriteIfDifferent(watched, string.Concat(result.Watched.Select(pattern => pattern + "\n")));
        // In the targets the stamp is compared by its time.
        if (!whole) return;
        // A new file: one that is a link would be emptied where it leads to.
        File.Delete(stamp);
        File.WriteAllText(stamp, "");
    }

    private SchemaTemplate TemplateOf(ITaskItem item)
    {
        var path = item.GetMetadata("OutputPath");
        if (path.Length == 0) throw new DiagnosticException(Diagnostic.Create(TemplateDiagnostics.NoOutputPath, null, item.ItemSpec));
        var scope = item.GetMetadata("ForEach");
        return new SchemaTemplate(Path.GetFullPath(item.ItemSpec, ProjectDirectory), "", path, scope.Length == 0 ? TemplateScope.None : PropertyValue.OneOf<TemplateScope>("ForEach", scope));
    }

    private string PathOf(ITaskItem output) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(output.GetMetadata("File"), ProjectDirectory));
}
