using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Columns as fields: names, types, keys, defaults, timestamps.</summary>
internal sealed class FieldPlanner(Draft draft)
{
    private readonly ScalarMap _scalars = new(draft);

    private readonly IReadOnlyDictionary<string, NameOverride> _names = draft.GivenNames;

    private readonly Dictionary<string, DeclaredKey> _keys =
        draft.Settings.Keys.GroupBy(key => key.Object, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>Literals of default expressions, each read once: most of them are at many columns.</summary>
    private readonly Dictionary<string, DefaultValue> _defaults = new(StringComparer.Ordinal);

    /// <summary>What is reported of literals that Amplify does not take, by expression and what it does not fit.</summary>
    private readonly Dictionary<(string Expression, string Scalar), string> _refusals = [];

    /// <summary>Of the columns of the type at hand; <see langword="null"/> until they are named.</summary>
    private readonly List<string?> _namesOfType = [];

    /// <summary>The field names of the type at hand.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var type in draft.Types)
        {
            type.Scalars = ScalarsOf(type);
            PlanKey(type);
        }
        new KeyScalars(draft).Unify();
        foreach (var type in draft.Types) PlanFields(type);
        foreach (var (name, key) in _keys)
        {
            if (!draft.Types.Exists(type => type.Source.ToString() == name)) draft.ReportAt(AmplifyDiagnostics.UnknownObject, key.Location, "table or view", name);
        }
        _scalars.ReportUnused();
        // A pattern may be kept for objects that do not exist yet.
        foreach (var glob in UnusedGlobs.Of(draft.Schema, [.. draft.Settings.Exclude, .. draft.Settings.Secrets ?? []]).Where(glob => glob.Location is not null && !glob.HasWildcard)) draft.ReportAt(AmplifyDiagnostics.UnusedPattern, glob.Location, glob, "table, view or column");
    }

    private void PlanFields(DraftType type)
    {
        var scalars = type.Scalars;
        var names = Names(type, scalars);
        var fields = new AmplifyField[scalars.Length];
        for (var index = 0; index < fields.Length; index++) fields[index] = Field(type, type.Columns[index], scalars[index], names[index]!);
        type.Fields = ImmutableCollectionsMarshal.AsImmutableArray(fields);
        type.Key = type.FieldNamesOf(type.KeyColumns);
        type.CreatedAt = TimestampField(type, draft.Settings.CreatedAt);
        type.UpdatedAt = TimestampField(type, draft.Settings.UpdatedAt);
    }

    private GraphQLType[] ScalarsOf(DraftType type)
    {
        var scalars = new GraphQLType[type.Columns.Length];
        for (var index = 0; index < scalars.Length; index++) scalars[index] = _scalars.Of(type.Source, type.Columns[index]);
        return scalars;
    }

    private void PlanKey(DraftType type)
    {
        var scalars = type.Scalars;
        if (_keys.Count > 0 && _keys.GetValueOrDefault(type.Source.ToString()) is { } declared)
        {
            if (DeclaredKeyFault(type, declared, scalars) is { } fault) draft.ReportAt(AmplifyDiagnostics.InvalidKey, declared.Location, type.Source, fault);
            else type.KeyColumns = declared.Columns;
            return;
        }
        if (type.Table is null)
        {
            draft.Report(AmplifyDiagnostics.ViewWithoutKey, type);
            return;
        }
        if (type.Table.PrimaryKey is not { } primaryKey)
        {
            PlanUniqueKey(type, type.Table);
            return;
        }
        foreach (var column in primaryKey.Columns)
        {
            if (Unusable(type, column, scalars) is not { } why) continue;
            draft.Report(AmplifyDiagnostics.UnusableKey, type.Source.Child(ObjectKind.PrimaryKey, primaryKey.Name), null, type.Source, column, why);
            return;
        }
        type.KeyColumns = primaryKey.Columns;
    }

    /// <summary>A table without a primary key is identified by the first unique key over columns that are never NULL.</summary>
    private void PlanUniqueKey(DraftType type, Table table)
    {
        foreach (var columns in UniqueKeys(table))
        {
            if (!columns.All(column => IsKeyColumn(type, column))) continue;
            type.KeyColumns = columns;
            draft.Report(AmplifyDiagnostics.UniqueKeyAsKey, type, string.Join(", ", columns));
            return;
        }
        draft.Report(AmplifyDiagnostics.NoKey, type, string.Join(", ", ProposedKey(type, table)));
    }

    private static IEnumerable<ImmutableArray<string>> UniqueKeys(Table table)
    {
        foreach (var constraint in table.UniqueConstraints) yield return constraint.Columns;
        foreach (var index in table.Indexes)
        {
            if (index is { Unique: true, Where: null, Invalid: false } && index.Keys.All(static key => key.Column is not null)) yield return [.. index.Keys.Select(static key => key.Column!)];
        }
    }

    private static bool IsKeyColumn(DraftType type, string column) => Unusable(type, column, type.Scalars) is null && type.IndexOfColumn(column) is >= 0 and var index && !type.Columns[index].Nullable;

    /// <summary>Columns that the message proposes as key: those of a unique key although they may be NULL, else those that can serve and are never NULL, else the first that can serve.</summary>
    private static ImmutableArray<string> ProposedKey(DraftType type, Table table)
    {
        ImmutableArray<string> usable = [.. type.Columns.Select(column => column.Name).Where(column => Unusable(type, column, type.Scalars) is null)];
        if (UniqueKeys(table).FirstOrDefault(columns => columns.All(usable.Contains)) is { IsDefault: false } unique) return unique;
        ImmutableArray<string> required = [.. usable.Where(column => !type.Columns[type.IndexOfColumn(column)].Nullable).Take(2)];
        return !required.IsEmpty ? required : usable.IsEmpty ? [type.Columns[0].Name] : [usable[0]];
    }

    private static string? DeclaredKeyFault(DraftType type, DeclaredKey key, ReadOnlySpan<GraphQLType> scalars)
    {
        if (key.Columns.IsEmpty) return "it has no columns.";
        if (key.Columns.FirstOrDefault(column => !type.Columns.Any(own => own.Name == column)) is { } missing) return $"there is no column '{missing}'.";
        if (key.Columns.GroupBy(column => column).FirstOrDefault(group => group.Count() > 1) is { } twice) return $"it has the column '{twice.Key}' twice.";
        foreach (var column in key.Columns)
        {
            if (Unusable(type, column, scalars) is { } why) return $"the column '{column}' is {why}.";
        }
        return null;
    }

    private static string? Unusable(DraftType type, string column, ReadOnlySpan<GraphQLType> scalars)
    {
        if (type.IndexOfColumn(column) is not (>= 0 and var index)) return "missing";
        var scalar = scalars[index];
        return scalar.IsList ? "a list" : scalar.Name == "Boolean" ? "a boolean" : null;
    }

    /// <summary>Names given by hand first, then columns that are field names as they are, then the rest.</summary>
    private ReadOnlySpan<string?> Names(DraftType type, GraphQLType[] scalars)
    {
        _taken.Clear();
        _namesOfType.Clear();
        CollectionsMarshal.SetCount(_namesOfType, type.Columns.Length);
        var names = CollectionsMarshal.AsSpan(_namesOfType);
        if (draft.HasColumnNames)
        {
            for (var index = 0; index < names.Length; index++) names[index] = type.Columns[index].Name;
            return names;
        }
        for (var index = 0; index < names.Length && _names.Count > 0; index++)
        {
            var path = Path(type, type.Columns[index]);
            if (_names.TryGetValue(path.ToString(), out var given)) names[index] = GivenName(type, path, given);
        }
        for (var index = 0; index < names.Length; index++)
        {
            var column = type.Columns[index].Name;
            if (names[index] is null && draft.Names.Camel(column) == column) names[index] = OwnName(type, type.Columns[index], scalars[index], column);
        }
        for (var index = 0; index < names.Length; index++) names[index] ??= OwnName(type, type.Columns[index], scalars[index], draft.Names.Camel(type.Columns[index].Name));
        return names;
    }

    private AmplifyField Field(DraftType type, Column column, GraphQLType scalar, string name)
    {
        var isKey = type.KeyColumns.Contains(column.Name);
        if (!scalar.IsExact) Report(AmplifyDiagnostics.TypeApproximated, type, column, "type", column.Type, scalar.IsList ? $"[{scalar.Name}]" : scalar.Name);
        var literal = isKey ? null : Default(type, column, scalar);
        return new AmplifyField
        {
            Name = name,
            Column = column.Name,
            Type = scalar.Name,
            IsEnum = scalar.Enum is not null,
            IsList = scalar.IsList,
            IsGenerated = isKey && !draft.IsDynamoDb && IsSerial(column),
            IsRequired = isKey || (IsRequired(type, column, scalar) && literal is null),
            Default = literal,
            Comment = column.Comment,
        };
    }

    /// <summary>Whether PostgreSQL fills the column from a sequence: <c>serial</c> or an identity.</summary>
    public static bool IsSerial(Column column) =>
        column.Identity != IdentityGeneration.None || column.Default?.StartsWith("nextval(", StringComparison.Ordinal) == true;

    private string GivenName(DraftType type, ObjectPath path, NameOverride given)
    {
        if (!GraphQLName.IsValid(given.Name)) draft.ReportAt(AmplifyDiagnostics.InvalidName, given.Location, given.Name, path, "it is no GraphQL name.");
        else if (ReservedNames.IsField(given.Name)) draft.ReportAt(AmplifyDiagnostics.InvalidName, given.Location, given.Name, path, "Amplify keeps it for itself.");
        else if (!_taken.Add(given.Name) || type.Columns.Any(other => other.Name == given.Name && other.Name != path.Member)) draft.ReportAt(AmplifyDiagnostics.InvalidName, given.Location, given.Name, path, "another field has it.");
        return given.Name;
    }

    private string Take(string wanted)
    {
        var name = GraphQLName.Shorten(wanted);
        for (var number = 2; ReservedNames.IsField(name) || !_taken.Add(name); number++) name = $"{GraphQLName.Shorten(wanted)}{number}";
        return name;
    }

    private string OwnName(DraftType type, Column column, GraphQLType scalar, string own)
    {
        var reserved = ReservedNames.IsField(own) ? "Amplify's filters have an operator of that name."
            : scalar.IsList && ReservedNames.IsFilledField(own) ? "Amplify fills the field of that name, and cannot when it is a list."
            : null;
        if (reserved is not null)
        {
            var free = Take(own + "Field");
            Report(AmplifyDiagnostics.RenamedField, type, column, null, free, reserved);
            return free;
        }
        var name = Take(own);
        if (name != own) Report(AmplifyDiagnostics.RenamedField, type, column, null, name, $"another field is {own}, or it is too long.");
        else if (own != column.Name && !GraphQLName.HasOnlySigns(column.Name)) Report(AmplifyDiagnostics.RenamedField, type, column, null, name, "GraphQL names are ASCII letters, digits and _.");
        return name;
    }

    private bool IsRequired(DraftType type, Column column, GraphQLType scalar)
    {
        if (column.Generated is not null)
        {
            Report(AmplifyDiagnostics.GeneratedColumn, type, column, "generated", draft.IsDynamoDb ? "here a client or a resolver has to fill it." : "clients must not send it.");
            return false;
        }
        if (!draft.IsDynamoDb && (column.Default is not null || column.Identity != IdentityGeneration.None)) return false;
        return !column.Nullable || scalar.IsRequired;
    }

    /// <summary>On PostgreSQL itself the server fills in its own defaults, so only DynamoDB needs them written.</summary>
    private string? Default(DraftType type, Column column, GraphQLType scalar)
    {
        if (!draft.IsDynamoDb || column.Generated is not null) return null;
        // A custom type of Gen 2 has no defaults; nobody creates it by itself.
        if (draft.IsTypeScript && type.KeyColumns.IsEmpty) return null;
        var expression = column.Default ?? (column.Identity != IdentityGeneration.None ? "the identity's sequence" : null);
        if (expression is null || IsFilledByAmplify(column)) return null;
        if (!_defaults.TryGetValue(expression, out var known)) _defaults[expression] = known = DefaultValue.Of(expression);
        if (known.IsNull) return null;
        var value = known.Text is null || scalar.IsList || draft.Dialect == AmplifyDialect.V1 ? null
            : scalar.Enum is not null ? draft.IsTypeScript ? null : ValueOf(scalar.Enum, known.Text)
            : DefaultLiteral.ForScalar(scalar.Name, known.Text);
        if (value is null)
        {
            Report(AmplifyDiagnostics.DefaultSkipped, type, column, "default",
                known.Text is null ? known.Computed
                : draft.Dialect == AmplifyDialect.V1 ? "Transformer v1 has no defaults."
                : Refusal(expression, scalar));
        }
        return value;
    }

    private string Refusal(string expression, GraphQLType scalar)
    {
        var key = (Expression: expression, Scalar: scalar.IsList ? "a list" : scalar.Name);
        if (!_refusals.TryGetValue(key, out var made)) _refusals[key] = made = $"Amplify does not take {expression} for {key.Scalar}.";
        return made;
    }

    private static string? ValueOf(AmplifyEnum type, string label) => type.Values.FirstOrDefault(value => value.Label == label)?.Name;

    private bool IsFilledByAmplify(Column column) =>
        draft.IsTypeScript ? draft.Names.Camel(column.Name) is "createdAt" or "updatedAt" : draft.Settings.CreatedAt.Contains(column.Name) || draft.Settings.UpdatedAt.Contains(column.Name);

    private static string? TimestampField(DraftType type, ImmutableArray<string> columns)
    {
        foreach (var column in columns)
        {
            if (type.IndexOfColumn(column) is >= 0 and var index && type.Fields[index] is { IsList: false, Type: "AWSDateTime" or "String" } field) return field.Name;
        }
        return null;
    }

    private static ObjectPath Path(DraftType type, Column column) => type.Source.Child(ObjectKind.Column, column.Name);

    private void Report(DiagnosticDescriptor descriptor, DraftType type, Column column, string? facet, object? second, object? third = null) =>
        draft.Report(descriptor, type, ObjectKind.Column, column.Name, facet, second, third);

    /// <param name="IsNull">It is NULL, or a cast of it.</param>
    /// <param name="Text">The literal's text; <see langword="null"/> where it is none.</param>
    /// <param name="Computed">What is reported of an expression that is no literal.</param>
    private readonly record struct DefaultValue(bool IsNull, string? Text, string Computed)
    {
        public static DefaultValue Of(string expression) => new(DefaultLiteral.IsNull(expression), DefaultLiteral.Read(expression), $"{expression} is computed by PostgreSQL.");
    }
}
