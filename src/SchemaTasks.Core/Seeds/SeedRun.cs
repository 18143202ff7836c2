namespace SchemaTasks.Seeds;

/// <summary>When a seed runs.</summary>
internal enum SeedRun
{
    /// <summary>When its file is new or has changed.</summary>
    WhenChanged,
    /// <summary>Never again once it was applied.</summary>
    Once,
    /// <summary>Each time.</summary>
    Always,
}
