using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>A manifest as read: the model, and where each of its objects is in the file.</summary>
public sealed record ManifestDocument(DatabaseSchema Schema, SourceMap Positions);
