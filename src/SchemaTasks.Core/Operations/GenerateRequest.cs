using System.Collections.Immutable;
using SchemaTasks.Generation;

namespace SchemaTasks.Operations;

/// <summary>What to print from a manifest, and where to.</summary>
internal sealed record GenerateRequest
{
    /// <summary>Absolute path.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Absolute path of the project that asks; <see langword="null"/> if none does.</summary>
    public string? ProjectFile { get; init; }

    /// <summary>Absolute path of the folder in the project's obj where builds remember what they did; <see langword="null"/> for none.</summary>
    public string? StateDirectory { get; init; }

    /// <summary>Absolute paths of the folders that belong to the project's builds: its bin and obj.</summary>
    public ImmutableArray<string> OwnedDirectories { get; init; } = [];

    /// <summary>Absolute path of the folder of migrations, where nothing may be written; <see langword="null"/> for none.</summary>
    public string? MigrationsDirectory { get; init; }

    /// <summary>Where files may be; <see langword="null"/> for anywhere.</summary>
    public ProjectBoundary? Boundary { get; init; }

    /// <summary>The outputs that are wanted, and the absolute path of each.</summary>
    public ImmutableDictionary<OutputKind, string> Outputs { get; init; } = ImmutableDictionary<OutputKind, string>.Empty;

    /// <summary>Absolute path of the create script; <see langword="null"/> if it is not wanted.</summary>
    public string? ScriptFile { get; init; }

    /// <summary>The user's templates: path, output path and scope of each. The text is read when they are printed.</summary>
    public ImmutableArray<SchemaTemplate> Templates { get; init; } = [];

    /// <summary>Absolute path of the project's folder.</summary>
    public string ProjectDirectory { get; init; } = "";

    /// <inheritdoc cref="GenerationInput.CSharpNamespace"/>
    public string CSharpNamespace { get; init; } = "Database";

    /// <inheritdoc cref="GenerationInput.VersionName"/>
    public string? VersionName { get; init; }

    public AmplifyDialect AmplifyDialect { get; init; } = AmplifyDialect.V2;
}
