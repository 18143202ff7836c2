using SchemaTasks.Model;

namespace SchemaTasks.Sql;

/// <summary>A difference that a script leaves, and why.</summary>
/// <param name="Object">What differs.</param>
/// <param name="Reason">One or two sentences: why no statement removes the difference, and what to do.</param>
public sealed record Unfixable(ObjectPath Object, string Reason);
