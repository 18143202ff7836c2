namespace SchemaTasks.Health;

/// <summary>How bad a finding is.</summary>
internal enum HealthLevel
{
    /// <summary>Worth knowing.</summary>
    Note,
    /// <summary>Works today, but somebody should look at it.</summary>
    Attention,
    /// <summary>Does not work, or stops working soon.</summary>
    Broken,
}
