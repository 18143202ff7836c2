using System.Collections.Immutable;
using SchemaTasks.Manifest.Sql;
using SchemaTasks.Manifest.Yaml;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest.Reading;

/// <summary>Reads a schema, its types and its sequences.</summary>
internal sealed class SchemaReader(ManifestStream stream)
{
    private readonly ReadingContext _context = stream.Context;
    private readonly TableReader _tables = new(stream.Context);
    private readonly ViewReader _views = new(stream.Context);
    private readonly RoutineReader _routines = new(stream.Context);

    public Schema Read(YamlToken start)
    {
        // The lists come before the end of the mapping, where the schema's name is certain: their positions get it then.
        var position = _context.Positions.BeginSchema(start.Line, start.Column);
        var enums = ImmutableArray.CreateBuilder<EnumType>();
        var domains = ImmutableArray.CreateBuilder<Domain>();
        var composites = ImmutableArray.CreateBuilder<CompositeType>();
        var ranges = ImmutableArray.CreateBuilder<RangeType>();
        var sequences = ImmutableArray.CreateBuilder<Sequence>();
        var tables = ImmutableArray.CreateBuilder<Table>();
        var views = ImmutableArray.CreateBuilder<View>();
        var materializedViews = ImmutableArray.CreateBuilder<MaterializedView>();
        var routines = ImmutableArray.CreateBuilder<Routine>();
        ReadOnlySpan<ListHandler> lists =
        [
            stream.List("enums", "an enum", enums, ReadEnum),
            stream.List("domains", "a domain", domains, ReadDomain),
            stream.List("composites", "a composite type", composites, ReadComposite),
            stream.List("ranges", "a range type", ranges, ReadRange),
            stream.List("sequences", "a sequence", sequences, ReadSequence),
            stream.List("tables", "a table", tables, _tables.Read),
            stream.List("views", "a view", views, _views.Read),
            stream.List("materialized_views", "a materialized view", materializedViews, _views.ReadMaterialized),
            stream.List("routines", "a routine", routines, _routines.Read),
        ];
        var node = stream.ReadMapping(start, "a schema", lists);
        var schema = new Schema
        {
            Name = node.Required("name"),
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = ReadGrants(node),
            Enums = CanonicalOrder.Named(enums.DrainToImmutable()),
            Domains = CanonicalOrder.Named(domains.DrainToImmutable()),
            Composites = CanonicalOrder.Named(composites.DrainToImmutable()),
            Ranges = CanonicalOrder.Named(ranges.DrainToImmutable()),
            Sequences = CanonicalOrder.Named(sequences.DrainToImmutable()),
            Tables = CanonicalOrder.Named(tables.DrainToImmutable()),
            Views = CanonicalOrder.Named(views.DrainToImmutable()),
            MaterializedViews = CanonicalOrder.Named(materializedViews.DrainToImmutable()),
            Routines = CanonicalOrder.Sorted(routines.DrainToImmutable()),
        };
        foreach (var list in lists) node.StreamedList(list.Key);
        _context.Positions.EndSchema(position, schema.Name);
        node.Close(position);
        return schema;
    }

    public static ImmutableArray<Grant> ReadGrants(MappingNode node) => CanonicalOrder.Sorted(node.Items("grants", "a grant", static grant =>
    {
        var read = new Grant
        {
            Role = grant.Required("role"),
            Privileges = CanonicalOrder.Sorted(grant.SqlTexts("privileges", SqlTextKind.Privilege)),
            Grantable = grant.Flag("grantable"),
        };
        grant.Close();
        return read;
    }));

    public static QualifiedName ReadQualifiedName(MappingNode node)
    {
        var name = new QualifiedName(node.Required("schema"), node.Required("name"));
        node.Close();
        return name;
    }

    public static SequenceOptions ReadSequenceOptions(MappingNode node)
    {
        var options = new SequenceOptions
        {
            Start = node.Integer("start"),
            Increment = node.Integer("increment"),
            Minimum = node.Integer("minimum"),
            Maximum = node.Integer("maximum"),
            Cache = node.Integer("cache"),
            Cycle = node.Flag("cycle"),
        };
        return options == SequenceOptions.Default ? SequenceOptions.Default : options;
    }

    /// <param name="context">Takes the position.</param>
    /// <param name="owner">The table or domain.</param>
    /// <param name="node">The check's mapping.</param>
    public static CheckConstraint ReadCheck(ReadingContext context, Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = context.Positions.Add(owner, ObjectKind.Check, name, node);
        var check = new CheckConstraint
        {
            Name = name,
            Comment = node.Text("comment"),
            Expression = node.RequiredSql("expression", SqlTextKind.Expression),
            NoInherit = node.Flag("no_inherit"),
            NotValid = node.Flag("not_valid"),
            NotEnforced = node.Flag("not_enforced"),
            Inherited = node.Flag("inherited"),
        };
        node.Close(position);
        return check;
    }

    private EnumType ReadEnum(MappingNode node)
    {
        var (owner, position) = _context.Positions.AddOwner(ObjectKind.Enum, node);
        var type = new EnumType
        {
            Name = owner.Name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = ReadGrants(node),
            Values = node.Texts("values"),
        };
        var index = 0;
        foreach (var (line, column) in node.ItemPositions("values"))
        {
            if (index < type.Values.Length) _context.Positions.Add(owner, ObjectKind.EnumValue, type.Values[index++], line, column);
        }
        node.Close(position);
        return type;
    }

    private Domain ReadDomain(MappingNode node)
    {
        var (owner, position) = _context.Positions.AddOwner(ObjectKind.Domain, node);
        var domain = new Domain
        {
            Name = owner.Name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = ReadGrants(node),
            Type = node.RequiredType("type"),
            Nullable = node.Flag("nullable", required: true),
            NotNullName = node.Text("not_null_name"),
            NotNullComment = node.Text("not_null_comment"),
            Collation = node.Sql("collation", SqlTextKind.Name),
            Default = node.Sql("default", SqlTextKind.Default),
            Checks = CanonicalOrder.Sorted(node.Items("checks", "a check", check => ReadCheck(_context, owner, check))),
        };
        node.Close(position);
        return domain;
    }

    private CompositeType ReadComposite(MappingNode node)
    {
        var (owner, position) = _context.Positions.AddOwner(ObjectKind.Composite, node);
        var type = new CompositeType
        {
            Name = owner.Name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = ReadGrants(node),
            Attributes = node.Items("attributes", "an attribute", attribute => ReadAttribute(owner, attribute)),
        };
        node.Close(position);
        return type;
    }

    private CompositeAttribute ReadAttribute(Owner owner, MappingNode node)
    {
        var name = node.Required("name");
        var position = _context.Positions.Add(owner, ObjectKind.Attribute, name, node);
        var attribute = new CompositeAttribute
        {
            Name = name,
            Type = node.RequiredType("type"),
            Collation = node.Sql("collation", SqlTextKind.Name),
            Comment = node.Text("comment"),
        };
        node.Close(position);
        return attribute;
    }

    private RangeType ReadRange(MappingNode node)
    {
        var (owner, position) = _context.Positions.AddOwner(ObjectKind.Range, node);
        var type = new RangeType
        {
            Name = owner.Name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = ReadGrants(node),
            Subtype = node.RequiredType("subtype", hasModifier: false),
            OperatorClass = node.Sql("operator_class", SqlTextKind.Name),
            Collation = node.Sql("collation", SqlTextKind.Name),
            Canonical = node.Sql("canonical", SqlTextKind.Name),
            SubtypeDiff = node.Sql("subtype_diff", SqlTextKind.Name),
            MultirangeName = node.Sql("multirange_name", SqlTextKind.Name),
        };
        node.Close(position);
        return type;
    }

    private Sequence ReadSequence(MappingNode node)
    {
        var (owner, position) = _context.Positions.AddOwner(ObjectKind.Sequence, node);
        var sequence = new Sequence
        {
            Name = owner.Name,
            Comment = node.Text("comment"),
            Owner = node.Text("owner"),
            Grants = ReadGrants(node),
            Type = node.RequiredType("type"),
            Options = ReadSequenceOptions(node),
            Unlogged = node.Flag("unlogged"),
            OwnedBy = ReadOwnedBy(node),
        };
        node.Close(position);
        return sequence;
    }

    private static ColumnReference? ReadOwnedBy(MappingNode node)
    {
        if (node.Text("owned_by") is not { } text) return null;
        var column = QuotedPath.Parse(text);
        if (column is null) node.WrongValueOf("owned_by", "a column with its schema and table, people.master.badge; put parts with other characters than lower-case letters, digits and _ in double quotes");
        return column;
    }
}
