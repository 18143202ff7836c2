using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>The Amplify model while the planners work on it, one after the other.</summary>
/// <param name="input">What is planned.</param>
/// <param name="names">Names that were made already, by the draft of another form.</param>
/// <param name="isTypeScript">See <see cref="IsTypeScript"/>.</param>
internal sealed class Draft(GenerationInput input, NameCache names, bool isTypeScript = false)
{
    /// <summary>Findings about each table, about: a list that grows is copied.</summary>
    private const int UsualFindings = 8;

    private static readonly ImmutableArray<ObjectKind> Named = [ObjectKind.Table, ObjectKind.View, ObjectKind.MaterializedView, ObjectKind.Enum, ObjectKind.Column];

    private Dictionary<string, NameOverride>? _givenNames;

    private readonly List<Diagnostic> _diagnostics = new(CountRelations(input.Schema) * UsualFindings);

    public DatabaseSchema Schema => input.Schema;

    public NameCache Names => names;

    public AmplifyDialect Dialect => input.AmplifyDialect;

    /// <summary>Whether it is planned for Gen 2's TypeScript, which has one form of relations and renames neither operations nor columns.</summary>
    public bool IsTypeScript => isTypeScript;

    /// <summary>Whether a field is the column itself, whose name cannot be changed: Gen 2 on PostgreSQL.</summary>
    public bool HasColumnNames => isTypeScript && !IsDynamoDb;

    /// <summary>Whether rows live in DynamoDB, with its limits, rather than in PostgreSQL.</summary>
    public bool IsDynamoDb => Dialect != AmplifyDialect.Sql;

    public SchemaConfiguration Configuration => input.Configuration;

    public AmplifySettings Settings => input.Configuration.Amplify;

    /// <summary>Names given by hand, by the object's name as people write it.</summary>
    public IReadOnlyDictionary<string, NameOverride> GivenNames => _givenNames ??= NamePatterns.Resolve(input, "amplify", Named, Write, _diagnostics.Add)
        .GroupBy(static name => name.Object, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);

    /// <summary>In the manifest's order.</summary>
    public List<DraftType> Types { get; } = new(CountRelations(input.Schema));

    public IEnumerable<DraftType> Models => Types.Where(type => type.IsModel);

    public Dictionary<QualifiedName, DraftType> TypesBySource { get; } = new(CountRelations(input.Schema));

    /// <summary>Every enum of the schema; those that are String in GraphQL have no values.</summary>
    public Dictionary<QualifiedName, AmplifyEnum> Enums { get; } = [];

    /// <summary>Whether a model has no rules of authorization, so that nobody is allowed.</summary>
    public bool IsUndecided { get; set; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static int CountRelations(DatabaseSchema schema) => schema.Schemas.Sum(each => each.Tables.Length + each.Views.Length + each.MaterializedViews.Length);

    /// <summary>A part of an object's name, as the names of its kind are written.</summary>
    private string Write(ObjectPath path, string part, bool isStart) => path.Kind switch
    {
        ObjectKind.Column => isStart ? names.Camel(part) : names.Pascal(part).TrimStart('_'),
        ObjectKind.Enum => isStart ? names.Pascal(part) : names.Pascal(part).TrimStart('_'),
        _ => isStart ? names.SingularPascal(part) : names.SingularPascal(part).TrimStart('_'),
    };

    /// <summary>Reports something at an object's place in the manifest.</summary>
    public void Report(DiagnosticDescriptor descriptor, ObjectPath path, string? facet, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, input.Positions.Locate(path, facet), arguments));

    /// <summary>Reports something of a table or view, which is the message's first argument.</summary>
    public void Report(DiagnosticDescriptor descriptor, DraftType type, object? second = null) =>
        _diagnostics.Add(new ObjectDiagnostic(descriptor, input.Positions, type.Source, type.Source.Kind, null, null, second));

    /// <summary>Reports something of a member of a table or view, which is the message's first argument.</summary>
    public void Report(DiagnosticDescriptor descriptor, DraftType type, ObjectKind kind, string member, string? facet, object? second = null, object? third = null) =>
        _diagnostics.Add(new ObjectDiagnostic(descriptor, input.Positions, type.Source, kind, member, facet, second, third));

    /// <summary>Reports a fault of the configuration, at its place there.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));
}
