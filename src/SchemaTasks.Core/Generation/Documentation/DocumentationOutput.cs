using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Documentation;

/// <summary>What the generators of documentation have in common.</summary>
internal static class DocumentationOutput
{
    /// <summary>At the beginning of each file that has comments, in the words of every output.</summary>
    public const string Marker = "Generated from the schema manifest by SchemaTasks. Do not edit: the next build overwrites it.";

    /// <summary>Prints one output, with the faults of the <c>docs</c> section.</summary>
    /// <param name="input">What to print from.</param>
    /// <param name="output">What to print.</param>
    /// <param name="print">Path of the file or folder → its files.</param>
    /// <param name="earlier">Path → what the output may have written before; <see langword="null"/> for an output of one file.</param>
    public static GeneratedFiles Print(
        GenerationInput input, OutputKind output, Func<string, ImmutableArray<Diagnostic>.Builder, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)>> print, Func<string, IEnumerable<EarlierFiles>>? earlier = null)
    {
        if (!input.Outputs.TryGetValue(output, out var path)) return GeneratedFiles.None;
        var diagnostics = input.Documentation.Diagnostics.ToBuilder();
        var files = print(path, diagnostics).Select(file => new GeneratedFile(output, file.Path, file.Content)).ToImmutableArray();
        return new GeneratedFiles(files, diagnostics.DrainToImmutable()) { Earlier = [.. earlier?.Invoke(path) ?? []] };
    }

    public static ReadOnlyMemory<byte> Bytes(StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());
}
