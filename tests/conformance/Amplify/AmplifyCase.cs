using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>One schema that goes through Amplify's transformers.</summary>
/// <param name="Name">Unique; names its files under <c>artifacts/</c>.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Configuration">Its configuration.</param>
/// <param name="CheckStacks">Whether AWS's limits are checked too, which costs a synthesis of the stacks.</param>
internal sealed record AmplifyCase(string Name, DatabaseSchema Schema, SchemaConfiguration Configuration, bool CheckStacks)
{
    /// <summary>Positions of schemas that no manifest holds.</summary>
    public static ISourceLocator Nowhere { get; } = new NoPositions();

    /// <summary>A manifest with <c>NAME.config.yaml</c> beside it if there is one.</summary>
    public static AmplifyCase Read(string manifest, bool checkStacks)
    {
        var name = Path.GetFileNameWithoutExtension(manifest);
        var configuration = Path.Combine(Path.GetDirectoryName(manifest)!, name + ".config.yaml");
        return new AmplifyCase(
            name,
            ManifestFile.Read(manifest).Schema,
            File.Exists(configuration) ? ConfigurationFile.Read(configuration) : SchemaConfiguration.Default,
            checkStacks);
    }

    /// <summary>
    /// Writes the case's files. Clashes of names are answered as their diagnostics propose, which so is proved too.
    /// </summary>
    /// <returns>The files by path; any error that is left.</returns>
    public (ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Errors) Generate(AmplifyDialect dialect, string folder, params ReadOnlySpan<OutputKind> outputs)
    {
        Directory.CreateDirectory(folder);
        var paths = ImmutableDictionary.CreateBuilder<OutputKind, string>();
        foreach (var output in outputs) paths.Add(output, Path.Combine(folder, Name + (output == OutputKind.AmplifyApi ? ".api.graphql" : output == OutputKind.AmplifyTs ? ".ts" : ".graphql")));
        var configuration = Configuration;
        for (var attempt = 0; ; attempt++)
        {
            var made = new AmplifyGenerator().Generate(Input(configuration, dialect, paths.ToImmutable()));
            ImmutableArray<Diagnostic> errors = [.. made.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            if (attempt == 0 && errors.Length > 0 && errors.All(error => error.Descriptor == AmplifyDiagnostics.NameClash || error.Descriptor == AmplifyDiagnostics.SameOperation))
            {
                configuration = WithNames(configuration, errors);
                continue;
            }
            if (errors.IsEmpty)
            {
                foreach (var file in made.Files) AtomicFile.WriteIfDifferent(file.Path, file.Content.Span);
            }
            return (made.Files, errors);
        }
    }

    /// <summary>The planned model; <see langword="null"/> where names clash.</summary>
    public AmplifyModel? Model(AmplifyDialect dialect) => AmplifyModelBuilder.Build(new Draft(Input(Configuration, dialect, ImmutableDictionary<OutputKind, string>.Empty), new NameCache()));

    private GenerationInput Input(SchemaConfiguration configuration, AmplifyDialect dialect, ImmutableDictionary<OutputKind, string> outputs) => new()
    {
        Schema = Schema,
        Positions = Nowhere,
        Configuration = configuration,
        AmplifyDialect = dialect,
        Outputs = outputs,
    };

    private static SchemaConfiguration WithNames(SchemaConfiguration configuration, ImmutableArray<Diagnostic> clashes)
    {
        var given = configuration.Names.GetValueOrDefault("amplify");
        var names = (given.IsDefault ? [] : given).AddRange(clashes.Select(clash =>
            new NameOverride(clash.Arguments[0]!.ToString()!, clash.Descriptor == AmplifyDiagnostics.NameClash ? clash.Arguments[3]!.ToString()! : $"Other{string.Concat(clash.Arguments[0]!.ToString()!.Where(char.IsAsciiLetterOrDigit))}", new SourceLocation("proposal", 1, 1))));
        return configuration with { Names = configuration.Names.SetItem("amplify", names) };
    }

    private sealed class NoPositions : ISourceLocator
    {
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new("manifest", 1, 1);
    }
}
