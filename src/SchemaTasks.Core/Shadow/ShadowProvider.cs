namespace SchemaTasks.Shadow;

/// <summary>Where a shadow server comes from: the values of the property <c>SchemaShadow</c>.</summary>
public enum ShadowProvider
{
    /// <summary><see cref="Url"/> if its variable is set, else <see cref="Local"/>.</summary>
    Auto,

    /// <summary>A scratch database on the server that the environment variable <c>SCHEMA_SHADOW_URL</c> names; dropped afterwards.</summary>
    Url,

    /// <summary>PostgreSQL's own programs, as they are installed on this machine.</summary>
    Local,
}
