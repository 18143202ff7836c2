using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>The C# types of a manifest's columns.</summary>
internal sealed class CSharpTypes(TypedSchema schema, CSharpSettings settings, CSharpNames names)
{
    private readonly Dictionary<TypeShape, CSharpType> _types = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<QualifiedName> _open = [];

    /// <summary>Whether any type needs Npgsql to accept enums, composites or ranges that are not mapped one by one.</summary>
    public bool HasUserRanges { get; private set; }

    public CSharpType Of(TypeShape shape)
    {
        if (_types.TryGetValue(shape, out var known)) return known;
        return _types[shape] = Create(shape);
    }

    /// <summary>Whether the driver reads all attributes of a composite; otherwise the composite itself is text.</summary>
    public bool IsReadable(QualifiedName name, IEnumerable<(string Name, string Type)> attributes)
    {
        if (!settings.Npgsql || !_open.Add(name)) return false;
        var readable = attributes.All(attribute => !Of(schema.Walk.Of(attribute.Type)).AsText);
        _open.Remove(name);
        return readable;
    }

    private CSharpType Create(TypeShape shape)
    {
        switch (shape)
        {
            case DomainShape domain:
                return Of(domain.Of);
            case EnumShape type when settings.Npgsql:
                return Known(names.Of(type.Name), type.Name.ToString());
            case EnumShape type:
                return CSharpType.Text(null) with { Name = names.Of(type.Name), ParseMethod = "SchemaLabels.To" + names.Of(type.Name) };
            case CompositeShape composite when IsReadable(composite.Name, composite.Attributes):
                return Known(names.Of(composite.Name), composite.Name.ToString());
            case RowShape row when IsReadable(row.Name, row.Attributes):
                return Known(names.OfValue(row.Name), row.Name.ToString());
            case CompositeShape or RowShape:
                return CSharpType.Text(settings.Npgsql ? "which has an attribute without a type of its own" : "which only Npgsql has a type for");
            case RangeShape range:
                return OfRange(range);
            case ArrayShape array:
                return OfArray(array);
            case LeafShape leaf:
                return OfLeaf(leaf);
            default:
                throw new InvalidOperationException($"{shape.GetType().Name} has no C# type.");
        }
    }

    private CSharpType OfRange(RangeShape range)
    {
        var subtype = Of(range.Subtype);
        if (!settings.Npgsql) return CSharpType.Text("which only Npgsql has a type for");
        if (subtype.AsText) return CSharpType.Text("whose subtype has no type of its own");
        HasUserRanges = true;
        var name = CSharpLeaves.Range(subtype.Name);
        return Known(range.IsMultirange ? name + "[]" : name, range.Name.ToString());
    }

    private CSharpType OfArray(ArrayShape array)
    {
        var element = Of(array.Element);
        var brackets = $"?[{new string(',', array.Dimensions - 1)}]";
        if (element.AsText && element.ParseMethod is null) return CSharpType.Text(element.Note);
        // Npgsql reads no arrays of what is an array to .NET, bytea aside.
        if (element.ParseMethod is not null || (element.Name.EndsWith("[]", StringComparison.Ordinal) && element.Name != "byte[]")) return CSharpType.Text("an array whose elements have no type of their own");
        return Known(element.Name + brackets, element.DataTypeName + "[]");
    }

    private CSharpType OfLeaf(LeafShape leaf)
    {
        var name = CSharpLeaves.Find(leaf, settings);
        var type = leaf.Schema is null ? leaf.Name : $"{leaf.Schema}.{leaf.Name}";
        if (name is null) return CSharpType.Text(leaf.Schema is null ? "which Npgsql has no type for" : "an extension's type that Npgsql has no type for");
        if (!settings.Npgsql && name.Contains("global::Npgsql", StringComparison.Ordinal)) return CSharpType.Text("which only Npgsql has a type for");
        return Known(name, type);
    }

    private static CSharpType Known(string name, string dataTypeName) => new() { Name = name, DataTypeName = dataTypeName };
}
