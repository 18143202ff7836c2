namespace SchemaTasks.Health;

/// <summary>The verdict over all findings.</summary>
internal enum HealthVerdict
{
    /// <summary>Nothing was found, and everything was checked.</summary>
    Excellent,
    /// <summary>Notes only.</summary>
    Good,
    /// <summary>Something needs attention, or could not be checked.</summary>
    Attention,
    /// <summary>Something does not work.</summary>
    Broken,
}
