using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Columns as fields: names, types, keys, defaults, timestamps.</summary>
internal sealed class FieldPlanner(Draft draft)
{
    private readonly ScalarMap _scalars = new(draft);

    private readonly Dictionary<string, NameOverride> _names = (draft.Configuration.Names.GetValueOrDefault("amplify") is { IsDefault: false } names ? names : [])
        .GroupBy(name => name.Object, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    private readonly Dictionary<string, DeclaredKey> _keys =
        draft.Settings.Keys.GroupBy(key => key.Object, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>Literals of default expressions, each read once: most of them stand at many columns.</summary>
    private readonly Dictionary<string, (bool IsNull, string? Text)> _literals = new(StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var type in draft.Types)
        {
            var paths = type.Columns.Select(column => type.Source.Child(ObjectKind.Column, column.Name)).ToImmutableArray();
            var scalars = type.Columns.Select((column, index) => _scalars.Of(paths[index], column.Type)).ToImmutableArray();
            PlanKey(type, scalars);
            var names = Names(type, paths, scalars);
            for (var index = 0; index < type.Columns.Length; index++) Add(type, type.Columns[index], paths[index], scalars[index], names[index]);
            type.Key = [.. type.KeyColumns.Select(column => type.FieldOfColumn[column].Name)];
            type.CreatedAt = TimestampField(type, draft.Settings.CreatedAt);
            type.UpdatedAt = TimestampField(type, draft.Settings.UpdatedAt);
        }
        foreach (var (name, key) in _keys)
        {
            if (!draft.Types.Exists(type => type.Source.ToString() == name)) draft.TellAt(AmplifyDiagnostics.UnknownObject, key.Location, "table or view", name);
        }
        _scalars.TellUnused();
    }

    private void PlanKey(DraftType type, ImmutableArray<GraphQLType> scalars)
    {
        if (_keys.GetValueOrDefault(type.Source.ToString()) is { } declared)
        {
            if (DeclaredKeyFault(type, declared, scalars) is { } fault) draft.TellAt(AmplifyDiagnostics.InvalidKey, declared.Location, type.Source, fault);
            else type.KeyColumns = declared.Columns;
            return;
        }
        if (type.Table is null)
        {
            draft.Tell(AmplifyDiagnostics.ViewWithoutKey, type.Source, null, type.Source);
            return;
        }
        if (type.Table.PrimaryKey is not { } primaryKey)
        {
            draft.Tell(AmplifyDiagnostics.NoKey, type.Source, null, type.Source);
            return;
        }
        foreach (var column in primaryKey.Columns)
        {
            if (Unusable(type, column, scalars) is not { } why) continue;
            draft.Tell(AmplifyDiagnostics.UnusableKey, type.Source.Child(ObjectKind.PrimaryKey, primaryKey.Name), null, type.Source, column, why);
            return;
        }
        type.KeyColumns = primaryKey.Columns;
    }

    private static string? DeclaredKeyFault(DraftType type, DeclaredKey key, ImmutableArray<GraphQLType> scalars)
    {
        if (key.Columns.IsEmpty) return "it has no columns.";
        if (key.Columns.FirstOrDefault(column => !type.Columns.Any(own => own.Name == column)) is { } missing) return $"there is no column '{missing}'.";
        if (key.Columns.GroupBy(column => column).FirstOrDefault(group => group.Count() > 1) is { } twice) return $"it has the column '{twice.Key}' twice.";
        return key.Columns.Select(column => Unusable(type, column, scalars) is { } why ? $"the column '{column}' is {why}." : null).FirstOrDefault(why => why is not null);
    }

    private static string? Unusable(DraftType type, string column, ImmutableArray<GraphQLType> scalars)
    {
        var index = 0;
        while (index < type.Columns.Length && type.Columns[index].Name != column) index++;
        if (index == type.Columns.Length) return "missing";
        var scalar = scalars[index];
        return scalar.IsList ? "a list" : scalar.Name == "Boolean" ? "a boolean" : null;
    }

    /// <summary>Names given by hand first, then columns that are field names as they are, then the rest.</summary>
    private string[] Names(DraftType type, ImmutableArray<ObjectPath> paths, ImmutableArray<GraphQLType> scalars)
    {
        var names = new string[type.Columns.Length];
        var turns = type.Columns.Select((column, index) =>
            _names.Count > 0 && _names.ContainsKey(paths[index].ToString()) ? 0 : draft.Names.Camel(column.Name) == column.Name ? 1 : 2).ToArray();
        for (var turn = 0; turn <= 2; turn++)
        {
            for (var index = 0; index < names.Length; index++)
            {
                if (turns[index] == turn) names[index] = Name(type, type.Columns[index], paths[index], scalars[index]);
            }
        }
        return names;
    }

    private void Add(DraftType type, Column column, ObjectPath path, GraphQLType scalar, string name)
    {
        var isKey = type.KeyColumns.Contains(column.Name);
        if (!scalar.IsExact) draft.Tell(AmplifyDiagnostics.TypeApproximated, path, "type", path, column.Type, scalar.IsList ? $"[{scalar.Name}]" : scalar.Name);
        var literal = isKey ? null : Default(path, column, scalar);
        var field = new AmplifyField
        {
            Name = name,
            Column = column.Name,
            Type = scalar.Name,
            IsEnum = scalar.Enum is not null,
            IsList = scalar.IsList,
            IsRequired = isKey || (IsRequired(path, column, scalar) && literal is null),
            Default = literal,
            Comment = column.Comment,
        };
        type.Fields.Add(field);
        type.FieldOfColumn[column.Name] = field;
    }

    private string Name(DraftType type, Column column, ObjectPath path, GraphQLType scalar)
    {
        if (_names.Count > 0 && _names.TryGetValue(path.ToString(), out var given))
        {
            if (!GraphQLName.IsValid(given.Name)) draft.TellAt(AmplifyDiagnostics.InvalidName, given.Location, given.Name, path, "it is no GraphQL name.");
            else if (ReservedNames.IsField(given.Name)) draft.TellAt(AmplifyDiagnostics.InvalidName, given.Location, given.Name, path, "Amplify keeps it for itself.");
            else if (!type.FieldNames.Add(given.Name) || type.Columns.Any(other => other.Name == given.Name && other != column)) draft.TellAt(AmplifyDiagnostics.InvalidName, given.Location, given.Name, path, "another field has it.");
            return given.Name;
        }
        var own = draft.Names.Camel(column.Name);
        var reserved = ReservedNames.IsField(own) ? "Amplify's filters have an operator of that name."
            : scalar.IsList && ReservedNames.IsFilledField(own) ? "Amplify fills the field of that name, and cannot when it is a list."
            : null;
        if (reserved is not null)
        {
            var free = type.TakeFieldName(own + "Field");
            draft.Tell(AmplifyDiagnostics.RenamedField, path, null, path, free, reserved);
            return free;
        }
        var name = type.TakeFieldName(own);
        if (name != own) draft.Tell(AmplifyDiagnostics.RenamedField, path, null, path, name, $"another field is {own}, or it is too long.");
        else if (!GraphQLName.HasOnlySigns(column.Name)) draft.Tell(AmplifyDiagnostics.RenamedField, path, null, path, name, "GraphQL names are ASCII letters, digits and _.");
        return name;
    }

    private bool IsRequired(ObjectPath path, Column column, GraphQLType scalar)
    {
        if (column.Generated is not null)
        {
            draft.Tell(AmplifyDiagnostics.GeneratedColumn, path, "generated", path, draft.IsDynamoDb ? "here a client or a resolver has to fill it." : "clients must not send it.");
            return false;
        }
        if (!draft.IsDynamoDb && (column.Default is not null || column.Identity != IdentityGeneration.None)) return false;
        return !column.Nullable || scalar.IsRequired;
    }

    /// <summary>On PostgreSQL itself the server fills in its own defaults, so only DynamoDB needs them told.</summary>
    private string? Default(ObjectPath path, Column column, GraphQLType scalar)
    {
        if (!draft.IsDynamoDb || column.Generated is not null) return null;
        var expression = column.Default ?? (column.Identity != IdentityGeneration.None ? "the identity's sequence" : null);
        if (expression is null || IsFilledByAmplify(column)) return null;
        if (!_literals.TryGetValue(expression, out var literal)) _literals[expression] = literal = (DefaultLiteral.IsNull(expression), DefaultLiteral.Read(expression));
        if (literal.IsNull) return null;
        var text = literal.Text;
        var value = text is null || scalar.IsList || draft.Dialect == AmplifyDialect.V1 ? null
            : scalar.Enum is not null ? scalar.Enum.Values.FirstOrDefault(value => value.Label == text)?.Name
            : DefaultLiteral.ForScalar(scalar.Name, text);
        if (value is null)
        {
            draft.Tell(AmplifyDiagnostics.DefaultSkipped, path, "default", path,
                text is null ? $"{expression} is computed by PostgreSQL."
                : draft.Dialect == AmplifyDialect.V1 ? "Transformer v1 has no defaults."
                : $"Amplify does not take {expression} for {(scalar.IsList ? "a list" : scalar.Name)}.");
        }
        return value;
    }

    private bool IsFilledByAmplify(Column column) =>
        draft.Settings.CreatedAt.Contains(column.Name) || draft.Settings.UpdatedAt.Contains(column.Name);

    private static string? TimestampField(DraftType type, ImmutableArray<string> columns) =>
        columns.Select(column => type.FieldOfColumn.GetValueOrDefault(column))
            .FirstOrDefault(field => field is { IsList: false, Type: "AWSDateTime" or "String" })?.Name;
}
