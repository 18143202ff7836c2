using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Which objects become types and enums, and what these are called: by their own schema and name and the configuration only.</summary>
internal sealed class TypePlanner(Draft draft)
{
    private readonly IReadOnlyDictionary<string, NameOverride> _overrides = draft.GivenNames;

    private readonly Dictionary<string, ObjectPath> _taken = new(draft.Types.Capacity, StringComparer.Ordinal);
    private readonly List<(ObjectPath Path, string Name)> _clashes = [];
    private readonly SecretColumns _secrets = new(draft);

    /// <summary>Paths of all columns, for names given by hand.</summary>
    private readonly HashSet<string> _columns = new(StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var schema in draft.Schema.Schemas)
        {
            foreach (var type in schema.Enums) PlanEnum(schema.Name, type);
            foreach (var table in schema.Tables)
            {
                Add(ObjectPath.Of(ObjectKind.Table, schema.Name, table.Name), table.Comment, table.Columns, table, table.Indexes);
            }
            foreach (var view in schema.Views) Add(ObjectPath.Of(ObjectKind.View, schema.Name, view.Name), view.Comment, Columns(view.Columns), null, []);
            foreach (var view in schema.MaterializedViews)
            {
                Add(ObjectPath.Of(ObjectKind.MaterializedView, schema.Name, view.Name), view.Comment, Columns(view.Columns), null, view.Indexes);
            }
        }
        ProposeNames();
        CheckOverrides();
    }

    private static ImmutableArray<Column> Columns(ImmutableArray<ViewColumn> columns) =>
        [.. columns.Select(column => new Column { Name = column.Name, Type = column.Type, Nullable = true, Comment = column.Comment })];

    private void Add(ObjectPath path, string? comment, ImmutableArray<Column> columns, Table? table, ImmutableArray<Model.Index> indexes)
    {
        if (columns.IsEmpty || IsExcluded(path)) return;
        _columns.UnionWith(_overrides.Count == 0 ? [] : columns.Select(column => $"{path}.{column.Name}"));
        columns = _secrets.Visible(path, columns, table);
        if (draft.HasColumnNames && !CanBeNamed(path)) return;
        if (draft.HasColumnNames) columns = columns.RemoveAll(column => !CanBeField(path, column));
        if (columns.IsEmpty) return;
        var type = new DraftType
        {
            Source = path,
            Name = Name(path, draft.Names.SingularPascal(path.Name), "Record"),
            Comment = comment,
            Columns = columns,
            Table = table,
            DatabaseIndexes = indexes,
        };
        draft.Types.Add(type);
        draft.TypesBySource.TryAdd(new QualifiedName(path.Schema, path.Name), type);
    }

    private void PlanEnum(string schema, EnumType type)
    {
        var path = ObjectPath.Of(ObjectKind.Enum, schema, type.Name);
        if (IsExcluded(path))
        {
            draft.Enums[new QualifiedName(schema, type.Name)] = new AmplifyEnum("String", path, type.Comment, []);
            return;
        }
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var values = type.Values.Select(label => new AmplifyEnumValue(Free(GraphQLName.Value(label), taken), label)).ToImmutableArray();
        var renamed = values.Where(value => value.Name != value.Label).ToList();
        var asText = values.IsEmpty ? "it has no values" : !draft.IsDynamoDb && renamed.Count > 0 ? $"its label '{renamed[0].Label}' is no GraphQL value" : null;
        if (asText is not null)
        {
            draft.Report(AmplifyDiagnostics.EnumAsString, path, null, path, asText);
            draft.Enums[new QualifiedName(schema, type.Name)] = new AmplifyEnum("String", path, type.Comment, []);
            return;
        }
        foreach (var value in renamed) draft.Report(AmplifyDiagnostics.RenamedLabel, path.Child(ObjectKind.EnumValue, value.Label), null, path, value.Label, value.Name);
        draft.Enums[new QualifiedName(schema, type.Name)] = new AmplifyEnum(Name(path, GraphQLName.Pascal(path.Name), "Enum"), path, type.Comment, values);
    }

    /// <summary>The table's name becomes a GraphQL string, which Gen 2 does not escape.</summary>
    private bool CanBeNamed(ObjectPath relation)
    {
        if (!relation.ToString().Any(static character => character is '"' or '\\' || char.IsControl(character))) return true;
        draft.Report(AmplifyDiagnostics.TableLeftOut, relation, null, relation);
        return false;
    }

    private bool CanBeField(ObjectPath relation, Column column)
    {
        if (GraphQLName.IsValid(column.Name) && !ReservedNames.IsField(column.Name)) return true;
        draft.Report(AmplifyDiagnostics.ColumnLeftOut, relation.Child(ObjectKind.Column, column.Name), null, relation.Child(ObjectKind.Column, column.Name));
        return false;
    }

    private bool IsExcluded(ObjectPath path)
    {
        foreach (var glob in draft.Settings.Exclude)
        {
            if (glob.Matches(path)) return true;
        }
        return false;
    }

    private static string Free(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++) name = $"{wanted.TrimEnd('_')}_{number}";
        return name;
    }

    private string Name(ObjectPath path, string own, string suffix)
    {
        string name;
        if (_overrides.Count > 0 && _overrides.TryGetValue(path.ToString(), out var given))
        {
            name = given.Name;
            if (!GraphQLName.IsValid(name)) draft.ReportAt(AmplifyDiagnostics.InvalidName, given.Location, name, path, "it is no GraphQL name.");
            else if (char.IsAsciiLetterLower(name[0])) draft.ReportAt(AmplifyDiagnostics.InvalidName, given.Location, name, path, "Amplify's own names are made of it, so it starts with a capital letter.");
            else if (IsReserved(path, name)) draft.ReportAt(AmplifyDiagnostics.InvalidName, given.Location, name, path, "Amplify keeps it for itself.");
        }
        else
        {
            name = OwnName(draft, path, own);
            if (IsReserved(path, name))
            {
                name += suffix;
                draft.Report(AmplifyDiagnostics.RenamedType, path, null, path, name, "Amplify keeps the plain name for itself.");
            }
        }
        if (!_taken.TryAdd(name, path)) _clashes.Add((path, name));
        return name;
    }

    private static bool IsReserved(ObjectPath path, string name) => path.Kind == ObjectKind.Enum ? ReservedNames.IsEnum(name) : ReservedNames.IsType(name);

    /// <summary>The name that a table or view has unless one is given by hand; not what is done to a name that Amplify keeps for itself.</summary>
    public static string OwnName(Draft draft, ObjectPath path) => OwnName(draft, path, draft.Names.SingularPascal(path.Name));

    private static string OwnName(Draft draft, ObjectPath path, string own)
    {
        var name = draft.Configuration.IsDefaultSchema(path.Schema) ? own : draft.Names.Pascal(path.Schema) + own.TrimStart('_');
        return GraphQLName.Shorten(name);
    }

    private void ProposeNames()
    {
        foreach (var (path, name) in _clashes)
        {
            var proposal = name;
            for (var number = 2; !_taken.TryAdd(proposal, path); number++) proposal = $"{name}{number}";
            draft.Report(AmplifyDiagnostics.NameClash, path, null, path, _taken[name], name, proposal);
        }
    }

    /// <summary>Overrides of columns are the field planner's; here only objects that are neither.</summary>
    private void CheckOverrides()
    {
        if (_overrides.Count == 0) return;
        var known = new HashSet<string>(_columns.Concat(draft.Types.Select(type => type.Source.ToString())), StringComparer.Ordinal);
        known.UnionWith(draft.Enums.Values.Select(type => type.Source.ToString()));
        foreach (var given in _overrides.Values.Where(given => given.Pattern is null && !known.Contains(given.Object)))
        {
            draft.ReportAt(AmplifyDiagnostics.UnknownObject, given.Location, "table, view, enum or column", given.Object);
        }
    }
}
