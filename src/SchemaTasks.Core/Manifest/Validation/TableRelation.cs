using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Validation;

/// <summary>A table or partition with its place.</summary>
/// <param name="Name">Its schema and name.</param>
/// <param name="Table">What it has of its own.</param>
/// <param name="PartitionOf">The table whose partition it is; <see langword="null"/> for none.</param>
internal sealed record TableRelation(QualifiedName Name, Table Table, TableRelation? PartitionOf)
{
    public ObjectPath Path { get; } = ObjectPath.Of(ObjectKind.Table, Name.Schema, Name.Name);
}
