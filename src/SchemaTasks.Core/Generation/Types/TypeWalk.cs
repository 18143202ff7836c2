using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>Takes the types of columns apart, each text once. Not for several threads at once.</summary>
internal sealed class TypeWalk(TypeCatalog catalog)
{
    private readonly Dictionary<string, TypeShape> _shapes = new(StringComparer.Ordinal);

    /// <param name="type">As <c>format_type</c> prints it.</param>
    public TypeShape Of(string type) => _shapes.TryGetValue(type, out var known) ? known : _shapes[type] = Create(PostgresType.Parse(type));

    private TypeShape Create(PostgresType type)
    {
        if (type.Dimensions > 0) return new ArrayShape(Create(type.Element), type.Dimensions);
        return catalog.Find(type) switch
        {
            EnumUserType user => new EnumShape(new QualifiedName(user.Schema, user.Name), user.Enum),
            DomainUserType user => new DomainShape(new QualifiedName(user.Schema, user.Name), user.Domain, Of(user.Domain.Type)),
            CompositeUserType { Kind: ObjectKind.Composite } user => new CompositeShape(new QualifiedName(user.Schema, user.Name), [.. user.Attributes]),
            CompositeUserType user => new RowShape(new QualifiedName(user.Schema, user.Name), user.Kind, [.. user.Attributes]),
            RangeUserType user => new RangeShape(new QualifiedName(user.Schema, type.Name), Of(user.Range.Subtype), user.IsMultirange),
            null => Leaf(type),
            var other => throw new InvalidOperationException($"A type of kind {other.GetType().Name} has no shape."),
        };
    }

    // INTERVAL names its fields between the type's word and its precision.
    private static LeafShape Leaf(PostgresType type) =>
        type.Schema is null && type.Name.StartsWith("interval ", StringComparison.Ordinal) ? new LeafShape(null, "interval", type.Modifiers) : new LeafShape(type.Schema, type.Name, type.Modifiers);
}
