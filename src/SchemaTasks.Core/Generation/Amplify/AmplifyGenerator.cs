using System.Collections.Immutable;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Prints GraphQL for AWS Amplify, and beside it the stack mapping that large schemas need.</summary>
public sealed class AmplifyGenerator : ISchemaGenerator
{
    public string Name => "amplify";

    public GeneratedFiles Generate(GenerationInput input)
    {
        var output = input.Outputs.GetValueOrDefault(OutputKind.Amplify);
        if (output is null) return GeneratedFiles.None;
        var draft = new Draft(input);
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        if (AmplifyModelBuilder.Build(draft) is { } model)
        {
            var notes = draft.Diagnostics.ToImmutableArray();
            var mapping = Path.Combine(Path.GetDirectoryName(output) ?? "", StackMapping.FileName);
            if (StackMapping.Print(model, mapping, input.ExistingText(mapping), draft) is { } text) files.Add(new GeneratedFile(OutputKind.Amplify, mapping, text));
            files.Insert(0, new GeneratedFile(OutputKind.Amplify, output, AmplifyPrinter.Print(model, notes)));
        }
        return new GeneratedFiles(files.DrainToImmutable(), [.. draft.Diagnostics]);
    }
}
