using System.Collections.Frozen;
using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Names of the C# types and their members.</summary>
internal sealed class CSharpNames
{
    private static readonly ImmutableArray<string> TableSuffixes = ["Row", "Table", "Insert", "Value"];
    private static readonly ImmutableArray<string> ViewSuffixes = ["Row", "View", "Value"];

    /// <summary>What the printed file itself defines.</summary>
    private static readonly FrozenSet<string> OwnTypes = FrozenSet.ToFrozenSet(
        ["SchemaLabels", "SchemaMapping", "SchemaVersion", "SchemaCommand", CSharpLeaves.Date, CSharpLeaves.Time, CSharpLeaves.Network], StringComparer.Ordinal);

    /// <summary>Members that a record has by itself or may not have (CS8859, CS8874, CS0102, CS0108), and those printed into each.</summary>
    private static readonly FrozenSet<string> OwnMembers = FrozenSet.ToFrozenSet(
        ["Clone", "EqualityContract", "Equals", "GetHashCode", "ToString", "PrintMembers", "GetType", "MemberwiseClone", "ReferenceEquals", "Read", "CreateCommand", "Columns", "Parameters"], StringComparer.Ordinal);

    private readonly Dictionary<QualifiedName, string> _types = [];
    private readonly Dictionary<QualifiedName, string> _relations = [];
    private readonly Dictionary<string, string> _pascal = new(StringComparer.Ordinal);
    private readonly GenerationInput _input;
    private readonly NameTable _table;

    public CSharpNames(TypedSchema schema, GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _input = input;
        _table = new NameTable(input, new NamingRules
        {
            Language = "C#",
            Setting = "csharp",
            IsGiven = name => NameWords.IsIdentifier(name) && !HasAccessorPrefix(name),
            GivenTakes = "letters, digits and '_', the first no digit",
            Named = "table, view, enum, label, composite, attribute or column",
            Kinds = [.. NamingRules.Relations, ObjectKind.Enum, ObjectKind.EnumValue, ObjectKind.Composite, ObjectKind.Attribute, ObjectKind.Column],
            Write = (path, part) => Pascal(input.Configuration.CSharp.Singular && NamingRules.IsRelation(path) ? NameWords.Singular(part) : part),
        }, diagnostics);
        var candidates = new List<NameCandidate>(schema.Relations.Length + schema.Enums.Length + schema.Composites.Length);
        foreach (var relation in schema.Relations) candidates.Add(Candidate(relation.Path, input.Configuration.CSharp.Singular, relation.IsView ? ViewSuffixes : TableSuffixes));
        foreach (var type in schema.Enums) candidates.Add(Candidate(ObjectPath.Of(ObjectKind.Enum, type.Name.Schema, type.Name.Name), false, NameCandidate.NoSuffix));
        foreach (var type in schema.Composites) candidates.Add(Candidate(ObjectPath.Of(ObjectKind.Composite, type.Name.Schema, type.Name.Name), false, NameCandidate.NoSuffix));
        var names = _table.Assign([.. candidates], OwnTypes.Contains, "type");
        for (var i = 0; i < names.Length; i++)
        {
            var path = candidates[i].Path;
            var isType = path.Kind is ObjectKind.Enum or ObjectKind.Composite;
            (isType ? _types : _relations)[new QualifiedName(path.Schema, path.Name)] = isType ? CSharpText.Identifier(names[i]) : names[i];
        }
    }

    /// <summary>An enum or composite.</summary>
    public string Of(QualifiedName type) => _types[type];

    public string OfRow(TypedRelation relation) => _relations[relation.Name] + "Row";

    /// <summary>The class of constants and commands.</summary>
    public string OfTable(TypedRelation relation) => _relations[relation.Name] + (relation.IsView ? "View" : "Table");

    public string OfInsert(TypedRelation relation) => _relations[relation.Name] + "Insert";

    /// <summary>A row inside of another row.</summary>
    public string OfValue(QualifiedName relation) => _relations[relation] + "Value";

    /// <summary>The properties of a relation's columns, as identifiers.</summary>
    public string[] OfColumns(TypedRelation relation)
    {
        var own = OfRow(relation);
        var insert = OfInsert(relation);
        var candidates = new NameCandidate[relation.Columns.Length];
        for (var i = 0; i < candidates.Length; i++) candidates[i] = Member(relation.Columns[i].Path);
        return Members(candidates, name => OwnMembers.Contains(name) || name == own || name == insert, "property");
    }

    /// <summary>The properties of a composite's attributes, as identifiers.</summary>
    public string[] OfAttributes(ObjectPath owner, ObjectKind member, IEnumerable<string> attributes, string typeName) =>
        Members([.. attributes.Select(attribute => Member(owner.Child(member, attribute)))], name => OwnMembers.Contains(name) || name == typeName, "property");

    /// <summary>The members of an enum, as identifiers.</summary>
    public string[] OfLabels(EnumShape type)
    {
        var path = ObjectPath.Of(ObjectKind.Enum, type.Name.Schema, type.Name.Name);
        return Members([.. type.Enum.Values.Select(label => Member(path.Child(ObjectKind.EnumValue, label)))], static name => name == "value__", "enum member");
    }

    public void ReportUnused() => _table.ReportUnused();

    private NameCandidate Member(ObjectPath path) => new(path, path.Member!, Pascal(path.Member!), NameCandidate.NoSuffix);

    private string[] Members(NameCandidate[] candidates, Func<string, bool> reserved, string what)
    {
        var names = _table.Assign(candidates, reserved, what);
        for (var i = 0; i < names.Length; i++) names[i] = CSharpText.Identifier(names[i]);
        return names;
    }

    private NameCandidate Candidate(ObjectPath path, bool singular, ImmutableArray<string> suffixes)
    {
        var own = singular ? NameWords.Singular(path.Name) : path.Name;
        var isBare = _input.Configuration.IsDefaultSchema(path.Schema);
        return new NameCandidate(path, isBare ? path.Name : path.Schema + path.Name, isBare ? Pascal(own) : Pascal(path.Schema) + Pascal(own).TrimStart('_'), suffixes);
    }

    private string Pascal(string name) => _pascal.TryGetValue(name, out var made) ? made : _pascal[name] = NameWords.Pascal(name);

    private static bool HasAccessorPrefix(string name) => name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) || name.StartsWith("op_", StringComparison.Ordinal);
}
