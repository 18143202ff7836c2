using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Indexes and unique constraints as <c>@index</c>: after the foreign keys the unique ones, then the rest in the manifest's order, as many as
/// DynamoDB takes (<see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html"/>).
/// </summary>
internal sealed class IndexPlanner(Draft draft)
{
    /// <summary>Global secondary indexes of one table.</summary>
    public const int Budget = 20;

    public static int Count(DraftType type) => type.Indexes.Count + type.ImplicitIndexes;

    /// <summary>A name that no index of the type has: <c>byStatusAndCreatedAt</c>.</summary>
    public static string Name(DraftType type, ImmutableArray<string> fields)
    {
        var wanted = GraphQLName.Shorten("by" + Joined(fields));
        var name = wanted;
        for (var number = 2; type.Indexes.Exists(index => index.Name == name); number++) name = $"{wanted}{number}";
        return name;
    }

    public static string Joined(ImmutableArray<string> fields) => string.Join("And", fields.Select(GraphQLName.UpperFirst));

    public void Plan()
    {
        foreach (var type in draft.Types.Where(type => type.IsModel))
        {
            foreach (var constraint in type.Table?.UniqueConstraints ?? []) Add(type, type.Source.Child(ObjectKind.UniqueConstraint, constraint.Name), constraint.Columns, true);
            foreach (var index in type.DatabaseIndexes.Where(index => index.Unique)) Add(type, index);
            foreach (var index in type.DatabaseIndexes.Where(index => !index.Unique)) Add(type, index);
        }
    }

    private void Add(DraftType type, Model.Index index)
    {
        var path = type.Source.Child(ObjectKind.Index, index.Name);
        if (Obstacle(index) is { } why) draft.Tell(AmplifyDiagnostics.IndexSkipped, path, null, path, why);
        else Add(type, path, [.. index.Keys.Select(key => key.Column!)], index.Unique);
    }

    private static string? Obstacle(Model.Index index)
    {
        if (index.Invalid) return "it is invalid.";
        if (index.Method is not ("btree" or "hash")) return $"its method is {index.Method}.";
        if (index.Keys.Any(key => key.Column is null)) return "it is over an expression.";
        return index.Where is null ? null : "it is partial.";
    }

    private void Add(DraftType type, ObjectPath path, ImmutableArray<string> columns, bool unique)
    {
        var fields = columns.Distinct(StringComparer.Ordinal).Select(column => type.FieldOfColumn.GetValueOrDefault(column)).ToImmutableArray();
        if (Obstacle(type, fields) is { } why)
        {
            draft.Tell(AmplifyDiagnostics.IndexSkipped, path, null, path, why);
            return;
        }
        var names = fields.Select(field => field!.Name).ToImmutableArray();
        var query = GraphQLName.Shorten($"{GraphQLName.LowerFirstWord(type.PluralName)}By{Joined(names)}");
        var same = type.Indexes.FindIndex(index => index.Fields.AsSpan().SequenceEqual(names.AsSpan()));
        if (same >= 0)
        {
            if (type.Indexes[same].QueryField is not null) draft.Tell(AmplifyDiagnostics.IndexSkipped, path, null, path, "another index has the same columns.");
            type.Indexes[same] = type.Indexes[same] with { QueryField = query };
        }
        else if (draft.IsDynamoDb && Count(type) >= Budget)
        {
            draft.Tell(AmplifyDiagnostics.IndexOverBudget, path, null, path);
            return;
        }
        else
        {
            type.Indexes.Add(new AmplifyIndex(Name(type, names), names, query));
        }
        if (unique && draft.IsDynamoDb) draft.Tell(AmplifyDiagnostics.UniqueNotEnforced, path, null, path);
    }

    private string? Obstacle(DraftType type, ImmutableArray<AmplifyField?> fields)
    {
        foreach (var field in fields)
        {
            if (field is null) return "it has a column that is no field.";
            if (field.IsList) return $"the field {field.Name} is a list.";
            if (field.Type == "AWSJSON") return $"the field {field.Name} is JSON.";
            if (field.Type == "Boolean") return $"the field {field.Name} is a boolean, which Amplify's keys do not take.";
        }
        if (type.Key.Length == 1 && fields[0]!.Name == type.Key[0]) return "its first column is the whole primary key, which finds the row already.";
        if (fields.Select(field => field!.Name).SequenceEqual(type.Key)) return "it has the columns of the primary key.";
        return fields.Length > 2 && draft.IsDynamoDb && fields.Skip(1).Any(field => !field!.IsRequired)
            ? "of three columns and more Amplify makes one sort key, so that a row where one of them is NULL could not be written."
            : null;
    }
}
