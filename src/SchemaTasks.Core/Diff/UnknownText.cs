using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>A facet whose text nobody knows before the server prints it: whatever it says, it counts as different.</summary>
/// <param name="Path">The object.</param>
/// <param name="Facet">One of <see cref="FacetNames"/>.</param>
internal readonly record struct UnknownText(ObjectPath Path, string Facet);
