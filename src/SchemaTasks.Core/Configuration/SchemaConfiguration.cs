using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>
/// <c>schema.config.yaml</c>: what to include, names, types and rules. Every part has a default, so that no file is needed.
/// A section with settings of its own is a record and a reader beside this file.
/// </summary>
public sealed record SchemaConfiguration
{
    /// <summary>What holds without a file.</summary>
    public static SchemaConfiguration Default { get; } = new();

    /// <summary>Objects to take in; empty for all. Applies when a server is read.</summary>
    public ImmutableArray<ObjectGlob> Include { get; init; } = [];

    /// <summary>Objects to leave out, after <see cref="Include"/>.</summary>
    public ImmutableArray<ObjectGlob> Exclude { get; init; } = [];

    /// <summary>Schemas whose names are used bare in generated files.</summary>
    public ImmutableArray<string> DefaultSchemas { get; init; } = ["public"];

    /// <summary>Whether owners are part of the manifest.</summary>
    public bool Owners { get; init; }

    /// <summary>Whether grants are part of the manifest; what owners are granted only together with <see cref="Owners"/>.</summary>
    public bool Grants { get; init; }

    /// <summary>Whose server it is; where it is not said, the server's roles show it, and a shadow is nobody's.</summary>
    public HostingPlatform Platform { get; init; }

    /// <summary>Whether the objects that the host puts into every database are part of the manifest.</summary>
    public bool PlatformObjects { get; init; }

    /// <summary>Names given by hand, by output (<c>amplify</c>, <c>firestore</c> …).</summary>
    public ImmutableDictionary<string, ImmutableArray<NameOverride>> Names { get; init; } = ImmutableDictionary<string, ImmutableArray<NameOverride>>.Empty;

    /// <summary>Types given by hand, by output (<c>amplify</c>, <c>firestore</c> …); the first that matches wins.</summary>
    public ImmutableDictionary<string, ImmutableArray<TypeOverride>> Types { get; init; } = ImmutableDictionary<string, ImmutableArray<TypeOverride>>.Empty;

    /// <summary>The <c>amplify</c> section.</summary>
    public AmplifySettings Amplify { get; init; } = AmplifySettings.Default;

    /// <summary>The <c>firestore</c> section.</summary>
    public FirestoreSettings Firestore { get; init; } = FirestoreSettings.Default;

    /// <summary>The <c>csharp</c> section.</summary>
    public CSharpSettings CSharp { get; init; } = CSharpSettings.Default;

    /// <summary>The <c>python</c> section.</summary>
    public PythonSettings Python { get; init; } = PythonSettings.Default;

    /// <summary>The <c>typescript</c> section.</summary>
    public TypeScriptSettings TypeScript { get; init; } = TypeScriptSettings.Default;

    /// <summary>The <c>json-schema</c> section.</summary>
    public JsonSchemaSettings JsonSchema { get; init; } = JsonSchemaSettings.Default;

    /// <summary>The <c>bigquery</c> section.</summary>
    public BigQuerySettings BigQuery { get; init; } = BigQuerySettings.Default;

    /// <summary>Columns of views that never hold NULL.</summary>
    public ImmutableArray<ObjectGlob> NotNull { get; init; } = [];

    /// <summary>The <c>drift</c> section: rules and baseline.</summary>
    public DriftSettings Drift { get; init; } = DriftSettings.Default;

    /// <summary>The <c>health</c> section: accepted findings and limits.</summary>
    public HealthSettings Health { get; init; } = HealthSettings.Default;

    /// <summary>The <c>docs</c> section: documentation and diagrams.</summary>
    public DocsSettings Docs { get; init; } = DocsSettings.Default;

    /// <summary>The <c>requires</c> section: what a database must have.</summary>
    public Requirements Requires { get; init; } = Requirements.None;

    /// <summary>The <c>shadow</c> section: what migrations may do on a shadow.</summary>
    public ShadowSettings Shadow { get; init; } = ShadowSettings.Default;

    /// <summary>Whether <see cref="Include"/> and <see cref="Exclude"/> let the object into the manifest.</summary>
    public bool Takes(ObjectPath path) =>
        (Include.IsEmpty || Include.Any(glob => glob.Matches(path))) && !Exclude.Any(glob => glob.Matches(path));

    /// <summary>Whether generated names of this schema's objects are bare.</summary>
    public bool IsDefaultSchema(string schema) => DefaultSchemas.Contains(schema, StringComparer.Ordinal);
}
