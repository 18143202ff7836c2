using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation.Documentation;
using SchemaTasks.Generation.Types;
using SchemaTasks.Model;

namespace SchemaTasks.Generation;

/// <summary>All that a generator may look at.</summary>
public sealed record GenerationInput
{
    /// <summary>The manifest's.</summary>
    public required DatabaseSchema Schema { get; init; }

    /// <summary>Where the schema's objects are in the manifest, for diagnostics.</summary>
    public required ISourceLocator Positions { get; init; }

    /// <summary>The configuration file's; defaults where there is none.</summary>
    public SchemaConfiguration Configuration { get; init; } = SchemaConfiguration.Default;

    /// <summary>The outputs that are wanted, and the absolute path of each: of a folder where <see cref="OutputDefinition.IsDirectory"/>.</summary>
    public required ImmutableDictionary<OutputKind, string> Outputs { get; init; }

    /// <summary>The namespace of the C# file; what is no identifier in it is replaced.</summary>
    public string CSharpNamespace { get; init; } = "Database";

    /// <summary>The user's templates.</summary>
    public ImmutableArray<SchemaTemplate> Templates { get; init; } = [];

    /// <summary>Notes of people for the documentation, each name once.</summary>
    public ImmutableArray<DocumentNote> Notes { get; init; } = [];

    /// <summary>Reports whose findings the HTML page shows.</summary>
    public ImmutableArray<DocumentReport> Reports { get; init; } = [];

    /// <summary>Absolute path of the folder that templates print below.</summary>
    public string ProjectDirectory { get; init; } = "";

    /// <summary>The schema's name for the version facts; <see langword="null"/> for the first digits of the manifest's hash.</summary>
    public string? VersionName { get; init; }

    /// <summary>For the three outputs of Amplify.</summary>
    public AmplifyDialect AmplifyDialect { get; init; } = AmplifyDialect.V2;

    /// <summary>The present text of an output that keeps what its user wrote between markers; <see langword="null"/> where there is no such file.</summary>
    public Func<string, string?> ExistingText { get; init; } = static _ => null;

    /// <summary>What the outputs with types of the rows have in common, made at the first use.</summary>
    internal TypedSchema Types => LazyInitializer.EnsureInitialized(ref _types, () => TypedSchema.Create(this));

    private TypedSchema? _types;

    /// <summary>What all documentation is printed from, and which settings and notes lead nowhere; made at the first use.</summary>
    internal (DocumentationModel Model, ImmutableArray<Diagnostic> Diagnostics) Documentation
    {
        get
        {
            _documentation ??= DocumentationBuilder.Build(this);
            return _documentation.Value;
        }
    }

    private (DocumentationModel Model, ImmutableArray<Diagnostic> Diagnostics)? _documentation;
}

/// <summary><c>SchemaAmplifyDialect</c>.</summary>
public enum AmplifyDialect
{
    /// <summary>GraphQL Transformer v2 on DynamoDB.</summary>
    V2,
    /// <summary>GraphQL Transformer v1: <c>@key</c> and <c>@connection</c>.</summary>
    V1,
    /// <summary>GraphQL Transformer v2 on an existing PostgreSQL.</summary>
    Sql,
}
