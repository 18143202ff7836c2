using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Operations;

/// <summary>Which server an operation asks, and for how long.</summary>
internal sealed record DatabaseRequest
{
    public DatabaseMode Mode { get; init; } = DatabaseMode.Auto;

    /// <summary>Names of environment variables that may hold the connection; the first one that is set wins.</summary>
    public ImmutableArray<string> ConnectionVariables { get; init; } = ConnectionVariableNames.Default;

    /// <summary>A name for the server in reports: <c>staging</c>; <see langword="null"/> for none.</summary>
    public string? Name { get; init; }

    /// <summary>Absolute path of the folder that the shadow server is filled from; <see langword="null"/> for none.</summary>
    public string? MigrationsDirectory { get; init; }

    /// <summary>The layout of the migrations (<c>SchemaMigrationsFormat</c>); empty or <c>auto</c> to recognise it.</summary>
    public string MigrationsFormat { get; init; } = "auto";

    /// <summary>What fills the shadow in place of SQL files (<c>SchemaShadowCommand</c>); <see langword="null"/> for none.</summary>
    public ShadowCommand? ShadowCommand { get; init; }

    /// <summary>Where the history of migrations is (<c>SchemaMigrationHistoryTable</c>); <see langword="null"/> for where it is found.</summary>
    public HistoryPlace? HistoryTable { get; init; }

    public ShadowProvider Shadow { get; init; } = ShadowProvider.Auto;

    /// <summary>Absolute path of SQL that runs on a shadow before the migrations; <see langword="null"/> for none.</summary>
    public string? ShadowPrelude { get; init; }

    /// <summary>The server that serves all steps of a chain; <see langword="null"/> for one of its own for each operation.</summary>
    public SharedShadow? SharedShadow { get; init; }

    /// <summary>Whether a superuser that <c>SCHEMA_SHADOW_URL</c> names may be used as it is (<c>SchemaShadowTrusted</c>).</summary>
    public bool IsShadowTrusted { get; init; }

    /// <summary>Absolute path of the configuration, which may widen what migrations may do on a shadow; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>For one whole read of a server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets what a long operation is doing, a phrase at a time; <see langword="null"/> for nobody.</summary>
    public IProgress<string>? Activity { get; init; }

    /// <summary>Gets each line that <see cref="ShadowCommand"/> prints, without secrets; <see langword="null"/> for nobody.</summary>
    public IProgress<string>? CommandLines { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Whose server a shadow plays; <see langword="null"/> for what the configuration says, which is nobody's where it does not say.</summary>
    internal HostingPlatform? Platform { get; init; }

    /// <summary>The configuration itself.</summary>
    /// <exception cref="DiagnosticException">It is at fault.</exception>
    internal SchemaConfiguration Configuration => ConfigurationFile is { } file ? SchemaTasks.Configuration.ConfigurationFile.Read(file) : SchemaConfiguration.Default;

    /// <summary>Whether one of the variables is set.</summary>
    public bool IsGiven => ConnectionSettings.IsGiven(ConnectionVariables, Environment);

    /// <summary>What <see cref="Mode"/> comes to: live or shadow.</summary>
    /// <exception cref="DiagnosticException">
    /// ST0006: auto, with neither a variable nor migrations. ST0007: shadow, without migrations. ST0101: auto, and of the variables that somebody
    /// named none is set: the shadow would answer for another database than the one that was meant.
    /// </exception>
    public DatabaseMode Resolve()
    {
        if (Mode == DatabaseMode.Auto && !IsGiven && ConnectionVariableNames.AreNamed(ConnectionVariables)) throw new DiagnosticException(Diagnostic.Create(ConnectionDiagnostics.NoVariable, null, string.Join(", ", ConnectionVariables)));
        var mode = Mode != DatabaseMode.Auto ? Mode : IsGiven ? DatabaseMode.Live : DatabaseMode.Shadow;
        if (mode != DatabaseMode.Shadow || ShadowCommand is not null || HasMigrations) return mode;
        throw new DiagnosticException(Mode == DatabaseMode.Auto && (MigrationsDirectory is null || Directory.Exists(MigrationsDirectory))
            ? Diagnostic.Create(HostDiagnostics.NoDatabase, null, string.Join(", ", ConnectionVariables))
            : NoMigrations());
    }

    /// <summary>ST0106 for each variable that somebody named and that says nothing.</summary>
    internal IEnumerable<Diagnostic> UnsetVariables =>
        from name in ConnectionVariableNames.AreNamed(ConnectionVariables) ? ConnectionVariables : []
        let value = Environment(name)
        where string.IsNullOrWhiteSpace(value)
        select Diagnostic.Create(ConnectionDiagnostics.UnsetVariable, null, name, value is null ? "is not set" : "is empty");

    /// <summary>The live server's connection.</summary>
    /// <exception cref="DiagnosticException">None is given, or it cannot be read (ST0101 to ST0105).</exception>
    internal ConnectionSettings Connection => ConnectionSettings.FromVariables(ConnectionVariables, Environment);
    /// <summary>Whether there is a folder with anything in it that could be a migration: one with notes and a <c>.gitkeep</c> is none.</summary>
    public bool HasMigrations => Directory.Exists(MigrationsDirectory)
        && Directory.EnumerateFileSystemEntries(MigrationsDirectory).Any(path => Path.GetFileName(path)[0] != '.' && Path.GetExtension(path).ToLowerInvariant() is not (".md" or ".txt"));

    /// <summary>The live server's connection for what needs a session of its own: migrations, seeds. A pooler that no other way is known around is refused there.</summary>
    /// <exception cref="DiagnosticException">As for <see cref="Connection"/>.</exception>
    internal (ConnectionSettings Server, ImmutableArray<Diagnostic> Remarks) SessionConnection
    {
        get
        {
            var server = Connection;
            return server.Direct is { } direct && !ReferenceEquals(direct, server)
                ? (direct, [.. UnsetVariables, Diagnostic.Create(ConnectionDiagnostics.DirectHost, null, server.Server, direct.Server), .. server.Remarks])
                : (server, [.. UnsetVariables, .. server.Remarks]);
        }
    }

    /// <summary>The server that would be asked, for people; without its password.</summary>
    public string Describe()
    {
        try
        {
            if (Resolve() == DatabaseMode.Live)
            {
                var server = ConnectionSettings.FromVariables(ConnectionVariables, Environment);
                return $"live server {(Name is null ? "" : $"{Name}: ")}{server}, from the environment variable {server.Variable}{string.Concat(UnsetVariables.Select(unset => $" ({unset.Arguments[0]} {unset.Arguments[1]})"))}";
            }
            var why = Mode == DatabaseMode.Shadow ? "" : $", because none of {string.Join(", ", ConnectionVariables)} is set";
            var source = ShadowCommand is { } command ? $"by the command '{command.Command}'" : $"from {MigrationsDirectory}{(ReadMigrations() is { Layout.IsPlain: false } files ? $" ({files.Description})" : "")}";
            return $"shadow server ({Shadow.ToString().ToLowerInvariant()}) filled {source}{why}";
        }
        catch (DiagnosticException exception)
        {
            return $"no server ({exception.Diagnostics[0].Code}: {exception.Diagnostics[0].Message})";
        }
    }

    /// <exception cref="DiagnosticException">ST0007: there is no such folder; ST2076: there is nothing in it; what is wrong with the files.</exception>
    public MigrationSet ReadMigrations()
    {
        if (!Directory.Exists(MigrationsDirectory)) throw new DiagnosticException(NoMigrations());
        var files = MigrationFiles.Read(MigrationsDirectory!, MigrationsFormat);
        return files.IsEmpty ? throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.NoFiles, null, MigrationsDirectory)) : files;
    }

    private Diagnostic NoMigrations() => Directory.Exists(MigrationsDirectory) ? Diagnostic.Create(LayoutDiagnostics.NoFiles, null, MigrationsDirectory) : Diagnostic.Create(HostDiagnostics.NoMigrations, null, MigrationsDirectory is null ? "" : $" at '{MigrationsDirectory}'");
}
