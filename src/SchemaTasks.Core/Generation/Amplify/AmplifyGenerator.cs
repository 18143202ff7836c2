using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Prints the schema for AWS Amplify, in GraphQL and in Gen 2's TypeScript, beside it the stack mapping that large schemas need, and if asked
/// for the API that Amplify makes of it.
/// </summary>
public sealed class AmplifyGenerator : ISchemaGenerator
{
    public string Name => "amplify";

    public GeneratedFiles Generate(GenerationInput input)
    {
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var typeScript = input.Outputs.GetValueOrDefault(OutputKind.AmplifyTs);
        if (input.Outputs.ContainsKey(OutputKind.Amplify) || input.Outputs.ContainsKey(OutputKind.AmplifyApi)) AddGraphQL(input, files, diagnostics);
        if (typeScript is not null) AddTypeScript(input, typeScript, files, diagnostics);
        return new GeneratedFiles(files.DrainToImmutable(), diagnostics.DrainToImmutable());
    }

    private static void AddGraphQL(GenerationInput input, ImmutableArray<GeneratedFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var draft = new Draft(input);
        if (AmplifyModelBuilder.Build(draft) is { } whole)
        {
            foreach (var (part, model) in AmplifyParts.Of(whole, draft))
            {
                if (input.Outputs.GetValueOrDefault(OutputKind.Amplify) is { } output) AddSchema(input, draft, model, PathOf(output, part), part, files);
                if (input.Outputs.GetValueOrDefault(OutputKind.AmplifyApi) is { } api) files.Add(new GeneratedFile(OutputKind.AmplifyApi, PathOf(api, part), ApiPrinter.Print(model)));
            }
        }
        diagnostics.AddRange(draft.Diagnostics);
    }

    private static void AddSchema(GenerationInput input, Draft draft, AmplifyModel model, string output, string? part, ImmutableArray<GeneratedFile>.Builder files)
    {
        CheckSize(model, StackMapping.Stacks(model.Types.Sum(type => type.Relations.Length)), draft);
        var mapping = PathOf(Path.Combine(FolderOf(output), StackMapping.FileName), part);
        var bytes = StackMapping.Print(model, mapping, input.ExistingText(mapping), draft);
        if (draft.HasErrors) return;
        var notes = NotesOf(draft, part);
        files.Add(new GeneratedFile(OutputKind.Amplify, output, AmplifyPrinter.Print(model, draft.Names, notes)));
        if (notes is not null) files.Add(new GeneratedFile(OutputKind.Amplify, Path.Combine(FolderOf(output), notes), NotesPrinter.Print(draft.Diagnostics)));
        if (bytes is { } content) files.Add(new GeneratedFile(OutputKind.Amplify, mapping, content));
    }

    private static void AddTypeScript(GenerationInput input, string output, ImmutableArray<GeneratedFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var draft = new Draft(input, isTypeScript: true);
        if (input.AmplifyDialect == AmplifyDialect.V1) draft.Report(AmplifyDiagnostics.NoTypeScriptForV1, ObjectPath.Database, null);
        else if (AmplifyModelBuilder.Build(draft) is { } whole)
        {
            foreach (var (part, model) in AmplifyParts.Of(whole, draft))
            {
                if (draft.IsDynamoDb) StackMapping.CheckUnmapped(model, draft);
                CheckSize(model, stacks: 1, draft);
                // In one folder with the GraphQL form, that one's notes have most of it.
                var notes = input.Outputs.GetValueOrDefault(OutputKind.Amplify) is { } graphql && FolderOf(graphql) == FolderOf(output) ? null : NotesOf(draft, part);
                files.Add(new GeneratedFile(OutputKind.AmplifyTs, PathOf(output, part), Gen2Printer.Print(model, notes)));
                if (notes is not null) files.Add(new GeneratedFile(OutputKind.AmplifyTs, Path.Combine(FolderOf(output), notes), NotesPrinter.Print(draft.Diagnostics)));
            }
        }
        var known = diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Location, diagnostic.Message)).ToHashSet();
        diagnostics.AddRange(draft.Diagnostics.Where(diagnostic => known.Count == 0 || !known.Contains((diagnostic.Code, diagnostic.Location, diagnostic.Message))));
    }

    /// <summary>Warns from four fifths of what CloudFormation takes on.</summary>
    private static void CheckSize(AmplifyModel model, int stacks, Draft draft)
    {
        var size = AmplifySizes.Of(model, stacks);
        if (size.RootBytes >= AmplifySizes.RootLimit / 5 * 4)
        {
            draft.Report(AmplifyDiagnostics.LargeApi, ObjectPath.Database, null, model.Types.Count(type => type.IsModel), model.Types.Sum(type => type.Relations.Length), size.RootBytes, AmplifySizes.RootLimit, "bytes in its root template");
        }
        else if (size.MostResources >= AmplifySizes.ResourceLimit / 5 * 4 && !draft.IsTypeScript)
        {
            draft.Report(AmplifyDiagnostics.LargeApi, ObjectPath.Database, null, model.Types.Count(type => type.IsModel), model.Types.Sum(type => type.Relations.Length), size.MostResources, AmplifySizes.ResourceLimit, "resources in one stack");
        }
    }

    /// <summary><c>AMPLIFY_TYPES.graphql</c> of the part <c>crm</c> is <c>AMPLIFY_TYPES.crm.graphql</c>.</summary>
    private static string PathOf(string path, string? part) => part is null ? path : Path.ChangeExtension(path, part + Path.GetExtension(path));

    private static string? NotesOf(Draft draft, string? part) => draft.Settings.Notes && draft.Diagnostics.Count > 0 ? PathOf(NotesPrinter.FileName, part) : null;

    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? "";
}
