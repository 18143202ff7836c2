using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Prints the schema for AWS Amplify, in GraphQL and in Gen 2's TypeScript, beside it the stack mapping that large schemas need, and if asked
/// for the API that Amplify makes of it.
/// </summary>
internal sealed class AmplifyGenerator : ISchemaGenerator
{
    public string Name => "amplify";

    public GeneratedFiles Generate(GenerationInput input)
    {
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new NameCache();
        var made = new List<OutputKind>();
        if (input.Outputs.ContainsKey(OutputKind.Amplify) || input.Outputs.ContainsKey(OutputKind.AmplifyApi))
        {
            if (AddGraphQL(input, names, files, diagnostics)) made.AddRange(input.Outputs.Keys.Where(static output => output is OutputKind.Amplify or OutputKind.AmplifyApi).Order());
        }
        if (input.Outputs.GetValueOrDefault(OutputKind.AmplifyTs) is { } typeScript && AddTypeScript(input, names, typeScript, files, diagnostics)) made.Add(OutputKind.AmplifyTs);
        return new GeneratedFiles(files.ToImmutable(), diagnostics.ToImmutable()) { Earlier = [.. made.SelectMany(output => AmplifyPaths.Earlier(output, input.Outputs[output]))] };
    }

    /// <returns>Whether there was no error, so that files of earlier builds may go.</returns>
    private static bool AddGraphQL(GenerationInput input, NameCache names, ImmutableArray<GeneratedFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var draft = new Draft(input, names);
        if (AmplifyModelBuilder.Build(draft) is { } whole)
        {
            foreach (var (part, model) in AmplifyParts.Of(whole, draft))
            {
                if (input.Outputs.GetValueOrDefault(OutputKind.Amplify) is { } output) AddSchema(input, draft, model, new AmplifyPaths(output, part), files);
                if (input.Outputs.GetValueOrDefault(OutputKind.AmplifyApi) is { } api)
                {
                    var paths = new AmplifyPaths(api, part);
                    files.Add(new GeneratedFile(OutputKind.AmplifyApi, paths.Schema, ApiPrinter.Print(model, paths.PartLine)));
                }
            }
        }
        diagnostics.AddRange(draft.Diagnostics);
        return !draft.HasErrors;
    }

    private static void AddSchema(GenerationInput input, Draft draft, AmplifyModel model, AmplifyPaths paths, ImmutableArray<GeneratedFile>.Builder files)
    {
        CheckSize(model, StackMapping.RelationsPerStack(model), draft);
        var mapping = paths.Beside(StackMapping.FileName);
        var bytes = StackMapping.Print(model, mapping, input.ExistingText(mapping), draft);
        if (draft.HasErrors) return;
        var notes = HasNotes(draft) ? paths.Beside(NotesPrinter.FileName) : null;
        files.Add(new GeneratedFile(OutputKind.Amplify, paths.Schema, AmplifyPrinter.Print(model, draft.Names, paths.PartLine, Path.GetFileName(notes), StackMapping.IsNeeded(model) ? Path.GetFileName(mapping) : null)));
        if (notes is not null) files.Add(new GeneratedFile(OutputKind.Amplify, notes, NotesPrinter.Print(paths, draft.Diagnostics)));
        if (bytes is { } content) files.Add(new GeneratedFile(OutputKind.Amplify, mapping, content));
    }

    /// <inheritdoc cref="AddGraphQL" path="/returns"/>
    private static bool AddTypeScript(GenerationInput input, NameCache names, string output, ImmutableArray<GeneratedFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // Gen 2 has keys, relations and names of columns of its own: the plan is another one.
        var draft = new Draft(input, names, isTypeScript: true);
        if (input.AmplifyDialect == AmplifyDialect.V1) draft.Report(AmplifyDiagnostics.NoTypeScriptForV1, ObjectPath.Database, null);
        else if (AmplifyModelBuilder.Build(draft) is { } whole)
        {
            foreach (var (part, model) in AmplifyParts.Of(whole, draft))
            {
                var paths = new AmplifyPaths(output, part);
                if (draft.IsDynamoDb) StackMapping.CheckUnmapped(model, draft);
                CheckSize(model, perStack: int.MaxValue, draft);
                // In one folder with the GraphQL form, that one's notes have most of it.
                var hasOwnNotes = HasNotes(draft) && !(input.Outputs.GetValueOrDefault(OutputKind.Amplify) is { } graphql && Path.GetDirectoryName(graphql) == Path.GetDirectoryName(output));
                var notes = hasOwnNotes ? paths.Beside(NotesPrinter.FileName) : null;
                files.Add(new GeneratedFile(OutputKind.AmplifyTs, paths.Schema, Gen2Printer.Print(model, paths.PartLine, Path.GetFileName(notes))));
                if (notes is not null) files.Add(new GeneratedFile(OutputKind.AmplifyTs, notes, NotesPrinter.Print(paths, draft.Diagnostics)));
            }
        }
        var known = diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Location, diagnostic.Message)).ToHashSet();
        diagnostics.AddRange(draft.Diagnostics.Where(diagnostic => known.Count == 0 || !known.Contains((diagnostic.Code, diagnostic.Location, diagnostic.Message))));
        return !draft.HasErrors;
    }

    /// <summary>Warns from four fifths of what CloudFormation takes on.</summary>
    private static void CheckSize(AmplifyModel model, int perStack, Draft draft)
    {
        var size = AmplifySizes.Of(model, perStack);
        if (size.RootBytes >= AmplifySizes.RootLimit / 5 * 4)
        {
            draft.Report(AmplifyDiagnostics.LargeApi, ObjectPath.Database, null, model.Types.Count(type => type.IsModel), model.Types.Sum(type => type.Relations.Length), size.RootBytes, AmplifySizes.RootLimit, "bytes in its root template");
        }
        else if (size.MostResources >= AmplifySizes.ResourceLimit / 5 * 4 && !draft.IsTypeScript)
        {
            draft.Report(AmplifyDiagnostics.LargeApi, ObjectPath.Database, null, model.Types.Count(type => type.IsModel), model.Types.Sum(type => type.Relations.Length), size.MostResources, AmplifySizes.ResourceLimit, "resources in one stack");
        }
    }

    private static bool HasNotes(Draft draft) => draft.Settings.Notes && draft.Diagnostics.Count > 0;
}
