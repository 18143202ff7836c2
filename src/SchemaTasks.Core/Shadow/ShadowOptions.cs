using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.IO;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>What kind of shadow server is wanted, and where to look for one.</summary>
internal sealed record ShadowOptions
{
    public ShadowProvider Provider { get; init; } = ShadowProvider.Auto;

    /// <summary>What the replay is that the server is for, and so what it may do.</summary>
    public ShadowRights Rights { get; init; } = ShadowRights.Schema;

    /// <summary>Whose server the database is on that the shadow plays: it is given that host's roles and schemas; <see langword="null"/> for nobody's.</summary>
    public HostPlatform? Platform { get; init; }

    /// <summary>Whether a superuser that <c>SCHEMA_SHADOW_URL</c> names may be used as it is (<c>SchemaShadowTrusted</c>).</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Names of the environment variables that hold live servers: none of them may be the shadow.</summary>
    public ImmutableArray<string> LiveVariables { get; init; } = [];

    /// <summary>The manifest's major version, preferred where there is a choice.</summary>
    public int? PreferredMajor { get; init; }

    /// <summary>Absolute path of a directory with <c>postgres</c> and <c>initdb</c>: the only local programs that are considered.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>Longest wait for a server to answer once its process has started.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Reads an environment variable; the process's own unless a test says otherwise.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Absolute path of the directory for initialised data directories and downloads; the user's own cache if not given.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Gets what is going on, a phrase at a time; <see langword="null"/> for nobody.</summary>
    public IProgress<string>? Activity { get; init; }

    /// <summary>Reads a value of <c>SchemaShadow</c>: <c>auto</c>, <c>url</c>, <c>local</c>, <c>npm</c> (also <c>embedded</c>) or <c>docker</c>.</summary>
    /// <exception cref="DiagnosticException">ST5001: it is none of them.</exception>
    public static ShadowProvider ParseProvider(string? value) => value?.Trim().ToLowerInvariant() switch
    {
        null or "" or "auto" => ShadowProvider.Auto,
        "url" => ShadowProvider.Url,
        "local" => ShadowProvider.Local,
        "npm" or "embedded" => ShadowProvider.Npm,
        "docker" => ShadowProvider.Docker,
        _ => throw new DiagnosticException(Diagnostic.Create(ShadowDiagnostics.UnknownProvider, null, value)),
    };

    /// <summary>The absolute folders of <c>PATH</c>, in their order.</summary>
    internal IEnumerable<string> SearchPath => ProgramPath.Folders(Variable("PATH"));

    /// <summary>The first program of that name on <see cref="SearchPath"/>; without the ending that Windows gives programs.</summary>
    internal string? FindProgram(string name) => ProgramPath.Find(name, Variable("PATH"));

    internal string? Variable(string name) => Environment(name) is { Length: > 0 } value ? value : null;
}
