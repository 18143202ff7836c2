using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>A manifest as read: the model, and where each of its objects is in the file.</summary>
public sealed record ManifestDocument(DatabaseSchema Schema, SourceMap Positions)
{
    /// <summary>Warnings, in the file's order: what is probably not meant.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];
}
