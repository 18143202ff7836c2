using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SchemaTasks.Configuration;

/// <summary>Reads <c>schema.config.yaml</c>.</summary>
public static class ConfigurationFile
{
    /// <summary>Reads and checks the configuration; what it leaves out has its default.</summary>
    /// <exception cref="DiagnosticException">The file cannot be read or is at fault: every fault, with line and column.</exception>
    public static SchemaConfiguration Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(ConfigurationDiagnostics.CannotRead, null, path, exception.Message), exception);
        }
        if (Utf8Text.Decode(bytes, out var fault) is { } text) return Parse(text, path);
        throw new DiagnosticException(Diagnostic.Create(ConfigurationDiagnostics.NotUtf8, new SourceLocation(path, fault.Line, fault.Column)));
    }

    /// <inheritdoc cref="Read(string)"/>
    public static SchemaConfiguration Parse(string text, string path)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        ConfigurationText.Check(text, path, faults);
        if (faults.Count > 0 && MergeConflicts.Find(text) is { IsEmpty: false } conflicts)
        {
            throw new DiagnosticException(conflicts.Select(lines =>
                Diagnostic.Create(HostDiagnostics.MergeConflict, new SourceLocation(path, lines.First, 1), lines.First, lines.Last, "Finish the merge.")).ToImmutableArray());
        }
        if (faults.Count > 0) throw new DiagnosticException(faults.DrainToImmutable());

        var stream = new YamlStream();
        try
        {
            stream.Load(new YamlParser(text));
        }
        catch (YamlException exception)
        {
            // What the parser lets pass and the tree does not, such as an alias without its anchor.
            var location = new SourceLocation(path, (int)exception.Start.Line, (int)exception.Start.Column);
            throw new DiagnosticException(Diagnostic.Create(ConfigurationDiagnostics.NotYaml, location, exception.Message), exception);
        }
        var configuration = stream.Documents.Count > 0 ? Read(new SettingsNode(stream.Documents[0].RootNode, "", path, faults)) : SchemaConfiguration.Default;
        return faults.Count == 0 ? configuration : throw new DiagnosticException(InFileOrder(faults));
    }

    private static SchemaConfiguration Read(SettingsNode root)
    {
        root.AllowOnly("include", "exclude", "default_schemas", "owners", "grants", "platform", "platform_objects", "names", "types", "not_null", "amplify", "firestore", "csharp", "python", "typescript", "json-schema", "bigquery", "drift", "health", "docs", "requires", "shadow");
        return new SchemaConfiguration
        {
            Include = root.Globs("include"),
            Exclude = root.Globs("exclude"),
            DefaultSchemas = root.Child("default_schemas") is null ? SchemaConfiguration.Default.DefaultSchemas : root.Texts("default_schemas"),
            Owners = root.Flag("owners", false),
            Grants = root.Flag("grants", false),
            Platform = root.Choice("platform", HostingPlatform.Auto, [.. Enum.GetValues<HostingPlatform>().Select(platform => (platform.ToString().ToLowerInvariant(), platform))]),
            PlatformObjects = root.Flag("platform_objects", false),
            Names = NamesOf(root.Child("names")),
            Types = ByOutput(root.Child("types"), OutputRegistry.TypesKeys, (pattern, value, location) => new TypeOverride(pattern, value, location)),
            Amplify = root.Child("amplify") is { } amplify ? AmplifySettings.Read(amplify) : AmplifySettings.Default,
            Firestore = root.Child("firestore") is { } firestore ? FirestoreSettings.Read(firestore) : FirestoreSettings.Default,
            Shadow = root.Child("shadow") is { } shadow ? ShadowSettings.Read(shadow) : ShadowSettings.Default,
            NotNull = root.Globs("not_null"),
            CSharp = root.Child("csharp") is { } csharp ? CSharpSettings.Read(csharp) : CSharpSettings.Default,
            Python = root.Child("python") is { } python ? PythonSettings.Read(python) : PythonSettings.Default,
            TypeScript = root.Child("typescript") is { } typescript ? TypeScriptSettings.Read(typescript) : TypeScriptSettings.Default,
            JsonSchema = root.Child("json-schema") is { } jsonSchema ? JsonSchemaSettings.Read(jsonSchema) : JsonSchemaSettings.Default,
            BigQuery = root.Child("bigquery") is { } bigQuery ? BigQuerySettings.Read(bigQuery) : BigQuerySettings.Default,
            Drift = root.Child("drift") is { } drift ? DriftSettings.Read(drift) : DriftSettings.Default,
            Health = root.Child("health") is { } health ? HealthSettings.Read(health) : HealthSettings.Default,
            Docs = root.Child("docs") is { } docs ? DocsSettings.Read(docs) : DocsSettings.Default,
            Requires = root.Child("requires") is { } requires ? RequirementsReader.Read(requires) : Requirements.None,
        };
    }

    /// <summary>Each fault once: what is no mapping is found out at each of its keys.</summary>
    private static ImmutableArray<Diagnostic> InFileOrder(IEnumerable<Diagnostic> faults) =>
        [.. faults.DistinctBy(fault => fault.ToString()).OrderBy(fault => fault.Location?.Line ?? 0).ThenBy(fault => fault.Location?.Column ?? 0)];

    private static ImmutableDictionary<string, ImmutableArray<NameOverride>> NamesOf(SettingsNode? section)
    {
        foreach (var (key, _, value) in section?.Entries.SelectMany(static output => output.Value.Entries) ?? [])
        {
            if (!NamePattern.Is(key) || value.OptionalText() is not { } name) continue;
            var stars = Math.Min(NamePattern.Parse(key).Stars, 9);
            if (NamePattern.Greatest(name) <= stars) continue;
            value.Fault(ConfigurationDiagnostics.WrongValue, value.Name, stars == 0 ? "a name without $1, since its pattern has no *" : $"a name in which $1{(stars == 1 ? " is" : $" to ${stars} are")} what the pattern's * {(stars == 1 ? "takes" : "take")}");
        }
        return ByOutput(section, OutputRegistry.NamesKeys, static (name, value, location) => new NameOverride(name, value, location));
    }

    private static ImmutableDictionary<string, ImmutableArray<T>> ByOutput<T>(SettingsNode? section, ImmutableArray<string> keys, Func<string, string, SourceLocation, T> create)
    {
        if (section is null) return ImmutableDictionary<string, ImmutableArray<T>>.Empty;
        section.AllowOnly([.. keys]);
        return section.Entries.ToImmutableDictionary(
            output => output.Key,
            output => output.Value.Entries
                .Where(entry => entry.Value.Text() is not null)
                .Select(entry => create(entry.Key, entry.Value.Text()!, entry.KeyLocation)).ToImmutableArray());
    }
}
