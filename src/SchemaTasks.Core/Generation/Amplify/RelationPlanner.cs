using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Foreign keys as relations (<see href="https://docs.amplify.aws/gen1/javascript/build-a-backend/graphqlapi/data-modeling/"/>): on DynamoDB in
/// the fields form, with an index of the child; one-to-one and on PostgreSQL in the references form.
/// </summary>
internal sealed class RelationPlanner(Draft draft)
{
    private readonly Dictionary<(string, string), int> _relationsBetween = [];

    public void Plan()
    {
        var keys = draft.Types.Where(type => type.Table is not null)
            .SelectMany(type => type.Table!.ForeignKeys.Select(key => (Child: type, Key: key))).ToList();
        foreach (var (child, key) in keys)
        {
            if (draft.TypesBySource.GetValueOrDefault(key.References) is { } parent) _relationsBetween[Pair(child, parent)] = _relationsBetween.GetValueOrDefault(Pair(child, parent)) + 1;
        }
        foreach (var (child, key) in keys) Plan(child, key);
    }

    private static (string, string) Pair(DraftType one, DraftType other) =>
        string.CompareOrdinal(one.Name, other.Name) <= 0 ? (one.Name, other.Name) : (other.Name, one.Name);

    private void Plan(DraftType child, ForeignKey key)
    {
        var path = child.Source.Child(ObjectKind.ForeignKey, key.Name);
        if (draft.TypesBySource.GetValueOrDefault(key.References) is not { } parent)
        {
            draft.Tell(AmplifyDiagnostics.RelationToPlainType, path, null, path, $"'{key.References}' has no type.");
            return;
        }
        if (!child.IsModel || !parent.IsModel)
        {
            draft.Tell(AmplifyDiagnostics.RelationToPlainType, path, null, path, $"'{(child.IsModel ? parent : child).Source}' is a plain type.");
            return;
        }
        var target = parent.KeyColumns.Length == key.ReferencedColumns.Length && parent.KeyColumns.All(column => key.ReferencedColumns.Contains(column))
            ? parent.KeyColumns
            : key.ReferencedColumns;
        var toKey = target == parent.KeyColumns || target.SequenceEqual(parent.KeyColumns);
        var own = target.Select(column => child.FieldOfColumn[key.Columns[key.ReferencedColumns.IndexOf(column)]]).ToImmutableArray();
        var there = target.Select(column => parent.FieldOfColumn[column]).ToImmutableArray();
        if (Obstacle(child, parent, own, there, toKey) is { } why)
        {
            draft.Tell(AmplifyDiagnostics.RelationSkipped, path, null, path, why);
            return;
        }
        var relation = new Relation(path, key, child, parent, [.. own.Select(field => field.Name)], [.. there.Select(field => field.Name)]);
        if (!toKey) PlanOneSided(relation);
        else if (draft.IsDynamoDb) PlanByFields(relation, own);
        else PlanByReferences(relation, IsUnique(child, key.Columns));
    }

    private string? Obstacle(DraftType child, DraftType parent, ImmutableArray<AmplifyField> own, ImmutableArray<AmplifyField> there, bool toKey)
    {
        if (!toKey && there.All(field => parent.Key.Contains(field.Name))) return $"it covers only a part of the key of '{parent.Source}'.";
        if (!toKey && !draft.IsDynamoDb) return $"it refers to a unique key of '{parent.Source}', and relations on PostgreSQL are by the primary key.";
        for (var part = 0; part < own.Length; part++)
        {
            if (own[part].IsList || there[part].IsList) return $"the field {own[part].Name} is a list.";
            if (own[part].Type != there[part].Type) return $"the field {own[part].Name} is {own[part].Type}, {there[part].Name} of {parent.Name} is {there[part].Type}.";
            if (own[part].IsEnum && draft.IsDynamoDb) return $"the field {own[part].Name} is an enum, which DynamoDB's relations do not take.";
            if (own[part].Type == "Boolean" && draft.IsDynamoDb) return $"the field {own[part].Name} is a boolean, which DynamoDB's keys do not take.";
        }
        if (child == parent && own.Select(field => field.Name).SequenceEqual(there.Select(field => field.Name))) return "it refers to itself.";
        if (!draft.IsDynamoDb && own.Any(field => field.IsRequired) && own.Any(field => !field.IsRequired)) return "some of its columns may be NULL and others not, which Amplify does not take.";
        return null;
    }

    private void PlanByFields(Relation relation, ImmutableArray<AmplifyField> own)
    {
        var (child, parent) = (relation.Child, relation.Parent);
        var leads = child.Key.Length >= relation.Own.Length && child.Key.AsSpan()[..relation.Own.Length].SequenceEqual(relation.Own.AsSpan());
        if (leads && child.Key.Length == relation.Own.Length)
        {
            Add(relation, RelationKind.HasOne, null);
            return;
        }
        // A list may be narrowed by the key's sort field, for which the transformers take no enum.
        if (leads && relation.Own.Length == 1 && !child.Fields.Exists(field => field.IsEnum && child.Key.Contains(field.Name)))
        {
            Add(relation, RelationKind.HasMany, null);
            return;
        }
        if (IsUnique(child, relation.Key.Columns))
        {
            var mayRefer = draft.Dialect == AmplifyDialect.V2 && child != parent && _relationsBetween[Pair(child, parent)] == 1
                && own.All(field => field.IsRequired == own[0].IsRequired);
            if (mayRefer && IndexPlanner.Count(child) < IndexPlanner.Budget)
            {
                child.ImplicitIndexes++;
                PlanByReferences(relation, true);
                return;
            }
            draft.Tell(AmplifyDiagnostics.OneToOneAsList, relation.Path, null, relation.Path, parent.Name);
        }
        if (Index(relation) is { } index) Add(relation, RelationKind.HasMany, index);
    }

    private void PlanOneSided(Relation relation)
    {
        if (Index(relation) is not { } index) return;
        draft.Tell(AmplifyDiagnostics.OneSided, relation.Path, null, relation.Path, relation.Parent.Name, relation.Child.Name);
        relation.Parent.Relations.Add(new AmplifyRelation
        {
            Name = relation.Parent.TakeFieldName(RelationName.OfChildren(relation.Child, relation.Parent, relation.Key, isOne: false)),
            Target = relation.Child.Name,
            Kind = RelationKind.HasMany,
            Fields = relation.There,
            IndexName = index,
        });
    }

    /// <summary>The name of the child's index over the key, made if need be; <see langword="null"/> (and told) when there cannot be one.</summary>
    private string? Index(Relation relation)
    {
        var child = relation.Child;
        if (child.Indexes.Find(index => index.Fields.AsSpan().SequenceEqual(relation.Own.AsSpan())) is { } existing) return existing.Name;
        if (child.Key.Length == 1 && child.Key[0] == relation.Own[0])
        {
            draft.Tell(AmplifyDiagnostics.RelationSkipped, relation.Path, null, relation.Path, "its first column is the whole primary key, which Amplify's indexes do not take.");
            return null;
        }
        if (IndexPlanner.Count(child) >= IndexPlanner.Budget)
        {
            draft.Tell(AmplifyDiagnostics.IndexOverBudget, relation.Path, null, relation.Path);
            return null;
        }
        var name = IndexPlanner.Name(child, relation.Own);
        child.Indexes.Add(new AmplifyIndex(name, relation.Own, null));
        return name;
    }

    private static void Add(Relation relation, RelationKind kind, string? indexName)
    {
        relation.Child.Relations.Add(new AmplifyRelation
        {
            Name = relation.Child.TakeFieldName(RelationName.OfParent(relation.Child, relation.Parent, relation.Key)),
            Target = relation.Parent.Name,
            Kind = RelationKind.BelongsTo,
            Fields = relation.Own,
        });
        relation.Parent.Relations.Add(new AmplifyRelation
        {
            Name = relation.Parent.TakeFieldName(RelationName.OfChildren(relation.Child, relation.Parent, relation.Key, kind == RelationKind.HasOne)),
            Target = relation.Child.Name,
            Kind = kind,
            Fields = relation.There,
            IndexName = indexName,
        });
    }

    private static void PlanByReferences(Relation relation, bool isOne)
    {
        relation.Child.Relations.Add(new AmplifyRelation
        {
            Name = relation.Child.TakeFieldName(RelationName.OfParent(relation.Child, relation.Parent, relation.Key)),
            Target = relation.Parent.Name,
            Kind = RelationKind.BelongsTo,
            References = relation.Own,
        });
        relation.Parent.Relations.Add(new AmplifyRelation
        {
            Name = relation.Parent.TakeFieldName(RelationName.OfChildren(relation.Child, relation.Parent, relation.Key, isOne)),
            Target = relation.Child.Name,
            Kind = isOne ? RelationKind.HasOne : RelationKind.HasMany,
            References = relation.Own,
        });
    }

    private static bool IsUnique(DraftType child, ImmutableArray<string> columns)
    {
        bool Same(ImmutableArray<string> other) => other.Length == columns.Length
            && (other.Length == 1 ? other[0] == columns[0] : other.Order(StringComparer.Ordinal).SequenceEqual(columns.Order(StringComparer.Ordinal)));
        return Same(child.KeyColumns)
            || child.Table!.UniqueConstraints.Any(constraint => Same(constraint.Columns))
            || child.Table.Indexes.Any(index => index is { Unique: true, Where: null, Invalid: false } && index.Keys.All(key => key.Column is not null) && Same([.. index.Keys.Select(key => key.Column!)]));
    }

    private sealed record Relation(ObjectPath Path, ForeignKey Key, DraftType Child, DraftType Parent, ImmutableArray<string> Own, ImmutableArray<string> There);
}
