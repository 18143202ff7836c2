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

    /// <summary>The place of the type's index over these fields, or -1.</summary>
    public static int Find(DraftType type, ImmutableArray<string> fields)
    {
        for (var index = 0; index < type.Indexes.Count; index++)
        {
            if (type.Indexes[index].Fields.AsSpan().SequenceEqual(fields.AsSpan())) return index;
        }
        return -1;
    }

    /// <summary>A name that no index of the type has: <c>byStatusAndCreatedAt</c>.</summary>
    public static string Name(DraftType type, ImmutableArray<string> fields, NameCache names)
    {
        var wanted = GraphQLName.Shorten(names.IndexOver(fields));
        var name = wanted;
        for (var number = 2; HasIndex(type, name); number++) name = $"{wanted}{number}";
        return name;
    }

    private static bool HasIndex(DraftType type, string name)
    {
        foreach (var index in type.Indexes)
        {
            if (index.Name == name) return true;
        }
        return false;
    }

    public void Plan()
    {
        if (draft.HasColumnNames) return;
        foreach (var type in draft.Models)
        {
            foreach (var constraint in type.Table?.UniqueConstraints ?? []) Add(type, ObjectKind.UniqueConstraint, constraint.Name, constraint.Columns, true);
            foreach (var index in type.DatabaseIndexes)
            {
                if (index.Unique) Add(type, index);
            }
            foreach (var index in type.DatabaseIndexes)
            {
                if (!index.Unique) Add(type, index);
            }
        }
    }

    private void Add(DraftType type, Model.Index index)
    {
        if (Obstacle(index) is { } why) Report(AmplifyDiagnostics.IndexSkipped, type, ObjectKind.Index, index.Name, why);
        else Add(type, ObjectKind.Index, index.Name, ImmutableArray.CreateRange(index.Keys, static key => key.Column!), index.Unique);
    }

    private static string? Obstacle(Model.Index index)
    {
        if (index.Invalid) return "it is invalid.";
        if (index.Method is not ("btree" or "hash")) return $"its method is {index.Method}.";
        if (index.Keys.Any(static key => key.Column is null)) return "it is over an expression.";
        return index.Where is null ? null : "it is partial.";
    }

    private void Add(DraftType type, ObjectKind kind, string name, ImmutableArray<string> columns, bool unique)
    {
        columns = Once(columns);
        if (Obstacle(type, columns) is { } why)
        {
            Report(AmplifyDiagnostics.IndexSkipped, type, kind, name, why);
            return;
        }
        var fields = type.FieldNamesOf(columns);
        if (draft.IsTypeScript && type.Relations.Exists(relation => relation.Kind == RelationKind.BelongsTo && relation.References.AsSpan().SequenceEqual(fields.AsSpan())))
        {
            Report(AmplifyDiagnostics.IndexSkipped, type, kind, name, "the relation has an index of its own.");
            return;
        }
        var query = GraphQLName.Shorten($"{type.PluralField}By{draft.Names.Joined(fields)}");
        if (Find(type, fields) is >= 0 and var same)
        {
            if (type.Indexes[same].QueryField is not null) Report(AmplifyDiagnostics.IndexSkipped, type, kind, name, "another index has the same columns.");
            type.Indexes[same] = type.Indexes[same] with { QueryField = query };
        }
        else if (draft.IsDynamoDb && Count(type) >= Budget)
        {
            Report(AmplifyDiagnostics.IndexOverBudget, type, kind, name);
            return;
        }
        else
        {
            type.Indexes.Add(new AmplifyIndex(Name(type, fields, draft.Names), fields, query));
        }
        if (unique && draft.IsDynamoDb) Report(AmplifyDiagnostics.UniqueNotEnforced, type, kind, name);
    }

    /// <summary>PostgreSQL takes a column twice.</summary>
    private static ImmutableArray<string> Once(ImmutableArray<string> columns)
    {
        for (var index = 1; index < columns.Length; index++)
        {
            if (columns.IndexOf(columns[index]) < index) return [.. columns.Distinct(StringComparer.Ordinal)];
        }
        return columns;
    }

    private string? Obstacle(DraftType type, ImmutableArray<string> columns)
    {
        var optional = false;
        for (var part = 0; part < columns.Length; part++)
        {
            if (type.IndexOfColumn(columns[part]) < 0) return "it has a column that is no field.";
            var field = type.FieldOf(columns[part]);
            if (field.IsList) return $"the field {field.Name} is a list.";
            if (field.Type == "AWSJSON") return $"the field {field.Name} is JSON.";
            if (field.Type == "Boolean") return $"the field {field.Name} is a boolean, which Amplify's keys do not take.";
            optional |= part > 0 && !field.IsRequired;
        }
        if (type.KeyColumns.Length == 1 && columns[0] == type.KeyColumns[0]) return "its first column is the whole primary key, which finds the row already.";
        if (columns.AsSpan().SequenceEqual(type.KeyColumns.AsSpan())) return "it has the columns of the primary key.";
        return columns.Length > 2 && draft.IsDynamoDb && optional
            ? "of three columns and more Amplify makes one sort key, so that a row where one of them is NULL could not be written."
            : null;
    }

    private void Report(DiagnosticDescriptor descriptor, DraftType type, ObjectKind kind, string name, string? why = null) =>
        draft.Report(descriptor, type, kind, name, null, why);
}
