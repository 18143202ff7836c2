using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation;

/// <summary>What a generator made.</summary>
/// <param name="Files">All of them are written: an output that an error concerns has none here.</param>
/// <param name="Diagnostics">With an error among them the build fails, after everything else has been written.</param>
public sealed record GeneratedFiles(ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What its outputs may have written in earlier builds; of an output that an error concerns nothing is named here.</summary>
    public ImmutableArray<EarlierFiles> Earlier { get; init; } = [];

    /// <summary>No file and no finding, as when nothing was requested.</summary>
    public static GeneratedFiles None { get; } = new([], []);
}

/// <summary>One file to be written.</summary>
/// <param name="Output">The output it belongs to; <see langword="null"/> for a template's.</param>
/// <param name="Path">Absolute path; inside the output's folder where it is one of several files.</param>
/// <param name="Content">Its bytes: text in UTF-8 without byte-order mark, with <c>\n</c> line ends.</param>
public sealed record GeneratedFile(OutputKind? Output, string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary><see cref="Content"/>, decoded at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
