using System.Collections.Immutable;

namespace SchemaTasks.Outputs;

/// <summary>An output as users see it.</summary>
/// <param name="Word">In <c>SchemaOutputs</c>, in the configuration file and in messages: lower case, with hyphens.</param>
/// <param name="Kind">The same in code.</param>
/// <param name="PathProperty">The MSBuild property of its path: <c>Schema…File</c>, or <c>Schema…Directory</c> for an output of several files.</param>
/// <param name="DefaultPath">Relative to <c>SchemaOutputDirectory</c>, unless it begins with an MSBuild property (<c>$(…)</c>). Slashes forward.</param>
/// <param name="Description">One line of documentation.</param>
internal sealed record OutputDefinition(string Word, OutputKind Kind, string PathProperty, string DefaultPath, string Description)
{
    /// <summary>Whether the path is that of a folder.</summary>
    public bool IsDirectory => PathProperty.EndsWith("Directory", StringComparison.Ordinal);
}

/// <summary>A word of <c>SchemaOutputs</c> that means several outputs.</summary>
/// <param name="Word">Lower case, with hyphens.</param>
/// <param name="Outputs">The words that it means.</param>
internal sealed record OutputGroup(string Word, ImmutableArray<string> Outputs);

/// <summary>A property of an earlier version.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Word">The word of <c>SchemaOutputs</c> that does the same; <see langword="null"/> if a property does.</param>
/// <param name="Successor">The property that does the same; <see langword="null"/> if a word does.</param>
internal sealed record RetiredProperty(string Property, string? Word = null, string? Successor = null);
