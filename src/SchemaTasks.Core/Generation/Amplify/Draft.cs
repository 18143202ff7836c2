using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The Amplify model while the planners work on it, one after the other.</summary>
internal sealed class Draft(GenerationInput input)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public DatabaseSchema Schema => input.Schema;

    public NameCache Names { get; } = new();

    public AmplifyDialect Dialect => input.AmplifyDialect;

    /// <summary>Whether rows live in DynamoDB, with its limits, rather than in PostgreSQL.</summary>
    public bool IsDynamoDb => Dialect != AmplifyDialect.Sql;

    public SchemaConfiguration Configuration => input.Configuration;

    public AmplifySettings Settings => input.Configuration.Amplify;

    /// <summary>In the manifest's order.</summary>
    public List<DraftType> Types { get; } = [];

    public Dictionary<QualifiedName, DraftType> TypesBySource { get; } = [];

    /// <summary>Every enum of the schema; those that are String in GraphQL have no values.</summary>
    public Dictionary<QualifiedName, AmplifyEnum> Enums { get; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Tells something about an object, at its place in the manifest.</summary>
    public void Tell(DiagnosticDescriptor descriptor, ObjectPath path, string? facet, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Own(descriptor, input.Positions.Locate(path, facet), arguments));

    /// <summary>Tells a fault of the configuration, at its place there.</summary>
    public void TellAt(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Own(descriptor, location, arguments));
}

/// <summary>The type of one table or view while it is planned.</summary>
internal sealed class DraftType
{
    private string? _plural;
    private Dictionary<string, AmplifyField>? _fieldOfColumn;
    private HashSet<string>? _fieldNames;
    private ImmutableArray<string> _plainRoles;

    public required ObjectPath Source { get; init; }

    /// <summary>The draft's.</summary>
    public required NameCache Names { get; init; }

    public required string Name { get; init; }

    /// <summary><see cref="Name"/>'s plural, computed once.</summary>
    public string PluralName => _plural ??= Plural.Of(Name);

    /// <summary>What a column may be called that refers to the type and says nothing of a role: after the type, its table or its schema.</summary>
    public ImmutableArray<string> PlainRoles => _plainRoles.IsDefault
        ? _plainRoles =
        [
            GraphQLName.LowerFirstWord(Name),
            GraphQLName.LowerFirstWord(Names.SingularPascal(Source.Name)),
            GraphQLName.LowerFirstWord(Names.SingularPascal(Source.Schema)),
        ]
        : _plainRoles;

    public string? Comment { get; init; }

    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary><see langword="null"/> for a view.</summary>
    public Table? Table { get; init; }

    public ImmutableArray<Model.Index> DatabaseIndexes { get; init; } = [];

    /// <summary>The key's columns: the primary key, or what the configuration declares.</summary>
    public ImmutableArray<string> KeyColumns { get; set; } = [];

    public List<AmplifyField> Fields { get; } = [];

    public Dictionary<string, AmplifyField> FieldOfColumn => _fieldOfColumn ??= new(Columns.Length, StringComparer.Ordinal);

    /// <summary>Of columns and relations.</summary>
    public HashSet<string> FieldNames => _fieldNames ??= new(Columns.Length, StringComparer.Ordinal);

    /// <summary>Field names of the key; empty for a plain type.</summary>
    public ImmutableArray<string> Key { get; set; } = [];

    public bool IsModel => Key.Length > 0;

    public List<AmplifyIndex> Indexes { get; } = [];

    /// <summary>Global secondary indexes that Amplify adds without being told, for relations in the references form.</summary>
    public int ImplicitIndexes { get; set; }

    public List<AmplifyRelation> Relations { get; } = [];

    public string? CreatedAt { get; set; }

    public string? UpdatedAt { get; set; }

    public ImmutableArray<AuthRule> Auth { get; set; } = [];

    public AmplifyOperations? Operations { get; set; }

    public string? RefersTo { get; set; }

    /// <summary>A name that no field of the type has yet.</summary>
    public string TakeFieldName(string wanted)
    {
        var name = GraphQLName.Shorten(wanted);
        for (var number = 2; ReservedNames.IsField(name) || !FieldNames.Add(name); number++) name = $"{GraphQLName.Shorten(wanted)}{number}";
        return name;
    }
}
