namespace SchemaTasks.Generation.Amplify;

/// <summary>The files of a schema, or of one of its parts: those of the part <c>crm</c> of <c>AMPLIFY_TYPES.graphql</c> have <c>.crm</c> in their names.</summary>
/// <param name="output">Absolute path of the output.</param>
/// <param name="part">The part's name; <see langword="null"/> for the whole.</param>
internal sealed class AmplifyPaths(string output, string? part)
{
    private const string Author = "from the schema manifest by SchemaTasks";

    /// <summary>Absolute path of the schema itself.</summary>
    public string Schema { get; } = Of(output, part);

    /// <summary>A sentence for the head of a part's files; <see langword="null"/> for the whole. Other projects' files in the folder do not have it.</summary>
    public string? PartLine { get; } = part is null ? null : $"Part {part} of {Path.GetFileName(output)}.";

    /// <summary>What the notes say that they belong to.</summary>
    public string Subject { get; } = $"Of {Path.GetFileName(output)}";

    /// <summary>Absolute path of another file of the schema or part.</summary>
    /// <param name="name">Its name in the whole.</param>
    public string Beside(string name) => Of(Path.Combine(Path.GetDirectoryName(output) ?? "", name), part);

    /// <summary>What an output may have written: the whole, parts that are no longer named, and notes.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="output">Absolute path.</param>
    public static IEnumerable<EarlierFiles> Earlier(OutputKind kind, string output)
    {
        var folder = Path.GetDirectoryName(output)!;
        yield return EarlierFiles.Marked(kind, folder, Path.GetFileName(output), Author);
        yield return EarlierFiles.Marked(kind, folder, Of(Path.GetFileName(output), "*"), $" of {Path.GetFileName(output)}.");
        yield return EarlierFiles.Marked(kind, folder, Path.ChangeExtension(NotesPrinter.FileName, null) + "*.md", $"\n{new AmplifyPaths(output, null).Subject}, generated {Author}.");
    }

    private static string Of(string path, string? part) => part is null ? path : Path.ChangeExtension(path, part + Path.GetExtension(path));
}
