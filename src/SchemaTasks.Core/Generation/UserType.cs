using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation;

/// <summary>A type that a schema defines.</summary>
internal abstract record UserType(string Schema, string Name);

internal sealed record EnumUserType(string Schema, EnumType Enum) : UserType(Schema, Enum.Name);

internal sealed record DomainUserType(string Schema, Domain Domain) : UserType(Schema, Domain.Name);

/// <summary>A composite type, or the row type of a table or view.</summary>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><see cref="ObjectKind.Composite"/>, or the relation's.</param>
/// <param name="Attributes">In the type's own order.</param>
internal sealed record CompositeUserType(string Schema, string Name, ObjectKind Kind, IEnumerable<(string Name, string Type)> Attributes) : UserType(Schema, Name);

internal sealed record RangeUserType(string Schema, RangeType Range, bool IsMultirange) : UserType(Schema, Range.Name);
