using System.Collections.Immutable;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Prints GraphQL for AWS Amplify, beside it the stack mapping that large schemas need, and if asked for the API that Amplify makes of it.</summary>
public sealed class AmplifyGenerator : ISchemaGenerator
{
    public string Name => "amplify";

    public GeneratedFiles Generate(GenerationInput input)
    {
        var output = input.Outputs.GetValueOrDefault(OutputKind.Amplify);
        var api = input.Outputs.GetValueOrDefault(OutputKind.AmplifyApi);
        if (output is null && api is null) return GeneratedFiles.None;
        var draft = new Draft(input);
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        if (AmplifyModelBuilder.Build(draft) is { } model)
        {
            if (output is not null) AddSchema(input, draft, model, output, files);
            if (api is not null) files.Add(new GeneratedFile(OutputKind.AmplifyApi, api, ApiPrinter.Print(model)));
        }
        return new GeneratedFiles(files.DrainToImmutable(), [.. draft.Diagnostics]);
    }

    private static void AddSchema(GenerationInput input, Draft draft, AmplifyModel model, string output, ImmutableArray<GeneratedFile>.Builder files)
    {
        var folder = Path.GetDirectoryName(output) ?? "";
        var mapping = Path.Combine(folder, StackMapping.FileName);
        var bytes = StackMapping.Print(model, mapping, input.ExistingText(mapping), draft);
        if (draft.HasErrors) return;
        var notes = model.Settings.Notes && draft.Diagnostics.Count > 0 ? NotesPrinter.FileName : null;
        files.Add(new GeneratedFile(OutputKind.Amplify, output, AmplifyPrinter.Print(model, draft.Names, notes)));
        if (notes is not null) files.Add(new GeneratedFile(OutputKind.Amplify, Path.Combine(folder, notes), NotesPrinter.Print(draft.Diagnostics)));
        if (bytes is { } content) files.Add(new GeneratedFile(OutputKind.Amplify, mapping, content));
    }
}
