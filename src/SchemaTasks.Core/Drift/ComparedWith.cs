namespace SchemaTasks.Drift;

/// <summary>What the manifest is compared with.</summary>
internal enum ComparedWith
{
    /// <summary>A live server: drift is what somebody changed there.</summary>
    Server,
    /// <summary>A shadow server: drift is between the repository's migrations and its manifest.</summary>
    Migrations,
}
