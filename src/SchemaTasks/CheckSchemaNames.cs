using Microsoft.Build.Framework;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Warns of properties on the command line that are probably misspelled names of ours.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSchemaNames : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the project, which findings point to.</summary>
    public string? ProjectFile { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (BuildEngine is IBuildEngine6 engine) new TaskLog(Log, BuildEngine4, ProjectFile).Diagnostics(PropertyRegistry.Check(engine.GetGlobalProperties().Keys));
        return true;
    }
}
