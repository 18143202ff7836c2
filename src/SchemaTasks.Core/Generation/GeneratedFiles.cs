using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation;

/// <summary>What a generator made. With an error among the diagnostics nothing is written.</summary>
public sealed record GeneratedFiles(ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    public static GeneratedFiles None { get; } = new([], []);
}

/// <summary>One file to be written.</summary>
/// <param name="Output">The output it belongs to.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Content">Its bytes: text in UTF-8 without byte-order mark, with <c>\n</c> line ends.</param>
public sealed record GeneratedFile(OutputKind Output, string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary><see cref="Content"/>, decoded at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
