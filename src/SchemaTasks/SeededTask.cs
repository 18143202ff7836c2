using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>Parameters of the tasks that know the seeds.</summary>
public abstract class SeededTask : DatabaseTask
{
    /// <summary>Absolute path of the seeds; empty for none.</summary>
    public string? SeedsDirectory { get; set; }

    /// <summary>Name of a folder in it whose seeds run as well; empty for none.</summary>
    public string? SeedEnvironment { get; set; }

    private protected SeedSource Seeds => new(PropertyValue.AbsolutePath("SchemaSeedsDirectory", SeedsDirectory), SeedEnvironment?.Trim() ?? "", Manifest);
}
