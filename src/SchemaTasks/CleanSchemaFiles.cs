using Microsoft.Build.Framework;
using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Removes what builds wrote below the project's own bin and obj.</summary>
[MSBuildMultiThreadableTask]
public sealed class CleanSchemaFiles : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the project, which findings point to.</summary>
    public string? ProjectFile { get; set; }

    /// <summary>Absolute path of the list of generated files.</summary>
    [Required]
    public string FilesFile { get; set; } = "";

    /// <summary>Absolute paths of what other targets may have written.</summary>
    public string[] Others { get; set; } = [];

    /// <summary>What the names of the files that one build keeps for the next begin with.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>Absolute paths of the folders whose files belong to builds.</summary>
    public string[] OwnedDirectories { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            new WrittenFiles(FilesFile, OwnedDirectories).Clean(Others, StateFile);
        }
        catch (DiagnosticException exception)
        {
            new TaskLog(Log, BuildEngine4, ProjectFile).Diagnostics(exception.Diagnostics);
        }
        return !Log.HasLoggedErrors;
    }
}
