using Microsoft.Build.Framework;
using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Warns of properties on the command line that are probably misspelled names of ours, and refuses paths that lead out of the repository.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSchemaNames : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the project, which findings point to.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Names of properties; the metadata <c>Path</c> is each one's absolute path, empty for none, <c>IsRead</c> whether its files are read.</summary>
    public ITaskItem[] Places { get; set; } = [];

    /// <summary>Absolute paths of the project's bin and obj.</summary>
    public string[] BuildDirectories { get; set; } = [];

    /// <summary>Whether paths may lead anywhere.</summary>
    public bool AllowOutside { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var log = new TaskLog(Log, BuildEngine4, ProjectFile);
        if (BuildEngine is IBuildEngine6 engine) log.Diagnostics(PropertyRegistry.Check(engine.GetGlobalProperties().Keys));
        try
        {
            if (!AllowOutside) ProjectBoundary.Of(ProjectFile, BuildDirectories).Require(Places.Where(place => place.GetMetadata("Path").Length > 0).Select(PlaceOf));
        }
        catch (DiagnosticException exception)
        {
            log.Diagnostics(exception.Diagnostics);
        }
        return !Log.HasLoggedErrors;
    }

    private static ProjectPlace PlaceOf(ITaskItem place) =>
        new(place.ItemSpec, PropertyValue.AbsolutePath(place.ItemSpec, place.GetMetadata("Path"))!, place.GetMetadata("IsRead") == "true");
}
