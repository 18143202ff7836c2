using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.References;

/// <summary>One object needs another.</summary>
/// <param name="Key">What is needed.</param>
/// <param name="Enforced">The server refuses one without the other; otherwise the order is better, no more.</param>
internal readonly record struct Reference(ObjectKey Key, bool Enforced);
